"""A simulated agency that runs, with a service to call back."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from simulator import Simulator
from tests.simulator.wecom_service import Client, Service, agency


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    found = Service()
    app = web.Application()
    app.router.add_get("/cb", found.verify)
    app.router.add_post("/cb", found.receive)
    app.router.add_post("/cb/contacts", found.receive)
    server = TestServer(app)
    await server.start_server()
    found.url = str(server.make_url("/cb"))
    yield found
    await server.close()


@pytest.fixture
async def simulator(service: Service) -> AsyncIterator[Simulator]:
    """Up and configured, with repeats that take no time."""
    found = Simulator()
    found.configure(agency(service.url))
    found.faults.callback_retry_seconds = 0.001
    yield found


@pytest.fixture
async def base(simulator: Simulator) -> AsyncIterator[str]:
    """The address of the running simulator."""
    server = TestServer(simulator.web_app())
    await server.start_server()
    yield str(server.make_url("")).rstrip("/")
    await server.close()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def api(base: str, http: aiohttp.ClientSession) -> Client:
    client = Client(http, base)
    await client.get_token()
    return client
