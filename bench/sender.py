"""The sender alone: how fast a full queue goes out to a simulator that refuses nothing."""

import time

import asyncpg
from aiohttp import ClientSession

from bench.load import Clock, Run, measured
from bench.stand import Stand
from jobs.sending import sender_of
from models import database

PEOPLE = 200
QUEUE = """
INSERT INTO outgoing_message (tenant_id, created_at, person_id, kind, payload, state, attempts, due_at, reference)
    SELECT $1, now(), substr(people.keys[1 + n % cardinality(people.keys)], 2)::bigint, 'text',
           '{"text": "SQ000001 已提交，等待李敏审批。有结果会马上通知您。"}', 'waiting', 0, now(), 'bench'
    FROM generate_series(0, $2::int - 1) n, (SELECT $3::text[] AS keys) people
"""


async def drain(stand: Stand, owner: asyncpg.Connection, count: int) -> Run:
    """Queue texts for 200 people in one statement and let one sender drain it; the CPU is this process's.

    Raises:
        RuntimeError: Some were not sent.
    """
    people = stand.applicants[:PEOPLE]
    async with ClientSession(raise_for_status=True) as session:
        address = f"http://127.0.0.1:{stand.settings.simulator_port}/control/corps"
        async with session.post(address, json=stand.corp(people)):
            pass
    await owner.execute(QUEUE, stand.tenant_id, count, people)
    await owner.execute("ANALYZE outgoing_message")
    await database.connect(stand.settings.database_url)
    try:
        async with sender_of(stand.settings) as sender:

            async def work() -> list[float]:
                started = time.perf_counter()
                sent = await sender.drain()
                if sent != count:
                    raise RuntimeError(f"{sent} of {count} messages were sent")
                return [(time.perf_counter() - started) / count] * count

            return await measured(Clock.of_this_process(stand.postgres.pid), work)
    finally:
        await database.disconnect()
