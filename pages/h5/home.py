"""The start page: what waits for the reader first, then the lists, and the way to a new request."""

from aiohttp import web

from bot.request_types import request_types
from handlers import requests
from models.org import Department
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder
from models.work_states import OPEN
from pages.request_rows import approval_rows, row_of
from pages.visit import Visit
from pages.work_orders import order_rows, to_dispatch, to_rate

UNDER_WAY = [RequestState.IN_APPROVAL, RequestState.APPROVED]
SHOWN_MAX = 3
"""Rows of one kind; the lists behind have all."""


async def show(visit: Visit) -> web.Response:
    """The start page."""
    person = visit.person
    tasks = await requests.pending_for(person)
    own = WorkOrder.filter(assignee_id=person.id, state__in=[state.value for state in OPEN])
    open_orders = await to_dispatch(person)
    drafts = Request.filter(applicant_id=person.id, state=RequestState.DRAFT).order_by("-id")
    returned = Request.filter(applicant_id=person.id, state=RequestState.RETURNED).order_by("id")
    under_way = Request.filter(applicant_id=person.id, state__in=UNDER_WAY)
    return visit.render(
        "h5/home.html",
        department=await Department.one(id=person.department_id),
        kinds=list((await request_types()).values()),
        approvals=await approval_rows(await tasks.order_by("id").limit(SHOWN_MAX), person),
        approvals_count=await tasks.count(),
        orders=await order_rows([*await own.order_by("starts_at", "id").limit(SHOWN_MAX), *open_orders], person),
        unread_copies=await requests.unread_copies(person),
        to_rate=await to_rate(person),
        returned=[await row_of(request) for request in await returned.limit(SHOWN_MAX)],
        drafts=[await row_of(draft) for draft in await drafts.limit(SHOWN_MAX)],
        under_way=[await row_of(request) for request in await under_way.order_by("-id").limit(SHOWN_MAX)],
    )


async def apply(visit: Visit) -> web.Response:
    """Everything that can be asked for; the type that a link names comes first."""
    named = visit.request.query.get("type", "")
    kinds = sorted((await request_types()).values(), key=lambda kind: kind.name != named)
    return visit.render("h5/apply.html", kinds=kinds, named=named)
