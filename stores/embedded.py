"""The stores a command works with: outside servers when the settings name them, otherwise our own under `data_dir`.

One process owns the embedded servers at a time. A command that finds them running (say `houqin import` beside
`houqin run`) uses them; one that does not, starts them for as long as it runs.
"""

import contextlib
import fcntl
import os
import time
from types import TracebackType
from typing import IO, Self

from settings import Settings
from stores.postgres import Postgres
from stores.valkey import Valkey

OWNER_START_SECONDS_MAX = 60.0
PREDECESSOR_STOP_SECONDS_MAX = 15.0
READY = b"ready"
"""What the lock file holds while the owner's servers can be used."""


class StoresBusy(RuntimeError):
    """Another process holds the stores and did not bring them up in time."""


class Stores:
    """Context manager; both addresses are good inside. Enter it from the main thread, outside of asyncio."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.postgres = None if settings.database_url else Postgres(settings.data_dir / "postgres")
        self.valkey = None if settings.redis_url else Valkey(settings.data_dir / "valkey")
        self._lock: IO[bytes] | None = None

    @property
    def database_url(self) -> str:
        """PostgreSQL as the owner role."""
        return self.settings.database_url or (self.postgres.url() if self.postgres else "")

    @property
    def redis_url(self) -> str:
        """Redis or Valkey."""
        return self.settings.redis_url or (self.valkey.url if self.valkey else "")

    def located(self) -> Settings:
        """The settings with both addresses filled in, whichever servers they are."""
        found = {"database_url": self.database_url, "redis_url": self.redis_url}
        return self.settings.model_copy(update=found)

    def __enter__(self) -> Self:
        if self.postgres is None and self.valkey is None:
            return self
        self.settings.data_dir.mkdir(parents=True, exist_ok=True)
        lock = (self.settings.data_dir / "stores.lock").open("a+b")
        deadline = time.monotonic() + OWNER_START_SECONDS_MAX
        while not _taken(lock):
            lock.seek(0)
            if lock.read() == READY:
                lock.close()
                return self
            if time.monotonic() > deadline:
                lock.close()
                raise StoresBusy(f"another houqin process uses {self.settings.data_dir} but its servers do not answer")
            time.sleep(0.1)
        # Held until this process ends, however it ends.
        self._lock = lock
        lock.truncate(0)
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        lock.write(READY)
        lock.flush()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._lock is None:
            return
        self._lock.truncate(0)
        for server in (self.valkey, self.postgres):
            if server is not None:
                server.stop()
        self._lock.close()
        self._lock = None

    @property
    def servers(self) -> dict[str, Postgres | Valkey]:
        """The embedded servers that this process started and looks after."""
        if self._lock is None:
            return {}
        return {server.folder.name: server for server in (self.postgres, self.valkey) if server is not None}

    def _start(self) -> None:
        if self.postgres is not None:
            self._wait_for_predecessor(self.postgres)
            self.postgres.start()
            self.postgres.create_database()
        if self.valkey is not None:
            self.valkey.start()

    def _wait_for_predecessor(self, postgres: Postgres) -> None:
        """After a kill -9 of the owner its server is still writing everything down: two may not share a folder."""
        with contextlib.suppress(OSError, ValueError, IndexError):
            pid = int((postgres.folder / "postmaster.pid").read_text().splitlines()[0])
            deadline = time.monotonic() + PREDECESSOR_STOP_SECONDS_MAX
            while time.monotonic() < deadline:
                os.kill(pid, 0)
                time.sleep(0.1)


def _taken(lock: IO[bytes]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
