"""工单看板: how the work stands, what is late, who has how much to do, and where."""

from aiohttp import web

from handlers import requests, work
from models.clock import now
from models.org import people_by_id
from models.work import WorkOrder
from models.work_states import WorkState
from pages.console.menu import BUSINESS, Item
from pages.console.routes import Route
from pages.visit import Visit, not_found

PATH = "/console/board"


async def show(visit: Visit) -> web.Response:
    """The board of the trades that the reader dispatches or is of the crew of."""
    kinds = work.kinds_for(await visit.person.permissions())
    if not kinds:
        raise not_found()
    chosen = visit.request.query.get("kind", "")
    seen = await work.overview([chosen] if chosen in kinds else kinds)
    people = await people_by_id({order.assignee_id for order in seen.orders if order.assignee_id is not None})
    shown = await requests.order_summaries(seen.orders, visit.person)
    return visit.render(
        "console/board.html",
        seen=seen,
        kinds=[("", "全部"), *((kind, work.label_of(kind)) for kind in kinds)],
        chosen=chosen if chosen in kinds else "",
        rows=[
            (order, WorkState(order.state), shown[order.id], people.get(order.assignee_id or 0), _late(order))
            for order in seen.orders
        ],
    )


def _late(order: WorkOrder) -> bool:
    return order.due_at is not None and order.state != WorkState.SUSPENDED and order.due_at < now()


ROUTES = (Route("GET", PATH, show),)
MENU = (Item(PATH, "工单看板", BUSINESS, for_some=lambda granted: bool(work.kinds_for(granted))),)
