"""送水, from the sentence to the stars: the first trade, by which all others are made."""

from handlers import water, work
from models.clock import now
from models.org import Department, Person, Role, RoleMember
from models.requests import HistoryEntry, Request
from models.water import BarrelMove
from models.work import Rating, WorkOrder
from tests.pages.reader import Reader
from tests.story import Service

SENTENCE = "明天上午九点送两桶水到301"


async def test_water_is_asked_for_taken_brought_and_rated(service: Service) -> None:
    wang, cao, wei = service.person("wangfang"), service.person("caojun"), service.person("weina")
    await wang.says(SENTENCE)
    wang.card("请确认")
    await wang.taps("提交")
    wang.sees("按流程不需要别人审批")
    assert len([item for item in wang.inbox if item.card and "预约送水" in item.text]) == 1, "one card, with 撤销 on it"

    cao.card("送水单")
    wei.card("送水单")
    await cao.taps("我来做")
    wang.sees("曹军 13800000014已接单")
    assert "已由曹军处理" in wei.card("送水单").text, "whoever is too late sees who was quicker"

    await cao.taps("出发")
    wang.sees("曹军已出发")
    await cao.taps("已送到")
    await cao.says("无")
    wang.sees("曹军已送到")
    await wang.taps("提交评价", choose={"stars": "★★★★★ 非常满意"})
    cao.sees("5星评价")
    async with service.agency.work():
        assert (await Request.get()).state == "fulfilled"
        order = await WorkOrder.get()
        assert (order.state, order.place) == ("confirmed", "301")
        assert (await Rating.get()).stars == 5
        verbs = [entry.verb for entry in await HistoryEntry.all().order_by("id")]
    assert verbs == ["submit", "approve", "open_order", "take", "start", "complete", "fulfil", "confirm"]
    assert service.simulator.warnings == []


async def test_two_who_take_it_at_once_are_told_who_does_it(service: Service) -> None:
    wang, cao, wei = service.person("wangfang"), service.person("caojun"), service.person("weina")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    late = wei.card("送水单")
    await cao.taps("我来做")
    await wei.taps("我来做", item=late, force=True)
    wei.sees("现在是“已接单（曹军）”")
    async with service.agency.work():
        assert (await WorkOrder.get()).assignee_id == cao.person_id


async def test_who_cannot_go_says_why_and_the_others_are_asked_again(service: Service) -> None:
    wang, cao, wei = service.person("wangfang"), service.person("caojun"), service.person("weina")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await cao.taps("我来做")
    async with service.agency.work():
        await WorkOrder.all().update(state="dispatched")
    await cao.says("我的工单")
    await cao.taps("无法接单")
    cao.sees("请回复无法接单的原因")
    await cao.says("电梯坏了")
    wang.sees("正在重新安排人员")
    await wei.taps("我来做")
    wang.sees("魏娜 13800000015已接单")


async def test_the_request_is_taken_back_before_anybody_sets_out(service: Service) -> None:
    wang, cao = service.person("wangfang"), service.person("caojun")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await cao.taps("我来做")
    await wang.taps("撤销")
    await wang.says("确认")
    cao.sees("已取消，不用处理了")
    async with service.agency.work():
        assert (await Request.get()).state == "cancelled"
        assert (await WorkOrder.get()).state == "cancelled"


async def test_a_time_that_is_past_is_refused_with_a_question(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("11月1号上午九点送两桶水到301")
    async with service.agency.work():
        assert not await WorkOrder.exists()


async def bring(service: Service, who: str, returned: str) -> None:
    """曹军 brings what somebody has asked for."""
    cao = service.person("caojun")
    await service.person(who).says(SENTENCE)
    await service.person(who).taps("提交")
    for step in ("我来做", "出发", "已送到"):
        await cao.taps(step)
    await cao.says(returned)


async def test_the_ledger_knows_how_many_barrels_stand_where(service: Service) -> None:
    cao = service.person("caojun")
    await bring(service, "wangfang", "放门口了")
    cao.sees("没看懂收回几个空桶")
    await cao.says("没有空桶")
    service.person("wangfang").sees("已送到：收回空桶0个")
    await bring(service, "luoxia", "收回3个，一个漏了")
    async with service.agency.work():
        moves = await BarrelMove.all().order_by("id")
        assert [(one.place, one.delivered, one.returned) for one in moves] == [("301", 2, 0), ("301", 2, 3)]
        assert await water.on_deposit(["301", "302"]) == {"301": 1}
    async with Reader(service, "weina") as reader:
        sheet = await reader.opens("/console/water")
        assert "综合科" in sheet.text and "财务科" in sheet.text and "-1" in sheet.text and "请盘点" in sheet.text
        rows = await reader.gets("/console/water/deliveries?place=30")
        assert "曹军" in rows.text and f"{now():%Y-%m-%d}" in rows.text
        count = await reader.gets("/console/water/count")
        assert "桶数填整数" in (await reader.presses(count, "登记", place="301", barrels="几个")).text
        async with service.agency.work():
            finance = (await Department.get(name="财务科")).id
        for found in ("4", "3"):
            done = await reader.presses(count, "登记", department=str(finance), place="301", barrels=found)
            assert "盘点数已登记" in done.text
        sheet = await reader.gets("/console/water")
        assert "请盘点" not in sheet.text
        assert "盘点" in (await reader.gets(f"/console/water/deliveries?department={finance}")).text
    async with service.agency.work():
        assert [one.delivered - one.returned for one in await BarrelMove.filter(work_order_id=None).order_by("id")] == [
            5,
            -1,
        ]
        assert await water.on_deposit(["301"]) == {"301": 5}


async def test_the_round_shows_every_place_with_what_stands_there(service: Service) -> None:
    await bring(service, "wangfang", "0")
    cao, chen = service.person("caojun"), service.person("chenlei")
    for place in ("1002", "209", "301"):
        await chen.says(f"明天上午九点送一桶水到{place}")
        await chen.taps("提交")
    await cao.says("送水清单")
    cao.sees("打开送水清单")
    await chen.says("送水清单")
    chen.sees_no("打开送水清单")
    async with Reader(service, "caojun") as reader:
        sheet = await reader.opens("/h5/water")
        assert sheet.text.index("209") < sheet.text.index("301") < sheet.text.index("1002"), "as one walks"
        assert "2个（送水时请收回空桶）" in sheet.text
    async with Reader(service, "chenlei") as reader:
        assert (await reader.opens("/h5/water")).status == 404


async def test_what_was_put_into_another_delivery_is_in_the_ledger_once(service: Service) -> None:
    wang, chen, cao = (service.person(who) for who in ("wangfang", "chenlei", "caojun"))
    for who in (wang, chen):
        await who.says(SENTENCE)
        await who.taps("提交")
    async with service.agency.work():
        role = await Role.create(code="all", name="管理全部工单", permissions=["water.dispatch"])
        await RoleMember.create(role_id=role.id, person_id=service.agency.ids["sunlihua"])
        first, second = await WorkOrder.all().order_by("id")
        sun = await Person.get(id=service.agency.ids["sunlihua"])
        await work.merge(second.id, first.id, sun, channel="web")
    await service.deliver()
    for step in ("我来做", "出发", "已送到"):
        await cao.taps(step)
    await cao.says("3")
    async with service.agency.work():
        moves = await BarrelMove.all().order_by("work_order_id")
        assert [(one.delivered, one.returned) for one in moves] == [(2, 3), (2, 0)]
