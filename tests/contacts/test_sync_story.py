"""The full sync: everything WeCom lists, against everything we have; nobody lost, and nothing done in a fright."""

import asyncio
from dataclasses import replace
from typing import Any

import asyncpg
import pytest

from bot.channels import ChannelError, Misconfigured
from bot.channels.contact_sources import open_source
from bot.channels.wecom import errors
from bot.people import person_of
from handlers.org import leave, restore
from handlers.org.contacts.report import report
from jobs.contacts import ask_for_all, sync_tenant
from models.database import unit_of_work
from models.org import Department, Person, Role, RoleMember
from models.permissions import MANAGE_ORG
from simulator.wecom import directory
from simulator.wecom.config import DepartmentConfig, MemberConfig
from tests.contacts.bureau import TOP, Bureau, Known, changes_nothing


async def make_administrator(bureau: Bureau, userid: str) -> None:
    async with bureau.agency.work():
        role = await Role.create(code="administrator", name="管理员", permissions=[MANAGE_ORG])
        await RoleMember.create(role_id=role.id, person_id=bureau.agency.ids[userid])


def leave_out(bureau: Bureau, *userids: str) -> None:
    """The members are gone without a callback."""
    members = [one for one in bureau.corp.members if one.userid not in userids]
    bureau.simulator.configure(replace(bureau.corp, members=members))


async def test_everything_that_callbacks_missed_is_made_up_for(bureau: Bureau):
    await bureau.sync()
    corp = replace(
        bureau.corp,
        departments=[
            *(
                replace(one, name="行政保卫科", leaders=["weina"]) if one.id == 50 else one
                for one in bureau.corp.departments
            ),
            DepartmentConfig(90, "信息中心", 1, ["Zhu.Lan"]),
            DepartmentConfig(91, "网络科", 90),
        ],
        members=[
            *(
                replace(one, name="陈雷", department=[91]) if one.userid == "chenlei" else one
                for one in bureau.corp.members
            ),
            MemberConfig("Zhu.Lan", "朱兰", [90], "主任"),
        ],
    )
    bureau.simulator.configure(corp)
    leave_out(bureau, "dengjie")

    outcome = await bureau.sync()

    assert await bureau.person("chenlei") == Known("陈雷", "网络科", "科员", True)
    assert await bureau.person("zhu.lan") == Known("朱兰", "信息中心", "主任", True)
    assert await bureau.person("dengjie") == Known("邓洁", "综合科", "四级主任科员", False)
    found = await bureau.departments()
    assert (found["50"], found["91"]) == (("行政保卫科", TOP), ("网络科", "信息中心"))
    assert (await bureau.manager("行政保卫科"), await bureau.manager("信息中心")) == ("魏娜", "朱兰")
    assert report(outcome)[0] == "新部门：2（信息中心、网络科）"
    assert changes_nothing((await bureau.sync()).plan)


async def test_a_trial_run_changes_nothing(bureau: Bureau):
    await bureau.sync()
    leave_out(bureau, "dengjie")
    before = await bureau.people()

    outcome = await bureau.sync(trial=True)

    assert report(outcome) == ["离开的同事：1（邓洁）"]
    assert await bureau.people() == before


async def test_when_many_would_leave_nothing_is_done_until_somebody_confirms(bureau: Bureau):
    await bureau.sync()
    await make_administrator(bureau, "heshuqin")
    before = await bureau.people()
    leave_out(bureau, "chenlei", "dengjie", "luoxia", "pengbo", "caojun", "jiangnan")

    outcome = await bureau.sync()
    await bureau.service.deliver()

    assert not outcome.applied and await bureau.people() == before
    told = bureau.service.person("heshuqin").sees("通讯录同步已暂停", "少了6人（共26人）", "houqin sync demo --confirm")
    await bureau.sync()
    await bureau.service.deliver()
    assert bureau.service.person("heshuqin").inbox[-1] is told, "told once of the same"

    assert (await bureau.sync(confirmed=True)).applied
    assert sum(not one.active for one in (await bureau.people()).values()) == 6


async def test_five_may_leave_at_once(bureau: Bureau):
    await bureau.sync()
    leave_out(bureau, "chenlei", "dengjie", "luoxia", "pengbo", "caojun")

    assert (await bureau.sync()).applied


async def test_an_empty_list_is_never_believed(bureau: Bureau):
    await bureau.sync()
    before = await bureau.people()
    bureau.simulator.configure(replace(bureau.corp, members=[]))

    with pytest.raises(Exception, match="没有返回任何成员"):
        await bureau.sync(confirmed=True)
    assert await bureau.people() == before


async def test_people_of_files_without_an_account_are_left_alone(bureau: Bureau):
    async with bureau.agency.work():
        department = await Department.get(name="车队")
        cook = await Person.create(name="老张", department_id=department.id)
    await bureau.sync()

    async with bureau.agency.work():
        found = await Person.get(id=cook.id)
    assert found.active and found.department_id == department.id


async def test_somebody_comes_back(bureau: Bureau):
    await bureau.sync()
    corp = bureau.corp
    await bureau.does(directory.remove_member(corp, "chenlei"))
    bureau.simulator.configure(corp)

    outcome = await bureau.sync()

    assert await bureau.person("chenlei") == Known("陈磊", "综合科", "科员", True)
    assert report(outcome) == ["回来的同事：1（陈磊）"]


async def test_somebody_whom_our_administrator_let_go_is_not_brought_back(bureau: Bureau):
    """The console says 离职 before the contacts do, or without them."""
    await bureau.sync()
    async with bureau.agency.work():
        person = await Person.get(id=bureau.agency.ids["chenlei"])
        await leave(person, None, by=await Person.get(id=bureau.agency.ids["heshuqin"]), channel="web")

    assert changes_nothing((await bureau.sync()).plan)
    bureau.simulator.faults.full_contact_changes = True
    await bureau.does(directory.move_member(bureau.corp, "chenlei", [40]))
    assert await bureau.person("chenlei") == Known("陈磊", "综合科", "科员", False)


async def test_nobody_whom_our_administrator_let_go_is_put_in_charge_again(bureau: Bureau):
    """The contacts go on calling them the leader of their department."""
    await bureau.sync()
    assert await bureau.manager("行政科") == "孙丽华"
    async with bureau.agency.work():
        person = await Person.get(id=bureau.agency.ids["sunlihua"])
        successor = await leave(person, None, by=await Person.get(id=bureau.agency.ids["heshuqin"]), channel="web")

    assert changes_nothing((await bureau.sync()).plan)
    assert await bureau.manager("行政科") == successor.name


async def test_a_user_id_that_is_given_to_another_begins_anew(bureau: Bureau):
    await bureau.sync()
    await bureau.does(directory.remove_member(bureau.corp, "chenlei"))
    await bureau.simulator.does(directory.add_member(bureau.corp, "chenlei", "陈蕾", [40]))
    await bureau.sync()

    assert await bureau.person("chenlei") == Known("陈蕾", "财务科", "", True)
    async with bureau.agency.work():
        former = await Person.get(id=bureau.agency.ids["chenlei"])
    assert (former.name, former.active) == ("陈磊", False)


async def test_the_user_id_of_somebody_let_go_before_is_free_once_wecom_has_removed_it(bureau: Bureau):
    """Mostly the console says 离职 first, and the contacts follow."""
    await bureau.sync()
    async with bureau.agency.work():
        person = await Person.get(id=bureau.agency.ids["chenlei"])
        await leave(person, None, by=await Person.get(id=bureau.agency.ids["heshuqin"]), channel="web")
    await bureau.does(directory.remove_member(bureau.corp, "chenlei"))
    await bureau.simulator.does(directory.add_member(bureau.corp, "chenlei", "陈蕾", [40]))
    await bureau.sync()

    assert await bureau.person("chenlei") == Known("陈蕾", "财务科", "", True)
    async with bureau.agency.work():
        former = await Person.get(id=bureau.agency.ids["chenlei"])
    assert (former.name, former.active) == ("陈磊", False)


async def test_whom_our_administrator_takes_back_has_their_account_again(bureau: Bureau):
    """As long as nobody else has it by now; and they leave again if the contacts go on without them."""
    await bureau.sync()
    ids = bureau.agency.ids
    for userid in ("chenlei", "dengjie"):
        await bureau.does(directory.remove_member(bureau.corp, userid))
    await bureau.simulator.does(directory.add_member(bureau.corp, "dengjie", "邓杰", [40]))
    await bureau.sync()
    async with bureau.agency.work():
        for userid in ("chenlei", "dengjie"):
            await restore(ids[userid], by=await Person.get(id=ids["heshuqin"]))

    async with bureau.agency.work():
        chen, deng = await person_of("wecom", "ChenLei"), await person_of("wecom", "dengjie")
        assert chen is not None and chen.id == ids["chenlei"]
        assert deng is not None and deng.name == "邓杰"
    assert report(await bureau.sync()) == ["离开的同事：1（陈磊）"]


async def test_what_a_leaver_was_to_decide_goes_to_a_successor(bureau: Bureau):
    await bureau.sync()
    wang, boss = bureau.service.person("wangfang"), bureau.service.person("zhoujianguo")
    await wang.says("明天下午两点到五点用普通车去省政府，3个人，要司机，市内")
    await wang.taps("提交")
    assert bureau.service.person("limin").card("等待您审批").buttons
    await bureau.does(directory.remove_member(bureau.corp, "limin"))
    await bureau.service.deliver()

    boss.sees("李敏的审批由您接手", "1份申请")
    await boss.says("待我审批")
    await boss.taps("同意")
    wang.sees("周建国", "已同意")


async def test_those_outside_the_visible_range_are_neither_added_nor_lost(bureau: Bureau):
    await bureau.sync()
    [agent] = bureau.corp.agents
    members = [*bureau.corp.members, MemberConfig("zhulan", "朱兰", [40])]
    small = replace(agent, visible_departments=[70])
    bureau.simulator.configure(replace(bureau.corp, agents=[small], members=members))
    before = await bureau.people()

    outcome = await bureau.sync()

    assert await bureau.people() == before
    assert report(outcome) == ["不在应用可见范围、没有同步的成员：1"]


async def test_what_a_callback_says_during_the_reading_is_newer(bureau: Bureau):
    """The contacts are read, then somebody moves and the callback arrives, then what was read is carried out."""
    await bureau.sync()
    await bureau.sync_is_asked()

    async def a_move() -> None:
        await bureau.does(directory.move_member(bureau.corp, "chenlei", [40]))

    await bureau.sync(meanwhile=a_move)

    assert (await bureau.person("chenlei") or Known("", "", "", False)).department == "财务科"
    assert await bureau.sync_is_asked()


async def test_a_change_that_comes_after_the_sync_that_saw_newer_is_not_believed(bureau: Bureau):
    bureau.simulator.faults.hold_callbacks = 1
    await bureau.simulator.does(directory.move_member(bureau.corp, "chenlei", [40]))
    bureau.simulator.faults.lose_callbacks = 1
    await bureau.simulator.does(directory.move_member(bureau.corp, "chenlei", [50]))
    # The clock that dates the reading shows whole seconds to the callbacks.
    async with unit_of_work(None) as unit:
        await unit.connection.execute("SELECT pg_sleep(1.1)")
    await bureau.sync()
    await bureau.sync_is_asked()
    # Any other callback brings the one that was held.
    await bureau.does(directory.rename_member(bureau.corp, "dengjie", "deng.jie"))

    assert (await bureau.person("chenlei") or Known("", "", "", False)).department == "行政科"
    assert await bureau.sync_is_asked()


async def test_the_nightly_job_reads_every_tenant(bureau: Bureau):
    await ask_for_all()
    assert await bureau.sync_is_asked()

    leave_out(bureau, "dengjie")
    await sync_tenant(bureau.agency.settings, bureau.agency.tenant_id, "wecom")
    assert not (await bureau.person("dengjie") or Known("", "", "", True)).active


@pytest.mark.parametrize(
    ("code", "words"),
    [(60020, "（127.0.0.1）"), (48002, "应用的 Secret"), (40001, "重新查看 Secret"), (60011, "读取通讯录")],
)
async def test_what_wecom_refuses_is_explained(bureau: Bureau, code: int, words: str):
    bureau.simulator.faults.inject = [("user/list_id", code, 1)]

    async with open_source(bureau.agency.settings, bureau.agency.tenant_id, "wecom") as source:
        assert source is not None
        with pytest.raises(Misconfigured) as refused:
            await source.read()
        assert words in source.advice_on(refused.value)


@pytest.mark.parametrize("path", ["user/list_id", "department/list", "user/list"])
async def test_a_job_that_met_the_frequency_limit_waits_for_its_end(bureau: Bureau, path: str):
    bureau.simulator.faults.inject = [(path, 45009, 1)]
    await sync_tenant(bureau.agency.settings, bureau.agency.tenant_id, "wecom")

    async with bureau.agency.work() as unit:
        after = await unit.connection.fetchval(
            "SELECT extract(epoch FROM execute_after - now()) FROM pgqueuer.pgqueuer"
        )
    assert 50 < float(after) <= 60


async def test_a_job_that_meets_the_limit_again_waits_again(bureau: Bureau, monkeypatch: pytest.MonkeyPatch):
    """WeCom's block may last an hour."""
    monkeypatch.setattr(errors, "MINUTE_BLOCK_SECONDS", 0.5)
    bureau.simulator.faults.inject = [("user/list_id", 45009, 2)]
    await sync_tenant(bureau.agency.settings, bureau.agency.tenant_id, "wecom")
    await asyncio.sleep(0.5)
    async with bureau.agency.work() as unit:
        # As the worker does that now reads the contacts.
        await unit.connection.execute("UPDATE pgqueuer.pgqueuer SET status = 'picked'")
    await sync_tenant(bureau.agency.settings, bureau.agency.tenant_id, "wecom")

    async with bureau.agency.work() as unit:
        waiting = "SELECT count(*) FROM pgqueuer.pgqueuer WHERE status = 'queued'"
        assert await unit.connection.fetchval(waiting) == 1


async def test_a_failing_network_is_left_to_the_job_engine(bureau: Bureau):
    bureau.simulator.faults.api_down = True
    with pytest.raises(ChannelError):
        await sync_tenant(bureau.agency.settings, bureau.agency.tenant_id, "wecom")


async def test_two_thousand_people_take_few_statements(bureau: Bureau, monkeypatch: pytest.MonkeyPatch):
    """No query in a loop: ten times the people take hardly more statements."""
    statements = 0
    fetch = asyncpg.Connection._execute

    async def counted(self: asyncpg.Connection, *args: Any, **more: Any) -> Any:
        nonlocal statements
        statements += 1
        return await fetch(self, *args, **more)

    await bureau.sync()
    crowd = [MemberConfig(f"Clerk.{number}", f"职员{number}", [30 + number % 4 * 10]) for number in range(2000)]
    bureau.simulator.configure(replace(bureau.corp, members=[*bureau.corp.members, *crowd]))
    monkeypatch.setattr(asyncpg.Connection, "_execute", counted)
    await bureau.sync()
    assert len(await bureau.people()) == 2026
    moved = [replace(one, department=[71]) for one in crowd]
    bureau.simulator.configure(replace(bureau.corp, members=[*bureau.corp.members[:26], *moved]))
    await bureau.sync()

    assert {one.department for key, one in (await bureau.people()).items() if key.startswith("clerk")} == {"车队"}
    assert statements < 150
