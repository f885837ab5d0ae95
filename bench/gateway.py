"""DingTalk's side of Stream, in a thread of the bench: it delivers as fast as it is acknowledged."""

import asyncio
import secrets
from collections.abc import Sequence
from threading import Event, Thread
from typing import Any

import uvloop
from aiohttp import web

from bench.load import all_at_once
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.stream import ROBOT_TOPIC
from simulator import DingTalkCorpConfig, Simulator
from simulator.dingtalk.config import AppConfig

ACK_SECONDS_MAX = 10.0
CONNECT_SECONDS_MAX = 60.0


class Gateway:
    """Start it before the service, which otherwise waits ever longer between its tries to connect."""

    def __init__(self, port: int) -> None:
        address = f"http://127.0.0.1:{port}/dingtalk"
        self._port = port
        self.credentials = DingTalkCredentials(
            client_id=f"ding{secrets.token_hex(8)}",
            client_secret=secrets.token_hex(24),
            corp_id=f"ding{secrets.token_hex(8)}",
            mode="stream",
            api_base=address,
            oapi_base=f"{address}/oapi",
        )
        self._open = Event()
        self._thread = Thread(target=lambda: uvloop.run(self._serve()))

    def start(self) -> None:
        """Returns when it is open. Raises RuntimeError when it cannot open."""
        self._thread.start()
        while not self._open.wait(0.05):
            if not self._thread.is_alive():
                raise RuntimeError("DingTalk's gateway did not open")

    def stop(self) -> None:
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()

    async def deliver(self, messages: Sequence[dict[str, Any]]) -> list[float]:
        """Deliver messages to the robot as closed_loop does letters; returns the seconds to each acknowledgement.

        Raises:
            RuntimeError: One was not taken.
        """
        work = asyncio.run_coroutine_threadsafe(self._deliver(messages), self._loop)
        return await asyncio.wrap_future(work)

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        simulator = Simulator()
        given = self.credentials
        app = AppConfig(given.client_id, given.client_secret, agent_id=1)
        corp = DingTalkCorpConfig(given.corp_id, "Stream", [app], address=f"http://127.0.0.1:{self._port}")
        simulator.dingtalk.configure(corp)
        self._gateway = simulator.dingtalk.gateway
        runner = web.AppRunner(simulator.web_app(), access_log=None, shutdown_timeout=2)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", self._port).start()
            self._open.set()
            await self._stop.wait()
        finally:
            await runner.cleanup()

    async def _connected(self) -> None:
        while True:
            if self._gateway.connections:
                return
            await asyncio.sleep(0.05)

    async def _deliver(self, messages: Sequence[dict[str, Any]]) -> list[float]:
        async with asyncio.timeout(CONNECT_SECONDS_MAX):
            await self._connected()

        async def push(message: dict[str, Any]) -> None:
            client_id = self.credentials.client_id
            ack = await self._gateway.push(client_id, "CALLBACK", ROBOT_TOPIC, {}, message, within=ACK_SECONDS_MAX)
            if ack.outcome != 200:
                raise RuntimeError(f"the service acknowledged with {ack.outcome}")

        return await all_at_once(messages, push)
