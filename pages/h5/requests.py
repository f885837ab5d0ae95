"""My requests, my approvals, and one request with everything about it and what its reader may do."""

from collections.abc import Collection

from aiohttp import web
from tortoise.expressions import Q

from bot.request_types import type_of
from bot.router import Turn
from handlers import requests
from models.flows import ApprovalTask
from models.org import Department, Person
from models.request_states import CLOSED, OPEN, RequestState
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from pages import operations
from pages.facts import facts_of
from pages.files import attachments_of
from pages.paging import newest_first
from pages.progress import steps_of, timeline
from pages.request_rows import approval_rows, row_of
from pages.visit import CHANNEL, Visit, attempt, not_found, see, settle_prompt
from pages.wording import task_words
from pages.work_orders import WorkView, work_view

NO_REASON = "请先写明驳回理由，再点“驳回”。"


async def mine(visit: Visit) -> web.Response:
    """The reader's own requests, under way or ended."""
    ended = visit.request.query.get("show") == "closed"
    # Drafts that were dropped are nothing anybody wants to find again.
    states = CLOSED - {RequestState.DROPPED} if ended else OPEN
    rows = Request.filter(applicant_id=visit.person.id, state__in=[state.value for state in states])
    page = await newest_first(rows, visit.request.query.get("before", ""))
    return visit.render(
        "h5/requests.html", rows=[await row_of(request) for request in page.rows], before=page.before, ended=ended
    )


async def approvals(visit: Visit) -> web.Response:
    """What waits for the reader's decision, or what was decided."""
    ended = visit.request.query.get("show") == "closed"
    if ended:
        tasks = ApprovalTask.filter(Q(person_id=visit.person.id) | Q(decided_by_id=visit.person.id))
        tasks = tasks.exclude(state__in=["pending", "waiting", "skipped"])
    else:
        tasks = await requests.pending_for(visit.person)
    page = await newest_first(tasks, visit.request.query.get("before", ""))
    return visit.render(
        "h5/approvals.html",
        rows=await approval_rows(page.rows, visit.person),
        before=page.before,
        ended=ended,
        words=task_words,
    )


async def show(visit: Visit) -> web.Response:
    """One request."""
    request = await Request.find(id=visit.id)
    if request is None:
        raise not_found()
    return await _detail(visit, request)


async def act(visit: Visit) -> web.Response:
    """Withdraw, urge, approve or reject."""
    turn = await visit.turn()
    request = await Request.find(id=visit.id)
    if request is None or not await requests.may_read(request, visit.person):
        raise not_found()
    match visit.form.get("action", ""):
        case "withdraw":
            refused, done = await attempt(_withdraw(visit, request)), "withdrawn"
        case "urge":
            refused, done = await attempt(_urge(visit, request)), "urged"
        case "approve" | "reject" as verb:
            return await _decide(visit, turn, request, approving=verb == "approve")
        case _:
            raise not_found()
    if refused:
        return await _detail(visit, await Request.one(id=request.id), alert=refused, status=422)
    return see(f"/h5/requests/{request.id}", notice=done)


async def _withdraw(visit: Visit, request: Request) -> None:
    await requests.withdraw(request.id, visit.person, channel=CHANNEL)


async def _urge(visit: Visit, request: Request) -> None:
    await requests.urge(request.id, visit.person, channel=CHANNEL)


async def _decide(visit: Visit, turn: Turn, request: Request, *, approving: bool) -> web.Response:
    """Decide the task the page showed, not whichever is open now: the same person may be asked at two nodes."""
    task_id = visit.form.get("task_id", "")
    known = task_id.isascii() and task_id.isdigit() and len(task_id) <= 18
    task = await ApprovalTask.get_or_none(id=int(task_id), request_id=request.id) if known else None
    if task is None or not await requests.may_act(visit.person, task, request):
        raise not_found()
    await settle_prompt(turn, task_id=task.id)
    reason = None if approving else visit.form.get("reason", "").strip()
    if reason == "" and task.state == "pending":
        return await _detail(visit, request, alert=NO_REASON, status=422)
    decided: list[Request | None] = []

    async def decide() -> None:
        decided.append(await requests.decide(task.id, visit.person, reason=reason, channel=CHANNEL))

    refused = await attempt(decide())
    if refused:
        return await _detail(visit, await Request.one(id=request.id), alert=refused, status=422)
    done = "approved" if approving else "rejected"
    return see(f"/h5/requests/{request.id}", notice=done if decided[0] is not None else "late")


async def _order_of(request: Request) -> WorkOrder | None:
    return await WorkOrder.filter(request_id=request.id).order_by("-id").first()


def _buttons(request: Request, reader: Person, *, deciding: bool) -> Collection[str]:
    """The operations whose buttons stand on the request's page itself; the others have pages of their own."""
    if deciding:
        return ("approve", "reject")
    if request.applicant_id != reader.id:
        return ()
    return {RequestState.IN_APPROVAL: ("urge", "withdraw"), RequestState.RETURNED: ("resubmit", "withdraw")}.get(
        RequestState(request.state), ()
    )


async def _detail(visit: Visit, request: Request, *, alert: str = "", status: int = 200) -> web.Response:
    if not await requests.may_read(request, visit.person):
        raise not_found()
    await requests.has_seen(visit.person, request)
    if request.state == RequestState.DRAFT:
        return see(f"/h5/drafts/{request.id}")
    kind = await type_of(request)
    hidden = await requests.hidden_from(request, visit.person)
    values = await requests.visible(request, hidden)
    tasks = (await requests.pending_for(visit.person)).filter(request_id=request.id)
    task = await tasks.order_by("id").first()
    offers = await requests.possible(request, visit.person)
    deciding = operations.by_two_buttons(offers, task.id if task else None)
    buttons = _buttons(request, visit.person, deciding=deciding)
    order = await _order_of(request)
    work: WorkView | None = await work_view(order, visit.person) if order is not None else None
    entries = await HistoryEntry.filter(request_id=request.id).order_by("id")
    return visit.render(
        "h5/request.html",
        status=status,
        alert=alert,
        request=request,
        state=RequestState(request.state),
        kind=kind,
        applicant=await Person.one(id=request.applicant_id),
        department=await Department.one(id=request.department_id),
        facts=await facts_of(kind.form, values),
        steps=await steps_of(request),
        history=await timeline(entries, trip=work is not None and work.is_trip, hidden=hidden),
        work=work,
        task=task,
        links=operations.links(operations.PHONE, request, offers, beside=buttons),
        buttons=buttons,
        attachments=await attachments_of(request, hidden),
        reason=visit.form.get("reason", ""),
    )
