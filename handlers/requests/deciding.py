"""What an approver does: approve or reject, from a card, by text or on a page, exactly once."""

from bot import outbox
from bot.errors import UserError
from bot.language import understand
from bot.request_types import type_of
from bot.router import Router, Turn, ask
from cards.requests import Approve, Reject
from handlers import flows
from handlers.flows import core
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.submitting import follow
from models.flows import ApprovalTask
from models.org import Person
from models.requests import HistoryEntry, Request

router = Router("requests.deciding")

REASON_CHARACTERS_MAX = 200


async def decide(task_id: int, person: Person, *, reason: str | None, channel: str) -> Request | None:
    """Approve (`reason` None) or reject one task; None when it was decided before, which the person is told.

    Locks the request, so of two decisions at once exactly one counts.

    Raises:
        UserError: The task is not the person's, or a rejection has no reason.
    """
    task = await ApprovalTask.find(id=task_id)
    if task is None or task.person_id != person.id:
        raise UserError("没有找到这项审批，或者它不是由您审批。请回复“待我审批”查看。")
    request = await Request.locked(task.request_id)
    assert request is not None
    await task.refresh_from_db()
    if task.state != "pending":
        seen = await flows.picture(request)
        assert seen is not None
        await outbox.say(person.id, f"{request.number} 已经处理过了：{seen.outcome(task)}。这次操作没有改变任何结果。")
        await outbox.redraw(APPROVAL_VIEW, task.id)
        return None
    before = [open_task.id for open_task in await flows.open_tasks(request.id)]
    if reason is None:
        action: core.Action = core.Approve(person.id)
    else:
        action = core.Reject(person.id, _checked_reason(reason))
    effects = await flows.act(request, action, channel=channel)
    verb = "approve_task" if reason is None else "reject_task"
    await HistoryEntry.create(
        request_id=request.id, verb=verb, person_id=person.id, channel=channel, note=(reason or "").strip()
    )
    seen = await follow(request, effects, before)
    await _tell(request, task.id, seen)
    return request


def _checked_reason(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise UserError("驳回需要说明理由，请回复例如：驳回，时间冲突。")
    return reason[:REASON_CHARACTERS_MAX]


async def _tell(request: Request, task_id: int, seen: flows.Picture) -> None:
    """Tell the applicant what was decided and what comes next."""
    task = next(task for task in seen.tasks if task.id == task_id)
    words = f"{request.number} {seen.outcome(task)}。"
    if seen.state.outcome == "approved":
        words += f"审批已全部通过：{(await type_of(request)).describe(request)}。"
    elif seen.state.outcome is None:
        words += f"下一步等待{seen.waiting()}。"
    await outbox.say(request.applicant_id, words)


@router.button(Approve)
async def approve(turn: Turn, tap: Approve) -> None:
    """同意 was tapped; the card itself shows the outcome."""
    await decide(tap.task_id, turn.person, reason=None, channel=turn.event.channel)


@router.button(Reject)
async def begin_rejecting(turn: Turn, tap: Reject) -> None:
    """驳回 was tapped: the reason is asked for first, nothing is decided yet."""
    task = await ApprovalTask.find(id=tap.task_id)
    if task is None or task.person_id != turn.person.id:
        raise UserError("没有找到这项审批，或者它不是由您审批。请回复“待我审批”查看。")
    if task.state != "pending":
        await decide(tap.task_id, turn.person, reason="", channel=turn.event.channel)
        return
    request = await Request.one(id=task.request_id)
    question = f"请回复驳回 {request.number} 的理由（例如：时间冲突）。不驳回了请回复“取消”。"
    # The card is not redrawn yet: the tap's code is kept for the decision.
    await ask(turn, "requests.reject_reason", question, task_id=task.id)


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
