"""What a sentence says about a meeting that is booked: which one it means, and what it wants otherwise."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.language import amended
from bot.language.slots.rooms import equipment_named
from forms import Form, Values
from forms.reading.times import Point, find_times
from forms.reading.writing import MAX_LENGTH, fold
from handlers.rooms.hearing import plates_heard
from handlers.rooms.occasions import PART_HOURS
from handlers.rooms.plates import MARK
from models.clock import LOCAL
from models.rooms import MeetingRoom, RoomBooking

MOVED, PREPARED = frozenset(("start", "end", "room")), frozenset(("attendees", "equipment", "plates"))
_CHANGES = re.compile(
    r"改期?(?:到|成|为|在|至)|改一下|(?:挪|移|调整?|换)(?:到|成|至|为|个|去)"
    r"|推迟|延后|推后|后推|延迟|顺延|往后|提前|提早|往前|延长|缩短|延到"
)
_ADDS = re.compile(rf"再|还要|还需|加(?![不急班油])|另外|不要|不用|不需要|去掉|取消|撤了|免了|{MARK}")
_MEETING = re.compile(
    r"会议|会场|(?<=[\u4e00-\u9fff])(?<![我你他她它们就才不都也还将机社学误体只能可定])会(?!议?室|计|员|费|餐|客|诊|不|给|让|被|有|可能)"
)
_LENGTHENS = re.compile(r"延长|缩短|延到")
_BOOKS = re.compile(r"订|定一?[间个]|预定|预约|借|申请|开[个一]|召开|办[个一]")
_PLAIN = re.compile(r"会议|例会|会$|的")


@dataclass(frozen=True)
class Said:
    """A sentence that may be about a meeting, cut where it says what is to change: `明天的例会` and `推迟一小时`."""

    about: str
    wants: str
    changes: bool
    """Whether it says that something is to be moved; otherwise it can only be about what is prepared."""
    names_meeting: bool
    """Whether it can be about nothing but a meeting, whatever was said before."""

    @property
    def lengthens(self) -> bool:
        """Whether it is about the end alone, which may be said while the meeting goes on."""
        return _LENGTHENS.search(self.wants) is not None


def read(text: str) -> Said | None:
    """The sentence cut in two; None when it says nothing that could change a meeting."""
    text = text[:MAX_LENGTH]
    cut = _CHANGES.search(fold(text))
    if cut is not None:
        about, wants = text[: cut.start()], text[cut.start() :]
        return Said(about, wants, changes=True, names_meeting=_MEETING.search(about) is not None)
    if not _ADDS.search(text) or _BOOKS.search(text):
        return None
    prepared = equipment_named(text) or re.search(MARK, text)
    return Said("", text, changes=False, names_meeting=bool(prepared or _MEETING.search(text)))


def meetings_meant(
    said: Said, bookings: Sequence[RoomBooking], rooms: Sequence[MeetingRoom], now: datetime
) -> list[RoomBooking]:
    """Those of the bookings that the words may mean: by the title, the day, the part of the day, and the room."""
    words = fold(said.about or said.wants)
    places = {room.id: fold(room.name) for room in rooms}
    points = find_times(words, now.replace(tzinfo=None)).points
    tests: tuple[Callable[[RoomBooking], bool], ...] = (
        lambda one: _titled(fold(one.title), words),
        lambda one: any(point.day and point.day.day == _day(one) for point in points),
        lambda one: any(_in_part(one, point) for point in points),
        lambda one: places.get(one.room_id, "?") in words,
    )
    left = list(bookings)
    for test in tests:
        left = [one for one in left if test(one)] or left
    return left


def is_named(said: Said, bookings: Sequence[RoomBooking]) -> bool:
    """Whether one of the bookings is called by its title."""
    return any(_titled(fold(one.title), fold(said.about or said.wants)) for one in bookings)


def _titled(title: str, words: str) -> bool:
    """Whether two characters of the title that say something stand in the words: 处务会 means 处务例会."""
    core = _PLAIN.sub("|", title)
    pairs = {core[start : start + 2] for start in range(len(core) - 1)}
    return any("|" not in pair and pair in words for pair in pairs)


def _day(booking: RoomBooking) -> date:
    return booking.starts_at.astimezone(LOCAL).date()


def _in_part(booking: RoomBooking, point: Point) -> bool:
    if point.part not in PART_HOURS:
        return False
    first, end = PART_HOURS[point.part]
    return first <= booking.starts_at.astimezone(LOCAL).hour < end


@dataclass(frozen=True)
class Wish:
    """What is to be otherwise.

    Attributes:
        values: New values by the form's fields; None takes one away.
        unclear: What has to be asked first; empty when nothing has.
    """

    values: dict[str, Any] = field(default_factory=dict)
    unclear: str = ""

    @property
    def moves(self) -> bool:
        """Whether the meeting is to be at another time or place."""
        return bool(self.values.keys() & MOVED)

    @property
    def needs(self) -> dict[str, Any]:
        """What is to be prepared otherwise."""
        return {name: value for name, value in self.values.items() if name in PREPARED}


def wish_of(said: Said, form: Form, values: Values, rooms: Sequence[MeetingRoom], now: datetime) -> Wish:
    """What the words want otherwise about a meeting with these values.

    Args:
        values: The form of the booking, with the time and the room of this very meeting.
    """
    before = {name: value for name, value in form.slots(values).items() if name in MOVED | PREPARED}
    after = amended("meeting_room", before, said.wants, now)
    heard = plates_heard(said.wants, {**values, "equipment": after.get("equipment")})
    wanted = {
        name: form.by_name[name].accept(after[name]) if after.get(name) else None
        for name in ("start", "end", "attendees", "equipment")
        if after.get(name) != before.get(name)
    }
    wanted |= {name: form.by_name[name].accept(value) if value else None for name, value in heard.items()}
    if tuple(wanted.get("equipment") or ()) == tuple(values.get("equipment") or ()):
        wanted.pop("equipment", None)
    words = fold(said.wants)
    if said.changes and (named := [room for room in rooms if fold(room.name) in words]):
        wanted["room"] = max(named, key=lambda room: len(room.name)).name
    elif said.changes and after.get("room") != before.get("room"):
        wanted["room"] = after["room"]
    if not said.changes:
        wanted = {name: value for name, value in wanted.items() if name in PREPARED}
    unclear = _unclear(wanted.get("start") or values["start"], words, now) if said.changes else ""
    return Wish({name: value for name, value in wanted.items() if value != values.get(name)}, unclear)


def _unclear(start: datetime, words: str, now: datetime) -> str:
    """改到后天上午 says no hour when the meeting was in the afternoon."""
    points = find_times(words, now.replace(tzinfo=None)).points
    part = next((point.part for point in points if point.part in PART_HOURS), None)
    if part is None or any(point.exact for point in points):
        return ""
    first, end = PART_HOURS[part]
    return "" if first <= start.astimezone(LOCAL).hour < end else "请说明改到几点，例如：会议改到后天上午9点。"
