"""A link that is asked for: the row, the one it is for, and what this browser proves about who holds it.

Either of two proofs will do: the code that was sent to the registered number, given in this browser, or a login of that
very person in it, which a channel or a password vouched for.
"""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import structlog
from aiohttp import web

from bot.channels import App
from handlers import links
from models.clock import now
from models.database import repeated, unit_of_work
from models.links import SignedLink, tenant_id_by_link
from models.org import Person
from pages import session
from pages.in_app import MINIPROGRAM, app_here
from pages.links.browser import cookie_of, form_token, hash_of_cookie, new_cookie, set_cookie
from pages.links.purposes import CHANNEL, LinkVisit, Purpose, purpose_of
from pages.visit import APPS, PAGES, Pages
from pages.visit import CHANNEL as LOGGED_IN


@dataclass(frozen=True)
class Around:
    """The channels by which a visitor could log in: the tenant's apps, and the one whose browser this is."""

    apps: Mapping[str, App]
    here: str = ""


@dataclass
class Opened:
    """A link that exists, the one it is for, and the browser that asks."""

    request: web.Request
    pages: Pages
    link: SignedLink
    person: Person
    purpose: Purpose
    cookie: str
    """Of this browser for this link; a new one where it had none."""
    visitor: Person | None
    """Who is logged in here."""
    around: Around

    @property
    def path(self) -> str:
        """The link's own address."""
        return f"/s/{self.request.match_info['token']}"

    @property
    def logged_in(self) -> bool:
        """Whether the link's own person is logged in here. A locked or expired link is over for them as well."""
        link = self.link
        lasts = link.locked_at is None and link.expires_at > now()
        return lasts and self.visitor is not None and self.visitor.id == self.person.id

    @property
    def _coded(self) -> bool:
        """Whether the code was given in this browser, however long ago."""
        return hmac.compare_digest(hash_of_cookie(self.cookie), self.link.session_hash)

    @property
    def ours(self) -> bool:
        """Whether the visitor is proved to be the link's person, or was before the code's session ended."""
        return self.logged_in or self._coded

    @property
    def awake(self) -> bool:
        """Whether that is so now."""
        ends = self.link.session_expires_at
        return self.logged_in or (self._coded and ends is not None and ends > now())

    async def over(self) -> bool:
        """Whether nobody can begin with it any more."""
        link = self.link
        done = link.used_at is not None or link.locked_at is not None or link.expires_at <= now()
        return done or not await self.purpose.pending(link, self.person)

    def visit(self, form: Mapping[str, str]) -> LinkVisit:
        """For the purpose's own page."""
        token = form_token(self.pages, self.cookie)
        channel = LOGGED_IN if self.logged_in else CHANNEL
        return LinkVisit(self.request, self.pages, self.link, self.person, form, token, channel)

    def keep_cookie(self, response: web.Response) -> web.Response:
        """The page, with the cookie that its forms need."""
        if not cookie_of(self.request):
            set_cookie(response, self.request, self.cookie, secure=self.pages.secure)
        return response


def gone(pages: Pages) -> web.Response:
    """The one answer for everything that opens nothing."""
    return pages.render("links/gone.html", status=404)


@repeated
async def within(
    request: web.Request, work: Callable[[Opened], Awaitable[web.Response]], *, lock: bool
) -> web.Response:
    """Do something with the link that the address names, in its tenant's unit of work."""
    token = request.match_info["token"]
    if not links.TOKEN.fullmatch(token):
        return gone(request.app[PAGES])
    token_hash = links.hash_of(token)
    async with unit_of_work(None):
        tenant_id = await tenant_id_by_link(token_hash)
    if tenant_id is None:
        return gone(request.app[PAGES])
    around = await _around(request, tenant_id)
    async with unit_of_work(tenant_id):
        opened = await _opened(request, tenant_id, token_hash, around, lock=lock)
        if opened is None or (not opened.awake and await opened.over()):
            return gone(request.app[PAGES])
        return await work(opened)


async def _around(request: web.Request, tenant_id: int) -> Around:
    if MINIPROGRAM in request.headers.get("User-Agent", "").lower():
        # Its logins are its own, and lead to its own pages.
        return Around({})
    here = await app_here(request, tenant_id)
    return Around(await request.app[APPS].all_of(tenant_id), here[0] if here is not None else "")


async def _opened(
    request: web.Request, tenant_id: int, token_hash: str, around: Around, *, lock: bool
) -> Opened | None:
    link = await SignedLink.find(token_hash=token_hash, lock=lock)
    purpose = purpose_of(link) if link is not None else None
    person = await Person.find(id=link.person_id, active=True) if link is not None else None
    if link is None or purpose is None or person is None:
        return None
    structlog.contextvars.bind_contextvars(tenant_id=tenant_id, person_id=person.id)
    ticket = session.read_ticket(request)
    mine = ticket is not None and ticket.tenant_id == tenant_id
    visitor = await session.owner(ticket) if ticket is not None and mine else None
    cookie = cookie_of(request) or new_cookie()
    return Opened(request, request.app[PAGES], link, person, purpose, cookie, visitor, around)
