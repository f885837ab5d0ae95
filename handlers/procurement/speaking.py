"""申购 in the menu."""

from bot import filling
from bot.router import Router, Turn
from handlers.procurement.request_type import PURCHASE

router = Router("procurement.speaking")


@router.menu("purchase")
async def from_menu(turn: Turn) -> None:
    """Begin or go on with the draft."""
    await filling.start(turn, PURCHASE)
