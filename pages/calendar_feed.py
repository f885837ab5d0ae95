"""Calendar feeds at /calendar/: for calendar programs, which cannot log in and come with the address alone."""

from typing import cast

from aiohttp import web

from handlers import rooms
from models.database import repeated, unit_of_work
from models.org import tenant_ids
from pages.door import guarded
from pages.visit import not_found


@repeated
async def show(request: web.Request) -> web.Response:
    """The calendar; nothing is told of an address that is not quite right."""
    given = request.match_info
    tenant_id = int(given["tenant"])
    if tenant_id not in await tenant_ids():
        raise not_found()
    async with unit_of_work(tenant_id):
        feed = await rooms.read_feed(cast(rooms.Whose, given["name"]), int(given["id"]), given["token"])
    if feed is None:
        raise not_found()
    headers = {"Cache-Control": "private, max-age=300", "X-Robots-Tag": "noindex"}
    return web.Response(body=feed, content_type="text/calendar", charset="utf-8", headers=headers)


def add_calendars(app: web.Application) -> None:
    """Serve the feeds. The application must hold PAGES."""
    path = r"/calendar/{name:rooms|people}/{tenant:[0-9]{1,18}}/{id:[0-9]{1,18}}/{token:[0-9A-Za-z]{1,64}}.ics"
    app.add_routes([web.get(path, guarded(show), allow_head=False)])
