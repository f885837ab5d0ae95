"""The snapshot file: what the simulator remembers over a restart."""

import asyncio
import contextlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

DEBOUNCE_SECONDS = 0.5
VERSION = 1
"""Counts up when older files cannot be understood any more."""


class Snapshot:
    """Writes the newest state soon after a change; a burst of changes costs one write.

    Args:
        path: The file, or None to remember nothing.
        collect: Gives the state as JSON values when it is time to write.
    """

    def __init__(self, path: Path | None, collect: Callable[[], dict[str, Any]]) -> None:
        self._path = path
        self._collect = collect
        self._pending: asyncio.Task[None] | None = None
        self._dirty = False
        self._closing = asyncio.Event()

    def load(self) -> dict[str, Any] | None:
        """What was written last; None when there is nothing, or nothing that this version can read.

        A file that cannot be read is set aside as `….old`: trying the service out must not end at a stale file.
        """
        if self._path is None or not self._path.exists():
            return None
        try:
            loaded: dict[str, Any] = json.loads(self._path.read_text(encoding="utf-8"))
            if loaded["version"] == VERSION:
                return loaded
        except (ValueError, KeyError, TypeError):
            pass
        self._path.replace(self._path.with_name(self._path.name + ".old"))
        return None

    def _text(self) -> str:
        return json.dumps({"version": VERSION, **self._collect()}, ensure_ascii=False)

    def touch(self) -> None:
        """Something changed: write within half a second. Without a running loop, `flush` writes it."""
        self._dirty = True
        if self._path is None or (self._pending is not None and not self._pending.done()):
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._pending = loop.create_task(self._write_while_dirty())

    async def _write_while_dirty(self) -> None:
        while self._dirty:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), DEBOUNCE_SECONDS)
            # Collected on the loop, so the state stands still; only the disk is waited for elsewhere.
            self._dirty = False
            await asyncio.to_thread(self._write, self._text())

    async def flush(self) -> None:
        """Write now; called on shutdown."""
        self._closing.set()
        if self._pending is not None:
            await self._pending
        if self._path is not None:
            self._write(self._text())

    def _write(self, text: str) -> None:
        """Replace the file in one step: a crash leaves the old or the new one. Mode 0600, it holds test secrets."""
        assert self._path is not None
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(self._path.name + ".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        fresh.replace(self._path)
