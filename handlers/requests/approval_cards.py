"""Approvers' cards: a request to decide, or what was decided by whom and when."""

from collections.abc import Iterable

from bot import outbox
from bot.links import page
from bot.request_types import type_of
from cards.card import Card
from cards.requests import TurnKind, approval_card
from handlers.flows import Picture, picture
from handlers.flows.definition import Definition
from handlers.requests.rights import principals_of
from models.flows import ApprovalTask, FlowDefinition
from models.org import Department, Person
from models.requests import Request

APPROVAL_VIEW = "requests.approval"
"""Its subject is an approval task."""
WAITING_VIEW = "requests.waiting"
"""Its subject is an approval task that its holder has given out of hand; see waiting_cards."""
_CLOSED = {
    "approved": "已同意",
    "rejected": "已驳回",
    "returned": "已退回",
    "transferred": "已转交",
    "handed_out": "已交回意见",
    "removed": "不用处理了",
    "withdrawn": "申请人已撤回",
    "waiting": "等待中",
}


async def draw_tasks(request: Request, seen: Picture, tasks: Iterable[ApprovalTask]) -> dict[int, Card]:
    """The cards of several tasks of one request, by task id, as their holders see them."""
    kind = await type_of(request)
    department = (await Department.one(id=request.department_id)).name
    if request.filed_by_id is not None:
        department += f"（{(await Person.one(id=request.filed_by_id)).name}代办）"
    values = kind.form.load(request.form)
    version = await FlowDefinition.one(id=seen.version_id)
    definition = Definition.model_validate(version.definition)
    path, url = seen.progress(), page(f"/h5/requests/{request.id}")
    cards = {}
    for task in tasks:
        hidden = definition.hidden_at(task.node_key)
        lines = kind.form.lines({name: value for name, value in values.items() if name not in hidden})
        turn, applicant = turn_kind(seen, task), (seen.applicant.name, department)
        card = approval_card(kind.label, request, task.id, applicant, lines, path, url, turn)
        if task.state != "pending":
            closed = _CLOSED.get(task.state, "已由他人处理")
            closed = "已办理" if (turn, task.state) == ("handle", "approved") else closed
            words = f"{department} {request.number} {_standing(seen, task)}"
            card = card.model_copy(update={"subtitle": words, "closed": closed})
        cards[task.id] = card
    return cards


def turn_kind(seen: Picture, task: ApprovalTask) -> TurnKind:
    """What the holder of a task is asked for."""
    if seen.run.tasks[task.number - 1].role == "helper":
        return "helper"
    return "handle" if task.kind == "handle" else "approve"


def _standing(seen: Picture, task: ApprovalTask) -> str:
    if task.state == "waiting":
        return "等待申请人补充材料" if task.paused else "等待别人先处理"
    return seen.outcome(task)


def for_delegate(card: Card, principal: str) -> Card:
    """The card as somebody sees it who may decide for its holder."""
    return card.model_copy(update={"title": f"代{principal}审批：{card.title}"})


@outbox.view(APPROVAL_VIEW)
async def draw(task_id: int, person_id: int) -> Card | None:
    """The card of a task, for its holder or a delegate."""
    task = await ApprovalTask.find(id=task_id)
    if task is None:
        return None
    request = await Request.one(id=task.request_id)
    seen = await picture(request)
    assert seen is not None, f"approval task {task_id} belongs to no run"
    card = (await draw_tasks(request, seen, [task]))[task.id]
    if task.person_id == person_id:
        return card
    card = for_delegate(card, seen.people[task.person_id].name)
    if card.closed or task.person_id in await principals_of(await Person.one(id=person_id), request):
        return card
    return card.model_copy(update={"closed": "委托已结束"})
