"""The console's start page: what waits for the reader, what they can ask for, and what they keep."""

from datetime import datetime, timedelta

from aiohttp import web

from bot.request_types import request_types
from handlers import requests
from models.clock import now
from models.org import Department
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder
from models.work_states import OPEN
from pages.console.menu import TO_DO, Item
from pages.console.routes import Route
from pages.request_rows import approval_rows, row_of
from pages.visit import Visit
from pages.work_orders import order_rows, to_dispatch, to_rate

SHOWN_MAX = 8
"""Rows of one kind; the lists behind have all."""
LATE_AFTER = timedelta(days=2)
"""A decision that has waited longer is marked."""


async def show(visit: Visit) -> web.Response:
    """The start page."""
    person = visit.person
    # The own ones and those of whom they stand in for.
    tasks = await requests.pending_for(person)
    orders = WorkOrder.filter(assignee_id=person.id, state__in=[state.value for state in OPEN])
    returned = Request.filter(applicant_id=person.id, state=RequestState.RETURNED)
    drafts = Request.filter(applicant_id=person.id, state=RequestState.DRAFT)
    under_way = Request.filter(applicant_id=person.id, state__in=[RequestState.IN_APPROVAL, RequestState.APPROVED])
    return visit.render(
        "console/home.html",
        department=await Department.one(id=person.department_id),
        kinds=list((await request_types()).values()),
        approvals=[
            (task, row, applicant, age_of(task.created_at), now() - task.created_at > LATE_AFTER)
            for task, row, applicant in await approval_rows(await tasks.order_by("id").limit(SHOWN_MAX), person)
        ],
        approvals_count=await tasks.count(),
        orders=await order_rows(await orders.order_by("starts_at", "id").limit(SHOWN_MAX), person),
        orders_count=await orders.count(),
        to_dispatch=await order_rows(await to_dispatch(person), person),
        to_rate=await to_rate(person),
        returned=[await row_of(request) for request in await returned.order_by("id").limit(SHOWN_MAX)],
        drafts=[await row_of(draft) for draft in await drafts.order_by("-id").limit(SHOWN_MAX)],
        under_way=[await row_of(request) for request in await under_way.order_by("-id").limit(SHOWN_MAX)],
        under_way_count=await under_way.count(),
    )


def age_of(since: datetime) -> str:
    """How long something has waited, in the largest unit."""
    minutes = int((now() - since).total_seconds()) // 60
    if minutes < 1:
        return "刚刚收到"
    if minutes < 60:
        return f"已等{minutes}分钟"
    return f"已等{minutes // 60}小时" if minutes < 24 * 60 else f"已等{minutes // (24 * 60)}天"


async def menu(visit: Visit) -> web.Response:
    """The menu as a page of its own, for phones."""
    return visit.render("console/menu.html")


ROUTES = (Route("GET", "/console/", show), Route("GET", "/console/menu", menu))
MENU = (Item("/console/", "工作台", TO_DO),)
