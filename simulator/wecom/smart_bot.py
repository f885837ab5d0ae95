"""The smart bot's long connection: subscription, heartbeat, messages and what may be answered to them."""

import asyncio
import base64
import json
import secrets
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from simulator.wecom import crypto
from simulator.wecom.config import CorpConfig
from simulator.wecom.platform import Platform

PER_MINUTE = 30
WELCOME_SECONDS = 5.0
ANSWER_SECONDS = 24 * 3600
MEDIA_SECONDS = 5 * 60
CONTENT_BYTES_MAX = 20_480
RESPONSES = {"aibot_respond_msg": "aibot_msg_callback", "aibot_respond_welcome_msg": "aibot_event_callback"}
"""What answers which kind of callback."""


class Refusal(Exception):
    """A command that is answered with this code."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass
class Callback:
    """Something that was delivered and may be answered."""

    cmd: str
    chat: str
    at: float
    done: asyncio.Event = field(default_factory=asyncio.Event)
    answer: str = ""


class SmartBots:
    """The bots of all enterprises; each has one live connection, and a new one throws out the old."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._connections: dict[str, web.WebSocketResponse] = {}
        self._callbacks: dict[str, Callback] = {}
        self._answered: dict[str, list[float]] = defaultdict(list)
        self._media: dict[str, tuple[bytes, float]] = {}
        self.base = ""
        """The simulator's own address, as the subscriber reached it."""
        self.subscriptions = 0
        """How many there have been."""

    def connected(self, bot_id: str) -> bool:
        """Whether somebody is subscribed as this bot."""
        return bot_id in self._connections

    async def asks(self, userid: str, text: str, *, corp_id: str | None = None, group: bool = False) -> str:
        """A member writes to the bot; gives the whole answer. Raises LookupError when nobody answers."""
        corp = self._corp(corp_id)
        body: dict[str, Any] = {"msgtype": "text", "text": {"content": f"@后勤 {text}" if group else text}}
        return await self.sends(userid, body, corp_id=corp.corp_id, group=group)

    async def sends(self, userid: str, body: dict[str, Any], *, corp_id: str | None = None, group: bool = False) -> str:
        """Any message of a member; `body` is what belongs to its kind."""
        chat = {"chattype": "group", "chatid": "group-1"} if group else {"chattype": "single"}
        whole = {"msgid": secrets.token_hex(16), "from": {"userid": userid}, **chat, **body}
        return await self._push(self._corp(corp_id), "aibot_msg_callback", whole, userid)

    async def sends_image(self, userid: str, content: bytes) -> str:
        """A member sends a picture, which stands sealed at an address for five minutes."""
        key, name = secrets.token_bytes(32), secrets.token_urlsafe(16)
        self._media[name] = crypto.seal_bytes(key, content), self._platform.clock.now()
        image = {"url": f"{self.base}/aibot/media/{name}", "aeskey": base64.b64encode(key).decode()}
        return await self.sends(userid, {"msgtype": "image", "image": image})

    async def give(self, request: web.Request) -> web.Response:
        """The sealed picture."""
        sealed, at = self._media.get(request.match_info["name"], (b"", 0.0))
        if self._platform.clock.now() - at > MEDIA_SECONDS:
            raise web.HTTPForbidden
        return web.Response(body=sealed)

    async def enters(self, userid: str, corp_id: str | None = None) -> str:
        """A member opens the chat with the bot; gives the welcome."""
        event = {"msgtype": "event", "from": {"userid": userid}, "event": {"eventtype": "enter_chat"}}
        return await self._push(self._corp(corp_id), "aibot_event_callback", event, userid, within=WELCOME_SECONDS)

    def routes(self) -> list[web.RouteDef]:
        """The long connection, and what the page does with a bot."""
        return [
            web.get("/aibot", self.connect),
            web.get("/aibot/media/{name}", self.give),
            web.post("/phones/{corp}/{userid}/bot", self.ask),
        ]

    async def ask(self, request: web.Request) -> web.Response:
        """`text` is said to the bot; the chat with it is shown among the messages of the first app."""
        corp, userid = self._corp(request.match_info["corp"]), request.match_info["userid"]
        text = str((await request.json())["text"])
        content = {"content": f"[对智能机器人] {text}"}
        self._platform.show(corp, corp.agents[0], userid, kind="mine", content=content)
        answer = {"content": f"[智能机器人] {await self.asks(userid, text, corp_id=corp.corp_id)}"}
        self._platform.show(corp, corp.agents[0], userid, kind="text", content=answer)
        return web.json_response({"ok": True})

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """The long connection."""
        ws = web.WebSocketResponse()
        await ws.prepare(request)
        self.base = f"http://{request.host}"
        bot_id = ""
        try:
            async for message in ws:
                if message.type == WSMsgType.TEXT and not self._platform.faults.bot_silent:
                    bot_id = await self._take(ws, bot_id, str(message.data))
        finally:
            if self._connections.get(bot_id) is ws:
                del self._connections[bot_id]
        return ws

    async def close(self) -> None:
        """Cut every connection."""
        for ws in list(self._connections.values()):
            await ws.close()

    async def _take(self, ws: web.WebSocketResponse, bot_id: str, text: str) -> str:
        """Answer one command; gives the bot that the connection is subscribed as."""
        req_id, answer = "", {"errcode": 0, "errmsg": "ok"}
        try:
            frame = json.loads(text)
            req_id = frame["headers"]["req_id"]
            if frame["cmd"] == "aibot_subscribe":
                bot_id = await self._subscribe(ws, frame["body"])
            elif not bot_id:
                raise Refusal(846609, "not subscribed")
            elif frame["cmd"] in RESPONSES:
                self._respond(bot_id, req_id, frame["cmd"], frame["body"])
            elif frame["cmd"] != "ping":
                raise Refusal(40058, f"no command {frame['cmd']!r}")
        except Refusal as refusal:
            answer = {"errcode": refusal.code, "errmsg": str(refusal)}
        except (ValueError, KeyError, TypeError) as error:
            answer = {"errcode": 40035, "errmsg": f"bad frame: {error}"}
        if answer["errcode"]:
            self._platform.journal.warn(f"smart bot: {answer['errcode']} {answer['errmsg']}")
        await ws.send_json({"headers": {"req_id": req_id}, **answer})
        return bot_id

    async def _subscribe(self, ws: web.WebSocketResponse, body: dict[str, Any]) -> str:
        bot_id = str(body["bot_id"])
        corp = next((one for one in self._platform.world.corps.values() if one.bot_id == bot_id), None)
        if corp is None or not bot_id or body.get("secret") != corp.bot_secret:
            raise Refusal(853000, "invalid bot_id or secret")
        old = self._connections.get(bot_id)
        self._connections[bot_id] = ws
        self.subscriptions += 1
        if old is not None and old is not ws:
            event = {"msgtype": "event", "event": {"eventtype": "disconnected_event"}}
            await old.send_json({"cmd": "aibot_event_callback", "headers": {"req_id": _req_id()}, "body": event})
            await old.close()
        return bot_id

    def _respond(self, bot_id: str, req_id: str, cmd: str, body: dict[str, Any]) -> None:
        callback, now = self._callbacks.get(req_id), self._platform.clock.now()
        if callback is None or callback.cmd != RESPONSES[cmd]:
            raise Refusal(846605, "invalid req_id")
        limit = ANSWER_SECONDS if cmd == "aibot_respond_msg" else WELCOME_SECONDS
        if now - callback.at > limit:
            raise Refusal(846604, "req_id expired")
        if callback.done.is_set():
            raise Refusal(846606, "answered already")
        sent = self._answered[f"{bot_id}/{callback.chat}"]
        sent[:] = [at for at in sent if at > now - 60]
        if len(sent) >= PER_MINUTE:
            raise Refusal(846607, "more than 30 a minute")
        sent.append(now)
        content, finished = _content(cmd, body)
        callback.answer = content
        if finished:
            callback.done.set()

    async def _push(
        self, corp: CorpConfig, cmd: str, body: dict[str, Any], userid: str, *, within: float = 10.0
    ) -> str:
        ws = self._connections.get(corp.bot_id)
        if ws is None or self._platform.faults.bot_silent:
            raise LookupError("nobody is connected as the bot")
        req_id, chat = _req_id(), body.get("chatid", userid)
        self._callbacks[req_id] = callback = Callback(cmd, chat, self._platform.clock.now())
        await ws.send_json({"cmd": cmd, "headers": {"req_id": req_id}, "body": {"aibotid": corp.bot_id, **body}})
        try:
            await asyncio.wait_for(callback.done.wait(), within)
        except TimeoutError:
            raise LookupError("the bot did not answer") from None
        return callback.answer

    def _corp(self, corp_id: str | None) -> CorpConfig:
        found = [one for one in self._platform.world.corps.values() if one.bot_id and corp_id in (None, one.corp_id)]
        if len(found) != 1:
            raise LookupError(f"{len(found)} enterprises with a smart bot")
        return found[0]


def _content(cmd: str, body: dict[str, Any]) -> tuple[str, bool]:
    """The text of an answer, and whether it is the whole."""
    if cmd == "aibot_respond_welcome_msg":
        if body["msgtype"] != "text":
            raise Refusal(40008, "a welcome is a text or a card")
        return str(body["text"]["content"]), True
    if body["msgtype"] != "stream":
        raise Refusal(40008, "a message is answered by a stream or a card")
    stream = body["stream"]
    if not isinstance(stream["finish"], bool) or not stream["id"]:
        raise Refusal(40058, "a stream needs id and finish")
    if len(str(stream["content"]).encode()) > CONTENT_BYTES_MAX:
        raise Refusal(45002, "content is longer than 20480 bytes")
    return str(stream["content"]), stream["finish"]


def _req_id() -> str:
    return f"callback_{secrets.token_hex(16)}"
