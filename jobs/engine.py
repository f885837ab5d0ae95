"""The job engine: work at set times and work put off, done by whichever worker finds it first.

pgqueuer keeps the timetable and the queue in PostgreSQL. When its time has come, one worker of all puts the work into
the queue, and one takes it out. Whatever ends a worker, its job goes back; so a job may run twice and must bear it.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import asyncpg
import structlog
from pgqueuer import DatabaseRetryEntrypointExecutor, Job, Queries, QueueManager, RetryRequested, SchedulerManager
from pgqueuer.models import Schedule

from bot.away import AWAY
from models.database import configuration, credentials, reachable
from models.deferred import QUEUE_SCHEMA
from settings import Settings

CONNECTIONS_MAX = 4
"""pgqueuer keeps one for itself; the rest serve the queue, the timetable and signs of life."""
ANSWER_SECONDS_MAX = 12.0
"""A little more than the server's own limit for a statement."""
POLL = timedelta(seconds=2)
"""Nothing announces a new job, since NOTIFY was taken out."""
TRIES_MAX = 8
FIRST_RETRY, LAST_RETRY = timedelta(seconds=5), timedelta(minutes=5)
"""Doubling from the first: a job is tried for a quarter of an hour and then held as failed."""
RESTART_SECONDS, RESTART_SECONDS_MAX = 0.5, 15.0
STEADY_SECONDS = 60.0
"""After so long a run, an interruption is a new one and not the last one going on."""

log = structlog.get_logger()
Work = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Timed:
    """Work at set times, once for all workers together; a time that passed while none ran is made up for once.

    Args:
        name: The job's name in the queue and in the logs.
        times: A cron expression in UTC; a sixth field means seconds.
        work: Opens its own units of work. It is cancelled when the worker stops and then starts anew elsewhere.
    """

    name: str
    times: str
    work: Work


@dataclass(frozen=True)
class Deferred:
    """Work that transactions put off with `models.deferred.defer` under this name.

    Args:
        work: Gets the payload; opens its own units of work and bears to be done twice, as above.
    """

    name: str
    work: Callable[[dict[str, Any]], Coroutine[Any, Any, None]]


async def run_jobs(settings: Settings, stop: asyncio.Event, jobs: Sequence[Timed | Deferred]) -> None:
    """Do these jobs until `stop` is set, through every restart of PostgreSQL. `models.database` must be connected."""
    failures = 0
    while not stop.is_set():
        started = time.monotonic()
        try:
            await _serve(settings.database_url, stop, jobs)
        except Exception as error:
            # Whatever it is, the sender in the same process goes on.
            log.warning("jobs.interrupted", cause=type(error).__name__, exc_info=not isinstance(error, AWAY))
        failures = 0 if time.monotonic() - started > STEADY_SECONDS else failures + 1
        await _rest(stop, min(RESTART_SECONDS * 2 ** min(failures, 10), RESTART_SECONDS_MAX))


async def _rest(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def _serve(url: str, stop: asyncio.Event, jobs: Sequence[Timed | Deferred]) -> None:
    """Run queue and timetable until `stop` is set or one of them fails, and raise its error then."""
    async with _open_pool(url) as pool:
        queries = Queries.from_asyncpg_pool(pool)
        queue, timetable = QueueManager(queries), SchedulerManager(queries)
        for job in jobs:
            _enlist(job, stop, queue, timetable)
        running = [asyncio.create_task(queue.run(POLL)), asyncio.create_task(timetable.run())]
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait([*running, stopping], return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
            # Asked and not cancelled, which is why pgqueuer's own `run` of both is not used: a cancelled job counts as
            # done and would be lost.
            queue.shutdown.set()
            timetable.shutdown.set()
            ends = await asyncio.gather(*running, return_exceptions=True)
    for end in ends:
        if isinstance(end, BaseException):
            raise end


@asynccontextmanager
async def _open_pool(url: str) -> AsyncIterator[asyncpg.Pool]:
    session = configuration(url)["connections"]["default"]["credentials"]["server_settings"]
    options: dict[str, Any] = {**credentials(url), "server_settings": {**session, "search_path": QUEUE_SCHEMA}}
    pool = await asyncpg.create_pool(
        **options, min_size=1, max_size=CONNECTIONS_MAX, timeout=ANSWER_SECONDS_MAX, command_timeout=ANSWER_SECONDS_MAX
    )
    try:
        yield pool
    finally:
        # By now nothing is under way; a connection that died may never come back to be closed politely.
        pool.terminate()


def _enlist(job: Timed | Deferred, stop: asyncio.Event, queue: QueueManager, timetable: SchedulerManager) -> None:
    executor = partial(
        DatabaseRetryEntrypointExecutor, max_attempts=TRIES_MAX - 1, initial_delay=FIRST_RETRY, max_delay=LAST_RETRY
    )

    async def put_into_queue(schedule: Schedule) -> None:
        # The key: last time's job may still wait for its next try.
        await queue.queries.enqueue(job.name, None, dedupe_key=job.name, on_conflict="skip")

    async def perform(taken: Job) -> None:
        if stop.is_set():
            # Taken out of the queue in the moment of the stop, perhaps what has just been given back.
            raise RetryRequested(reason="the worker stops")
        work = job.work() if isinstance(job, Timed) else job.work(json.loads(taken.payload or b"{}"))
        await _perform(job.name, work, taken.attempts + 1, stop)

    queue.entrypoint(job.name, on_failure="hold", executor_factory=executor)(perform)
    if isinstance(job, Timed):
        timetable.schedule(job.name, job.times)(put_into_queue)


async def _perform(name: str, doing: Coroutine[Any, Any, None], attempt: int, stop: asyncio.Event) -> None:
    """Do the work, or give it back to the queue when the worker stops."""
    work, stopping = asyncio.create_task(doing), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([work, stopping], return_when=asyncio.FIRST_COMPLETED)
    finally:
        work.cancel()
        stopping.cancel()
    await asyncio.wait([work])
    if work.cancelled():
        raise RetryRequested(reason="the worker stops")
    error = work.exception()
    if error is None:
        return
    log.warning("job.failed", job=name, attempt=attempt, exc_info=error)
    # The next try is written down in PostgreSQL, so wait for it; a job without would be held as failed.
    while isinstance(error, AWAY) and not stop.is_set() and not await reachable():
        await _rest(stop, RESTART_SECONDS)
    raise error
