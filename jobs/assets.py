"""Every morning: tell whoever manages assets whose warranty ends soon."""

from handlers.assets.warranty import tell_of_ending
from jobs.engine import Timed
from jobs.tenants import apart
from models.org import tenant_ids


async def tell_of_warranties() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        await apart(tenant_id, _tell, tenant_id)


async def _tell(_: int) -> bool:
    return await tell_of_ending() > 0


WARRANTIES = Timed("warranties", "40 1 * * *", tell_of_warranties)
"""Twenty to ten in China."""
