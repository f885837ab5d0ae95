"""领用 in the menu, and the catalogue for whoever asks what there is."""

from bot import filling
from bot.links import page
from bot.router import Router, Turn
from handlers.supplies.catalogue import offered
from handlers.supplies.request_type import SUPPLIES

router = Router("supplies.speaking")
SHOWN_MAX = 20


@router.menu("supplies")
async def from_menu(turn: Turn) -> None:
    """Begin or go on with the draft."""
    await filling.start(turn, SUPPLIES)


@router.phrase("物资目录", "可以领什么", "能领什么", "有什么可以领", "有哪些可以领")
async def catalogue_asked(turn: Turn) -> bool:
    """The beginning of the catalogue, and the page with all of it."""
    items = [item for item in await offered() if item.left]
    if not items:
        await turn.say("物资目录里现在没有可以领的东西，请联系物资管理员。")
        return True
    names = "、".join(item.name for item in items[:SHOWN_MAX])
    more = f"等{len(items)}种" if len(items) > SHOWN_MAX else ""
    await turn.say(f'现在可以领：{names}{more}。<a href="{page("/h5/supplies")}">打开物资目录挑选</a>')
    return True
