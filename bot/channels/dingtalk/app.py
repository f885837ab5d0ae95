"""A tenant's app in DingTalk: its robot sends texts and cards, and redraws cards; its pages know who opens them."""

import json
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar

import structlog

from bot.channels import (
    ChannelError,
    Fetched,
    Gone,
    LoginScript,
    Misconfigured,
    Mistake,
    NotRedrawable,
    NotShowable,
    Receipt,
    Retry,
)
from bot.channels.dingtalk import login, todos
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.credentials import PUBLIC_TEMPLATE, DingTalkCredentials
from bot.channels.dingtalk.errors import KindOff, group_failure
from bot.channels.dingtalk.page import page_signature
from bot.channels.dingtalk.signatures import CARD_ROUTE, card_secret
from bot.channels.shortening import shortened
from bot.channels.usage import Usage
from cards.card import Card
from cards.dingtalk import Template, action_card, message, render, work_notice

TEXT_BYTES_MAX = 12_000
NOTICE = "notice:"
"""Before the number of a work notice, which is taken back by another call than what the robot sent."""
AS_MESSAGE = "message"
"""In place of a response code: the card was sent as a message, which cannot be redrawn."""
FLOW_SECONDS = 60.0
"""How long somebody is left alone to whom DingTalk lets nothing more through for now."""

log = structlog.get_logger()


class DingTalkApp:
    """One tenant's app; an App.

    What cannot go as a card goes as a message with links, and what the robot cannot send as a work notice.

    Args:
        fallback_url: Where a card leads that has no page of its own.
    """

    CLIENT: ClassVar[str] = "dingtalk"
    CODES: ClassVar[tuple[str, ...]] = ("authCode", "code")

    def __init__(self, client: DingTalkClient, credentials: DingTalkCredentials, fallback_url: str) -> None:
        self._client = client
        self._credentials = credentials
        self._fallback_url = fallback_url

    @property
    def allowance(self) -> Usage:
        """What the organisation's edition of DingTalk includes."""
        return Usage(self._credentials.calls_per_month, self._credentials.deliveries_per_month)

    async def say(self, user_id: str, text: str, *, number: int) -> Receipt:
        """Send text to the person's chat with the robot."""
        return Receipt(await self._send(user_id, *message(shortened(text, TEXT_BYTES_MAX)), number))

    async def show(self, user_id: str, card: Card, *, task_id: str, number: int) -> Receipt:
        """Send a new card; `task_id` is its outTrackId, which makes a repeat harmless."""
        if self._client.is_off(self._credentials, "card"):
            raise NotShowable("off", "this organisation's cards are off for now")
        try:
            return await self._create(user_id, card, task_id)
        except KindOff as error:
            self._client.turn_off(self._credentials, "card", error)
            raise NotShowable(error.code, str(error)) from error

    async def show_as_message(self, user_id: str, card: Card, *, deciding: str, number: int) -> Receipt:
        """Send an action card: a message with one link or two."""
        key, param = action_card(card, deciding=deciding, fallback_url=self._fallback_url)
        answer = await self._send(user_id, key, param, number)
        return Receipt({**answer, "shown_as": AS_MESSAGE}, response_code=AS_MESSAGE)

    async def redraw(self, user_id: str, card: Card, *, task_id: str, response_code: str | None) -> Receipt:
        """Replace the whole card wherever it is. It may be done again and at any time."""
        if response_code == AS_MESSAGE:
            raise NotRedrawable(AS_MESSAGE, task_id)
        body = {"outTrackId": task_id, "cardData": self._drawn(card), "userIdType": 1}
        answer = await self._call("PUT", "card/instances", body)
        if not answer.get("success"):
            raise Retry("not_redrawn", str(answer)[:200])
        return Receipt()

    async def take_back(self, msgid: str) -> None:
        """Take back what the robot sent, or a work notice. Cards have no msgid: nothing takes them back."""
        if msgid.startswith(NOTICE):
            notice = {"agent_id": self._credentials.agent_id, "msg_task_id": int(msgid.removeprefix(NOTICE))}
            await self._client.call_legacy(self._credentials, "topapi/message/corpconversation/recall", body=notice)
            return
        body = {"robotCode": self._credentials.robot_code, "processQueryKeys": [msgid]}
        answer = await self._call("POST", "robot/otoMessages/batchRecall", body)
        if msgid not in answer.get("successResult", ()):
            raise Mistake(str(answer.get("failedResult", {}).get(msgid, "not_taken_back")))

    async def say_in_group(self, chat_id: str, text: str) -> None:
        """Say something in a group that the robot is in; `chat_id` is its openConversationId."""
        key, param = message(shortened(text, TEXT_BYTES_MAX))
        body = {**self._message(key, param), "openConversationId": chat_id}
        with _without_recognition():
            try:
                await self._call("POST", "robot/groupMessages/send", body)
            except ChannelError as error:
                raise group_failure(error) from error

    async def fetch(self, media_ref: str) -> Fetched:
        """The file that a person sent."""
        return await self._client.fetch(self._credentials, media_ref)

    def ask_inside(self, redirect_uri: str, state: str) -> str | LoginScript:
        """DingTalk's script tells who is there; no address does."""
        return login.login_script(self._credentials)

    def scan_url(self, redirect_uri: str, state: str) -> str:
        """Where a browser outside of DingTalk logs in."""
        return login.scan_url(self._credentials, redirect_uri, state)

    async def get_user_by_code(self, code: str, *, inside: bool) -> str | None:
        """The user id (lower case) behind a code; None for a bad or used one and for people outside."""
        return await login.user_of_code(self._client, self._credentials, code, inside=inside)

    @property
    def sdk_url(self) -> str:
        """DingTalk's own script for pages."""
        return self._credentials.jsapi_url

    async def page_signature(self, url: str) -> dict[str, Any]:
        """What page.js configures DingTalk's script with."""
        if self._credentials.agent_id is None:
            raise Misconfigured("no_agent_id")
        ticket, nonce, now = await self._client.page_ticket(self._credentials), secrets.token_hex(8), time.time_ns()
        milliseconds = now // 1_000_000
        signature = page_signature(ticket, nonce, milliseconds, url, self._credentials.jsapi_digest)
        signed = {"timeStamp": milliseconds, "nonceStr": nonce, "signature": signature}
        return {"corpId": self._credentials.corp_id, "agentId": self._credentials.agent_id, **signed}

    @property
    def keeps_todos(self) -> bool:
        """Whether the agency wants entries in people's 待办."""
        return self._credentials.todos

    async def add_todo(self, user_id: str, subject: str, url: str, *, key: str) -> str:
        """Put an entry into a person's 待办; returns its id."""
        return await todos.add(self._client, self._credentials, user_id, subject, url, key)

    async def finish_todo(self, user_id: str, todo_id: str) -> None:
        """Tick an entry off."""
        await todos.finish(self._client, self._credentials, user_id, todo_id)

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

    async def _create(self, user_id: str, card: Card, task_id: str) -> Receipt:
        """Create and deliver a card. Raises NotShowable when it was not delivered: an answer of 200 does not say so."""
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
        raise NotShowable("undelivered", task_id)

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
        path = "topapi/message/corpconversation/asyncsend_v2"
        with _without_recognition():
            answer = await self._client.call_legacy(self._credentials, path, body=body)
        return {"msgid": f"{NOTICE}{answer['task_id']}"} if answer.get("task_id") else {}

    async def _send_by_robot(self, user_id: str, key: str, param: Mapping[str, Any]) -> dict[str, Any]:
        body = {**self._message(key, param), "userIds": [user_id]}
        with _without_recognition():
            answer = await self._call("POST", "robot/oToMessages/batchSend", body)
        if answer.get("invalidStaffIdList"):
            raise Gone("invalidStaffIdList", user_id)
        if answer.get("flowControlledStaffIdList"):
            raise Retry("flowControlledStaffIdList", user_id, seconds=FLOW_SECONDS)
        return {"msgid": str(answer.get("processQueryKey", ""))}

    def _message(self, key: str, param: Mapping[str, Any]) -> dict[str, Any]:
        """A message of the robot, to whomever."""
        return {
            "robotCode": self._credentials.robot_code,
            "msgKey": key,
            "msgParam": json.dumps(param, ensure_ascii=False),
        }

    async def _call(self, method: str, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        return await self._client.call(self._credentials, method, path, body=body)


@contextmanager
def _without_recognition() -> Iterator[None]:
    """Around calls that DingTalk carries out anew each time, unlike those of cards."""
    try:
        yield
    except Retry as error:
        error.doubles = True
        raise
