"""The whole database as text, to tell that something has changed nothing."""

import json
from collections.abc import Collection

import asyncpg

Snapshot = dict[str, str]
"""By table, every row."""


async def snapshot(url: str, *, tenant_id: int | None = None, without: Collection[str] = ()) -> Snapshot:
    """Every row of every table, as the owner; with `tenant_id`, of that tenant's tables and rows alone."""
    connection = await asyncpg.connect(url)
    try:
        names = await connection.fetch(
            "SELECT c.relname::text, EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id')"
            " FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1"
        )
        found = {}
        for name, isolated in names:
            if name in without or (tenant_id is not None and not isolated):
                continue
            mine = f" WHERE tenant_id = {tenant_id}" if tenant_id is not None else ""
            rows = await connection.fetch(f'SELECT * FROM "{name}"{mine} ORDER BY id')
            found[name] = json.dumps([dict(row) for row in rows], default=str, ensure_ascii=False)
        return found
    finally:
        await connection.close()


def changes(before: Snapshot, after: Snapshot) -> list[str]:
    """The tables that are not what they were."""
    return [name for name, rows in after.items() if before[name] != rows]
