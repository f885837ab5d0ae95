"""A booking that stands is moved to another time, with everything that is prepared for it."""

from datetime import datetime

from bot import outbox
from bot.errors import UserError
from handlers.requests.changing import change
from handlers.requests.submitting import own_request
from handlers.rooms.holding import hold, live_bookings, release, values_of
from handlers.rooms.orders import move_orders
from models.clock import now
from models.org import Person
from models.request_states import RequestState
from models.requests import HistoryEntry, Request
from models.rooms import MeetingRoom, RoomBooking


async def move_meeting(request_id: int, person: Person, start: datetime, end: datetime, *, channel: str) -> Request:
    """Move an approved single meeting to another time in the same room.

    Raises:
        UserError: It is not the person's, has begun, is repeated or was approved by somebody for its time, or the
            room is not free then; nothing is changed.
    """
    request = await own_request(request_id, person)
    booked = await live_bookings(request)
    if request.state != RequestState.APPROVED or not booked or booked[0].starts_at <= now():
        raise UserError(f"{request.number} 现在不能改时间：只能改已订好、还没开始的会。")
    values = await values_of(request)
    if len(booked) > 1 or values.get("repeat"):
        raise UserError("重复的会不能整体改时间，请撤销后重新预订。")
    room = await MeetingRoom.one(id=booked[0].room_id)
    if room.needs_approval:
        raise UserError(f"{room.name}要审批，改时间请撤销后重新预订。")
    await release(request)
    changes = await change(request, person, {**values, "start": start, "end": end})
    await hold(request)
    await RoomBooking.filter(request_id=request.id, state="held").update(state="booked")
    await HistoryEntry.create(
        request_id=request.id,
        verb="change_form",
        person_id=person.id,
        channel=channel,
        details={"changes": changes},
    )
    await move_orders(request)
    await outbox.say(person.id, f"{request.number} 已改到新的时间，准备的人都通知了：{request.summary}。")
    return request
