"""An agency as files describe it: departments, people, work groups, roles, vehicles, drivers and flows.

The demo agency is one TOML file of this shape; the import of a workbook fills the same rows from sheets. Rows refer to
each other by the agency's own codes, WeCom user ids and plates, never by our ids.
"""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

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


def department_codes(rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What people may write for a department → its code: the code itself, or a name that only one department has.

    Args:
        rows: Code and name of every department.
    """
    rows = list(rows)
    names = [name for _, name in rows]
    return {name: code for code, name in rows if names.count(name) == 1} | {code: code for code, _ in rows}
