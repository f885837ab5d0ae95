"""What there is to eat, asked in the chat."""

from bot.language import Understanding
from bot.router import Router, Turn
from handlers.meals.menu import tell_menu

router = Router("meals")


@router.intent("menu")
async def what_is_there(turn: Turn, understood: Understanding, text: str) -> None:
    """今天吃什么."""
    await turn.say(await tell_menu(turn.event.happened_at.date()))
