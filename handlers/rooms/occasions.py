"""When a meeting takes place: once, or again and again until a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forms import Values
from models.clock import LOCAL, WEEKDAYS, show_moment, show_period

REPEATS = {"weekly": "每周", "biweekly": "每两周", "workdays": "每个工作日（周一到周五）"}
OCCASIONS_MAX = 60
AHEAD_MAX = timedelta(days=366)
"""How far ahead a room can be booked."""
PART_HOURS = {"dawn": (0, 6), "morning": (0, 12), "noon": (11, 14), "afternoon": (12, 18), "evening": (17, 24)}
"""The hours of a part of the day as forms.reading calls it, from and up to; at night nobody meets."""
UNTIL_USUALLY = timedelta(weeks=4)
"""How long a repeated meeting goes on when nobody says until when."""


@dataclass(frozen=True)
class Occasion:
    """One meeting, without the room's buffers."""

    start: datetime
    end: datetime


def occasions_of(values: Values) -> list[Occasion]:
    """Every meeting that a form speaks of, at the same local time; none while start or end are not known.

    Too many are cut off after one more than is allowed, so that whoever checks can tell.
    """
    start, end = values.get("start"), values.get("end")
    if start is None or end is None or end <= start:
        return []
    until: date | None = values.get("until")
    repeat = values.get("repeat")
    first = Occasion(start.astimezone(LOCAL), end.astimezone(LOCAL))
    if repeat not in REPEATS or until is None:
        return [first]
    found: list[Occasion] = []
    day, length = first.start, first.end - first.start
    while day.date() <= until and len(found) <= OCCASIONS_MAX:
        if repeat != "workdays" or day.weekday() < 5:
            found.append(Occasion(day, day + length))
        day += timedelta(days={"weekly": 7, "biweekly": 14}.get(repeat, 1))
    return found or [first]


def show_occasions(occasions: Sequence[Occasion]) -> str:
    """`11月27日(周五) 14:00-16:00`, or `每周一 09:00-10:00，11月30日起共5次`."""
    first = occasions[0]
    if len(occasions) == 1:
        return show_period(first.start, first.end)
    days = {one.start.weekday() for one in occasions}
    which = f"每周{WEEKDAYS[days.pop()]}" if len(days) == 1 else "工作日"
    if which != "工作日" and (occasions[1].start - first.start).days == 14:
        which = f"每两周的周{WEEKDAYS[first.start.weekday()]}"
    begun = show_moment(first.start).split(" ")[0]
    return f"{which} {first.start:%H:%M}-{first.end:%H:%M}，{begun}起共{len(occasions)}次"
