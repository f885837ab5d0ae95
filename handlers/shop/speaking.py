"""Shopping in the chat."""

from bot.language import Understanding
from bot.router import Router, Turn
from handlers.shop.opening import tell

router = Router("shop")


@router.intent("shopping")
async def said(turn: Turn, understood: Understanding, text: str) -> None:
    """Somebody wants to buy something."""
    await turn.say(await tell())


@router.menu("shopping")
async def from_menu(turn: Turn) -> None:
    """在线购物 in the menu."""
    await turn.say(await tell())
