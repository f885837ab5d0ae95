"""What links can open. A subsystem declares its purpose beside its pages; nothing here knows any of them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from aiohttp import web

from bot.events import Event
from bot.people import conversation_of
from bot.router import Turn
from models.clock import now
from models.links import SignedLink
from models.org import Person
from pages.notices import notice
from pages.visit import Pages

CHANNEL = "sms"
"""What history and decisions carry that somebody made by a link and the code of a text."""


@dataclass(frozen=True)
class LinkVisit:
    """Somebody who has proved to be the link's person, inside of the unit of work."""

    request: web.Request
    pages: Pages
    link: SignedLink
    person: Person
    form: Mapping[str, str]
    """What was posted."""
    form_token: str
    channel: str
    """What history and decisions carry: CHANNEL, or that of pages for whoever is logged in."""

    @property
    def path(self) -> str:
        """The link's own address, to which its forms are posted."""
        return f"/s/{self.request.match_info['token']}"

    @property
    def typed(self) -> Mapping[str, str]:
        """What stands in the inputs: just posted, or kept from before."""
        return self.form or {name: str(value) for name, value in self.link.draft.items()}

    def render(self, template: str, *, status: int = 200, **values: Any) -> web.Response:
        """A page of this link."""
        return self.pages.render(
            template,
            status=status,
            path=self.path,
            person=self.person,
            form_token=self.form_token,
            notice=notice(self.request.query.get("notice", "")),
            typed=self.typed,
            **values,
        )

    async def turn(self) -> Turn:
        """The visit as the switchboard knows a turn: the conversation's row is locked first, as in the chat."""
        reference = str(structlog.contextvars.get_contextvars().get("reference", ""))
        event = Event(
            tenant_id=self.link.tenant_id,
            channel=self.channel,
            user_id=str(self.person.id),
            key="",
            happened_at=now(),
            reference=reference,
        )
        return Turn(event, self.person, await conversation_of(self.person.id), self.pages.registry)


class Show(Protocol):
    """Shows the matter; `alert` says why the last act was refused."""

    async def __call__(self, visit: LinkVisit, *, alert: str = "", status: int = 200) -> web.Response:
        """The page."""


@dataclass(frozen=True)
class Purpose:
    """One kind of link.

    Attributes:
        pending: Whether there is anything left to do for this person; a link to what is settled opens nothing any more.
        show: The page, also right after it was done.
        act: Does what the pressed button says, in a savepoint; returns why not, empty when it is done, which uses the
            link up. May raise UserError.
        inputs: The names of what is typed on the page, which is kept when it cannot be taken yet.
        file: A file's answer, where the matter has files.
    """

    pending: Callable[[SignedLink, Person], Awaitable[bool]]
    show: Show
    act: Callable[[LinkVisit], Awaitable[str]]
    inputs: tuple[str, ...] = ()
    file: Callable[[LinkVisit, int], Awaitable[web.Response]] | None = None


_purposes: dict[str, Purpose] = {}


def declare_link_purpose(name: str, purpose: Purpose) -> None:
    """Make a purpose known; links are made with its name (`handlers.links.make_link`)."""
    assert name not in _purposes, f"two purposes of links are called {name}"
    _purposes[name] = purpose


def purpose_of(link: SignedLink) -> Purpose | None:
    """What a link is for; None for one of a release that knew more."""
    return _purposes.get(link.purpose)
