"""Every morning: regular deliveries of water ask for themselves."""

from handlers.water import ask_for, due_rounds
from jobs.engine import Timed
from jobs.tenants import apart
from models.clock import now
from models.database import unit_of_work
from models.org import tenant_ids

BATCH = 1000


async def ask_for_rounds() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        async with unit_of_work(tenant_id):
            due = await due_rounds(now().date(), BATCH)
        for round_id in due:
            await apart(tenant_id, ask_for, round_id)


WATER_ROUNDS = Timed("water_rounds", "0 23 * * *", ask_for_rounds)
"""Seven in the morning in China."""
