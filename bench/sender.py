"""The sender alone, in each channel: how fast a full queue goes out where nothing is limited, and within the limits."""

import asyncio
import time
from typing import Any

import asyncpg
from aiohttp import ClientSession

from bench.load import Clock, Run, measured
from bench.stand import Stand
from jobs.sending import Sender, sender_of
from models import database

PEOPLE = 200
EACH = 40
"""Texts for one person where limits are tried: WeCom lets 30 a minute through, and drops the rest without a word."""
DINGTALK_CALLS = 20
"""A second, of one app to one API (standard edition)."""
QUEUE = """
INSERT INTO outgoing_message
        (tenant_id, created_at, person_id, channel, kind, payload, state, attempts, due_at, reference)
    SELECT $1, now(), substr(people.keys[1 + n % cardinality(people.keys)], 2)::bigint, $4, 'text',
           '{"text": "SQ000001 已提交，等待李敏审批。有结果会马上通知您。"}', 'waiting', 0, now(), 'bench'
    FROM generate_series(0, $2::int - 1) n, (SELECT $3::text[] AS keys) people
"""
PAUSED = """
SELECT count(*) FROM outgoing_message
WHERE reference = 'bench' AND state <> 'sent' AND due_at > now() - interval '1 second'
"""
FORGET = "DELETE FROM outgoing_message WHERE reference = 'bench' AND state <> 'sent'"
PATIENCE_SECONDS = 120.0


class Sending:
    """Queues texts and lets one sender drain them; the CPU is this process's."""

    def __init__(self, stand: Stand, owner: asyncpg.Connection, sender: Sender, session: ClientSession) -> None:
        self._stand, self._owner, self._sender, self._session = stand, owner, sender, session
        self._people = {"wecom": stand.applicants[:PEOPLE], "dingtalk": stand.in_dingtalk}

    async def prepare(self) -> None:
        """Both simulated platforms know the people."""
        await self._tell("corps", self._stand.corp(self._people["wecom"]))
        await self._tell("dingtalk/corps", self._stand.dingtalk_corp(self._people["dingtalk"]))

    async def freely(self, channel: str, count: int) -> Run:
        """Texts for many people, without limits in DingTalk and below those of WeCom.

        Raises:
            RuntimeError: Some were not sent.
        """
        await self._tell("dingtalk/faults", {"calls_per_second": 0, "calls_per_month": 0})
        await self._queue(channel, count, self._people[channel])
        clock = Clock.of_this_process(self._stand.postgres.pid)
        return await measured(clock, lambda: self._drain(count))

    async def within_limits(self, channel: str, count: int, people: slice) -> tuple[int, float]:
        """Returns how many texts for these people went out before the next minute, and the seconds that took."""
        await self._tell("dingtalk/faults", {"calls_per_second": DINGTALK_CALLS})
        await self._queue(channel, count, self._people[channel][people])
        started, sent = time.perf_counter(), 0
        while time.perf_counter() - started < PATIENCE_SECONDS:
            sent += (more := await self._sender.drain())
            # In DingTalk the sender pauses for seconds; whom WeCom has told enough waits for a minute.
            if not more and not await self._owner.fetchval(PAUSED):
                break
            await asyncio.sleep(0.02)
        seconds = time.perf_counter() - started
        await self._owner.execute(FORGET)
        return sent, seconds

    async def dropped(self) -> int:
        """How many texts WeCom has dropped so far."""
        async with self._session.get(self._control("state")) as answer:
            return int((await answer.json())["counts"]["dropped"])

    async def _drain(self, count: int) -> list[float]:
        started = time.perf_counter()
        sent = await self._sender.drain()
        if sent != count:
            raise RuntimeError(f"{sent} of {count} messages were sent")
        return [(time.perf_counter() - started) / count] * count

    async def _queue(self, channel: str, count: int, people: list[str]) -> None:
        await self._owner.execute(QUEUE, self._stand.tenant_id, count, people, channel)
        await self._owner.execute("ANALYZE outgoing_message")

    async def _tell(self, what: str, values: dict[str, Any]) -> None:
        async with self._session.post(self._control(what), json=values):
            pass

    def _control(self, what: str) -> str:
        return f"http://127.0.0.1:{self._stand.settings.simulator_port}/control/{what}"


async def lines(stand: Stand, owner: asyncpg.Connection, *, count: int, limited: int) -> list[str]:
    """Measure both channels freely and within their limits, and say it."""
    await database.connect(stand.settings.database_url)
    try:
        async with ClientSession(raise_for_status=True) as session, sender_of(stand.settings) as sender:
            sending = Sending(stand, owner, sender, session)
            await sending.prepare()
            runs = {channel: await sending.freely(channel, count) for channel in ("wecom", "dingtalk")}
            # WeCom's limit is each person's, DingTalk's the app's. Nobody is tried in both: we count what a person
            # gets anywhere.
            few = max(1, limited // EACH)
            at_once, seconds = await sending.within_limits("wecom", limited, slice(few))
            dropped = await sending.dropped()
            in_dingtalk, in_seconds = await sending.within_limits("dingtalk", limited, slice(few, None))
    finally:
        await database.disconnect()
    text = [f"  {channel:9}{run.rate:6.0f}/s, {_cpu(run)}" for channel, run in runs.items()]
    return [
        *text,
        f"  dingtalk/wecom: {runs['dingtalk'].rate / runs['wecom'].rate:.2f}x",
        f"  within WeCom's limit (30 a minute for each person), {limited} more texts for {few} of them: {at_once} in"
        f" {seconds:.1f} s, the rest later, {dropped} dropped",
        f"  within DingTalk's limit ({DINGTALK_CALLS} a second), {limited} texts: {in_dingtalk} in {in_seconds:.1f} s,"
        f" {in_dingtalk / in_seconds:.1f}/s",
    ]


def _cpu(run: Run) -> str:
    return f"sender CPU {run.own_us:.0f} µs, PG CPU {run.postgres_us:.0f} µs each"
