"""在线商城: what its entry says until it opens."""

from aiohttp import web

from handlers import shop
from handlers.shop.opening import CHARACTERS_MAX, USUAL
from pages.console.menu import SETUP, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, attempt, see

PATH = "/console/shop"
declare_notices({"shop.saved": "说明已保存，从现在起按它回答。"})


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The words, and how the chat answers with them."""
    words = visit.form.get("words", await shop.load_opening())
    about = {"words": words, "usual": USUAL, "words_max": CHARACTERS_MAX, "answer": await shop.tell()}
    return visit.render("console/shop.html", status=status, alert=alert, **about)


async def save(visit: Visit) -> web.Response:
    """Take the words."""
    refused = await attempt(shop.save_opening(visit.form.get("words", "")))
    return await show(visit, alert=refused, status=422) if refused else see(PATH, notice="shop.saved")


ROUTES = (Route("GET", PATH, show, shop.MANAGE), Route("POST", PATH, save, shop.MANAGE))
MENU = (Item(PATH, "在线商城", SETUP, shop.MANAGE),)
