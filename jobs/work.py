"""Every five minutes: tell of repairs and dangers that are late, and close finished work that nobody confirms."""

from collections.abc import Awaitable, Callable

from handlers.hazards import late_hazards, tell_late
from handlers.repairs import escalate, late_repairs
from handlers.work import lapse, unanswered
from jobs.engine import Timed
from jobs.tenants import apart
from models.database import unit_of_work
from models.org import tenant_ids

CHORES: tuple[tuple[Callable[[], Awaitable[list[int]]], Callable[[int], Awaitable[bool]]], ...] = (
    (late_repairs, escalate),
    (late_hazards, tell_late),
    (unanswered, lapse),
)
"""What finds the orders, and what is done with each."""


async def look_after_work() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        for find, verb in CHORES:
            async with unit_of_work(tenant_id):
                orders = await find()
            for order_id in orders:
                await apart(tenant_id, verb, order_id)


WORK = Timed("work", "*/5 * * * *", look_after_work)
