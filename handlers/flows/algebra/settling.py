"""What follows by itself: steps are entered, judged and passed, and turns open or wait, until somebody has to act."""

from handlers.flows.algebra import counting
from handlers.flows.algebra.counting import Seat
from handlers.flows.algebra.effects import (
    Approved,
    Copied,
    Rejected,
    StepEntered,
    StepPassed,
    TaskOpened,
    TaskWaiting,
)
from handlers.flows.algebra.plan import Step
from handlers.flows.algebra.run import Task
from handlers.flows.algebra.transition import Transition


def settle(t: Transition, reason: str = "") -> None:
    """Bring a changed run to rest. `reason` goes to the applicant if a step turns out to be rejected."""
    while t.outcome is None and t.held is None:
        reached = t.plan.reached(t.steps_in("passed"))
        if not reached:
            t.outcome = "approved"
            t.effects.append(Approved())
            return
        for key in t.steps_in("current"):
            if key not in reached:
                t.suspend(key)
        for key in reached:
            _enter(t, t.plan.steps[key])
        if not any(_judge(t, t.plan.steps[key], reason) for key in reached):
            for key in reached:
                _show_turns(t, t.plan.steps[key])
            return


def _enter(t: Transition, step: Step) -> None:
    state = t.progress[step.key].state
    if state == "ahead":
        # A step that was planned away and has come back does not begin its rounds again.
        rounds = (t.progress[step.key].round, *(task.round for task in t.tasks if task.step == step.key))
        t.move(step.key, state="current", round=max(rounds) + 1, entered=t.actions)
        t.effects.append(StepEntered(step.key, max(rounds) + 1))
        _copy(t, step) if step.kind == "cc" else _ask(t, step)
    elif state == "suspended":
        t.move(step.key, state="current")
        t.effects.append(StepEntered(step.key, t.progress[step.key].round))
        t.reopen(step.key)


def _copy(t: Transition, step: Step) -> None:
    people = tuple(person for group in step.filled for person in group)
    new = tuple(person for person in dict.fromkeys(people) if person not in t.copied)
    if new:
        t.copied = (*t.copied, *new)
        t.effects.append(Copied(step.key, new))


def _ask(t: Transition, step: Step) -> None:
    """Seat everybody: first who counts without being asked, then the others as far as that leaves anything open."""
    groups: dict[int, list[int]] = {}
    for index, group in enumerate(step.filled):
        for person in group:
            groups.setdefault(person, []).append(index)
    skipped = [person for person in groups if _counts_unasked(t, step, person)]
    for person in skipped:
        t.close(t.ask(step.key, person, tuple(groups[person])), "skipped")
    asked = {person: Seat("pending", frozenset(groups[person]), True) for person in groups if person not in skipped}
    counted = [*t.seats(step.key).values(), *asked.values()]
    if counting.verdict(step, counted) == "pending":
        for person, seat in asked.items():
            if counting.needed(step, seat, counted):
                t.ask(step.key, person, tuple(groups[person]))


def _counts_unasked(t: Transition, step: Step, person: int) -> bool:
    if step.kind != "approve":
        return False
    if person == t.plan.applicant:
        return step.self_rule == "skip"
    counts = ["approved"]
    match step.repeat_rule:
        case "ask":
            return False
        case "skip_any_earlier":
            earlier = t.plan.before(step.key)
        case "skip_adjacent":
            earlier = t.plan.directly_before(step.key)
            counts.append("skipped")  # or a third step in a row would ask again
    turns = [task for key in earlier for task in t.lines(key) if task.holder == person and task.state in counts]
    return any(task.state == "skipped" or task.settled_by is not None for task in turns)


def _judge(t: Transition, step: Step, reason: str) -> bool:
    """Pass or reject a step if that is certain; tells whether it was."""
    if step.kind == "cc":
        _pass(t, step)
        return True
    seats = t.seats(step.key)
    match counting.verdict(step, seats.values()):
        case "no":
            t.end("rejected", "superseded")
            t.effects.append(Rejected(step.key, t.by, reason))
            return True
        case "yes":
            t.leave(step.key)
            _pass(t, step)
            return True
        case "pending":
            settled = [number for number, seat in seats.items() if not counting.needed(step, seat, seats.values())]
            t.close_all((task for task in t.lines(step.key) if task.live and task.seat in settled), "superseded")
            return False


def _pass(t: Transition, step: Step) -> None:
    t.move(step.key, state="passed")
    by_people = any(task.state == "approved" and task.settled_by is not None for task in t.lines(step.key))
    t.effects.append(StepPassed(step.key, automatic=not by_people))


def _show_turns(t: Transition, step: Step) -> None:
    lines = t.lines(step.key)
    seats = counting.seats(lines)
    turn = next((number for number, seat in seats.items() if seat.vote == "pending"), None)
    for task in lines:
        if not task.live:
            continue
        ready = _is_free(t, task, lines) and (step.mode != "sequential" or task.seat == turn)
        if ready and task.state != "open":
            t.effects.append(TaskOpened(t.change(task, state="open")))
        elif not ready and (task.state != "waiting" or task.number in t.untold):
            t.effects.append(TaskWaiting(t.change(task, state="waiting")))
    t.untold.difference_update(task.number for task in lines)


def _is_free(t: Transition, task: Task, lines: list[Task]) -> bool:
    """Whether nobody around this turn has to act first."""
    if task.question or t.helpers(task):
        return False
    if task.role == "helper":
        return True
    first = {"before": (), "seat": ("before",), "after": ("before", "seat")}[task.role]
    return not any(one.live and one.seat == task.seat and one.role in first for one in lines)
