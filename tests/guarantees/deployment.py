"""A whole deployment in real processes, which can be killed: stores, web and worker. WeCom is in the test's process."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

import asyncpg
import redis

from settings import Settings
from stores.postgres import Postgres
from stores.supervisor import Command
from stores.valkey import Valkey

ROOT = Path(__file__).parents[2]
PARTS = ("serve", "worker")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Deployment:
    """Start it, and its parts, from the main thread: children end with the thread that started them."""

    def __init__(self, folder: Path) -> None:
        folder.chmod(0o755)
        # Not the fast one of the other tests, whose crash may take the last commits with it.
        self.postgres = Postgres(folder / "postgres")
        self.valkey = Valkey(folder / "valkey")
        self.folder = folder

    def start_stores(self) -> Settings:
        """Both stores with an empty database; returns the settings of everything."""
        self.postgres.start()
        self.postgres.create_database()
        self.valkey.start()
        self.settings = Settings(
            data_dir=self.folder,
            http_port=free_port(),
            simulator_port=free_port(),
            worker_port=0,
            secret_key_value="a key for tests only",
            database_url=self.postgres.url(),
            redis_url=self.valkey.url,
        )
        return self.settings

    def start_parts(self) -> None:
        self.parts = {name: self._command(name) for name in PARTS}
        for part in self.parts.values():
            part.start()

    def _command(self, name: str) -> Command:
        settings = self.settings
        env = {
            **os.environ,
            "DATABASE_URL": settings.database_url,
            "REDIS_URL": settings.redis_url,
            "HOUQIN_DATA_DIR": str(settings.data_dir),
            "HOUQIN_HTTP_PORT": str(settings.http_port),
            "HOUQIN_WORKER_PORT": "0",
            "HOUQIN_SECRET_KEY": settings.secret_key_value,
            "HOUQIN_LOG_FORMAT": "json",
            "PYTHONPATH": str(ROOT),
        }
        words = [sys.executable, "-P", "-m", "cli", name]
        return Command(words, log=self.folder / f"{name}.log", env=env)

    def watch(self) -> None:
        """Start what has ended by itself: a part that starts while PostgreSQL is away gives up."""
        for part in self.parts.values():
            if part.pid is None:
                part.start()

    def stop(self) -> None:
        for part in getattr(self, "parts", {}).values():
            part.stop()
        self.valkey.stop()
        self.postgres.stop()

    @property
    def accidents(self) -> dict[str, Callable[[], None]]:
        """What can happen, by name; each is repaired at once."""
        happenings = (self.kill_web, self.kill_worker, self.crash_postgres, self.flush_valkey, self.kill_valkey)
        return {happening.__name__: happening for happening in happenings}

    def kill_web(self) -> None:
        self._kill("serve")

    def kill_worker(self) -> None:
        self._kill("worker")
        self._let_leases_end()

    def _kill(self, name: str) -> None:
        part = self.parts[name]
        if part.pid is not None:
            os.kill(part.pid, signal.SIGKILL)
            while part.pid is not None:
                time.sleep(0.01)
        part.start()

    def _let_leases_end(self) -> None:
        """What the dead worker held is free after a minute; the test does not wait for it."""
        with contextlib.suppress(OSError, asyncpg.PostgresError):
            execute(
                self.settings.database_url,
                "UPDATE outgoing_message SET leased_until = now() WHERE state = 'sending' AND leased_until > now()",
            )

    def crash_postgres(self) -> None:
        self.postgres.stop(with_signal=signal.SIGQUIT)
        self.postgres.start()

    def flush_valkey(self) -> None:
        with contextlib.closing(redis.Redis.from_url(self.valkey.url)) as client:
            client.flushall()

    def kill_valkey(self) -> None:
        self.valkey.stop(with_signal=signal.SIGKILL)
        self.valkey.start()


def execute(url: str, statement: str) -> None:
    """One statement as the owner, from a thread without a loop."""

    async def run() -> None:
        connection = await asyncpg.connect(url)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(run())
