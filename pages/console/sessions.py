"""Logins: where, how and since when, and ending those that should not be.

Who manages the organisation may end anybody's.
"""

import re
from dataclasses import dataclass
from datetime import datetime

import structlog
from aiohttp import web

from bot.channels import NAMES
from handlers.org.sessions import end_sessions
from models.clock import now
from models.org import Person
from models.permissions import MANAGE_ORG
from models.sessions import Password, WebSession
from pages.console.menu import PERSONAL, Item
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, not_found, see

log = structlog.get_logger()

PATH = "/console/sessions"
OF_PERSON = f"/console/people/{NUMBER}/sessions"
METHODS = {**NAMES, "scan": "扫码", "password": "密码"}
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
    """My logins."""
    logins = await _logins(visit, visit.person)
    has_password = await Password.exists(person_id=visit.person.id)
    return visit.render("console/sessions.html", logins=logins, has_password=has_password)


async def _logins(visit: Visit, person: Person) -> list[Login]:
    """The person's logins that have not expired, newest first."""
    rows = await WebSession.filter(person_id=person.id, expires_at__gt=now()).order_by("-id")
    return [
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


async def end(visit: Visit) -> web.Response:
    """End one login, or all but this one. Ending one that is over changes nothing."""
    match visit.form.get("action", ""):
        case "end":
            chosen = read_number(visit.form.get("id", ""))
            if chosen is None:
                raise not_found()
            await WebSession.filter(id=chosen, person_id=visit.person.id).delete()
        case "end_others":
            await end_sessions(visit.person, but=visit.ticket.token_hash)
        case _:
            raise not_found()
    return see(PATH, notice="sessions.ended")


async def show_of(visit: Visit) -> web.Response:
    """Another person's logins."""
    shown = await _shown(visit)
    return visit.render("console/person_sessions.html", shown=shown, logins=await _logins(visit, shown))


async def end_of(visit: Visit) -> web.Response:
    """End all of another person's logins. The manager's own login here goes on, whoever they name."""
    shown = await _shown(visit)
    ended = await end_sessions(shown, but=visit.ticket.token_hash)
    log.info("sessions.ended", of=shown.id, by=visit.person.id, count=ended)
    return see(f"/console/people/{shown.id}/sessions", notice="sessions.all_ended")


async def _shown(visit: Visit) -> Person:
    shown = await Person.find(id=visit.id)
    if shown is None:
        raise not_found()
    return shown


declare_notices({"sessions.ended": "已退出。那个浏览器要重新登录才能使用。"})
declare_notices({"sessions.all_ended": "已让他在所有地方退出，要重新登录才能使用。"})
ROUTES = (
    Route("GET", PATH, show),
    Route("POST", PATH, end),
    Route("GET", OF_PERSON, show_of, MANAGE_ORG),
    Route("POST", OF_PERSON, end_of, MANAGE_ORG),
)
MENU = (Item(PATH, "登录设备", PERSONAL),)
