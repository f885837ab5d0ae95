"""An agency's calendar: its weekly hours, the public holidays, and the days it sets itself, which come first."""

import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta

from bot.errors import UserError
from handlers.org.holidays import PUBLISHED, SpecialDay, published_days
from handlers.org.working_time import DEFAULT_WEEK, Calendar, Hours, Week, counted_anew
from models.clock import WEEKDAYS, now
from models.database import current
from models.flows import ApprovalTask
from models.org import AgencySetting, CalendarDay

SETTING = "working_hours"
"""The key of the setting that holds the week: seven lists of [first minute, last minute]."""
SPANS_MAX = 4
NAME_CHARACTERS_MAX = 20
DAYS_AT_ONCE_MAX = 62
YEAR_FIRST, YEARS_AHEAD_MAX = 2025, 2

_SPAN = re.compile(r"(\d{1,2})[:：.](\d{2})\s*(?:-|\u2014|\u2013|\uff0d|~|\uff5e|至|到)+\s*(\d{1,2})[:：.](\d{2})")
_BETWEEN = re.compile(r"[\s,，、;；和]*")


Recount = Callable[[Calendar, Calendar, datetime], Awaitable[None]]
"""Counts a subsystem's running deadlines anew: (the calendar before, the one now, the moment of the change)."""
_recounts: list[Recount] = []


def declare_recount(recount: Recount) -> None:
    """Have a subsystem's deadlines counted anew when the calendar changes."""
    _recounts.append(recount)


async def load_calendar() -> Calendar:
    """The calendar of the running unit of work's tenant, in two queries."""
    week = await load_week()
    special = {day: entry.working for day, entry in published_days().items()}
    return Calendar(week, special | {day: entry.working for day, entry in (await own_days()).items()})


async def load_week() -> Week:
    """The agency's weekly hours; the default ones until it sets its own."""
    value = await AgencySetting.read(SETTING)
    return DEFAULT_WEEK if value is None else _stored_week(value)


def _stored_week(stored: Sequence[Sequence[Sequence[int]]]) -> Week:
    return tuple(tuple((begin, end) for begin, end in day) for day in stored)


async def own_days() -> dict[date, SpecialDay]:
    """The days the agency has set itself."""
    return {row.day: SpecialDay(row.working, row.name) for row in await CalendarDay.listed("day")}


async def set_week(week: Week) -> None:
    """Let these hours apply from now on; deadlines that are running are counted anew.

    Raises:
        UserError: No day has any hours.
    """
    if not any(week):
        raise UserError("一周里至少要有一天上班，否则时限永远不会到。请填写上班时间后再保存。")
    before = await load_calendar()
    stored = [[list(span) for span in day] for day in week]
    await AgencySetting.keep(SETTING, stored)
    await _count_deadlines_anew(before)


async def set_days(first: date, last: date, *, working: bool, name: str) -> None:
    """Have the agency work on these days, or not, whatever the week and the public holidays say.

    Raises:
        UserError: The days are too far off, too many, or the other way round; or the name is too long.
    """
    latest = now().year + YEARS_AHEAD_MAX
    if first.year < YEAR_FIRST or last.year > latest:
        raise UserError(f"日期要在{YEAR_FIRST}年到{latest}年之间，请检查年份。")
    if last < first:
        raise UserError("最后一天不能早于第一天，请检查日期。")
    count = (last - first).days + 1
    if count > DAYS_AT_ONCE_MAX:
        raise UserError(f"一次最多设置{DAYS_AT_ONCE_MAX}天，请分几次设置。")
    name = name.strip()
    if len(name) > NAME_CHARACTERS_MAX:
        raise UserError(f"说明太长了，请缩短到{NAME_CHARACTERS_MAX}个字以内。")
    before = await load_calendar()
    days = [first + timedelta(days=number) for number in range(count)]
    await CalendarDay.filter(day__in=days).delete()
    await CalendarDay.bulk_create([CalendarDay(day=day, working=working, name=name) for day in days])
    await _count_deadlines_anew(before)


async def remove_day(day: date) -> None:
    """Forget what the agency set for this day; the week and the public holidays apply again."""
    before = await load_calendar()
    await CalendarDay.filter(day=day).delete()
    await _count_deadlines_anew(before)


def missing_year(today: date) -> int | None:
    """The year whose public holidays are not known and should be: this one or, from November on, the next."""
    wanted = today.year + (today.month >= 11)
    return next((year for year in range(today.year, wanted + 1) if year not in PUBLISHED), None)


def read_hours(text: str) -> Hours:
    """Read `09:00-12:00 13:30-17:30`; nothing is a day off.

    Raises:
        UserError: It cannot be read, or the spans overlap.
    """
    spans: list[tuple[int, int]] = []
    position = 0
    for match in _SPAN.finditer(text):
        if not _BETWEEN.fullmatch(text, position, match.start()):
            break
        position = match.end()
        spans.append((_minute(match[1], match[2]), _minute(match[3], match[4])))
    if not _BETWEEN.fullmatch(text, position):
        raise UserError(f"看不懂“{text.strip()[:40]}”。请写成 09:00-12:00 13:30-17:30，不上班就留空。")
    if len(spans) > SPANS_MAX:
        raise UserError(f"一天最多分成{SPANS_MAX}段上班时间。")
    ends = 0
    for begin, end in sorted(spans):
        if begin >= end or begin < ends or end > 24 * 60:
            raise UserError(f"“{text.strip()[:40]}”里的时间重叠，或者结束早于开始，请检查。")
        ends = end
    return tuple(sorted(spans))


def _minute(hour: str, minute: str) -> int:
    if int(minute) > 59:
        raise UserError(f"没有“{hour}:{minute}”这个时间，请检查。")
    return int(hour) * 60 + int(minute)


def show_hours(hours: Hours) -> str:
    """The hours as `read_hours` takes them."""
    return " ".join(f"{_clock(begin)}-{_clock(end)}" for begin, end in hours)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def weekday_name(number: int) -> str:
    """周一 for 0."""
    return f"周{WEEKDAYS[number]}"


async def _count_deadlines_anew(before: Calendar) -> None:
    """Keep for every running deadline the working time that was left, and count it on the new calendar."""
    calendar, moment = await load_calendar(), now()
    for recount in _recounts:
        await recount(before, calendar, moment)
    running = await ApprovalTask.filter(state="pending", due_at__gt=moment).order_by("id").values_list("id", "due_at")
    moved: list[tuple[int, datetime]] = []
    for task_id, due_at in running:
        anew = counted_anew(due_at, moment, before, calendar)
        if anew != due_at:
            moved.append((task_id, anew))
    if moved:
        await current().connection.execute(
            "UPDATE approval_task SET due_at = moved.due_at"
            " FROM unnest($1::bigint[], $2::timestamptz[]) AS moved (id, due_at)"
            " WHERE approval_task.id = moved.id AND approval_task.state = 'pending'",
            [task_id for task_id, _ in moved],
            [due_at for _, due_at in moved],
        )
