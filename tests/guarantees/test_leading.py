"""Of all processes one has a role; who dies or loses the database makes room."""

import asyncio

import asyncpg

from models.leading import Leadership

ROLE = "the only one"


async def soon(leadership: Leadership) -> bool:
    """Whether the role is got within seconds: PostgreSQL takes a moment to see that a connection has ended."""
    for _ in range(100):
        if await leadership.holds(ROLE):
            return True
        await asyncio.sleep(0.05)
    return False


async def cut(url: str) -> None:
    """PostgreSQL ends every connection that holds such a lock."""
    connection = await asyncpg.connect(url)
    holders = "FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
    await connection.execute(f"SELECT pg_terminate_backend(pid) {holders}")
    for _ in range(100):
        if not await connection.fetchval(f"SELECT count(*) {holders}"):
            break
        await asyncio.sleep(0.05)
    await connection.close()


async def test_one_has_the_role_until_it_gives_it_up(database_url: str) -> None:
    first, second = Leadership(database_url), Leadership(database_url)
    try:
        assert await first.holds(ROLE) and await first.holds(ROLE)
        assert not await second.holds(ROLE) and await second.holds("another")
        await first.give_up(ROLE)
        assert await second.holds(ROLE) and not await first.holds(ROLE)
        await second.close()
        assert await soon(first)
    finally:
        await first.close()
        await second.close()


async def test_who_loses_the_connection_knows_before_doing_anything(database_url: str) -> None:
    first, second = Leadership(database_url), Leadership(database_url)
    try:
        assert await first.holds(ROLE)
        await cut(database_url)
        assert not await first.holds(ROLE)
        assert await soon(second) and not await first.holds(ROLE)
    finally:
        await first.close()
        await second.close()


async def test_nobody_leads_while_postgresql_is_away() -> None:
    nowhere = Leadership("postgresql://postgres@127.0.0.1:9/nothing")
    assert not await nowhere.holds(ROLE)
    await nowhere.give_up(ROLE)
    await nowhere.close()
