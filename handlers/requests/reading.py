"""Who may read a request: everybody whom it concerns, and those whose office it is."""

from dataclasses import dataclass

from handlers import work
from models.database import current
from models.org import Person
from models.permissions import MANAGE_REQUESTS, READ_ALL_REQUESTS
from models.request_states import RequestState
from models.requests import Request

_CONCERNED = """
SELECT EXISTS (SELECT FROM approval_task
               WHERE tenant_id = $1 AND request_id = $2 AND (person_id = $3 OR decided_by_id = $3))
    OR EXISTS (SELECT FROM request_copy WHERE tenant_id = $1 AND request_id = $2 AND person_id = $3)
    OR EXISTS (SELECT FROM delegation JOIN approval_task task USING (tenant_id)
               WHERE tenant_id = $1 AND delegate_id = $3 AND delegation.state = 'active' AND task.request_id = $2
               AND task.person_id = principal_id AND task.state = 'pending'
               AND (request_types = '[]' OR request_types ? $4))
"""

_MANAGED = """
WITH RECURSIVE above AS (
    SELECT parent_id, manager_id FROM department WHERE tenant_id = $1 AND id = $2
    UNION
    SELECT department.parent_id, department.manager_id
    FROM above JOIN department ON department.tenant_id = $1 AND department.id = above.parent_id
)
SELECT EXISTS (SELECT FROM above WHERE manager_id = $3)
"""

CONCERNING = """
SELECT id FROM request WHERE applicant_id = {person}
UNION SELECT id FROM request WHERE filed_by_id = {person}
UNION SELECT request_id FROM approval_task WHERE person_id = {person}
UNION SELECT request_id FROM approval_task WHERE decided_by_id = {person}
UNION SELECT request_id FROM request_copy WHERE person_id = {person}
UNION SELECT request_id FROM work_order WHERE assignee_id = {person}
UNION SELECT task.request_id FROM delegation JOIN approval_task task
    ON task.tenant_id = delegation.tenant_id AND task.person_id = delegation.principal_id
    JOIN request asked ON asked.tenant_id = task.tenant_id AND asked.id = task.request_id
    WHERE delegate_id = {person} AND delegation.state = 'active' AND task.state = 'pending'
    AND (delegation.request_types = '[]' OR delegation.request_types ? asked.request_type)
"""
"""SQL of the ids of requests that concern a person, whose id's placeholder stands for `person`."""

_MANAGING = """
WITH RECURSIVE below AS (
    SELECT id FROM department WHERE manager_id = $1
    UNION SELECT child.id FROM department child JOIN below ON child.parent_id = below.id
)
SELECT id FROM below
"""

REACH_IDS_MAX = 20_000
"""Whoever may read more than this reads a large share of everything."""


@dataclass(frozen=True)
class Reach:
    """What somebody without the office to read all may read: `may_read` for lists and search.

    Attributes:
        departments: Those they manage, with all below them.
        ids: The requests, drafts of their own included; None when there are too many to name: then it is those of
            `departments` and what `CONCERNING` gives.
    """

    departments: list[int]
    ids: list[int] | None


async def reach_of(person: Person) -> Reach | None:
    """What the person may read; None: everything that was sent. Dispatchers have the list of work orders beside it."""
    if {READ_ALL_REQUESTS, MANAGE_REQUESTS} & await person.permissions():
        return None
    fetch = current().connection.fetch
    departments = [row["id"] for row in await fetch(_MANAGING, person.id)]
    query = (
        f"SELECT * FROM ({CONCERNING.format(person='$1')}"
        " UNION SELECT id FROM request WHERE department_id = ANY($2::bigint[])) concerning LIMIT $3"
    )
    ids = [row["id"] for row in await fetch(query, person.id, departments, REACH_IDS_MAX + 1)]
    return Reach(departments, ids if len(ids) <= REACH_IDS_MAX else None)


async def may_read(request: Request, person: Person) -> bool:
    """The applicant and who asked in their place; who was asked, decided or was informed; the delegate of somebody
    asked now; the managers of its department and of those above; who dispatches or does its work; who may read all. A
    draft is its applicant's alone.
    """
    if request.asked_by(person.id):
        return True
    if request.state in (RequestState.DRAFT, RequestState.DROPPED):
        return False
    fetch = current().connection.fetchval
    if await fetch(_CONCERNED, request.tenant_id, request.id, person.id, request.request_type):
        return True
    if await fetch(_MANAGED, request.tenant_id, request.department_id, person.id):
        return True
    granted = await person.permissions()
    return bool({READ_ALL_REQUESTS, MANAGE_REQUESTS} & granted) or await _may_read_its_work(request, person, granted)


async def _may_read_its_work(request: Request, person: Person, granted: frozenset[str]) -> bool:
    orders = await work.orders_for(request)
    kinds = work.kinds_for(granted) if orders else []
    return any(order.assignee_id == person.id or order.kind in kinds for order in orders)
