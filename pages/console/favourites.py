"""Favourites: pages that a person keeps at the top of the menu, by the star that every page has."""

import re

from aiohttp import web

from models.moves import Tone
from models.org import Person
from models.sessions import Favourite
from pages.console.menu import PERSONAL, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, not_found, see

PATH = "/console/favourites"
FAVOURITES_MAX = 20
TITLE_CHARACTERS_MAX = 50
_PAGE = re.compile(r"/console/[A-Za-z0-9/_.-]{0,180}")


async def show(visit: Visit) -> web.Response:
    """All of them, each with a way to remove it."""
    return visit.render("console/favourites.html", most=FAVOURITES_MAX)


async def star(visit: Visit) -> web.Response:
    """Keep a page, or keep it no longer; back to where the star was. Doing it twice changes nothing."""
    path, back = visit.form.get("path", ""), visit.form.get("back", "")
    if not _PAGE.fullmatch(path):
        raise not_found()
    # One at a time: two stars at once could pass the limit.
    await Person.locked(visit.person.id)
    own = Favourite.filter(person_id=visit.person.id)
    to = PATH if back == PATH else path
    match visit.form.get("action", ""):
        case "remove":
            await own.filter(path=path).delete()
            return see(to, notice="favourites.removed")
        case "add":
            if await own.filter(path=path).exists():
                return see(to)
            if await own.count() >= FAVOURITES_MAX:
                return see(PATH, notice="favourites.full")
            title = visit.form.get("title", "").strip()[:TITLE_CHARACTERS_MAX] or "未命名的页面"
            await Favourite.get_or_create(person_id=visit.person.id, path=path, defaults={"title": title})
            return see(to, notice="favourites.added")
    raise not_found()


declare_notices({"favourites.added": "已收藏，以后可以在菜单最上面找到。", "favourites.removed": "已取消收藏。"})
declare_notices({"favourites.full": f"收藏已满{FAVOURITES_MAX}个。请先去掉不常用的，再收藏。"}, Tone.WAITING)
ROUTES = (Route("GET", PATH, show), Route("POST", PATH, star))
MENU = (Item(PATH, "我的收藏", PERSONAL),)
