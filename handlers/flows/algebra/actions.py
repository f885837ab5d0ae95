"""What can be done to a run, and the offers that say what one person may do now.

`task` is always the number of the task acted on. `by` is a person, or `OFFICE` for what an administrator or a term
does: the shell has checked that right. A delegate gives `on_behalf_of`, the holder of the task; the shell has checked
the delegation, and the holder may always act too.
"""

from dataclasses import dataclass
from typing import Literal

from handlers.flows.algebra.plan import Plan
from handlers.flows.algebra.run import Way

OFFICE = None
Actor = int | None
How = Literal["remind", "approve", "reject", "hand_up"]


@dataclass(frozen=True, slots=True)
class Approve:
    """Yes; at a handling step: done.

    `chosen` names the people of the next step when the offer asks for them, and is not looked at otherwise.
    """

    by: int
    task: int
    comment: str = ""
    chosen: tuple[int, ...] = ()
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """No, with a reason that the applicant reads."""

    by: int
    task: int
    reason: str
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """Back to an earlier step, or to the applicant (`to` is None), with a reason.

    `way`: "walk" decides everything from there anew; "straight" comes back to where it was returned from, where all
    decisions made meanwhile stand and the undecided are asked again.
    """

    by: int
    task: int
    to: str | None
    reason: str
    way: Way = "walk"
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """Give the turn to somebody else for good."""

    by: int
    task: int
    to: int
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class HandOut:
    """Let somebody look into it first; the turn comes back with their comment. See `GiveBack` and `Recall`."""

    by: int
    task: int
    to: int
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class GiveBack:
    """A helper is done; the turn of who handed out is open again."""

    by: int
    task: int
    comment: str
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class Recall:
    """Who handed a turn out or asked the applicant takes that back; the waiting `task` is open again."""

    by: int
    task: int
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class AddApprover:
    """Ask others too, before or after one's own decision. Those before come back to the adder, those after do not.

    All of them must approve; a rejection by one counts as the adder's.
    """

    by: int
    task: int
    people: tuple[int, ...]
    where: Literal["before", "after"]
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class RemoveApprover:
    """Take an undecided turn out: people those they have added, the office anybody but the last of a step."""

    by: Actor
    task: int
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The last approver takes the own approval back, while nothing after it has been decided."""

    by: int
    task: int
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class AskMaterial:
    """Ask the applicant; this turn waits, and its clock stands still, until the answer."""

    by: int
    task: int
    question: str
    on_behalf_of: int | None = None


@dataclass(frozen=True, slots=True)
class GiveMaterial:
    """The applicant answers the question of a task."""

    by: int
    task: int
    answer: str


@dataclass(frozen=True, slots=True)
class Resubmit:
    """The applicant sends a returned request again. `plan` replaces what was planned, as `Replan` does."""

    by: int
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The applicant, or the office, takes the request back while it is undecided."""

    by: Actor
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cancel:
    """The applicant or the office undoes an approved request; the shell gives back what it had taken."""

    by: Actor
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Expire:
    """The term of an open task is over. "hand_up" gives the turn to `to` for good; the rest speaks for itself."""

    task: int
    how: How
    to: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reassign:
    """Everything a person has to decide in this run, now and later, goes to a successor.

    A turn that would fall to somebody who is asked at that step anyway is folded into theirs.
    """

    person: int
    successor: int


@dataclass(frozen=True, slots=True)
class Replan:
    """Replace what is not reached yet, because the form or the definition has changed.

    Steps of equal key that have been entered stay as they are, with their decisions and their people. Steps that are
    gone take their open turns with them. A new step before one under way comes first; the latter then goes on.
    """

    plan: Plan


Action = (
    Approve
    | Reject
    | Return
    | Transfer
    | HandOut
    | GiveBack
    | Recall
    | AddApprover
    | RemoveApprover
    | TakeBack
    | AskMaterial
    | GiveMaterial
    | Resubmit
    | Withdraw
    | Cancel
    | Expire
    | Reassign
    | Replan
)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something a person may do now. Filling in what it asks for gives an action that is accepted.

    Attributes:
        action: The class of the action.
        task: The number of the task it concerns, None for what concerns the whole request.
        on_behalf_of: Set when the person may do it as a delegate.
        targets: For Return, the keys of the steps it may go to; None is the applicant.
        choose: For Approve, the key of the step whose people must be named, if any.
        person: For Reassign, whose turns; the successor must be somebody else.
        hows: For Expire, what may become of the task.
        not_people: Who cannot be named, where people are.
    """

    action: type[Action]
    task: int | None = None
    on_behalf_of: int | None = None
    targets: tuple[str | None, ...] = ()
    choose: str | None = None
    person: int | None = None
    hows: tuple[How, ...] = ()
    not_people: frozenset[int] = frozenset()
