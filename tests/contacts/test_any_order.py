"""Whatever an administrator does, and however its callbacks arrive: late, doubled, lost, in any order."""

import random
import time
from collections.abc import Callable

import aiohttp
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from models.org import Department, Person, Role, RoleMember
from models.permissions import MANAGE_ORG
from simulator.wecom import crypto, directory, events
from simulator.wecom.config import CorpConfig
from simulator.wecom.directory import Deed
from tests.contacts.bureau import Bureau, Known, changes_nothing

Choices = list[tuple[int, int, int]]
PICKS = st.integers(0, 10**6)
DEEDS = st.lists(st.tuples(st.integers(0, 8), PICKS, PICKS), min_size=1, max_size=8)
SLOW = settings(
    max_examples=20,
    deadline=None,
    # An example takes a second; a failing one is short enough to be read as it is.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def done(corp: CorpConfig, number: int, first: int, second: int) -> Deed | None:
    """One of the things that an administrator may do to this enterprise; None where the console would refuse it."""
    member = corp.members[first % len(corp.members)].userid
    department = corp.departments[second % len(corp.departments)].id
    other = corp.departments[first % len(corp.departments)].id
    unused = f"Person.{first}-{second}"
    deeds: list[Callable[[], Deed]] = [
        lambda: directory.add_member(corp, unused, f"新人{first}", [department], "科员"),
        lambda: directory.move_member(corp, member, [department]),
        lambda: directory.move_member(corp, member, [department, other]),
        lambda: directory.rename_member(corp, member, unused),
        lambda: directory.remove_member(corp, member),
        lambda: directory.add_department(corp, f"新科室{first}", department),
        lambda: directory.change_department(corp, other, f"科室{second}", department),
        lambda: directory.remove_department(corp, department),
        lambda: directory.set_leaders(corp, corp.members[first % len(corp.members)].department[0], [member]),
    ]
    try:
        return deeds[number]()
    except (ValueError, LookupError):
        return None


def play(bureau: Bureau, choices: Choices, *, full: bool) -> list[str]:
    """Do it all at the console, a second each; returns the callbacks' plaintexts, which are yet to be delivered."""
    plaintexts = []
    for choice in choices:
        bureau.simulator.clock.advance(1)
        deed = done(bureau.corp, *choice)
        if deed is None:
            continue
        bureau.simulator.configure(deed.corp)
        changes = [("ChangeType", deed.change_type), *deed.short, *(deed.full if full else ())]
        now = bureau.simulator.clock.now()
        plaintexts.append(events.event(deed.corp.corp_id, "sys", None, now, "change_contact", changes))
    return plaintexts


async def deliver(bureau: Bureau, plaintexts: list[str]) -> None:
    """Bring them to the door in this order."""
    corp = bureau.corp
    async with aiohttp.ClientSession() as session:
        for plain in plaintexts:
            encrypted = crypto.encrypt(corp.contacts_aes_key, plain, corp.corp_id)
            timestamp = str(int(time.time()))
            signature = crypto.sign(corp.contacts_token, timestamp, "n", encrypted)
            query = {"msg_signature": signature, "timestamp": timestamp, "nonce": "n"}
            body = events.xml("xml", [("ToUserName", corp.corp_id), ("Encrypt", encrypted)])
            async with session.post(corp.contacts_callback_url, params=query, data=body.encode()) as answer:
                assert answer.status == 200


def listed(corp: CorpConfig) -> dict[str, Known]:
    names = {one.id: one.name for one in corp.departments}
    return {one.key: Known(one.name, names[one.department[0]], one.title, True) for one in corp.members}


async def assert_alike(bureau: Bureau) -> None:
    """We have the departments, the people and the managers that WeCom lists, and nobody else is active."""
    corp = bureau.corp
    names = {one.id: one.name for one in corp.departments}
    assert {key: one for key, one in (await bureau.people()).items() if one.active} == listed(corp)
    assert await bureau.departments() == {str(one.id): (one.name, names.get(one.parentid)) for one in corp.departments}
    for one in corp.departments:
        leaders = [member.name for leader in one.leaders if (member := corp.member(leader))]
        if leaders:
            assert await bureau.manager(one.name) in leaders


async def add_administrator(bureau: Bureau) -> None:
    async with bureau.agency.work():
        department = await Department.get(code="20")
        person = await Person.create(name="管理员", department_id=department.id)
        role = await Role.create(code="keeper", name="管理员", permissions=[MANAGE_ORG])
        await RoleMember.create(role_id=role.id, person_id=person.id)


async def start(bureau: Bureau) -> None:
    """The demo agency as on the first day."""
    if not hasattr(bureau, "first"):
        bureau.first = bureau.corp  # type: ignore[attr-defined]
        # Somebody whom WeCom does not know, so that whoever else leaves has a successor.
        await add_administrator(bureau)
    bureau.simulator.configure(bureau.first)  # type: ignore[attr-defined]
    await bureau.sync(confirmed=True)


@SLOW
@given(choices=DEEDS, full=st.booleans(), chance=st.randoms(use_true_random=False))
async def test_after_the_next_sync_all_is_as_wecom_lists_it(
    bureau: Bureau, choices: Choices, full: bool, chance: random.Random
):
    await start(bureau)
    plaintexts = play(bureau, choices, full=full)
    arriving = [plain for plain in plaintexts for _ in range(chance.choice([0, 1, 1, 1, 2]))]
    chance.shuffle(arriving)
    await deliver(bureau, arriving)
    await bureau.sync(confirmed=True)

    await assert_alike(bureau)
    assert changes_nothing((await bureau.sync(trial=True)).plan)


@SLOW
@given(choices=DEEDS)
async def test_callbacks_that_tell_everything_in_order_need_no_sync(
    bureau: Bureau, choices: list[tuple[int, int, int]]
):
    await start(bureau)
    await deliver(bureau, play(bureau, choices, full=True))

    await assert_alike(bureau)
