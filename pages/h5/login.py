"""Logging in through a channel, which says who holds the phone; nothing is typed.

enter ─► channel ─code─► login ─► the page asked for

Which channel: the one that the link names (`via`), else the one whose browser this is, else the tenant's first. Outside
of the channel's app the same way leads over the page where one scans a code with the phone (`how=scan`). Where no
address tells who is inside of an app, a page of ours asks the channel's script and goes on to the login itself. Inside
of a mini-program it leads back into the program, which logs in by itself (pages.h5.miniprogram).
"""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

import structlog
from aiohttp import web
from yarl import URL

from bot.channels import NAMES, App, ChannelError, HasMiniProgram, LoginScript
from bot.people import person_of
from models.database import unit_of_work
from pages import entry as entries
from pages import session
from pages.entry import Entry, local_path
from pages.in_app import app_here, miniprogram_here
from pages.visit import APPS, PAGES, PageRefused, Pages, Visit, not_found, see

log = structlog.get_logger()

LOGIN_PATH = "/h5/login"
CODE_CHARACTERS_MAX = 512
UNFINISHED = "登录没有完成，可能是链接已经用过或超过了10分钟。请回到聊天里，重新点开刚才的链接。"
STRANGER = "您还没有开通后勤服务，请联系本单位的系统管理员为您登记。"


@dataclass(frozen=True)
class OtherWay:
    """Where somebody goes on whom the channel does not tell, and the words of the link there."""

    text: str
    url: str


async def enter(request: web.Request) -> web.Response:
    """Ask the channel who this is, whatever session the browser has: several people may share one."""
    tenant = request.query.get("tenant", "")
    if not re.fullmatch("[0-9]{1,18}", tenant):
        raise not_found()
    if (program := await miniprogram_here(request, int(tenant))) is not None:
        return _back_to(*program, request)
    channel, app = await _asked(request, int(tenant))
    method = entries.SCAN if request.query.get("how") == "scan" else entries.INSIDE
    entry = Entry(int(tenant), local_path(request.query.get("to", "")), method, channel)
    other = {"tenant": tenant, "to": entry.to, "via": channel, "how": "scan"}
    words = f"没有反应？用{NAMES[channel]}扫码或账号登录"
    return begin(request, app, entry, OtherWay(words, f"/h5/enter?{urlencode(other)}"))


def begin(request: web.Request, app: App, entry: Entry, other: OtherWay) -> web.Response:
    """Send the browser to the channel, or show the page whose script asks it; from there it comes to `login`."""
    pages = request.app[PAGES]
    value, state = entry.seal(pages.settings.secret_key)
    back = pages.settings.base_url + LOGIN_PATH
    asked = app.scan_url(back, state) if entry.method == entries.SCAN else app.ask_inside(back, state)
    if isinstance(asked, LoginScript):
        response = _ask_script(pages, entry, asked, state, other)
    else:
        response = web.Response(status=302, headers={"Location": asked, "Cache-Control": "no-store"})
    entries.keep(response, value, state, path=LOGIN_PATH, secure=pages.secure)
    return response


def _back_to(channel: str, program: HasMiniProgram, request: web.Request) -> web.Response:
    """A mini-program makes its logins itself: send the reader back into it, and it opens the page again."""
    pages = request.app[PAGES]
    return pages.render(
        "h5/back_to_miniprogram.html",
        sdk=program.MINIPROGRAM_SDK,
        script=f"{channel}-miniprogram.js",
        tenant=request.query["tenant"],
        to=local_path(request.query.get("to", "")),
    )


def _ask_script(pages: Pages, entry: Entry, asked: LoginScript, state: str, other: OtherWay) -> web.Response:
    """The page whose script learns who is there; without scripts its link leads another way."""
    response = pages.render(
        "h5/entering.html",
        sdk=asked.sdk_url,
        script=f"{entry.channel}-login.js",
        settings=dict(asked.settings),
        to=f"{LOGIN_PATH}?{urlencode({'state': state})}",
        name=NAMES[entry.channel],
        other=other,
    )
    response.headers["Cache-Control"] = "no-store"
    return response


async def _asked(request: web.Request, tenant_id: int) -> tuple[str, App]:
    """The channel to ask, and the tenant's app there."""
    apps = await request.app[APPS].all_of(tenant_id)
    here = await app_here(request, tenant_id)
    for channel in (request.query.get("via", ""), here[0] if here is not None else "", *NAMES):
        if channel in apps:
            return channel, apps[channel]
    raise not_found()


async def login(request: web.Request) -> web.Response:
    """The channel sent the browser back: begin the session."""
    pages = request.app[PAGES]
    state = request.query.get("state", "")
    entry = entries.found(request, state, pages.settings.secret_key)
    if entry is None:
        raise PageRefused(403, UNFINISHED)
    try:
        ticket = await _log_in(request, entry)
    except PageRefused as refusal:
        raise PageRefused(refusal.status, refusal.text, back=entry.other_proof) from refusal
    response = see(str(URL(entry.to)))
    session.keep(response, ticket, secret=pages.settings.secret_key, secure=pages.secure)
    entries.forget(response, state, path=LOGIN_PATH)
    return response


async def _log_in(request: web.Request, entry: Entry) -> session.Ticket:
    user_id = await _user_id(request, entry)
    async with unit_of_work(entry.tenant_id):
        person = await person_of(entry.channel, user_id)
        if person is None:
            log.warning("login.refused", tenant_id=entry.tenant_id, user_id=user_id)
            raise PageRefused(403, STRANGER)
        method = entry.channel if entry.method == entries.INSIDE else entry.method
        ticket = await session.enter(request, entry.tenant_id, person, method=method)
    log.info("login.done", tenant_id=entry.tenant_id, person_id=person.id, method=method)
    return ticket


async def _user_id(request: web.Request, entry: Entry) -> str:
    app = await request.app[APPS].of(entry.tenant_id, entry.channel)
    code = next((found for name in app.CODES if (found := request.query.get(name, ""))), "") if app is not None else ""
    if app is None or not 0 < len(code) <= CODE_CHARACTERS_MAX:
        raise PageRefused(403, UNFINISHED)
    try:
        user_id = await app.get_user_by_code(code, inside=entry.method == entries.INSIDE)
    except ChannelError as error:
        log.warning("login.unavailable", tenant_id=entry.tenant_id, channel=entry.channel, code=error.code)
        name = NAMES[entry.channel]
        raise PageRefused(503, f"{name}暂时没有回应，请过一会儿再从{name}里打开这个页面。") from error
    if user_id is None:
        raise PageRefused(403, UNFINISHED)
    return user_id


async def logout(visit: Visit) -> web.Response:
    """End this session; the browser forgets its cookie."""
    await session.end(visit.ticket)
    response = visit.pages.render("h5/message.html", text="已退出。需要时请从聊天里重新打开。", back="", reference="")
    response.del_cookie(session.COOKIE, path=session.PATH)
    return response
