"""What stands around every page of the console: the menu as far as the reader may, and what they arranged there."""

from collections.abc import Set
from typing import Any

from aiohttp import web

from models.sessions import Favourite
from pages.console.menu import Menu, current, grouped
from pages.visit import Visit

MENU = web.AppKey("menu", Menu)


async def frame_of(visit: Visit, granted: Set[str]) -> dict[str, Any]:
    """The frame's values for this reader; `granted` are their permissions."""
    items = visit.request.app[MENU].visible(granted)
    return {
        "menu": grouped(items),
        "here": current(items, visit.request.path),
        "favourites": await Favourite.listed("id", person_id=visit.person.id),
    }
