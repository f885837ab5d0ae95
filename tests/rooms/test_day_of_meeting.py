"""The day of the meeting: reminded, checked in at the door, given back, lapsed; and who waits for the room."""

import asyncio
from datetime import timedelta

import pytest

from bot.errors import UserError
from handlers import codes, requests, rooms
from jobs.rooms import keep_rooms
from models.clock import now
from models.database import repeated
from models.org import Person
from models.requests import HistoryEntry, Request
from models.rooms import MeetingRoom, RoomBooking, RoomWish
from models.work import Reservation
from tests.rooms.conftest import begins, booked, in_two_days
from tests.story import Agency, Service

SENTENCE = "后天下午两点到四点订301会议室开例会，8个人"


async def clock_strikes(service: Service) -> None:
    """A minute of the worker."""
    await keep_rooms()
    await service.deliver()


async def test_reminded_and_checked_in_at_the_door(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await booked(wang, SENTENCE)
    await clock_strikes(service)
    wang.sees_no("会议快开始了")
    booking = await begins(service.agency, 10)
    await clock_strikes(service)
    await clock_strikes(service)
    assert len([item for item in wang.inbox if "会议快开始了" in item.text]) == 1
    async with service.agency.work():
        url = codes.url_of(await codes.code_for(rooms.CODE, booking.room_id))
    await chen.phone.scans(url)
    await service.deliver()
    chen.sees("301会议室今天", "已订 王芳")
    await chen.taps("上报隐患", item=chen.card("里面有东西坏了"))
    chen.sees("301会议室", "请问是什么隐患")
    await chen.says("取消")
    await wang.phone.scans(url)
    await service.deliver()
    wang.sees("已签到")
    assert "已签到" in wang.card("会议快开始了").text
    async with service.agency.work():
        assert (await RoomBooking.get()).state == "checked_in"
    await begins(service.agency, -20)
    await clock_strikes(service)
    async with service.agency.work():
        assert (await RoomBooking.get()).state == "checked_in", "who has checked in keeps the room"
    assert service.simulator.warnings == []


async def test_nobody_comes_and_the_next_on_the_list_is_told(service: Service) -> None:
    wang, chen, deng = service.person("wangfang"), service.person("chenlei"), service.person("dengjie")
    await booked(wang, SENTENCE)
    await begins(service.agency, -16)
    async with service.agency.work():
        room = await MeetingRoom.get(name="301会议室")
        booking = await RoomBooking.get()
        for userid in ("chenlei", "dengjie"):
            person = await Person.get(id=service.agency.ids[userid])
            later = rooms.Occasion(now() + (booking.ends_at - now()) / 2, booking.ends_at)
            await rooms.wish_for(person, [room], later)
    await clock_strikes(service)
    wang.sees("15分钟没有签到，会场已让给别人")
    chen.sees("您候补的301会议室", "先订先得")
    deng.sees_no("候补")
    async with service.agency.work():
        assert not (await Reservation.get()).active and (await RoomBooking.get()).state == "lapsed"
        assert [entry.verb for entry in await HistoryEntry.filter(verb="lapse")] == ["lapse"]
    await clock_strikes(service)
    async with service.agency.work():
        assert (await Request.get()).state == "cancelled", "what nobody came to was not held"
        await RoomWish.filter(told_at__not_isnull=True).update(told_at=now().replace(year=2025))
    await clock_strikes(service)
    deng.sees("您候补的301会议室")


async def test_waiting_for_a_room_is_asked_for_in_the_chat(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await booked(wang, "后天下午两点到四点订报告厅，100个人")
    await service.person("limin").says("同意")
    await chen.says("后天下午两点到四点订个会议室，100个人")
    chen.sees("都有人订了", "候补")
    await chen.says("候补")
    chen.sees("已为您候补", "报告厅")
    await wang.taps("撤销", item=wang.card("已同意"))
    await wang.says("确认")
    await clock_strikes(service)
    chen.sees("您候补的报告厅", "空出来了")


async def test_the_room_is_given_back_from_the_card(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await booked(wang, SENTENCE)
    await begins(service.agency, 10)
    await clock_strikes(service)
    await wang.taps("不开了，让出会场", item=wang.card("会议快开始了"))
    wang.sees("会场已让出，谢谢")
    await chen.taps("签到", item=wang.card("会议快开始了"), force=True)
    async with service.agency.work():
        assert (await RoomBooking.get()).state == "off" and not (await Reservation.get()).active


async def test_who_books_for_this_minute_can_check_in_at_once(service: Service) -> None:
    wang = service.person("wangfang")
    async with service.agency.work():
        person = await Person.get(id=service.agency.ids["wangfang"])
        start = now()
        end = min(start + timedelta(hours=1), start.replace(hour=23, minute=59, second=59))
        values = {"start": start, "end": end, "attendees": 8, "room": "301会议室"}
        about = {"applicant_id": person.id, "department_id": person.department_id}
        draft = await Request.create(request_type="meeting_room", form=rooms.ROOMS.form.dump(values), **about)
        await requests.submit(draft, person, channel="wecom")
    await service.deliver()
    await wang.taps("签到", item=wang.card("会议快开始了"))
    wang.sees("已签到")


async def test_too_early_too_late_and_not_ones_own(service: Service) -> None:
    await booked(service.person("wangfang"), SENTENCE)
    async with service.agency.work():
        booking = await RoomBooking.get()
        wang, chen = [await Person.get(id=service.agency.ids[who]) for who in ("wangfang", "chenlei")]
        for person, answer in ((wang, "会前15分钟起可以签到"), (chen, "不是您订的")):
            with pytest.raises(UserError, match=answer):
                await rooms.check_in(booking.id, person, channel="web")


async def test_a_meeting_that_ends_early_frees_the_rest(service: Service) -> None:
    await booked(service.person("wangfang"), SENTENCE)
    await begins(service.agency, -10)
    async with service.agency.work():
        booking = await RoomBooking.get()
        person = await Person.get(id=service.agency.ids["wangfang"])
        await rooms.check_in(booking.id, person, channel="web")
        await rooms.give_back(booking.id, person, channel="web")
        held = await Reservation.get()
        assert held.active and held.ends_at <= now()
        room = await MeetingRoom.get(name="301会议室")
        assert await rooms.taken([room], [rooms.Occasion(now(), booking.ends_at)]) == {}


BOOKERS = 8


async def test_of_eight_who_book_one_room_at_once_one_gets_it(agency: Agency) -> None:
    people = ["wangfang", "chenlei", "dengjie", "luoxia", "pengbo", "caojun", "weina", "jiangnan"]
    form = rooms.ROOMS.form
    values = {"start": in_two_days(9), "end": in_two_days(10), "attendees": 8, "room": "301会议室"}
    drafts = []
    async with agency.work():
        for userid in people:
            person = await Person.get(id=agency.ids[userid])
            about = {"applicant_id": person.id, "department_id": person.department_id, "form": form.dump(values)}
            drafts.append((await Request.create(request_type="meeting_room", **about), person))

    @repeated
    async def books(draft_id: int, person: Person) -> str:
        try:
            async with agency.work():
                draft = await Request.locked(draft_id)
                assert draft is not None
                await requests.submit(draft, person, channel="wecom")
        except UserError as refused:
            return refused.text
        return "booked"

    answers = await asyncio.gather(*(books(draft.id, person) for draft, person in drafts))
    assert answers.count("booked") == 1
    assert all("301会议室" in answer and "已有人订" in answer for answer in answers if answer != "booked")
    async with agency.work():
        assert await Reservation.all().count() == 1 and await RoomBooking.all().count() == 1
        assert await Request.filter(state="draft").count() == BOOKERS - 1
