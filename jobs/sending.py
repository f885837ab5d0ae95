"""The sender: takes outgoing messages to people's chats, each person's in order, and never two of theirs at once.

It may stop at any moment: what it had in hand is claimed again when the lease ends, and the channel recognises a
repeat. A message is only ever given up when the channel says that it can never arrive, or after a day.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import structlog
from pydantic import ValidationError
from redis.asyncio import Redis
from structlog.contextvars import bind_contextvars

from bot import metrics
from bot.away import AWAY
from bot.channels import (
    Channel,
    ChannelError,
    Gone,
    Misconfigured,
    Retry,
    Wait,
)
from bot.channels.apps import open_apps
from bot.channels.credentials import CredentialBook
from bot.channels.network import open_session
from bot.channels.sms.channel import SmsAccounts
from bot.sealing import SealBroken
from bot.valkey import DOWN, open_valkey
from jobs.handing_over import answer_of, hand_over
from jobs.outgoing import Claimed, Result, backlog, claim, due_tenants, record
from jobs.texting import Texter
from models.database import UnitOfWork
from settings import Settings

WAKE = "houqin:wake"
WAKE_SECONDS_MAX = 0.05
POLL_SECONDS = 1.0
MEASURE_SECONDS = 5.0
AT_ONCE_MAX = 16
CLAIM_MIN = 4
"""Hands that must be free before the next claim: it costs the same for one message as for several."""
RETRY_SECONDS_MAX = 300.0
JITTER = 0.2
GIVEN_UP_AFTER = timedelta(hours=24)
PAUSE_SECONDS = 60.0
"""How long a tenant waits whose app is not set up rightly."""
RECORD_PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0, 4.0, 8.0)
"""Between tries to write a result while PostgreSQL restarts; together well within the lease."""

log = structlog.get_logger()
ChannelOf = Callable[[int, str], Awaitable[Channel | None]]


class Sender:
    """Sends what is due, for all tenants. Any number of them may run.

    Args:
        channel_of: A tenant's app in the channel of this name, or None when it has none.
        valkey: Brings wake-ups; without it the sender looks once a second.
        texter: Sends texts by SMS.
    """

    def __init__(self, channel_of: ChannelOf, valkey: Redis | None = None, texter: Texter | None = None) -> None:
        self._channel_of = channel_of
        self._texter = texter
        self._valkey = valkey
        self._wake = asyncio.Event()
        self._in_hand: set[asyncio.Task[None]] = set()
        self._sent = 0
        self._complained: dict[tuple[int, str | None], float] = {}
        self._measured = 0.0
        self.turned_at = time.monotonic()
        """When the loop last went round; an old value means that it hangs."""

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set, then finish what is in hand."""
        helpers = [asyncio.create_task(self._listen()), asyncio.create_task(self._wake_on(stop))]
        try:
            while not stop.is_set():
                self.turned_at = time.monotonic()
                self._wake.clear()
                try:
                    await self._take()
                    await self._measure()
                except AWAY as error:
                    log.warning("sender.database_away", cause=type(error).__name__)
                await self._rest()
            if self._in_hand:
                await asyncio.wait(self._in_hand)
        finally:
            for helper in helpers:
                helper.cancel()
            await asyncio.gather(*helpers, return_exceptions=True)

    async def drain(self) -> int:
        """Send everything that is due now, and return how many messages went out. For tests and one-off use."""
        before = self._sent
        busy = True
        # A message that ends while others are claimed frees its person's next one: only a round that began idle tells.
        while await self._take() or busy:
            busy = bool(self._in_hand)
            if busy:
                await asyncio.wait(self._in_hand, return_when=asyncio.FIRST_COMPLETED)
        return self._sent - before

    async def _take(self) -> int:
        """Claim as many messages as there are hands free, evenly from all tenants, and set out with them."""
        free = AT_ONCE_MAX - len(self._in_hand)
        tenants = await due_tenants() if free >= CLAIM_MIN else []
        random.shuffle(tenants)
        taken = 0
        for tenant_id in tenants:
            share = max(1, free // len(tenants))
            for message in await claim(tenant_id, min(share, free - taken)) if taken < free else ():
                task = asyncio.create_task(self._deliver(message))
                self._in_hand.add(task)
                task.add_done_callback(self._put_down)
                taken += 1
        return taken

    def _put_down(self, task: asyncio.Task[None]) -> None:
        """A hand is free, and that person's next message may go."""
        self._in_hand.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()):
            log.error("message.lost_hold", exc_info=error)

    async def _deliver(self, message: Claimed) -> None:
        bind_contextvars(reference=message.reference, message_id=message.id, tenant_id=message.tenant_id)
        started = time.monotonic()
        result = await self._attempt(message)
        metrics.send_seconds.observe(time.monotonic() - started)
        metrics.sends.labels(message.kind, result.outcome).inc()
        if await self._recorded(message, result) and result.state == "sent":
            self._sent += 1

    async def _recorded(self, message: Claimed, result: Result) -> bool:
        for pause in RECORD_PAUSES:
            try:
                held = await record(message, result)
            except AWAY:
                await asyncio.sleep(pause)
                continue
            if not held:
                log.warning("message.lease_lost", outcome=result.outcome)
            return held
        log.error("message.unrecorded", outcome=result.outcome)
        return False

    async def _attempt(self, message: Claimed) -> Result:
        """Hand the message over; whatever happens becomes a result."""
        try:
            if message.channel is None or message.user_id is None:
                raise Gone("no_account", "the person has no account in any channel")
            if message.kind == "sms":
                return await self._texted(message, message.user_id)
            channel = await self._channel(message.tenant_id, message.channel)
            return await hand_over(channel, message.user_id, message)
        except ChannelError as error:
            return self._failure(message, error)
        except AWAY as error:
            return self._failure(message, Retry("database_away", type(error).__name__))
        except Exception as error:
            # A card that cannot be drawn, or another mistake of ours: the same call will never work.
            log.exception("message.failed")
            return Result("mistake", "failed", answer_of(message, error=repr(error)[:500]))

    async def _texted(self, message: Claimed, mobile: str) -> Result:
        if self._texter is None:
            raise Misconfigured("no_sms", "this sender has no way to send SMS")
        try:
            return await self._texter.deliver(message, mobile)
        except (SealBroken, ValidationError) as error:
            raise Misconfigured("credentials", str(error)) from error

    async def _channel(self, tenant_id: int, name: str) -> Channel:
        try:
            channel = await self._channel_of(tenant_id, name)
        except (SealBroken, ValidationError) as error:
            raise Misconfigured("credentials", str(error)) from error
        if channel is None:
            raise Misconfigured("no_app", f"the tenant has no app in {name}")
        return channel

    def _failure(self, message: Claimed, error: ChannelError) -> Result:
        """What a channel's no means for the message."""
        answer = answer_of(message, code=error.code, error=str(error))
        if isinstance(error, Retry):
            answer["doubt"] = message.doubt or error.unknown
            if error.unknown and error.doubles and message.doubt:
                # Twice nobody answered: it went out once at least, most likely, and may have gone twice.
                log.warning("message.failed", outcome="unsure", code=error.code)
                return Result("unsure", "failed", answer)
            if message.age > GIVEN_UP_AFTER:
                log.error("message.failed", outcome="expired", code=error.code)
                return Result("expired", "failed", answer)
            log.warning("message.delayed", code=error.code, attempts=message.attempts)
            delay = _backoff(message.attempts) if error.seconds is None else error.seconds
            return Result("retry", "waiting", answer, delay_seconds=delay)
        if isinstance(error, Wait):
            log.warning("message.delayed", code=error.code, seconds=error.seconds)
            return Result("wait", "waiting", {**answer, "pauses": True}, delay_seconds=error.seconds)
        if isinstance(error, Misconfigured):
            self._complain(message, error)
            return Result("misconfigured", "waiting", {**answer, "pauses": True}, delay_seconds=PAUSE_SECONDS)
        if isinstance(error, Gone):
            log.warning("message.failed", outcome="gone", code=error.code)
            return Result("gone", "failed", {**answer, "gone": True})
        log.error("message.failed", outcome="mistake", code=error.code, why=str(error))
        return Result("mistake", "failed", answer)

    def _complain(self, message: Claimed, error: Misconfigured) -> None:
        """Tell the operator, once a minute for each app."""
        app = message.tenant_id, message.channel
        if time.monotonic() - self._complained.get(app, -PAUSE_SECONDS) >= PAUSE_SECONDS:
            self._complained[app] = time.monotonic()
            log.error("channel.misconfigured", code=error.code, why=str(error))

    async def _measure(self) -> None:
        if time.monotonic() - self._measured > MEASURE_SECONDS:
            self._measured = time.monotonic()
            queue = await backlog()
            metrics.queue_waiting.set(queue.waiting)
            metrics.queue_age_seconds.set(queue.oldest_seconds)

    async def _rest(self) -> None:
        """Until woken, by a commit or by a hand that is free again, and a second at most."""
        try:
            async with asyncio.timeout(POLL_SECONDS):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _wake_on(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    async def _listen(self) -> None:
        """Turn Valkey's messages into wake-ups; some get lost when it is away, and the poll makes up for them."""
        while self._valkey is not None:
            try:
                async with self._valkey.pubsub(ignore_subscribe_messages=True) as subscription:
                    await subscription.subscribe(WAKE)
                    while True:
                        if await subscription.get_message(timeout=POLL_SECONDS) is not None:
                            self._wake.set()
            except DOWN:
                await asyncio.sleep(POLL_SECONDS)


def _backoff(attempts: int) -> float:
    seconds = min(2.0 ** min(attempts, 30), RETRY_SECONDS_MAX)
    return seconds * random.uniform(1 - JITTER, 1 + JITTER)


def waker(valkey: Redis) -> Callable[[UnitOfWork], Awaitable[None]]:
    """What wakes the senders after a commit that wrote messages; give it to `models.database.after_commit`."""

    async def wake(unit: UnitOfWork) -> None:
        if unit.wake_sender:
            try:
                async with asyncio.timeout(WAKE_SECONDS_MAX):
                    await valkey.publish(WAKE, "")
            except DOWN:
                return  # They look once a second anyway.

    return wake


@asynccontextmanager
async def sender_of(settings: Settings) -> AsyncIterator[Sender]:
    """The sender with everything it needs beside the database, to which the process is connected already."""
    valkey = open_valkey(settings.redis_url) if settings.redis_url else None
    try:
        book = CredentialBook(settings.secret_key)
        async with open_apps(book, valkey, settings.base_url) as apps, open_session() as session:
            texter = Texter(SmsAccounts(book, session).of, settings.secret_key)
            yield Sender(apps.of, valkey, texter)
    finally:
        if valkey is not None:
            await valkey.aclose()
