"""The contact sync of all tenants: every night, and within seconds when somebody asks for it."""

from typing import Any

import structlog

from bot.channels import Misconfigured, Wait
from bot.errors import UserError
from bot.sealing import SealBroken
from handlers.org.contacts.order import SYNC_JOB, ask_for_sync
from handlers.org.contacts.syncing import ask_again_after, contact_credentials, synchronise, wecom_contacts
from jobs.engine import Deferred, Timed
from models.database import repeated, unit_of_work
from models.org import tenant_ids
from settings import Settings

log = structlog.get_logger()


async def ask_for_all() -> None:
    """Have every tenant's contacts read, one job each, so that one that fails keeps no other back."""
    for tenant_id in await tenant_ids():
        await _ask(tenant_id)


@repeated
async def _ask(tenant_id: int) -> None:
    async with unit_of_work(tenant_id):
        await ask_for_sync("every night")


NIGHTLY = Timed("contacts.nightly", "23 18 * * *", ask_for_all)
"""At 02:23 in China."""


def contact_sync(settings: Settings) -> Deferred:
    """The job that reads one tenant's contacts."""

    async def sync(payload: dict[str, Any]) -> None:
        await sync_tenant(settings, int(payload["tenant_id"]))

    return Deferred(SYNC_JOB, sync)


async def sync_tenant(settings: Settings, tenant_id: int) -> None:
    """Read a tenant's contacts and carry out what has changed.

    What only the administrator can repair is written to the log and told by `houqin doctor`; trying again would not
    help. Any other failure goes to the job engine, which tries again.
    """
    try:
        credentials = await contact_credentials(settings, tenant_id)
        if credentials is None:
            return
        async with wecom_contacts(settings, credentials) as source:
            await synchronise(tenant_id, source)
    except Wait as busy:
        # The engine's own pauses are shorter than WeCom's block, and would prolong it.
        await ask_again_after(tenant_id, busy.seconds)
    except (Misconfigured, SealBroken, UserError) as error:
        log.warning("contacts.not_read", tenant_id=tenant_id, cause=str(error))
