"""通讯录: everybody finds colleagues here; mobile numbers are shown to those who manage the organisation."""

from aiohttp import web

from handlers.org.contacts.knowing import channels_of, known_by_channels
from handlers.org.finding import find_people
from handlers.org.tree import read_tree
from models.permissions import MANAGE_ORG
from pages.console.menu import ORGANISATION, Item
from pages.console.org.departments import options
from pages.console.routes import Route
from pages.numbers import read_number
from pages.visit import Visit

PATH = "/console/contacts"
PAGE_PEOPLE = 50


async def index(visit: Visit) -> web.Response:
    """A search by name and department."""
    query, tree = visit.request.query, await read_tree()
    department = read_number(query.get("department", ""))
    managing = await visit.person.may(MANAGE_ORG)
    words = query.get("q", "").replace("\0", "").strip()[:50]
    found = await find_people(
        words,
        departments=tree.subtree(department) if department in tree.departments else None,
        with_mobile=managing,
        after=read_number(query.get("after", "")) or 0,
        limit=PAGE_PEOPLE,
    )
    return visit.render(
        "console/org/contacts.html",
        words=words,
        department=department,
        options=options(tree),
        found=found,
        tree=tree,
        managing=managing,
        known=await known_by_channels() if managing else [],
        channels=await channels_of([one.id for one in found.people]) if managing else {},
    )


ROUTES = (Route("GET", PATH, index),)
MENU = (Item(PATH, "通讯录", ORGANISATION),)
