"""Why an action is not possible. A refusal changes nothing, and carries what a person has to be told."""

from handlers.flows.algebra.plan import Step
from handlers.flows.algebra.run import Outcome, Task


class Refusal(Exception):
    """The action is not possible. The run stays as it was."""


class NothingPlanned(Refusal):
    """The plan has no steps; it would approve what nobody has seen."""


class NobodyToAsk(Refusal):
    """A step finds nobody, for instance a department without a manager."""

    def __init__(self, step: Step) -> None:
        """Keep the step."""
        super().__init__(f"step {step.key} has nobody to ask")
        self.step = step


class Finished(Refusal):
    """The run has ended."""

    def __init__(self, outcome: Outcome) -> None:
        """Keep how."""
        super().__init__(f"the run is {outcome}")
        self.outcome = outcome


class NotApproved(Refusal):
    """Only an approved request can be cancelled; before that it is withdrawn."""


class WithApplicant(Refusal):
    """The request was returned, and the applicant has not sent it again."""


class NotReturned(Refusal):
    """There is nothing to send again."""


class NotApplicant(Refusal):
    """Only the applicant may do this."""


class NoSuchTask(Refusal):
    """No task of the run has this number."""


class TaskRefusal(Refusal):
    """The action does not fit this task."""

    def __init__(self, task: Task) -> None:
        """Keep the task; see its state, holder and settled_by."""
        super().__init__(f"task {task.number} of {task.holder} is {task.state}")
        self.task = task


class TaskSettled(TaskRefusal):
    """It was decided, or settled by somebody else's act: `task.state` and `task.settled_by` tell."""


class NotYourTask(TaskRefusal):
    """The turn is somebody else's."""


class NotYourTurn(TaskRefusal):
    """The task waits: for earlier people, those added before, a helper, or the applicant's answer."""


class HelperOnly(TaskRefusal):
    """A helper gives back and decides nothing."""


class NotHelper(TaskRefusal):
    """Only a helper gives back."""


class HandlersDoNotReject(TaskRefusal):
    """A handling step is done, transferred or returned, never rejected."""


class AddedMayNotAdd(TaskRefusal):
    """An added approver may not add again."""


class NothingToRecall(TaskRefusal):
    """The task waits neither for a helper nor for an answer."""


class NotAdder(TaskRefusal):
    """Only who has added an approver, or the office, may take that one out."""


class LastApprover(TaskRefusal):
    """Without this person the step could not be decided any more."""


class NotTakenBack(TaskRefusal):
    """It is no approval that still counts, or something after it has been decided."""


class NoQuestion(TaskRefusal):
    """The task asks the applicant nothing."""


class NoWayBack(TaskRefusal):
    """The target is not a decided step before this one on its own path, such as a step inside a finished parallel."""

    def __init__(self, task: Task, to: str) -> None:
        """Keep where it should have gone."""
        super().__init__(task)
        self.to = to


class ReasonMissing(Refusal):
    """Rejections, returns, questions and answers need words."""


class PeopleMissing(Refusal):
    """Somebody must be named; `step` is the step whose people are to be chosen, if it is that."""

    def __init__(self, step: str | None = None) -> None:
        """Keep the step."""
        super().__init__("nobody is named")
        self.step = step


class NotWanted(Refusal):
    """This person cannot be named here."""

    def __init__(self, person: int) -> None:
        """Keep the person."""
        super().__init__(f"person {person} cannot be named")
        self.person = person


class NothingToReassign(NotWanted):
    """The person has nothing to decide in this run, now or later."""


class OwnRequest(NotWanted):
    """The applicant cannot be made the approver of the own request, nor act as somebody's delegate on it."""


class Oneself(NotWanted):
    """Nobody can give a turn to themselves."""


class AlreadyInStep(NotWanted):
    """The person is asked at this step anyway."""
