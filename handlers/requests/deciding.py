"""What an approver decides: approve or reject, one or several, exactly once."""

from collections.abc import Sequence

from bot import outbox
from bot.errors import UserError
from bot.request_types import type_of
from handlers import flows
from handlers.flows.algebra import actions
from handlers.flows.organisation import stand_ins
from handlers.requests.acting import WORDS_CHARACTERS_MAX, Turn, carry_out, take_turn, words
from handlers.requests.offers import eligible
from models.files import StoredFile
from models.flows import ApprovalTask
from models.org import Person
from models.requests import Request

BATCH_MAX = 50
"""Approvals in one go: each locks a request until all are done."""
REASON = "驳回需要说明理由，请回复例如：驳回，时间冲突。"


async def decide(
    task_id: int,
    person: Person,
    *,
    reason: str | None,
    channel: str,
    comment: str = "",
    files: Sequence[int] = (),
    signature_id: int | None = None,
    chosen: Sequence[int] = (),
) -> Request | None:
    """Approve (`reason` None) or reject one task; None when it was decided before, which the person is told.

    Locks the request, so of two decisions at once exactly one counts.

    Args:
        comment: What the approver remarks beside an approval.
        files: Uploads of the person that belong to the decision.
        signature_id: The person's handwritten signature, a stored file.
        chosen: The approvers of the next node, where the person names them.

    Raises:
        UserError: The task is not the person's, a rejection has no reason, or something the node asks for is missing.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    if reason is None:
        note = comment.strip()[:WORDS_CHARACTERS_MAX]
        await _check_demands(turn, note, signature_id)
        await _check_chosen(turn, chosen)
        action: flows.Action = actions.Approve(
            person.id, turn.task.number, note, tuple(dict.fromkeys(chosen)), turn.on_behalf_of
        )
    else:
        note = words(reason, REASON)
        action = actions.Reject(person.id, turn.task.number, note, turn.on_behalf_of)
    verb = "approve_task" if reason is None else "reject_task"
    if verb == "approve_task" and turn.task.kind == "handle":
        verb = "handle_task"
    seen = await carry_out(turn, action, verb=verb, note=note, files=files, signature_id=signature_id)
    await _tell(turn.request, turn.task.id, seen)
    return turn.request


async def _check_demands(turn: Turn, comment: str, signature_id: int | None) -> None:
    """See that an approval brings what its node asks for."""
    node = turn.node
    if node is None or turn.found.run.tasks[turn.task.number - 1].role == "helper":
        return
    if node.comment and not comment:
        raise UserError(f"“{node.name}”需要填写意见，请打开申请的页面写好意见后再同意。")
    if node.signature and signature_id is None:
        raise UserError(f"“{node.name}”需要手写签名，请打开申请的页面签名后再同意。")
    if signature_id is not None and not await StoredFile.exists(
        id=signature_id, person_id=turn.person.id, purpose="signature"
    ):
        raise UserError("没有找到您的签名，请重新签名。")


async def _check_chosen(turn: Turn, chosen: Sequence[int]) -> None:
    """See that the people named for the next node are there, and of the group that its rule names."""
    if not chosen:
        return
    present = await stand_ins(chosen)
    if any(present.get(person) != person for person in chosen):
        raise UserError("选中的同事已经不在岗，请另选一位。")
    following = turn.found.run.plan.chosen_after(turn.task.node_key)
    among = await eligible(following, turn.found) if following is not None else None
    if among is not None and not set(chosen) <= set(among):
        raise UserError("下一环节的审批人只能从规定的工作组里选，请另选一位。")


async def _tell(request: Request, task_id: int, seen: flows.Picture) -> None:
    """Tell the applicant what was decided and what comes next."""
    task = next(task for task in seen.tasks if task.id == task_id)
    text = f"{request.number} {seen.outcome(task)}。"
    if seen.run.outcome == "approved":
        text += f"审批已通过：{(await type_of(request)).describe(request)}。"
    elif seen.run.outcome is None:
        text += f"下一步等待{seen.waiting()}。"
    await outbox.say(request.applicant_id, text)


async def batch_approve(task_ids: Sequence[int], person: Person, *, channel: str, comment: str = "") -> list[Request]:
    """Approve several tasks in one go, all or none; gives back the requests, without those decided before.

    Raises:
        UserError: Too many, or one of them cannot be approved without more being said; the text names it.
    """
    if len(task_ids) > BATCH_MAX:
        raise UserError(f"一次最多同意{BATCH_MAX}份，请分几次操作。")
    numbers = {task.id: f"SQ{task.request_id:06d}" for task in await ApprovalTask.listed(id=list(task_ids))}
    approved = []
    # In one order for everybody, so that two who do the same wait for one another instead of locking each other out.
    for task_id in sorted(set(task_ids), key=lambda one: (numbers.get(one, ""), one)):
        try:
            request = await decide(task_id, person, reason=None, channel=channel, comment=comment)
        except UserError as error:
            raise UserError(f"{numbers.get(task_id, '其中一份')}：{error.text}这次一份都没有同意。") from error
        if request is not None:
            approved.append(request)
    return approved
