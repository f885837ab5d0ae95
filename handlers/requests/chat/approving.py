"""同意 and 驳回 in the chat: what the node asks for besides is asked for, and several are approved in one go."""

from collections.abc import Sequence
from typing import Any

from tortoise.transactions import in_transaction

from bot.conversation import CONFIRMATIONS, PUNCTUATION
from bot.errors import UserError
from bot.links import page
from bot.router import Router, Turn, ask
from handlers.requests.chat import operating
from handlers.requests.chat.meant import LISTED_MAX, more, number_in, task_meant, task_rows
from handlers.requests.chat.sayings import ordinal_of
from handlers.requests.chat.wanted import Wanted
from handlers.requests.deciding import BATCH_MAX, batch_approve, decide
from handlers.requests.offers import possible
from handlers.requests.rights import standing_in
from handlers.requests.showing import summary_for
from models.flows import ApprovalTask
from models.request_states import RequestState
from models.requests import Request

router = Router("requests.approving")

ALL_PROMPT = "requests.approve_all"


async def approve(turn: Turn, task_id: int, *, comment: str = "", quiet: bool = False) -> None:
    """Approve one task. What its node asks for is looked up only when the decision is refused: few ask for anything.

    Args:
        quiet: The card shows the outcome, nothing needs to be said.
    """
    try:
        request = await decide(task_id, turn.person, reason=None, channel=turn.event.channel, comment=comment)
    except UserError:
        if not await _asks_for_more(turn, task_id, comment):
            raise
        return
    if request is not None and not quiet:
        task = await ApprovalTask.one(id=task_id)
        described = await summary_for(request, turn.person)
        done = "已办理" if task.kind == "handle" else "已同意"
        await turn.say(f"{done} {request.number}：{described}{await standing_in(turn.person, task)}。")


async def reject(turn: Turn, task_id: int, reason: str) -> None:
    """Reject one task, and say what that has come to: where votes are counted, one refusal may not be the end.

    Raises:
        UserError: The task is not the person's, or there is no reason.
    """
    request = await decide(task_id, turn.person, reason=reason, channel=turn.event.channel)
    if request is None:
        return
    rest = "" if request.state == RequestState.REJECTED else "按流程还要看其他人的决定，这份申请还在审批。"
    await turn.say(f"已驳回 {request.number}，理由已转告申请人。{rest}")


async def _asks_for_more(turn: Turn, task_id: int, comment: str) -> bool:
    """Ask for the opinion, the signature or the next approvers that an approval has to bring; whether there are any."""
    task = await ApprovalTask.find(id=task_id)
    if task is None:
        return False
    request = await Request.one(id=task.request_id)
    offers = await possible(request, turn.person)
    offer = next((one for one in offers if one.verb == "approve" and one.task_id == task_id), None)
    if offer is None or not offer.needs & {"comment", "signature", "chosen"}:
        return False
    if "signature" in offer.needs:
        url = page(f"/h5/requests/{request.id}/approve?task={task_id}")
        await turn.say(f'{request.number} “{offer.node}”需要手写签名，请<a href="{url}">打开页面签名</a>后同意。')
    else:
        await operating.begin(turn, Wanted("approve", request.id, task_id, words=comment))
    return True


async def propose_all(turn: Turn, tasks: Sequence[ApprovalTask]) -> None:
    """全部同意: show what would be approved, and wait for a yes. What comes in meanwhile is not part of it."""
    tasks = tasks[:BATCH_MAX]
    rows = "\n".join(await task_rows(tasks[:LISTED_MAX], turn.person))
    question = f"要同意下面{len(tasks)}份申请吗？\n{rows}{more(len(tasks))}\n全部同意请回复“确认”，不同意请回复“取消”。"
    await ask(turn, ALL_PROMPT, question, task_ids=[task.id for task in tasks], verb="approve")


@router.answer(ALL_PROMPT)
async def approve_all(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """The yes to 全部同意."""
    task_ids = prompt["task_ids"]
    if number_in(text) is not None or ordinal_of(text) is not None:
        # 第一个同意: one of them after all.
        await approve(turn, (await task_meant(turn.person, text)).id)
        return
    if text.strip(PUNCTUATION) not in {*CONFIRMATIONS, "同意", "全部同意", "确认同意", "都同意"}:
        await ask(
            turn,
            ALL_PROMPT,
            "还没有同意。全部同意请回复“确认”，不同意请回复“取消”。",
            task_ids=task_ids,
            verb="approve",
        )
        return
    try:
        async with in_transaction():
            approved = await batch_approve(task_ids, turn.person, channel=turn.event.channel)
    except UserError as refusal:
        await turn.say(refusal.text)
        return
    if approved:
        await turn.say(f"已同意{len(approved)}份：{'、'.join(request.number for request in approved)}。")
