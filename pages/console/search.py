"""One box for everything: what every part of the console declares to be found, and the pages, as far as one may."""

from collections.abc import Sequence

from aiohttp import web

from bot.errors import UserError
from handlers.requests import read_search
from pages.console.finding import Find
from pages.console.routes import Route
from pages.visit import Visit

DECLARED = web.AppKey("finds", Sequence[Find])


async def show(visit: Visit) -> web.Response:
    """The page."""
    typed = visit.request.query.get("q", "").strip()[:64]
    alert, found = "", []
    if typed:
        try:
            read_search(typed)
        except UserError as refusal:
            alert = refusal.text
        else:
            found = [(one.title, await one.find(visit, typed)) for one in await _open_to(visit)]
    found = [(title, hits) for title, hits in found if hits.rows]
    pages = [item for _, items in visit.frame["menu"] for item in items if typed and typed in item.title]
    return visit.render(
        "console/search.html",
        typed=typed,
        alert=alert,
        found=found,
        pages=pages,
        nothing=typed and not alert and not found and not pages,
    )


async def _open_to(visit: Visit) -> list[Find]:
    granted = await visit.person.permissions()
    return [one for one in visit.request.app[DECLARED] if one.permission is None or one.permission in granted]


ROUTES = (Route("GET", "/console/search", show),)
MENU = ()
