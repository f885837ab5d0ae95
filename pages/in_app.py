"""Pages inside of a channel's app: which app that is, and what lets the page use the phone through it.

Everything works without: where the browser is no channel's, or the channel does not answer, the buttons are not there.
"""

import structlog
from aiohttp import web

from bot.channels import App, ChannelError, HasMiniProgram, SignsPages
from models.database import unit_of_work
from pages import session
from pages.visit import APPS, PAGES

URL_CHARACTERS_MAX = 1000
MINIPROGRAM = "miniprogram"
"""What a browser inside of a mini-program calls itself, in lower case (WeChat's page on web-view)."""
PATH = "/h5/"

log = structlog.get_logger()


async def app_here(request: web.Request, tenant_id: int) -> tuple[str, App] | None:
    """The channel whose browser this is, and the tenant's app there. Call outside of a unit of work."""
    agent = request.headers.get("User-Agent", "").lower()
    apps = await request.app[APPS].all_of(tenant_id)
    return next(((channel, app) for channel, app in apps.items() if app.CLIENT in agent), None)


async def sdk_here(request: web.Request, tenant_id: int) -> str:
    """Where this browser's channel has its own script for pages; empty outside of a channel's app."""
    program = await miniprogram_here(request, tenant_id)
    if program is not None:
        return program[1].MINIPROGRAM_SDK
    _, app = await app_here(request, tenant_id) or ("", None)
    return app.sdk_url if isinstance(app, SignsPages) else ""


async def miniprogram_here(request: web.Request, tenant_id: int) -> tuple[str, HasMiniProgram] | None:
    """The channel of the mini-program that this browser is inside of, and the tenant's app there."""
    channel, app = await app_here(request, tenant_id) or ("", None)
    inside = MINIPROGRAM in request.headers.get("User-Agent", "").lower()
    return (channel, app) if inside and isinstance(app, HasMiniProgram) else None


async def sign(request: web.Request) -> web.Response:
    """For a script of a page of ours: the channel's script, ours that speaks with it, and the page's signature.

    Answers 401 without a login, 404 outside of a channel's app, 400 for an address that is not ours, 503 when the
    channel does not answer.
    """
    ticket = session.read_ticket(request)
    if ticket is None or not await _logged_in(ticket):
        return _answer(401, {"error": "not logged in"})
    pages = request.app[PAGES]
    url = request.query.get("url", "")
    # What stands in the address line of a page of ours, without the part behind #.
    ours = url.startswith(pages.settings.base_url + PATH) and "#" not in url
    if len(url) > URL_CHARACTERS_MAX or not ours:
        return _answer(400, {"error": "no page of this service"})
    if (program := await miniprogram_here(request, ticket.tenant_id)) is not None:
        # The mini-program answers for its pages, so nothing is signed.
        adapter = pages.static(f"{program[0]}-miniprogram.js")
        return _answer(200, {"sdk": program[1].MINIPROGRAM_SDK, "adapter": adapter, "config": {}})
    channel, app = await app_here(request, ticket.tenant_id) or ("", None)
    if not isinstance(app, SignsPages):
        return _answer(404, {"error": "not inside of an app"})
    try:
        config = await app.page_signature(url)
    except ChannelError as error:
        log.warning("page.not_signed", tenant_id=ticket.tenant_id, channel=channel, code=error.code)
        return _answer(503, {"error": "the channel does not answer"})
    return _answer(200, {"sdk": app.sdk_url, "adapter": pages.static(f"{channel}.js"), "config": config})


async def _logged_in(ticket: session.Ticket) -> bool:
    async with unit_of_work(ticket.tenant_id):
        return await session.owner(ticket) is not None


def _answer(status: int, body: dict[str, object]) -> web.Response:
    return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})
