"""Calls of the DingTalk API for any tenant, with a token that works."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import structlog

from bot.channels import Fetched, Wait
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.errors import SECOND_LIMIT_SECONDS, KindOff, TokenRefused
from bot.channels.dingtalk.http import TOKEN_HEADER, download, exchange
from bot.channels.dingtalk.pace import Pace
from bot.channels.dingtalk.tokens import Tokens
from bot.channels.network import open_session
from bot.valkey import open_valkey

OFF_SECONDS = 600.0
"""How long a kind of message that the app may not send is left out: each attempt would cost a call of the quota."""

log = structlog.get_logger()


class DingTalkClient:
    """Calls the API for any tenant, each with its own token and addresses."""

    def __init__(self, session: aiohttp.ClientSession, tokens: Tokens) -> None:
        self.session = session
        self.tokens = tokens
        self._pace = Pace()
        self._off: dict[tuple[str, str], float] = {}

    async def call(
        self, credentials: DingTalkCredentials, method: str, path: str, *, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """Call a path of the newer API, below /v1.0/.

        Raises:
            ChannelError: What went wrong, by what can be done about it.
        """

        async def once(token: str) -> dict[str, Any]:
            url = f"{credentials.api_base}/v1.0/{path}"
            return await exchange(self.session, method, url, headers={TOKEN_HEADER: token}, body=body)

        # One API is a path without the ids in it.
        key = f"{credentials.client_id} {method} {'/'.join(path.split('/')[:2])}"
        await self._pace.turn(key)
        try:
            return await self._with_token(credentials, once)
        except Wait as error:
            if error.seconds <= SECOND_LIMIT_SECONDS:
                self._pace.slow_down(key)
            raise

    async def call_legacy(
        self, credentials: DingTalkCredentials, path: str, *, body: Mapping[str, Any] | None
    ) -> dict[str, Any]:
        """Post to a path of the older API, or get it when there is no body. Raises ChannelError like `call`."""

        async def once(token: str) -> dict[str, Any]:
            url = f"{credentials.oapi_base}/{path}"
            method = "GET" if body is None else "POST"
            return await exchange(self.session, method, url, query={"access_token": token}, body=body)

        return await self._with_token(credentials, once)

    async def page_ticket(self, credentials: DingTalkCredentials) -> str:
        """What signs the app's pages (page 创建 jsapi ticket). Raises ChannelError."""

        async def fetch() -> tuple[str, float]:
            answer = await self.call(credentials, "POST", "oauth2/jsapiTickets", body={})
            return str(answer["jsapiTicket"]), float(answer["expireIn"])

        return await self.tokens.ticket(credentials, fetch)

    async def fetch(self, credentials: DingTalkCredentials, download_code: str) -> Fetched:
        """The file that a robot message names (page 下载机器人接收消息的文件内容). Raises ChannelError."""
        body = {"robotCode": credentials.robot_code, "downloadCode": download_code}
        answer = await self.call(credentials, "POST", "robot/messageFiles/download", body=body)
        return await download(self.session, str(answer.get("downloadUrl", "")))

    async def _with_token(
        self, credentials: DingTalkCredentials, once: Callable[[str], Awaitable[dict[str, Any]]]
    ) -> dict[str, Any]:
        """A refused token is replaced and the call repeated once, never more."""
        token = await self.tokens.get(credentials)
        try:
            return await once(token)
        except TokenRefused:
            token = await self.tokens.replace(credentials, token)
        return await once(token)

    def is_off(self, credentials: DingTalkCredentials, kind: str) -> bool:
        """Whether this app was told lately that it may not send messages of this kind."""
        return self._off.get((credentials.client_id, kind), 0.0) > time.monotonic()

    def turn_off(self, credentials: DingTalkCredentials, kind: str, error: KindOff) -> None:
        """Leave a kind of message out for a while, and tell the operator."""
        self._off[credentials.client_id, kind] = time.monotonic() + OFF_SECONDS
        log.error("dingtalk.kind_off", kind=kind, code=error.code, why=str(error))


@asynccontextmanager
async def open_client(redis_url: str) -> AsyncIterator[DingTalkClient]:
    """A client for one errand of an operator or a job; its tokens are shared with the running service."""
    async with open_valkey(redis_url) as valkey, open_session() as session:
        yield DingTalkClient(session, Tokens(session, valkey))
