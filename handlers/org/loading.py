"""An agency's rows into the database: new ones are added, known ones updated, nothing is taken away.

Call it inside one unit of work, on rows that `checking.check` found nothing wrong with.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish
from handlers.org.agency import Agency, DepartmentRow, FlowRow, PersonRow, RoleRow, VehicleRow, WorkGroupRow
from handlers.org.checking import CHANNEL, all_department_codes, known
from models.fleet import Driver, Vehicle
from models.org import ChannelAccount, Department, Person, Role, RoleMember, WorkGroup, WorkGroupMember
from models.work import Resource


@dataclass
class _Ids:
    """Our ids by the agency's own names."""

    departments: dict[str, int] = field(default_factory=dict)
    department_codes: dict[str, str] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    """By user id in lower case."""
    work_groups: dict[str, int] = field(default_factory=dict)


async def load(agency: Agency) -> None:
    """Write all rows. Doing it again changes nothing."""
    ids = _Ids(department_codes=all_department_codes(agency, await known()))
    ids.departments = {one.code: one.id for one in await Department.all()}
    accounts = ChannelAccount.filter(channel=CHANNEL)
    ids.people = {str(key): int(person) for key, person in await accounts.values_list("user_key", "person_id")}
    for department in agency.departments:
        await _department(department, ids)
    for person in agency.people:
        await _person(person, ids)
    # Parents and managers refer to rows of the same file, in any order.
    for department in agency.departments:
        await _department_places(department, ids)
    for group in agency.work_groups:
        await _work_group(group, ids.people)
    for role in agency.roles:
        await _role(role, ids.people)
    for vehicle in agency.vehicles:
        await _vehicle(vehicle)
    for driver in agency.drivers:
        await _driver(ids.people[driver.userid.lower()])
    # A flow may name work groups that an earlier file brought.
    ids.work_groups = {group.code: group.id for group in await WorkGroup.all()}
    for flow in agency.flows:
        await _flow(flow, ids)


async def _department(row: DepartmentRow, ids: _Ids) -> None:
    if row.code in ids.departments:
        await Department.filter(id=ids.departments[row.code]).update(name=row.name)
    else:
        ids.departments[row.code] = (await Department.create(code=row.code, name=row.name)).id


async def _department_places(row: DepartmentRow, ids: _Ids) -> None:
    changes: dict[str, Any] = {}
    if row.parent is not None:
        changes["parent_id"] = ids.departments[row.parent]
    if row.manager is not None:
        changes["manager_id"] = ids.people[row.manager.lower()]
    if changes:
        await Department.filter(id=ids.departments[row.code]).update(**changes)


async def _person(row: PersonRow, ids: _Ids) -> None:
    values = row.given("name", "title", "mobile")
    values["department_id"] = ids.departments[ids.department_codes[row.department]]
    key = row.userid.lower()
    if key in ids.people:
        await Person.filter(id=ids.people[key]).update(**values)
        return
    ids.people[key] = (await Person.create(**values)).id
    await ChannelAccount.create(person_id=ids.people[key], channel=CHANNEL, user_id=row.userid, user_key=key)


async def _work_group(row: WorkGroupRow, people: Mapping[str, int]) -> None:
    group, _ = await WorkGroup.update_or_create(code=row.code, defaults={"name": row.name})
    for member in row.members:
        await WorkGroupMember.get_or_create(work_group_id=group.id, person_id=people[member.lower()])


async def _role(row: RoleRow, people: Mapping[str, int]) -> None:
    values = {"name": row.name, "permissions": list(row.permissions)}
    role, _ = await Role.update_or_create(code=row.code, defaults=values)
    for member in row.members:
        await RoleMember.get_or_create(role_id=role.id, person_id=people[member.lower()])


async def _vehicle(row: VehicleRow) -> None:
    values = row.given("model", "kind", "seats", "odometer_km")
    known_one = await Vehicle.get_or_none(plate=row.plate)
    if known_one is None:
        resource = await Resource.create(kind="vehicle")
        await Vehicle.create(resource_id=resource.id, plate=row.plate, **values)
        return
    if row.odometer_km is not None:
        # A trip may have been recorded since the file was written.
        values["odometer_km"] = max(row.odometer_km, known_one.odometer_km)
    if values:
        await Vehicle.filter(id=known_one.id).update(**values)


async def _driver(person_id: int) -> None:
    if not await Driver.exists(person_id=person_id):
        resource = await Resource.create(kind="driver")
        await Driver.create(resource_id=resource.id, person_id=person_id)


async def _flow(row: FlowRow, ids: _Ids) -> None:
    """Publish the flow as a new version, unless it is the newest already."""
    nodes = [{**node, "approvers": [_approver(rule, ids) for rule in node["approvers"]]} for node in row.nodes]
    definition = parse_definition({"nodes": nodes}).model_dump(mode="json")
    await publish(row.request_type, definition)


def _approver(rule: Mapping[str, Any], ids: _Ids) -> dict[str, Any]:
    """An approver rule with ids in place of the file's names."""
    resolved = dict(rule)
    if (person := resolved.pop("person", None)) is not None:
        resolved["person_id"] = ids.people[person.lower()]
    if (department := resolved.pop("department", None)) is not None:
        resolved["department_id"] = ids.departments[ids.department_codes[department]]
    if (work_group := resolved.pop("work_group", None)) is not None:
        resolved["work_group_id"] = ids.work_groups[work_group]
    return resolved
