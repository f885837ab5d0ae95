"""The Stream gateway: tickets, WebSocket connections, frames and their acknowledgements."""

import asyncio
import contextlib
import json
import random
import secrets
from dataclasses import dataclass
from typing import Any

from aiohttp import WSMsgType, web

from simulator.dingtalk.calls import json_object
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.platform import PREFIX, Platform

TICKET_SECONDS = 90
Topics = frozenset[tuple[str, str]]


@dataclass
class Ticket:
    """Leave to open one connection."""

    client_id: str
    topics: Topics
    expires_at: float


@dataclass(frozen=True)
class Ack:
    """What a client answered to a frame. `outcome` is its code, or timeout, closed or refused (nobody connected)."""

    outcome: int | str
    data: dict[str, Any] | None = None


class Connection:
    """One WebSocket of a client."""

    def __init__(self, platform: Platform, ws: web.WebSocketResponse, ticket: Ticket) -> None:
        self._platform = platform
        self.ws = ws
        self.client_id = ticket.client_id
        self.topics = ticket.topics
        self.id = secrets.token_hex(8)
        self.leaving = False
        """It has had its `disconnect` and gets nothing more."""
        self._waiting: dict[str, asyncio.Future[Ack]] = {}

    async def ask(self, kind: str, headers: dict[str, str], data: dict[str, Any], *, within: float) -> Ack:
        """Send a frame and wait for its acknowledgement."""
        message_id = f"{secrets.token_hex(4)}_{random.randrange(1000)}_{secrets.token_hex(5)}_{secrets.token_hex(3)}"
        answer: asyncio.Future[Ack] = asyncio.get_running_loop().create_future()
        self._waiting[message_id] = answer
        try:
            await self._send(kind, {**headers, "messageId": message_id}, data)
            return await asyncio.wait_for(answer, within)
        except TimeoutError:
            return Ack("timeout")
        except ConnectionError:
            return Ack("closed")
        finally:
            self._waiting.pop(message_id, None)

    async def _send(self, kind: str, headers: dict[str, str], data: dict[str, Any]) -> None:
        if self._platform.faults.stream_half_open:
            return
        common = {
            "appId": f"app-{self.client_id}",
            "connectionId": self.id,
            "contentType": "application/json",
            "time": str(int(self._platform.clock.now() * 1000)),
        }
        frame = {
            "specVersion": "1.0",
            "type": kind,
            "headers": common | headers,
            "data": json.dumps(data, ensure_ascii=False),
        }
        text = json.dumps(frame, ensure_ascii=False)
        if self._platform.faults.take("malformed_frames"):
            await self.ws.send_str(text[: len(text) // 2])
        await self.ws.send_str(text)

    async def read(self) -> None:
        """Take what the client sends until it goes away."""
        async for message in self.ws:
            if self._platform.faults.stream_half_open:
                continue
            if message.type == WSMsgType.PING:
                await self.ws.pong(message.data)
            elif message.type == WSMsgType.TEXT:
                self._take(message.data)
            elif message.type == WSMsgType.BINARY:
                self._platform.journal.warn("stream: a binary frame came from the client")
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_result(Ack("closed"))

    def _take(self, text: str) -> None:
        frame = json_object(text)
        headers = frame.get("headers") if frame else None
        message_id = headers.get("messageId") if isinstance(headers, dict) else None
        if frame is None or not isinstance(message_id, str) or not isinstance(frame.get("code"), int):
            self._platform.journal.warn(f"stream: not an acknowledgement: {text[:80]!r}")
            return
        data = frame.get("data", "{}")
        if not isinstance(data, str) or (data and json_object(data) is None):
            self._platform.journal.warn("stream: `data` of an acknowledgement must be a JSON string of an object")
            return
        answer = self._waiting.get(message_id)
        if answer is not None and not answer.done():
            answer.set_result(Ack(frame["code"], json_object(data)))

    async def ping(self) -> None:
        """Ask for a sign of life for as long as the connection stands."""
        while True:
            await asyncio.sleep(self._platform.faults.stream_ping_seconds)
            opaque = {"opaque": secrets.token_hex(4)}
            ack = await self.ask("SYSTEM", {"topic": "ping"}, opaque, within=self._platform.faults.stream_ping_seconds)
            if ack.outcome != "closed" and ack.data != opaque and not self._platform.faults.stream_half_open:
                self._platform.journal.warn("stream: a ping was not answered with its own data")

    async def disconnect(self, reason: str) -> None:
        """Tell the client to go, deliver nothing more, and close a while later."""
        with contextlib.suppress(ConnectionError):
            await self._send("SYSTEM", {"topic": "disconnect", "messageId": secrets.token_hex(8)}, {"reason": reason})
        self.leaving = True
        await asyncio.sleep(self._platform.faults.stream_close_seconds)
        await self.ws.close()


class Gateway:
    """Gives tickets, keeps the connections, and brings each push to one of them."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._tickets: dict[str, Ticket] = {}
        self._transports: dict[Connection, asyncio.Transport | None] = {}
        self._goodbyes: set[asyncio.Task[None]] = set()

    @property
    def connections(self) -> list[Connection]:
        """Those that still get deliveries."""
        return [one for one in self._transports if not one.leaving]

    def open(self, body: dict[str, Any]) -> dict[str, str]:
        """POST /v1.0/gateway/connections/open."""
        found = self._platform.find_app(str(body.get("clientId", "")))
        if found is None or body.get("clientSecret") != found[1].client_secret:
            raise ApiError("invalidClientIdOrSecret", "无效的clientId或者clientSecret", status=401)
        wanted = body.get("subscriptions")
        if not isinstance(wanted, list) or not all(isinstance(one, dict) for one in wanted):
            raise ApiError("invalidParameter.subscriptions", "subscriptions 不合法")
        topics = frozenset((str(one.get("type")), str(one.get("topic"))) for one in wanted)
        if any(kind not in ("EVENT", "CALLBACK") for kind, _ in topics):
            raise ApiError("invalidParameter.subscriptions", "subscriptions 的 type 不合法")
        ticket = secrets.token_hex(16)
        self._tickets[ticket] = Ticket(found[1].client_id, topics, self._platform.clock.now() + TICKET_SECONDS)
        address = self._platform.address(found[0]).replace("http", "ws", 1)
        return {"endpoint": f"{address}/connect", "ticket": ticket}

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """GET /connect?ticket=: a ticket is good for one handshake."""
        ticket = self._tickets.pop(request.query.get("ticket", ""), None)
        if self._platform.faults.api_down or ticket is None or ticket.expires_at <= self._platform.clock.now():
            raise web.HTTPUnauthorized(text="ticket is invalid or expired")
        # Pings of the client are answered by hand, so that a half-open connection can leave them unanswered.
        ws = web.WebSocketResponse(autoping=False)
        await ws.prepare(request)
        connection = Connection(self._platform, ws, ticket)
        self._transports[connection] = request.transport
        pings = asyncio.create_task(connection.ping())
        try:
            await connection.read()
        finally:
            pings.cancel()
            self._transports.pop(connection, None)
        return ws

    async def push(
        self, client_id: str, kind: str, topic: str, headers: dict[str, str], data: dict[str, Any], *, within: float
    ) -> Ack:
        """Bring a frame to one connection that asked for the topic, whichever; nobody else gets it."""
        subscribed = [one for one in self.connections if one.client_id == client_id and (kind, topic) in one.topics]
        if not subscribed:
            return Ack("refused")
        return await random.choice(subscribed).ask(kind, {"topic": topic, **headers}, data, within=within)

    def disconnect(self, reason: str = "connection is expired") -> None:
        """Send every client away as the gateway does now and then."""
        for connection in self.connections:
            goodbye = asyncio.create_task(connection.disconnect(reason))
            self._goodbyes.add(goodbye)
            goodbye.add_done_callback(self._goodbyes.discard)

    def drop(self) -> None:
        """Cut every connection without a word."""
        for transport in list(self._transports.values()):
            if transport is not None:
                transport.abort()

    async def close(self) -> None:
        """End everything; called on shutdown."""
        for goodbye in list(self._goodbyes):
            goodbye.cancel()
        for connection in list(self._transports):
            await connection.ws.close()


CONNECT_PATH = f"{PREFIX}/connect"
