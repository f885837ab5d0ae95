"""Proving who holds a link by a login of the channels: inside of an app without a tap, elsewhere by scanning.

The login leads back to the link, whose address stands in the login's cookie and in no other address.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from bot.channels import NAMES
from pages import entry as entries
from pages.entry import Entry
from pages.h5.login import OtherWay, begin
from pages.links.opened import Opened

BY_CODE = "code"
"""What `by` says in the address of somebody who has chosen the code."""
BACK = "login"
"""And of whoever comes back from a login: whatever came of it, it does not begin again by itself."""


@dataclass(frozen=True)
class Login:
    """A link on the page that asks who is there."""

    text: str
    url: str


def logins(opened: Opened) -> list[Login]:
    """The logins to choose from: inside of an app its own, elsewhere those of all of the tenant's apps."""
    around = opened.around
    way = "登录确认" if around.here else "扫码登录确认"
    names = [around.here] if around.here else [name for name in NAMES if name in around.apps]
    return [Login(f"用{NAMES[name]}{way}", f"{opened.path}?{urlencode({'by': name})}") for name in names]


def begin_login(opened: Opened, channel: str) -> web.Response:
    """Ask the channel who this is, and come back."""
    method = entries.INSIDE if channel == opened.around.here else entries.SCAN
    entry = Entry(opened.link.tenant_id, f"{opened.path}?by={BACK}", method, channel)
    other = OtherWay("没有反应？换一种方式确认", f"{opened.path}?by={BY_CODE}")
    return begin(opened.request, opened.around.apps[channel], entry, other)
