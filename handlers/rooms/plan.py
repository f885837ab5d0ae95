"""A day of rooms as stretches: taken by a booking, or free to be booked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers.rooms.holding import LIVE
from models.clock import LOCAL, now
from models.database import current
from models.org import people_by_id
from models.rooms import MeetingRoom, RoomBooking

STEP_MINUTES = 30
SHORTEST = timedelta(minutes=30)
"""What is left between two meetings is offered from this length on."""

_HELD = """
SELECT room.id AS room_id, held.starts_at, held.ends_at, booking.id AS booking_id
FROM meeting_room room JOIN reservation held ON held.tenant_id = room.tenant_id AND held.resource_id = room.resource_id
LEFT JOIN room_booking booking ON booking.tenant_id = held.tenant_id AND booking.reservation_id = held.id
WHERE room.id = ANY($1::bigint[]) AND held.active AND held.starts_at < $3 AND held.ends_at > $2
ORDER BY held.starts_at
"""


@dataclass(frozen=True)
class Stretch:
    """A part of a room's day. `booking` is None where the room is free from `start` to `end`."""

    start: datetime
    end: datetime
    booking: RoomBooking | None = None
    organiser: str = ""


async def plan_of(rooms: Sequence[MeetingRoom], day: date) -> dict[int, list[Stretch]]:
    """Each room's day by its id: every booking, and what is free in opening hours from now on."""
    midnight = datetime.combine(day, time(), LOCAL)
    held = await current().connection.fetch(_HELD, [room.id for room in rooms], midnight, midnight + timedelta(days=1))
    bookings = await _bookings([row["booking_id"] for row in held if row["booking_id"] is not None])
    people = await people_by_id({one.organiser_id for one in bookings.values()})
    found: dict[int, list[Stretch]] = {}
    for room in rooms:
        opens = max(midnight + timedelta(minutes=room.opens_minute), _next_step(now()))
        closes = midnight + timedelta(minutes=room.closes_minute)
        stretches: list[Stretch] = []
        for row in (row for row in held if row["room_id"] == room.id):
            stretches += _free(opens, row["starts_at"] - timedelta(minutes=room.after_minutes))
            booking = bookings.get(row["booking_id"])
            if booking is not None:
                who = people[booking.organiser_id].name
                ends = (booking.starts_at.astimezone(LOCAL), booking.ends_at.astimezone(LOCAL))
                stretches.append(Stretch(*ends, booking, who))
            opens = max(opens, row["ends_at"].astimezone(LOCAL) + timedelta(minutes=room.before_minutes))
        found[room.id] = stretches + _free(opens, closes)
    return found


async def _bookings(ids: Collection[int]) -> dict[int, RoomBooking]:
    return {one.id: one for one in await RoomBooking.listed("id", id=list(ids), state=LIVE)} if ids else {}


def _free(start: datetime, end: datetime) -> list[Stretch]:
    end = end.astimezone(LOCAL)
    return [Stretch(start, end)] if end - start >= SHORTEST else []


def _next_step(moment: datetime) -> datetime:
    """The next half hour of the clock."""
    start = moment.astimezone(LOCAL).replace(second=0, microsecond=0)
    return start + timedelta(minutes=-start.minute % STEP_MINUTES)
