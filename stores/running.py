"""All of `houqin run` from one process: the stores, our own commands, and one look at everything every tick."""

import os
import sys
import time
from collections.abc import Callable

from settings import Settings
from stores.embedded import Stores
from stores.supervisor import Command, ErrorTail, StopRequest, Supervisor, is_free

TICK_SECONDS = 0.1
SLOW_START_SECONDS = 30.0
COMMANDS = ("simulate", "worker", "serve")
"""In the order of their start; they end in the opposite one."""


def busy_port(settings: Settings) -> tuple[str, int] | None:
    """A port of ours that another program uses, with the variable that sets it."""
    wanted = {
        "HOUQIN_HTTP_PORT": (settings.http_host, settings.http_port),
        "HOUQIN_WORKER_PORT": (settings.http_host, settings.worker_port),
        "HOUQIN_SIMULATOR_PORT": ("127.0.0.1", settings.simulator_port),
    }
    return next(((variable, port) for variable, (host, port) in wanted.items() if not is_free(host, port)), None)


def keep_running(
    stores: Stores, request: StopRequest, *, finish: Callable[[], bool], show: Callable[[str], None]
) -> None:
    """Run our commands on these stores until a stop is requested; then end them, and the stores, in order.

    Args:
        finish: What is left to do once the commands run; called every tick until it returns true.
        show: Tells the person at the terminal that a start takes long, and what went wrong.
    """
    commands = {name: _command(stores.located(), name) for name in COMMANDS}
    kept = Supervisor({**stores.servers, **commands})
    errors = ErrorTail({name: command.log for name, command in commands.items()}, show)
    finished, slow_at = False, time.monotonic() + SLOW_START_SECONDS
    try:
        kept.start()
        while not request.made:
            kept.watch()
            errors.look()
            finished = finished or finish()
            if not finished and time.monotonic() > slow_at:
                show(f"还没有准备好，正在继续尝试。原因可能写在 {stores.settings.data_dir / 'logs'} 的日志里。")
                slow_at += SLOW_START_SECONDS
            time.sleep(TICK_SECONDS)
    finally:
        kept.stop()
        errors.look()


def _command(settings: Settings, name: str) -> Command:
    env = {**os.environ, "DATABASE_URL": settings.database_url, "REDIS_URL": settings.redis_url}
    # -P: something called cli in the current folder is none of ours.
    words = [sys.executable, "-P", "-m", "cli", name]
    return Command(words, log=settings.data_dir / "logs" / f"{name}.log", env=env)
