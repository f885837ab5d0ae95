"""Reading stored runs: as they are written now, and as they were before flows had more than a row of steps.

The older form had neither numbered tasks nor rounds; both follow from the approval tasks that were kept beside it.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from handlers.flows.algebra.plan import Plan, Step
from handlers.flows.algebra.run import Progress, Run, Task, TaskState
from models.flows import ApprovalTask, FlowRun


def read_run(stored: FlowRun, tasks: Iterable[ApprovalTask]) -> Run:
    """The run of a request whose approval tasks are these, in any order."""
    if "path" in stored.state:
        return _converted(stored.state, sorted(tasks, key=lambda task: task.number))
    return Run.from_json(stored.state)


def _converted(state: dict[str, Any], rows: Sequence[ApprovalTask]) -> Run:
    steps = tuple(
        Step(step["node_key"], step["name"], mode=step["mode"], groups=(tuple(step["approvers"]),))
        for step in state["path"]
    )
    position, outcome = state["position"], state["outcome"]
    ended_by = state["applicant"] if outcome == "withdrawn" else None
    decided = [row for row in sorted(rows, key=_moment) if row.state in ("approved", "rejected")]
    tasks = [_task(row, decided, ended_by) for row in rows]
    for step, verdicts in zip(steps, state["verdicts"], strict=True):
        for verdict in verdicts:
            if verdict["decision"] == "skipped":
                number = len(tasks) + 1
                holder = verdict["person_id"]
                tasks.append(Task(number, step.key, 1, number, number, "seat", holder, "skipped", groups=(0,)))
    return Run(
        plan=Plan(state["applicant"], steps),
        progress=tuple(_progress(step, index - position) for index, step in enumerate(steps)),
        tasks=tuple(tasks),
        actions=len(decided) + 1,
        outcome=outcome,
    )


def _progress(step: Step, distance: int) -> Progress:
    if distance > 0:
        return Progress(step.key)
    return Progress(step.key, "current" if distance == 0 else "passed", round=1)


def _moment(row: ApprovalTask) -> tuple[float, int]:
    return (row.decided_at.timestamp() if row.decided_at else 0.0, row.number)


def _task(row: ApprovalTask, decided: Sequence[ApprovalTask], ended_by: int | None) -> Task:
    quicker = next((one for one in reversed(decided) if one.node_key == row.node_key), None)
    settled_by, settled_at = None, 0
    if row in decided:
        settled_by, settled_at = row.person_id, decided.index(row) + 2
    elif row.state == "superseded" and quicker is not None:
        settled_by, settled_at = quicker.person_id, decided.index(quicker) + 2
    elif row.state == "withdrawn":
        settled_by, settled_at = ended_by, len(decided) + 2
    return Task(
        number=row.number,
        step=row.node_key,
        round=1,
        seat=row.number,
        line=row.number,
        role="seat",
        holder=row.person_id,
        state="open" if row.state == "pending" else cast("TaskState", row.state),
        groups=(0,),
        settled_by=settled_by,
        settled_at=settled_at,
        comment=row.reason,
    )
