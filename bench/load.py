"""Drives callbacks over loopback: as many as possible at once, or at a steady rate that does not wait for answers."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self, TypeVar

import psutil

T = TypeVar("T")
AT_ONCE = 16
CONNECTIONS_MAX = 64
"""Of the steady load: what waits for a connection waits within its measured time."""


@dataclass(frozen=True)
class Run:
    """What one round measured. Times of answers are in milliseconds, sorted."""

    seconds: float
    answers: list[float]
    own_cpu: float
    """Seconds of CPU of the measured process."""
    postgres_cpu: float

    @property
    def rate(self) -> float:
        return len(self.answers) / self.seconds

    def quantile(self, share: float) -> float:
        """The answer time in ms that this share of the callbacks stayed within."""
        return self.answers[min(len(self.answers) - 1, int(share * len(self.answers)))]

    @property
    def own_us(self) -> float:
        """CPU of the measured process for one callback, in µs."""
        return self.own_cpu / len(self.answers) * 1e6

    @property
    def postgres_us(self) -> float:
        """CPU of all PostgreSQL processes for one callback, in µs."""
        return self.postgres_cpu / len(self.answers) * 1e6


class Clock:
    """CPU of a process and of PostgreSQL with everything it runs beside: writer, checkpointer, vacuum."""

    def __init__(self, pid: int | None, postmaster: int | None) -> None:
        assert pid and postmaster, "a process has ended"
        self._process, self._postmaster = psutil.Process(pid), psutil.Process(postmaster)

    @classmethod
    def of_this_process(cls, postmaster: int | None) -> Self:
        """For work that is done here."""
        return cls(os.getpid(), postmaster)

    def read(self) -> tuple[float, float]:
        """Seconds of CPU so far: (process, PostgreSQL)."""
        return _spent(self._process), self._postgres()

    def _postgres(self) -> float:
        ended = self._postmaster.cpu_times()
        total = _spent(self._postmaster) + ended.children_user + ended.children_system
        for child in self._postmaster.children():
            try:
                total += _spent(child)
            except psutil.NoSuchProcess:
                continue
        return total


def _spent(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


Work = Callable[[], Awaitable[list[float]]]


async def measured(clock: Clock, work: Work) -> Run:
    """Run something that gives back its answer times in seconds."""
    own, postgres = clock.read()
    started = time.perf_counter()
    answers = await work()
    seconds = time.perf_counter() - started
    own_after, postgres_after = clock.read()
    in_ms = sorted(answer * 1000 for answer in answers)
    return Run(seconds, in_ms, own_after - own, postgres_after - postgres)


async def all_at_once(items: Sequence[T], act: Callable[[T], Awaitable[None]]) -> list[float]:
    """Do something with each of the items, AT_ONCE of them at any time; returns the seconds that each took."""
    waiting: Iterator[T] = iter(items)
    spent: list[float] = []

    async def work() -> None:
        for item in waiting:
            started = time.perf_counter()
            await act(item)
            spent.append(time.perf_counter() - started)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return spent


class Line:
    """One kept connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    async def post(self, request: bytes) -> None:
        """Send a request and read its answer.

        Raises:
            RuntimeError: It is not 200.
        """
        self._writer.write(request)
        head = await self._reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"the service answered {head.splitlines()[0].decode()}")
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await self._reader.readexactly(int(length.split(b":")[1]))

    async def close(self) -> None:
        self._writer.close()
        await self._writer.wait_closed()


@asynccontextmanager
async def _lines(port: int, count: int) -> AsyncIterator[list[Line]]:
    lines = [Line(*await asyncio.open_connection("127.0.0.1", port)) for _ in range(count)]
    try:
        yield lines
    finally:
        for line in lines:
            await line.close()


async def closed_loop(port: int, requests: Sequence[bytes]) -> list[float]:
    """Send everything from AT_ONCE senders, each waiting for its answer; saturates the service."""
    waiting: Iterator[bytes] = iter(requests)
    answers: list[float] = []

    async def send(line: Line) -> None:
        for request in waiting:
            started = time.perf_counter()
            await line.post(request)
            answers.append(time.perf_counter() - started)

    async with _lines(port, AT_ONCE) as lines:
        await asyncio.gather(*map(send, lines))
    return answers


async def open_loop(port: int, requests: Sequence[bytes], rate: float) -> list[float]:
    """Send at `rate` a second whatever happens; a late answer delays nobody but is counted from its planned moment."""
    free: asyncio.Queue[Line] = asyncio.Queue()
    started = time.perf_counter()

    async def send(number: int, request: bytes) -> float:
        planned = started + number / rate
        await asyncio.sleep(planned - time.perf_counter())
        line = await free.get()
        await line.post(request)
        free.put_nowait(line)
        return time.perf_counter() - planned

    async with _lines(port, min(CONNECTIONS_MAX, len(requests))) as lines:
        for line in lines:
            free.put_nowait(line)
        started = time.perf_counter()
        return list(await asyncio.gather(*(send(number, request) for number, request in enumerate(requests))))
