"""DingTalk's way in without an address of ours: a WebSocket for each tenant in mode `stream` (Stream 模式).

A frame is acknowledged when its work is committed: one that is not comes again, and whoever repeats a delivery finds it
claimed. Only a tap is acknowledged while its work may still go on, because the phone waits for no longer.
"""

import asyncio
import random
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import aiohttp
import structlog
from structlog.contextvars import bound_contextvars

from bot import metrics
from bot.channels import ChannelError
from bot.channels.dingtalk.contact_events import stream_notice
from bot.channels.dingtalk.credentials import DINGTALK, DingTalkCredentials
from bot.channels.dingtalk.reading import Delivery
from bot.channels.dingtalk.stream import (
    CARD_TOPIC,
    DISCONNECT,
    FAILED,
    FRAME_BYTES_MAX,
    NO_TOPIC,
    ROBOT_TOPIC,
    Frame,
    acknowledge,
    open_ticket,
    read_frame,
)
from bot.channels.envelope import BadEnvelope
from models.clock import now
from webhooks.delivery import Unavailable, deadline
from webhooks.dingtalk_taking import Taking
from webhooks.refusals import new_reference

FIRST_PAUSE_SECONDS, PAUSE_SECONDS_MAX = 1.0, 60.0
HEALTHY_SECONDS = 60.0
"""A connection that held for so long was good: the next failure is the first again."""
HEARTBEAT_SECONDS = 30.0
SILENCE_SECONDS = 120.0
"""DingTalk asks for a sign of life every 20 to 30 seconds; after so long without any the connection is dead."""
CONNECT_SECONDS_MAX = 10.0
AT_ONCE_MAX = 64
"""Frames in hand; beyond that nothing is read until one is done."""
FINISH_SECONDS = 5.0


FAILURES_COUNTED = 10
BRIEF_SECONDS = 5.0
"""Who is asked to move sooner than that waits first, lest the two sides chase each other."""

T = TypeVar("T")
log = structlog.get_logger()


class Gone(Exception):
    """The connection ended, or nobody is heard on it any more."""


class Stopping(Exception):
    """The service ends."""


class Line:
    """One open WebSocket, and what was read from it and is not done yet."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.in_hand: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Let what is in hand finish, so that it is acknowledged, and hang up."""
        if self.in_hand:
            await asyncio.wait(self.in_hand, timeout=FINISH_SECONDS)
        await self.socket.close()


class Stream:
    """The connection of one tenant's app, kept open until `stop` is set."""

    def __init__(
        self,
        tenant_id: int,
        credentials: DingTalkCredentials,
        taking: Taking,
        session: aiohttp.ClientSession,
        *,
        jitter: Callable[[float, float], float] = random.uniform,
        silence_seconds: float = SILENCE_SECONDS,
    ) -> None:
        self._tenant_id = tenant_id
        self._credentials = credentials
        self._taking = taking
        self._session = session
        self._jitter = jitter
        self._silence_seconds = silence_seconds
        self.connected = asyncio.Event()
        """Set while a connection stands."""

    async def run(self, stop: asyncio.Event) -> None:
        """Be connected until `stop` is set; then finish what is in hand."""
        with bound_contextvars(tenant_id=self._tenant_id, client_id=self._credentials.client_id):
            until = asyncio.create_task(stop.wait())
            try:
                await self._keep(until)
            finally:
                until.cancel()

    async def _keep(self, stop: "asyncio.Task[bool]") -> None:
        failures, line = 0, None
        while not stop.done():
            started, asked_to_move = time.monotonic(), False
            try:
                # On a line that is told to go nothing comes any more, so the new one is opened before it closes.
                fresh = await _unless(stop, self._open())
                if line is not None:
                    await line.close()
                line = fresh
                await self._read(line, stop)
                asked_to_move = True
            except Stopping:
                break
            except (ChannelError, Gone, aiohttp.ClientError, OSError) as error:
                log.warning("stream.lost", cause=_cause(error))
            except Exception:
                # A mistake of ours; the next connection may do without it.
                log.exception("stream.failed")
            finally:
                self._disconnected()
            if line is not None and not asked_to_move:
                await line.close()
                line = None
            held = time.monotonic() - started
            failures = 0 if held > HEALTHY_SECONDS else min(failures + 1, FAILURES_COUNTED)
            if not asked_to_move or held < BRIEF_SECONDS:
                pause = min(PAUSE_SECONDS_MAX, FIRST_PAUSE_SECONDS * 2 ** max(0, failures - 1))
                await asyncio.wait({stop}, timeout=self._jitter(0, pause))
        if line is not None:
            await line.close()

    def _disconnected(self) -> None:
        if self.connected.is_set():
            self.connected.clear()
            metrics.streams.labels(DINGTALK).dec()

    async def _open(self) -> Line:
        address = await open_ticket(self._session, self._credentials)
        async with asyncio.timeout(CONNECT_SECONDS_MAX):
            socket = await self._session.ws_connect(
                address,
                heartbeat=HEARTBEAT_SECONDS,
                max_msg_size=FRAME_BYTES_MAX,
                timeout=aiohttp.ClientWSTimeout(ws_close=FINISH_SECONDS),
            )
        self.connected.set()
        metrics.streams.labels(DINGTALK).inc()
        log.info("stream.connected")
        return Line(socket)

    async def _read(self, line: Line, stop: "asyncio.Task[bool]") -> None:
        """Take frames until DingTalk says that another connection is to be opened.

        Raises:
            Gone: The connection ended or is silent.
            Stopping: We end.
        """
        while True:
            message = await _unless(stop, line.socket.receive(), within=self._silence_seconds)
            if message.type is not aiohttp.WSMsgType.TEXT:
                raise Gone(f"closed with {line.socket.close_code}")
            try:
                frame = read_frame(message.data)
            except BadEnvelope as bad:
                metrics.refusals.labels(bad.code).inc()
                log.warning("stream.odd_frame", why=bad.why)
                continue
            if frame.kind == "SYSTEM" and frame.headers.topic == DISCONNECT:
                return
            await self._take(line, frame)

    async def _take(self, line: Line, frame: Frame) -> None:
        if frame.kind == "SYSTEM":
            # Pings, and whatever else there may be: all want their own data back.
            await line.socket.send_str(acknowledge(frame, frame.data))
            return
        while len(line.in_hand) >= AT_ONCE_MAX:
            await asyncio.wait(line.in_hand, return_when=asyncio.FIRST_COMPLETED)
        task = asyncio.create_task(self._handle(line, frame))
        line.in_hand.add(task)
        task.add_done_callback(line.in_hand.discard)

    async def _handle(self, line: Line, frame: Frame) -> None:
        """Work a frame and acknowledge it; without an acknowledgement it comes again."""
        reference = new_reference()
        with bound_contextvars(reference=reference), metrics.event_seconds.time():
            try:
                answer = await self._work(frame, reference)
            except BadEnvelope as bad:
                metrics.refusals.labels(bad.code).inc()
                log.warning("event.refused", reason=bad.code, why=bad.why)
                answer = acknowledge(frame, {}, code=FAILED)
            except Unavailable as unavailable:
                log.error("event.unavailable", cause=str(unavailable))
                return
            except Exception:
                log.exception("event.failed")
                answer = acknowledge(frame, {}, code=FAILED)
            try:
                await line.socket.send_str(answer)
            except (aiohttp.ClientError, OSError) as error:
                log.warning("stream.unacknowledged", cause=type(error).__name__)

    async def _work(self, frame: Frame, reference: str) -> str:
        headers = frame.headers
        delivery = Delivery(self._tenant_id, self._credentials, reference, now(), headers.messageId)
        if frame.kind == "EVENT":
            notice = stream_notice(
                headers.eventType, headers.eventId, headers.eventCorpId, headers.eventBornTime, frame.data
            )
            await self._taking.notice(notice, delivery, deadline())
            return acknowledge(frame, {"status": "SUCCESS", "message": "OK"})
        if headers.topic == ROBOT_TOPIC:
            await self._taking.robot(frame.data, delivery, deadline())
            return acknowledge(frame, {"response": None})
        if headers.topic == CARD_TOPIC:
            return acknowledge(frame, {"response": await self._taking.card(frame.data, delivery, deadline())})
        metrics.events.labels(DINGTALK, "other", "ignored").inc()
        log.info("event.ignored", what=headers.topic[:64])
        return acknowledge(frame, {}, code=NO_TOPIC)


def _cause(error: Exception) -> str:
    """What happened; aiohttp's own texts quote the address, which holds the ticket."""
    return str(error) if isinstance(error, ChannelError | Gone) else type(error).__name__


async def _unless(stop: "asyncio.Task[bool]", work: Coroutine[Any, Any, T], *, within: float | None = None) -> T:
    """What the work gives. Raises Stopping when that comes first, Gone when it takes longer than `within` seconds."""
    task = asyncio.ensure_future(work)
    await asyncio.wait({task, stop}, timeout=within, return_when=asyncio.FIRST_COMPLETED)
    if task.done():
        return task.result()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    raise Stopping if stop.done() else Gone("silent")
