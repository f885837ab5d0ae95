"""Keeps the connections of the tenants' smart bots while the service runs, each in one process of all."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import aiohttp
import structlog
from aiohttp import web
from pydantic import ValidationError

from bot.away import AWAY, UNMIGRATED
from bot.channels.credentials import CredentialBook
from bot.channels.network import open_session
from bot.channels.wecom.credentials import WeComCredentials
from bot.sealing import SealBroken
from models.leading import Leadership
from models.org import tenant_ids
from settings import Settings
from webhooks.admission import CREDENTIALS
from webhooks.delivery import DISPATCHER, Dispatcher
from webhooks.wecom_smart_bot import SmartBot

LOOK_SECONDS = 15.0

log = structlog.get_logger()


@dataclass
class Kept:
    """A tenant's bot, as it was set up."""

    credentials: WeComCredentials
    bot: SmartBot
    stop: asyncio.Event
    work: "asyncio.Task[None]"


class Keeper:
    """Looks at all tenants again and again: opens what is set up and held by nobody, closes what is not any more."""

    def __init__(
        self, book: CredentialBook, leadership: Leadership, dispatcher: Dispatcher, session: aiohttp.ClientSession
    ) -> None:
        self._book = book
        self._leadership = leadership
        self._dispatcher = dispatcher
        self._session = session
        self.kept: dict[int, Kept] = {}

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except (*AWAY, *UNMIGRATED) as error:
                log.warning("smart_bot.database_away", cause=type(error).__name__)
            except Exception:
                # The service goes on; the next round may find what was missing.
                log.exception("smart_bot.look_failed")
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Bring the connections up to what is set up now."""
        wanted = {tenant_id: await self._credentials(tenant_id) for tenant_id in await tenant_ids()}
        for tenant_id, kept in list(self.kept.items()):
            # Without the lock another process may be connecting already.
            if wanted.get(tenant_id) != kept.credentials or not await self._leadership.holds(_role(tenant_id)):
                await self._close(tenant_id)
                await self._leadership.give_up(_role(tenant_id))
        for tenant_id, credentials in wanted.items():
            if (
                credentials is not None
                and tenant_id not in self.kept
                and await self._leadership.holds(_role(tenant_id))
            ):
                bot, stop = SmartBot(tenant_id, credentials, self._dispatcher, self._session), asyncio.Event()
                self.kept[tenant_id] = Kept(credentials, bot, stop, asyncio.create_task(bot.run(stop)))

    async def _credentials(self, tenant_id: int) -> WeComCredentials | None:
        """The tenant's app, if it has a smart bot."""
        try:
            found = await self._book.of(tenant_id, WeComCredentials)
        except (SealBroken, ValidationError) as error:
            log.error("channel.misconfigured", tenant_id=tenant_id, code="credentials", why=str(error))
            return None
        return found if found is not None and found.bot_id and found.bot_secret else None

    async def _close(self, tenant_id: int) -> None:
        kept = self.kept.pop(tenant_id)
        kept.stop.set()
        await asyncio.gather(kept.work, return_exceptions=True)

    async def close(self) -> None:
        """Finish what was taken, and make room for another process."""
        await asyncio.gather(*(self._close(tenant_id) for tenant_id in list(self.kept)))
        await self._leadership.close()


BOTS = web.AppKey("smart_bots", Keeper)


def _role(tenant_id: int) -> str:
    return f"smart bot {tenant_id}"


def kept(settings: Settings) -> Callable[[web.Application], AsyncIterator[None]]:
    """Have the connections while the application runs; it must be connected to the database before, and until after."""

    async def hold(app: web.Application) -> AsyncIterator[None]:
        async with open_session() as session:
            leadership = Leadership(settings.database_url)
            app[BOTS] = keeper = Keeper(app[CREDENTIALS], leadership, app[DISPATCHER], session)
            looking = asyncio.create_task(keeper.run())
            yield
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)
            await keeper.close()

    return hold
