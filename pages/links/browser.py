"""The browser in which a link is opened: a cookie for this link alone, and whether a form came from our page in it."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from urllib.parse import urlsplit

from aiohttp import web

from pages.visit import Pages

COOKIE = "houqin_link"
_COOKIE = re.compile(r"[A-Za-z0-9_-]{43}")


def cookie_of(request: web.Request) -> str:
    """The cookie this browser has for this link; empty when it has none."""
    cookie = request.cookies.get(COOKIE, "")
    return cookie if _COOKIE.fullmatch(cookie) else ""


def new_cookie() -> str:
    """For a browser that comes for the first time, and again when it has proved who holds it."""
    return secrets.token_urlsafe(32)


def set_cookie(response: web.Response, request: web.Request, cookie: str, *, secure: bool) -> None:
    """Give the browser its cookie, until it is closed."""
    path = f"/s/{request.match_info['token']}"
    response.set_cookie(COOKIE, cookie, path=path, httponly=True, samesite="Lax", secure=secure)


def hash_of_cookie(cookie: str) -> str:
    """The cookie as it is stored."""
    return hashlib.sha256(f"link cookie\0{cookie}".encode()).hexdigest()


def form_token(pages: Pages, cookie: str) -> str:
    """What every form in this browser carries; another site does not know it."""
    return hmac.new(pages.settings.secret_key, f"link form\0{cookie}".encode(), hashlib.sha256).hexdigest()[:32]


def is_ours(request: web.Request, pages: Pages, form: Mapping[str, str], cookie: str) -> bool:
    """Whether this form is from a page of ours in this very browser.

    Our pages send no referrer, so browsers call their origin "null" or leave it out.
    """
    origin = request.headers.get("Origin", "null")
    own = {request.host, urlsplit(pages.settings.base_url).netloc}
    if origin != "null" and urlsplit(origin).netloc not in own:
        return False
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    return bool(cookie) and hmac.compare_digest(form.get("form_token", "").encode(), form_token(pages, cookie).encode())
