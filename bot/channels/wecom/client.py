"""Calls of the WeCom API, for any tenant: with its token, at its address, repeated once where the token was refused."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import aiohttp

from bot.channels import Fetched
from bot.channels.network import open_session
from bot.channels.wecom.bot_media import read_reference, unseal
from bot.channels.wecom.credentials import WeComCredentials
from bot.channels.wecom.errors import TokenRefused
from bot.channels.wecom.http import download, download_from, exchange
from bot.channels.wecom.tokens import Tokens
from bot.valkey import open_valkey

T = TypeVar("T")


class WeComClient:
    """Calls the API for any tenant, each with its own token and address."""

    def __init__(self, session: aiohttp.ClientSession, tokens: Tokens) -> None:
        self._session = session
        self._tokens = tokens

    async def call(
        self,
        credentials: WeComCredentials,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Call a path below /cgi-bin/. A refused token is replaced and the call repeated once, never more.

        Raises:
            ChannelError: What went wrong, by what can be done about it.
        """
        url = f"{credentials.api_base}/cgi-bin/{path}"

        async def once(token: str) -> dict[str, Any]:
            complete = {**(query or {}), "access_token": token}
            return await exchange(self._session, method, url, query=complete, body=body)

        return await self._with_token(credentials, once)

    async def fetch(self, credentials: WeComCredentials, media_id: str) -> Fetched:
        """The file of this id, which is there for three days, or of what the smart bot named. Raises ChannelError."""
        if (sealed := read_reference(media_id)) is not None:
            address, aes_key = sealed
            fetched = await download_from(self._session, address)
            return Fetched(fetched.name, unseal(fetched.content, aes_key))
        url = f"{credentials.api_base}/cgi-bin/media/get"

        async def once(token: str) -> Fetched:
            return await download(self._session, url, query={"access_token": token, "media_id": media_id})

        return await self._with_token(credentials, once)

    async def page_ticket(self, credentials: WeComCredentials) -> str:
        """What signs the enterprise's pages. Raises ChannelError."""

        async def fetch() -> tuple[str, float]:
            answer = await self.call(credentials, "GET", "get_jsapi_ticket")
            return str(answer["ticket"]), float(answer["expires_in"])

        return await self._tokens.ticket(credentials, fetch)

    async def _with_token(self, credentials: WeComCredentials, once: Callable[[str], Awaitable[T]]) -> T:
        token = await self._tokens.get(credentials)
        try:
            return await once(token)
        except TokenRefused:
            return await once(await self._tokens.replace(credentials, token))


@asynccontextmanager
async def open_client(redis_url: str) -> AsyncIterator[WeComClient]:
    """A client for one errand of an operator or a job; its tokens are shared with the running service."""
    async with open_valkey(redis_url) as valkey, open_session() as session:
        yield WeComClient(session, Tokens(session, valkey))
