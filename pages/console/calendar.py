"""工作时间与节假日: the weekly hours, the year with its days off, and the days the agency sets itself."""

from calendar import Calendar as Months
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from aiohttp import web

from bot.errors import UserError
from forms.reading.days import find_days
from forms.reading.writing import fold
from handlers.org.calendar import (
    NAME_CHARACTERS_MAX,
    YEAR_FIRST,
    YEARS_AHEAD_MAX,
    load_week,
    missing_year,
    own_days,
    read_hours,
    remove_day,
    set_days,
    set_week,
    show_hours,
    weekday_name,
)
from handlers.org.holidays import SpecialDay, published_days
from handlers.org.working_time import Week
from models.clock import now
from models.permissions import MANAGE_ORG
from pages.console.menu import SYSTEM, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, attempt, see

PATH = "/console/calendar"
HOURS_CHARACTERS_MAX = 60

declare_notices(
    {
        "calendar.hours": "工作时间已保存，正在计算的时限已经按新的时间重算。",
        "calendar.days": "日期已保存，正在计算的时限已经重算。",
        "calendar.removed": "已恢复为默认，正在计算的时限已经重算。",
    }
)


@dataclass(frozen=True)
class DayCell:
    """A day of the year's view. `kind`: work, rest, holiday, exchange (worked in exchange), own."""

    day: date
    kind: str
    name: str


async def show(
    visit: Visit, *, alert: str = "", typed: Mapping[str, str] | None = None, status: int = 200
) -> web.Response:
    """The page; `typed` stands in the inputs that could not be taken."""
    today, week, own = now().date(), await load_week(), await own_days()
    year = _year(visit.request.query.get("year", ""), today)
    return visit.render(
        "console/calendar.html",
        status=status,
        alert=alert,
        typed=typed or {},
        hours=[(number, weekday_name(number), show_hours(hours)) for number, hours in enumerate(week)],
        year=year,
        years=range(YEAR_FIRST, today.year + YEARS_AHEAD_MAX + 1),
        months=_months(year, week, own),
        weekdays=[weekday_name(number)[-1] for number in range(7)],
        own=[(day, weekday_name(day.weekday()), entry) for day, entry in own.items() if day.year == year],
        missing=missing_year(today),
        today=today,
        hours_max=HOURS_CHARACTERS_MAX,
        name_max=NAME_CHARACTERS_MAX,
    )


def _year(asked: str, today: date) -> int:
    if asked.isascii() and asked.isdigit() and YEAR_FIRST <= int(asked[:4]) <= today.year + YEARS_AHEAD_MAX:
        return int(asked[:4])
    return today.year


def _months(year: int, week: Week, own: Mapping[date, SpecialDay]) -> list[list[list[DayCell | None]]]:
    """Twelve months of weeks of seven cells; None where another month's day would stand."""
    return [
        [
            [_cell(day, week, own) if day.month == month else None for day in line]
            for line in Months().monthdatescalendar(year, month)
        ]
        for month in range(1, 13)
    ]


def _cell(day: date, week: Week, own: Mapping[date, SpecialDay]) -> DayCell:
    if day in own:
        entry = own[day]
        name = entry.name or ("上班" if entry.working else "休息")
        return DayCell(day, "own-work" if entry.working else "own-rest", f"本单位：{name}")
    if day in published_days():
        entry = published_days()[day]
        return DayCell(day, "exchange" if entry.working else "holiday", entry.name)
    return DayCell(day, "work" if week[day.weekday()] else "rest", "")


async def save(visit: Visit) -> web.Response:
    """Save the hours, set some days, or take one back."""
    action = visit.form.get("action", "")
    try:
        if action == "save_hours":
            week = tuple(_hours_of(visit, number) for number in range(7))
            refused, notice = await attempt(set_week(week)), "calendar.hours"
        elif action == "set_days":
            first = _day(visit, "first")
            last = _day(visit, "last") if visit.form.get("last", "").strip() else first
            working, name = visit.form.get("working") == "yes", visit.form.get("name", "")
            refused, notice = await attempt(set_days(first, last, working=working, name=name)), "calendar.days"
        else:
            refused, notice = await attempt(remove_day(_day(visit, "day"))), "calendar.removed"
    except UserError as refusal:
        refused, notice = refusal.text, ""
    if refused:
        return await show(visit, alert=refused, typed=dict(visit.form), status=422)
    return see(PATH, year=str(_year(visit.request.query.get("year", ""), now().date())), notice=notice)


def _hours_of(visit: Visit, number: int) -> tuple[tuple[int, int], ...]:
    try:
        return read_hours(visit.form.get(f"hours_{number}", "")[:HOURS_CHARACTERS_MAX])
    except UserError as refusal:
        raise UserError(f"{weekday_name(number)}：{refusal.text}") from refusal


def _day(visit: Visit, name: str) -> date:
    found = find_days(fold(visit.form.get(name, "")[:40]), now().date())
    if len(found) != 1:
        raise UserError("请填写日期，例如 2026-12-31 或 12月31日。")
    return found[0].day


ROUTES = (Route("GET", PATH, show, MANAGE_ORG), Route("POST", PATH, save, MANAGE_ORG))
MENU = (Item(PATH, "工作时间与节假日", SYSTEM, MANAGE_ORG),)
