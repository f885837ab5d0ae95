"""Child processes that never outlive their parent, however it ends."""

import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

PR_SET_PDEATHSIG = 1


def _die_with_parent(parent_pid: int, signal_number: int) -> Callable[[], None]:
    """Have the kernel signal the child when the thread that started it ends: kill -9 of the parent leaves nothing."""

    def in_child() -> None:
        # A Ctrl-C in the terminal reaches the whole group; the parent stops its children in order instead.
        os.setpgrp()
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal_number)
            if os.getppid() != parent_pid:
                os._exit(1)

    return in_child


def start(
    command: Sequence[str | Path],
    *,
    log: Path,
    stop_signal: int = signal.SIGTERM,
    user: str | None = None,
    env: dict[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a child whose output goes to a log file. Call it from the main thread: the death signal is per thread."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        return subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            user=user,
            group=pwd.getpwnam(user).pw_gid if user else None,
            extra_groups=[] if user else None,
            env=env,
            cwd="/" if user else None,
            preexec_fn=_die_with_parent(os.getpid(), stop_signal),
        )


def stop(process: subprocess.Popen[bytes], *, with_signal: int = signal.SIGTERM, seconds: float = 20) -> None:
    """End a child politely, and for certain after `seconds`."""
    if process.poll() is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(with_signal)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
