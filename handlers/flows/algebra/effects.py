"""What an action has brought about, in order. The shell writes it down and tells people; it need not read the run."""

from dataclasses import dataclass

from handlers.flows.algebra.run import Task, Way


@dataclass(frozen=True, slots=True)
class StepEntered:
    """The run has reached this step; `round` counts its entries. A suspended step is entered again in its round."""

    step: str
    round: int


@dataclass(frozen=True, slots=True)
class TaskOpened:
    """It is this person's turn: the task is new, or known as waiting."""

    task: Task


@dataclass(frozen=True, slots=True)
class TaskWaiting:
    """The task is new or was open, and cannot be decided for now."""

    task: Task


@dataclass(frozen=True, slots=True)
class TaskClosed:
    """The turn is over, `task.state` says how.

    New here, and never asked, are those "skipped", and a turn that would be reopened for somebody who is asked at the
    step anyway ("transferred").
    """

    task: Task


@dataclass(frozen=True, slots=True)
class TaskMerged:
    """The task now also speaks for somebody who was reassigned to its holder; nobody needs to be told."""

    task: Task


@dataclass(frozen=True, slots=True)
class StepPassed:
    """The step is approved; `automatic` when nobody has decided it."""

    step: str
    automatic: bool


@dataclass(frozen=True, slots=True)
class Copied:
    """These people are informed, for the first time in this run."""

    step: str
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """Sent back from `step` to an earlier one, or to the applicant (`to` is None), who then has to send it again."""

    step: str
    to: str | None
    by: int
    reason: str
    way: Way


@dataclass(frozen=True, slots=True)
class Resubmitted:
    """The applicant has sent it again."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An approval does not count any more; its turn is opened again as another task."""

    task: Task


@dataclass(frozen=True, slots=True)
class Paused:
    """The applicant is asked; the clock of the task stands still."""

    task: Task
    question: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """The applicant has answered, or the question was recalled (`answer` is None)."""

    task: Task
    answer: str | None


@dataclass(frozen=True, slots=True)
class Reminded:
    """The term is over and the holder is reminded."""

    task: Task


@dataclass(frozen=True, slots=True)
class Approved:
    """Every step has passed. Only `Cancelled` can follow."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The run has ended at this step; `by` is None when a term ended it."""

    step: str
    by: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The applicant took it back; the run has ended."""

    reason: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """An approved request is undone; `by` is None for the office."""

    by: int | None
    reason: str


Effect = (
    StepEntered
    | TaskOpened
    | TaskWaiting
    | TaskClosed
    | TaskMerged
    | StepPassed
    | Copied
    | Returned
    | Resubmitted
    | TakenBack
    | Paused
    | Resumed
    | Reminded
    | Approved
    | Rejected
    | Withdrawn
    | Cancelled
)
Effects = tuple[Effect, ...]
