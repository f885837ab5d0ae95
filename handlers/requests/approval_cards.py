"""Approvers' cards: a request to decide, or what was decided by whom and when."""

from collections.abc import Iterable

from bot import outbox
from bot.links import page
from bot.request_types import type_of
from cards.card import Card
from cards.requests import approval_card
from handlers.flows import Picture, picture
from models.flows import ApprovalTask
from models.org import Department
from models.requests import Request

APPROVAL_VIEW = "requests.approval"
"""Its subject is an approval task."""
_CLOSED = {"approved": "已同意", "rejected": "已驳回", "withdrawn": "申请人已撤回"}


async def draw_tasks(request: Request, seen: Picture, tasks: Iterable[ApprovalTask]) -> dict[int, Card]:
    """The cards of several tasks of one request, by task id."""
    kind = await type_of(request)
    department = (await Department.one(id=request.department_id)).name
    lines = kind.form.lines(kind.form.load(request.form))
    path, url = seen.progress(), page(f"/h5/requests/{request.id}")
    cards = {}
    for task in tasks:
        card = approval_card(kind.label, request, task.id, (seen.applicant.name, department), lines, path, url)
        if task.state != "pending":
            closed = _CLOSED.get(task.state, "已由他人处理")
            words = f"{department} {request.number} {seen.outcome(task)}"
            card = card.model_copy(update={"subtitle": words, "closed": closed})
        cards[task.id] = card
    return cards


@outbox.view(APPROVAL_VIEW)
async def draw(task_id: int, person_id: int) -> Card | None:
    """One approver's card."""
    task = await ApprovalTask.find(id=task_id, person_id=person_id)
    if task is None:
        return None
    request = await Request.one(id=task.request_id)
    seen = await picture(request)
    assert seen is not None, f"approval task {task_id} belongs to no run"
    return (await draw_tasks(request, seen, [task]))[task.id]
