"""Work that a transaction puts off: done after the commit and never without it, once for all who ask together."""

import asyncio
from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from jobs.engine import Deferred, run_jobs
from models.database import unit_of_work
from models.deferred import defer, defer_together
from settings import Settings
from tests.wecom_agency import add_tenant


@pytest.fixture
async def tenant_id(connected: str) -> int:
    """A tenant, and an empty queue."""
    connection = await asyncpg.connect(connected)
    await connection.execute("DELETE FROM pgqueuer.pgqueuer")
    await connection.close()
    return await add_tenant()


async def queued(tenant_id: int) -> list[tuple[str, float]]:
    async with unit_of_work(tenant_id) as unit:
        rows = await unit.connection.fetch(
            "SELECT entrypoint, extract(epoch FROM execute_after) AS begins FROM pgqueuer.pgqueuer ORDER BY id"
        )
        return [(row["entrypoint"], float(row["begins"])) for row in rows]


async def test_a_worker_does_what_was_committed(connected: str, tenant_id: int):
    done: list[dict[str, Any]] = []
    stop = asyncio.Event()

    async def note(payload: dict[str, Any]) -> None:
        done.append(payload)
        stop.set()

    with pytest.raises(ZeroDivisionError):
        async with unit_of_work(tenant_id):
            await defer("note", {"text": "没有提交"})
            raise ZeroDivisionError
    async with unit_of_work(tenant_id):
        await defer("note", {"text": "提交了"})
    async with asyncio.timeout(10):
        await run_jobs(Settings(DATABASE_URL=connected), stop, [Deferred("note", note)])

    assert done == [{"text": "提交了"}]


async def test_those_who_ask_together_are_served_once(tenant_id: int):
    async with unit_of_work(tenant_id) as unit:
        begun = float(await unit.connection.fetchval("SELECT extract(epoch FROM now())"))
        for _ in range(3):
            await defer_together("note", {}, key="1", within=timedelta(hours=1))
        await defer_together("note", {}, key="2", within=timedelta(hours=1))

    jobs = await queued(tenant_id)
    assert [name for name, _ in jobs] == ["note", "note"]
    assert all(begun < begins <= begun + 3600 and round(begins) % 3600 == 0 for _, begins in jobs)
