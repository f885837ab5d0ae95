"""Keeps calls below DingTalk's limit per second and API, from the moment that an app has met it.

Nothing is held up before: how fast an organisation's edition is, only the refusal tells. Several processes pace
themselves each on its own, and meet the limit now and then; then the sender waits as it would anyway.
"""

import asyncio
import time

PER_SECOND = 18
"""A little below the 20 of the standard edition (page call-frequency-limit)."""
SLOW_SECONDS = 60.0
KEYS_MAX = 1000


class Pace:
    """Of each app and API, when its next call may go."""

    def __init__(self) -> None:
        self._slow_until: dict[str, float] = {}
        self._next: dict[str, float] = {}

    async def turn(self, key: str) -> None:
        """Wait for one's turn, if there are turns."""
        now = time.monotonic()
        if self._slow_until.get(key, 0.0) > now:
            at = max(now, self._next.get(key, 0.0))
            self._next[key] = at + 1 / PER_SECOND
            await asyncio.sleep(at - now)

    def slow_down(self, key: str) -> None:
        """The limit was met: give turns for a minute."""
        if len(self._slow_until) >= KEYS_MAX:
            self._slow_until.clear()
            self._next.clear()
        self._slow_until[key] = time.monotonic() + SLOW_SECONDS
