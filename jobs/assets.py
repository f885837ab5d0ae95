"""Every morning: tell whoever manages assets whose warranty ends soon."""

from handlers.assets.warranty import tell_of_ending
from jobs.engine import Timed
from models.database import unit_of_work
from models.org import tenant_ids


async def tell_of_warranties() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        async with unit_of_work(tenant_id):
            await tell_of_ending()


WARRANTIES = Timed("warranties", "40 1 * * *", tell_of_warranties)
"""Twenty to ten in China."""
