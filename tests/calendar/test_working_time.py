"""Working time obeys the laws of counting on any calendar, and the published holidays are what was published."""

from datetime import date, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.errors import UserError
from forms.reading.holidays import next_holiday
from handlers.flows.definition import TimeoutStep
from handlers.flows.timeouts import due, due_after, due_after_pause, minutes_left
from handlers.org.calendar import missing_year, read_hours, show_hours
from handlers.org.holidays import PUBLISHED, published_days
from handlers.org.working_time import (
    OFFICE_HOURS,
    Calendar,
    Hours,
    add_working_minutes,
    working_minutes_between,
)
from models.clock import LOCAL

CHINA = Calendar(special={day: entry.working for day, entry in published_days().items()})
DAY = 24 * 60


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LOCAL)


@st.composite
def hours(draw: st.DrawFn) -> Hours:
    marks = sorted(draw(st.sets(st.integers(0, DAY), max_size=6)))
    return tuple(zip(marks[::2], marks[1::2], strict=False))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    week = tuple(draw(st.lists(hours(), min_size=7, max_size=7)))
    assume(any(week))
    days = st.dates(date(2026, 1, 1), date(2026, 2, 28))
    return Calendar(week, draw(st.dictionaries(days, st.booleans(), max_size=30)))


moments = st.integers(0, 60 * DAY).map(lambda minutes: at(2026, 1, 1) + timedelta(minutes=minutes))
spans = st.integers(0, 30 * DAY)


@given(calendars(), moments, spans)
def test_what_was_added_lies_between(calendar: Calendar, start: datetime, minutes: int) -> None:
    assume(sum(end - begin for day in calendar.week for begin, end in day) > 60)
    assert working_minutes_between(start, add_working_minutes(start, minutes, calendar), calendar) == minutes


@given(calendars(), moments, moments)
def test_adding_what_lies_between_comes_no_later_and_loses_no_work(
    calendar: Calendar, one: datetime, other: datetime
) -> None:
    start, end = min(one, other), max(one, other)
    reached = add_working_minutes(start, working_minutes_between(start, end, calendar), calendar)
    assert reached <= end and working_minutes_between(reached, end, calendar) == 0


@given(calendars(), st.lists(moments, min_size=3, max_size=3))
def test_stretches_add_up_and_a_longer_one_is_not_less(calendar: Calendar, three: list[datetime]) -> None:
    a, b, c = sorted(three)
    whole = working_minutes_between(a, c, calendar)
    assert whole == working_minutes_between(a, b, calendar) + working_minutes_between(b, c, calendar)
    assert whole >= working_minutes_between(b, c, calendar) >= 0


@given(calendars(), moments, st.integers(0, 3000), st.integers(0, 3000))
def test_adding_twice_is_adding_the_sum(calendar: Calendar, start: datetime, first: int, second: int) -> None:
    assume(sum(end - begin for day in calendar.week for begin, end in day) > 60)
    once = add_working_minutes(start, first + second, calendar)
    assert add_working_minutes(add_working_minutes(start, first, calendar), second, calendar) == once
    assert once >= add_working_minutes(start, first, calendar) >= start


@given(calendars(), moments, st.integers(1, 2000))
def test_no_minute_is_counted_that_is_not_worked(calendar: Calendar, start: datetime, minutes: int) -> None:
    """The plain definition, minute by minute, on a stretch short enough for it."""
    worked = 0
    for number in range(minutes):
        moment = start + timedelta(minutes=number)
        into_day = moment.hour * 60 + moment.minute
        worked += any(begin <= into_day < end for begin, end in calendar.hours(moment.date()))
    assert working_minutes_between(start, start + timedelta(minutes=minutes), calendar) == worked


def test_a_friday_afternoon_leads_to_monday_morning() -> None:
    assert add_working_minutes(at(2026, 11, 27, 16, 30), 120, CHINA) == at(2026, 11, 30, 10, 0)
    assert add_working_minutes(at(2026, 11, 27, 11, 0), 90, CHINA) == at(2026, 11, 27, 14, 0)
    assert add_working_minutes(at(2026, 11, 28, 11, 0), 0, CHINA) == at(2026, 11, 28, 11, 0)
    assert working_minutes_between(at(2026, 11, 30), at(2026, 11, 28), CHINA) == 0


def test_the_end_of_a_day_is_not_the_next_morning() -> None:
    assert add_working_minutes(at(2026, 11, 27, 9, 0), 7 * 60, CHINA) == at(2026, 11, 27, 17, 30)


def test_holidays_stand_still_and_the_weekend_worked_for_them_counts() -> None:
    before = at(2026, 9, 30, 17, 0)  # the eve of the National Day
    assert add_working_minutes(before, 60, CHINA) == at(2026, 10, 8, 9, 30)
    assert working_minutes_between(at(2026, 9, 30, 18, 0), at(2026, 10, 8, 8, 0), CHINA) == 0
    saturday = at(2026, 10, 10, 0, 0)
    assert working_minutes_between(saturday, saturday + timedelta(days=1), CHINA) == 7 * 60
    assert CHINA.hours(date(2026, 10, 11)) == () and CHINA.hours(date(2026, 2, 28)) == OFFICE_HOURS


def test_an_agency_of_shifts_around_the_clock_counts_every_minute() -> None:
    always = Calendar((((0, DAY),),) * 7)
    assert working_minutes_between(at(2026, 1, 1), at(2027, 1, 1), always) == 365 * DAY


def test_the_published_years_are_complete_and_agree_with_the_festivals() -> None:
    off = {year: sum(not e.working for d, e in published_days().items() if d.year == year) for year in PUBLISHED}
    assert off == {2025: 28, 2026: 33}
    for day, entry in published_days().items():
        assert not entry.working or day.weekday() >= 5, f"{day} is worked anyway"
    for name in ("元旦", "春节", "清明", "五一", "端午", "中秋", "国庆"):
        festival = next_holiday(name, date(2025, 12, 31))
        assert festival is not None and not published_days()[festival].working, name


def test_the_next_year_is_missed_from_november_on() -> None:
    last = max(PUBLISHED)
    assert missing_year(date(last, 10, 31)) is None
    assert missing_year(date(last, 11, 1)) == last + 1
    assert missing_year(date(last + 1, 1, 1)) == last + 1
    assert missing_year(date(last - 1, 12, 1)) is None


@given(hours())
def test_hours_are_read_as_they_are_shown(day: Hours) -> None:
    if len(day) <= 3:
        assert read_hours(show_hours(day)) == day


@given(st.text(alphabet="0123456789:：-到 ,上午", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        day = read_hours(text)
    except UserError as refusal:
        assert refusal.text.endswith("。")
    else:
        assert read_hours(show_hours(day)) == day


def test_hours_as_people_write_them() -> None:
    assert read_hours("8：30\uff0d12:00") == ((510, 720),)
    assert read_hours(" 13:30到17:30，9:00至12:00 ") == OFFICE_HOURS
    assert read_hours("") == ()
    for wrong in ("九点到五点", "09:00-12:00 11:00-13:00", "12:00-09:00", "09:75-10:00", "23:00-25:00", "09:00"):
        try:
            read_hours(wrong)
        except UserError:
            continue
        raise AssertionError(wrong)


def test_steps_fall_due_one_after_the_other_and_a_pause_costs_nothing() -> None:
    timeout = (TimeoutStep(after_hours=7, action="remind"), TimeoutStep(after_hours=10, action="approve"))
    opened = at(2026, 11, 26, 14, 30)
    first = due(opened, timeout, 0, CHINA)
    assert first == at(2026, 11, 27, 14, 30)
    assert due(opened, timeout, 1, CHINA) == due_after(first, timeout, 0, CHINA) == at(2026, 11, 27, 17, 30)
    assert due(opened, timeout, 2, CHINA) is due_after(first, timeout, 1, CHINA) is due(opened, (), 0, CHINA) is None
    left = minutes_left(first, at(2026, 11, 27, 10, 0), CHINA)
    assert left == 3 * 60
    assert due_after_pause(at(2026, 12, 1, 9, 0), left, CHINA) == at(2026, 12, 1, 12, 0)
    assert minutes_left(first, at(2026, 11, 28, 10, 0), CHINA) == 0
