"""Readers at a desk: each has a browser of their own, logged in through the chat."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from tests.pages.reader import Reader
from tests.story import Service

Sitting = Callable[[str], Awaitable[Reader]]


@pytest.fixture
async def at_desk(service: Service) -> AsyncIterator[Sitting]:
    """`reader = await at_desk("wangfang")`: a person who can open pages of the console."""
    async with AsyncExitStack() as browsers:

        async def sitting(userid: str) -> Reader:
            reader = await browsers.enter_async_context(Reader(service, userid))
            await reader.opens("/h5/")
            return reader

        yield sitting
