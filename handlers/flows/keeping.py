"""Approval tasks as rows: kept equal to the tasks of the run, by one statement for new and one for changed ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from handlers.flows.algebra.run import Run, Task
from handlers.flows.definition import Definition, TimeoutStep, WorkingNode
from handlers.flows.timeouts import due, due_after_pause, minutes_left
from handlers.org.calendar import load_calendar
from handlers.org.working_time import Calendar
from models.clock import now
from models.database import current, current_tenant_id
from models.flows import ApprovalTask
from models.requests import Request

STATES: Mapping[str, str] = {"open": "pending", "given_back": "handed_out"}
"""Task states that a row calls otherwise; see models.flows.ApprovalTask."""

_COLUMNS = {
    "number": "int",
    "kind": "text",
    "node_key": "text",
    "node_name": "text",
    "person_id": "bigint",
    "origin": "text",
    "state": "text",
    "paused": "bool",
    "opened_at": "timestamptz",
    "due_at": "timestamptz",
    "due_step": "int",
    "minutes_left": "int",
    "decided_at": "timestamptz",
    "decided_by_id": "bigint",
    "reason": "text",
    "channel": "text",
    "signature_id": "bigint",
}
_NAMES = ", ".join(_COLUMNS)
_GIVEN = ", ".join(f"${place}::{kind}[]" for place, kind in enumerate(_COLUMNS.values(), start=4))
_INSERT = f"""
INSERT INTO approval_task (tenant_id, request_id, created_at, {_NAMES})
SELECT $1, $2, $3, given.* FROM unnest({_GIVEN}) AS given
"""
_SET = ", ".join(f"{name} = given.{name}" for name in _COLUMNS if name != "number")
_UPDATE = f"""
UPDATE approval_task SET {_SET} FROM unnest({_GIVEN}) AS given ({_NAMES})
WHERE approval_task.tenant_id = $1 AND approval_task.request_id = $2 AND approval_task.number = given.number
    AND $3::timestamptz IS NOT NULL
"""
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a row keeps of the act that closed it, beside what the run knows."""

    channel: str = ""
    signature_id: int | None = None
    by: int | None = None
    moment: datetime = field(default_factory=now)


async def keep_tasks(
    request: Request, definition: Definition, run: Run, rows: Mapping[int, ApprovalTask], decision: Decision
) -> None:
    """Write what is new or has changed.

    Args:
        rows: What is there, by number.
    """
    nodes = {key: node for key, node in definition.by_key.items() if isinstance(node, WorkingNode)}
    # Most flows have no terms: they need no calendar.
    calendar = await load_calendar() if any(node.timeout for node in nodes.values()) else None
    new, changed = [], []
    for task in run.tasks:
        row = rows.get(task.number)
        before = {name: getattr(row, name) for name in _COLUMNS} if row is not None else None
        node = nodes.get(task.step)
        terms = node.timeout if node is not None else ()
        after = _values(task, before, run, decision) | _clock(task, before, terms, calendar, decision.moment)
        if before is None:
            new.append(after)
        elif after != before:
            changed.append(after)
    # What ends goes first: a person is asked only once at a time at one node.
    await _write(_UPDATE, request, changed, decision.moment)
    await _write(_INSERT, request, new, decision.moment)


async def _write(statement: str, request: Request, rows: list[Values], moment: datetime) -> None:
    if rows:
        columns = [[row[name] for row in rows] for name in _COLUMNS]
        await current().connection.execute(statement, current_tenant_id(), request.id, moment, *columns)


def _values(task: Task, before: Values | None, run: Run, decision: Decision) -> Values:
    step = run.plan.steps.get(task.step)
    state = STATES.get(task.state, task.state)
    values: Values = {
        "number": task.number,
        "kind": step.kind if step is not None else before["kind"] if before else "approve",
        "node_key": task.step,
        "node_name": step.name if step is not None else before["node_name"] if before else task.step,
        "person_id": task.holder,
        "origin": task.origin,
        "state": state,
        "paused": task.live and bool(task.question),
        "decided_at": None,
        "decided_by_id": None,
        "reason": task.comment,
        "channel": "",
        "signature_id": None,
    }
    if task.live:
        return values
    if before is not None and before["state"] == state:
        kept = ("decided_at", "decided_by_id", "channel", "signature_id", "reason")
        return values | {name: before[name] for name in kept}
    own = state in ("approved", "rejected", "returned", "handed_out") and task.settled_by == decision.by is not None
    return values | {
        "decided_at": decision.moment,
        "decided_by_id": task.settled_by,
        "channel": decision.channel if own else "",
        "signature_id": decision.signature_id if own else None,
    }


def _clock(
    task: Task, before: Values | None, terms: tuple[TimeoutStep, ...], calendar: Calendar | None, moment: datetime
) -> Values:
    """When the turn was opened and when its next term is over; the clock stands still while the turn waits."""
    names = ("opened_at", "due_at", "due_step", "minutes_left")
    clock: Values = {name: before[name] for name in names} if before else dict.fromkeys(names) | {"due_step": 0}
    if not task.live:
        return clock | {"due_at": None, "minutes_left": None}
    if task.state == "waiting":
        if clock["due_at"] is None or calendar is None:
            return clock
        return clock | {"due_at": None, "minutes_left": minutes_left(clock["due_at"], moment, calendar)}
    if clock["opened_at"] is None:
        first = due(moment, terms, 0, calendar) if calendar is not None else None
        return clock | {"opened_at": moment, "due_at": first}
    if clock["minutes_left"] is not None and calendar is not None:
        again = due_after_pause(moment, clock["minutes_left"], calendar)
        return clock | {"due_at": again, "minutes_left": None}
    return clock
