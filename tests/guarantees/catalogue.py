"""What PostgreSQL's catalogue says of our tables, and rows made from it for any table there is or will be."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg

MOMENT = datetime(2026, 11, 24, 6, tzinfo=UTC)
BY_TYPE: dict[str, Any] = {
    "text": "x",
    "character varying": "x",
    "bigint": 1,
    "integer": 1,
    "smallint": 1,
    "boolean": True,
    "timestamp with time zone": MOMENT,
    "date": MOMENT.date(),
    "jsonb": "{}",
    "bytea": b"x",
}
CHECKED: dict[tuple[str, str], Any] = {
    ("outgoing_message", "state"): "waiting",
    ("sent_sms", "state"): "accepted",
    ("taken_back", "state"): "asked",
    ("asset", "state"): "in_use",
    ("stocktaking_line", "finding"): "expected",
    ("approval_task", "state"): "pending",
    ("repair", "budget"): "asked",
    ("delegation", "state"): "planned",
    ("delegation", "ends_at"): MOMENT + timedelta(hours=1),
    ("vehicle_pass", "state"): "released",
    ("ic_card", "state"): "active",
    ("meal_booking", "state"): "booked",
    ("room_plea", "state"): "asked",
    ("calendar_key", "whose"): "rooms",
    ("supply_draw", "state"): "held",
    ("stock_move", "kind"): "receipt",
    ("reservation", "active"): False,
    ("room_booking", "state"): "off",
    ("reservation", "ends_at"): MOMENT + timedelta(hours=1),
}
"""Values for columns that a check constraint restricts, the exclusion of overlaps included."""


@dataclass(frozen=True)
class ForeignKey:
    """One foreign key: its columns in order, and those it refers to."""

    name: str
    columns: tuple[str, ...]
    target: str
    target_columns: tuple[str, ...]

    @property
    def own(self) -> str:
        """The column beside tenant_id."""
        return next((column for column in self.columns if column != "tenant_id"), "tenant_id")


@dataclass
class Table:
    """One table of a tenant's rows."""

    name: str
    columns: dict[str, str]
    """Name → type, without generated columns and the id."""
    required: set[str]
    foreign_keys: list[ForeignKey] = field(default_factory=list)
    unique: list[tuple[str, ...]] = field(default_factory=list)
    """Columns of each unique index, the primary key's included."""
    indexes: list[tuple[str, ...]] = field(default_factory=list)
    """Columns of each index, the unique ones included."""


async def tables(connection: asyncpg.Connection) -> dict[str, Table]:
    """Every table with a tenant_id."""
    found: dict[str, Table] = {}
    rows = await connection.fetch(
        "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns c"
        " WHERE table_schema = 'public' AND is_generated = 'NEVER' AND column_name <> 'id' AND EXISTS (SELECT FROM"
        " information_schema.columns t WHERE t.table_schema = 'public' AND t.table_name = c.table_name"
        " AND t.column_name = 'tenant_id') ORDER BY table_name, ordinal_position"
    )
    for name, column, kind, nullable in rows:
        table = found.setdefault(name, Table(name, {}, set()))
        table.columns[column] = kind
        if nullable == "NO":
            table.required.add(column)
    for key in await _foreign_keys(connection):
        found[key[0]].foreign_keys.append(ForeignKey(key[1], tuple(key[2]), key[3], tuple(key[4])))
    for name, unique, columns in await _indexes(connection):
        if name in found:
            found[name].indexes.append(tuple(columns))
            if unique:
                found[name].unique.append(tuple(columns))
    return found


async def _foreign_keys(connection: asyncpg.Connection) -> list[Any]:
    columns = "(SELECT array_agg(attname::text ORDER BY n) FROM unnest({key}) WITH ORDINALITY AS k(number, n)"
    columns += " JOIN pg_attribute ON attrelid = {table} AND attnum = k.number)"
    rows: list[Any] = await connection.fetch(
        "SELECT conrelid::regclass::text, conname::text,"
        f" {columns.format(key='conkey', table='conrelid')}, confrelid::regclass::text,"
        f" {columns.format(key='confkey', table='confrelid')}"
        " FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace"
    )
    return rows


async def _indexes(connection: asyncpg.Connection) -> list[Any]:
    """Whole indexes: a partial one does not help a foreign key. Those over expressions have no such columns."""
    rows: list[Any] = await connection.fetch(
        "SELECT indrelid::regclass::text, indisunique, (SELECT array_agg(attname::text ORDER BY n)"
        " FROM unnest(indkey::int[]) WITH ORDINALITY AS k(number, n)"
        " JOIN pg_attribute ON attrelid = indrelid AND attnum = k.number)"
        " FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid"
        " WHERE relnamespace = 'public'::regnamespace AND indpred IS NULL AND indexprs IS NULL"
    )
    return rows


Rows = dict[str, dict[str, Any]]
"""By table: one row of a tenant, with its id."""


async def populate(connection: asyncpg.Connection, catalogue: dict[str, Table], tenant_id: int) -> Rows:
    """One row of this tenant in every table, each referring to the others wherever it can. As the owner."""
    made: Rows = {}
    left = dict(catalogue)
    while left:
        table = next(table for table in left.values() if not _missing(table, made, of=table.required))
        made[table.name] = await _insert(connection, table, _row(table, made, tenant_id))
        del left[table.name]
    return made


def _missing(table: Table, made: Rows, *, of: set[str]) -> list[ForeignKey]:
    """Foreign keys over these columns whose target has no row yet."""
    return [key for key in table.foreign_keys if key.own in of - {"tenant_id"} and key.target not in made]


def _row(table: Table, made: Rows, tenant_id: int) -> dict[str, Any]:
    row = {column: CHECKED.get((table.name, column), BY_TYPE[kind]) for column, kind in table.columns.items()}
    for key in table.foreign_keys:
        row[key.own] = made[key.target]["id"] if key.target in made else None
    return {**row, "tenant_id": tenant_id}


async def _insert(connection: asyncpg.Connection, table: Table, row: dict[str, Any]) -> dict[str, Any]:
    return dict(await connection.fetchrow(f"{insertion(table.name, row)} RETURNING *", *row.values()))


def insertion(table: str, row: dict[str, Any]) -> str:
    """INSERT with a parameter for each column."""
    names = ", ".join(f'"{name}"' for name in row)
    return f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(f"${n}" for n in range(1, len(row) + 1))})'
