"""One request: what was asked for, its path and history, its work order, and everything its reader may do."""

from dataclasses import dataclass

from aiohttp import web

from bot.request_types import type_of
from handlers import requests
from handlers.requests import Offered
from models.flows import ApprovalTask
from models.org import Department, Person
from models.request_states import RequestState
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from pages import operations
from pages.console.verbs import Ask, Verb, offered, perform
from pages.facts import facts_of
from pages.files import attachments_of
from pages.progress import steps_of, timeline
from pages.visit import CHANNEL, Visit, not_found, see, settle_prompt
from pages.work_orders import WorkView, work_view


@dataclass(frozen=True)
class Scene:
    """A request before its reader.

    Attributes:
        task: The reader's open task: the one the form was made for, or the first.
        order: The newest work order that fulfils it.
    """

    request: Request
    reader: Person
    task: ApprovalTask | None
    order: WorkOrder | None
    offers: tuple[Offered, ...] = ()

    @property
    def own(self) -> bool:
        """Whether the reader asked for it."""
        return bool(self.request.applicant_id == self.reader.id)

    @property
    def state(self) -> RequestState:
        """Where it stands."""
        return RequestState(self.request.state)


def _deciding(scene: Scene) -> bool:
    return operations.by_two_buttons(scene.offers, scene.task.id if scene.task else None)


def _in_approval(scene: Scene) -> bool:
    return scene.own and scene.state is RequestState.IN_APPROVAL


async def _approve(visit: Visit, scene: Scene) -> str | None:
    return await _decide(visit, scene, None)


async def _reject(visit: Visit, scene: Scene) -> str | None:
    return await _decide(visit, scene, visit.form["reason"].strip())


async def _decide(visit: Visit, scene: Scene, reason: str | None) -> str | None:
    assert scene.task is not None
    decided = await requests.decide(scene.task.id, scene.reader, reason=reason, channel=CHANNEL)
    return None if decided is not None else "late"


async def _withdraw(visit: Visit, scene: Scene) -> None:
    await requests.withdraw(scene.request.id, scene.reader, channel=CHANNEL)


async def _urge(visit: Visit, scene: Scene) -> None:
    await requests.urge(scene.request.id, scene.reader, channel=CHANNEL)


REASON = Ask("reason", "驳回理由", "text", "例如：时间冲突。", "请先写明驳回理由，再点“驳回”。")
VERBS: tuple[Verb[Scene], ...] = (
    Verb("approve", "同意", _deciding, _approve, "approved", tone="primary"),
    Verb("reject", "驳回", _deciding, _reject, "rejected", asks=lambda _: (REASON,), tone="danger"),
    Verb("urge", "催办", _in_approval, _urge, "urged", tone="primary"),
    Verb(
        "withdraw",
        "撤回",
        _in_approval,
        _withdraw,
        "withdrawn",
        tone="danger",
        confirm="撤回这份申请？审批人将不再处理。",
    ),
)
"""Everything that can be done about a request, in the order the page offers it."""


async def _scene(visit: Visit) -> Scene:
    request = await Request.find(id=visit.id)
    if request is None or not await requests.may_read(request, visit.person):
        raise not_found()
    order = await WorkOrder.greatest("id", request_id=request.id)
    offers = await requests.possible(request, visit.person)
    return Scene(request, visit.person, await _task(visit, request), order, offers)


async def _task(visit: Visit, request: Request) -> ApprovalTask | None:
    """The task the form showed, not whichever is open now: the same person may be asked at two nodes."""
    named = visit.form.get("task_id", "")
    if not named:
        tasks = (await requests.pending_for(visit.person)).filter(request_id=request.id)
        return await tasks.order_by("id").first()
    known = named.isascii() and named.isdigit() and len(named) <= 18
    task = await ApprovalTask.find(id=int(named), request_id=request.id) if known else None
    if task is None or not await requests.may_act(visit.person, task, request):
        raise not_found()
    return task


async def show(visit: Visit) -> web.Response:
    """The page."""
    return await _page(visit, await _scene(visit))


async def act(visit: Visit) -> web.Response:
    """Do one of the verbs."""
    turn = await visit.turn()
    scene = await _scene(visit)
    action = visit.form.get("action", "")
    if action not in {verb.name for verb in VERBS}:
        raise not_found()
    if scene.task is not None:
        await settle_prompt(turn, task_id=scene.task.id)
    outcome = await perform(VERBS, visit, scene)
    if outcome is None:
        return await _too_late(visit, scene, action)
    if outcome.refused:
        return await _page(visit, await _scene(visit), alert=outcome.refused, status=422)
    return see(f"/console/requests/{scene.request.id}", notice=outcome.notice)


async def _too_late(visit: Visit, scene: Scene, action: str) -> web.Response:
    """The page showed a button whose moment is over, or never offered it to this reader."""
    deciding = action in ("approve", "reject")
    if (deciding and scene.task is None) or not (deciding or scene.own):
        raise not_found()
    return see(f"/console/requests/{scene.request.id}", notice="late")


async def _page(visit: Visit, scene: Scene, *, alert: str = "", status: int = 200) -> web.Response:
    request, order = scene.request, scene.order
    if scene.state is RequestState.DRAFT:
        return see(f"/h5/drafts/{request.id}")
    await requests.has_seen(visit.person, request)
    kind = await type_of(request)
    hidden = await requests.hidden_from(request, visit.person)
    values = await requests.visible(request, hidden)
    work: WorkView | None = await work_view(order, visit.person) if order is not None else None
    entries = await HistoryEntry.listed("id", request_id=request.id)
    verbs = offered(VERBS, scene)
    # The other operations have pages of their own.
    beside = [verb.name for verb, _ in verbs]
    return visit.render(
        "console/request.html",
        status=status,
        alert=alert,
        request=request,
        state=scene.state,
        kind=kind,
        applicant=await Person.one(id=request.applicant_id),
        department=await Department.one(id=request.department_id),
        facts=await facts_of(kind.form, values),
        steps=await steps_of(request),
        history=await timeline(entries, trip=work is not None and work.is_trip, hidden=hidden),
        work=work,
        task=scene.task,
        verbs=verbs,
        links=operations.links(operations.DESK, request, scene.offers, beside=beside),
        attachments=await attachments_of(request, hidden),
        typed=visit.form,
    )
