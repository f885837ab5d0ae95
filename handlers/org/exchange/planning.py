"""What an agency's rows would change: computed once, shown before an import, and then written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.channels.wecom.credentials import WECOM
from handlers.org.exchange.agency import Agency, DepartmentRow, DriverRow, PersonRow, VehicleRow
from handlers.org.exchange.checking import Known, all_department_codes
from models.database import current

LABELS = {
    "name": "名称",
    "parent": "上级",
    "manager": "主管",
    "department": "部门",
    "title": "职务",
    "mobile": "手机",
    "model": "品牌型号",
    "kind": "类型",
    "seats": "座位数",
    "odometer_km": "公里数",
}
Values = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One row that is new or differs from what is there. `values` are those that differ, in the file's own codes."""

    table: str
    row: int
    key: str
    name: str
    new: bool
    values: Values
    before: Values

    @property
    def details(self) -> list[str]:
        """`职务：科员 → 科长`, for each value of a known row."""
        if self.new:
            return []
        shown = {name: value for name, value in self.values.items() if name in LABELS}
        return [f"{LABELS[name]}：{self.before[name] or '（空）'} → {value}" for name, value in shown.items()]


@dataclass
class Existing:
    """What is there, by the agency's own keys, with our ids under `id`."""

    departments: dict[str, Values] = field(default_factory=dict)
    people: dict[str, Values] = field(default_factory=dict)
    vehicles: dict[str, Values] = field(default_factory=dict)
    drivers: dict[str, Values] = field(default_factory=dict)

    @property
    def ids(self) -> dict[str, dict[str, int]]:
        """Our ids by table and key."""
        tables = {"departments": self.departments, "people": self.people, "vehicles": self.vehicles}
        return {table: {key: one["id"] for key, one in rows.items()} for table, rows in tables.items()}

    @property
    def known(self) -> Known:
        """What rows may refer to."""
        departments = tuple((key, one["name"], one["parent"]) for key, one in self.departments.items())
        left = frozenset(key for key, one in self.people.items() if not one["active"])
        return Known(departments, frozenset(self.people), left)


_QUERIES = {
    "accounts": "SELECT person_id AS id, user_key AS key FROM channel_account WHERE channel = $1",
    "departments": "SELECT id, code AS key, name, parent_id, manager_id FROM department WHERE $1 <> ''",
    "people": "SELECT id, name, department_id, title, mobile, active FROM person WHERE $1 <> ''",
    "vehicles": "SELECT id, plate AS key, model, kind, seats::int, odometer_km FROM vehicle WHERE $1 <> ''",
    "drivers": "SELECT id, person_id FROM driver WHERE $1 <> ''",
}


async def read_existing() -> Existing:
    """Read it in five queries, inside a unit of work; people without an account in the channel are left out."""
    found = {table: await current().connection.fetch(query, WECOM) for table, query in _QUERIES.items()}
    # Joined here: right after an import the statistics are stale, and a join that is planned by them takes seconds.
    keys = {row["id"]: row["key"] for row in found["accounts"]}
    codes = {row["id"]: row["key"] for row in found["departments"]}
    return Existing(
        departments={
            row["key"]: {**row, "parent": codes.get(row["parent_id"]), "manager": keys.get(row["manager_id"])}
            for row in found["departments"]
        },
        people={
            keys[row["id"]]: {**row, "key": keys[row["id"]], "department": codes[row["department_id"]]}
            for row in found["people"]
            if row["id"] in keys
        },
        vehicles={row["key"]: dict(row) for row in found["vehicles"]},
        drivers={keys[row["person_id"]]: dict(row) for row in found["drivers"] if row["person_id"] in keys},
    )


def plan(agency: Agency, existing: Existing) -> list[Change]:
    """Everything that loading the rows would write, in their order; nothing for what is there already."""
    codes = all_department_codes(agency, existing.known)
    return [
        *_changes("departments", agency.departments, lambda row: _department(row, codes), existing.departments),
        *_changes("people", agency.people, lambda row: _person(row, codes), existing.people),
        *_changes("vehicles", agency.vehicles, lambda row: _vehicle(row, existing.vehicles), existing.vehicles),
        *_changes("drivers", agency.drivers, _driver, existing.drivers),
    ]


def _changes(table: str, rows: Iterable[Any], read: Any, existing: Mapping[str, Values]) -> Iterable[Change]:
    for number, row in enumerate(rows):
        key, name, values = read(row)
        before = existing.get(key)
        if before is None:
            yield Change(table, number, key, name, True, values, {})
        elif differs := {one: value for one, value in values.items() if before[one] != value}:
            yield Change(table, number, key, name, False, differs, before)


def _department(row: DepartmentRow, codes: Mapping[str, str]) -> tuple[str, str, Values]:
    values = row.given("name")
    if row.parent is not None:
        values["parent"] = codes[row.parent]
    if row.manager is not None:
        values["manager"] = row.manager.lower()
    return row.code, row.name, values


def _person(row: PersonRow, codes: Mapping[str, str]) -> tuple[str, str, Values]:
    values = {**row.given("name", "title", "mobile"), "department": codes[row.department]}
    return row.userid.lower(), row.name, values


def _vehicle(row: VehicleRow, existing: Mapping[str, Values]) -> tuple[str, str, Values]:
    values = row.given("model", "kind", "seats", "odometer_km")
    if row.odometer_km is not None and row.plate in existing:
        # A trip may have been recorded since the file was written.
        values["odometer_km"] = max(row.odometer_km, existing[row.plate]["odometer_km"])
    return row.plate, row.plate, values


def _driver(row: DriverRow) -> tuple[str, str, Values]:
    return row.userid.lower(), row.userid, {}
