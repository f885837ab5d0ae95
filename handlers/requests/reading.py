"""Who may read a request: everybody whom it concerns, and those whose office it is."""

from handlers.work import KINDS
from models.database import current
from models.org import Person
from models.permissions import MANAGE_REQUESTS, READ_ALL_REQUESTS
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder

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


async def may_read(request: Request, person: Person) -> bool:
    """The applicant; who was asked, decided or was informed; the delegate of somebody asked now; the managers of its
    department and of those above; who dispatches or does its work; who may read all. A draft is its applicant's alone.
    """
    if request.applicant_id == person.id:
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
    orders = await WorkOrder.listed("id", request_id=request.id)
    return any(
        order.assignee_id == person.id or (order.kind in KINDS and KINDS[order.kind].dispatcher_permission in granted)
        for order in orders
    )
