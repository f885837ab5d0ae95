"""Every minute: begin the delegations whose time has come, and end those whose time is over."""

from handlers.org.delegation.course import begin_due, end_due
from jobs.engine import Timed
from jobs.tenants import apart
from models.clock import now
from models.database import unit_of_work
from models.org import Delegation, tenant_ids

BATCH = 200
"""Delegations a tenant begins or ends in one minute; the rest follows in the next."""


async def keep_delegations() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        async with unit_of_work(tenant_id):
            over = await Delegation.filter(state="active", ends_at__lte=now()).order_by("ends_at").limit(BATCH)
            due = await Delegation.filter(state="planned", starts_at__lte=now()).order_by("starts_at").limit(BATCH)
        # First those that end: whoever follows then begins with cards that nobody else holds any more.
        for row in over:
            await apart(tenant_id, end_due, row.id)
        for row in due:
            await apart(tenant_id, begin_due, row.id)


DELEGATIONS = Timed("delegations", "* * * * *", keep_delegations)
