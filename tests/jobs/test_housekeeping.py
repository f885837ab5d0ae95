"""The job engine and its first job: what is old goes at night, once, whatever happens to workers and PostgreSQL."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import asyncpg
import pytest
from structlog.testing import capture_logs

from jobs.engine import TRIES_MAX, Timed, Work, run_jobs
from jobs.housekeeping import HOUSEKEEPING, keep_house
from models import database
from models.database import current, unit_of_work
from models.org import Department
from models.requests import Request
from settings import Settings
from stores.postgres import Postgres
from tests.wecom_agency import add_people, add_tenant, app_credentials

EVERY_SECOND = "* * * * * *"
NEVER_TODAY = "0 0 29 2 *"


async def add_old_and_new(tenant_id: int) -> None:
    """Of each table some rows on either side of the border; of one more than a transaction takes."""
    people = await add_people(tenant_id, app_credentials("http://127.0.0.1:9"))
    async with unit_of_work(tenant_id) as unit:
        run = unit.connection.execute
        await run(
            "INSERT INTO incoming_event (tenant_id, channel, key, kind, reference, created_at)"
            " SELECT $1, 'wecom', age || '-' || number, 'text', 'R', now() - age::interval"
            " FROM (VALUES ('31 days', 2100), ('29 days', 3), ('1 minute', 2)) rows (age, many),"
            " generate_series(1, many) number",
            tenant_id,
        )
        await run(
            "INSERT INTO web_session (tenant_id, token_hash, person_id, expires_at, created_at)"
            " SELECT $1, age, $2, now() + age::interval, now() FROM (VALUES ('-1 minute'), ('1 minute')) rows (age)",
            tenant_id,
            people["chen"],
        )
        card = await unit.connection.fetchval(
            "INSERT INTO sent_card (tenant_id, person_id, task_id, view, subject_id, closed, created_at)"
            " VALUES ($1, $2, 'old', 'view', 1, false, now() - interval '500 days') RETURNING id",
            tenant_id,
            people["chen"],
        )
        await run(
            "INSERT INTO outgoing_message"
            " (tenant_id, person_id, kind, payload, reference, attempts, due_at, sent_card_id, state, created_at)"
            " SELECT $1, $2, 'text', '{}', age || ' ' || state, 1, now(), $3, state, now() - age::interval"
            " FROM (VALUES ('500 days', 'waiting'), ('401 days', 'sent'), ('401 days', 'failed'),"
            " ('401 days', 'stopped'), ('399 days', 'sent'),"
            " ('1 day', 'failed')) rows (age, state)",
            tenant_id,
            people["chen"],
            card,
        )


async def left(tenant_id: int) -> dict[str, object]:
    async with unit_of_work(tenant_id):
        fetch = current().connection.fetch
        events = await fetch("SELECT split_part(key, '-', 1) AS age, count(*) FROM incoming_event GROUP BY 1")
        return {
            "events": {row["age"]: row["count"] for row in events},
            "sessions": [row[0] for row in await fetch("SELECT token_hash FROM web_session")],
            "messages": [row[0] for row in await fetch("SELECT reference FROM outgoing_message ORDER BY id")],
            "cards": [row[0] for row in await fetch("SELECT task_id FROM sent_card")],
        }


async def test_an_upload_stays_as_long_as_a_draft_holds_it(connected: str):
    tenant_id = await add_tenant("a")
    people = await add_people(tenant_id, app_credentials("http://127.0.0.1:9"))
    async with unit_of_work(tenant_id) as unit:
        held, forsaken = [
            await unit.connection.fetchval(
                "INSERT INTO stored_file (tenant_id, person_id, purpose, name, content_type, size_bytes, content,"
                " created_at) VALUES ($1, $2, 'attachment', 'a.jpg', 'image/jpeg', 1, 'x', now() - interval '3 days')"
                " RETURNING id",
                tenant_id,
                people["chen"],
            )
            for _ in range(2)
        ]
        department = (await Department.one(code="1")).id
        draft = await Request.create(
            request_type="d1", applicant_id=people["chen"], department_id=department, form={"photos": [held]}
        )

    async def files() -> list[int]:
        async with unit_of_work(tenant_id) as unit:
            return [row[0] for row in await unit.connection.fetch("SELECT id FROM stored_file ORDER BY id")]

    assert await files() == [held, forsaken]
    await keep_house()
    assert await files() == [held]
    async with unit_of_work(tenant_id):
        await Request.filter(id=draft.id).update(state="dropped")
    await keep_house()
    assert await files() == []


async def test_at_night_the_old_goes_and_the_rest_stays(connected: str):
    tenants = [await add_tenant("a"), await add_tenant("b")]
    for tenant_id in tenants:
        await add_old_and_new(tenant_id)

    with capture_logs() as logs:
        await keep_house()

    for tenant_id in tenants:
        assert await left(tenant_id) == {
            "events": {"29 days": 3, "1 minute": 2},
            "sessions": ["1 minute"],
            "messages": ["500 days waiting", "399 days sent", "1 day failed"],
            "cards": ["old"],
        }
    [line] = [line for line in logs if line["event"] == "housekeeping.done"]
    assert (line["tenants"], line["events"], line["sessions"], line["messages"]) == (2, 4200, 2, 6)


@dataclass
class Diary:
    """A job that notes when it ran, and may be told what else to do."""

    runs: list[float] = field(default_factory=list)
    then: Callable[[], Awaitable[None]] | None = None

    async def work(self) -> None:
        self.runs.append(time.monotonic())
        if self.then is not None:
            await self.then()

    async def has_run(self) -> bool:
        return bool(self.runs)


@pytest.fixture
async def owner(connected: str) -> AsyncIterator[asyncpg.Connection]:
    """The owner's connection, with an empty timetable and queue."""
    connection = await asyncpg.connect(connected)
    await connection.execute("SET search_path = pgqueuer; DELETE FROM pgqueuer; DELETE FROM pgqueuer_schedules")
    yield connection
    await connection.close()


@asynccontextmanager
async def working(url: str, times: str, work: Work, *, workers: int = 1) -> AsyncIterator[None]:
    """So many workers with this one job; leaving stops them, which must not take long."""
    stop = asyncio.Event()
    job = Timed("diary", times, work)
    running = [asyncio.create_task(run_jobs(Settings(DATABASE_URL=url), stop, [job])) for _ in range(workers)]
    try:
        yield
    finally:
        stop.set()
        async with asyncio.timeout(2):
            await asyncio.gather(*running)


async def until(condition: Callable[[], Awaitable[object]], seconds: float = 8) -> None:
    for _ in range(int(seconds / 0.05)):
        if await condition():
            return
        await asyncio.sleep(0.05)
    pytest.fail("waited in vain")


async def come_due(owner: asyncpg.Connection) -> None:
    """The night passes while nobody works."""
    await owner.execute("UPDATE pgqueuer_schedules SET next_run = now() - interval '1 hour'")


async def put_on_timetable(url: str, owner: asyncpg.Connection) -> None:
    async with working(url, NEVER_TODAY, Diary().work):
        await until(lambda: owner.fetchval("SELECT true FROM pgqueuer_schedules"))


async def test_housekeeping_is_due_at_night_in_china(connected: str, owner: asyncpg.Connection):
    stop = asyncio.Event()
    running = asyncio.create_task(run_jobs(Settings(DATABASE_URL=connected), stop, [HOUSEKEEPING]))
    await until(lambda: owner.fetchval("SELECT true FROM pgqueuer_schedules"))
    stop.set()
    await running

    due = await owner.fetchval("SELECT next_run AT TIME ZONE 'Asia/Shanghai' FROM pgqueuer_schedules")
    assert f"{due:%H:%M:%S}" == "03:17:00"


async def test_of_three_workers_one_makes_up_for_a_missed_night(connected: str, owner: asyncpg.Connection):
    diary = Diary()
    await put_on_timetable(connected, owner)
    await come_due(owner)

    async with working(connected, NEVER_TODAY, diary.work, workers=3):
        # Time for everyone's second look into the queue.
        await asyncio.sleep(2.6)

    assert len(diary.runs) == 1
    assert await owner.fetchval("SELECT count(*) FROM pgqueuer") == 0


async def test_a_stop_gives_the_running_job_back(connected: str, owner: asyncpg.Connection):
    begun, finished = Diary(then=asyncio.Event().wait), Diary()
    await put_on_timetable(connected, owner)
    await come_due(owner)

    async with working(connected, NEVER_TODAY, begun.work):
        await until(begun.has_run)
    async with working(connected, NEVER_TODAY, finished.work):
        await until(finished.has_run)

    assert (len(begun.runs), len(finished.runs)) == (1, 1)


async def test_a_failing_job_is_tried_again_and_finally_held(connected: str, owner: asyncpg.Connection):
    async def break_down() -> None:
        raise ZeroDivisionError

    diary = Diary(then=break_down)
    await put_on_timetable(connected, owner)
    await come_due(owner)

    with capture_logs() as logs:
        async with working(connected, NEVER_TODAY, diary.work):
            await until(lambda: owner.fetchval("SELECT attempts = 1 AND execute_after > now() FROM pgqueuer"))
            await owner.execute("UPDATE pgqueuer SET attempts = $1, execute_after = now()", TRIES_MAX - 1)
            await until(lambda: owner.fetchval("SELECT status = 'failed' FROM pgqueuer"))

    assert [line["attempt"] for line in logs if line["event"] == "job.failed"] == [1, TRIES_MAX]
    assert not [line for line in logs if line["event"] == "jobs.interrupted"]


def test_engine_and_job_outlive_postgresql(migrated_url: str, postgres: Postgres):
    stops: list[Callable[[], object]] = []

    async def hold_a_transaction() -> None:
        diary.then = None
        async with unit_of_work(None) as unit:
            await unit.connection.execute("SELECT pg_sleep(9)")

    diary = Diary(then=hold_a_transaction)

    async def work() -> None:
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        stops.append(lambda: loop.call_soon_threadsafe(stop.set))
        await database.connect(migrated_url)
        await run_jobs(Settings(DATABASE_URL=migrated_url), stop, [Timed("restart", EVERY_SECOND, diary.work)])
        await database.disconnect()

    async def hurry() -> bool:
        """Do not wait for the next try, once it is written down."""
        owner = await asyncpg.connect(migrated_url)
        try:
            written = "SET execute_after = now() WHERE entrypoint = 'restart' AND status = 'queued' AND attempts = 1"
            return bool(await owner.fetchval(f"UPDATE pgqueuer.pgqueuer {written} RETURNING true"))
        finally:
            await owner.close()

    async def ran_again() -> bool:
        return len(diary.runs) > 1

    # PostgreSQL is started by the main thread, so the worker lives in another.
    worker = threading.Thread(target=asyncio.run, args=[work()])
    with capture_logs() as logs:
        worker.start()
        try:
            asyncio.run(until(diary.has_run))
            postgres.stop()
            # Longer than the engine looks away.
            time.sleep(2.5)
            postgres.start()
            asyncio.run(until(hurry))
            asyncio.run(until(ran_again))
        finally:
            stops[0]()
            worker.join(5)

    assert not worker.is_alive()
    assert {"jobs.interrupted", "job.failed"} <= {line["event"] for line in logs}
