"""Handing an event on, with patience for a database that is just restarting."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from aiohttp import web

from bot.away import AWAY
from bot.events import Event

PATIENCE_SECONDS = 4.0
"""WeCom hangs up after 5."""
FIRST_PAUSE_SECONDS, PAUSE_SECONDS_MAX = 0.05, 0.5
T = TypeVar("T")


class Dispatcher(Protocol):
    """Does all the work of an event in one transaction, or none of it."""

    async def dispatch(self, event: Event) -> None:
        """Take an event. One that was taken before is done nothing with."""


DISPATCHER = web.AppKey("dispatcher", Dispatcher)


class Unavailable(Exception):
    """The database did not come back in time."""


def deadline() -> float:
    """The moment, on the loop's clock, up to which a delivery that arrives now may be worked on."""
    return asyncio.get_running_loop().time() + PATIENCE_SECONDS


async def patiently(work: Callable[[], Awaitable[T]], until: float) -> T:
    """Repeat work that fails because the database is away, up to the deadline, at which it is cut off.

    Cutting off rolls back; only a commit whose answer was lost stays, and then the claim makes a repeat harmless.

    Raises:
        Unavailable: The deadline has passed.
    """
    pause = FIRST_PAUSE_SECONDS
    loop = asyncio.get_running_loop()
    while True:
        try:
            async with asyncio.timeout_at(until):
                return await work()
        except AWAY as error:
            if loop.time() + pause >= until:
                raise Unavailable(type(error).__name__) from error
        await asyncio.sleep(pause)
        pause = min(pause * 2, PAUSE_SECONDS_MAX)


def hang_up(request: web.Request) -> web.Response:
    """Break the connection without an answer, which makes WeCom deliver again; an error status might not."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=503)
