"""My logins: where, how and since when, and ending those that should not be."""

import re
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from handlers.org.sessions import end_sessions
from models.clock import now
from models.sessions import Password, WebSession
from pages.console.menu import SYSTEM, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, not_found, see

PATH = "/console/sessions"
METHODS = {"wecom": "企业微信", "scan": "扫码", "password": "密码"}
_BROWSERS = (
    ("wxwork", "企业微信"),
    ("DingTalk", "钉钉"),
    ("MicroMessenger", "微信"),
    ("Edg", "Edge 浏览器"),
    ("MSIE|Trident", "IE 浏览器"),
    ("Firefox", "Firefox 浏览器"),
    ("Chrome", "Chrome 浏览器"),
    ("Safari", "Safari 浏览器"),
)
_SYSTEMS = (
    ("Windows", "Windows 电脑"),
    ("Android", "安卓手机"),
    ("iPhone|iPad", "苹果手机"),
    ("Macintosh", "苹果电脑"),
    ("Linux", "Linux 电脑"),
)
"""In this order: each calls itself several of them, and most of all Chrome, Safari and Linux."""


def device(agent: str) -> str:
    """What people call the browser that calls itself this."""
    browser = next((name for pattern, name in _BROWSERS if re.search(pattern, agent)), "浏览器")
    system = next((name for pattern, name in _SYSTEMS if re.search(pattern, agent)), "")
    return f"{browser}（{system}）" if system else browser


@dataclass(frozen=True)
class Login:
    """A login in the list."""

    id: int
    device: str
    method: str
    address: str
    since: datetime
    here: bool


async def show(visit: Visit) -> web.Response:
    """My logins that have not expired, newest first."""
    rows = await WebSession.filter(person_id=visit.person.id, expires_at__gt=now()).order_by("-id")
    logins = [
        Login(
            row.id,
            device(row.browser),
            METHODS[row.method],
            row.address,
            row.created_at,
            row.token_hash == visit.ticket.token_hash,
        )
        for row in rows
    ]
    has_password = await Password.exists(person_id=visit.person.id)
    return visit.render("console/sessions.html", logins=logins, has_password=has_password)


async def end(visit: Visit) -> web.Response:
    """End one login, or all but this one. Ending one that is over changes nothing."""
    match visit.form.get("action", ""):
        case "end":
            chosen = visit.form.get("id", "")
            if not re.fullmatch("[0-9]{1,18}", chosen):
                raise not_found()
            await WebSession.filter(id=int(chosen), person_id=visit.person.id).delete()
        case "end_others":
            await end_sessions(visit.person, but=visit.ticket.token_hash)
        case _:
            raise not_found()
    return see(PATH, notice="sessions.ended")


declare_notices({"sessions.ended": "已退出。那个浏览器要重新登录才能使用。"})
ROUTES = (Route("GET", PATH, show), Route("POST", PATH, end))
MENU = (Item(PATH, "登录设备", SYSTEM),)
