"""The smart bot's connection: one of all processes holds it for a tenant, and takes what people say to the bot.

A message is not delivered a second time, so what cannot be handled is answered with the request to say it again.
"""

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import suppress

import aiohttp
import structlog
from structlog.contextvars import bound_contextvars

from bot import metrics
from bot.channels.envelope import BadEnvelope
from bot.channels.wecom.credentials import WeComCredentials
from bot.channels.wecom.parse import Delivery
from bot.channels.wecom.smart_bot import (
    ENTERED,
    FRAME_BYTES_MAX,
    MESSAGE,
    REFUSED,
    REPLACED,
    Frame,
    heartbeat,
    parse,
    read_frame,
    reply,
    subscription,
    welcome,
)
from bot.errors import Refused
from models.clock import now
from webhooks.admission import dispatch
from webhooks.delivery import Dispatcher, Unavailable, deadline
from webhooks.refusals import new_reference

CONNECT_SECONDS_MAX = 10.0
HEARTBEAT_SECONDS = 30.0
SILENT_BEATS_MAX = 2
FIRST_PAUSE_SECONDS, PAUSE_SECONDS_MAX = 1.0, 30.0
REPLACED_SECONDS = 120.0
"""Another deployment uses the same bot: whoever connects again at once would only throw it out in turn."""
REFUSED_SECONDS = 300.0
WAITING_MAX = 100
FINISH_SECONDS = 5.0

TAKEN = "收到，请到“后勤管家”应用里看回复。"
WELCOME = "您好，我是后勤管家。直接告诉我要办什么，例如“明天下午2点用车去省政府”，我在“后勤管家”应用里回复您。"
AGAIN = "系统正忙，这句话没有收到，请过一会儿再说一次。"

log = structlog.get_logger()


class Lost(Exception):
    """The connection ended, and the next may be opened after `pause` seconds; None: as soon as usual."""

    def __init__(self, why: str, pause: float | None = None) -> None:
        super().__init__(why)
        self.pause = pause


class SmartBot:
    """One tenant's connection, kept until `stop` is set."""

    def __init__(
        self,
        tenant_id: int,
        credentials: WeComCredentials,
        dispatcher: Dispatcher,
        session: aiohttp.ClientSession,
        *,
        jitter: Callable[[float, float], float] = random.uniform,
        heartbeat_seconds: float = HEARTBEAT_SECONDS,
    ) -> None:
        self._tenant_id = tenant_id
        self._credentials = credentials
        self._dispatcher = dispatcher
        self._session = session
        self._jitter = jitter
        self._heartbeat_seconds = heartbeat_seconds
        self._unanswered = 0
        self.connected = asyncio.Event()
        """Set while the bot is subscribed."""

    async def run(self, stop: asyncio.Event) -> None:
        """Be connected until `stop` is set; then finish what was taken."""
        stopping, failures = asyncio.create_task(stop.wait()), 0
        with bound_contextvars(tenant_id=self._tenant_id, bot_id=self._credentials.bot_id):
            while not stop.is_set():
                started, pause = time.monotonic(), None
                try:
                    await self._serve(stopping)
                except Lost as lost:
                    log.warning("smart_bot.lost", cause=str(lost))
                    pause = lost.pause
                except (aiohttp.ClientError, OSError, BadEnvelope) as error:
                    log.warning("smart_bot.lost", cause=type(error).__name__)
                except Exception:
                    log.exception("smart_bot.failed")
                self.connected.clear()
                failures = 0 if time.monotonic() - started > PAUSE_SECONDS_MAX else min(failures + 1, 10)
                usual = min(PAUSE_SECONDS_MAX, FIRST_PAUSE_SECONDS * 2.0 ** max(0, failures - 1))
                await asyncio.wait({stopping}, timeout=pause or self._jitter(usual / 2, usual))
        stopping.cancel()

    async def _serve(self, stopping: "asyncio.Task[bool]") -> None:
        """One connection, from its subscription to its end."""
        timeout = aiohttp.ClientWSTimeout(ws_close=FINISH_SECONDS)
        async with asyncio.timeout(CONNECT_SECONDS_MAX):
            socket = await self._session.ws_connect(
                self._credentials.bot_url, max_msg_size=FRAME_BYTES_MAX, timeout=timeout
            )
        async with socket:
            await self._subscribe(socket)
            waiting: asyncio.Queue[Frame | None] = asyncio.Queue(WAITING_MAX)
            worker = asyncio.create_task(self._work(socket, waiting))
            ends = {asyncio.create_task(self._read(socket, waiting)), asyncio.create_task(self._beat(socket))}
            done, _ = await asyncio.wait({*ends, stopping}, return_when=asyncio.FIRST_COMPLETED)
            for task in ends:
                task.cancel()
            results = await asyncio.gather(*ends, return_exceptions=True)
            with suppress(TimeoutError):
                async with asyncio.timeout(FINISH_SECONDS):
                    await waiting.put(None)
                    await asyncio.shield(worker)
            worker.cancel()
        for result in results:
            if isinstance(result, Exception) and stopping not in done:
                raise result

    async def _subscribe(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        frame, req_id = subscription(self._credentials)
        await socket.send_str(frame)
        async with asyncio.timeout(CONNECT_SECONDS_MAX):
            answer = read_frame(await _text(socket))
        if answer.errcode or answer.headers.req_id != req_id:
            if answer.errcode in REFUSED:
                log.error("channel.misconfigured", code=answer.errcode, why=answer.errmsg)
            pause = REFUSED_SECONDS if answer.errcode in REFUSED else None
            raise Lost(f"not subscribed: {answer.errcode} {answer.errmsg}", pause)
        self._unanswered = 0
        self.connected.set()
        log.info("smart_bot.connected")

    async def _beat(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        while self._unanswered < SILENT_BEATS_MAX:
            await asyncio.sleep(self._heartbeat_seconds)
            self._unanswered += 1
            await socket.send_str(heartbeat())
        raise Lost("no sign of life")

    async def _read(self, socket: aiohttp.ClientWebSocketResponse, waiting: "asyncio.Queue[Frame | None]") -> None:
        while True:
            frame = read_frame(await _text(socket))
            if not frame.cmd:
                self._unanswered = 0
                if frame.errcode:
                    log.warning("smart_bot.refused", code=frame.errcode, why=frame.errmsg[:200])
            elif frame.event == REPLACED:
                raise Lost("another connection took its place", REPLACED_SECONDS)
            elif frame.cmd == MESSAGE or frame.event == ENTERED:
                await waiting.put(frame)

    async def _work(self, socket: aiohttp.ClientWebSocketResponse, waiting: "asyncio.Queue[Frame | None]") -> None:
        """One after the other, so that nobody's second sentence overtakes their first."""
        while (frame := await waiting.get()) is not None:
            reference = new_reference()
            with bound_contextvars(reference=reference), metrics.event_seconds.time():
                answer = welcome(frame, WELCOME) if frame.event == ENTERED else await self._take(frame, reference)
            try:
                await socket.send_str(answer)
            except (aiohttp.ClientError, OSError) as error:
                log.warning("smart_bot.unanswered", cause=type(error).__name__)

    async def _take(self, frame: Frame, reference: str) -> str:
        delivery = Delivery(self._tenant_id, self._credentials.agent_id, reference, now())
        try:
            for event in parse(frame, delivery):
                await dispatch(self._dispatcher, event, deadline())
        except BadEnvelope as bad:
            metrics.refusals.labels(bad.code).inc()
            log.warning("event.refused", reason=bad.code, why=bad.why)
            return reply(frame, f"这条消息没有看懂，请用文字再说一次。（编号 {reference}）")
        except Refused as refused:
            metrics.refusals.labels(refused.reason).inc()
            log.warning("event.refused", reason=refused.reason)
            return reply(frame, f"{refused.text}（编号 {reference}）")
        except Unavailable as unavailable:
            log.error("event.unavailable", cause=str(unavailable))
            return reply(frame, AGAIN)
        except Exception:
            log.exception("event.failed")
            return reply(frame, f"系统出了点问题，这句话没有办成，请稍后再试。（编号 {reference}）")
        return reply(frame, TAKEN)


async def _text(socket: aiohttp.ClientWebSocketResponse) -> str:
    message = await socket.receive()
    if message.type is not aiohttp.WSMsgType.TEXT:
        raise Lost(f"closed with {socket.close_code}")
    return str(message.data)
