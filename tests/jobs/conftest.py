"""The sender between a real database and the simulated WeCom."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.apps import Apps, open_apps
from bot.channels.credentials import CredentialBook
from jobs.sending import Sender
from tests.jobs.post import Post
from tests.wecom_agency import KEY, Running, add_people, add_tenant, app_credentials, running_simulator


@pytest.fixture
async def wecom() -> AsyncIterator[Running]:
    async with running_simulator() as running:
        yield running


@pytest.fixture
async def apps(wecom: Running) -> AsyncIterator[Apps]:
    async with open_apps(CredentialBook(KEY), None, "https://houqin.example/h5/") as found:
        yield found


@pytest.fixture
async def post(connected: str, wecom: Running, apps: Apps) -> Post:
    tenant_id = await add_tenant()
    people = await add_people(tenant_id, app_credentials(wecom.base))
    return Post(wecom, tenant_id, people, Sender(apps.of))
