"""The one way to the database keeps its connections, its tenant and its transaction, whatever happens inside."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import pytest

from models import database
from models.database import current, repeated, spawn, unit_of_work
from models.org import Department
from tests.wecom_agency import add_tenant

CONNECTIONS = 2


@pytest.fixture
async def small_pool(database_url: str) -> AsyncIterator[str]:
    """This process is connected with two connections only, so that a lost one is felt."""
    await database.connect(database_url, connections_max=CONNECTIONS)
    yield database_url
    await database.disconnect()


@pytest.fixture
async def tenant(small_pool: str) -> int:
    return await add_tenant()


@pytest.fixture
async def ledger(small_pool: str) -> AsyncIterator[str]:
    """A table of two rows without tenants; yields the owner's URL."""
    async with owner(small_pool) as connection:
        await connection.execute("CREATE TABLE scratch (id int PRIMARY KEY, value int NOT NULL)")
        await connection.execute("INSERT INTO scratch VALUES (1, 0), (2, 0); GRANT ALL ON scratch TO houqin_app")
    yield small_pool
    async with owner(small_pool) as connection:
        await connection.execute("DROP TABLE scratch")


@contextlib.asynccontextmanager
async def owner(url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()


async def values(url: str) -> list[int]:
    async with owner(url) as connection:
        return [row["value"] for row in await connection.fetch("SELECT value FROM scratch ORDER BY id")]


async def everyone_gets_in(tenant_id: int | None) -> list[str | None]:
    """Fill the whole pool at one moment; returns the tenant that each connection knew before."""
    meeting = asyncio.Barrier(CONNECTIONS)

    async def enter() -> str | None:
        async with unit_of_work(tenant_id):
            setting: str | None = await current().connection.fetchval("SELECT current_setting('app.tenant', true)")
            await meeting.wait()
            return setting

    async with asyncio.timeout(3):
        return await asyncio.gather(*(enter() for _ in range(CONNECTIONS)))


async def test_two_hundred_cancelled_units_lose_no_connection(tenant: int):
    dice = random.Random(7)

    async def busy() -> None:
        async with unit_of_work(tenant):
            await current().connection.execute("SELECT pg_sleep(0.003)")

    cut_off = 0
    while cut_off < 200:
        # Three for two connections: some are cut off while they wait for one, in BEGIN, at work, or in COMMIT.
        tasks = [asyncio.create_task(busy()) for _ in range(3)]
        await asyncio.sleep(dice.uniform(0, 0.006))
        for task in tasks:
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        cut_off += sum(isinstance(outcome, asyncio.CancelledError) for outcome in outcomes)

    assert not any(await everyone_gets_in(None))


async def test_the_tenant_ends_with_its_unit(tenant: int):
    assert await everyone_gets_in(tenant) == [str(tenant)] * CONNECTIONS
    assert not any(await everyone_gets_in(None))

    with pytest.raises(ZeroDivisionError):
        async with unit_of_work(tenant):
            raise ZeroDivisionError
    assert not any(await everyone_gets_in(None))
    with pytest.raises(RuntimeError):
        current()


async def test_a_unit_inside_of_a_unit_is_refused(tenant: int):
    async with unit_of_work(tenant):
        with pytest.raises(RuntimeError, match="open already"):
            async with unit_of_work(tenant):
                pass
        await Department.create(code="1", name="办公室")

    async with unit_of_work(tenant):
        assert await Department.all().count() == 1


async def test_a_background_task_is_outside_of_the_transaction(tenant: int):
    async def look() -> int:
        async with unit_of_work(tenant):
            return await Department.all().count()

    async with unit_of_work(tenant):
        await Department.create(code="1", name="办公室")
        # A plain task inherits the transaction, and with it the refusal to open a second one.
        with pytest.raises(RuntimeError, match="open already"):
            await asyncio.create_task(look())
        assert await spawn(look()) == 0
        later = spawn(look_after(started := asyncio.Event(), look))
    started.set()

    assert await later == 1


async def look_after(event: asyncio.Event, look: Callable[[], Awaitable[int]]) -> int:
    await event.wait()
    return await look()


async def test_rivals_in_a_deadlock_both_finish(ledger: str):
    both_have_one = asyncio.Barrier(2)
    tries: list[int] = []

    @repeated
    async def add_to(first: int, second: int) -> None:
        tries.append(first)
        async with unit_of_work(None):
            await current().connection.execute("UPDATE scratch SET value = value + 1 WHERE id = $1", first)
            if len(tries) <= 2:
                await both_have_one.wait()
            await current().connection.execute("UPDATE scratch SET value = value + 1 WHERE id = $1", second)

    await asyncio.gather(add_to(1, 2), add_to(2, 1))

    assert len(tries) >= 3
    assert await values(ledger) == [2, 2]


async def test_a_serialization_failure_is_repeated(ledger: str):
    seen: list[int] = []

    @repeated
    async def increase() -> None:
        async with unit_of_work(None):
            await current().connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            value = await current().connection.fetchval("SELECT value FROM scratch WHERE id = 1")
            if not seen:
                async with owner(ledger) as somebody:
                    await somebody.execute("UPDATE scratch SET value = 10 WHERE id = 1")
            seen.append(value)
            await current().connection.execute("UPDATE scratch SET value = $1 WHERE id = 1", value + 1)

    await increase()

    assert seen == [0, 10]
    assert (await values(ledger))[0] == 11


async def test_a_schema_change_under_way_is_survived(ledger: str):
    @repeated
    async def columns() -> int:
        async with unit_of_work(None):
            return len(await current().connection.fetchrow("SELECT * FROM scratch WHERE id = 1"))

    # On every connection, so that each has the statement prepared for two columns.
    await asyncio.gather(*(columns() for _ in range(CONNECTIONS * 4)))
    async with owner(ledger) as somebody:
        await somebody.execute("ALTER TABLE scratch ADD COLUMN more int")

    assert await asyncio.gather(*(columns() for _ in range(CONNECTIONS * 4))) == [3] * CONNECTIONS * 4


async def test_what_was_refused_four_times_is_given_back(ledger: str):
    tries = 0

    @repeated
    async def impatient() -> None:
        nonlocal tries
        tries += 1
        async with unit_of_work(None):
            await current().connection.execute("SELECT FROM scratch WHERE id = 1 FOR UPDATE NOWAIT")

    async with owner(ledger) as somebody, somebody.transaction():
        await somebody.execute("UPDATE scratch SET value = 5 WHERE id = 1")
        with pytest.raises(asyncpg.LockNotAvailableError):
            await impatient()

    assert tries == database.TRIES_MAX


async def test_after_a_killed_backend_the_next_unit_works(tenant: int, small_pool: str):
    async with owner(small_pool) as killer:
        with pytest.raises((asyncpg.PostgresConnectionError, asyncpg.AdminShutdownError, asyncpg.InterfaceError)):
            async with unit_of_work(tenant):
                await Department.create(code="1", name="办公室")
                pid = await current().connection.fetchval("SELECT pg_backend_pid()")
                await killer.execute("SELECT pg_terminate_backend($1, 2000)", pid)
                await current().connection.execute("SELECT 1")
        assert await everyone_gets_in(tenant) == [str(tenant)] * CONNECTIONS

        # Also when they die while nobody looks.
        await killer.execute(
            "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        assert await everyone_gets_in(tenant) == [str(tenant)] * CONNECTIONS
    async with unit_of_work(tenant):
        assert await Department.all().count() == 0


async def test_the_arrays_that_every_connection_knows_are_postgresqls(small_pool: str) -> None:
    async with owner(small_pool) as connection:
        found = await connection.fetch(
            "SELECT oid, typname, typelem FROM pg_type WHERE oid = any($1::oid[]) AND typlen = -1 AND typdelim = ','",
            [known["oid"] for known in database.ARRAYS],
        )
    known = {(known["oid"], known["name"], known["elemtype"]) for known in database.ARRAYS}
    assert known == {(row["oid"], row["typname"], row["typelem"]) for row in found}
    async with unit_of_work(None):
        sent = [2**40], [True, None], [b"\x00"]
        received = await current().connection.fetchrow("SELECT $1::int8[], $2::bool[], $3::bytea[]", *sent)
        assert tuple(received) == sent
