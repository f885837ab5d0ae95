"""The way into every page: who is it, may the form be trusted, one unit of work, and errors that help."""

import hmac
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlencode, urlsplit

import structlog
from aiohttp import web
from multidict import MultiDict, MultiMapping

from models.database import repeated, unit_of_work
from pages import session
from pages.in_app import sdk_here
from pages.visit import PAGES, PageRefused, Pages, Upload, Visit, not_found, read_posted, see

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.Response]]
View = Callable[[Visit], Awaitable[web.Response]]

STALE_FORM = "这个页面已经过期，为了安全没有提交。请从聊天里重新打开这个页面再操作。"
BROKEN = "系统出了点问题，您的操作没有完成。请稍后再试；还是不行，请把下面的编号告诉管理员。"
TEXTS = {404: not_found().text, 405: "这个操作没有成功，请返回上一页再试。", 413: "提交的内容太大了，请减少一些再试。"}


@dataclass(frozen=True)
class Site:
    """A family of pages: where one logs in to it, and how its refusals look."""

    login: Callable[[int, str], str]
    """Where somebody of this tenant logs in again, to get to this page."""
    stranger: Callable[[web.Request], web.Response]
    """What somebody gets who has no login at all; raises PageRefused or sends the browser on."""
    message: str
    """The template of a refusal."""


def _open_from_chat(request: web.Request) -> web.Response:
    raise PageRefused(401, "请先登录：从聊天里重新打开这个页面。")


def _enter(tenant_id: int, to: str) -> str:
    return f"/h5/enter?{urlencode({'tenant': tenant_id, 'to': to})}"


PHONE = Site(login=_enter, stranger=_open_from_chat, message="h5/message.html")

FRAME = web.RequestKey("frame", dict[str, Any])
"""What the site shows around a page of this reader, so that a refusal after the login looks like its other pages."""


def guarded(handler: Handler, site: Site = PHONE) -> Handler:
    """Turn refusals and mistakes into pages that say what to do and which reference to quote."""

    @wraps(handler)
    async def handle(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except PageRefused as refusal:
            return _error(request, site, refusal)
        except web.HTTPException as refusal:
            return _error(request, site, PageRefused(refusal.status, TEXTS.get(refusal.status, TEXTS[405])))
        except Exception:
            log.exception("page.failed", path=request.path, method=request.method)
            return _error(request, site, PageRefused(500, BROKEN))

    return handle


def _error(request: web.Request, site: Site, refusal: PageRefused) -> web.Response:
    reference = str(structlog.contextvars.get_contextvars().get("reference", ""))
    if refusal.status < 500:
        log.info("page.refused", status=refusal.status, path=request.path)
    return request.app[PAGES].render(
        site.message,
        status=refusal.status,
        text=refusal.text,
        back=refusal.back,
        reference=reference,
        **request.get(FRAME, {}),
    )


async def missing(request: web.Request) -> web.Response:
    """Any address that no page has."""
    raise not_found()


def signed_in(view: View, site: Site = PHONE, *, body_bytes_max: int | None = None, in_app: bool = False) -> Handler:
    """A page for people who are logged in.

    Args:
        body_bytes_max: How much may be posted to a page that takes files.
        in_app: The page uses the phone where it is opened inside of a channel's app.
    """

    @wraps(view)
    async def handle(request: web.Request) -> web.Response:
        # PostgreSQL knows no such character, and no page of ours makes an address with it.
        if "%00" in request.raw_path:
            raise not_found()
        # Read before the transaction opens: a slow sender must not hold a connection.
        posted = await read_posted(request) if request.method == "POST" else {}
        texts = ((name, value) for name, value in posted.items() if isinstance(value, str) and "\0" not in value)
        sdk = await _sdk(request) if in_app else ""
        return await _answer(request, site, view, MultiDict(texts), MultiDict(_uploads(posted)), sdk)

    handler = guarded(handle, site)
    if body_bytes_max is None:
        return handler

    @wraps(view)
    async def handle_larger(request: web.Request) -> web.Response:
        return await handler(request.clone(client_max_size=body_bytes_max))

    return handle_larger


def _uploads(posted: Mapping[str, Any]) -> Iterator[tuple[str, Upload]]:
    for name, value in posted.items():
        if isinstance(value, web.FileField):
            # A temporary file, which would wait for the collector otherwise.
            with value.file:
                if value.filename:
                    yield name, Upload(value.filename, value.file.read())


async def _sdk(request: web.Request) -> str:
    ticket = session.read_ticket(request)
    return await sdk_here(request, ticket.tenant_id) if ticket is not None else ""


@repeated
async def _answer(
    request: web.Request, site: Site, view: View, form: MultiMapping[str], files: MultiMapping[Upload], sdk: str
) -> web.Response:
    pages = request.app[PAGES]
    ticket = session.read_ticket(request)
    if ticket is None:
        return site.stranger(request)
    async with unit_of_work(ticket.tenant_id):
        person = await session.owner(ticket)
        if person is None:
            return _log_in_again(request, site, ticket)
        structlog.contextvars.bind_contextvars(tenant_id=ticket.tenant_id, person_id=person.id)
        token = session.form_token(pages.settings.secret_key, ticket)
        if request.method == "POST":
            _check_form(request, pages, form, token)
        return await view(Visit(request, pages, person, ticket, form, token, files, sdk))


def _log_in_again(request: web.Request, site: Site, ticket: session.Ticket) -> web.Response:
    reading = request.method != "POST"
    enter = site.login(ticket.tenant_id, request.path_qs if reading else request.path)
    if reading:
        return see(enter)
    raise PageRefused(401, "登录已过期，刚才的内容没有提交。请重新打开页面再操作一次。", back=enter)


def _check_form(request: web.Request, pages: Pages, form: MultiMapping[str], token: str) -> None:
    """Take a form only from a page of ours that was made for this login.

    Raises:
        PageRefused: It comes from elsewhere, or from before somebody else logged in.
    """
    if came_from_elsewhere(request, pages) or not hmac.compare_digest(
        form.get("form_token", "").encode(), token.encode()
    ):
        log.warning("page.forged", path=request.path, origin=request.headers.get("Origin"))
        raise PageRefused(403, STALE_FORM)


def came_from_elsewhere(request: web.Request, pages: Pages) -> bool:
    """Whether the browser says that another site's page sent this form. Old browsers do not say."""
    origin = request.headers.get("Origin")
    own = {request.host, urlsplit(pages.settings.base_url).netloc}
    return (origin is not None and urlsplit(origin).netloc not in own) or (
        request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none")
    )
