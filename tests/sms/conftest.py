"""Both SMS providers, one after the other."""

from collections.abc import AsyncIterator

import pytest

from tests.sms.provider import Provider, running_provider


@pytest.fixture(params=["aliyun", "tencent"])
async def provider(request: pytest.FixtureRequest) -> AsyncIterator[Provider]:
    async with running_provider(request.param) as running:
        yield running
