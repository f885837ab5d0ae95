"""An agency's rows into the database: new ones are added, known ones updated, nothing is taken away.

Call it inside one unit of work, on rows that `checking.check` found nothing wrong with.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish
from handlers.org.exchange.agency import Agency, FlowRow, RoleRow, WorkGroupRow
from handlers.org.exchange.checking import all_department_codes
from handlers.org.exchange.planning import Change, Existing, plan
from handlers.org.exchange.writing import write_changes
from models.database import current, current_tenant_id
from models.org import WorkGroup

Ids = Mapping[str, int]

_GROUPS = """
INSERT INTO work_group (tenant_id, created_at, code, name)
SELECT $1, now(), code, name FROM unnest($2::text[], $3::text[]) WITH ORDINALITY rows (code, name, place) ORDER BY place
ON CONFLICT (tenant_id, code) DO UPDATE SET name = excluded.name RETURNING id, code
"""
_ROLES = """
INSERT INTO role (tenant_id, created_at, code, name, permissions)
SELECT $1, now(), code, name, permissions
FROM unnest($2::text[], $3::text[], $4::jsonb[]) WITH ORDINALITY rows (code, name, permissions, place) ORDER BY place
ON CONFLICT (tenant_id, code) DO UPDATE SET name = excluded.name, permissions = excluded.permissions
RETURNING id, code
"""
_MEMBERS = """
INSERT INTO {table}_member (tenant_id, created_at, {table}_id, person_id)
SELECT $1, now(), rows.* FROM unnest($2::bigint[], $3::bigint[]) rows
ON CONFLICT (tenant_id, {table}_id, person_id) DO NOTHING
"""


async def load(agency: Agency, existing: Existing) -> list[Change]:
    """Write all rows over what is there; gives what changed. Doing it again changes nothing."""
    changes = plan(agency, existing)
    ids = await write_changes(agency, changes, existing)
    await _write_groups(agency.work_groups, ids["people"])
    await _write_roles(agency.roles, ids["people"])
    if agency.flows:
        # A flow may name work groups that an earlier file brought.
        groups = {group.code: group.id for group in await WorkGroup.all()}
        codes = all_department_codes(agency, existing.known)
        departments = {written: ids["departments"][code] for written, code in codes.items()}
        for flow in agency.flows:
            await _flow(flow, people=ids["people"], departments=departments, work_groups=groups)
    return changes


async def _write_groups(rows: Sequence[WorkGroupRow], people: Ids) -> None:
    written = await current().connection.fetch(
        _GROUPS, current_tenant_id(), [row.code for row in rows], [row.name for row in rows]
    )
    await _write_members("work_group", rows, written, people)


async def _write_roles(rows: Sequence[RoleRow], people: Ids) -> None:
    permissions = [json.dumps(row.permissions) for row in rows]
    written = await current().connection.fetch(
        _ROLES, current_tenant_id(), [row.code for row in rows], [row.name for row in rows], permissions
    )
    await _write_members("role", rows, written, people)


async def _write_members(
    table: str, rows: Sequence[WorkGroupRow], written: Sequence[Mapping[str, Any]], people: Ids
) -> None:
    ids = {row["code"]: row["id"] for row in written}
    pairs = [(ids[row.code], people[member.lower()]) for row in rows for member in row.members]
    query = _MEMBERS.format(table=table)
    await current().connection.execute(query, current_tenant_id(), [one for one, _ in pairs], [one for _, one in pairs])


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
