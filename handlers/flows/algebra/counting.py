"""How the turns of a step count: lines of tasks make seats, seats make the verdict of the step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.flows.algebra.plan import Step
from handlers.flows.algebra.run import Task

DORMANT = ("superseded", "returned")
"""Ended without a decision of its own: asked again if the round goes on and it still matters."""

Verdict = Literal["yes", "no", "pending"]


@dataclass(frozen=True, slots=True)
class Seat:
    """What one of those asked counts for, together with whom they have added.

    "void" counts for nothing: taken out, or folded into another seat of the step.
    """

    vote: Literal["yes", "no", "pending", "void"]
    groups: frozenset[int]
    asked: bool
    """Whether it is more than an approval that was skipped."""


def last_of_lines(tasks: Iterable[Task], step: str, round: int) -> list[Task]:
    """The last task of every line in this round of a step: the one that counts, in the order of the lines."""
    return list({task.line: task for task in tasks if task.step == step and task.round == round}.values())


def seat_of(lines: Sequence[Task]) -> Seat:
    """Count one seat, given the last tasks of its lines.

    It approves when all of its lines have; one rejection is the seat's. A seat whose own turn was folded into another's
    still needs those who had been added to it.
    """
    own = next(task.state for task in lines if task.role == "seat")
    deciding = [task for task in lines if task.role != "helper"]
    groups = frozenset(group for task in lines for group in task.groups)
    if any(task.state == "rejected" for task in deciding):
        return Seat("no", groups, asked=True)
    if own == "removed":
        return Seat("void", groups, asked=True)
    if any(task.live or task.state in DORMANT for task in deciding):
        return Seat("pending", groups, asked=True)
    if any(task.state in ("approved", "skipped") for task in deciding):
        return Seat("yes", groups, asked=own != "skipped")
    return Seat("void", groups, asked=True)


def seats(lines: Iterable[Task]) -> dict[int, Seat]:
    """All seats of a step by their number."""
    members: dict[int, list[Task]] = {}
    for task in lines:
        members.setdefault(task.seat, []).append(task)
    return {number: seat_of(tasks) for number, tasks in sorted(members.items())}


def verdict(step: Step, counted: Iterable[Seat]) -> Verdict:
    """What the step has come to. At a vote both ends come as early as they are certain."""
    living = [seat for seat in counted if seat.vote != "void"]
    yes = sum(seat.vote == "yes" for seat in living)
    no = sum(seat.vote == "no" for seat in living)
    if step.mode == "vote":
        needed = min(step.vote_needed, len(living))
        return "yes" if yes >= needed else "no" if len(living) - no < needed else "pending"
    if no:
        return "no"
    match step.mode:
        case "any":
            return "yes" if yes or not living else "pending"
        case "each_group":
            return "yes" if satisfied(living) >= set(range(len(step.filled))) else "pending"
        case _:
            return "yes" if yes == len(living) else "pending"


def satisfied(counted: Iterable[Seat]) -> frozenset[int]:
    """The groups for which somebody has approved."""
    return frozenset(group for seat in counted if seat.vote == "yes" for group in seat.groups)


def needed(step: Step, seat: Seat, counted: Iterable[Seat]) -> bool:
    """Whether it still matters what this seat says: not after a rejection of its own, nor once its group has a yes."""
    if seat.vote == "no":
        return False
    return step.mode != "each_group" or not seat.groups <= satisfied(counted)


def can_do_without(step: Step, left: Sequence[Seat]) -> bool:
    """Whether the step can be decided by those who are left, and by more than approvals that were skipped."""
    living = [seat for seat in left if seat.vote != "void"]
    if not any(seat.asked for seat in living) or verdict(step, living) == "no":
        return False
    if step.mode == "vote":
        return len(living) >= step.vote_needed
    groups = {group for seat in living for group in seat.groups}
    return step.mode != "each_group" or groups >= set(range(len(step.filled)))
