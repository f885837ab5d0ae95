"""`houqin run` as a newcomer starts it: a command, an address to open, nothing left behind, everything found again."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncpg
import psutil
import pytest
from aiohttp.test_utils import unused_port

from settings import Settings
from stores.embedded import Stores
from tests.cli.terminal import Operator

PATIENCE_SECONDS = 120.0
"""Twenty times what it takes on a quiet machine: a busy one is no failure."""


class Newcomer:
    """Somebody with a terminal, no database of their own, and a folder that remembers."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(
            data_dir=folder / "data", http_port=unused_port(), worker_port=unused_port(), simulator_port=unused_port()
        )
        self.output, self.complaints = folder / "output", folder / "complaints"
        self.processes: list[psutil.Process] = []
        self._run: subprocess.Popen[bytes] | None = None

    def starts(self) -> None:
        """Type the command and wait for the address."""
        outside = ("DATABASE_URL", "REDIS_URL", "HOUQIN_")
        env = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
        for name in ("data_dir", "http_port", "worker_port", "simulator_port"):
            env[f"HOUQIN_{name.upper()}"] = str(getattr(self.settings, name))
        with self.output.open("wb") as output, self.complaints.open("wb") as complaints:
            command = [sys.executable, "-P", "-m", "cli", "run"]
            self._run = subprocess.Popen(command, env=env, stdout=output, stderr=complaints)
        address = f"http://127.0.0.1:{self.settings.simulator_port}/"
        eventually(lambda: address in self.output.read_text(), else_show=self.complaints)
        self.processes = self.now_running()

    def now_running(self) -> list[psutil.Process]:
        """The command and everything it has started."""
        assert self._run is not None
        parent = psutil.Process(self._run.pid)
        return [parent, *parent.children(recursive=True)]

    def presses_ctrl_c(self) -> int:
        """Stop it; returns the exit code."""
        assert self._run is not None
        self._run.send_signal(signal.SIGINT)
        return self._run.wait(PATIENCE_SECONDS)

    def kills_everything(self) -> None:
        """Clean up after a test that failed."""
        if self._run is not None and self._run.poll() is None:
            self._run.terminate()
            self._run.wait(PATIENCE_SECONDS)

    def command(self, name: str) -> psutil.Process:
        """The running process of one of our own commands."""
        [found] = [process for process in self.now_running() if _words(process)[-2:] == ["cli", name]]
        return found

    def is_ready(self) -> bool:
        """Whether the web service says so."""
        with suppress(OSError), urllib.request.urlopen(f"{self.settings.base_url}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
        return False

    def finds(self, query: str) -> list[tuple[Any, ...]]:
        """Look into the running embedded database."""

        async def look() -> list[tuple[Any, ...]]:
            connection = await asyncpg.connect(Stores(self.settings).database_url)
            try:
                return [tuple(row) for row in await connection.fetch(query)]
            finally:
                await connection.close()

        return asyncio.run(look())


def _words(process: psutil.Process) -> list[str]:
    """Its command line; PostgreSQL's own processes come and go, and one that has gone has none."""
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []


def eventually(holds: Callable[[], bool], *, else_show: Path) -> None:
    """Wait for something other processes bring about."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, f"waited in vain:\n{else_show.read_text()}"
        time.sleep(0.1)


def is_left(process: psutil.Process) -> bool:
    """Whether it still does anything; a dead one may wait for a reaper that this machine's first process is not."""
    with suppress(psutil.NoSuchProcess):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False


@pytest.fixture
def newcomer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Newcomer]:
    for name in ("DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)
    with tempfile.TemporaryDirectory(prefix="houqin-run-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        somebody = Newcomer(Path(folder))
        yield somebody
        somebody.kills_everything()


EVERYTHING = "SELECT id, code, created_at, (SELECT count(*) FROM person), (SELECT count(*) FROM vehicle) FROM tenant"


def test_it_starts_survives_a_crash_stops_cleanly_and_finds_everything_again(newcomer: Newcomer) -> None:
    newcomer.starts()
    assert newcomer.is_ready()
    [tenant] = before = newcomer.finds(EVERYTHING)
    assert tenant[1] == "demo" and tenant[3] == 28 and tenant[4] == 8
    keys = (newcomer.settings.data_dir / "demo.toml").read_text()
    assert (newcomer.settings.data_dir / "demo.toml").stat().st_mode & 0o077 == 0
    phones, console = re.findall(r"http://\S+", newcomer.output.read_text())
    assert phones == f"http://127.0.0.1:{newcomer.settings.simulator_port}/"
    assert console.startswith(f"{newcomer.settings.base_url}/console/"), "beside the phones, only the console is shown"

    newcomer.command("serve").kill()
    eventually(newcomer.is_ready, else_show=newcomer.complaints)
    assert "service.died" in newcomer.complaints.read_text()

    running = newcomer.now_running()
    assert newcomer.presses_ctrl_c() == 0
    assert not [process for process in (*newcomer.processes, *running) if is_left(process)]

    newcomer.starts()
    assert newcomer.finds(EVERYTHING) == before
    assert (newcomer.settings.data_dir / "demo.toml").read_text() == keys
    assert newcomer.presses_ctrl_c() == 0
    assert not [process for process in newcomer.processes if is_left(process)]


@pytest.fixture
def signals_as_before() -> Iterator[None]:
    """`run` takes the signals over for its process, which here is the tests'."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_a_port_in_use_is_named_with_what_to_set(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, signals_as_before: None
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("HOUQIN_HTTP_PORT", str(port))

        assert operator.does("run") == 1

    assert f"端口 {port} 已被别的程序占用" in operator.complained
    assert "HOUQIN_HTTP_PORT=" in operator.complained
