"""让会: the room is taken, its holder is asked for it, and on a yes both meetings find their place at once."""

import asyncio

from bot.errors import UserError
from handlers import requests, rooms
from jobs.rooms import keep_rooms
from models.database import repeated
from models.org import Person
from models.requests import Request
from models.rooms import RoomBooking
from models.work import Reservation
from tests.rooms.conftest import booked, in_two_days
from tests.story import Service


async def test_the_holder_goes_elsewhere_and_the_asker_has_the_room(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await booked(wang, "后天下午两点到四点订301会议室开碰头会，8个人")
    await chen.says("后天下午三点到五点订301会议室开评审会，10个人")
    chen.sees("301会议室", "已有人订（王芳）", "请回复“让会”")
    await chen.says("让会")
    chen.sees("已请王芳让会", "评审会 301会议室")
    await chen.says("让会")
    chen.sees("已经请过王芳了")
    card = wang.card("陈磊请您让会")
    assert "评审会 10人" in card.text and "您的会：碰头会" in card.text
    await wang.taps("同意，换到第一会议室", item=card)
    wang.sees("改到", "第一会议室", "谢谢您让会")
    assert "已同意让出" in wang.card("陈磊请您让会").text
    chen.sees("王芳同意让会")
    chen.sees("已订好301会议室")
    await wang.taps("不让", item=card, force=True)
    wang.sees("您已经答复过了")
    async with service.agency.work():
        held = {one.title: (await one_room(one), one.state) for one in await RoomBooking.all()}
        assert held == {"碰头会": ("第一会议室", "booked"), "评审会": ("301会议室", "booked")}
    assert service.simulator.warnings == []


async def one_room(booking: RoomBooking) -> str:
    return next(room.name for room in await rooms.open_rooms() if room.id == booking.room_id)


async def test_the_holder_keeps_the_room_or_has_been_asked_in_vain(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await booked(wang, "后天下午两点到四点订301会议室开碰头会，8个人")
    await chen.says("后天下午三点到五点订301会议室，10个人")
    await chen.says("让会")
    first = wang.card("陈磊请您让会")
    await wang.taps("不让", item=first)
    chen.sees("王芳这次不方便让会")
    await chen.says("让会")
    second = wang.card("陈磊请您让会")
    await chen.says("第一会议室")
    await chen.taps("提交")
    await wang.taps("同意，我的会另订", item=second)
    wang.sees("对方已经另有安排")
    async with service.agency.work():
        assert await RoomBooking.filter(state="booked").count() == 2
    await service.person("dengjie").says("后天下午三点到五点订301会议室，9个人")
    await service.person("dengjie").says("让会")
    async with service.agency.work():
        organiser = await Person.get(id=service.agency.ids["wangfang"])
        booking = await RoomBooking.get(title="碰头会")
        await rooms.give_back(booking.id, organiser, channel="web")
    await keep_rooms()
    await service.deliver()
    service.person("dengjie").sees("王芳没有答复让会", "那场会不开了")
    assert "不用让了" in wang.card("邓洁请您让会").text


async def test_nobody_comes_between_a_yes_and_the_booking(service: Service) -> None:
    wang, chen, deng = (service.person(who) for who in ("wangfang", "chenlei", "dengjie"))
    await booked(wang, "后天下午两点到四点订301会议室开碰头会，8个人")
    await chen.says("后天下午两点到四点订301会议室开评审会，10个人")
    await chen.says("让会")
    card = wang.card("陈磊请您让会")
    values = {"start": in_two_days(14), "end": in_two_days(16), "attendees": 8, "room": "301会议室"}
    async with service.agency.work():
        person = await Person.get(id=service.agency.ids["dengjie"])
        about = {"applicant_id": person.id, "department_id": person.department_id}
        draft = await Request.create(request_type="meeting_room", **about, form=rooms.ROOMS.form.dump(values))

    @repeated
    async def snatches() -> str:
        try:
            async with service.agency.work():
                again = await Request.locked(draft.id)
                assert again is not None
                await requests.submit(again, person, channel="wecom")
        except UserError as refused:
            return refused.text
        return "booked"

    answers = await asyncio.gather(*(snatches() for _ in range(3)), wang.taps("同意，我的会另订", item=card))
    assert all("已有人订" in str(answer) for answer in answers[:3])
    chen.sees("已订好301会议室")
    deng.sees_no("已订好")
    async with service.agency.work():
        [held] = await Reservation.filter(active=True)
        assert (await RoomBooking.get(reservation_id=held.id)).title == "评审会"
