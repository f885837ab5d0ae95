"""Every minute: do what the timeouts of flows say about turns whose time is over, and hand on what leavers hold."""

from datetime import datetime

from tortoise.expressions import Q

from handlers.requests.expiring import expire_due
from handlers.requests.leaving import hand_on, leavers_with_tasks
from jobs.engine import Timed
from jobs.tenants import apart
from models.clock import now
from models.database import unit_of_work
from models.flows import ApprovalTask
from models.org import tenant_ids

BATCH = 200
"""Turns that are looked up at a time; each request is then dealt with in a transaction of its own."""


async def keep_terms() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        await _hand_on(tenant_id)
        moment = now()
        request_ids, after = await _due(tenant_id, moment, None)
        while request_ids:
            for request_id in request_ids:
                await apart(tenant_id, expire_due, request_id)
            request_ids, after = await _due(tenant_id, moment, after) if after is not None else ([], None)


async def _hand_on(tenant_id: int) -> None:
    async with unit_of_work(tenant_id):
        people = await leavers_with_tasks()
    for person_id in people:
        await apart(tenant_id, hand_on, person_id)


async def _due(
    tenant_id: int, moment: datetime, after: tuple[datetime, int] | None
) -> tuple[list[int], tuple[datetime, int] | None]:
    """The requests of the next turns that are due, and where to go on; None at the end.

    Walks on past what could not be done, so that it cannot keep the rest waiting.
    """
    async with unit_of_work(tenant_id):
        tasks = ApprovalTask.filter(state="pending", due_at__lte=moment)
        if after is not None:
            tasks = tasks.filter(Q(due_at__gt=after[0]) | Q(due_at=after[0], id__gt=after[1]))
        found = await tasks.order_by("due_at", "id").limit(BATCH).values_list("request_id", "due_at", "id")
    request_ids = list(dict.fromkeys(request_id for request_id, _, _ in found))
    return request_ids, (found[-1][1], found[-1][2]) if len(found) == BATCH else None


TERMS = Timed("terms", "* * * * *", keep_terms)
