"""What load balancers and people are told about the service's state."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest
from aiohttp.test_utils import TestClient, TestServer

from app import HEALTH, build_app
from settings import Settings
from stores.postgres import Postgres

Client = TestClient


@asynccontextmanager
async def started(settings: Settings) -> AsyncIterator[Client]:
    async with TestClient(TestServer(build_app(settings))) as client:
        yield client


@pytest.fixture
async def client(settings: Settings) -> AsyncIterator[Client]:
    async with started(settings) as running:
        yield running


async def readiness(client: Client) -> tuple[int, dict[str, bool]]:
    async with client.get("/readyz") as answer:
        return answer.status, await answer.json()


async def test_with_both_stores_it_is_ready(client: Client) -> None:
    status, report = await readiness(client)

    assert status == 200
    assert report == {"ready": True, "postgresql": True, "migrations": True, "redis": True, "stopping": False}


async def test_without_redis_it_works_and_says_so(settings: Settings) -> None:
    async with started(settings.model_copy(update={"redis_url": "unix:///nonexistent/valkey.sock"})) as client:
        status, report = await readiness(client)

    assert status == 200 and report["redis"] is False


async def test_while_postgresql_hangs_it_is_alive_but_not_ready(client: Client, postgres: Postgres) -> None:
    server = psutil.Process(postgres.pid)
    frozen = [server, *server.children(recursive=True)]
    for process in frozen:
        process.suspend()
    try:
        status, report = await readiness(client)
        async with client.get("/healthz") as alive:
            assert alive.status == 200
    finally:
        for process in frozen:
            process.resume()

    assert status == 503 and report["postgresql"] is False
    async with asyncio.timeout(5):
        while (await readiness(client))[0] != 200:
            pass


async def test_before_it_stops_it_says_so(settings: Settings) -> None:
    app = build_app(settings)
    async with TestClient(TestServer(app)) as client:
        app[HEALTH].stopping = True
        status, report = await readiness(client)

    assert status == 503 and report["stopping"] is True


async def test_an_unmigrated_database_is_not_ready(settings: Settings, postgres: Postgres, empty_url: str) -> None:
    async with started(settings.model_copy(update={"database_url": empty_url})) as client:
        status, report = await readiness(client)

    assert status == 503
    assert report["postgresql"] is True and report["migrations"] is False


@pytest.fixture
def empty_url(postgres: Postgres, migrated_url: str, tmp_path: Path) -> str:
    """A database without tables, on a server that has the service's role."""
    name = f"empty_{tmp_path.name[-20:]}"
    postgres.create_database(name)
    return postgres.url(name)


async def test_a_page_that_is_not_there_says_what_to_do_and_a_reference(client: Client) -> None:
    async with client.get("/nowhere") as answer:
        text = await answer.text()

    assert answer.status == 404
    assert "没有找到这个页面" in text and "编号：" in text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


async def test_metrics_are_in_prometheus_format(client: Client) -> None:
    async with client.get("/metrics") as answer:
        assert answer.content_type == "text/plain"
        assert "houqin_events_total" in await answer.text()
