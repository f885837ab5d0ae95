"""The rules of a running flow, pure: no database, no clock. The shell resolves approver rules to people before
`start`, locks the stored state before `advance`, and turns the effects into approval tasks and messages after.

How a step counts:

- `all`: everybody asked must approve; `any`: the first decision counts for the step. One rejection ends the run.
- The applicant is never asked about the own request, nor anybody a second time who approved an earlier step: they are
  skipped, which counts as their approval. A step left with nobody to ask passes by itself.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, assert_never

from pydantic import TypeAdapter

Mode = Literal["all", "any"]
Decision = Literal["approved", "rejected"]
Outcome = Literal["approved", "rejected", "withdrawn"]
Closing = Literal["approved", "rejected", "superseded", "withdrawn", "skipped"]


@dataclass(frozen=True, slots=True)
class Step:
    """One node of the path, its approver rules already resolved to people. A person listed twice counts once."""

    node_key: str
    name: str
    mode: Mode
    approvers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one person counts for in one step."""

    person_id: int
    decision: Literal["approved", "rejected", "skipped"]


# Actions


@dataclass(frozen=True, slots=True)
class Approve:
    """An approver says yes, at the step that stands now."""

    by: int


@dataclass(frozen=True, slots=True)
class Reject:
    """An approver says no, which ends the run. The applicant reads the reason."""

    by: int
    reason: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The applicant takes the request back while it is undecided."""

    by: int


Action = Approve | Reject | Withdraw


# Effects, in the order in which they happen


@dataclass(frozen=True, slots=True)
class StepEntered:
    """The run has reached this node."""

    node_key: str


@dataclass(frozen=True, slots=True)
class TaskOpened:
    """It is this person's turn."""

    node_key: str
    person_id: int


@dataclass(frozen=True, slots=True)
class TaskClosed:
    """This person's turn is over. "superseded": another's decision settled it; "skipped": it was never opened."""

    node_key: str
    person_id: int
    how: Closing


@dataclass(frozen=True, slots=True)
class StepPassed:
    """The node is approved; `automatic` when nobody had to be asked."""

    node_key: str
    automatic: bool


@dataclass(frozen=True, slots=True)
class Approved:
    """Every step has passed. The last effect of a run."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Somebody said no. The last effect of a run."""

    by: int
    reason: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The applicant took it back. The last effect of a run."""


Effect = StepEntered | TaskOpened | TaskClosed | StepPassed | Approved | Rejected | Withdrawn
Effects = tuple[Effect, ...]


# Refusals; none of them changes anything


class FlowRefusal(Exception):
    """The action is not possible. The state stays as it was."""


class NobodyToAsk(FlowRefusal):
    """A step has no approvers at all, for instance a department without a manager."""

    def __init__(self, step: Step) -> None:
        """Keep the step, so that the applicant is told which one."""
        super().__init__(f"step {step.node_key} has no approvers")
        self.step = step


class NotYourTurn(FlowRefusal):
    """The person is not asked now: a stranger, a later approver, or one who was skipped."""


class AlreadyDecided(FlowRefusal):
    """The person's task is settled: by an own earlier decision, or by that of a colleague who was quicker."""

    def __init__(self, by: int, decision: Decision) -> None:
        """Keep who decided what, so that the one who comes late is told."""
        super().__init__(f"person {by} has {decision}")
        self.by = by
        self.decision = decision


class Finished(FlowRefusal):
    """The run has ended, and no decision of this person or a quicker colleague explains it."""

    def __init__(self, outcome: Outcome) -> None:
        """Keep how it ended."""
        super().__init__(f"the run is {outcome}")
        self.outcome = outcome


class NotApplicant(FlowRefusal):
    """Only the applicant may withdraw."""


class ReasonMissing(FlowRefusal):
    """A rejection needs a reason that the applicant can read."""


# The state


@dataclass(frozen=True, slots=True)
class FlowState:
    """A run: its path as it was when it started, where it stands, and what was decided.

    Attributes:
        position: Index of the current step, or of the one at which the run was rejected or withdrawn; the length of
            the path once approved.
        verdicts: For each step of the path, what has counted so far, in order.
        outcome: None while the run is under way.
    """

    applicant: int
    path: tuple[Step, ...]
    position: int
    verdicts: tuple[tuple[Verdict, ...], ...]
    outcome: Outcome | None = None

    @property
    def current(self) -> Step | None:
        """The step that waits for a decision, or None once the run has ended."""
        return self.path[self.position] if self.outcome is None else None

    @property
    def asked(self) -> tuple[int, ...]:
        """The people whose decision is awaited now, in the order of the step; empty once the run has ended."""
        step = self.current
        if step is None:
            return ()
        counted = {verdict.person_id for verdict in self.verdicts[self.position]}
        return tuple(person for person in dict.fromkeys(step.approvers) if person not in counted)

    def as_json(self) -> dict[str, Any]:
        """Give the state as values that JSON can store."""
        stored: dict[str, Any] = _adapter().dump_python(self, mode="json")
        return stored

    @staticmethod
    def from_json(stored: Any) -> "FlowState":
        """Read what `as_json` gave.

        Raises:
            pydantic.ValidationError: It is something else.
        """
        return _adapter().validate_python(stored)


@cache
def _adapter() -> TypeAdapter[FlowState]:
    return TypeAdapter(FlowState)


# The rules


def start(steps: tuple[Step, ...], applicant: int) -> tuple[FlowState, Effects]:
    """Begin a run. It may end at once, when everybody on the path is skipped; for a preview, drop the result.

    Raises:
        NobodyToAsk: A step has no approvers; checked for the whole path, so that no request sticks halfway.
        ValueError: There are no steps, or two with one key. An empty path would approve what nobody has seen.
    """
    if not steps or len({step.node_key for step in steps}) < len(steps):
        raise ValueError("a path needs steps, each with its own key")
    for step in steps:
        if not step.approvers:
            raise NobodyToAsk(step)
    return _enter(FlowState(applicant, steps, position=0, verdicts=((),) * len(steps)))


def advance(state: FlowState, action: Action) -> tuple[FlowState, Effects]:
    """Apply one action.

    Approvals and rejections concern the step that stands now. Whoever taps an older card is told so by the task behind
    that card, which the shell checks first: the same person may be asked again at a later step.

    Raises:
        NotYourTurn, AlreadyDecided, Finished, NotApplicant, ReasonMissing: See there; nothing has changed.
    """
    match action:
        case Approve():
            return _approve(state, action.by)
        case Reject():
            return _reject(state, action)
        case Withdraw():
            return _withdraw(state, action.by)
        case _:
            assert_never(action)


def _approve(state: FlowState, by: int) -> tuple[FlowState, Effects]:
    step = _step_asking(state, by)
    after = _with_verdict(state, Verdict(by, "approved"))
    closed = TaskClosed(step.node_key, by, "approved")
    if step.mode == "all" and after.asked:
        return after, (closed,)
    others = _close(step, after.asked, "superseded")
    entered, effects = _enter(replace(after, position=state.position + 1))
    return entered, (closed, *others, StepPassed(step.node_key, automatic=False), *effects)


def _reject(state: FlowState, action: Reject) -> tuple[FlowState, Effects]:
    # Whose turn it is comes first: who is too late should not be asked for a reason.
    step = _step_asking(state, action.by)
    reason = action.reason.strip()
    if not reason:
        raise ReasonMissing
    after = _with_verdict(state, Verdict(action.by, "rejected"))
    closed = TaskClosed(step.node_key, action.by, "rejected")
    others = _close(step, after.asked, "superseded")
    return replace(after, outcome="rejected"), (closed, *others, Rejected(action.by, reason))


def _withdraw(state: FlowState, by: int) -> tuple[FlowState, Effects]:
    if by != state.applicant:
        raise NotApplicant
    if state.outcome is not None:
        raise Finished(state.outcome)
    closed = _close(state.path[state.position], state.asked, "withdrawn")
    return replace(state, outcome="withdrawn"), (*closed, Withdrawn())


def _enter(state: FlowState) -> tuple[FlowState, Effects]:
    """Open the tasks of the current step, first passing every step that needs nobody."""
    effects: list[Effect] = []
    while state.position < len(state.path):
        step = state.path[state.position]
        effects.append(StepEntered(step.node_key))
        for person in _skipped(state, step):
            state = _with_verdict(state, Verdict(person, "skipped"))
            effects.append(TaskClosed(step.node_key, person, "skipped"))
        someone_counts = bool(state.verdicts[state.position])
        if state.asked and not (step.mode == "any" and someone_counts):
            effects.extend(TaskOpened(step.node_key, person) for person in state.asked)
            return state, tuple(effects)
        effects.append(StepPassed(step.node_key, automatic=True))
        state = replace(state, position=state.position + 1)
    return replace(state, outcome="approved"), (*effects, Approved())


def _skipped(state: FlowState, step: Step) -> tuple[int, ...]:
    """Tell who of a step's approvers counts without being asked."""
    settled = {verdict.person_id for verdicts in state.verdicts for verdict in verdicts} | {state.applicant}
    return tuple(person for person in dict.fromkeys(step.approvers) if person in settled)


def _with_verdict(state: FlowState, verdict: Verdict) -> FlowState:
    here = state.position
    added = (*state.verdicts[here], verdict)
    return replace(state, verdicts=(*state.verdicts[:here], added, *state.verdicts[here + 1 :]))


def _close(step: Step, people: tuple[int, ...], how: Closing) -> Effects:
    return tuple(TaskClosed(step.node_key, person, how) for person in people)


def _step_asking(state: FlowState, by: int) -> Step:
    """Give the current step if it asks this person, and otherwise raise what explains best why not."""
    step = state.current
    if step is not None and by in state.asked:
        return step
    verdict = _own_verdict(state, by) or _quicker_verdict(state, by)
    if verdict is not None and verdict.decision != "skipped":
        raise AlreadyDecided(verdict.person_id, verdict.decision)
    if state.outcome is not None:
        raise Finished(state.outcome)
    raise NotYourTurn


def _own_verdict(state: FlowState, by: int) -> Verdict | None:
    """Find a person's own word: the first verdict, as later steps only skip who has spoken."""
    return next((verdict for verdicts in state.verdicts for verdict in verdicts if verdict.person_id == by), None)


def _quicker_verdict(state: FlowState, by: int) -> Verdict | None:
    """Find the decision that settled the latest step in which this person was asked and had not answered."""
    for step, verdicts in reversed(list(zip(state.path, state.verdicts, strict=True))):
        if by not in step.approvers or any(verdict.person_id == by for verdict in verdicts):
            continue
        for verdict in verdicts:
            if verdict.decision == "rejected" or (verdict.decision == "approved" and step.mode == "any"):
                return verdict
    return None
