"""One box for everything: requests, people, work orders and the console's own pages, as far as the reader may."""

from dataclasses import dataclass

from aiohttp import web

from bot.errors import UserError
from handlers.requests import read_search
from models.database import current
from models.request_states import RequestState
from models.work_states import WorkState
from pages.console.requests import ALL as ALL_REQUESTS
from pages.console.routes import Route
from pages.console.work import ALL as ALL_ORDERS
from pages.listing import Listing, Row, containing, first_rows
from pages.visit import Visit

SHOWN_MAX = 10
"""Of each kind; the lists behind the links have all."""


@dataclass(frozen=True)
class Hits:
    """What one list has for the words; `more` opens the list with them, when it has more than are shown here."""

    rows: list[Row]
    more: str


async def show(visit: Visit) -> web.Response:
    """The page."""
    typed = visit.request.query.get("q", "").strip()[:64]
    alert, requests, orders, people = "", Hits([], ""), Hits([], ""), []
    if typed:
        try:
            read_search(typed)
        except UserError as refusal:
            alert = refusal.text
        else:
            requests, orders = await _hits(visit, ALL_REQUESTS, typed), await _hits(visit, ALL_ORDERS, typed)
            people = await _people(typed)
    pages = [item for _, items in visit.frame["menu"] for item in items if typed and typed in item.title]
    return visit.render(
        "console/search.html",
        typed=typed,
        alert=alert,
        requests=requests,
        orders=orders,
        people=people,
        pages=pages,
        nothing=typed and not alert and not (requests.rows or orders.rows or people or pages),
        request_states=RequestState,
        work_states=WorkState,
    )


async def _hits(visit: Visit, listing: Listing, typed: str) -> Hits:
    rows = await first_rows(visit, listing, {"q": typed}, rows_max=SHOWN_MAX)
    return Hits(rows.rows, rows.address if rows.more else "")


async def _people(typed: str) -> list[Row]:
    """People whose name has these letters, with their department."""
    query = (
        "SELECT p.name, p.title, d.name AS department FROM person p"
        " JOIN department d ON d.tenant_id = p.tenant_id AND d.id = p.department_id"
        " WHERE p.active AND p.name LIKE $1 ORDER BY p.name, p.id LIMIT $2"
    )
    return [dict(row) for row in await current().connection.fetch(query, containing(typed), SHOWN_MAX)]


ROUTES = (Route("GET", "/console/search", show),)
MENU = ()
