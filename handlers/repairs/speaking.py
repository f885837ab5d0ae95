"""报修 in the menu."""

from bot import conversation
from bot.router import Router, Turn
from handlers.repairs.request_type import REPAIR

router = Router("repairs.speaking")


@router.menu("repair")
async def from_menu(turn: Turn) -> None:
    """Begin or go on with the draft."""
    await conversation.start(turn, REPAIR)
