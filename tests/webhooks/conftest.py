"""WeCom's door, with the simulated WeCom in front of it and a tenant behind it."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.credentials import CredentialBook
from tests.webhooks.door import Clerk, Door
from tests.wecom_agency import KEY, add_people, add_tenant, app_credentials, running_simulator
from webhooks import wecom as door
from webhooks.admission import CREDENTIALS
from webhooks.delivery import DISPATCHER


@pytest.fixture
async def at_door(connected: str) -> AsyncIterator[Door]:
    tenant_id = await add_tenant()
    clerk = Clerk()
    app = web.Application()
    app[CREDENTIALS] = CredentialBook(KEY)
    app[DISPATCHER] = clerk
    app.add_routes(door.DOOR.routes())
    async with (
        TestClient(TestServer(app)) as http,
        running_simulator(str(http.make_url("/webhooks/wecom/demo"))) as wecom,
    ):
        await add_people(tenant_id, app_credentials(wecom.base))
        yield Door(http, clerk, wecom, tenant_id)
