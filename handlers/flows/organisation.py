"""What the rules of a definition ask of the organisation, read in a fixed number of queries whatever its size."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from handlers.flows.approvers import (
    ApplicantChoiceApprover,
    Approver,
    DepartmentManagerApprover,
    DepartmentMembersApprover,
    PreviousChoiceApprover,
    RoleApprover,
    WorkGroupApprover,
)
from handlers.flows.conditions import Condition, RoleCondition
from models.database import current
from models.org import Department, Person, RoleMember, WorkGroupMember
from models.requests import Request

Rule = TypeVar("Rule")

_ABOVE = """
WITH RECURSIVE above AS (
    SELECT id, parent_id, manager_id, 1 AS step FROM department WHERE id = $1
    UNION ALL
    SELECT department.id, department.parent_id, department.manager_id, step + 1
    FROM department JOIN above ON department.id = above.parent_id WHERE step < 50
)
SELECT id, manager_id FROM above ORDER BY step
"""
_MEMBERS_BELOW = """
WITH RECURSIVE below AS (
    SELECT id AS root, id FROM department WHERE id = ANY($1)
    UNION
    SELECT below.root, department.id FROM department JOIN below ON department.parent_id = below.id
)
SELECT below.root, person.id FROM below JOIN person ON person.department_id = below.id
WHERE person.active ORDER BY below.root, person.id
"""
_STAND_INS = """
WITH RECURSIVE stand_in AS (
    SELECT id AS asked, id, active, successor_id, 1 AS step FROM person WHERE id = ANY($1)
    UNION ALL
    SELECT stand_in.asked, person.id, person.active, person.successor_id, step + 1
    FROM stand_in JOIN person ON person.id = stand_in.successor_id WHERE NOT stand_in.active AND step < 20
)
SELECT asked, id FROM stand_in WHERE active
"""


@dataclass(frozen=True, slots=True)
class Above:
    """A department on the way from the applicant's own up to the agency itself."""

    id: int
    manager_id: int | None


@dataclass
class Organisation:
    """What was read; everything that was not asked for is missing.

    Attributes:
        above: The applicant's department first, then those above it.
        managers: Of named departments, by their ids.
        members: Of departments alone; `members_below`: with the departments under them.
        applicant_roles: The roles that the applicant has.
    """

    above: list[Above] = field(default_factory=list)
    managers: dict[int, int] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=dict)
    members_below: dict[int, list[int]] = field(default_factory=dict)
    groups: dict[int, list[int]] = field(default_factory=dict)
    roles: dict[int, list[int]] = field(default_factory=dict)
    applicant_roles: frozenset[int] = frozenset()


async def read_organisation(
    request: Request, rules: Collection[Approver], conditions: Collection[Condition]
) -> Organisation:
    """Read what these rules and conditions need for the request's applicant."""
    above = [Above(row["id"], row["manager_id"]) for row in await _fetch(_ABOVE, request.department_id)]
    own = request.department_id
    alone = {rule.department_id or own for rule in _of(rules, DepartmentMembersApprover) if not rule.with_sub}
    below = {rule.department_id or own for rule in _of(rules, DepartmentMembersApprover) if rule.with_sub}
    limits = (WorkGroupApprover, ApplicantChoiceApprover, PreviousChoiceApprover)
    groups = {rule.work_group_id for rule in rules if isinstance(rule, limits) and rule.work_group_id is not None}
    asks_roles = any(isinstance(condition, RoleCondition) for condition in conditions)
    return Organisation(
        above=above,
        managers=await _managers({rule.department_id or own for rule in _of(rules, DepartmentManagerApprover)}),
        members=await _members(alone),
        members_below=_gathered((row["root"], row["id"]) for row in await _fetch(_MEMBERS_BELOW, list(below)))
        if below
        else {},
        groups=await group_members(groups),
        roles=await _role_members({rule.role_id for rule in _of(rules, RoleApprover)}),
        applicant_roles=await roles_of(request.applicant_id) if asks_roles else frozenset(),
    )


def _of(rules: Iterable[Approver], kind: type[Rule]) -> list[Rule]:
    return [rule for rule in rules if isinstance(rule, kind)]


async def _fetch(query: str, value: Any) -> list[Any]:
    rows: list[Any] = await current().connection.fetch(query, value)
    return rows


async def departments_above(department_id: int) -> list[int]:
    """A department and everything above it."""
    return [row["id"] for row in await _fetch(_ABOVE, department_id)]


async def roles_of(person_id: int) -> frozenset[int]:
    """The roles somebody has."""
    return frozenset(member.role_id for member in await RoleMember.listed("id", person_id=person_id))


async def stand_ins(people: Collection[int]) -> dict[int, int]:
    """Who is asked in place of each: an active person in person, one who left the first active successor."""
    return {row["asked"]: row["id"] for row in await _fetch(_STAND_INS, list(people))} if people else {}


async def group_members(groups: Collection[int]) -> dict[int, list[int]]:
    """The members of work groups, in the order in which they joined."""
    if not groups:
        return {}
    members = await WorkGroupMember.listed("id", work_group_id=list(groups))
    return _gathered((member.work_group_id, member.person_id) for member in members)


async def _managers(departments: set[int]) -> dict[int, int]:
    if not departments:
        return {}
    found = await Department.listed(id=list(departments))
    return {one.id: one.manager_id for one in found if one.manager_id is not None}


async def _members(departments: set[int]) -> dict[int, list[int]]:
    if not departments:
        return {}
    people = await Person.listed("id", department_id=list(departments), active=True)
    return _gathered((person.department_id, person.id) for person in people)


async def _role_members(roles: set[int]) -> dict[int, list[int]]:
    if not roles:
        return {}
    members = await RoleMember.listed("id", role_id=list(roles))
    return _gathered((member.role_id, member.person_id) for member in members)


def _gathered(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    gathered: dict[int, list[int]] = {}
    for key, value in pairs:
        gathered.setdefault(key, []).append(value)
    return gathered
