"""Which rooms are free, and when a room is."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from handlers.rooms.equipment import EQUIPMENT, shown
from handlers.rooms.occasions import Occasion
from models.clock import LOCAL
from models.database import current
from models.rooms import MeetingRoom, RoomBooking

STEP = timedelta(minutes=30)
"""Other times of a room are looked for from half hour to half hour."""
OTHERS_MAX = 3

_TAKEN = """
SELECT room.id, wanted.start FROM meeting_room room
CROSS JOIN unnest($1::timestamptz[], $2::timestamptz[]) AS wanted (start, finish)
WHERE room.id = ANY($3::bigint[]) AND EXISTS (
    SELECT FROM reservation held WHERE held.resource_id = room.resource_id AND held.active
    AND held.starts_at < wanted.finish + room.after_minutes * interval '1 minute'
    AND held.ends_at > wanted.start - room.before_minutes * interval '1 minute'
    AND held.id <> ALL($4::bigint[]))
"""


async def open_rooms() -> list[MeetingRoom]:
    """All that can be booked, the smallest first."""
    return await MeetingRoom.listed("capacity", "id", active=True)


async def taken(
    rooms: Collection[MeetingRoom], occasions: Sequence[Occasion], *, but: Collection[int] = ()
) -> dict[int, list[datetime]]:
    """The starts of those meetings for which each room is taken, by the room's id; free rooms are left out.

    Args:
        but: Reservations that do not count: those of the meetings that are to be moved.
    """
    starts, ends = [one.start for one in occasions], [one.end for one in occasions]
    rows = await current().connection.fetch(_TAKEN, starts, ends, [room.id for room in rooms], list(but))
    found: dict[int, list[datetime]] = {}
    for row in rows:
        found.setdefault(row["id"], []).append(row["start"].astimezone(LOCAL))
    return {room_id: sorted(times) for room_id, times in found.items()}


async def bookings_in_the_way(room: MeetingRoom, wanted: Occasion) -> list[RoomBooking]:
    """The meetings for which the room is taken then, with the time that is kept free around each."""
    apart = timedelta(minutes=room.before_minutes + room.after_minutes)
    during = {"starts_at__lt": wanted.end + apart, "ends_at__gt": wanted.start - apart}
    live = RoomBooking.filter(room_id=room.id, state__in=["held", "booked", "checked_in"], **during)
    return await live.order_by("starts_at")


def unsuited(room: MeetingRoom, occasions: Sequence[Occasion], attendees: int | None, needs: Collection[str]) -> str:
    """Why a room cannot serve, free or not; empty when it can."""
    if attendees is not None and attendees > room.capacity:
        return f"{room.name}只能坐{room.capacity}人，坐不下{attendees}人"
    if lacking := [code for code in EQUIPMENT if code in needs and code not in room.equipment]:
        return f"{room.name}没有{shown(lacking)}"
    if any(not _within_hours(room, one) for one in occasions):
        return f"{room.name}的开放时间是{hours_of(room)}"
    return ""


def hours_of(room: MeetingRoom) -> str:
    """`08:00-22:00`."""
    return "-".join(f"{minute // 60:02d}:{minute % 60:02d}" for minute in (room.opens_minute, room.closes_minute))


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _within_hours(room: MeetingRoom, occasion: Occasion) -> bool:
    return bool(room.opens_minute <= _minute(occasion.start) and _minute(occasion.end) <= room.closes_minute)


async def free_rooms(
    occasions: Sequence[Occasion], attendees: int | None = None, needs: Collection[str] = ()
) -> list[MeetingRoom]:
    """Rooms that suit and are free every time: first those that nobody has to approve, of these the smallest."""
    suited = [room for room in await open_rooms() if not unsuited(room, occasions, attendees, needs)]
    busy = await taken(suited, occasions) if suited and occasions else {}
    return sorted((room for room in suited if room.id not in busy), key=lambda room: room.needs_approval)


async def other_times(room: MeetingRoom, wanted: Occasion, now: datetime) -> list[Occasion]:
    """When the room is free for as long on the same day, nearest to the wanted time first."""
    length = wanted.end - wanted.start
    midnight = wanted.start.replace(hour=0, minute=0, second=0, microsecond=0)
    start, closes = midnight + timedelta(minutes=room.opens_minute), midnight + timedelta(minutes=room.closes_minute)
    tried = []
    while start + length <= closes:
        if start >= now:
            tried.append(Occasion(start, start + length))
        start += STEP
    busy = set((await taken([room], tried)).get(room.id, ())) if tried else set()
    free = sorted((one for one in tried if one.start not in busy), key=lambda one: abs(one.start - wanted.start))
    apart: list[Occasion] = []
    for one in free:
        if all(one.end <= other.start or one.start >= other.end for other in apart):
            apart.append(one)
    return sorted(apart[:OTHERS_MAX], key=lambda one: one.start)
