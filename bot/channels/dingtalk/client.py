"""The DingTalk API as far as we use it: a robot that sends texts and cards to people, and redraws cards."""

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import structlog

from bot.channels import CodeSpent, Gone, Receipt, Retry
from bot.channels.dingtalk.credentials import PUBLIC_TEMPLATE, DingTalkCredentials
from bot.channels.dingtalk.errors import KindOff, TokenRefused
from bot.channels.dingtalk.http import TOKEN_HEADER, exchange
from bot.channels.dingtalk.signatures import CARD_ROUTE, card_secret
from bot.channels.dingtalk.tokens import Tokens
from bot.valkey import open_valkey
from cards.card import Card
from cards.dingtalk import Template, action_card, message, render, work_notice

EXCHANGE_SECONDS_MAX = 8.0
CONNECT_SECONDS_MAX = 3.0
TEXT_BYTES_MAX = 12_000
OFF_SECONDS = 600.0
"""How long a kind of message that the app may not send is left out: each attempt would cost a call of the quota."""
AS_MESSAGE = "message"
"""In place of a response code: the card was sent as a message, which cannot be redrawn."""

log = structlog.get_logger()


class DingTalkClient:
    """Calls the API for any tenant, each with its own token and addresses."""

    def __init__(self, session: aiohttp.ClientSession, tokens: Tokens) -> None:
        self.session = session
        self.tokens = tokens
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

        return await self._with_token(credentials, once)

    async def call_legacy(
        self, credentials: DingTalkCredentials, path: str, *, body: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Post to a path of the older API. Raises ChannelError like `call`."""

        async def once(token: str) -> dict[str, Any]:
            url = f"{credentials.oapi_base}/{path}"
            return await exchange(self.session, "POST", url, query={"access_token": token}, body=body)

        return await self._with_token(credentials, once)

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


def open_session() -> aiohttp.ClientSession:
    """A session for calls to the API; its connections are shared by all tenants, so it keeps no cookies."""
    timeout = aiohttp.ClientTimeout(total=EXCHANGE_SECONDS_MAX, connect=CONNECT_SECONDS_MAX)
    return aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())


@asynccontextmanager
async def open_client(redis_url: str) -> AsyncIterator[DingTalkClient]:
    """A client for one errand of an operator or a job; its tokens are shared with the running service."""
    valkey = open_valkey(redis_url)
    try:
        async with open_session() as session:
            yield DingTalkClient(session, Tokens(session, valkey))
    finally:
        await valkey.aclose()


class DingTalkApp:
    """One tenant's app; a Channel.

    What cannot go as a card goes as a message with a link, and what the robot cannot send as a work notice.

    Args:
        fallback_url: Where a card leads that has no page of its own.
    """

    def __init__(self, client: DingTalkClient, credentials: DingTalkCredentials, fallback_url: str) -> None:
        self._client = client
        self._credentials = credentials
        self._fallback_url = fallback_url

    async def say(self, user_id: str, text: str, *, number: int) -> Receipt:
        """Send text to the person's chat with the robot."""
        return Receipt(await self._send(user_id, *message(_fitted(text)), number))

    async def show(self, user_id: str, card: Card, *, task_id: str, number: int) -> Receipt:
        """Send a new card; `task_id` is its outTrackId, which makes a repeat harmless."""
        shown = None
        if not self._client.is_off(self._credentials, "card"):
            try:
                shown = await self._create(user_id, card, task_id)
            except KindOff as error:
                self._client.turn_off(self._credentials, "card", error)
        if shown is not None:
            return shown
        answer = await self._send(user_id, *action_card(card, fallback_url=self._fallback_url), number)
        return Receipt({**answer, "shown_as": AS_MESSAGE}, response_code=AS_MESSAGE)

    async def redraw(self, user_id: str, card: Card, *, task_id: str, response_code: str | None) -> Receipt:
        """Replace the whole card wherever it is. It may be done again and at any time."""
        if response_code == AS_MESSAGE:
            raise CodeSpent(AS_MESSAGE, task_id)
        body = {"outTrackId": task_id, "cardData": self._drawn(card), "userIdType": 1}
        answer = await self._call("PUT", "card/instances", body)
        if not answer.get("success"):
            raise Retry("not_redrawn", str(answer)[:200])
        return Receipt()

    async def check(self) -> None:
        """Raise a ChannelError unless DingTalk accepts the credentials."""
        await self._client.tokens.fetch(self._credentials)

    async def register_card_route(self, url: str) -> None:
        """Have taps on cards delivered to our address; for mode `http` (page 注册卡片回调地址)."""
        secret = card_secret(self._credentials)
        body = {"callbackRouteKey": CARD_ROUTE, "callbackUrl": url, "apiSecret": secret, "forceUpdate": True}
        await self._call("POST", "card/callbacks/register", body)

    def _drawn(self, card: Card) -> dict[str, Any]:
        template: Template = "public" if self._credentials.card_template_id == PUBLIC_TEMPLATE else "own"
        return {"cardParamMap": render(card, template=template, fallback_url=self._fallback_url)}

    async def _create(self, user_id: str, card: Card, task_id: str) -> Receipt | None:
        """Create and deliver a card; None when it was not delivered: an answer of 200 does not say that it was."""
        body: dict[str, Any] = {
            "userIdType": 1,
            "cardTemplateId": self._credentials.card_template_id,
            "outTrackId": task_id,
            "cardData": self._drawn(card),
            "openSpaceId": f"dtv1.card//IM_ROBOT.{user_id}",
            "imRobotOpenSpaceModel": {
                "supportForward": False,
                "lastMessageI18n": {"ZH_CN": card.title},
                "notification": {"alertContent": card.title, "notificationOff": False},
            },
            "imRobotOpenDeliverModel": {"spaceType": "IM_ROBOT", "robotCode": self._credentials.robot_code},
        }
        if self._credentials.mode == "stream":
            body["callbackType"] = "STREAM"
        else:
            body |= {"callbackType": "HTTP", "callbackRouteKey": CARD_ROUTE}
        answer = await self._call("POST", "card/instances/createAndDeliver", body)
        result = answer.get("result")
        deliveries = result.get("deliverResults") if isinstance(result, dict) else None
        if answer.get("success") and deliveries and all(one.get("success") for one in deliveries):
            return Receipt({"carrier_id": str(deliveries[0].get("carrierId", ""))})
        log.warning("dingtalk.undelivered", task_id=task_id, why=str(deliveries)[:300])
        return None

    async def _send(self, user_id: str, key: str, param: Mapping[str, Any], number: int) -> dict[str, Any]:
        """Send a message by the robot or, where it may not, as a work notice."""
        if not (self._credentials.agent_id is not None and self._client.is_off(self._credentials, "robot")):
            try:
                return await self._send_by_robot(user_id, key, param)
            except KindOff as error:
                if self._credentials.agent_id is None:
                    raise
                self._client.turn_off(self._credentials, "robot", error)
        body = {
            "agent_id": self._credentials.agent_id,
            "userid_list": user_id,
            "msg": work_notice(key, dict(param), number=number),
        }
        answer = await self._client.call_legacy(
            self._credentials, "topapi/message/corpconversation/asyncsend_v2", body=body
        )
        return {"notice": str(answer.get("task_id", ""))}

    async def _send_by_robot(self, user_id: str, key: str, param: Mapping[str, Any]) -> dict[str, Any]:
        body = {
            "robotCode": self._credentials.robot_code,
            "userIds": [user_id],
            "msgKey": key,
            "msgParam": json.dumps(param, ensure_ascii=False),
        }
        answer = await self._call("POST", "robot/oToMessages/batchSend", body)
        if answer.get("invalidStaffIdList"):
            raise Gone("invalidStaffIdList", user_id)
        if answer.get("flowControlledStaffIdList"):
            raise Retry("flowControlledStaffIdList", user_id)
        return {"msgid": str(answer.get("processQueryKey", ""))}

    async def _call(self, method: str, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        return await self._client.call(self._credentials, method, path, body=body)


def _fitted(text: str) -> str:
    """The text within what DingTalk takes, cut between characters and not inside a link."""
    if len(text.encode()) <= TEXT_BYTES_MAX:
        return text
    log.warning("message.shortened", bytes=len(text.encode()))
    kept = text.encode()[: TEXT_BYTES_MAX - len("…".encode())].decode(errors="ignore")
    if kept.rfind("<a ") > kept.rfind("</a>"):
        kept = kept[: kept.rfind("<a ")]
    return kept + "…"
