"""Whatever administrators do in WeCom and in DingTalk, and whichever is read first: one person is one of ours."""

from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import count

import pytest
from aiohttp.test_utils import TestServer
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.channels.contact_sources import open_source
from handlers.org.contacts.plan import Plan
from handlers.org.contacts.syncing import synchronise
from handlers.org.demo import demo_agency, demo_tenant, simulated_corp
from handlers.org.demo_dingtalk import simulated_dingtalk
from handlers.org.tenants import add_tenant
from models.database import unit_of_work
from models.org import ChannelAccount, Department, Person, Role, RoleMember
from models.permissions import MANAGE_ORG
from settings import Settings
from simulator import DingTalkCorpConfig, Simulator
from simulator.dingtalk import config as dingtalk
from simulator.wecom import config as wecom
from tests.contacts.bureau import changes_nothing

NUMBERS = count()
Human = tuple[str, str, bool, bool]
NAMES = ["张伟", "王芳", "李娜", "刘洋"]
OFFICES = {"办公室": 30, "财务科": 40, "车队": 50}
HUMANS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(sorted(OFFICES)), st.booleans(), st.booleans()),
    min_size=1,
    max_size=5,
)
"""Name, office, whether WeCom lists them, whether DingTalk does. Each has a number, which WeCom keeps back."""


@pytest.fixture
async def simulator(settings: Settings) -> AsyncIterator[Simulator]:
    found = Simulator()
    server = TestServer(found.web_app(), port=settings.simulator_port)
    await server.start_server()
    yield found
    await server.close()


def mobile(index: int) -> str:
    return f"1390000000{index}"


def list_in_wecom(simulator: Simulator, people: list[Human]) -> None:
    departments = [wecom.DepartmentConfig(1, "某局")]
    departments += [wecom.DepartmentConfig(number, name, 1) for name, number in OFFICES.items()]
    listed = [
        wecom.MemberConfig(f"W{index}", name, [OFFICES[place]])
        for index, (name, place, here, _) in enumerate(people)
        if here
    ]
    guard = wecom.MemberConfig("Guard", "值班员", [1])
    simulator.configure(replace(simulator.corp(), departments=departments, members=[guard, *listed]))


def list_in_dingtalk(simulator: Simulator, people: list[Human], *, numbers: bool) -> None:
    departments = [dingtalk.DepartmentConfig(900 + number, name) for name, number in OFFICES.items()]
    listed = [
        dingtalk.MemberConfig(f"d{index}", name, [900 + OFFICES[place]], mobile=mobile(index) if numbers else "")
        for index, (name, place, _, here) in enumerate(people)
        if here
    ]
    guard = dingtalk.MemberConfig("guard", "值班员")
    corp = simulator.dingtalk.corp()
    simulator.dingtalk.configure(replace(corp, departments=departments, members=[guard, *listed]))


class Office:
    """An agency of nobody but an administrator, whom no channel knows."""

    def __init__(self, settings: Settings, simulator: Simulator) -> None:
        self.settings, self.simulator = settings, simulator
        self.tenant_id = 0

    async def opens(self) -> None:
        tenant = demo_tenant(self.settings).model_copy(update={"code": f"office{next(NUMBERS)}"})
        self.simulator.configure(wecom.CorpConfig.from_dict(simulated_corp(self.settings, tenant)))
        organisation = simulated_dingtalk(self.settings, tenant, demo_agency())
        self.simulator.dingtalk.configure(DingTalkCorpConfig.from_dict(organisation))
        self.tenant_id = await add_tenant(self.settings.database_url, tenant, self.settings.secret_key)
        async with unit_of_work(self.tenant_id):
            department = await Department.create(code="20", name="总值班室")
            person = await Person.create(name="管理员", department_id=department.id)
            role = await Role.create(code="keeper", name="管理员", permissions=[MANAGE_ORG])
            await RoleMember.create(role_id=role.id, person_id=person.id)

    async def syncs(self, channel: str, *, trial: bool = False) -> Plan:
        async with open_source(self.settings, self.tenant_id, channel) as source:
            assert source is not None
            return (await synchronise(self.tenant_id, source, confirmed=True, trial=trial)).plan


@hypothesis_settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(people=HUMANS, numbers=st.booleans(), first=st.sampled_from(["wecom", "dingtalk"]))
async def test_nobody_is_two_and_no_two_are_one(
    connected: str,
    settings: Settings,
    simulator: Simulator,
    people: list[Human],
    numbers: bool,
    first: str,
):
    office = Office(settings, simulator)
    await office.opens()
    list_in_wecom(simulator, people)
    list_in_dingtalk(simulator, people, numbers=numbers)
    channels = ["wecom", "dingtalk"] if first == "wecom" else ["dingtalk", "wecom"]
    for channel in channels:
        await office.syncs(channel)

    async with unit_of_work(office.tenant_id):
        names = {one.id: one.name for one in await Person.all()}
        owner = {account.user_key: account.person_id for account in await ChannelAccount.all()}
    for index, (name, place, in_wecom, in_dingtalk) in enumerate(people):
        if in_wecom and in_dingtalk:
            alike = [one for one in people if one[:2] == (name, place) and (one[2] or one[3])]
            assert len(alike) > 1 or owner[f"w{index}"] == owner[f"d{index}"], "nobody else is called so there"
        if in_wecom:
            assert names[owner[f"w{index}"]] == name
        if in_dingtalk:
            assert names[owner[f"d{index}"]] == name
    assert owner["guard"] in names
    keys = [key for key in owner if key != "guard"]
    assert len({owner[key] for key in keys if key[0] == "w"}) == len([key for key in keys if key[0] == "w"])
    assert len({owner[key] for key in keys if key[0] == "d"}) == len([key for key in keys if key[0] == "d"])
    for person_id in owner.values():
        mine = {key[1:] for key in keys if owner[key] == person_id}
        same = {people[int(one)][:2] for one in mine}
        assert len(same) <= 1, "only who has the same name in the same office can be taken for the same"
    for channel in channels:
        assert changes_nothing(await office.syncs(channel, trial=True)), channel
