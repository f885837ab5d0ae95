"""Meetings that come again, and the calendars that programs subscribe to."""

from datetime import date, datetime, timedelta

import pytest
from aiohttp import ClientSession
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from handlers import rooms
from handlers.rooms.choosing import rooms_called
from handlers.rooms.occasions import OCCASIONS_MAX, occasions_of, show_occasions
from jobs.rooms import keep_rooms
from models.clock import LOCAL
from models.org import Person
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking
from models.work import Reservation, WorkOrder
from tests.pages.reader import Opening
from tests.rooms.conftest import booked, in_two_days
from tests.story import Service


async def test_a_meeting_that_comes_every_week_is_one_request_with_a_room_each_time(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    weekday = "一二三四五六日"[in_two_days(9).weekday()]
    until = in_two_days(9).date() + timedelta(days=21)
    await wang.says(f"每周{weekday}上午九点到十点开处务例会，8个人，用301会议室，一直开到{until.month}月{until.day}日")
    card = wang.card("请确认")
    assert "重复：每周" in card.text and "301会议室" in card.text
    await wang.taps("提交")
    async with service.agency.work():
        starts = [one.starts_at for one in await RoomBooking.all().order_by("starts_at")]
        assert starts == [in_two_days(9) + timedelta(days=7 * week) for week in range(4)]
        assert (await Request.get()).summary.startswith(f"处务例会 301会议室 每周{weekday} 09:00-10:00")
    third = in_two_days(9) + timedelta(days=14)
    await chen.says(f"{third.month}月{third.day}号上午九点到十点订301会议室，8个人")
    chen.sees("301会议室", "已有人订")
    await wang.taps("撤销")
    await wang.says("确认")
    async with service.agency.work():
        assert not await Reservation.filter(active=True).exists()


async def test_each_meeting_of_a_repeated_one_is_prepared_when_its_day_is_near(service: Service) -> None:
    wang = service.person("wangfang")
    weekday = "一二三四五六日"[in_two_days(9).weekday()]
    await booked(wang, f"每周{weekday}上午九点到十点开处务例会，8个人，用301会议室，备茶水")
    await keep_rooms()
    async with service.agency.work():
        assert [order.starts_at for order in await WorkOrder.all()] == [in_two_days(9)]
        second = (await RoomBooking.all().order_by("starts_at"))[1]
        sooner = {"starts_at": in_two_days(11), "ends_at": in_two_days(12)}
        await RoomBooking.filter(id=second.id).update(**sooner)
    await keep_rooms()
    await keep_rooms()
    async with service.agency.work():
        assert [order.starts_at for order in await WorkOrder.all().order_by("id")] == [in_two_days(9), in_two_days(11)]
        await rooms.give_back(second.id, await Person.get(id=service.agency.ids["wangfang"]), channel="web")
        assert [order.state for order in await WorkOrder.all().order_by("id")] == ["open", "cancelled"]
        assert await RoomBooking.filter(state="booked").count() == 4, "the others stay as they are"


async def test_the_days_that_are_taken_are_listed_before_anything_is_sent(service: Service, open_page: Opening) -> None:
    second = in_two_days(9) + timedelta(days=7)
    await booked(service.person("chenlei"), f"{second.month}月{second.day}号上午九点到十点订301会议室，8个人")
    await service.person("wangfang").says("后天上午九点到十点订301会议室，8个人")
    async with service.agency.work():
        draft = await Request.get(state="draft")
    reader, sheet = await open_page("wangfang", f"/h5/drafts/{draft.id}")
    refused = await reader.presses(sheet, "提交", repeat="weekly")
    assert refused.status == 422
    assert f"301会议室 {second.month}月{second.day}日" in refused.text and "同一时间可用：第一会议室" in refused.text
    async with service.agency.work():
        assert await Reservation.all().count() == 1


async def test_calendars_are_read_with_their_address_alone(service: Service, open_page: Opening) -> None:
    await booked(service.person("wangfang"), "后天下午两点到四点订301会议室开保密会，8个人")
    async with service.agency.work():
        room = await MeetingRoom.get(name="301会议室")
        of_room, of_person = (
            await rooms.address_of("rooms", room.id),
            await rooms.address_of("people", service.agency.ids["wangfang"]),
        )
        of_other = await rooms.address_of("people", service.agency.ids["chenlei"])
    async with ClientSession() as program:
        for url, summary in ((of_room, "王芳已订"), (of_person, "保密会")):
            async with program.get(url) as answer:
                assert answer.status == 200 and answer.content_type == "text/calendar"
                [event] = Calendar.from_ical(await answer.read()).walk("VEVENT")
                assert (event["SUMMARY"], event["LOCATION"]) == (summary, "主楼3层301会议室")
                assert event["DTSTART"].dt == in_two_days(14) and event["DTEND"].dt == in_two_days(16)
        async with program.get(of_other) as answer:
            assert not Calendar.from_ical(await answer.read()).walk("VEVENT")
        token = of_person.rpartition("/")[2]
        forged = of_other.rpartition("/")[0] + "/" + token
        for url in (
            forged,
            of_person.replace("/people/", "/rooms/"),
            of_person.replace(".ics", "a.ics"),
            of_room + "x",
        ):
            async with program.get(url) as answer:
                assert answer.status == 404, url
        reader, plan = await open_page("wangfang", "/h5/rooms")
        assert of_person in plan.html
        renewed = await reader.presses(plan, "换一个地址")
        assert "已换新" in renewed.text and of_person not in renewed.html
        async with service.agency.work():
            fresh = await rooms.address_of("people", service.agency.ids["wangfang"])
        for url, status in ((of_person, 404), (fresh, 200), (of_room, 200)):
            async with program.get(url) as answer:
                assert answer.status == status, url


MONDAY = datetime(2026, 11, 30, 9, tzinfo=LOCAL)


@given(
    repeat=st.sampled_from([None, *rooms.REPEATS]),
    days=st.integers(0, 120),
    minutes=st.integers(15, 600),
    ahead=st.integers(0, 6),
)
def test_every_occasion_is_as_long_as_the_first_and_none_is_after_the_last_day(
    repeat: str | None, days: int, minutes: int, ahead: int
) -> None:
    start = MONDAY + timedelta(days=ahead)
    until = start.date() + timedelta(days=days)
    found = occasions_of({"start": start, "end": start + timedelta(minutes=minutes), "repeat": repeat, "until": until})
    assert found[0].start >= start and len(found) <= OCCASIONS_MAX + 1
    assert {one.end - one.start for one in found} == {timedelta(minutes=minutes)}
    assert all(one.start.date() <= until for one in found[1:]) and {one.start.time() for one in found} == {start.time()}
    if repeat == "workdays" and len(found) > 1:
        assert all(one.start.weekday() < 5 for one in found)
    assert show_occasions(found)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("301会议室", ["301会议室"]),
        ("301", ["301会议室"]),
        ("综合楼的报告厅", ["报告厅"]),
        ("三楼会议室", ["301会议室", "302会议室"]),
        ("二楼的会议室", ["第一会议室"]),
        ("会议室", []),
        ("大会议室", []),
        ("第九会议室", []),
        ("第一", ["第一会议室"]),
    ],
)
def test_which_rooms_words_may_mean(said: str, meant: list[str]) -> None:
    places = {"301会议室": "主楼3层", "302会议室": "主楼三楼", "第一会议室": "主楼2层", "报告厅": "综合楼3层"}
    found = rooms_called(said, [MeetingRoom(tenant_id=1, name=name, place=place) for name, place in places.items()])
    assert [room.name for room in found] == meant


def test_a_repeated_meeting_without_a_last_day_goes_on_for_four_weeks() -> None:
    values = {"start": MONDAY, "end": MONDAY + timedelta(hours=1), "repeat": "weekly", "until": date(2026, 12, 28)}
    assert show_occasions(occasions_of(values)) == "每周一 09:00-10:00，11月30日(周一)起共5次"
