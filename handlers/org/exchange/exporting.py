"""The agency as a workbook that the import takes: importing it again at once changes nothing."""

import asyncio
from typing import Any

from bot.channels.wecom.credentials import WECOM
from handlers.org.exchange.agency import department_codes
from handlers.org.exchange.planning import read_existing
from handlers.org.exchange.sheets import KINDS, SHEETS
from handlers.org.naming import one_line
from handlers.org.tree import SEPARATOR
from handlers.workbooks import write
from models.database import current


async def export_workbook() -> bytes:
    """Departments, active people with an account, vehicles and active drivers, inside a unit of work."""
    existing = await read_existing()
    has = existing.known
    codes = department_codes(has.departments)
    ways = ways_of(codes)
    kinds = {stored: written for written, stored in KINDS.items()}
    people = [one for key, one in existing.people.items() if key not in has.left]
    # As the channel writes them; keys are in lower case.
    query = "SELECT user_key, user_id FROM channel_account WHERE channel = $1"
    user_ids = {row["user_key"]: row["user_id"] for row in await current().connection.fetch(query, WECOM)}
    drivers = "SELECT person_id FROM driver WHERE active"
    managers = {one["manager"] for one in existing.departments.values() if one["manager"]} - has.left
    driving = {row["person_id"] for row in await current().connection.fetch(drivers)}
    tables: dict[str, list[dict[str, Any]]] = {
        "departments": [
            {**one, "code": one["key"], "manager": user_ids[one["manager"]] if one["manager"] in managers else ""}
            for one in existing.departments.values()
        ],
        "people": [{**one, "userid": user_ids[one["key"]], "department": ways[one["department"]]} for one in people],
        "vehicles": [
            {**one, "plate": one["key"], "kind": kinds.get(one["kind"], "")} for one in existing.vehicles.values()
        ],
        "drivers": [{"id": one["id"], "userid": user_ids[one["key"]]} for one in people if one["id"] in driving],
    }
    rows = {
        sheet.table: [
            [_cell(one.get(column.field)) for column in sheet.columns]
            for one in sorted(tables[sheet.table], key=lambda one: int(one["id"]))
        ]
        for sheet in SHEETS
    }
    return await asyncio.to_thread(write, rows, SHEETS)


def ways_of(codes: dict[str, str]) -> dict[str, str]:
    """For each department's code, what people like to read best: the shortest path, the name, or the code itself."""
    found: dict[str, str] = {}
    for written, code in codes.items():
        known_way = found.get(code, code)
        if _liked(written, code) < _liked(known_way, code):
            found[code] = written
        found.setdefault(code, known_way)
    return found


def _liked(written: str, code: str) -> tuple[int, int, str]:
    if written == code or one_line(written) != written:
        return (2, 0, written)
    return (0 if SEPARATOR in written else 1, len(written), written)


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return one_line(value) or None
    return value
