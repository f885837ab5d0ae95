"""Logging in through WeCom, which says who holds the phone (OAuth, scope snsapi_base; nothing is typed).

enter ─► WeCom ─code─► login ─► the page asked for

What enter began is kept in a cookie of ten minutes. The `state` that comes back is that cookie's HMAC, so a code that
somebody else obtained cannot be slipped into this browser.
"""

import base64
import hashlib
import hmac
import re
import secrets
import time
from dataclasses import dataclass

import structlog
from aiohttp import web
from yarl import URL

from bot.channels import ChannelError
from bot.channels.credentials import WECOM
from bot.people import person_of
from models.database import unit_of_work
from pages import session
from pages.visit import PAGES, WECOM_APPS, PageRefused, Visit, not_found, see

log = structlog.get_logger()

LOGIN_PATH = "/h5/login"
ENTRY_SECONDS = 600
CODE_CHARACTERS_MAX = 512
_STATE = re.compile(r"[0-9a-f]{64}")
"""WeCom passes letters and digits only, 128 at most."""
_LOCAL = re.compile(r"/h5/[A-Za-z0-9/_.-]*(\?[A-Za-z0-9/_.=&%-]*)?")
UNFINISHED = "登录没有完成，可能是链接已经用过或超过了10分钟。请回到企业微信，重新点开刚才的链接。"
STRANGER = "您还没有开通后勤服务，请联系本单位的系统管理员为您登记。"


@dataclass(frozen=True)
class Entry:
    """What `enter` began: for which tenant, and where to go afterwards."""

    tenant_id: int
    to: str

    def seal(self, secret: bytes) -> tuple[str, str]:
        """The cookie's value and the state that proves it."""
        to = base64.urlsafe_b64encode(self.to.encode()).decode().rstrip("=")
        value = f"{secrets.token_hex(16)}.{int(time.time()) + ENTRY_SECONDS}.{self.tenant_id}.{to}"
        return value, _state(secret, value)

    @classmethod
    def unseal(cls, secret: bytes, value: str, state: str) -> "Entry | None":
        """The entry, if the state is the cookie's and it is not too old."""
        if not hmac.compare_digest(_state(secret, value).encode(), state.encode()):
            return None
        _, until, tenant_id, to = value.split(".")
        if time.time() > int(until):
            return None
        return cls(int(tenant_id), base64.urlsafe_b64decode(to + "=" * (-len(to) % 4)).decode())


def _state(secret: bytes, value: str) -> str:
    return hmac.new(secret, b"h5 login:" + value.encode(), hashlib.sha256).hexdigest()


def _cookie(state: str) -> str:
    # One for each attempt: links that are opened side by side do not disturb each other.
    return f"houqin_login_{state[:8]}"


def local_path(to: str) -> str:
    """A page of ours to go to; anything else leads to the start page."""
    inside = _LOCAL.fullmatch(to) and ".." not in to and "//" not in to
    return to if inside and not to.startswith((LOGIN_PATH, "/h5/enter", "/h5/logout")) else "/h5/"


async def enter(request: web.Request) -> web.Response:
    """Ask WeCom who this is, whatever session the browser has: several people may share one."""
    pages = request.app[PAGES]
    tenant = request.query.get("tenant", "")
    if not re.fullmatch("[0-9]{1,18}", tenant):
        raise not_found()
    app = await request.app[WECOM_APPS].of(int(tenant))
    if app is None:
        raise not_found()
    value, state = Entry(int(tenant), local_path(request.query.get("to", ""))).seal(pages.settings.secret_key)
    address = app.authorize_url(pages.settings.base_url + LOGIN_PATH, state)
    response = web.Response(status=302, headers={"Location": address, "Cache-Control": "no-store"})
    response.set_cookie(
        _cookie(state),
        value,
        path=LOGIN_PATH,
        max_age=ENTRY_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=pages.secure,
    )
    return response


async def login(request: web.Request) -> web.Response:
    """WeCom sent the browser back: begin the session."""
    pages = request.app[PAGES]
    state = request.query.get("state", "")
    value = request.cookies.get(_cookie(state), "") if _STATE.fullmatch(state) else ""
    entry = Entry.unseal(pages.settings.secret_key, value, state) if value else None
    if entry is None:
        raise PageRefused(403, UNFINISHED)
    user_id = await _user_id(request, entry.tenant_id, request.query.get("code", ""))
    async with unit_of_work(entry.tenant_id):
        person = await person_of(WECOM, user_id)
        if person is None:
            log.warning("login.refused", tenant_id=entry.tenant_id, user_id=user_id)
            raise PageRefused(403, STRANGER)
        ticket = await session.begin(entry.tenant_id, person)
    log.info("login.done", tenant_id=entry.tenant_id, person_id=person.id)
    response = see(str(URL(entry.to)))
    session.keep(response, ticket, secure=pages.secure)
    response.del_cookie(_cookie(state), path=LOGIN_PATH)
    return response


async def _user_id(request: web.Request, tenant_id: int, code: str) -> str:
    app = await request.app[WECOM_APPS].of(tenant_id)
    if app is None or not 0 < len(code) <= CODE_CHARACTERS_MAX:
        raise PageRefused(403, UNFINISHED)
    try:
        user_id = await app.get_user_by_code(code)
    except ChannelError as error:
        log.warning("login.unavailable", tenant_id=tenant_id, code=error.code)
        raise PageRefused(503, "企业微信暂时没有回应，请过一会儿再从企业微信里打开这个页面。") from error
    if user_id is None:
        raise PageRefused(403, UNFINISHED)
    return user_id


async def logout(visit: Visit) -> web.Response:
    """End this session; the browser forgets its cookie."""
    await session.end(visit.ticket)
    response = visit.pages.render(
        "h5/message.html", text="已退出。需要时请从企业微信里重新打开。", back="", reference=""
    )
    response.del_cookie(session.COOKIE, path=session.PATH)
    return response
