"""The ways in from DingTalk in these tests: a tenant, a clerk behind, and the simulated DingTalk in front."""

import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, unused_port

from bot.channels.credentials import CredentialBook
from models import database
from settings import Settings
from simulator.delivery import Delivery
from simulator.dingtalk.courier import Push
from tests.dingtalk_agency import CORP, KEY, Running, add_people, running_dingtalk
from tests.webhooks.door import Clerk
from tests.wecom_agency import add_tenant
from webhooks import dingtalk, dingtalk_keeping
from webhooks.admission import CREDENTIALS
from webhooks.delivery import DISPATCHER


@dataclass
class Desk:
    """The service with nobody but a clerk in it, and DingTalk."""

    http: TestClient
    app: web.Application
    clerk: Clerk
    running: Running
    tenant_id: int

    @property
    def dingtalk(self) -> Any:
        """Any: the simulator's console."""
        return self.running.dingtalk

    @property
    def keeper(self) -> dingtalk_keeping.Keeper:
        return self.app[dingtalk_keeping.KEEPER]

    async def tells(self, kind: str, **fields: Any) -> Delivery:
        """Have DingTalk tell of an event."""
        corp, app = self.dingtalk.corp(), self.dingtalk.app()
        born = str(int(time.time() * 1000))
        headers = {"eventType": kind, "eventId": secrets.token_hex(8), "eventBornTime": born, "eventCorpId": CORP}
        return await self.dingtalk.courier.event(Push("event", corp, app, "", fields, headers))

    def url(self, door: str) -> str:
        return str(self.http.make_url(f"/webhooks/dingtalk/demo/{door}"))


@asynccontextmanager
async def desk(mode: str, **changes: Any) -> AsyncIterator[Desk]:
    """Open for business: in mode `stream` the connection stands, in mode `http` DingTalk knows our addresses."""
    tenant_id = await add_tenant()
    clerk, port = Clerk(), unused_port()
    settings = Settings(http_port=port, secret_key_value=KEY.decode(), database_url="", redis_url="")
    app = web.Application()
    app[CREDENTIALS] = CredentialBook(KEY)
    app[DISPATCHER] = clerk
    app.add_routes(dingtalk.ROUTES)
    app.cleanup_ctx.append(dingtalk_keeping.kept(settings))
    async with running_dingtalk() as running:
        await add_people(tenant_id, running.credentials(mode=mode, **changes))
        async with TestClient(TestServer(app, port=port)) as http:
            found = Desk(http, app, clerk, running, tenant_id)
            if mode == "http":
                running.configure(robot_url=found.url("robot"), event_url=found.url("event"))
            await found.keeper.look()
            kept = found.keeper.kept[tenant_id]
            await (kept.stream.connected.wait() if kept.stream else kept.work)
            yield found
    assert not database._background
