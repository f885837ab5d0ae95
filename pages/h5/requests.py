"""My requests, my approvals, and one request with everything about it and what its reader may do."""

from collections.abc import Collection

from aiohttp import web
from tortoise.expressions import Q

from bot.router import Turn
from handlers import requests
from models.flows import ApprovalTask
from models.org import Person
from models.request_states import CLOSED, OPEN, RequestState
from models.requests import Request
from pages import operations
from pages.paging import newest_first
from pages.request_rows import approval_rows, row_of
from pages.request_view import NO_REASON, open_task, readable_request, request_view, task_shown
from pages.visit import CHANNEL, Visit, attempt, not_found, see, settle_prompt
from pages.wording import task_words


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
    return await _detail(visit, await readable_request(visit))


async def act(visit: Visit) -> web.Response:
    """Withdraw, urge, approve or reject."""
    turn = await visit.turn()
    request = await readable_request(visit)
    match visit.form.get("action", ""):
        case "withdraw":
            refused, done = await attempt(requests.withdraw(request.id, visit.person, channel=CHANNEL)), "withdrawn"
        case "urge":
            refused, done = await attempt(requests.urge(request.id, visit.person, channel=CHANNEL)), "urged"
        case "approve" | "reject" as verb:
            return await _decide(visit, turn, request, approving=verb == "approve")
        case _:
            raise not_found()
    if refused:
        return await _detail(visit, await readable_request(visit), alert=refused, status=422)
    return see(f"/h5/requests/{request.id}", notice=done)


async def _decide(visit: Visit, turn: Turn, request: Request, *, approving: bool) -> web.Response:
    task = await task_shown(visit, request)
    await settle_prompt(turn, task_id=task.id)
    reason = None if approving else visit.form.get("reason", "").strip()
    if reason == "" and task.state == "pending":
        return await _detail(visit, request, alert=NO_REASON, status=422)
    decided: list[Request | None] = []

    async def decide() -> None:
        decided.append(await requests.decide(task.id, visit.person, reason=reason, channel=CHANNEL))

    refused = await attempt(decide())
    if refused:
        return await _detail(visit, await readable_request(visit), alert=refused, status=422)
    done = "approved" if approving else "rejected"
    return see(f"/h5/requests/{request.id}", notice=done if decided[0] is not None else "late")


def _buttons(request: Request, reader: Person, *, deciding: bool) -> Collection[str]:
    """The operations whose buttons stand on the request's page itself; the others have pages of their own."""
    if deciding:
        return ("approve", "reject")
    if not request.asked_by(reader.id):
        return ()
    if request.applicant_id != reader.id:
        return ("urge", "withdraw") if request.state == RequestState.IN_APPROVAL else ()
    return {RequestState.IN_APPROVAL: ("urge", "withdraw"), RequestState.RETURNED: ("resubmit", "withdraw")}.get(
        RequestState(request.state), ()
    )


async def _detail(visit: Visit, request: Request, *, alert: str = "", status: int = 200) -> web.Response:
    if request.state == RequestState.DRAFT:
        return see(f"/h5/drafts/{request.id}")
    await requests.has_seen(visit.person, request)
    task = await open_task(visit, request)
    offers = await requests.possible(request, visit.person)
    deciding = operations.by_two_buttons(offers, task.id if task else None)
    buttons = _buttons(request, visit.person, deciding=deciding)
    return visit.render(
        "h5/request.html",
        status=status,
        alert=alert,
        task=task,
        links=operations.links(operations.PHONE, request, offers, beside=buttons),
        buttons=buttons,
        reason=visit.form.get("reason", ""),
        **await request_view(visit.person, request),
    )
