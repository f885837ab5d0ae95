"""The database of the tests is emptied before each that asks for it, over one connection that stays open."""

import asyncio

import asyncpg

SCRIPT = """
SET session_replication_role = replica;
DO $$ BEGIN EXECUTE (
    SELECT format('CREATE FUNCTION pg_temp.empty() RETURNS void LANGUAGE plpgsql AS %L',
                  'BEGIN ' || string_agg(format('DELETE FROM %I;', tablename), ' ') || ' END')
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'aerich'
); END $$
"""
"""Without constraint triggers and planned only once, deleting is the quickest way."""


class Emptier:
    """Deletes all rows. A new connection for each time would first read the descriptions of 80 tables."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.runner = asyncio.Runner()
        self.connection: asyncpg.Connection | None = None

    def empty(self) -> None:
        try:
            self.runner.run(self._empty())
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            # Some tests end the server or all its connections.
            self.connection = None
            self.runner.run(self._empty())

    async def _empty(self) -> None:
        if self.connection is None:
            self.connection = await asyncpg.connect(self.url)
            await self.connection.execute(SCRIPT)
        await self.connection.execute("SELECT pg_temp.empty()")

    def close(self) -> None:
        if self.connection is not None:
            self.connection.terminate()
        self.runner.close()
