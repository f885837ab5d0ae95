"""The sender between a real database and the simulated WeCom."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.apps import Apps
from bot.channels.credentials import CredentialBook
from bot.channels.network import open_session
from bot.channels.wecom.app import WeComApps
from bot.channels.wecom.client import WeComClient
from bot.channels.wecom.credentials import WECOM
from bot.channels.wecom.tokens import Tokens
from jobs.sending import Sender
from tests.jobs.post import Post
from tests.wecom_agency import KEY, Running, add_people, add_tenant, app_credentials, running_simulator


@pytest.fixture
async def wecom() -> AsyncIterator[Running]:
    async with running_simulator() as running:
        yield running


@pytest.fixture
async def apps(wecom: Running) -> AsyncIterator[WeComApps]:
    async with open_session() as session:
        client = WeComClient(session, Tokens(session, None))
        yield WeComApps(CredentialBook(KEY), client, "https://houqin.example/h5/")


@pytest.fixture
async def post(connected: str, wecom: Running, apps: WeComApps) -> Post:
    tenant_id = await add_tenant()
    people = await add_people(tenant_id, app_credentials(wecom.base))
    return Post(wecom, tenant_id, people, Sender(Apps({WECOM: apps.of}).of))
