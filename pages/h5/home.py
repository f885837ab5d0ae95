"""The start page: what waits for the reader first, then the lists, and the way to a new request."""

from aiohttp import web

from bot.request_types import request_types
from handlers import requests
from pages.visit import Visit
from pages.waiting import waiting_for

SHOWN_MAX = 3
"""Rows of one kind; the lists behind have all."""


async def show(visit: Visit) -> web.Response:
    """The start page."""
    return visit.render(
        "h5/home.html",
        unread_copies=await requests.unread_copies(visit.person),
        **await waiting_for(visit.person, SHOWN_MAX),
    )


async def apply(visit: Visit) -> web.Response:
    """Everything that can be asked for; the type that a link names comes first."""
    named = visit.request.query.get("type", "")
    kinds = sorted((await request_types()).values(), key=lambda kind: kind.name != named)
    return visit.render("h5/apply.html", kinds=kinds, named=named)
