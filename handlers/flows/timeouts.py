"""When a turn that nobody decides falls due, in working time. Pure; jobs/flows.py does what is to happen then.

A node's timeout is a list of steps, each so many working hours after the turn was opened. Whoever takes a turn over by
a hand-up has the whole timeout before them again.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.flows.definition import TimeoutStep
from handlers.org.working_time import Calendar, add_working_minutes, working_time_between


def due(opened_at: datetime, timeout: Sequence[TimeoutStep], step: int, calendar: Calendar) -> datetime | None:
    """When the step of this number (from 0) falls due; None when the timeout has no such step.

    Args:
        calendar: See handlers.org.calendar.load_calendar.
    """
    if step >= len(timeout):
        return None
    return add_working_minutes(opened_at, timeout[step].after_hours * 60, calendar)


def due_after(
    happened_at: datetime, timeout: Sequence[TimeoutStep], happened: int, calendar: Calendar
) -> datetime | None:
    """When the step falls due that follows the one which has just happened; None when it was the last.

    Counted from the step before and not from the opening: pauses stay out, and a reminder that came late, because no
    worker ran, leaves the same time as one that came in time.
    """
    if happened + 1 >= len(timeout):
        return None
    hours = timeout[happened + 1].after_hours - timeout[happened].after_hours
    return add_working_minutes(happened_at, hours * 60, calendar)


def minutes_left(due_at: datetime, paused_at: datetime, calendar: Calendar) -> int:
    """Working minutes that are left when the clock of a turn is stopped; `due_after_pause` starts it again.

    A minute that has begun is left whole: whoever has to wait for an answer loses nothing by it.
    """
    return -(-working_time_between(paused_at, due_at, calendar) // timedelta(minutes=1))


def due_after_pause(resumed_at: datetime, minutes: int, calendar: Calendar) -> datetime:
    """When a turn falls due whose clock goes on now with so many working minutes left."""
    return add_working_minutes(resumed_at, minutes, calendar)
