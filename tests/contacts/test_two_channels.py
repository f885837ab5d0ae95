"""An agency that works in WeCom and in DingTalk: one list of people, whoever lists them."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot import outbox
from bot.people import person_of
from handlers.org import leave
from handlers.org.contacts.plan import Plan
from handlers.org.contacts.report import report
from jobs.contacts import ask_for_all
from models.org import ChannelAccount, Department, Person, Role, RoleMember
from models.permissions import MANAGE_ORG
from settings import Settings
from simulator.dingtalk import directory
from simulator.dingtalk.config import DingTalkCorpConfig, MemberConfig
from simulator.wecom import directory as wecom_directory
from tests.contacts.bureau import Bureau, Known, changes_nothing
from tests.pages.reader import Reader
from tests.story import open_agency, run_service

BOTH = ["hanmei", "heshuqin", "limin", "liudawei", "maxiaohong", "sunlihua", "wangfang", "zhaotiezhu"]


@pytest.fixture
async def bureau(connected: str, settings: Settings) -> AsyncIterator[Bureau]:
    """The demo agency, whom DingTalk does not know yet, with an administrator."""
    agency = await open_agency(settings, dingtalk=True)
    async with agency.work() as unit:
        await unit.connection.execute("DELETE FROM pgqueuer.pgqueuer")
        accounts = await ChannelAccount.all()
        wecom = {one.person_id for one in accounts if one.channel == "wecom"}
        await ChannelAccount.filter(channel="dingtalk").delete()
        await Person.filter(id__in={one.person_id for one in accounts} - wecom).delete()
        role = await Role.create(code="administrator", name="管理员", permissions=[MANAGE_ORG])
        await RoleMember.create(role_id=role.id, person_id=agency.ids["wuyan"])
    async with run_service(agency) as service:
        yield Bureau(service)


def organisation(bureau: Bureau) -> DingTalkCorpConfig:
    return bureau.simulator.dingtalk.corp()


def change(bureau: Bureau, userid: str, **values: object) -> None:
    """Somebody is listed otherwise in DingTalk from now on; no event tells it."""
    corp = organisation(bureau)
    members = [replace(one, **values) if one.userid == userid else one for one in corp.members]  # type: ignore[arg-type]
    bureau.simulator.dingtalk.configure(replace(corp, members=members))


async def accounts(bureau: Bureau) -> dict[int, set[str]]:
    """The channels that know each of our people."""
    async with bureau.agency.work():
        found: dict[int, set[str]] = {one.id: set() for one in await Person.all()}
        for one in await ChannelAccount.all():
            if not one.removed:
                found[one.person_id].add(one.channel)
        return found


async def plans_after_both(bureau: Bureau) -> list[Plan]:
    """What the next syncs would change: nothing, in either channel."""
    return [(await bureau.sync(channel, trial=True)).plan for channel in ("wecom", "dingtalk")]


async def test_whoever_is_in_both_is_one_person(bureau: Bureau):
    await bureau.sync()
    async with bureau.agency.work():
        departments = await Department.all().count()
    outcome = await bureau.sync("dingtalk")

    assert [line.partition("（")[0] for line in report(outcome)] == ["对应上的部门：9", "认出的同事：8", "新同事：2"]
    found = await accounts(bureau)
    both = sorted(key for key, person_id in bureau.agency.ids.items() if found.get(person_id) == {"wecom", "dingtalk"})
    assert both == BOTH
    assert len(found) == 28 and await bureau.person("shenyue") == Known("沈越", "行政科", "科员", True)
    async with bureau.agency.work():
        assert (await Person.get(name="沈越")).mobile == "13800000031"
        assert await Department.all().count() == departments
    assert all(changes_nothing(plan) for plan in await plans_after_both(bureau))


async def test_without_numbers_name_and_department_tell_who_it_is(bureau: Bureau):
    corp = organisation(bureau)
    members = [replace(one, mobile="") for one in corp.members]
    bureau.simulator.dingtalk.configure(replace(corp, members=members))
    await bureau.sync()
    await bureau.sync("dingtalk")

    assert len(await accounts(bureau)) == 28
    assert all(changes_nothing(plan) for plan in await plans_after_both(bureau))


async def test_a_namesake_is_somebody_new_and_administrators_are_asked(bureau: Bureau):
    await bureau.sync()
    change(bureau, "wangfang", mobile="", dept_id_list=[71])
    await bureau.sync("dingtalk")
    await bureau.service.deliver()

    assert sum(one.name == "王芳" for one in (await bureau.people()).values()) == 1
    async with bureau.agency.work():
        assert await Person.filter(name="王芳").count() == 2
    bureau.service.person("wuyan").sees("同名", "王芳", "人员管理")
    assert all(changes_nothing(plan) for plan in await plans_after_both(bureau))


async def test_wecom_says_what_people_are_called_and_dingtalk_fills_in(bureau: Bureau):
    async with bureau.agency.work():
        await Person.filter(name="王芳").update(mobile="", title="")
    wecom = [replace(one, title="") if one.userid == "wangfang" else one for one in bureau.corp.members]
    bureau.simulator.configure(replace(bureau.corp, members=wecom))
    await bureau.sync()
    await bureau.sync("dingtalk")
    change(bureau, "wangfang", name="王芳芳", title="副科长", dept_id_list=[71])
    await bureau.sync("dingtalk")

    async with bureau.agency.work():
        person = await Person.get(id=bureau.agency.ids["wangfang"])
        assert (person.name, person.title, person.mobile) == ("王芳", "科员", "13800000007")
        assert (await Department.get(id=person.department_id)).name == "综合科"
    assert all(changes_nothing(plan) for plan in await plans_after_both(bureau))


async def test_whoever_is_in_dingtalk_alone_follows_it(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    change(bureau, "shenyue", name="沈悦", title="副科长", dept_id_list=[60], mobile="13800000099")
    await bureau.sync("dingtalk")

    assert await bureau.person("shenyue") == Known("沈悦", "房产管理科", "副科长", True)
    async with bureau.agency.work():
        assert (await Person.get(name="沈悦")).mobile == "13800000099"


async def test_whoever_leaves_one_channel_stays_in_the_other_and_hears_there(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    await bureau.service.person("wangfang").says("帮助")
    await bureau.does(wecom_directory.remove_member(bureau.corp, "wangfang"))

    async with bureau.agency.work():
        assert await person_of("wecom", "wangfang") is None
        wang = await person_of("dingtalk", "wangfang")
        assert wang is not None and wang.id == bureau.agency.ids["wangfang"]
        await outbox.say(wang.id, "您还在")
    await bureau.service.deliver()
    assert bureau.service.person("wangfang", "dingtalk").last == "您还在"
    assert all(changes_nothing(plan) for plan in await plans_after_both(bureau))

    await bureau.simulator.dingtalk.does(directory.remove_member(organisation(bureau), "wangfang"))
    async with bureau.agency.work():
        assert not (await Person.get(id=bureau.agency.ids["wangfang"])).active


async def test_whoever_comes_back_to_the_first_channel_is_the_same(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    corp = bureau.corp
    await bureau.does(wecom_directory.remove_member(corp, "wangfang"))
    bureau.simulator.configure(corp)
    await bureau.sync()

    found = await accounts(bureau)
    assert len(found) == 28 and found[bureau.agency.ids["wangfang"]] == {"wecom", "dingtalk"}


async def test_whom_our_administrator_let_go_does_not_come_in_by_the_other_channel(bureau: Bureau):
    await bureau.sync()
    async with bureau.agency.work():
        wang, by = [await Person.get(id=bureau.agency.ids[one]) for one in ("wangfang", "wuyan")]
        await leave(wang, None, by=by, channel="web")
    change(bureau, "wangfang", mobile="")
    await bureau.sync("dingtalk")

    async with bureau.agency.work():
        assert await person_of("dingtalk", "wangfang") is None
        assert await Person.filter(name="王芳").count() == 1
    assert all(changes_nothing(plan) for plan in await plans_after_both(bureau))


async def test_dingtalk_tells_who_joins_and_who_leaves(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    await bureau.sync_is_asked()
    await bureau.simulator.dingtalk.does(
        directory.add_member(organisation(bureau), "Zhu.Lan", "朱兰", [30], "科员", "13800000098")
    )
    assert await bureau.person("zhu.lan") is None, "only the id was told"
    assert await bureau.sync_is_asked()
    await bureau.sync("dingtalk")
    assert await bureau.person("zhu.lan") == Known("朱兰", "综合科", "科员", True)

    await bureau.simulator.dingtalk.does(directory.remove_member(organisation(bureau), "Zhu.Lan"))
    found = await bureau.person("zhu.lan")
    assert found is not None and not found.active


async def test_a_change_of_somebody_known_is_looked_up_and_nobody_else_is_read(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    await bureau.sync_is_asked()
    dingtalk = bureau.simulator.dingtalk
    await dingtalk.does(directory.move_member(organisation(bureau), "shenyue", [60]))
    await dingtalk.does(directory.describe_member(organisation(bureau), "wangfang", "王芳芳", "副科长"))
    await dingtalk.does(directory.change_department(organisation(bureau), 60, "房产科", 1))
    await dingtalk.does(directory.set_leaders(organisation(bureau), 71, ["liudawei"]))
    async with bureau.agency.work():
        await Department.filter(name="车队").update(manager_id=None)
    begun = len(dingtalk.calls)

    assert await bureau.looks_up()
    assert await bureau.person("shenyue") == Known("沈越", "房产管理科", "科员", True)
    assert await bureau.person("wangfang") == Known("王芳", "综合科", "科员", True), "WeCom goes before"
    assert await bureau.manager("车队") == "刘大伟"
    assert {call.path.rpartition("/topapi/v2/")[2] for call in dingtalk.calls[begun:]} <= {
        "user/get",
        "department/get",
        "",
    }
    assert not await bureau.sync_is_asked()
    assert changes_nothing((await bureau.sync("dingtalk", trial=True)).plan)


async def test_what_is_new_beside_a_change_needs_everything(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    await bureau.sync_is_asked()
    dingtalk = bureau.simulator.dingtalk
    dingtalk.configure(directory.add_department(organisation(bureau), "信息中心", 30).corp)
    number = organisation(bureau).departments[-1].dept_id
    await dingtalk.does(directory.move_member(organisation(bureau), "shenyue", [number]))

    assert await bureau.looks_up() and await bureau.sync_is_asked()
    await bureau.sync("dingtalk")
    assert await bureau.person("shenyue") == Known("沈越", "信息中心", "科员", True)


async def test_who_is_gone_when_looked_up_leaves(bureau: Bureau):
    """Their leave was told earlier, or not at all."""
    await bureau.sync()
    await bureau.sync("dingtalk")
    deed = directory.describe_member(organisation(bureau), "shenyue", "沈越", "副科长")
    await bureau.simulator.dingtalk.does(deed)
    bureau.simulator.dingtalk.configure(directory.remove_member(organisation(bureau), "shenyue").corp)
    await bureau.looks_up()

    found = await bureau.person("shenyue")
    assert found is not None and not found.active


async def test_what_an_event_tells_during_the_reading_is_not_undone(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    await bureau.sync_is_asked()

    async def a_farewell() -> None:
        await bureau.simulator.dingtalk.does(directory.remove_member(organisation(bureau), "shenyue"))

    change(bureau, "shenyue", title="副科长")
    await bureau.sync("dingtalk", meanwhile=a_farewell)

    found = await bureau.person("shenyue")
    assert found is not None and (found.title, found.active) == ("科员", False)
    assert await bureau.sync_is_asked()


async def test_leaders_are_managers_of_departments_that_have_none(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    for number, leader in ((30, "wangfang"), (71, "liudawei")):
        await bureau.simulator.dingtalk.does(directory.set_leaders(organisation(bureau), number, [leader]))
    async with bureau.agency.work():
        await Department.filter(name="车队").update(manager_id=None)
    await bureau.sync("dingtalk")

    assert (await bureau.manager("综合科"), await bureau.manager("车队")) == ("李敏", "刘大伟")


async def test_many_who_are_gone_from_dingtalk_are_not_believed(bureau: Bureau):
    await bureau.sync()
    await bureau.sync("dingtalk")
    corp = organisation(bureau)
    bureau.simulator.dingtalk.configure(replace(corp, members=corp.members[:2]))

    assert not (await bureau.sync("dingtalk")).applied
    await bureau.service.deliver()
    bureau.service.person("wuyan").sees("通讯录同步已暂停", "钉钉里少了8人")


async def test_many_who_cannot_be_told_from_our_people_are_not_added_twice(bureau: Bureau):
    """Without mobile numbers, in an organisation whose departments are others."""
    await bureau.sync()
    corp = organisation(bureau)
    members = [replace(one, mobile="", dept_id_list=[1]) for one in corp.members]
    bureau.simulator.dingtalk.configure(replace(corp, departments=[], members=members))

    assert not (await bureau.sync("dingtalk")).applied
    await bureau.service.deliver()
    bureau.service.person("wuyan").sees("通讯录同步已暂停", "8人和已有的同事同名", "houqin sync demo --confirm")
    assert len(await accounts(bureau)) == 26

    assert (await bureau.sync("dingtalk", confirmed=True)).applied
    assert len(await accounts(bureau)) == 36


async def test_every_night_both_channels_are_read(bureau: Bureau):
    await ask_for_all()
    async with bureau.agency.work() as unit:
        rows = await unit.connection.fetch("SELECT payload FROM pgqueuer.pgqueuer")
    assert {channel for row in rows for channel in ("wecom", "dingtalk") if channel in row["payload"].decode()} == {
        "wecom",
        "dingtalk",
    }


async def test_three_hundred_in_one_department_come_by_pages(bureau: Bureau):
    await bureau.sync()
    crowd = [MemberConfig(f"Clerk.{number}", f"职员{number}", [71]) for number in range(250)]
    corp = organisation(bureau)
    bureau.simulator.dingtalk.configure(replace(corp, members=[*corp.members, *crowd]))
    await bureau.sync("dingtalk")

    assert len(await bureau.people()) == 28 + 250
    assert bureau.simulator.dingtalk.warnings == []


async def test_the_console_tells_who_is_where(bureau: Bureau):
    await bureau.sync()
    async with Reader(bureau.service, "wuyan") as reader:
        await reader.opens("/h5/")
        before = await reader.gets("/console/contacts?q=王芳")
        await bureau.sync("dingtalk")
        after = await reader.gets("/console/contacts?q=王芳")
        assert "企业微信里有26人" in before.text and "钉钉里有0人，近一个月没有核对过" in before.text
        assert "企业微信、钉钉" not in before.text
        assert "钉钉里有10人" in after.text and "全部核对过" in after.text and "企业微信、钉钉" in after.text
        reader.userid = "chenlei"
        await reader.opens("/h5/")
        everybody = await reader.gets("/console/contacts?q=王芳")
        assert "王芳" in everybody.text and "钉钉" not in everybody.text
