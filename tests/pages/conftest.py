"""Readers of the pages, each with a browser of their own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from tests.pages.reader import Reader, Sheet
from tests.story import Service

Opening = Callable[..., Awaitable[tuple[Reader, Sheet]]]


@pytest.fixture
async def open_page(service: Service) -> AsyncIterator[Opening]:
    """`reader, sheet = await open_page("wangfang", "/h5/")`: a person opens a page from the chat."""
    async with AsyncExitStack() as browsers:

        async def opening(userid: str, to: str) -> tuple[Reader, Sheet]:
            reader = await browsers.enter_async_context(Reader(service, userid))
            return reader, await reader.opens(to)

        yield opening
