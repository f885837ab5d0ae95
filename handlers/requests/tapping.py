"""撤回 and 催办 on the applicant's own card, and the menu's entries about requests."""

from bot import outbox
from bot.conversation import CONFIRM_VIEW
from bot.language import Understanding
from bot.router import Router, Turn
from cards import texts
from cards.requests import Urge, Withdraw
from handlers.requests import speaking
from handlers.requests.submitting import urge, withdraw

router = Router("requests.tapping")
_NOTHING = Understanding("", {})


@router.button(Withdraw)
async def take_back(turn: Turn, tap: Withdraw) -> None:
    """撤回 was tapped."""
    await withdraw(tap.request_id, turn.person, channel=turn.event.channel)
    await outbox.redraw(CONFIRM_VIEW, tap.request_id)


@router.button(Urge)
async def remind(turn: Turn, tap: Urge) -> None:
    """催办 was tapped; the card stays tappable."""
    await urge(tap.request_id, turn.person, channel=turn.event.channel)
    await outbox.redraw(CONFIRM_VIEW, tap.request_id)


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
