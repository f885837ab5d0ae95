"""Keeping services alive: what dies comes back, ever more slowly while it keeps dying."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stores.supervisor import Command, ErrorTail, Supervisor


@pytest.fixture
def supervised(tmp_path: Path) -> Iterator[Callable[..., Supervisor]]:
    """Makes a supervisor of small Python programs by their names and code; ends it afterwards."""
    made: list[Supervisor] = []

    def make(**programs: str) -> Supervisor:
        commands = {
            name: Command([sys.executable, "-S", "-c", code], log=tmp_path / f"{name}.log", env=os.environ)
            for name, code in programs.items()
        }
        made.append(Supervisor(commands))
        return made[-1]

    yield make
    for supervisor in made:
        supervisor.stop()


SLEEPER = "import time; time.sleep(60)"


def watch_for(supervisor: Supervisor, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        supervisor.watch()
        time.sleep(0.02)


def pid(supervisor: Supervisor, name: str) -> int | None:
    return supervisor.services[name].service.pid


def test_a_killed_service_comes_back_and_its_neighbour_is_left_alone(supervised: Callable[..., Supervisor]) -> None:
    supervisor = supervised(one=SLEEPER, other=SLEEPER)
    supervisor.start()
    first, neighbour = pid(supervisor, "one"), pid(supervisor, "other")
    assert first is not None
    os.kill(first, signal.SIGKILL)

    watch_for(supervisor, 0.8)

    assert pid(supervisor, "one") not in (None, first)
    assert pid(supervisor, "other") == neighbour


def test_one_that_keeps_dying_is_tried_ever_more_slowly(supervised: Callable[..., Supervisor], tmp_path: Path) -> None:
    supervisor = supervised(broken="print('tried', flush=True)")
    supervisor.start()

    watch_for(supervisor, 2.5)

    # At 0, then after pauses of 0.5 and 1 second; the next would follow 2 seconds later.
    assert 2 <= (tmp_path / "broken.log").read_text().count("tried") <= 3


def test_stopping_ends_the_last_started_first(supervised: Callable[..., Supervisor], tmp_path: Path) -> None:
    ended = tmp_path / "ended"
    code = (
        "import signal, sys, time\n"
        "def end(*_):\n open({file!r}, 'a').write({name!r} + ' '); sys.exit()\n"
        "signal.signal(signal.SIGTERM, end)\nprint('up', flush=True)\ntime.sleep(60)"
    )
    names = ("first", "second", "third")
    supervisor = supervised(**{name: code.format(file=str(ended), name=name) for name in names})
    supervisor.start()
    while not all("up" in (tmp_path / f"{name}.log").read_text() for name in names):
        time.sleep(0.02)

    supervisor.stop()

    assert ended.read_text().split() == ["third", "second", "first"]
    assert [pid(supervisor, name) for name in names] == [None] * 3


def test_new_error_lines_are_shown_once_and_only_when_complete(tmp_path: Path) -> None:
    shown: list[str] = []
    log = tmp_path / "web.log"
    log.write_text("2026 [error    ] of yesterday\n")
    tail = ErrorTail({"web": log}, shown.append)
    with log.open("a") as file:
        file.write("2026 [info     ] fine\n2026 [error    ] event.failed reference=AB\n2026 [err")
        file.flush()
        tail.look()
        tail.look()
        assert shown == ["[web] 2026 [error    ] event.failed reference=AB"]

        file.write('or    ] second\n{"event": "third", "level": "error"}\n')
        file.flush()
        tail.look()

    assert shown[1:] == ["[web] 2026 [error    ] second", '[web] {"event": "third", "level": "error"}']
