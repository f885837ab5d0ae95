"""Questions about a run that decide what may be done to it."""

from dataclasses import replace

from handlers.flows.algebra import counting, refusals
from handlers.flows.algebra.counting import DORMANT
from handlers.flows.algebra.run import Run, Task
from handlers.flows.algebra.transition import COUNTED


def find(run: Run, number: int) -> Task:
    """The task of this number.

    Raises:
        NoSuchTask: There is none.
    """
    task = run.task(number)
    if task is None:
        raise refusals.NoSuchTask(f"there is no task {number}")
    return task


def live(task: Task) -> None:
    """Refuse what is over."""
    if not task.live:
        raise refusals.TaskSettled(task)


def is_open(task: Task) -> None:
    """Refuse what is over or waits."""
    live(task)
    if task.state == "waiting":
        raise refusals.NotYourTurn(task)


def deciding(task: Task) -> None:
    """Refuse what is over, waits, or only helps."""
    is_open(task)
    if task.role == "helper":
        raise refusals.HelperOnly(task)


def unfinished(run: Run) -> None:
    """Refuse once the run has ended."""
    if run.outcome is not None:
        raise refusals.Finished(run.outcome)


def lines(run: Run, step: str) -> list[Task]:
    """The tasks that count at a step of the plan."""
    return counting.last_of_lines(run.tasks, step, next(one.round for one in run.progress if one.step == step))


def taking_part(run: Run, step: str) -> frozenset[int]:
    """Who is asked at a step under way, or has decided in its round."""
    return frozenset(task.holder for task in lines(run, step) if task.state in COUNTED)


def not_to_be_named(run: Run, task: Task) -> frozenset[int]:
    """Who cannot take a turn at the step of this task."""
    return frozenset({run.plan.applicant, task.holder}) | taking_part(run, task.step)


def ways_back(run: Run, step: str) -> tuple[str, ...]:
    """The steps to which this one can return: on its own path, and decided or handled by somebody.

    A step inside a parallel that has passed is none: returning there would put one branch behind its siblings.
    """
    return tuple(key for key in run.plan.on_path_to(step) if any(task.state == "approved" for task in lines(run, key)))


def is_reached(run: Run, step: str) -> bool:
    """Whether every step before this one has passed."""
    passed = {one.step for one in run.progress if one.state == "passed"}
    return passed.issuperset(run.plan.before(step))


def passes_by(run: Run, task: Task) -> bool:
    """Whether an approval of this task passes its step."""
    after = [replace(one, state="approved") if one.number == task.number else one for one in lines(run, task.step)]
    step = run.plan.steps[task.step]
    return counting.verdict(step, counting.seats(after).values()) == "yes"


def decided_since(run: Run, task: Task) -> bool:
    """Whether anybody has decided at the step of this task, or at one after it, later than this."""
    after = run.plan.after(task.step)
    return any(
        other.settled_at > task.settled_at
        and other.state in ("approved", "rejected", "returned")
        and (other.step in after or other.step == task.step)
        for other in run.tasks
    )


def adder(run: Run, task: Task) -> int:
    """Who now has the turn to which this one was added."""
    parent = run.tasks[(run.tasks[task.line - 1].parent or 0) - 1]
    return next(one.holder for one in lines(run, task.step) if one.line == parent.line)


def removed_with(task: Task, other: Task) -> bool:
    """Whether taking a turn out takes another one out too: a seat goes with everything undecided around it."""
    return other.live and (other.line == task.line or (task.role == "seat" and other.seat == task.seat))


def can_do_without(run: Run, task: Task) -> bool:
    """Whether the step of this task can still be decided without it."""
    left = [replace(one, state="removed") if removed_with(task, one) else one for one in lines(run, task.step)]
    return counting.can_do_without(run.plan.steps[task.step], list(counting.seats(left).values()))


def undecided(run: Run, person: int) -> tuple[str, ...]:
    """The steps under way or suspended at which a person's word is still out."""
    states = {one.step: one.state for one in run.progress}
    return tuple(
        step
        for step in run.plan.steps
        if any(task.holder == person and _is_out(task, states[step]) for task in lines(run, step))
    )


def would_fail_a_vote(run: Run, step: str, person: int, successor: int) -> bool:
    """Whether folding a person's turn into that of a successor at the same step would reject it by that alone."""
    state = next(one.state for one in run.progress if one.step == step)
    after = []
    for task in lines(run, step):
        if task.holder == person and _is_out(task, state):
            task = replace(task, state="transferred")
        elif _is_out(task, state):
            task = replace(task, state="waiting")
        after.append(task)
    takes_part = any(task.holder == successor and task.state in COUNTED for task in after)
    return takes_part and counting.verdict(run.plan.steps[step], counting.seats(after).values()) == "no"


def _is_out(task: Task, state: str) -> bool:
    return task.live or (state == "suspended" and task.state in DORMANT)
