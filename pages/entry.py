"""A login that has begun: for which tenant, by which way, and where to go afterwards.

It is kept in a cookie of ten minutes. The `state` that comes back, from the channel or from a form of ours, is that
cookie's HMAC, so that nothing somebody else obtained can be slipped into this browser.
"""

import base64
import hashlib
import hmac
import re
import secrets
import time
from dataclasses import dataclass

from aiohttp import web

SECONDS = 600
INSIDE, SCAN, PASSWORD = "inside", "scan", "password"
"""Inside of a channel's app, by scanning from outside of it, or without any."""
_STATE = re.compile(r"[0-9a-f]{64}")
"""WeCom passes letters and digits only, 128 at most."""
_LOCAL = re.compile(r"/(h5|console)/[A-Za-z0-9/_.-]*(\?[A-Za-z0-9/_.=&%+~:,*@-]*)?")
_LOGINS = ("/h5/login", "/h5/enter", "/h5/logout", "/h5/miniprogram", "/console/login", "/console/logout")


def local_path(to: str, start: str = "/h5/") -> str:
    """A page of ours to go to; anything else leads to the start page."""
    inside = _LOCAL.fullmatch(to) and ".." not in to and "//" not in to
    return to if inside and not to.startswith(_LOGINS) else start


@dataclass(frozen=True)
class Entry:
    """What a login begins with."""

    tenant_id: int
    to: str
    method: str = INSIDE
    channel: str = ""
    """Who is asked; empty for a password."""

    @property
    def other_proof(self) -> str:
        """Where somebody goes whom this login does not let in: a signed link takes a code as well. Empty: nowhere."""
        return self.to if self.to.startswith("/s/") else ""

    def seal(self, secret: bytes) -> tuple[str, str]:
        """The cookie's value and the state that proves it."""
        to = base64.urlsafe_b64encode(self.to.encode()).decode().rstrip("=")
        value = (
            f"{secrets.token_hex(16)}.{int(time.time()) + SECONDS}.{self.tenant_id}.{self.method}.{self.channel}.{to}"
        )
        return value, _state(secret, value)

    @classmethod
    def unseal(cls, secret: bytes, value: str, state: str) -> "Entry | None":
        """The entry, if the state is the cookie's and it is not too old."""
        if not hmac.compare_digest(_state(secret, value).encode(), state.encode()):
            return None
        _, until, tenant_id, method, channel, to = value.split(".")
        if time.time() > int(until):
            return None
        where = base64.urlsafe_b64decode(to + "=" * (-len(to) % 4)).decode()
        return cls(int(tenant_id), where, method, channel)


def _state(secret: bytes, value: str) -> str:
    return hmac.new(secret, b"h5 login:" + value.encode(), hashlib.sha256).hexdigest()


def _cookie(state: str) -> str:
    # One for each attempt: links that are opened side by side do not disturb each other.
    return f"houqin_login_{state[:8]}"


def keep(response: web.Response, value: str, state: str, *, path: str, secure: bool) -> None:
    """Give the browser the cookie; it comes back to `path` only."""
    response.set_cookie(_cookie(state), value, path=path, max_age=SECONDS, httponly=True, samesite="Lax", secure=secure)


def found(request: web.Request, state: str, secret: bytes) -> Entry | None:
    """The entry that this browser began with this state; None when it did not, or too long ago."""
    value = request.cookies.get(_cookie(state), "") if _STATE.fullmatch(state) else ""
    return Entry.unseal(secret, value, state) if value else None


def forget(response: web.Response, state: str, *, path: str) -> None:
    """Each entry is for one login."""
    response.del_cookie(_cookie(state), path=path)
