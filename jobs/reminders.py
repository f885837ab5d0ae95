"""Every minute: remind the people who have not answered their cards for too long."""

from handlers.reminders import remind, waiting_people
from jobs.engine import Timed
from jobs.tenants import apart
from models.database import unit_of_work
from models.org import tenant_ids


async def send_reminders() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        async with unit_of_work(tenant_id):
            people = await waiting_people()
        for person_id in people:
            await apart(tenant_id, remind, person_id)


REMINDERS = Timed("reminders", "* * * * *", send_reminders)
