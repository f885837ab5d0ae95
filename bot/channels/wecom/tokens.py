"""WeCom's access tokens: one per app, fetched by one process at a time.

A second gettoken may end the first token, so nobody fetches while another does, and a token that was refused is only
replaced if nobody has replaced it meanwhile. Tickets are counted (400 an hour, 100 an app) but do not end each other.
"""

import asyncio
import secrets
import time

from bot.channels import tokens
from bot.channels.tokens import Token
from bot.channels.wecom.credentials import WeComCredentials
from bot.channels.wecom.http import exchange
from bot.valkey import DOWN

LIFETIME_USED = 0.85
LOCK_SECONDS = 10.0
POLL_SECONDS = 0.05
UNLOCK = "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end"


class Tokens(tokens.Tokens[WeComCredentials]):
    """The tokens of every tenant's app in WeCom."""

    async def _renewed(self, credentials: WeComCredentials, refused: str | None) -> Token:
        key, owner = self._key(credentials), secrets.token_hex(8)
        patience = time.monotonic() + LOCK_SECONDS
        while not await self._lock(key, owner) and time.monotonic() < patience:
            if (shared := await self._read(key)) and shared.text != refused:
                return shared
            await asyncio.sleep(POLL_SECONDS)
        try:
            # Looked up under the lock, so that a token written just before it was free is not ended by another.
            return await super()._renewed(credentials, refused)
        finally:
            await self._unlock(key, owner)

    async def _ask(self, credentials: WeComCredentials) -> tuple[str, float]:
        query = {"corpid": credentials.corp_id, "corpsecret": credentials.secret}
        answer = await exchange(self._session, "GET", f"{credentials.api_base}/cgi-bin/gettoken", query=query)
        return str(answer["access_token"]), float(answer["expires_in"])

    def _used(self, seconds: float) -> float:
        return seconds * LIFETIME_USED

    def _key(self, credentials: WeComCredentials) -> str:
        app = f"{credentials.corp_id}:{credentials.agent_id}"
        return tokens.app_key(app, credentials.api_base, credentials.secret)

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
