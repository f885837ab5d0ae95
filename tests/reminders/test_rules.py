"""When the next rung is due: working time for the usual, the clock for the urgent, nobody at night."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from handlers.org.working_time import Calendar
from handlers.reminders.rules import Rules, Rung, Waiting, next_rung
from models.clock import LOCAL

RULES, CALENDAR = Rules(), Calendar()
THURSDAY_16 = datetime(2026, 11, 26, 16, tzinfo=LOCAL)
FRIDAY_9 = datetime(2026, 11, 27, 9, tzinfo=LOCAL)


def after(waiting: Waiting, **ago: float) -> Rung | None:
    return next_rung(waiting, waiting.since + timedelta(**ago), RULES, CALENDAR)


def test_two_working_hours_end_the_next_morning():
    card = Waiting(THURSDAY_16)
    assert next_rung(card, THURSDAY_16 + timedelta(hours=4), RULES, CALENDAR) is None
    assert next_rung(card, FRIDAY_9 + timedelta(minutes=29), RULES, CALENDAR) is None
    assert next_rung(card, FRIDAY_9 + timedelta(minutes=30), RULES, CALENDAR) is Rung.URGE


def test_the_text_comes_two_more_working_hours_later():
    card = Waiting(THURSDAY_16, urged=True)
    assert next_rung(card, FRIDAY_9 + timedelta(hours=2), RULES, CALENDAR) is None
    assert next_rung(card, FRIDAY_9 + timedelta(hours=2, minutes=30), RULES, CALENDAR) is Rung.TEXT


def test_what_is_urgent_goes_by_the_clock():
    assert after(Waiting(THURSDAY_16, urgent=True), minutes=14) is None
    assert after(Waiting(THURSDAY_16, urgent=True), minutes=15) is Rung.URGE
    assert after(Waiting(THURSDAY_16, urgent=True, urged=True), minutes=30) is Rung.TEXT


def test_at_night_only_the_urgent_is_said_and_nothing_is_texted():
    night = datetime(2026, 11, 26, 22, tzinfo=LOCAL)
    assert after(Waiting(night, urgent=True), minutes=20) is Rung.URGE
    assert after(Waiting(night, urgent=True, urged=True), hours=2) is None
    assert after(Waiting(night, urgent=True, urged=True), hours=9, minutes=30) is Rung.TEXT


def test_whom_the_chat_does_not_reach_gets_the_text_at_once():
    assert after(Waiting(THURSDAY_16, undelivered=True), minutes=0) is Rung.TEXT


@pytest.mark.parametrize("rung", ["urge", "text"])
def test_a_rung_is_switched_off_by_zero(rung: str):
    rules = Rules(**{f"{rung}_minutes": 0})
    waiting = Waiting(THURSDAY_16, urged=rung == "text")
    assert next_rung(waiting, THURSDAY_16 + timedelta(days=5), rules, CALENDAR) is None


@pytest.mark.parametrize(
    "wrong", [{"urge_minutes": -1}, {"text_minutes": 100_000}, {"quiet_from": 1440}, {"texts_per_day": 11}]
)
def test_impossible_rules_are_refused(wrong: dict[str, int]):
    with pytest.raises(UserError):
        Rules(**wrong)


minute = st.integers(0, 24 * 60 - 1)
wait = st.integers(0, 2000)


@given(
    rules=st.builds(Rules, wait, wait, wait, wait, minute, minute, st.integers(0, 10)),
    waiting=st.builds(Waiting, st.just(THURSDAY_16), st.booleans(), st.booleans(), st.booleans()),
    waited=st.timedeltas(timedelta(0), timedelta(days=6)),
)
def test_whatever_the_rules_nobody_is_disturbed_twice_or_at_night(rules: Rules, waiting: Waiting, waited: timedelta):
    moment = THURSDAY_16 + waited
    rung = next_rung(waiting, moment, rules, CALENDAR)
    if rung is Rung.URGE:
        assert not waiting.urged and (waiting.urgent or not rules.is_quiet(moment))
    if rung is Rung.TEXT:
        assert not rules.is_quiet(moment)
        assert waiting.urged or waiting.undelivered
    if rung is None and waiting.urgent and not waiting.urged and not waiting.undelivered:
        assert not rules.urgent_urge_minutes or waited < timedelta(minutes=rules.urgent_urge_minutes)
