"""Who may act on an approval task: its holder, and whoever the holder has handed the right to for a period.

A task stays its holder's. A delegation (委托) is a right that is looked at when somebody acts, so it needs no tasks of
its own, begins and ends at once for everything that is pending, and is not handed on: a delegate's delegate has none.
"""

from collections.abc import Collection, Sequence

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from bot.errors import UserError
from models.clock import now
from models.flows import ApprovalTask
from models.org import Delegation, Person
from models.requests import Request

NOT_YOURS = "没有找到这项审批，或者它不是由您审批。请回复“待我审批”查看。"


def covers(delegation: Delegation, request: Request) -> bool:
    """Whether a delegation that is active reaches to this request, by its type and amount."""
    if delegation.request_types and request.request_type not in delegation.request_types:
        return False
    limit = delegation.amount_fen_max
    # Nobody decides on the own request, also not in somebody's name.
    return request.applicant_id != delegation.delegate_id and (
        limit is None or request.amount_fen is None or request.amount_fen <= limit
    )


async def delegations_to(*people: int) -> list[Delegation]:
    """Under which delegations these people may act now."""
    return _begun(await Delegation.listed("id", delegate_id=list(people), state="active"))


async def delegates_of(holders: Collection[int], request: Request) -> dict[int, list[int]]:
    """Who else may act now on what these people hold of a request, by holder."""
    if not holders:
        return {}
    delegates: dict[int, list[int]] = {}
    for delegation in _begun(await Delegation.listed("id", principal_id=list(holders), state="active")):
        if covers(delegation, request):
            delegates.setdefault(delegation.principal_id, []).append(delegation.delegate_id)
    return delegates


def _begun(delegations: Sequence[Delegation]) -> list[Delegation]:
    moment = now()
    return [one for one in delegations if one.starts_at <= moment < one.ends_at]


async def principals_of(person: Person, request: Request) -> tuple[int, ...]:
    """For whom the person may act on this request."""
    return tuple(dict.fromkeys(one.principal_id for one in await delegations_to(person.id) if covers(one, request)))


async def may_act(person: Person, task: ApprovalTask, request: Request) -> bool:
    """Whether the person may act on this task now, in person or for its holder."""
    return task.person_id == person.id or task.person_id in await principals_of(person, request)


async def principal(person: Person, task: ApprovalTask, request: Request) -> int | None:
    """For whom the person acts on this task; None in person.

    Raises:
        UserError: The person may not act on it.
    """
    if not await may_act(person, task, request):
        raise UserError(NOT_YOURS)
    return None if task.person_id == person.id else task.person_id


async def task_for(task_id: int, person: Person) -> tuple[ApprovalTask, Request]:
    """A task that the person may act on, whatever its state, and its request.

    Raises:
        UserError: There is no such task, or it is not for this person.
    """
    task = await ApprovalTask.find(id=task_id)
    if task is None:
        raise UserError(NOT_YOURS)
    request = await Request.one(id=task.request_id)
    await principal(person, task, request)
    return task, request


async def standing_in(person: Person, task: ApprovalTask) -> str:
    """`（代李敏审批）` for whoever acts on somebody else's task, else nothing."""
    if task.person_id == person.id:
        return ""
    return f"（代{(await Person.one(id=task.person_id)).name}审批）"


async def pending_for(person: Person) -> QuerySet[ApprovalTask]:
    """Every task the person may decide now, the own and those of principals, for lists that go on to filter."""
    own = ApprovalTask.filter(person_id=person.id, state="pending")
    delegations = [one for one in await delegations_to(person.id) if one.principal_id != person.id]
    if not delegations:
        return own
    holders = list({one.principal_id for one in delegations})
    tasks = await ApprovalTask.listed(person_id=holders, state="pending")
    requests = {one.id: one for one in await Request.listed(id=list({task.request_id for task in tasks}))}
    delegated = [
        task.id
        for task in tasks
        for one in delegations
        if one.principal_id == task.person_id and covers(one, requests[task.request_id])
    ]
    return ApprovalTask.filter(Q(person_id=person.id, state="pending") | Q(id__in=delegated)) if delegated else own


async def tasks_for(person: Person) -> list[ApprovalTask]:
    """Every task the person may decide now, in the order in which they came."""
    return await (await pending_for(person)).order_by("id")
