"""The demo agency, whose people are in WeCom, in DingTalk or in both."""

from collections.abc import AsyncIterator

import pytest

from settings import Settings
from tests.story import Service, open_agency, run_service


@pytest.fixture
async def service(connected: str, settings: Settings) -> AsyncIterator[Service]:
    async with run_service(await open_agency(settings, dingtalk=True)) as running:
        yield running
