"""The agency's prices, and people who open pages."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from handlers.printing import set_prices
from tests.pages.reader import Reader, Sheet
from tests.story import Service

Opening = Callable[..., Awaitable[tuple[Reader, Sheet]]]


@pytest.fixture
async def priced(service: Service) -> Service:
    """A black side of A4 costs 0.10 yuan, a coloured one 0.80, glue binding 5.00; the rest is free."""
    async with service.agency.work():
        await set_prices({"A4.mono": 10, "A4.colour": 80, "binding.glue": 500})
    return service


@pytest.fixture
async def open_page(service: Service) -> AsyncIterator[Opening]:
    """`reader, sheet = await open_page("wangfang", "/h5/")`: a person opens a page from the chat."""
    async with AsyncExitStack() as browsers:

        async def opening(userid: str, to: str) -> tuple[Reader, Sheet]:
            reader = await browsers.enter_async_context(Reader(service, userid))
            return reader, await reader.opens(to)

        yield opening
