"""Every night: note who did not come, and close the requests whose meals are over."""

from handlers.meals import close, note_absent, over
from jobs.engine import Timed
from jobs.tenants import apart
from models.database import unit_of_work
from models.org import tenant_ids

BATCH = 1000
"""Of one tenant at a time; the next night goes on."""


async def close_meals() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        async with unit_of_work(tenant_id):
            await note_absent()
            done = await over(BATCH)
        for request_id in done:
            await apart(tenant_id, close, request_id)


MEALS = Timed("meals", "10 17 * * *", close_meals)
"""Ten past one in China: the day of the canteen is over."""
