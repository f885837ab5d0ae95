"""An agency as files describe it: departments, people, work groups, roles, vehicles, drivers and flows.

The demo agency is one TOML file of this shape; the import of a workbook fills the same rows from sheets. Rows refer to
each other by the agency's own codes, WeCom user ids and plates, never by our ids.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from handlers.org.tree import SEPARATOR

Text = StringConstraints(strip_whitespace=True, min_length=1)
Code = Annotated[str, Text, StringConstraints(max_length=64)]
UserId = Annotated[str, Text, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.@\-]{0,63}$")]
Name = Annotated[str, Text, StringConstraints(max_length=100)]
PersonName = Annotated[str, Text, StringConstraints(max_length=50)]
Mobile = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\+?[0-9\- ]{5,20}$")]
Plate = Annotated[
    str,
    BeforeValidator(lambda plate: re.sub(r"[\s·.\-]", "", plate).upper() if isinstance(plate, str) else plate),
    StringConstraints(pattern=r"^[一-龥][A-Z][A-Z0-9]{4,5}[A-Z0-9挂学警港澳]$"),
]
"""A plate, written without the dot people put after the second character."""


class _Row(BaseModel):
    """A field that is None was left empty: an existing row keeps its value, a new one takes the model's default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def given(self, *names: str) -> dict[str, Any]:
        """The values of these fields, without those left empty."""
        return {name: value for name in names if (value := getattr(self, name)) is not None}


class DepartmentRow(_Row):
    """A department; `parent` is a code, `manager` a user id."""

    code: Code
    name: Name
    parent: Code | None = None
    manager: UserId | None = None


class PersonRow(_Row):
    """A person as WeCom knows them; `department` is a code, or a name that only one department has."""

    userid: UserId
    name: PersonName
    department: Code
    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=50)] | None = None
    mobile: Mobile | None = None
    featured: bool = False
    """Whether the simulator's page shows this person's phone from the start; means nothing elsewhere."""


class WorkGroupRow(_Row):
    """A work group with its members' user ids; these are added to those it has."""

    code: Code
    name: Name
    members: tuple[UserId, ...] = ()


class RoleRow(WorkGroupRow):
    """A role: permissions, and who has them."""

    permissions: tuple[str, ...]


class VehicleRow(_Row):
    """A vehicle; seats include the driver's, the odometer is in km and never goes back."""

    plate: Plate
    model: Annotated[str, StringConstraints(strip_whitespace=True, max_length=50)] | None = None
    kind: Literal["ordinary", "law_enforcement"] | None = None
    seats: Annotated[int, Field(ge=2, le=60)] | None = None
    odometer_km: Annotated[int, Field(ge=0, le=2_000_000)] | None = None


class DriverRow(_Row):
    """A person who drives for the fleet."""

    userid: UserId


class FlowRow(_Row):
    """A flow as handlers.flows.definition has it, with codes in place of ids.

    In an approver `person` stands for `person_id`, `department` for `department_id`, `work_group` for `work_group_id`.
    """

    request_type: str
    nodes: tuple[dict[str, Any], ...]


class Agency(_Row):
    """Everything a file says about an agency."""

    departments: tuple[DepartmentRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    work_groups: tuple[WorkGroupRow, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    vehicles: tuple[VehicleRow, ...] = ()
    drivers: tuple[DriverRow, ...] = ()
    flows: tuple[FlowRow, ...] = ()


DEPTH_MAX = 30
"""Departments below departments; no agency has so many, and a longer chain is a mistake or an attack."""
Placed = tuple[str, str, str | None]
"""A department's code, name and what is written for its parent."""


def department_codes(rows: Iterable[Placed]) -> dict[str, str]:
    """What people may write for a department → its code.

    The code itself; or a path, with the root's name or without it, that only one department has; or a name that only
    one has. A parent may be written in each of these ways, too.
    """
    rows = list(rows)
    codes = {code: code for code, _, _ in rows}
    names = _unique((name, code) for code, name, _ in rows)
    known = {**names, **codes}
    for _ in range(DEPTH_MAX):
        # A parent that is written as a path is found once its own parent is.
        paths = _unique(_paths({code: (name, known.get(parent or "")) for code, name, parent in rows}))
        found = {**names, **paths, **codes}
        if found == known:
            break
        known = found
    return known


def _paths(departments: Mapping[str, tuple[str, str | None]]) -> Iterable[tuple[str, str]]:
    for code in departments:
        names: list[str] = []
        above: str | None = code
        while above is not None and len(names) <= DEPTH_MAX:
            names.append(departments[above][0])
            above = departments[above][1]
        # A path of one name would hide that several have the name.
        if above is None and len(names) > 1:
            yield SEPARATOR.join(reversed(names)), code
            if len(names) > 2:
                yield SEPARATOR.join(reversed(names[:-1])), code


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for written, code in pairs:
        if found.setdefault(written, code) != code:
            doubtful.add(written)
    return {written: code for written, code in found.items() if written not in doubtful}
