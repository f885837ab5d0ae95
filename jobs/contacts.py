"""The contact sync of all tenants: every night, and within seconds when somebody asks for it; one job a channel."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import structlog

from bot.channels import Misconfigured, Wait
from bot.channels.contact_sources import SOURCES, open_source
from bot.channels.contacts import ContactsSource, LooksUp
from bot.errors import UserError
from bot.sealing import SealBroken
from handlers.org.contacts.looking_up import look_up
from handlers.org.contacts.order import LOOK_UP_JOB, SYNC_JOB, ask_for_sync
from handlers.org.contacts.syncing import ask_again_after, synchronise
from jobs.engine import Deferred, Timed
from models.database import repeated, unit_of_work
from models.org import ChannelCredential, tenant_ids
from settings import Settings

log = structlog.get_logger()


async def ask_for_all() -> None:
    """Have every tenant's contacts read, one job for each channel, so that one that fails keeps no other back."""
    for tenant_id in await tenant_ids():
        await _ask(tenant_id)


@repeated
async def _ask(tenant_id: int) -> None:
    async with unit_of_work(tenant_id):
        for credential in await ChannelCredential.listed("id", channel=list(SOURCES)):
            await ask_for_sync(credential.channel, "every night")


NIGHTLY = Timed("contacts.nightly", "23 18 * * *", ask_for_all)
"""At 02:23 in China."""


def contact_sync(settings: Settings) -> Deferred:
    """The job that reads one tenant's contacts in one channel."""

    async def sync(payload: dict[str, Any]) -> None:
        # A job of before there were several channels names none.
        await sync_tenant(settings, int(payload["tenant_id"]), payload.get("channel", next(iter(SOURCES))))

    return Deferred(SYNC_JOB, sync)


def contact_look_up(settings: Settings) -> Deferred:
    """The job that reads some members and departments of whom the channel told that they changed."""

    async def do(payload: dict[str, Any]) -> None:
        await look_up_changed(settings, payload)

    return Deferred(LOOK_UP_JOB, do)


async def sync_tenant(settings: Settings, tenant_id: int, channel: str) -> None:
    """Read a tenant's contacts in a channel and carry out what has changed."""
    async with _reading(settings, tenant_id, channel) as source:
        if source is not None:
            await synchronise(tenant_id, source)


async def look_up_changed(settings: Settings, payload: Mapping[str, Any]) -> None:
    """Read what the job's payload names and carry out what has changed; where one cannot look up, read everything."""
    tenant_id, channel = int(payload["tenant_id"]), str(payload["channel"])
    async with _reading(settings, tenant_id, channel) as source:
        if isinstance(source, LooksUp):
            await look_up(tenant_id, source, payload["members"], payload["departments"])
        elif source is not None:
            await synchronise(tenant_id, source)


@asynccontextmanager
async def _reading(settings: Settings, tenant_id: int, channel: str) -> AsyncIterator[ContactsSource | None]:
    """The source, with what becomes of its failures.

    What only the administrator can repair is written to the log and told by `houqin doctor`; trying again would not
    help. Any other failure goes to the job engine, which tries again.
    """
    try:
        async with open_source(settings, tenant_id, channel) as source:
            yield source
    except Wait as busy:
        # The engine's own pauses are shorter than the channel's block, and would prolong it.
        await ask_again_after(tenant_id, channel, busy.seconds)
    except (Misconfigured, SealBroken, UserError) as error:
        log.warning("contacts.not_read", tenant_id=tenant_id, channel=channel, cause=str(error))
