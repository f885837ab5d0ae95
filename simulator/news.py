"""News of changed chats, for the pages and tests that watch all phones."""

import asyncio


class News:
    """Everyone who watches hears the key of each chat that is not what it was."""

    def __init__(self) -> None:
        self._watchers: dict[asyncio.Queue[str], None] = {}

    def tell(self, key: str) -> None:
        for queue in self._watchers:
            queue.put_nowait(key)

    def watch(self) -> asyncio.Queue[str]:
        """A queue of chat keys, one for every change, until `unwatch`. An empty string says: closing."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._watchers[queue] = None
        return queue

    def unwatch(self, queue: asyncio.Queue[str]) -> None:
        self._watchers.pop(queue, None)

    def close(self) -> None:
        self.tell("")
