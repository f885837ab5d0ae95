"""Access tokens: one per app, shared by all processes through Valkey.

Asking again gives the same token and prolongs it (page 获取企业内部应用的accessToken), so processes need not wait for
one another; only within one does a single caller ask for all.
"""

import asyncio
import hashlib
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
from redis.asyncio import Redis

from bot.channels import Misconfigured, Retry
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.http import exchange
from bot.valkey import DOWN

SPARE_SECONDS = 300.0
"""Renewed before the end, so that no call meets an expired token."""
REFUSED_SECONDS = 60.0
"""A wrong secret is not tried again and again."""


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

    async def get(self, credentials: DingTalkCredentials) -> str:
        """A token that should work. Raises ChannelError when none can be had."""
        known = self._memory.get(_key(credentials))
        if known and known.until > time.monotonic():
            return known.text
        return await self.replace(credentials, None)

    async def replace(self, credentials: DingTalkCredentials, refused: str | None) -> str:
        """A token other than the one that DingTalk has just refused."""
        key = _key(credentials)
        async with self._locks[key]:
            known = self._memory.get(key)
            if known and known.until > time.monotonic() and known.text != refused:
                return known.text
            shared = await self._read(key)
            if shared is None or shared.text == refused:
                shared = await self._fetch(credentials, key)
            self._memory[key] = shared
            return shared.text

    async def fetch(self, credentials: DingTalkCredentials) -> None:
        """Ask DingTalk whatever is remembered. Raises ChannelError when it gives no token."""
        await self._fetch(credentials, _key(credentials))

    async def ticket(self, credentials: DingTalkCredentials, fetch: Callable[[], Awaitable[tuple[str, float]]]) -> str:
        """The app's ticket for signing pages, shared as tokens are; `fetch` gets one and its seconds.

        Asking again prolongs the same ticket, so that no process disturbs another's.
        """
        key = f"{_key(credentials)}:ticket"
        async with self._locks[key]:
            known = self._memory.get(key)
            if known is None or known.until <= time.monotonic():
                known = await self._read(key)
            if known is None:
                text, seconds = await fetch()
                known = _Token(text, time.monotonic() + max(1.0, seconds - SPARE_SECONDS))
                await self._write(key, text, max(1.0, seconds - SPARE_SECONDS))
            self._memory[key] = known
            return known.text

    async def _fetch(self, credentials: DingTalkCredentials, key: str) -> _Token:
        if (refusal := self._refused.get(key)) and refusal[0] > time.monotonic():
            raise refusal[1]
        body = {"appKey": credentials.client_id, "appSecret": credentials.client_secret}
        try:
            answer = await exchange(self._session, "POST", f"{credentials.api_base}/v1.0/oauth2/accessToken", body=body)
        except Misconfigured as error:
            self._refused[key] = (time.monotonic() + REFUSED_SECONDS, error)
            raise
        try:
            text, seconds = str(answer["accessToken"]), max(1.0, float(answer["expireIn"]) - SPARE_SECONDS)
        except (KeyError, TypeError, ValueError):
            raise Retry("no_token") from None
        await self._write(key, text, seconds)
        return _Token(text, time.monotonic() + seconds)

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


def _key(credentials: DingTalkCredentials) -> str:
    """A new secret or another API address begins with a token of its own."""
    source = f"{credentials.api_base} {credentials.client_secret}"
    return f"houqin:token:{credentials.client_id}:{hashlib.sha256(source.encode()).hexdigest()[:16]}"
