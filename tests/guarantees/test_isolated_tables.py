"""No tenant reaches another's rows, in any table: made from the catalogue, so that a new table is covered at once."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest

from models.database import unit_of_work
from tests.guarantees.catalogue import ForeignKey, Rows, Table, insertion, populate, tables
from tests.wecom_agency import add_tenant

DEFINERS = {
    "tenant_id_by_code",
    "tenant_id_by_link",
    "tenant_id_by_qr_code",
    "tenants_with_due_messages",
    "tenant_ids",
    "asset_hits",
    "request_hits",
    "work_order_hits",
}
"""Functions that row-level security does not bind: they give away ids of tenants, or of the own tenant's rows."""


@dataclass
class Neighbours:
    """Two tenants with a row in every table, and the owner's connection, which sees both."""

    catalogue: dict[str, Table]
    a: int
    b: int
    rows_a: Rows
    rows_b: Rows
    owner: asyncpg.Connection

    async def everything_of_a(self) -> str:
        found = {}
        for name in self.catalogue:
            rows = await self.owner.fetch(f'SELECT * FROM "{name}" WHERE tenant_id = $1 ORDER BY id', self.a)
            found[name] = [dict(row) for row in rows]
        return json.dumps(found, default=str, sort_keys=True)


@pytest.fixture
async def owner(migrated_url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(migrated_url)
    yield connection
    await connection.close()


@pytest.fixture
async def neighbours(connected: str, owner: asyncpg.Connection) -> Neighbours:
    catalogue = await tables(owner)
    a, b = await add_tenant("a"), await add_tenant("b")
    rows_a, rows_b = await populate(owner, catalogue, a), await populate(owner, catalogue, b)
    return Neighbours(catalogue, a, b, rows_a, rows_b, owner)


async def test_every_table_has_a_policy_that_nobody_escapes(owner: asyncpg.Connection):
    catalogue = await tables(owner)
    rows = await owner.fetch(
        "SELECT relname, relrowsecurity, relforcerowsecurity, (SELECT array_agg(pg_get_expr(polqual, polrelid))"
        " FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = '*' AND polroles = '{0}' AND polpermissive)"
        " FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1"
    )
    assert len(catalogue) > 20
    assert {row[0] for row in rows} == {*catalogue, "tenant", "aerich"}, "a table without tenant_id: is that intended?"
    for name, enabled, forced, policies in rows:
        if name != "aerich":
            assert (enabled, forced) == (True, True), name
            assert len(policies) == 1 and "app.tenant" in policies[0], (name, policies)


async def test_no_reference_crosses_tenants_by_its_shape(owner: asyncpg.Connection):
    for table in (await tables(owner)).values():
        references = {key.own for key in table.foreign_keys}
        plain = {name for name in table.columns if name.endswith("_id") and table.columns[name] == "bigint"}
        # What `subject_id` refers to depends on the card's view.
        assert plain - references <= {"subject_id"}, table.name
        for key in table.foreign_keys:
            if key.target == "tenant":
                assert key.columns == ("tenant_id",), key
            else:
                assert key.columns == ("tenant_id", key.own) and key.target_columns == ("tenant_id", "id"), key


PEOPLE_STAY = {"outgoing_message_person_id"}
"""Helps only the deletion of a person, and nobody is ever deleted; the sender's partial indexes serve the rest."""


async def test_every_key_and_index_begins_with_the_tenant(owner: asyncpg.Connection):
    for table in (await tables(owner)).values():
        assert ("tenant_id", "id") in table.unique, table.name
        assert all(columns[0] == "tenant_id" for columns in table.unique if columns != ("id",)), table
        for key in table.foreign_keys:
            helped = [columns for columns in table.indexes if columns[: len(key.columns)] == key.columns]
            assert helped or key.name in PEOPLE_STAY, f"{table.name}: no index for {key.name}"


async def test_only_known_functions_see_across_tenants(owner: asyncpg.Connection):
    rows = await owner.fetch(
        "SELECT proname, proconfig, has_function_privilege('public', oid, 'EXECUTE') AS public FROM pg_proc"
        " WHERE prosecdef AND pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
    )
    assert {row["proname"] for row in rows} == DEFINERS
    assert all(row["proconfig"] == ["search_path=public"] and not row["public"] for row in rows)


async def test_a_tenant_sees_its_own_rows_alone(neighbours: Neighbours):
    async with unit_of_work(neighbours.b) as unit:
        for name in neighbours.catalogue:
            found = await unit.connection.fetch(f'SELECT id, tenant_id FROM "{name}"')
            assert [tuple(row) for row in found] == [(neighbours.rows_b[name]["id"], neighbours.b)], name
        assert [row["code"] for row in await unit.connection.fetch("SELECT * FROM tenant")] == ["b"]


async def test_without_a_tenant_there_is_nothing(neighbours: Neighbours):
    async with unit_of_work(None) as unit:
        for name in (*neighbours.catalogue, "tenant"):
            assert await unit.connection.fetch(f'SELECT id FROM "{name}"') == [], name


async def refused(connection: asyncpg.Connection, query: str, *values: Any) -> type[BaseException] | str:
    """What PostgreSQL says to a statement: the kind of its error, or the status when it was carried out."""
    savepoint = connection.transaction()
    await savepoint.start()
    try:
        return str(await connection.execute(query, *values))
    except asyncpg.PostgresError as error:
        return type(error)
    finally:
        await savepoint.rollback()


DENIED = asyncpg.InsufficientPrivilegeError
"""Both for a privilege that is missing and for a row that a policy does not let in."""


async def test_a_tenant_cannot_change_or_remove_anothers_rows(neighbours: Neighbours):
    before = await neighbours.everything_of_a()
    async with unit_of_work(neighbours.b) as unit:
        for name in neighbours.catalogue:
            theirs = neighbours.rows_a[name]["id"]
            update = await refused(unit.connection, f'UPDATE "{name}" SET created_at = now() WHERE id = $1', theirs)
            delete = await refused(unit.connection, f'DELETE FROM "{name}" WHERE id = $1', theirs)
            assert update in ("UPDATE 0", DENIED) and delete in ("DELETE 0", DENIED), (name, update, delete)
            everything = await refused(unit.connection, f'UPDATE "{name}" SET created_at = now()')
            assert everything in ("UPDATE 1", DENIED), (name, everything)
    assert await neighbours.everything_of_a() == before


async def test_a_tenant_cannot_write_rows_for_another(neighbours: Neighbours):
    before = await neighbours.everything_of_a()
    async with unit_of_work(neighbours.b) as unit:
        for name, table in neighbours.catalogue.items():
            row = {column: neighbours.rows_a[name][column] for column in table.columns}
            assert await refused(unit.connection, insertion(name, row), *row.values()) is DENIED, name
            moved = await refused(unit.connection, f'UPDATE "{name}" SET tenant_id = $1', neighbours.a)
            assert moved is DENIED, name
        opening = "INSERT INTO tenant (code, name, created_at) VALUES ('c', 'c', now())"
        assert await refused(unit.connection, opening) is DENIED
        assert await refused(unit.connection, "UPDATE tenant SET name = 'x'") is DENIED
    assert await neighbours.everything_of_a() == before


async def test_no_row_can_refer_to_another_tenants(neighbours: Neighbours):
    tried = 0
    async with unit_of_work(neighbours.b) as unit:
        for name, table in neighbours.catalogue.items():
            for key in table.foreign_keys:
                if key.target != "tenant":
                    tried += 1
                    outcome = await refused(unit.connection, *crossing(neighbours, name, key))
                    assert outcome is asyncpg.ForeignKeyViolationError, (key, outcome)
    assert tried > 30


WRITTEN_ONCE = {"history_entry": "note", "stock_move": "note"}
"""Tables of what has happened, each with a column that somebody might want to change."""


def crossing(neighbours: Neighbours, name: str, key: ForeignKey) -> tuple[Any, ...]:
    """A statement that would point B's row to A's; history cannot be changed, so there it is a new row."""
    theirs = neighbours.rows_a[key.target]["id"]
    if name not in WRITTEN_ONCE:
        return f'UPDATE "{name}" SET "{key.own}" = $1 WHERE id = $2', theirs, neighbours.rows_b[name]["id"]
    columns = neighbours.catalogue[name].columns
    row = {**{column: neighbours.rows_b[name][column] for column in columns}, key.own: theirs}
    return insertion(name, row), *row.values()


async def test_what_has_happened_cannot_be_rewritten(neighbours: Neighbours):
    async with unit_of_work(neighbours.a) as unit:
        for table, column in WRITTEN_ONCE.items():
            assert await refused(unit.connection, f"UPDATE {table} SET {column} = 'never'") is DENIED
            assert await refused(unit.connection, f"DELETE FROM {table}") is DENIED
