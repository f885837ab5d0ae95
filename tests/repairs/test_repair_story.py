"""报修, from the sentence to 已解决: dispatched or taken, paused for material, done, confirmed, taken up again."""

from datetime import timedelta

import pytest

from handlers.work import terms
from models.clock import now
from models.repairs import Repair
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from tests.repairs.conftest import SENTENCE
from tests.story import Service


async def test_a_repair_is_reported_dispatched_done_and_confirmed(service: Service) -> None:
    wang, feng, cao = service.person("wangfang"), service.person("fengtao"), service.person("caojun")
    await wang.says(SENTENCE)
    assert "水暖" in wang.card("请确认").text
    await wang.taps("提交")
    cao.sees_no("维修单")
    assert "一直滴水" in feng.card("维修单").text
    await feng.taps("派单", choose={"person": "曹军 在手0单"})
    wang.sees("已安排曹军 13800000014")
    for step in ("接单", "到场维修", "完工"):
        await cao.taps(step)
    await cao.says("换了阀芯")
    wang.sees("曹军完工：换了阀芯")
    await wang.taps("已解决", item=wang.card("问题解决了吗"))
    await wang.taps("提交评价", choose={"stars": "★★★★★ 非常满意"})
    async with service.agency.work():
        order = await WorkOrder.get()
        assert (order.state, order.kind, order.place) == ("confirmed", "repair", "三楼东侧卫生间")
        assert (await Request.get()).state == "fulfilled"
        assert (await Repair.get()).object == "plumbing" and not (await Repair.get()).urgent
    assert service.simulator.warnings == []


async def test_without_a_dispatcher_who_is_quicker_takes_it_and_what_is_urgent_says_so(undispatched: Service) -> None:
    wang, cao, wei = (undispatched.person(one) for one in ("wangfang", "caojun", "weina"))
    await wang.says("二楼机房水管爆裂漏水")
    await wang.taps("提交")
    assert "是，请马上处理" in wei.card("维修单").text
    await cao.taps("我来做")
    assert "已由曹军处理" in wei.card("维修单").text
    async with undispatched.agency.work():
        order, repair = await WorkOrder.get(), await Repair.get()
        assert repair.urgent and order.summary.startswith("【急】")
        assert order.due_at is not None and abs(order.due_at - now() - timedelta(hours=2)) < timedelta(minutes=1)


async def test_while_material_is_awaited_the_term_stands_still(
    undispatched: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    wang, cao = undispatched.person("wangfang"), undispatched.person("caojun")
    await wang.says("二楼机房水管爆裂漏水")
    await wang.taps("提交")
    for step in ("我来做", "到场维修", "等材料"):
        await cao.taps(step)
    await cao.says("等阀门，下午到")
    async with undispatched.agency.work():
        before = (await WorkOrder.get()).due_at
    monkeypatch.setattr(terms, "now", lambda: now() + timedelta(hours=5))
    await cao.taps("继续")
    wang.sees("曹军已继续处理")
    async with undispatched.agency.work():
        after = (await WorkOrder.get()).due_at
        assert before is not None and after is not None
        assert timedelta(0) <= after - before - timedelta(hours=5) < timedelta(minutes=1)


async def test_what_is_not_fixed_goes_on_with_its_history(undispatched: Service) -> None:
    wang, cao = undispatched.person("wangfang"), undispatched.person("caojun")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    for step in ("我来做", "到场维修", "完工"):
        await cao.taps(step)
    await cao.says("无")
    await wang.taps("还没好")
    await wang.says("还在滴水")
    cao.sees("反映还没好：还在滴水")
    await cao.taps("我来做")
    async with undispatched.agency.work():
        assert (await WorkOrder.get()).state == "accepted"
        assert (await Request.get()).state == "approved"
        assert await HistoryEntry.filter(verb="reopen", note="还在滴水").count() == 2, "of the order and the request"
