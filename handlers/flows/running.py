"""The shell around the pure algebra: it locks the stored run, advances it, and keeps the approval tasks equal to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.errors import UserError
from handlers.flows import algebra
from handlers.flows.algebra.actions import Action
from handlers.flows.algebra.effects import Effects
from handlers.flows.algebra.plan import Step
from handlers.flows.algebra.refusals import NobodyToAsk, NothingPlanned
from handlers.flows.algebra.run import Run
from handlers.flows.definition import Definition
from handlers.flows.keeping import Decision, keep_tasks
from handlers.flows.path import Choice, Chosen, Path
from handlers.flows.picture import joined
from handlers.flows.resolving import resolve
from handlers.flows.stored import read_run
from models.flows import ApprovalTask, FlowDefinition, FlowRun
from models.org import people_by_id
from models.requests import Request


class PeopleToChoose(UserError):
    """The applicant has yet to name the people of a node."""

    def __init__(self, node: str) -> None:
        super().__init__(f"环节“{node}”的审批人由您选择，请打开申请的页面选好后再提交。")
        self.node = node


@dataclass(frozen=True)
class Foreseen:
    """Who would decide a draft, a text a node: `部门主管审批(李科长)`; and whom the applicant still has to name."""

    path: list[str]
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Ongoing:
    """A stored run with everything that belongs to it.

    Attributes:
        rows: The approval tasks by number.
        version: The version of the flow it runs on.
    """

    stored: FlowRun
    run: Run
    rows: dict[int, ApprovalTask]
    version: FlowDefinition

    @cached_property
    def definition(self) -> Definition:
        """What the version says."""
        return Definition.model_validate(self.version.definition)


async def ongoing(request: Request, *, lock: bool = False) -> Ongoing | None:
    """The run of a request; None before it was submitted."""
    stored = await FlowRun.find(lock=lock, request_id=request.id)
    if stored is None:
        return None
    rows = {task.number: task for task in await ApprovalTask.listed("number", request_id=request.id)}
    version = await FlowDefinition.one(id=stored.flow_definition_id)
    return Ongoing(stored, read_run(stored, rows.values()), rows, version)


async def begin(request: Request, chosen: Chosen | None = None) -> Effects:
    """Start the request on the flow that applies to it and open the first approval tasks.

    Raises:
        UserError: There is no flow, a node finds nobody, or the applicant has yet to choose people.
    """
    path = await resolve(request, chosen)
    if path.choices:
        raise PeopleToChoose(path.choices[0].name)
    run, effects = started(path)
    await FlowRun.create(request_id=request.id, flow_definition_id=path.stored.id, state=run.as_json())
    await keep_tasks(request, path.definition, run, {}, Decision())
    return effects


def started(path: Path) -> tuple[Run, Effects]:
    """What happens when a request takes this path.

    Raises:
        UserError: It cannot be taken.
    """
    try:
        return algebra.start(path.plan)
    except NobodyToAsk as nobody:
        raise UserError(_nobody(nobody.step)) from nobody
    except NothingPlanned as nothing:
        raise UserError("按现在的流程，这份申请没有任何审批环节，请联系系统管理员修改流程。") from nothing


def _nobody(step: Step) -> str:
    return f"审批环节“{step.name}”现在没有审批人（可能部门还没有设主管），请联系系统管理员设置后再提交。"


async def act(request: Request, action: Action, *, channel: str = "") -> Effects:
    """Advance the run of a request whose row the caller has locked.

    Raises:
        algebra.Refusal: The action is not possible; nothing has changed.
    """
    found = await ongoing(request, lock=True)
    assert found is not None, f"request {request.id} has no run"
    return await advance(request, found, action, channel=channel)


async def advance(
    request: Request,
    found: Ongoing,
    action: Action,
    *,
    channel: str = "",
    signature_id: int | None = None,
    version: FlowDefinition | None = None,
) -> Effects:
    """Advance a run that was read and locked before.

    Args:
        signature_id: The handwritten signature that belongs to a decision.
        version: The version of the flow it goes on with, when that is another one.

    Raises:
        algebra.Refusal: The action is not possible; nothing has changed.
    """
    run, effects = algebra.advance(found.run, action)
    stored = found.stored
    stored.state = run.as_json()
    stored.flow_definition_id = (version or found.version).id
    await stored.save(update_fields=["state", "flow_definition_id"])
    definition = found.definition if version is None else Definition.model_validate(version.definition)
    await keep_tasks(request, definition, run, found.rows, Decision(channel, signature_id, getattr(action, "by", None)))
    return effects


async def open_tasks(request_id: int) -> list[ApprovalTask]:
    """The tasks somebody has to decide now, in the order of their people."""
    return await ApprovalTask.listed("person_id", request_id=request_id, state="pending")


async def choices(request: Request, chosen: Chosen | None = None) -> tuple[Choice, ...]:
    """For which nodes the applicant still has to name people before the draft can be sent.

    Raises:
        UserError: There is no flow.
    """
    return (await resolve(request, chosen)).choices


async def foresee(request: Request, chosen: Chosen | None = None) -> Foreseen:
    """Who would decide the draft.

    Raises:
        UserError: There is no flow, or a node finds nobody.
    """
    path = await resolve(request, chosen)
    open_choices = {choice.key for choice in path.choices}
    steps = path.plan.steps.values()
    if not open_choices:
        started(path)
    for step in steps:
        if step.lacks_people and step.key not in open_choices:
            raise UserError(_nobody(step))
    people = await people_by_id({person for step in steps for group in step.filled for person in group})
    names = {number: person.name for number, person in people.items()}
    shown = [f"{step.name}({_planned(step, names, step.key in open_choices)})" for step in steps]
    return Foreseen(shown, path.choices)


def _planned(step: Step, names: Mapping[int, str], to_choose: bool) -> str:
    if to_choose:
        return "由您选择"
    if step.chosen_later:
        return "由上一环节指定"
    return joined([names[person] for group in step.filled for person in group if person in names], step.mode)
