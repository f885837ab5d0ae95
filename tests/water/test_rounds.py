"""定期送水: what is ordered for every week asks for itself."""

from datetime import date, datetime, timedelta

import pytest

from bot.errors import UserError
from handlers import water
from handlers.org.calendar import load_calendar, set_days
from handlers.org.leaving import leave
from handlers.water.hearing import first_on, weekdays
from jobs.water import ask_for_rounds
from models.clock import LOCAL, now, show_moment
from models.org import Person
from models.requests import Request
from models.water import WaterRound
from tests.pages.reader import Reader
from tests.story import Service

MONDAY = date(2026, 11, 30)


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LOCAL)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """What time it is for the standing orders: its only item."""
    moment = [at(MONDAY - timedelta(days=4), 10)]
    for place in ("rounds", "standing"):
        monkeypatch.setattr(f"handlers.water.{place}.now", lambda: moment[0])
    monkeypatch.setattr("jobs.water.now", lambda: moment[0])
    return moment


async def ordered(service: Service) -> None:
    """王芳 gets five barrels to 301 at nine on Mondays."""
    async with Reader(service, "wangfang") as reader:
        sheet = await reader.opens("/h5/water/rounds")
        wrong = await reader.presses(sheet, "设好", weekday="0", barrels="500", place="301")
        assert wrong.status == 422 and "桶数要在1到50之间" in wrong.text
        wrong = await reader.presses(wrong, "设好", weekday="0", barrels="5", place="301", at="早上")
        assert wrong.status == 422 and "时间请写成" in wrong.text
        done = await reader.presses(wrong, "设好", weekday="0", barrels="5", place="301", at="9:00")
        assert "每周一 09:00 送5桶水到301" in done.text and "下一次：2026-11-30" in done.text


async def asked(service: Service) -> int:
    await ask_for_rounds()
    await service.deliver()
    async with service.agency.work():
        return await Request.filter(request_type="water").count()


async def test_it_asks_once_on_its_day_and_again_a_week_later(service: Service, clock: list[datetime]) -> None:
    await ordered(service)
    wang, cao = service.person("wangfang"), service.person("caojun")
    assert await asked(service) == 0
    clock[0] = at(MONDAY, 7)
    assert [await asked(service), await asked(service)] == [1, 1]
    wang.sees("按流程不需要别人审批")
    card = cao.card("送水单").text
    assert "5桶" in card and "301" in card and "11月30日(周一) 09:00" in card
    clock[0] = at(MONDAY + timedelta(days=7), 7)
    assert await asked(service) == 2
    await wang.says("定期送水")
    wang.sees("每周一 09:00 送5桶水到301")


async def test_what_was_missed_is_not_made_up_for_and_days_off_are_left_out(
    service: Service, clock: list[datetime]
) -> None:
    await ordered(service)
    clock[0] = at(MONDAY + timedelta(days=16), 7)
    assert await asked(service) == 0
    async with service.agency.work():
        one = await WaterRound.get()
        assert one.next_on == MONDAY + timedelta(days=21)
        one.next_on = date(2027, 10, 4)
        await one.save()
    clock[0] = at(date(2027, 10, 4), 7)
    async with service.agency.work():
        await set_days(date(2027, 10, 4), date(2027, 10, 4), working=False, name="国庆节")
    assert await asked(service) == 0, "a Monday of the national holidays"


async def test_it_ends_when_it_is_stopped_or_its_owner_leaves(service: Service, clock: list[datetime]) -> None:
    await ordered(service)
    async with service.agency.work():
        chen = await Person.get(id=service.agency.ids["chenlei"])
        with pytest.raises(UserError, match="没有找到这条定期送水"):
            await water.stop_round((await WaterRound.get()).id, chen)
        second = await water.begin_round(chen, place="302", barrels=1, weekday=0, minute=600)
        await leave(chen, None, by=await Person.get(id=service.agency.ids["heshuqin"]), channel="web")
    async with Reader(service, "wangfang") as reader:
        sheet = await reader.opens("/h5/water/rounds")
        gone = await reader.presses(sheet, "停止")
        assert "已停止" in gone.text and "301" not in gone.text
    async with service.agency.work():
        assert not (await WaterRound.get(id=second.id)).active
    clock[0] = at(MONDAY, 7)
    assert await asked(service) == 0


async def test_one_sentence_orders_for_every_week_and_another_one_stops_it(service: Service) -> None:
    wang, cao = service.person("wangfang"), service.person("caojun")
    await wang.says("每周一、周四送两桶水到301")
    wang.sees("每周一、周四，请问几点送？")
    await wang.says("上午九点")
    async with service.agency.work():
        calendar = await load_calendar()
    first = first_on(("0", "3"), at(MONDAY, 9), now(), lambda day: bool(calendar.hours(day)))
    card = wang.card("请确认预约送水").text
    assert show_moment(first) in card and "周一、周四" in card
    await wang.taps("提交")
    wang.sees("已设好定期送水：每周一 09:00 送2桶水到301；每周四 09:00 送2桶水到301")
    cao.card("送水单")
    async with service.agency.work():
        coming = [one.next_on for one in await WaterRound.all().order_by("next_on")]
        assert first.date() < coming[0] < coming[1] <= first.date() + timedelta(days=7), "the first is on its way"
    await wang.says("停掉每周四的送水")
    wang.sees("已停止：每周四 09:00 送2桶水到301")
    async with service.agency.work():
        assert [one.weekday for one in await WaterRound.filter(active=True)] == [0]
    await wang.taps("撤销")
    await wang.says("确认")
    async with service.agency.work():
        assert not await WaterRound.exists(active=True), "what is taken back has ordered nothing for later"


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("每周一三五送水", ("0", "2", "4")),
        ("每周一到周五9点", ("0", "1", "2", "3", "4")),
        ("每周一2桶", ("0",)),
        ("每周一三点送一桶", ("0",)),
        ("每个工作日送一桶", ("0", "1", "2", "3", "4")),
        ("每周送两桶水", ()),
        ("周一送两桶水", None),
    ],
)
def test_days_of_every_week_are_read(said: str, days: tuple[str, ...] | None) -> None:
    assert weekdays(said) == days
