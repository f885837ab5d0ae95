"""Orders of a trade: dispatched, done, interrupted, taken up again, on cards and on pages alike."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import UserError
from handlers import work
from handlers.org.leaving import leave
from handlers.water import SERVICE
from handlers.work.services import _declared as DECLARED
from models.clock import now
from models.org import Person, Role, RoleMember
from models.requests import HistoryEntry, Request
from models.work import Rating, WorkOrder
from tests.pages.reader import Opening, Reader
from tests.story import Service
from tests.work.conftest import DISPATCHER

SENTENCE = "明天上午九点送两桶水到301"


async def asked(service: Service) -> int:
    """王芳 wants water; the order's id."""
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    async with service.agency.work():
        order = await WorkOrder.all().order_by("-id").first()
        assert order is not None
        return int(order.id)


async def verbs(service: Service) -> list[str]:
    async with service.agency.work():
        return [entry.verb for entry in await HistoryEntry.filter(work_order_id__isnull=False).order_by("id")]


async def test_a_dispatcher_picks_from_the_crew_whoever_has_the_least_first(dispatched: Service) -> None:
    number = f"GD{await asked(dispatched):06d}"
    sun, cao = dispatched.person(DISPATCHER), dispatched.person("caojun")
    cao.sees_no("送水单")
    card = sun.card("送水单")
    assert [one["text"] for one in card.card["button_selection"]["option_list"]] == ["曹军 在手0单", "魏娜 在手0单"]
    await sun.taps("派单", choose={"person": "魏娜 在手0单"})
    dispatched.person("wangfang").sees("已安排魏娜")

    wei = dispatched.person("weina")
    await wei.taps("无法接单")
    await wei.says("今天请假")
    await sun.taps("派单", choose={"person": "曹军 在手0单"})
    await cao.says("我的工单")
    assert f"1. {number} 已派单 11月" in cao.sees("您的工单").text or f"1. {number} 已派单 12月" in cao.last
    await cao.says("接单")
    await cao.says("开始")
    dispatched.person("wangfang").sees("曹军已出发")
    await cao.taps("等材料")
    cao.sees("请回复在等什么")
    await cao.says("水站没货，十点到")
    dispatched.person("wangfang").sees("暂停：水站没货，十点到")
    sun.sees("曹军暂停")
    await cao.says(f"{number} 继续")
    await cao.says("送到了")
    cao.sees("请回复收回几个空桶")
    await cao.says("收回一个，放在门口了")
    dispatched.person("wangfang").sees("已送到：收回一个，放在门口了")
    assert await verbs(dispatched) == [
        *("open_order", "dispatch", "decline", "dispatch", "accept", "start", "suspend", "resume", "complete"),
    ]


async def test_the_same_on_pages_and_reassigned_in_the_middle(dispatched: Service, open_page: Opening) -> None:
    order_id = await asked(dispatched)
    path = f"/h5/work-orders/{order_id}"
    sun, sheet = await open_page(DISPATCHER, path)
    nothing = await sun.presses(sheet, "派单")
    assert nothing.status == 422 and "请先选由谁来做" in nothing.text
    cao_id, wei_id = (str(dispatched.agency.ids[name]) for name in ("caojun", "weina"))
    sent = await sun.presses(sheet, "派单", person=cao_id)
    assert "已办好" in sent.text and "曹军" in sent.text
    cao, task = await open_page("caojun", path)
    task = await cao.presses(task, "接单")
    task = await cao.presses(task, "出发")
    moved = await sun.presses(await sun.gets(path), "改派", person=wei_id)
    assert "魏娜" in moved.text
    dispatched.person("caojun").sees("已改派给魏娜")
    assert "几个，没有填0" in task.text and "请回复" not in task.text, "a page has inputs and no answers"
    late = await cao.presses(task, "已送到")
    assert late.status in (200, 404) and "魏娜" not in (await verbs(dispatched))
    wei, task = await open_page("weina", path)
    for button in ("接单", "出发", "已送到"):
        task = await wei.presses(task, button, words="0")
    wang, mine = await open_page("wangfang", path)
    rated = await wang.presses(mine, "提交评价", stars="4", words="很快")
    assert "4星" in rated.text
    async with dispatched.agency.work():
        assert (await Request.get()).state == "fulfilled"
        assert (await Rating.get()).rated_id == dispatched.agency.ids["weina"]


async def test_an_outsider_neither_sees_nor_does_anything(dispatched: Service, open_page: Opening) -> None:
    order_id = await asked(dispatched)
    _, sheet = await open_page("chenlei", f"/h5/work-orders/{order_id}")
    assert sheet.status == 404
    async with dispatched.agency.work():
        person = await Person.get(id=dispatched.agency.ids["chenlei"])
        for verb in ("dispatch", "take", "accept", "cancel"):
            with pytest.raises(UserError):
                await work.do(verb, order_id, person, channel="web", words="x", chosen_id=person.id)


async def test_what_is_not_really_done_goes_on_with_its_history_and_without_its_stars(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(DECLARED, "water", replace(SERVICE, confirms=True))
    await asked(service)
    wang, cao = service.person("wangfang"), service.person("caojun")
    for step in ("我来做", "出发", "已送到"):
        await cao.taps(step)
    await cao.says("无")
    wang.card("请您确认")
    await wang.taps("已解决")
    await wang.taps("已解决", item=wang.card("请您确认"), force=True)
    wang.sees("请在评价卡片上选几颗星")
    await wang.taps("提交评价", choose={"stars": "★★★★★ 非常满意"})
    question = wang.card("请您确认")
    assert question.buttons == []
    async with service.agency.work():
        order = await WorkOrder.get()
        await work.reopen(order.id, await Person.get(id=wang.person_id), reason="桶是漏的", channel="web")
    await service.deliver()
    cao.sees("反映还没好：桶是漏的")
    await cao.taps("我来做")
    async with service.agency.work():
        assert not await Rating.exists()
        order = await WorkOrder.get()
        assert (order.state, order.closed_at) == ("accepted", None)
        assert (await Request.get()).state == "approved"
    await cao.taps("出发")
    await cao.taps("已送到")
    await cao.says("换了一桶")
    await wang.taps("还没好")
    wang.sees("请回复为什么")
    await wang.says("还是漏")
    assert (await verbs(service))[-2:] == ["complete", "reopen"]


async def test_with_nobody_to_do_it_the_administrators_are_told(service: Service) -> None:
    async with service.agency.work():
        role = await Role.get(code="water_carrier")
        await RoleMember.filter(role_id=role.id).delete()
    await asked(service)
    service.person("heshuqin").sees("没有人可派")


async def test_somebody_who_leaves_gives_back_what_they_had(service: Service) -> None:
    await asked(service)
    cao = service.person("caojun")
    await cao.taps("我来做")
    async with service.agency.work():
        admin = await Person.get(id=service.agency.ids["heshuqin"])
        await leave(await Person.get(id=cao.person_id), None, by=admin, channel="web")
    await service.deliver()
    service.person("weina").card("送水单")
    async with service.agency.work():
        assert (await WorkOrder.get()).state == "open"


async def test_two_orders_about_one_thing_become_one_and_both_applicants_hear_of_it(
    dispatched: Service, open_page: Opening
) -> None:
    first = await asked(dispatched)
    chen = dispatched.person("chenlei")
    await chen.says(SENTENCE)
    await chen.taps("提交")
    async with dispatched.agency.work():
        second = (await WorkOrder.all().order_by("-id").first()).id
    sun, sheet = await open_page(DISPATCHER, f"/h5/work-orders/{second}")
    merged = await sun.presses(sheet, "合并", into=str(first))
    assert "已取消" in merged.text and "并入 GD" in merged.text
    chen.sees("一起处理，进展会照样告诉您")
    await sun.presses(await sun.gets(f"/h5/work-orders/{first}"), "派单", person=str(dispatched.agency.ids["caojun"]))
    chen.sees("已安排曹军")
    cao = dispatched.person("caojun")
    for step in ("接单", "出发", "已送到"):
        await cao.taps(step)
    await cao.says("两处一起送了")
    chen.sees("已送到：两处一起送了")
    async with dispatched.agency.work():
        assert {one.state for one in await Request.all()} == {"fulfilled"}


async def test_the_board_shows_what_is_late_who_does_it_and_where(dispatched: Service) -> None:
    order_id = await asked(dispatched)
    async with dispatched.agency.work():
        await WorkOrder.filter(id=order_id).update(due_at=now() - timedelta(hours=1))
        sun = await Person.get(id=dispatched.agency.ids[DISPATCHER])
        await work.do("dispatch", order_id, sun, channel="web", chosen_id=dispatched.agency.ids["caojun"])
    async with Reader(dispatched, DISPATCHER) as reader:
        await reader.opens("/h5/")
        board = await reader.gets("/console/board")
        assert "已超时" in board.text and "曹军" in board.text and "301" in board.text
        assert f"/console/work-orders/{order_id}" in board.paper.links
        assert "工单看板" in (await reader.gets("/console/")).text
        nobody = await reader.presses(board, "派给", ticks={"order": [str(order_id)]})
        assert nobody.status == 422 and "请先选由谁来做" in nobody.text
        second, third = await asked(dispatched), await asked(dispatched)
        wei = dispatched.agency.ids["weina"]
        both = {"order": [str(order_id), str(second)]}
        given = await reader.presses(await reader.gets("/console/board"), "派给", ticks=both, person=str(wei))
        assert "已派给所选的人" in given.text
        again = await reader.presses(given, "派给", ticks={"order": [str(second), str(third)]}, person=str(wei))
        assert again.status == 422 and "派了1张，还有1张没有派" in again.text and "现在就由魏娜处理" in again.text
        ticks = {"order": [str(order_id), str(second), str(third)]}
        cao = str(dispatched.agency.ids["caojun"])
        merged = await reader.presses(again, "合并成一张", ticks=ticks, person=cao)
        assert "已合并成一张" in merged.text and f"GD{third:06d}" not in merged.text
        his = await reader.gets(f"/console/board?who={cao}")
        assert f"GD{order_id:06d}" in his.text
        nowhere = await reader.gets("/console/board?only=open&place=食堂")
        assert "现在没有这样的工单" in nowhere.text
        wall = await reader.gets("/console/board?wall=1")
        assert "曹军" in wall.text and not wall.paper.forms
    async with Reader(dispatched, "wangfang") as reader:
        home = await reader.opens("/console/")
        assert "工单看板" not in home.text
        assert (await reader.gets("/console/board")).status == 404


async def test_a_request_whose_only_order_is_cancelled_is_over_too(dispatched: Service, open_page: Opening) -> None:
    order_id = await asked(dispatched)
    sun, sheet = await open_page(DISPATCHER, f"/h5/work-orders/{order_id}")
    unsaid = await sun.presses(sheet, "取消工单")
    assert unsaid.status == 422
    done = await sun.presses(unsaid, "取消工单", words="水站停业")
    assert "已取消" in done.text
    wang = dispatched.person("wangfang")
    wang.sees("已取消：水站停业")
    await wang.taps("撤销", item=wang.card("预约送水"))
    wang.sees("已撤销")
    async with dispatched.agency.work():
        assert (await Request.get()).state == "cancelled"
