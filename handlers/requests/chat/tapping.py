"""同意 and 驳回 on an approver's card, what is tapped on the applicant's own, and the menu's entries about requests."""

from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from bot.language import Understanding, understand
from bot.router import Router, Turn, ask
from cards import texts
from cards.requests import Approve, Cancel, GiveBack, GiveMaterial, Reject, Resubmit, Urge, Withdraw
from handlers.requests.applicant_cards import MATERIAL_VIEW
from handlers.requests.chat import approving, operating, speaking
from handlers.requests.chat.wanted import Wanted
from handlers.requests.returning import resubmit
from handlers.requests.rights import task_for
from handlers.requests.submitting import NOT_OWN, own_request, urge
from models.flows import ApprovalTask

router = Router("requests.tapping")
_NOTHING = Understanding("", {})


@router.button(Approve)
async def approve(turn: Turn, tap: Approve) -> None:
    """同意 was tapped; the card itself shows the outcome."""
    await approving.approve(turn, tap.task_id, quiet=True)


@router.button(Reject)
async def begin_rejecting(turn: Turn, tap: Reject) -> None:
    """驳回 was tapped: the reason is asked for first, nothing is decided yet."""
    task, request = await task_for(tap.task_id, turn.person)
    if await operating.offered(turn, request, Wanted("reject", request.id, task.id)) is None:
        return
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
    try:
        async with in_transaction():
            await approving.reject(turn, task_id, str(reason))
    except UserError as refusal:
        # Nothing is asked any more: it will not become possible by another reason.
        await turn.say(refusal.text)


@router.button(GiveBack)
async def give_back(turn: Turn, tap: GiveBack) -> None:
    """交回意见 was tapped: the opinion is asked for."""
    task, request = await task_for(tap.task_id, turn.person)
    await operating.begin(turn, Wanted("give_back", request.id, task.id))


@router.button(Withdraw)
async def take_back(turn: Turn, tap: Withdraw) -> None:
    """撤回 was tapped, perhaps on a card from before the approval."""
    await speaking.withdraw_or_cancel(turn, await own_request(tap.request_id, turn.person))


@router.button(Cancel)
async def undo(turn: Turn, tap: Cancel) -> None:
    """撤销 was tapped: it is confirmed first."""
    await operating.begin(turn, Wanted("cancel", (await own_request(tap.request_id, turn.person)).id))


@router.button(GiveMaterial)
async def answer(turn: Turn, tap: GiveMaterial) -> None:
    """补充材料 was tapped: the words are asked for."""
    task = await ApprovalTask.find(id=tap.task_id)
    if task is None:
        raise UserError(NOT_OWN)
    request = await own_request(task.request_id, turn.person)
    if task.paused:
        await operating.begin(turn, Wanted("give_material", request.id, task.id))
        return
    await outbox.redraw(MATERIAL_VIEW, task.id)
    await turn.say(f"{request.number} 现在没有人等您补充这份材料，不用再补充了。")


@router.button(Resubmit)
async def send_again(turn: Turn, tap: Resubmit) -> None:
    """重新提交 was tapped on what came back."""
    await resubmit(tap.request_id, turn.person, channel=turn.event.channel)


@router.button(Urge)
async def remind(turn: Turn, tap: Urge) -> None:
    """催办 was tapped; the card stays tappable."""
    await urge(tap.request_id, turn.person, channel=turn.event.channel)


@router.menu("my_requests")
async def my_requests(turn: Turn) -> None:
    """我的申请 in the menu."""
    await speaking.my_requests(turn, _NOTHING, "")


@router.menu("my_approvals")
async def my_approvals(turn: Turn) -> None:
    """待我审批 in the menu."""
    await speaking.my_approvals(turn, _NOTHING, "")


@router.menu("help")
async def help_menu(turn: Turn) -> None:
    """帮助 in the menu."""
    await turn.say(texts.HELP)


@router.phrase("帮助", "使用帮助", "怎么用", "你能做什么", "你会什么", "help")
async def help_said(turn: Turn) -> bool:
    """帮助 was typed."""
    await turn.say(texts.HELP)
    return True
