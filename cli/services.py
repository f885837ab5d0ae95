"""Commands that run until they are stopped: the service, its parts, and everything at once."""

import argparse
import asyncio
import os
import signal
import sys
import webbrowser
from collections.abc import Awaitable, Callable

import uvloop
from aiohttp import web

from cli.stores_at_hand import failed, with_stores
from settings import Settings
from stores.embedded import Stores
from stores.running import busy_port, keep_running
from stores.supervisor import StopRequest

Service = Callable[[Settings, asyncio.Event], Awaitable[None]]


def serve(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin serve`."""
    import app

    return with_stores(settings, lambda stores: _until_stopped(stores.located(), app.serve))


def worker(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin worker`."""
    from jobs.worker import work

    return with_stores(settings, lambda stores: _until_stopped(stores.located(), work))


def simulate(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin simulate`."""
    return _until_stopped(settings, _simulated)


async def _simulated(settings: Settings, stop: asyncio.Event) -> None:
    from simulator import Simulator

    simulator = Simulator(snapshot=settings.data_dir / "simulator.json")
    runner = web.AppRunner(simulator.web_app(), access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", settings.simulator_port).start()
        await stop.wait()
    finally:
        await runner.cleanup()


def _until_stopped(settings: Settings, service: Service) -> int:
    """Run a service until Ctrl-C or SIGTERM, and let it finish what it holds."""

    async def until_stopped() -> None:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await service(settings, stop)

    uvloop.run(until_stopped())
    return 0


def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin run`: everything at once, from this one process, until Ctrl-C."""
    import handlers.subsystems  # noqa: F401  # each furnishes the demo agency
    from handlers.org.demo import DemoStart, prepare

    request = StopRequest()
    if busy := busy_port(settings):
        variable, port = busy
        return failed(f"端口 {port} 已被别的程序占用。请关掉它，或者换一个端口：\n  {variable}={port + 100} make run")
    print("正在启动后勤管家，第一次约需半分钟…… / Starting…", flush=True)

    def supervised(stores: Stores) -> int:
        located = stores.located()
        start = DemoStart(located, uvloop.run(prepare(located)))

        def finish() -> bool:
            if done := uvloop.run(start.finished()):
                _show_address(located)
            return done

        keep_running(stores, request, finish=finish, show=_to_stderr)
        return 0

    code = with_stores(settings, supervised)
    if request.made:
        # A Ctrl-C while something starts makes that something fail, which is no failure then.
        print("✓ 已停止，数据都已保存。 / Stopped.", flush=True)
        return 0
    return code


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _show_address(settings: Settings) -> None:
    address = f"http://127.0.0.1:{settings.simulator_port}/"
    print(
        f"\n  ✓ 后勤管家已启动 / Houqin is running\n\n"
        f"    打开网页试用 / Open in a browser:  {address}\n"
        f"    网页控制台 / Console on a PC:      {settings.base_url}/console/login?tenant=demo\n\n"
        f"  按 Ctrl-C 停止 / Press Ctrl-C to stop\n",
        flush=True,
    )
    if sys.stdout.isatty() and (sys.platform == "darwin" or {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()):
        webbrowser.open(address)
