"""What only one process of all may do, whichever: it holds a lock in PostgreSQL, on a connection of its own.

The lock ends with the connection, so whoever dies, or loses the database, makes room for another.
"""

from contextlib import suppress

import asyncpg

from models.database import credentials

SECONDS_MAX = 5.0
_FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError)


class Leadership:
    """The roles that this process holds. Ask from one task at a time.

    Args:
        url: The database; nothing but locks is used of it.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: asyncpg.Connection | None = None
        self._held: set[str] = set()

    async def holds(self, role: str) -> bool:
        """Take the role if it is free. True as long as this process has it; False also while PostgreSQL is away."""
        try:
            if self._connection is None:
                self._held.clear()
                self._connection = await asyncpg.connect(
                    **credentials(self._url), timeout=SECONDS_MAX, command_timeout=SECONDS_MAX
                )
            if role in self._held:
                # The connection may have ended unnoticed, and the lock with it.
                await self._connection.fetchval("SELECT 1")
            elif await self._connection.fetchval("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", role):
                self._held.add(role)
        except _FAILURES:
            self._lose()
        return role in self._held

    async def give_up(self, role: str) -> None:
        """Let another process have the role."""
        if self._connection is not None and role in self._held:
            self._held.discard(role)
            try:
                await self._connection.execute("SELECT pg_advisory_unlock(hashtextextended($1, 0))", role)
            except _FAILURES:
                self._lose()

    async def close(self) -> None:
        """Give up every role, at once for whoever waits for one."""
        if self._connection is not None and self._held:
            with suppress(*_FAILURES):
                await self._connection.execute("SELECT pg_advisory_unlock_all()", timeout=1)
        self._lose()

    def _lose(self) -> None:
        self._held.clear()
        if self._connection is not None:
            self._connection.terminate()
        self._connection = None
