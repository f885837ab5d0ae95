"""The console: what people do at a desk, each as far as their roles reach."""

from aiohttp import web

from pages.console import home
from pages.console.frame import MENU
from pages.console.menu import Menu
from pages.console.routes import Route, missing

MODULES = (home,)
"""The page modules, in the menu's order; a new one adds its line here."""


def add_console(app: web.Application) -> None:
    """Serve the console under /console/. Add the H5 pages first: what pages are built with is theirs."""
    app[MENU] = Menu(tuple(item for module in MODULES for item in module.MENU))
    app.add_routes([route.definition for module in MODULES for route in module.ROUTES])
    app.router.add_get("/console", _to_home)
    app.add_routes([Route("GET", "/console/{tail:.*}", missing).definition])


async def _to_home(request: web.Request) -> web.Response:
    raise web.HTTPFound("/console/")
