"""An agency's rows into the database: new ones are added, known ones updated, nothing is taken away.

Call it inside one unit of work, on rows that `checking.check` found nothing wrong with.
"""

from collections.abc import Mapping
from typing import Any

from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish
from handlers.org.exchange.agency import Agency, FlowRow, RoleRow, WorkGroupRow
from handlers.org.exchange.checking import all_department_codes
from handlers.org.exchange.planning import Change, Existing, plan
from handlers.org.exchange.writing import write_changes
from models.org import Role, RoleMember, WorkGroup, WorkGroupMember

Ids = Mapping[str, int]


async def load(agency: Agency, existing: Existing) -> list[Change]:
    """Write all rows over what is there; gives what changed. Doing it again changes nothing."""
    changes = plan(agency, existing)
    ids = await write_changes(agency, changes, existing)
    for group in agency.work_groups:
        await _work_group(group, ids["people"])
    for role in agency.roles:
        await _role(role, ids["people"])
    if agency.flows:
        # A flow may name work groups that an earlier file brought.
        groups = {group.code: group.id for group in await WorkGroup.all()}
        codes = all_department_codes(agency, existing.known)
        departments = {written: ids["departments"][code] for written, code in codes.items()}
        for flow in agency.flows:
            await _flow(flow, people=ids["people"], departments=departments, work_groups=groups)
    return changes


async def _work_group(row: WorkGroupRow, people: Ids) -> None:
    group, _ = await WorkGroup.update_or_create(code=row.code, defaults={"name": row.name})
    members = [WorkGroupMember(work_group_id=group.id, person_id=people[member.lower()]) for member in row.members]
    await WorkGroupMember.bulk_create(members, ignore_conflicts=True)


async def _role(row: RoleRow, people: Ids) -> None:
    values = {"name": row.name, "permissions": list(row.permissions)}
    role, _ = await Role.update_or_create(code=row.code, defaults=values)
    members = [RoleMember(role_id=role.id, person_id=people[member.lower()]) for member in row.members]
    await RoleMember.bulk_create(members, ignore_conflicts=True)


async def _flow(row: FlowRow, **ids: Ids) -> None:
    """Publish the flow as a new version, unless it is the newest already."""
    nodes = [{**node, "approvers": [_approver(rule, ids) for rule in node["approvers"]]} for node in row.nodes]
    definition = parse_definition({"nodes": nodes}).model_dump(mode="json")
    await publish(row.request_type, definition)


def _approver(rule: Mapping[str, Any], ids: Mapping[str, Ids]) -> dict[str, Any]:
    """An approver rule with ids in place of the file's names."""
    resolved = dict(rule)
    if (person := resolved.pop("person", None)) is not None:
        resolved["person_id"] = ids["people"][person.lower()]
    if (department := resolved.pop("department", None)) is not None:
        resolved["department_id"] = ids["departments"][department]
    if (work_group := resolved.pop("work_group", None)) is not None:
        resolved["work_group_id"] = ids["work_groups"][work_group]
    return resolved
