"""Access tokens: one per app, shared by all processes through Valkey, fetched by one of them at a time.

A second gettoken may end the first token, so nobody fetches while another does, and a token that was refused is only
replaced if nobody has replaced it meanwhile.
"""

import asyncio
import hashlib
import secrets
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
from redis.asyncio import Redis

from bot.channels import Misconfigured
from bot.channels.wecom.credentials import WeComCredentials
from bot.channels.wecom.http import exchange
from bot.valkey import DOWN

LIFETIME_USED = 0.85
"""Renewed before the end, so that no call meets an expired token."""
LOCK_SECONDS = 10.0
POLL_SECONDS = 0.05
REFUSED_SECONDS = 60.0
"""Many calls with a wrong secret block the caller's address for an hour, so a refusal is remembered."""
UNLOCK = "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end"


@dataclass(frozen=True)
class _Token:
    text: str
    until: float
    """time.monotonic() of this process."""


class Tokens:
    """The tokens of every tenant's app.

    Args:
        valkey: Shares them between processes; without it, or while it is away, this process keeps its own.
    """

    def __init__(self, session: aiohttp.ClientSession, valkey: Redis | None) -> None:
        self._session = session
        self._valkey = valkey
        self._memory: dict[str, _Token] = {}
        self._refused: dict[str, tuple[float, Misconfigured]] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def get(self, credentials: WeComCredentials) -> str:
        """A token that should work. Raises ChannelError when none can be had."""
        known = self._memory.get(_key(credentials))
        if known and known.until > time.monotonic():
            return known.text
        return await self.replace(credentials, None)

    async def replace(self, credentials: WeComCredentials, refused: str | None) -> str:
        """A token other than the one that WeCom has just refused."""
        key = _key(credentials)
        async with self._locks[key]:
            known = self._memory.get(key)
            if known and known.until > time.monotonic() and known.text != refused:
                return known.text
            self._memory[key] = await self._renewed(credentials, key, refused)
            return self._memory[key].text

    async def ticket(self, credentials: WeComCredentials, fetch: Callable[[], Awaitable[tuple[str, float]]]) -> str:
        """The enterprise's ticket for signing pages, shared as tokens are; `fetch` gets one and its seconds.

        Tickets are counted (400 an hour, 100 an app) but do not end each other, so no process waits for another.
        """
        key = f"{_key(credentials)}:ticket"
        async with self._locks[key]:
            known = self._memory.get(key)
            if known is None or known.until <= time.monotonic():
                known = await self._read(key)
                if known is None:
                    text, seconds = await fetch()
                    known = _Token(text, time.monotonic() + seconds * LIFETIME_USED)
                    await self._write(key, text, seconds * LIFETIME_USED)
                self._memory[key] = known
            return known.text

    async def _renewed(self, credentials: WeComCredentials, key: str, refused: str | None) -> _Token:
        owner = secrets.token_hex(8)
        patience = time.monotonic() + LOCK_SECONDS
        while not await self._lock(key, owner) and time.monotonic() < patience:
            if (shared := await self._read(key)) and shared.text != refused:
                return shared
            await asyncio.sleep(POLL_SECONDS)
        try:
            # Asked under the lock, so that a token written just before it was free is not ended by another.
            shared = await self._read(key)
            return shared if shared and shared.text != refused else await self._fetch(credentials, key)
        finally:
            await self._unlock(key, owner)

    async def _fetch(self, credentials: WeComCredentials, key: str) -> _Token:
        if (refusal := self._refused.get(key)) and refusal[0] > time.monotonic():
            raise refusal[1]
        query = {"corpid": credentials.corp_id, "corpsecret": credentials.secret}
        try:
            answer = await exchange(self._session, "GET", f"{credentials.api_base}/cgi-bin/gettoken", query=query)
        except Misconfigured as error:
            self._refused[key] = (time.monotonic() + REFUSED_SECONDS, error)
            raise
        seconds = float(answer["expires_in"]) * LIFETIME_USED
        await self._write(key, answer["access_token"], seconds)
        return _Token(answer["access_token"], time.monotonic() + seconds)

    async def _read(self, key: str) -> _Token | None:
        if self._valkey is None:
            return None
        try:
            async with self._valkey.pipeline(transaction=False) as pipeline:
                pipeline.get(key)
                pipeline.pttl(key)
                text, milliseconds = await pipeline.execute()
        except DOWN:
            return None
        return _Token(text, time.monotonic() + milliseconds / 1000) if text and milliseconds > 0 else None

    async def _write(self, key: str, token: str, seconds: float) -> None:
        if self._valkey is not None:
            try:
                await self._valkey.set(key, token, px=max(1, int(seconds * 1000)))
            except DOWN:
                return

    async def _lock(self, key: str, owner: str) -> bool:
        """Whether this process may fetch; without Valkey there is nobody to wait for."""
        if self._valkey is None:
            return True
        try:
            return bool(await self._valkey.set(f"{key}:lock", owner, nx=True, px=int(LOCK_SECONDS * 1000)))
        except DOWN:
            return True

    async def _unlock(self, key: str, owner: str) -> None:
        if self._valkey is not None:
            try:
                await self._valkey.eval(UNLOCK, 1, f"{key}:lock", owner)
            except DOWN:
                return  # It ends by itself.


def _key(credentials: WeComCredentials) -> str:
    """A new secret or another API address begins with a token of its own."""
    source = f"{credentials.api_base} {credentials.secret}"
    digest = hashlib.sha256(source.encode()).hexdigest()[:16]
    return f"houqin:token:{credentials.corp_id}:{credentials.agent_id}:{digest}"
