"""Keeps the tenants' ways in from DingTalk open while the service runs, and notices new and changed tenants.

A tenant in mode `stream` has its connection, one in mode `http` has our address for taps registered.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import aiohttp
import structlog
from aiohttp import web
from pydantic import ValidationError

from bot.away import AWAY, UNMIGRATED
from bot.channels import ChannelError
from bot.channels.credentials import load
from bot.channels.dingtalk.app import DingTalkApp
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.tokens import Tokens
from bot.channels.network import open_session
from bot.sealing import SealBroken
from models.database import unit_of_work
from models.org import Tenant, tenant_ids
from settings import Settings
from webhooks.delivery import DISPATCHER
from webhooks.dingtalk import TAKING
from webhooks.dingtalk_stream import Stream
from webhooks.dingtalk_taking import Taking

LOOK_SECONDS = 20.0
AWAY_SECONDS = 1.0
"""To the next look when the database is away: a service that starts while it restarts would be deaf for long."""
REGISTER_SECONDS = 300.0

log = structlog.get_logger()


@dataclass
class Kept:
    """A tenant's way in, as it was set up."""

    credentials: DingTalkCredentials
    stop: asyncio.Event
    work: "asyncio.Task[None]"
    stream: Stream | None = None
    """None in mode `http`."""


class Keeper:
    """Looks at all tenants every 20 seconds, and keeps up with what has changed."""

    def __init__(self, settings: Settings, taking: Taking, session: aiohttp.ClientSession) -> None:
        self._settings = settings
        self._taking = taking
        self._session = session
        self._client = DingTalkClient(session, Tokens(session, None))
        self.kept: dict[int, Kept] = {}

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            pause = LOOK_SECONDS
            try:
                await self.look()
            except (*AWAY, *UNMIGRATED) as error:
                log.warning("dingtalk.database_away", cause=type(error).__name__)
                pause = AWAY_SECONDS
            except Exception:
                # The service goes on; the next round may find what was missing.
                log.exception("dingtalk.look_failed")
            await asyncio.sleep(pause)

    async def look(self) -> None:
        """Open what is missing, and close what is set up otherwise by now."""
        found = {tenant_id: await self._setup(tenant_id) for tenant_id in await tenant_ids()}
        for tenant_id, kept in list(self.kept.items()):
            setup = found.get(tenant_id)
            if setup is None or setup[1] != kept.credentials:
                await self._close(tenant_id)
        for tenant_id, setup in found.items():
            if setup is not None and tenant_id not in self.kept:
                self.kept[tenant_id] = self._opened(tenant_id, *setup)

    async def close(self) -> None:
        """Let every connection finish what it has in hand."""
        await asyncio.gather(*(self._close(tenant_id) for tenant_id in list(self.kept)))

    async def _setup(self, tenant_id: int) -> tuple[str, DingTalkCredentials] | None:
        try:
            async with unit_of_work(tenant_id):
                credentials = await load(DingTalkCredentials, self._settings.secret_key)
                return ((await Tenant.get(id=tenant_id)).code, credentials) if credentials else None
        except (SealBroken, ValidationError) as error:
            log.error("channel.misconfigured", tenant_id=tenant_id, code="credentials", why=str(error))
            return None

    def _opened(self, tenant_id: int, code: str, credentials: DingTalkCredentials) -> Kept:
        stop = asyncio.Event()
        if credentials.mode == "stream":
            stream = Stream(tenant_id, credentials, self._taking, self._session)
            return Kept(credentials, stop, asyncio.create_task(stream.run(stop)), stream)
        return Kept(credentials, stop, asyncio.create_task(self._register(code, credentials, stop)))

    async def _register(self, code: str, credentials: DingTalkCredentials, stop: asyncio.Event) -> None:
        """Try until DingTalk knows where taps go, as seldom as is good for the quota."""
        app = DingTalkApp(self._client, credentials, self._settings.base_url)
        while not stop.is_set():
            try:
                await app.register_card_route(f"{self._settings.base_url}/webhooks/dingtalk/{code}/card")
                return
            except ChannelError as error:
                log.error("channel.misconfigured", tenant=code, code=error.code, why=str(error))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), REGISTER_SECONDS)

    async def _close(self, tenant_id: int) -> None:
        kept = self.kept.pop(tenant_id)
        kept.stop.set()
        await asyncio.gather(kept.work, return_exceptions=True)


KEEPER = web.AppKey("dingtalk_keeper", Keeper)


def kept(settings: Settings) -> Callable[[web.Application], AsyncIterator[None]]:
    """Have the ways in while the application runs; it must be connected to the database before, and until after."""

    async def hold(app: web.Application) -> AsyncIterator[None]:
        async with open_session() as session:
            app[TAKING] = taking = Taking(app[DISPATCHER], session)
            app[KEEPER] = keeper = Keeper(settings, taking, session)
            running = asyncio.create_task(keeper.run())
            yield
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            await keeper.close()
            await taking.finish()

    return hold
