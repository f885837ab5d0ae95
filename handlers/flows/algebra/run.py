"""A run: where one request stands on its plan. Immutable; its JSON form is what the database keeps."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter

from handlers.flows.algebra.plan import Plan

Live = Literal["open", "waiting"]
Closed = Literal[
    "approved", "rejected", "returned", "transferred", "given_back", "superseded", "skipped", "removed", "withdrawn"
]
TaskState = Live | Closed
Role = Literal["seat", "before", "after", "helper"]
Origin = Literal[
    "asked", "added_before", "added_after", "handed_out", "transferred", "handed_up", "reassigned", "reopened"
]
Outcome = Literal["approved", "rejected", "withdrawn", "cancelled"]
Way = Literal["walk", "straight"]
LIVE = ("open", "waiting")


@dataclass(frozen=True, slots=True)
class Task:
    """One person's turn at one step. Once closed it never changes.

    Attributes:
        number: Unique in the run, from 1 on without gaps.
        round: Which entry of the step it belongs to, from 1 on; a step walked again after a return has a new round.
        seat: The line whose vote it belongs to: those who were added or help share the seat of who brought them in.
        line: The number of the first task of this turn. Whoever takes a turn over continues its line, and the last
            task of a line is what counts.
        role: "seat" decides for itself; "before" and "after" were added around a seat; a "helper" only gives back.
        holder: Whose turn it is. A delegate may act for the holder.
        state: "open": can be decided now. "waiting": for its turn in a sequence, for those added before or after, for
            a helper, or for the applicant's answer to `question`. "given_back": a helper is done. "superseded":
            somebody else's act settled it. "skipped": counts as approved, never asked. "removed": taken out or
            recalled. "transferred": another task of the line goes on, or it was folded into the turn of a person who
            is asked at this step anyway.
        origin: How it came to be.
        parent: The number of the task it was added to, handed out from or taken over from.
        groups: The indices of the groups for which it speaks at a step of the mode each_group.
        settled_by: Who closed it, by an own decision or by one that settled this too; None while it is live, and when
            the office or a term closed it.
        settled_at: The run's count of actions when it was closed; 0 while it is live.
        question: What the applicant was asked; while it waits for the answer.
    """

    number: int
    step: str
    round: int
    seat: int
    line: int
    role: Role
    holder: int
    state: TaskState
    origin: Origin = "asked"
    parent: int | None = None
    groups: tuple[int, ...] = ()
    settled_by: int | None = None
    settled_at: int = 0
    comment: str = ""
    question: str = ""

    @property
    def live(self) -> bool:
        """Whether it is open or waiting."""
        return self.state in LIVE

    @property
    def on_behalf_of(self) -> int | None:
        """The holder, when a delegate has decided for them."""
        own = self.state in ("approved", "rejected", "returned", "given_back")
        return self.holder if own and self.settled_by not in (None, self.holder) else None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a step stands.

    Attributes:
        state: "suspended": left undecided, and goes on with the decisions it has when it is reached again.
        round: How often it was entered afresh.
        entered: The run's count of actions when it was last entered afresh.
    """

    step: str
    state: Literal["ahead", "current", "suspended", "passed"] = "ahead"
    round: int = 0
    entered: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """The applicant has the request back and must send it again or withdraw it."""

    by: int
    step: str
    reason: str
    way: Way


@dataclass(frozen=True)
class Run:
    """One request under way.

    Attributes:
        plan: As it is now; people reassigned and people chosen are already in it.
        actions: How many actions have been applied, the run's only measure of time.
        held: Set while the request is back with the applicant.
        outcome: None while it is under way; "cancelled" only ever after "approved".
        copied: Who has been informed by a cc step; nobody is informed twice.
        successors: Who was reassigned to whom, in order; turns that are reopened go to the successor.
    """

    plan: Plan
    progress: tuple[Progress, ...]
    tasks: tuple[Task, ...] = ()
    actions: int = 0
    held: Held | None = None
    outcome: Outcome | None = None
    copied: tuple[int, ...] = ()
    successors: tuple[tuple[int, int], ...] = ()

    @property
    def current(self) -> tuple[str, ...]:
        """The keys of the steps under way; several when branches are parallel, none once the run has ended."""
        if self.outcome is not None:
            return ()
        return tuple(one.step for one in self.progress if one.state == "current")

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        """The tasks that can be decided now."""
        return tuple(task for task in self.tasks if task.state == "open")

    def task(self, number: int) -> Task | None:
        """Find a task by its number."""
        return self.tasks[number - 1] if 1 <= number <= len(self.tasks) else None

    def as_json(self) -> dict[str, Any]:
        """Give the run as values that JSON can store."""
        stored: dict[str, Any] = _adapter().dump_python(self, mode="json")
        return stored

    @staticmethod
    def from_json(stored: Any) -> "Run":
        """Read what `as_json` gave.

        Raises:
            pydantic.ValidationError: It is something else.
        """
        return _adapter().validate_python(stored)


@cache
def _adapter() -> TypeAdapter[Run]:
    return TypeAdapter(Run)
