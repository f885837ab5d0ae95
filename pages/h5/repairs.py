"""What a repair took, on the phone."""

from aiohttp import web

from pages import repair_order
from pages.visit import Visit


async def show(visit: Visit) -> web.Response:
    """The page."""
    return await repair_order.show(visit, "h5")


async def act(visit: Visit) -> web.Response:
    """Take what was posted."""
    return await repair_order.act(visit, "h5")
