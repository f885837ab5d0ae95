"""One work order: the page that all trades share, or that of the subsystem which handles its orders by itself."""

from aiohttp import web

from handlers import work
from models.work import WorkOrder
from pages import service_order
from pages.h5 import fleet
from pages.visit import Visit


async def show(visit: Visit) -> web.Response:
    """The page."""
    return await (service_order.show(visit, "h5") if await _served(visit) else fleet.show(visit))


async def act(visit: Visit) -> web.Response:
    """Do something with it."""
    return await (service_order.act(visit, "h5") if await _served(visit) else fleet.act(visit))


async def _served(visit: Visit) -> bool:
    order = await WorkOrder.find(id=visit.id)
    return order is not None and work.service_of(order) is not None
