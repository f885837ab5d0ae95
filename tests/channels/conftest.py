"""The simulated WeCom and a client of ours."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.network import open_session
from bot.channels.wecom.app import WeComApp
from bot.channels.wecom.client import WeComClient
from bot.channels.wecom.tokens import Tokens
from tests.wecom_agency import Running, running_simulator


@pytest.fixture
async def wecom() -> AsyncIterator[Running]:
    async with running_simulator() as running:
        yield running


@pytest.fixture
async def app(wecom: Running) -> AsyncIterator[WeComApp]:
    """Our app without Valkey."""
    async with open_session() as session:
        client = WeComClient(session, Tokens(session, None))
        yield WeComApp(client, wecom.credentials, "https://houqin.example/h5/")
