"""What stands around every page of the console: the menu as far as the reader may, and what they arranged there."""

from collections.abc import Set
from typing import Any

from aiohttp import web

from models.sessions import Favourite, Shortcut
from pages.console.menu import Menu, current, grouped
from pages.visit import Visit

MENU = web.AppKey("menu", Menu)


async def frame_of(visit: Visit, granted: Set[str]) -> dict[str, Any]:
    """The frame's values for this reader; `granted` are their permissions."""
    menu = visit.request.app[MENU]
    items = menu.visible(granted)
    shortcuts = await Shortcut.listed("id", person_id=visit.person.id)
    favourites = await Favourite.listed("id", person_id=visit.person.id)
    return {
        "menu": grouped(items),
        "here": current(items, visit.request.path),
        # A page below an item that the reader may not open any more is not offered.
        "favourites": [one for one in favourites if (item := current(menu.items, one.path)) is None or item in items],
        "shortcuts": {shortcut.path: shortcut.key for shortcut in shortcuts},
    }
