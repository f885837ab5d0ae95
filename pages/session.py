"""Who a browser belongs to: a random token in a cookie, its hash in the database, and the token of its forms.

The cookie names the tenant, since the session's row can only be seen inside of it; a wrong tenant finds nothing.
"""

import hashlib
import hmac
import ipaddress
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from models.clock import now
from models.org import Person
from models.sessions import WebSession

COOKIE = "houqin_session"
PATH = "/"
"""One login for the pages on the phone and the console."""
LOGIN_PATH = "/console/login"
TENANT_COOKIE = "houqin_tenant"
"""The tenant of this browser's last login; tells the login page, so that nobody types the unit's code twice."""
TENANT_COOKIE_SECONDS = 365 * 24 * 3600
LIFETIME = timedelta(hours=12)
BROWSER_CHARACTERS_MAX = 200
_COOKIE = re.compile(r"([0-9]{1,18})\.([A-Za-z0-9_-]{43})")


@dataclass(frozen=True)
class Ticket:
    """What a browser's cookie claims; only `owner` tells whether it is true."""

    tenant_id: int
    token: str

    @property
    def token_hash(self) -> str:
        """The token as it is stored: a stolen copy of the table logs nobody in."""
        return hashlib.sha256(self.token.encode()).hexdigest()


def read_ticket(request: web.Request) -> Ticket | None:
    """The cookie's claim, if it has the shape of one."""
    found = _COOKIE.fullmatch(request.cookies.get(COOKIE, ""))
    return Ticket(int(found[1]), found[2]) if found else None


async def begin(
    tenant_id: int, person: Person, *, method: str = "wecom", browser: str = "", address: str = ""
) -> Ticket:
    """Log a person in; old sessions of theirs are cleared away. Call in the tenant's unit of work.

    Args:
        method: How they logged in: inside of a channel (its name), scan or password.
        browser: What the browser calls itself.
        address: Where it is.
    """
    await WebSession.filter(person_id=person.id, expires_at__lte=now()).delete()
    ticket = Ticket(tenant_id, secrets.token_urlsafe(32))
    await WebSession.create(
        token_hash=ticket.token_hash,
        person_id=person.id,
        expires_at=now() + LIFETIME,
        method=method,
        browser=browser[:BROWSER_CHARACTERS_MAX],
        address=address,
    )
    return ticket


async def enter(request: web.Request, tenant_id: int, person: Person, *, method: str) -> Ticket:
    """Log a person in with this browser; who used it before is logged out. Call in the tenant's unit of work."""
    before = read_ticket(request)
    if before is not None and before.tenant_id == tenant_id:
        await end(before)
    browser = request.headers.get("User-Agent", "").replace("\0", "")
    return await begin(tenant_id, person, method=method, browser=browser, address=address_of(request))


def address_of(request: web.Request) -> str:
    """The browser's address. A proxy on this machine tells it; what anybody else tells is not believed."""
    remote = request.remote or ""
    told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    if not told or not _is_loopback(remote):
        return remote
    try:
        return str(ipaddress.ip_address(told))
    except ValueError:
        return remote


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


async def owner(ticket: Ticket) -> Person | None:
    """The person who is logged in with this ticket; None when it has expired or they have left, which ends it."""
    session = await WebSession.get_or_none(token_hash=ticket.token_hash, expires_at__gt=now())
    if session is None:
        return None
    person = await Person.find(id=session.person_id, active=True)
    if person is None:
        await WebSession.filter(person_id=session.person_id).delete()
    return person


async def end(ticket: Ticket) -> None:
    """Log out."""
    await WebSession.filter(token_hash=ticket.token_hash).delete()


def keep(response: web.Response, ticket: Ticket, *, secret: bytes, secure: bool) -> None:
    """Give the browser its cookie, and remember the tenant for its next login. `secret` is the deployment's."""
    response.set_cookie(
        COOKIE,
        f"{ticket.tenant_id}.{ticket.token}",
        path=PATH,
        max_age=int(LIFETIME.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=secure,
    )
    response.set_cookie(
        TENANT_COOKIE,
        f"{ticket.tenant_id}.{_tenant_proof(secret, ticket.tenant_id)}",
        path=LOGIN_PATH,
        max_age=TENANT_COOKIE_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=secure,
    )


def remembered_tenant(request: web.Request, secret: bytes) -> int | None:
    """The tenant of this browser's last login. Whoever counts through numbers learns of no tenant this way."""
    tenant, _, proof = request.cookies.get(TENANT_COOKIE, "").partition(".")
    if not re.fullmatch("[0-9]{1,18}", tenant):
        return None
    known = hmac.compare_digest(_tenant_proof(secret, int(tenant)).encode(), proof.encode())
    return int(tenant) if known else None


def _tenant_proof(secret: bytes, tenant_id: int) -> str:
    return hmac.new(secret, f"tenant of a browser:{tenant_id}".encode(), hashlib.sha256).hexdigest()[:32]


def form_token(secret: bytes, ticket: Ticket) -> str:
    """What every form of this session carries. Another site, or a page of an earlier login, does not know it."""
    return hmac.new(secret, b"h5 form:" + ticket.token_hash.encode(), hashlib.sha256).hexdigest()[:32]
