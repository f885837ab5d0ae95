"""The console's start page."""

from aiohttp import web

from models.org import Department
from pages.console.menu import TO_DO, Item
from pages.console.routes import Route
from pages.visit import Visit


async def show(visit: Visit) -> web.Response:
    """The start page."""
    return visit.render("console/home.html", department=await Department.one(id=visit.person.department_id))


async def menu(visit: Visit) -> web.Response:
    """The menu as a page of its own, for phones."""
    return visit.render("console/menu.html")


ROUTES = (Route("GET", "/console/", show), Route("GET", "/console/menu", menu))
MENU = (Item("/console/", "工作台", TO_DO),)
