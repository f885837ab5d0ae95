"""What waits for somebody, and how what they asked for gets on: what the start pages of both sites begin with."""

from typing import Any

from bot.request_types import request_types
from handlers import requests, work
from models.org import Department, Person
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder
from models.work_states import OPEN, WorkState
from pages.request_rows import RequestRow, approval_rows, row_of
from pages.work_orders import order_rows

UNDER_WAY = [RequestState.IN_APPROVAL, RequestState.APPROVED]
RATED_AMONG = 20
"""The newest fulfilled requests of somebody, whose work orders may wait to be rated."""


async def waiting_for(person: Person, rows_max: int) -> dict[str, Any]:
    """What the start page's template shows; `rows_max` of one kind, since the lists behind have all."""
    # The own ones and those of whom they stand in for; who has waited longest comes first.
    tasks = await requests.pending_for(person)
    own = WorkOrder.filter(assignee_id=person.id, state__in=[state.value for state in OPEN])
    under_way = Request.filter(applicant_id=person.id, state__in=UNDER_WAY)
    return {
        "department": await Department.one(id=person.department_id),
        "kinds": list((await request_types()).values()),
        "approvals": await approval_rows(await tasks.order_by("id").limit(rows_max), person),
        "approvals_count": await tasks.count(),
        "orders": await order_rows(await own.order_by("starts_at", "id").limit(rows_max), person),
        "orders_count": await own.count(),
        "to_dispatch": await order_rows(await _to_dispatch(person, rows_max), person),
        "to_rate": await _to_rate(person, rows_max),
        "returned": await _own(person, RequestState.RETURNED, "id", rows_max),
        "drafts": await _own(person, RequestState.DRAFT, "-id", rows_max),
        "under_way": [await row_of(request) for request in await under_way.order_by("-id").limit(rows_max)],
        "under_way_count": await under_way.count(),
    }


async def _own(person: Person, state: RequestState, order: str, rows_max: int) -> list[RequestRow]:
    found = await Request.filter(applicant_id=person.id, state=state).order_by(order).limit(rows_max)
    return [await row_of(request) for request in found]


async def _to_dispatch(person: Person, rows_max: int) -> list[WorkOrder]:
    """Orders that nobody has yet, for who may give or take them."""
    kinds = work.kinds_for(await person.permissions())
    if not kinds:
        return []
    return await WorkOrder.filter(kind__in=kinds, state=WorkState.OPEN).order_by("starts_at", "id").limit(rows_max)


async def _to_rate(person: Person, rows_max: int) -> list[WorkOrder]:
    """The newest finished orders that the person applied for; who drove themselves has nobody to rate."""
    newest = Request.filter(applicant_id=person.id, state=RequestState.FULFILLED).order_by("-id").limit(RATED_AMONG)
    ids = await newest.values_list("id", flat=True)
    finished = WorkOrder.filter(request_id__in=list(ids), state=WorkState.COMPLETED)
    return await finished.exclude(assignee_id=person.id).order_by("-closed_at").limit(rows_max)
