"""送水 in the menu."""

from bot import conversation
from bot.router import Router, Turn
from handlers.water.request_type import WATER

router = Router("water.speaking")


@router.menu("water")
async def from_menu(turn: Turn) -> None:
    """Begin or go on with the draft."""
    await conversation.start(turn, WATER)
