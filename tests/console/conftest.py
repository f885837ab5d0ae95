"""People at a desk: each with a browser of their own, logged in to the console or not."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import argon2
import pytest

from handlers.org import passwords
from tests.pages.reader import Opening, Reader, Sheet
from tests.story import Service

passwords._hasher = argon2.PasswordHasher(time_cost=1, memory_cost=64)
"""Hashed as always, for a thousandth of the effort: how much it takes is not what is tried here."""


@pytest.fixture
async def open_console(service: Service) -> AsyncIterator[Opening]:
    """`reader, sheet = await open_console("wangfang", "/console/")`: a person opens a page of the console in WeCom."""
    async with AsyncExitStack() as browsers:

        async def opening(userid: str, to: str = "/console/") -> tuple[Reader, Sheet]:
            reader = await browsers.enter_async_context(Reader(service, userid))
            return reader, await reader.opens(to)

        yield opening


@pytest.fixture
async def browser(service: Service) -> AsyncIterator[Reader]:
    """A browser at a desk in which nobody is logged in."""
    async with Reader(service, "nobody") as reader:
        yield reader
