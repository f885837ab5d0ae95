"""What an approver does: approve or reject, from a card, by text or on a page, exactly once."""

from bot import outbox
from bot.errors import UserError
from bot.language import understand
from bot.links import page
from bot.request_types import request_type
from bot.router import Router, Turn, ask
from cards.card import Card
from cards.requests import Approve, Reject, approval_card
from handlers import flows
from handlers.flows import core
from handlers.requests.submitting import APPROVAL_VIEW, follow
from models.flows import ApprovalTask
from models.org import Department, Person, people_by_id
from models.requests import HistoryEntry, Request

router = Router("requests.deciding")

REASON_CHARACTERS_MAX = 200


@outbox.view(APPROVAL_VIEW)
async def draw_approval(task_id: int, person_id: int) -> Card | None:
    """An approver's card: the request to decide, or what was decided by whom and when."""
    task = await ApprovalTask.get_or_none(id=task_id, person_id=person_id)
    if task is None:
        return None
    request = await Request.get(id=task.request_id)
    kind = request_type(request.request_type)
    applicant = await Person.get(id=request.applicant_id)
    department = await Department.get(id=request.department_id)
    lines = kind.form.lines(kind.form.load(request.form))
    url = page(f"/h5/requests/{request.id}")
    path = await flows.progress(request)
    card = approval_card(kind.label, request, task.id, (applicant.name, department.name), lines, path, url)
    if task.state == "pending":
        return card
    outcome = await outcome_of(task)
    return card.model_copy(update={"subtitle": f"{department.name} {request.number} {outcome}", "closed": _short(task)})


def _short(task: ApprovalTask) -> str:
    return {"approved": "已同意", "rejected": "已驳回", "withdrawn": "申请人已撤回"}.get(task.state, "已由他人处理")


async def outcome_of(task: ApprovalTask) -> str:
    """Who decided a closed task's node and when, in words."""
    if task.state == "withdrawn":
        return "申请人已撤回，不用处理了"
    deciding = task
    if task.state == "superseded":
        decided = ApprovalTask.filter(request_id=task.request_id, node_key=task.node_key)
        found = await decided.filter(state__in=["approved", "rejected"]).order_by("-decided_at").first()
        deciding = found or task
    people = await people_by_id({deciding.person_id})
    return flows.decision(deciding, people[deciding.person_id].name)


async def decide(task_id: int, person: Person, *, reason: str | None, channel: str) -> Request | None:
    """Approve (`reason` None) or reject one task; None when it was decided before, which the person is told.

    Locks the request, so of two decisions at once exactly one counts.

    Raises:
        UserError: The task is not the person's, or a rejection has no reason.
    """
    task = await ApprovalTask.get_or_none(id=task_id)
    if task is None or task.person_id != person.id:
        raise UserError("没有找到这项审批，或者它不是由您审批。请回复“待我审批”查看。")
    request = await Request.locked(task.request_id)
    assert request is not None
    await task.refresh_from_db()
    if task.state != "pending":
        await outbox.say(
            person.id, f"{request.number} 已经处理过了：{await outcome_of(task)}。这次操作没有改变任何结果。"
        )
        await outbox.redraw(APPROVAL_VIEW, task.id)
        return None
    others = await flows.open_tasks(request.id)
    if reason is None:
        action: core.Action = core.Approve(person.id)
    else:
        action = core.Reject(person.id, _checked_reason(reason))
    effects = await flows.act(request, action, channel=channel)
    verb = "approve_task" if reason is None else "reject_task"
    await HistoryEntry.create(
        request_id=request.id, verb=verb, person_id=person.id, channel=channel, note=(reason or "").strip()
    )
    await _tell(request, task, person, effects)
    await follow(request, effects)
    for copy in sorted(others, key=lambda other: other.person_id):
        await outbox.redraw(APPROVAL_VIEW, copy.id)
    return request


def _checked_reason(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise UserError("驳回需要说明理由，请回复例如：驳回，时间冲突。")
    return reason[:REASON_CHARACTERS_MAX]


async def _tell(request: Request, task: ApprovalTask, person: Person, effects: core.Effects) -> None:
    """Tell the applicant what was decided and what comes next."""
    await task.refresh_from_db()
    words = f"{request.number} {flows.decision(task, person.name)}。"
    if any(isinstance(effect, core.Approved) for effect in effects):
        words += f"审批已全部通过：{request_type(request.request_type).describe(request)}。"
    elif not any(isinstance(effect, core.Rejected) for effect in effects):
        waiting = await people_by_id({open_task.person_id for open_task in await flows.open_tasks(request.id)})
        words += f"下一步等待{'、'.join(other.name for other in waiting.values())}。"
    await outbox.say(request.applicant_id, words)


@router.button(Approve)
async def approve(turn: Turn, tap: Approve) -> None:
    """同意 was tapped; the card itself shows the outcome."""
    await decide(tap.task_id, turn.person, reason=None, channel=turn.event.channel)


@router.button(Reject)
async def begin_rejecting(turn: Turn, tap: Reject) -> None:
    """驳回 was tapped: the reason is asked for first, nothing is decided yet."""
    task = await ApprovalTask.get_or_none(id=tap.task_id)
    if task is None or task.person_id != turn.person.id:
        raise UserError("没有找到这项审批，或者它不是由您审批。请回复“待我审批”查看。")
    if task.state != "pending":
        await decide(tap.task_id, turn.person, reason="", channel=turn.event.channel)
        return
    request = await Request.get(id=task.request_id)
    question = f"请回复驳回 {request.number} 的理由（例如：时间冲突）。不驳回了请回复“取消”。"
    await ask(turn, "requests.reject_reason", question, task_id=task.id)
    # The tapped card must be tappable again: a channel may grey it out after a tap.
    await outbox.redraw(APPROVAL_VIEW, task.id)


@router.answer("requests.reject_reason")
async def reject(turn: Turn, prompt: dict[str, object], text: str) -> None:
    """The reason came: reject."""
    task_id = prompt["task_id"]
    assert isinstance(task_id, int)
    # 驳回，理由是时间冲突: only the reason goes to the applicant.
    understood, _ = understand(text, turn.event.happened_at)
    reason = understood.slots.get("reason", text) if understood.intent == "reject" else text
    request = await decide(task_id, turn.person, reason=str(reason), channel=turn.event.channel)
    if request is not None:
        await turn.say(f"已驳回 {request.number}，理由已转告申请人。")
