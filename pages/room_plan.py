"""What both sites' plans of rooms have in common: which day, which rooms, and who may read what a meeting is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers import rooms
from handlers.rooms.equipment import DISPATCH, SERVE, SOUND_AND_VISION
from models.clock import LOCAL, now
from models.org import Person
from models.rooms import MeetingRoom, RoomBooking
from pages.numbers import read_number
from pages.visit import Visit

DAYS_AHEAD_MAX = 366


def day_of(visit: Visit) -> date:
    """The day that the form or the address names; today when none is, or one that nobody can book."""
    today = now().astimezone(LOCAL).date()
    try:
        day = date.fromisoformat(visit.form.get("day") or visit.request.query.get("day", ""))
    except ValueError:
        return today
    return day if abs((day - today).days) <= DAYS_AHEAD_MAX else today


def days_around(day: date) -> list[date]:
    """A week of days to go to: the day before, the day, and those after it."""
    return [day + timedelta(days=ahead) for ahead in range(-1, 6)]


@dataclass(frozen=True)
class Sought:
    """What the reader's rooms have to offer, as the address says it."""

    seats: int | None
    needs: list[str]

    @property
    def query(self) -> str:
        """The same for the address of another day: `&seats=20&equipment=projector`; empty when nothing is sought."""
        pairs = [("seats", self.seats)] if self.seats else []
        return "".join(f"&{name}={value}" for name, value in [*pairs, *(("equipment", code) for code in self.needs)])

    async def rooms(self) -> list[MeetingRoom]:
        """The rooms that would do, the smallest first."""
        return [room for room in await rooms.open_rooms() if not rooms.unsuited(room, [], self.seats, self.needs)]


def sought_in(visit: Visit) -> Sought:
    """Seats and equipment that the address asks for; what it says wrongly is not asked for."""
    query = visit.request.query
    ticked = query.getall("equipment", [])
    return Sought(read_number(query.get("seats", "").strip()), [code for code in rooms.EQUIPMENT if code in ticked])


@dataclass(frozen=True)
class Reading:
    """What the reader may know and do about others' meetings: those do who keep the rooms, and those who serve know."""

    person_id: int
    knows_all: bool
    keeps: bool

    def title_of(self, booking: RoomBooking) -> str:
        """What a meeting is about; empty when that is none of the reader's business."""
        return booking.title if self.knows_all or booking.organiser_id == self.person_id else ""

    def may_change(self, booking: RoomBooking) -> bool:
        """Whether the page of the meeting is the reader's."""
        own = self.keeps or booking.organiser_id == self.person_id
        return own and booking.state in ("booked", "checked_in") and booking.ends_at > now()


async def reading_of(reader: Person) -> Reading:
    """The reader's part in it."""
    granted = await reader.permissions()
    knows_all = bool({rooms.MANAGE, DISPATCH, SERVE, SOUND_AND_VISION} & granted)
    return Reading(reader.id, knows_all, keeps=rooms.MANAGE in granted)


UNIT_MINUTES = 15


@dataclass(frozen=True)
class Cell:
    """A part of a room's row: so many quarters of an hour wide. Without a stretch the room is closed or held back."""

    width: int
    stretch: rooms.Stretch | None


def hours_between(all_rooms: Sequence[MeetingRoom]) -> tuple[int, int]:
    """The first and the last hour of the day that a plan of these rooms has to show."""
    first = min((room.opens_minute for room in all_rooms), default=8 * 60)
    last = max((room.closes_minute for room in all_rooms), default=18 * 60)
    return first // 60, -(-last // 60)


def cells_of(stretches: Sequence[rooms.Stretch], hours: tuple[int, int]) -> list[Cell]:
    """A room's day as cells that fill these hours from left to right."""
    at, end = hours[0] * 60, hours[1] * 60
    found: list[Cell] = []
    for one in stretches:
        start, finish = (max(at, min(end, moment.hour * 60 + moment.minute)) for moment in (one.start, one.end))
        start, finish = (minute // UNIT_MINUTES * UNIT_MINUTES for minute in (start, finish + UNIT_MINUTES - 1))
        if start > at:
            found.append(Cell((start - at) // UNIT_MINUTES, None))
        if finish > max(start, at):
            found.append(Cell((finish - max(start, at)) // UNIT_MINUTES, one))
            at = finish
    if at < end:
        found.append(Cell((end - at) // UNIT_MINUTES, None))
    return found
