"""One request as its page shows it on either site, and the task of the reader's that the page is about."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.request_types import type_of
from handlers import requests
from handlers.work import orders_for
from models.flows import ApprovalTask
from models.org import Department, Person
from models.request_states import RequestState
from models.requests import HistoryEntry, Request
from pages.facts import FILES, facts_of
from pages.files import attachments_of
from pages.numbers import read_number
from pages.progress import steps_of, timeline
from pages.visit import Visit, not_found
from pages.work_orders import work_views

MoreOf = Callable[[Person, Request], Awaitable[list[tuple[str, str]]]]
"""Paths and labels of pages where this reader does more about a request, such as changing a meeting."""
_more: dict[str, MoreOf] = {}
NO_REASON = "请先写明驳回理由，再点“驳回”。"


def declare_more_of(request_type: str, more: MoreOf) -> None:
    """Have a type's own pages linked from those of its requests."""
    assert request_type not in _more, f"two say what more there is of {request_type}"
    _more[request_type] = more


async def readable_request(visit: Visit) -> Request:
    """The request in the path.

    Raises:
        PageRefused: There is none, or this reader may not read it.
    """
    request = await Request.find(id=visit.id)
    if request is None or not await requests.may_read(request, visit.person):
        raise not_found()
    return request


async def open_task(visit: Visit, request: Request) -> ApprovalTask | None:
    """What the reader has to decide about it now; the first of several."""
    tasks = (await requests.pending_for(visit.person)).filter(request_id=request.id)
    return await tasks.order_by("id").first()


async def task_shown(visit: Visit, request: Request) -> ApprovalTask:
    """The task the form was made for, not whichever is open now: the same person may be asked at two nodes.

    Raises:
        PageRefused: The form names none, or one that is not this reader's.
    """
    number = read_number(visit.form.get("task_id", ""))
    task = await ApprovalTask.find(id=number, request_id=request.id) if number is not None else None
    if task is None or not await requests.may_act(visit.person, task, request):
        raise not_found()
    return task


async def request_view(reader: Person, request: Request, *, files_at: str = FILES) -> dict[str, Any]:
    """What the templates show of it, without what is hidden from the reader; `files_at` is above its files."""
    kind = await type_of(request)
    hidden = await requests.hidden_from(request, reader)
    orders = await work_views(await orders_for(request), reader)
    # Of several, the applicant is led to one that waits for a rating.
    work = next((one for one in orders if one.rating_due), orders[-1] if orders else None)
    entries = await HistoryEntry.listed("id", request_id=request.id)
    return {
        "request": request,
        "state": RequestState(request.state),
        "kind": kind,
        "applicant": await Person.one(id=request.applicant_id),
        "filer": await Person.find(id=request.filed_by_id) if request.filed_by_id is not None else None,
        "department": await Department.one(id=request.department_id),
        "facts": await facts_of(kind.form, await requests.visible(request, hidden), files_at=files_at),
        "steps": await steps_of(request),
        "history": await timeline(entries, trip=work is not None and work.is_trip, hidden=hidden),
        "work": work,
        "files_at": files_at,
        "orders": orders,
        "attachments": await attachments_of(request, hidden),
        "more": await _more[kind.name](reader, request) if kind.name in _more else [],
    }
