"""A simulated DingTalk organisation that runs, with a service that listens by Stream or takes posts."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from simulator import Simulator
from simulator.dingtalk.console import DingTalk
from tests.simulator.dingtalk.service import Client, Door, Listener, listening, organisation


@pytest.fixture
async def origin() -> AsyncIterator[tuple[str, Simulator]]:
    simulator = Simulator()
    simulator.dingtalk.configure(organisation())
    server = TestServer(simulator.web_app())
    await server.start_server()
    yield str(server.make_url("")).rstrip("/"), simulator
    await server.close()


@pytest.fixture
async def dingtalk(origin: tuple[str, Simulator]) -> DingTalk:
    return origin[1].dingtalk


@pytest.fixture
async def client(origin: tuple[str, Simulator], http: ClientSession) -> Client:
    client = Client(http, origin[0])
    await client.get_token()
    return client


@pytest.fixture
async def listener(client: Client) -> AsyncIterator[Listener]:
    async with listening(client) as found:
        yield found


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    found = Door()
    app = web.Application()
    app.router.add_post("/door", found.take)
    server = TestServer(app)
    await server.start_server()
    found.url = str(server.make_url("/door"))
    yield found
    await server.close()
