"""Tokens and tickets of the channels' apps: remembered in the process, shared by all processes through Valkey.

What they are asked with, and how they differ, stands beside each channel.
"""

import asyncio
import hashlib
import time
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

import aiohttp
from redis.asyncio import Redis

from bot.channels import Misconfigured
from bot.channels.credentials import Credentials
from bot.valkey import DOWN

REFUSED_SECONDS = 60.0
"""A refusal is remembered: many calls with a wrong secret block the caller's address."""

C = TypeVar("C", bound=Credentials)


@dataclass(frozen=True)
class Token:
    """A token, or a ticket for signing pages."""

    text: str
    until: float
    """time.monotonic() of this process."""

    @property
    def works(self) -> bool:
        """Whether it has not ended."""
        return self.until > time.monotonic()


class Tokens(ABC, Generic[C]):
    """The tokens of every tenant's app in one channel.

    Args:
        valkey: Shares them between processes; without it, or while it is away, this process keeps its own.
    """

    def __init__(self, session: aiohttp.ClientSession, valkey: Redis | None) -> None:
        self._session = session
        self._valkey = valkey
        self._memory: dict[str, Token] = {}
        self._refused: dict[str, tuple[float, Misconfigured]] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def get(self, credentials: C) -> str:
        """A token that should work. Raises ChannelError when none can be had."""
        known = self._memory.get(self._key(credentials))
        return known.text if known and known.works else await self.replace(credentials, None)

    async def replace(self, credentials: C, refused: str | None) -> str:
        """A token other than the one that the channel has just refused."""
        key = self._key(credentials)
        async with self._locks[key]:
            known = self._memory.get(key)
            if known is None or not known.works or known.text == refused:
                known = self._memory[key] = await self._renewed(credentials, refused)
            return known.text

    async def ticket(self, credentials: C, fetch: Callable[[], Awaitable[tuple[str, float]]]) -> str:
        """The ticket for signing pages, shared as tokens are; `fetch` gets one and its seconds.

        No ticket ends another, so that no process need wait for another's.
        """
        key = f"{self._key(credentials)}:ticket"
        async with self._locks[key]:
            known = self._memory.get(key)
            if known is None or not known.works:
                known = await self._read(key) or await self._keep(key, *await fetch())
                self._memory[key] = known
            return known.text

    async def _renewed(self, credentials: C, refused: str | None) -> Token:
        """One that another process has fetched meanwhile, or a new one."""
        shared = await self._read(self._key(credentials))
        return shared if shared and shared.text != refused else await self._fetch(credentials)

    async def _fetch(self, credentials: C) -> Token:
        """A new one, shared with all processes."""
        key = self._key(credentials)
        if (refusal := self._refused.get(key)) and refusal[0] > time.monotonic():
            raise refusal[1]
        try:
            return await self._keep(key, *await self._ask(credentials))
        except Misconfigured as error:
            self._refused[key] = (time.monotonic() + REFUSED_SECONDS, error)
            raise

    @abstractmethod
    async def _ask(self, credentials: C) -> tuple[str, float]:
        """Ask the channel for a token; gives it and its seconds. Raises ChannelError."""

    @abstractmethod
    def _used(self, seconds: float) -> float:
        """For how many of its seconds one is used: renewed before the end, no call meets an expired one."""

    @abstractmethod
    def _key(self, credentials: C) -> str:
        """Under which an app's token is kept, see `app_key`."""

    async def _keep(self, key: str, text: str, seconds: float) -> Token:
        used = self._used(seconds)
        if self._valkey is not None:
            with suppress(*DOWN):
                await self._valkey.set(key, text, px=max(1, int(used * 1000)))
        return Token(text, time.monotonic() + used)

    async def _read(self, key: str) -> Token | None:
        if self._valkey is None:
            return None
        try:
            async with self._valkey.pipeline(transaction=False) as pipeline:
                pipeline.get(key)
                pipeline.pttl(key)
                text, milliseconds = await pipeline.execute()
        except DOWN:
            return None
        return Token(text, time.monotonic() + milliseconds / 1000) if text and milliseconds > 0 else None


def app_key(app: str, api_base: str, secret: str) -> str:
    """An app's key: a new secret or another API address begins with a token of its own."""
    return f"houqin:token:{app}:{hashlib.sha256(f'{api_base} {secret}'.encode()).hexdigest()[:16]}"
