"""What goes on by itself: photos that are sent, lateness that is told, silence after the work."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.errors import UserError
from handlers import work
from handlers.org import calendar, working_time
from handlers.repairs import escalating
from handlers.work import lapsing
from jobs import work as job
from models.clock import now
from models.org import Person
from models.requests import HistoryEntry
from models.work import WorkOrder
from tests.repairs.conftest import SENTENCE
from tests.requests.test_sent_story import photographs
from tests.story import Service


async def reported(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.taps("提交")


async def test_photos_of_the_report_and_of_the_work_are_sent_in_the_chat(undispatched: Service) -> None:
    wang, cao = undispatched.person("wangfang"), undispatched.person("caojun")
    await photographs(wang)
    wang.sees("先替您保存30分钟", "报修")
    await wang.says(SENTENCE)
    wang.sees("收到，已放好：“照片”1张照片")
    await wang.says("地点改成五楼西侧卫生间")
    assert "1张图片" in wang.card("请确认").text, "a correction loses no photo"
    await wang.taps("提交")
    await cao.taps("我来做")
    await photographs(cao)
    cao.sees("的修前照片")
    await cao.taps("到场维修")
    await cao.taps("完工")
    await photographs(cao)
    cao.sees("的修后照片", "请再回复处理结果")
    await cao.says("换了阀芯")
    wang.sees("曹军完工：换了阀芯")
    await photographs(cao)
    cao.sees("的修后照片")
    async with undispatched.agency.work():
        entries = await HistoryEntry.filter(verb__startswith="photo").order_by("id")
        assert [entry.verb for entry in entries] == ["photo_before", "photo_after", "photo_after"], (
            "just after it as well"
        )


def later(monkeypatch: pytest.MonkeyPatch, moment: Callable[[], object]) -> None:
    for module in (escalating, lapsing):
        monkeypatch.setattr(module, "now", moment)


async def test_who_dispatches_hears_first_that_it_is_late_and_their_manager_later(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reported(service)
    feng, zhou = service.person("fengtao"), service.person("zhoujianguo")
    async with service.agency.work():
        due = (await WorkOrder.get()).due_at
        assert due is not None

    async def goes_by(hours: int) -> None:
        moment = working_time.add_working_minutes(due, 60 * hours, working_time.Calendar()) + timedelta(minutes=1)
        later(monkeypatch, lambda: moment)
        await job.look_after_work()
        await service.deliver()

    later(monkeypatch, lambda: due - timedelta(minutes=1))
    await job.look_after_work()
    await service.deliver()
    feng.sees_no("维修超时")
    await goes_by(0)
    feng.sees("维修超时", "还没有人接")
    zhou.sees_no("维修超时")
    await goes_by(1)
    assert len([one for one in feng.inbox if "维修超时" in one.text]) == 1
    await goes_by(30)
    zhou.sees("维修超时")
    await goes_by(60)
    assert len([one for one in zhou.inbox if "维修超时" in one.text]) == 1


async def test_days_off_that_are_declared_later_put_the_term_off(service: Service) -> None:
    await reported(service)
    await service.person("chenlei").says("二楼机房水管爆裂漏水")
    await service.person("chenlei").taps("提交")

    async def terms() -> list[datetime]:
        return [order.due_at for order in await WorkOrder.all().order_by("id") if order.due_at is not None]

    tomorrow = now().date() + timedelta(days=1)
    async with service.agency.work():
        before, urgent = await terms()
        await calendar.set_days(tomorrow, tomorrow + timedelta(days=20), working=False, name="停工")
        put_off, unmoved = await terms()
        assert put_off - before > timedelta(days=14) and unmoved == urgent
        for day in range(21):
            await calendar.remove_day(tomorrow + timedelta(days=day))
        assert before - (await terms())[0] < timedelta(minutes=1)


async def test_what_waits_for_material_is_not_late(undispatched: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    await reported(undispatched)
    cao = undispatched.person("caojun")
    for step in ("我来做", "到场维修", "等材料"):
        await cao.taps(step)
    await cao.says("等阀门")
    later(monkeypatch, lambda: now() + timedelta(days=30))
    async with undispatched.agency.work():
        assert await escalating.late_repairs() == []


async def test_silence_closes_it_after_three_working_days_without_any_stars(
    undispatched: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reported(undispatched)
    wang, cao = undispatched.person("wangfang"), undispatched.person("caojun")
    for step in ("我来做", "到场维修", "完工"):
        await cao.taps(step)
    await cao.says("无")
    later(monkeypatch, lambda: now() + timedelta(hours=23))
    await job.look_after_work()
    async with undispatched.agency.work():
        assert (await WorkOrder.get()).state == "completed"
    later(monkeypatch, lambda: now() + timedelta(days=14))
    await job.look_after_work()
    await undispatched.deliver()
    wang.sees("3个工作日没有收到您的反馈", "还没好")
    assert wang.card("问题解决了吗").buttons == []
    async with undispatched.agency.work():
        order, person = await WorkOrder.get(), await Person.get(id=wang.person_id)
        assert order.state == "confirmed"
        with pytest.raises(UserError, match="已经办结"):
            await work.rate(order.id, person, 5, channel="web")
        await work.reopen(order.id, person, reason="又漏了", channel="web")
        assert (await WorkOrder.get()).state == "open"
