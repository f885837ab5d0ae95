"""Days, and periods of days or moments."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from forms.fields import Field, FieldError, Posted, iso_moment
from forms.reading import read_day, read_days, read_moment
from forms.reading.times import end_of, find_times, moment_of
from forms.reading.writing import MAX_LENGTH, fold
from models.clock import LOCAL, WEEKDAYS, now, show_period

TO = "至"


def show_day(day: date) -> str:
    """`11月25日(周三)`, with the year when it is not this one."""
    year = "" if day.year == now().year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日(周{WEEKDAYS[day.weekday()]})"


def _iso_day(raw: str) -> date | None:
    try:
        return date.fromisoformat(raw.strip().replace("/", "-"))
    except ValueError:
        return None


@dataclass(frozen=True, kw_only=True)
class Day(Field):
    """A date."""

    widget: ClassVar[str] = "day"

    def parse(self, raw: str, now: datetime) -> date:
        day = _iso_day(raw) or read_day(raw, now.date())
        if day is None:
            raise FieldError(f"没看懂{self.label}，请像“明天”或“11月25日”这样填写")
        return day

    def dump(self, value: Any) -> str:
        assert isinstance(value, date)
        return value.isoformat()

    def load(self, stored: Any) -> date:
        return date.fromisoformat(stored)

    def show(self, value: Any) -> str:
        return show_day(value)

    def raw(self, value: Any) -> str:
        assert isinstance(value, date)
        return value.isoformat()


class _FromTo(Field):
    """Two inputs on a page, one text elsewhere: `2026-11-25 至 2026-11-27`."""

    def typed(self, posted: Posted) -> str:
        ends = [posted.get(f"{self.name}-{end}", "").strip() for end in ("start", "end")]
        return f"{ends[0]} {TO} {ends[1]}" if any(ends) else ""

    def ends(self, raw: str) -> tuple[str, str]:
        """The two inputs for one text."""
        start, _, end = raw.partition(f" {TO} ") if f" {TO} " in raw else raw.partition(TO)
        return start.strip(), end.strip()


@dataclass(frozen=True, kw_only=True)
class Days(_FromTo):
    """A period of whole days, both ends included."""

    widget: ClassVar[str] = "days"

    def parse(self, raw: str, now: datetime) -> tuple[date, date]:
        start, end = (_iso_day(half) for half in self.ends(raw))
        if start and end:
            return (start, end)
        found = read_days(raw, now.date())
        if not found:
            raise FieldError(f"没看懂{self.label}，请像“明天到周五”或“11月25日至27日”这样填写")
        return (found[0], found[-1])

    def problem(self, value: Any) -> str:
        return f"{self.label}的结束日期比开始日期早，请改一下" if value[1] < value[0] else ""

    def dump(self, value: Any) -> list[str]:
        return [day.isoformat() for day in value]

    def load(self, stored: Any) -> tuple[date, date]:
        # A draft may be older than the step from moments to whole days.
        start, end = (date.fromisoformat(day[:10]) for day in stored)
        return start, end

    def show(self, value: Any) -> str:
        days = (value[1] - value[0]).days + 1
        return show_day(value[0]) if days == 1 else f"{show_day(value[0])} {TO} {show_day(value[1])}，共{days}天"

    def raw(self, value: Any) -> str:
        return f"{value[0].isoformat()} {TO} {value[1].isoformat()}"


@dataclass(frozen=True, kw_only=True)
class Period(_FromTo):
    """A period between two moments."""

    widget: ClassVar[str] = "period"

    def parse(self, raw: str, now: datetime) -> tuple[datetime, datetime]:
        found = self._typed_period(raw, now) or _spoken_period(raw, now)
        if found is None:
            raise FieldError(f"没看懂{self.label}，请像“明天下午2点到5点”这样填写开始和结束时间")
        return found[0].replace(tzinfo=LOCAL), found[1].replace(tzinfo=LOCAL)

    def _typed_period(self, raw: str, now: datetime) -> tuple[datetime, datetime] | None:
        """Two inputs: each an ISO moment or words, the end counted from the start."""
        first, last = self.ends(raw)
        start = iso_moment(first) or (read_moment(first, now) if last else None)
        end = iso_moment(last) or (read_moment(last, now, after=start) if start else None)
        return (start, end) if start and end else None

    def problem(self, value: Any) -> str:
        return f"{self.label}的结束时间要晚于开始时间，请改一下" if value[1] <= value[0] else ""

    def dump(self, value: Any) -> list[str]:
        return [moment.isoformat() for moment in value]

    def load(self, stored: Any) -> tuple[datetime, datetime]:
        start, end = (datetime.fromisoformat(moment) for moment in stored)
        if start.tzinfo is None:
            # A draft may be older than the step from whole days to moments.
            return start.replace(tzinfo=LOCAL), end.replace(tzinfo=LOCAL)
        return start.astimezone(LOCAL), end.astimezone(LOCAL)

    def show(self, value: Any) -> str:
        return show_period(*value)

    def raw(self, value: Any) -> str:
        return f" {TO} ".join(f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}" for moment in value)


def _spoken_period(raw: str, now: datetime) -> tuple[datetime, datetime] | None:
    """明天下午2点到5点, 周五9点开始两个小时."""
    now = now.replace(tzinfo=None)
    times = find_times(fold(raw[:MAX_LENGTH]), now)
    day = next((point.day.day for point in times.points if point.day), None)
    part = next((point.part for point in times.points if point.part), None)
    exact = [point for point in times.points if point.exact]
    start = moment_of(exact[0], now, day=day, part=part) if exact else None
    if start is None:
        return None
    if len(exact) > 1:
        end = end_of(exact[1], start)
    else:
        end = start + timedelta(minutes=times.minutes) if times.minutes else None
    return (start, end) if end else None
