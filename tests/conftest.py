"""What every test can ask for: real stores, the demo agency, the service and the simulator, all on this machine."""

import asyncio
import gc
import itertools
import os
import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from tortoise.apps import Apps
from tortoise.models import MetaInfo, Model

from models import database
from models.migrate import migrate
from settings import Settings
from stores.postgres import Postgres
from stores.valkey import Valkey
from tests.emptying import Emptier
from tests.pages.reader import Opening, Reader, Sheet
from tests.story import Agency, Service, open_agency, run_service

DATABASE = "houqin_test"
FIRST_PORT = 12_000 + os.getpid() % 120 * 100
PORTS = itertools.cycle([*range(FIRST_PORT, 24_000), *range(12_000, FIRST_PORT)])
"""Of the services under test: each test process begins elsewhere, below those that the system gives to outgoing
connections, which could take a port between the moment it is chosen and the moment it is used."""

_generate_filters = MetaInfo._generate_filters


def _generate_filters_once(meta: MetaInfo) -> None:
    """The models stay the same over the thousands of connections that a run opens, and so do their filters."""
    if not meta.filters:
        _generate_filters(meta)


MetaInfo._generate_filters = _generate_filters_once  # type: ignore[method-assign]

_build_initial_querysets = Apps._build_initial_querysets
_built: set[type[Model]] = set()


def _build_initial_querysets_once(apps: Apps) -> None:
    """So do the statements with which their queries begin."""
    models = {model for app in apps.values() for model in app.values()}
    if not models <= _built:
        _build_initial_querysets(apps)
        _built.update(models)


Apps._build_initial_querysets = _build_initial_querysets_once  # type: ignore[method-assign]


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: the collector need not walk through it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def stores_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="houqin-test-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(scope="session")
def postgres(stores_folder: Path) -> Iterator[Postgres]:
    """One server for all tests; it may lose data in a power cut, and is quick."""
    server = Postgres(stores_folder / "postgres", fast=True)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def valkey(stores_folder: Path) -> Iterator[Valkey]:
    server = Valkey(stores_folder / "valkey")
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def migrated_url(postgres: Postgres) -> str:
    """The address, as the owner, of a database at the newest migration."""
    postgres.create_database(DATABASE)
    url = postgres.url(DATABASE)
    asyncio.run(migrate(url))
    return url


@pytest.fixture(scope="session")
def emptier(migrated_url: str) -> Iterator[Emptier]:
    emptier = Emptier(migrated_url)
    yield emptier
    emptier.close()


@pytest.fixture
def database_url(emptier: Emptier) -> str:
    """The same database, emptied."""
    emptier.empty()
    return emptier.url


@pytest.fixture
async def connected(database_url: str) -> AsyncIterator[str]:
    """This process is connected to the empty database as the service is."""
    await database.connect(database_url)
    yield database_url
    await database.disconnect()


def free_port() -> int:
    """The next port that nobody listens at."""
    for port in PORTS:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise AssertionError("unreachable")


@pytest.fixture
def settings(database_url: str, valkey: Valkey, tmp_path: Path) -> Settings:
    """Settings of a service on free ports, with the stores of this test."""
    return Settings(
        data_dir=tmp_path,
        http_port=free_port(),
        simulator_port=free_port(),
        worker_port=0,
        secret_key_value="a key for tests only",
        database_url=database_url,
        redis_url=valkey.url,
    )


@pytest.fixture
async def agency(connected: str, settings: Settings) -> Agency:
    """The demo agency's rows."""
    return await open_agency(settings)


@pytest.fixture
async def service(agency: Agency) -> AsyncIterator[Service]:
    """The web service and the simulator, ready for people to type and tap; `deliver` runs the sender."""
    async with run_service(agency) as running:
        yield running


@pytest.fixture
async def open_page(service: Service) -> AsyncIterator[Opening]:
    """`reader, sheet = await open_page("wangfang", "/h5/")`: a person opens a page from the chat."""
    async with AsyncExitStack() as browsers:

        async def opening(userid: str, to: str) -> tuple[Reader, Sheet]:
            reader = await browsers.enter_async_context(Reader(service, userid))
            return reader, await reader.opens(to)

        yield opening
