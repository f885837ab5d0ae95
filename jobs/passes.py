"""Every morning: tell people whose pass ends within a week."""

from handlers.passes.ending import ending_soon, remind
from jobs.engine import Timed
from jobs.tenants import apart
from models.database import unit_of_work
from models.org import tenant_ids

BATCH = 500
"""Of one tenant in one morning; the rest is told the next, still in time."""


async def remind_of_passes() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        async with unit_of_work(tenant_id):
            due = await ending_soon(BATCH)
        for pass_id in due:
            await apart(tenant_id, remind, pass_id)


PASSES = Timed("passes", "30 1 * * *", remind_of_passes)
"""Half past nine in China."""
