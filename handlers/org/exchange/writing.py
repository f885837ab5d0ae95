"""Changes of departments, people, vehicles and drivers into the database, in a statement or two for each table."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.wecom.credentials import WECOM
from handlers.org.exchange.agency import Agency
from handlers.org.exchange.planning import Change, Existing
from handlers.org.newcomers import Newcomer, add_newcomers
from models.database import current, current_tenant_id

Ids = dict[str, int]

_CHANGED_PEOPLE = """
UPDATE person SET name = coalesce(rows.name, person.name), title = coalesce(rows.title, person.title),
    mobile = coalesce(rows.mobile, person.mobile), department_id = coalesce(rows.department_id, person.department_id)
FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[])
    rows (id, name, department_id, title, mobile)
WHERE person.tenant_id = $1 AND person.id = rows.id
"""
_NEW_DEPARTMENTS = """
INSERT INTO department (tenant_id, code, name, created_at)
SELECT $1, code, name, now() FROM unnest($2::text[], $3::text[]) WITH ORDINALITY rows (code, name, place) ORDER BY place
"""
_CHANGED_DEPARTMENTS = """
UPDATE department SET name = coalesce(rows.name, department.name),
    parent_id = coalesce(rows.parent_id, department.parent_id),
    manager_id = coalesce(rows.manager_id, department.manager_id)
FROM unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[]) rows (code, name, parent_id, manager_id)
WHERE department.tenant_id = $1 AND department.code = rows.code
"""
_NEW_VEHICLES = """
WITH new AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('resource', 'id')) AS resource_id, rows.*
    FROM unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::int[]) rows (plate, model, kind, seats, odometer_km)
), added AS (
    INSERT INTO resource (id, tenant_id, kind, created_at) SELECT resource_id, $1, 'vehicle', now() FROM new
)
INSERT INTO vehicle (tenant_id, resource_id, plate, model, kind, seats, odometer_km, active, created_at)
SELECT $1, resource_id, plate, coalesce(model, ''), coalesce(kind, 'ordinary'), coalesce(seats, 5),
    coalesce(odometer_km, 0), true, now() FROM new
"""
_CHANGED_VEHICLES = """
UPDATE vehicle SET model = coalesce(rows.model, vehicle.model), kind = coalesce(rows.kind, vehicle.kind),
    seats = coalesce(rows.seats, vehicle.seats), odometer_km = coalesce(rows.odometer_km, vehicle.odometer_km)
FROM unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::int[]) rows (plate, model, kind, seats, odometer_km)
WHERE vehicle.tenant_id = $1 AND vehicle.plate = rows.plate
"""
_NEW_DRIVERS = """
WITH new AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('resource', 'id')) AS resource_id, person_id
    FROM unnest($2::bigint[]) rows (person_id)
), added AS (
    INSERT INTO resource (id, tenant_id, kind, created_at) SELECT resource_id, $1, 'driver', now() FROM new
)
INSERT INTO driver (tenant_id, resource_id, person_id, active, created_at)
SELECT $1, resource_id, person_id, true, now() FROM new
"""


async def write_changes(agency: Agency, changes: Sequence[Change], existing: Existing) -> dict[str, Ids]:
    """Write them; gives our ids by table and key, of everything that is there now."""
    by_table: dict[str, list[Change]] = {table: [] for table in ("departments", "people", "vehicles", "drivers")}
    for change in changes:
        by_table[change.table].append(change)
    ids = existing.ids
    new = [change for change in by_table["departments"] if change.new]
    if new:
        await _run(_NEW_DEPARTMENTS, [change.key for change in new], _column(new, "name"))
        ids["departments"] = await _ids("SELECT code AS key, id FROM department")
    await _people(agency, by_table["people"], ids)
    # Parents and managers refer to rows of the same file, in any order.
    await _places(by_table["departments"], ids)
    await _vehicles(by_table["vehicles"])
    if new := [change for change in by_table["drivers"] if change.new]:
        await _run(_NEW_DRIVERS, [ids["people"][change.key] for change in new])
    return ids


async def _people(agency: Agency, changes: list[Change], ids: dict[str, Ids]) -> None:
    new = [change for change in changes if change.new]
    known = [change for change in changes if not change.new]
    if new:
        newcomers = [
            Newcomer(
                # As it is written; the key is in lower case.
                agency.people[change.row].userid,
                change.name,
                ids["departments"][change.values["department"]],
                change.values.get("title", ""),
                change.values.get("mobile", ""),
            )
            for change in new
        ]
        ids["people"] |= await add_newcomers(WECOM, newcomers)
    if known:
        await _run(
            _CHANGED_PEOPLE,
            [change.before["id"] for change in known],
            _column(known, "name"),
            _column(known, "department", ids["departments"]),
            _column(known, "title"),
            _column(known, "mobile"),
        )


async def _places(changes: list[Change], ids: dict[str, Ids]) -> None:
    if changes:
        await _run(
            _CHANGED_DEPARTMENTS,
            [change.key for change in changes],
            _column(changes, "name"),
            _column(changes, "parent", ids["departments"]),
            _column(changes, "manager", ids["people"]),
        )


async def _vehicles(changes: list[Change]) -> None:
    for query, rows in (
        (_NEW_VEHICLES, [change for change in changes if change.new]),
        (_CHANGED_VEHICLES, [change for change in changes if not change.new]),
    ):
        if rows:
            columns = [_column(rows, name) for name in ("model", "kind", "seats", "odometer_km")]
            await _run(query, [change.key for change in rows], *columns)


def _column(changes: list[Change], name: str, ids: Mapping[str, int] | None = None) -> list[Any]:
    """One value for each change, None where it is to stay; through `ids` where the file has a code."""
    values = [change.values.get(name) for change in changes]
    return values if ids is None else [None if value is None else ids[value] for value in values]


async def _run(query: str, *values: Any) -> None:
    await current().connection.execute(query, current_tenant_id(), *values)


async def _ids(query: str) -> Ids:
    return {row["key"]: row["id"] for row in await current().connection.fetch(query)}
