"""Keep the processes of `houqin run` alive, and end them in order."""

import errno
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Protocol

import structlog

from stores import process

log = structlog.get_logger()

RESTART_SECONDS_MIN, RESTART_SECONDS_MAX = 0.5, 30.0
PORT_SECONDS_MAX = 3.0
HEALTHY_SECONDS = 60.0
"""A service that ran this long starts its next restart without the backoff of earlier failures."""


class Service(Protocol):
    """Something with a life: one of our own processes, or a store."""

    log: Path

    @property
    def pid(self) -> int | None: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...


class Command:
    """One of our own commands as a child process; its output goes to a log file."""

    def __init__(self, command: Sequence[str], *, log: Path, env: Mapping[str, str]) -> None:
        self.command, self.log, self.env = list(command), log, dict(env)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def start(self) -> None:
        """Start it. Call from the main thread, see stores.process.start."""
        self._process = process.start(self.command, log=self.log, env=self.env)

    def stop(self) -> None:
        """Ask it to finish what it holds, and wait."""
        if self._process:
            process.stop(self._process)
            self._process = None


@dataclass
class _Kept:
    service: Service
    started_at: float = 0.0
    failures: int = 0
    retry_at: float | None = None


class Supervisor:
    """Starts services in the given order, restarts those that die, stops them in the opposite order.

    It works by being called: `watch()` looks once at everything. All of it belongs to the main thread.
    """

    def __init__(self, services: Mapping[str, Service]) -> None:
        self.services = {name: _Kept(service, time.monotonic()) for name, service in services.items()}

    def start(self) -> None:
        """Start what does not run yet."""
        for kept in self.services.values():
            if kept.service.pid is None:
                kept.service.start()
            kept.started_at = time.monotonic()

    def watch(self) -> None:
        """Restart what has died, with a growing pause when it keeps dying."""
        now = time.monotonic()
        for name, kept in self.services.items():
            if kept.service.pid is not None:
                continue
            if kept.retry_at is None:
                kept.failures = 1 if now - kept.started_at > HEALTHY_SECONDS else kept.failures + 1
                pause = min(RESTART_SECONDS_MIN * 2 ** (kept.failures - 1), RESTART_SECONDS_MAX)
                kept.retry_at = now + pause
                log.warning("service.died", service=name, last=_last_line(kept.service.log), restart_in_seconds=pause)
            elif now >= kept.retry_at:
                self._restart(name, kept)

    def _restart(self, name: str, kept: _Kept) -> None:
        kept.retry_at, kept.started_at = None, time.monotonic()
        try:
            kept.service.start()
            log.info("service.restarted", service=name)
        except (OSError, RuntimeError) as error:
            # The next look finds it dead and waits longer.
            log.error("service.failed_to_start", service=name, why=str(error))

    def stop(self) -> None:
        """End everything, the last started first."""
        for kept in reversed(self.services.values()):
            kept.service.stop()


def _last_line(file: Path) -> str:
    """What it said last, such as the end of a traceback."""
    try:
        with file.open("rb") as opened:
            opened.seek(max(0, file.stat().st_size - 2000))
            lines = opened.read().decode(errors="replace").split("\n")
    except OSError:
        return ""
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def is_free(host: str, port: int) -> bool:
    """Whether we could listen there; an earlier run that is just finishing gets a moment to do so."""
    deadline = time.monotonic() + PORT_SECONDS_MAX
    while port:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
                if time.monotonic() > deadline:
                    return False
            else:
                break
        time.sleep(0.1)
    return True


class StopRequest:
    """Ctrl-C, SIGTERM and a closed terminal as a flag, so that nothing is interrupted half-way."""

    def __init__(self) -> None:
        self.made = False
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._note)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.made = True


class ErrorTail:
    """Shows the new error lines of log files, so that nobody needs to look there to learn that something is wrong."""

    def __init__(self, logs: Mapping[str, Path], show: Callable[[str], None]) -> None:
        self.show = show
        self.logs = logs
        self.read_to = {name: log.stat().st_size if log.exists() else 0 for name, log in logs.items()}

    def look(self) -> None:
        """Show the error lines written since the last look."""
        for name, log in self.logs.items():
            if not log.exists() or log.stat().st_size <= self.read_to[name]:
                continue
            with log.open("rb") as file:
                file.seek(self.read_to[name])
                fresh = file.read()
            # An unfinished line waits for the next look.
            whole = fresh[: fresh.rfind(b"\n") + 1]
            self.read_to[name] += len(whole)
            for line in whole.decode(errors="replace").splitlines():
                if any(mark in line for mark in ERROR_MARKS):
                    self.show(f"[{name}] {line.strip()}")


ERROR_MARKS = ("[error", "[critical", '"level": "error"', '"level": "critical"')
"""How models/logs.py writes the level, in both formats."""
