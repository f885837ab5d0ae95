"""Holding a room: from the moment a booking is sent, so that nobody is promised what somebody else is asking for.

The exclusion constraint of `reservation` decides who was first; the room's buffers are part of the reservation.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.errors import UserError
from bot.request_types import type_of
from forms import Values
from handlers import work
from handlers.rooms.choosing import refusal
from handlers.rooms.occasions import Occasion, occasions_of
from models.clock import now
from models.org import Person
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking
from models.work import Reservation, Resource

LIVE = ["held", "booked", "checked_in"]
GONE = ["off", "lapsed"]


async def values_of(request: Request) -> Values:
    """The form of a booking."""
    return (await type_of(request)).form.load(request.form)


async def hold(request: Request) -> None:
    """Take the room for every meeting of the request, or for none.

    Raises:
        UserError: The room is not to be had any more; says what could be had instead.
    """
    values = await values_of(request)
    room = await MeetingRoom.find(name=values.get("room", ""), active=True)
    if room is None:
        raise UserError("这间会场现在不能预订了，请换一间。")
    await release(request)
    occasions = occasions_of(values)
    organiser = await Person.one(id=request.applicant_id)
    title = values.get("title") or f"{organiser.name}的会议"
    try:
        async with work.reserving([room.resource_id]):
            for one in occasions:
                await _book(request, room, one, title)
    except work.Taken as taken:
        raise UserError(await refusal(room, values, occasions)) from taken


async def _book(request: Request, room: MeetingRoom, one: Occasion, title: str) -> None:
    reservation = await Reservation.create(
        resource_id=room.resource_id,
        starts_at=one.start - timedelta(minutes=room.before_minutes),
        ends_at=one.end + timedelta(minutes=room.after_minutes),
    )
    await RoomBooking.create(
        room_id=room.id,
        request_id=request.id,
        reservation_id=reservation.id,
        organiser_id=request.applicant_id,
        title=title[:100],
        starts_at=one.start,
        ends_at=one.end,
    )


async def live_bookings(request: Request) -> list[RoomBooking]:
    """The meetings for which the request holds a room, in order."""
    return await RoomBooking.listed("starts_at", request_id=request.id, state=LIVE)


async def release(request: Request) -> None:
    """Give the room back for all meetings that are not over."""
    moment = now()
    await free([one for one in await live_bookings(request) if one.ends_at > moment])


async def free(bookings: Sequence[RoomBooking], *, state: str = "off") -> None:
    """Give back what these bookings hold; `state` says why: models.rooms.RoomBooking."""
    rooms = await MeetingRoom.listed("resource_id", id=[one.room_id for one in bookings]) if bookings else []
    for room in rooms:
        # As in `hold`: whoever gives back one time to take another must not wait for somebody who does the same.
        await Resource.locked(room.resource_id)
    await RoomBooking.filter(id__in=[one.id for one in bookings]).update(state=state)
    await Reservation.filter(id__in=[one.reservation_id for one in bookings]).update(active=False)
    for booking in bookings:
        booking.state = state
