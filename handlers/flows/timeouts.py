"""When a turn that nobody decides falls due, in working time, and what is to happen then. Nothing here acts.

A node's timeout is a list of steps. Each counts its working hours from the one before it, the first from the moment
the turn was opened: "remind after 8, hand up after 8" hands up 16 working hours after the opening. Whoever takes a turn
over by a hand-up goes on with the next step, counted from when it became theirs.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from handlers.org.working_time import Calendar, add_working_minutes, working_minutes_between

HOURS_MAX = 1000
"""Half a year of working days."""

Does = Literal["remind", "hand_up", "approve", "reject"]


class TimeoutStep(BaseModel):
    """One step of a node's timeout: after so many working hours, do this."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hours: Annotated[int, Field(strict=True, ge=1, le=HOURS_MAX)]
    does: Does


Timeout = tuple[TimeoutStep, ...]
_TIMEOUT = TypeAdapter(Timeout)


def due(opened_at: datetime, timeout: Sequence[TimeoutStep], step: int, calendar: Calendar) -> datetime | None:
    """When the step of this number (from 0) falls due; None when the timeout has no such step.

    Args:
        opened_at: When the turn was opened, or when the step before happened.
        calendar: See handlers.org.calendar.load_calendar.
    """
    if step >= len(timeout):
        return None
    return add_working_minutes(opened_at, timeout[step].hours * 60, calendar)


def minutes_left(due_at: datetime, paused_at: datetime, calendar: Calendar) -> int:
    """Working minutes that are left when the clock of a turn is stopped; `due_after_pause` starts it again."""
    return working_minutes_between(paused_at, due_at, calendar)


def due_after_pause(resumed_at: datetime, minutes: int, calendar: Calendar) -> datetime:
    """When a turn falls due whose clock goes on now with so many working minutes left."""
    return add_working_minutes(resumed_at, minutes, calendar)


def timeout_at(definition: Mapping[str, Any], node_key: str) -> Timeout:
    """The timeout of a node of a stored definition, however deep the node lies in branches; empty without one."""
    node = _node(definition, node_key)
    return _TIMEOUT.validate_python(node.get("timeout") or ()) if node else ()


def _node(part: Any, key: str) -> Mapping[str, Any] | None:
    if isinstance(part, Mapping):
        if part.get("key") == key and "kind" in part:
            return part
        part = list(part.values())
    if isinstance(part, list):
        return next((found for inner in part if (found := _node(inner, key)) is not None), None)
    return None
