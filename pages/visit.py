"""One request of one person to a page, and what every page needs for answering it."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlencode

import structlog
from aiohttp import web
from jinja2 import Environment
from multidict import MultiDict, MultiMapping
from tortoise.transactions import in_transaction
from yarl import URL

from bot.channels.apps import Apps
from bot.errors import UserError
from bot.events import Event
from bot.people import conversation_of
from bot.router import Registry, Turn, stop_asking
from models.clock import now
from models.org import Person
from pages.notices import notice
from pages.session import Ticket
from settings import Settings

CHANNEL = "web"
"""What history and decisions made on a page carry."""
SAFETY = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": browsers would send our own forms with the origin "null".
    "Referrer-Policy": "same-origin",
    # The intranet zone of Internet Explorer falls back to version 7 otherwise.
    "X-UA-Compatible": "IE=edge",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
}


@dataclass(frozen=True)
class Pages:
    """What the pages are built with, once at start."""

    settings: Settings
    registry: Registry
    templates: Environment

    @property
    def secure(self) -> bool:
        """Whether cookies may require HTTPS."""
        return self.settings.base_url.startswith("https://")

    def static(self, name: str) -> str:
        """Where this version of a file is, as the templates name it."""
        return cast(Callable[[str], str], self.templates.globals["static"])(name)

    def render(self, template: str, *, status: int = 200, sdk: str = "", **values: Any) -> web.Response:
        """A page with the headers that every page has; `sdk` is the one script from elsewhere that it may load."""
        text = self.templates.get_template(template).render(sdk=sdk, **values)
        return web.Response(status=status, text=text, content_type="text/html", headers=_headers(sdk))


def _headers(sdk: str) -> dict[str, str]:
    if not sdk:
        return SAFETY
    policy = SAFETY["Content-Security-Policy"].replace("script-src 'self'", f"script-src 'self' {URL(sdk).origin()}")
    return {**SAFETY, "Content-Security-Policy": f"{policy}; connect-src 'self'"}


PAGES = web.AppKey("pages", Pages)
APPS = web.AppKey("apps", Apps)
"""Tells who a visitor is, by asking their tenant's app; there while the service runs."""


class PageRefused(Exception):
    """The page is not shown, or the form not taken; the reader sees an error page with this text."""

    def __init__(self, status: int, text: str, *, back: str = "") -> None:
        """`back` is a link that helps: the same page once more, after a login."""
        super().__init__(text)
        self.status = status
        self.text = text
        self.back = back


def not_found() -> PageRefused:
    """The same for what does not exist and for what is none of the reader's business."""
    return PageRefused(404, "没有找到这个页面，或者您不能查看它。请从聊天里重新打开。")


async def read_posted(request: web.Request) -> MultiMapping[str | bytes | bytearray | web.FileField]:
    """The form in the body.

    Raises:
        PageRefused: There is none: it is cut off, or in an encoding that is not what it says.
    """
    try:
        return await request.post()
    except (ValueError, LookupError) as error:
        raise PageRefused(400, "提交的内容不完整，请返回上一页再试。") from error


@dataclass(frozen=True)
class Upload:
    """A file that was posted, by the name it had where it came from; nothing about it is checked yet."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Visit:
    """A logged-in person's request, inside of its unit of work.

    `form` holds the texts that were posted; `form.getall(name, [])` gives every ticked box of one name.
    """

    request: web.Request
    pages: Pages
    person: Person
    ticket: Ticket
    form: MultiMapping[str]
    form_token: str
    files: MultiMapping[Upload] = field(default_factory=MultiDict)
    """The files that were posted, on pages that say how large a body may be."""
    sdk: str = ""
    """The script of the channel's app that this browser is inside of, on pages that use the phone."""
    frame: Mapping[str, Any] = field(default_factory=dict)
    """What the page's frame shows around it, such as the console's menu."""

    @property
    def id(self) -> int:
        """The number in the path."""
        return int(self.request.match_info["id"])

    def render(self, template: str, *, status: int = 200, **values: Any) -> web.Response:
        """A page for this reader."""
        return self.pages.render(
            template,
            status=status,
            sdk=self.sdk,
            person=self.person,
            form_token=self.form_token,
            notice=notice(self.request.query.get("notice", "")),
            path=self.request.path,
            **self.frame,
            **values,
        )

    async def turn(self) -> Turn:
        """The visit as the switchboard knows a turn: the conversation's row is locked first, as in the chat."""
        context = structlog.contextvars.get_contextvars()
        event = Event(
            tenant_id=self.ticket.tenant_id,
            channel=CHANNEL,
            user_id=str(self.person.id),
            key="",
            happened_at=now(),
            reference=str(context.get("reference", "")),
        )
        return Turn(event, self.person, await conversation_of(self.person.id), self.pages.registry)


def see(path: str, **query: str) -> web.Response:
    """Send the browser on after a change, so that reloading repeats nothing. Returned, not raised: it commits."""
    where = f"{path}?{urlencode(query)}" if query else path
    return web.Response(status=303, headers={"Location": where, "Cache-Control": "no-store"})


async def attempt(work: Coroutine[Any, Any, Any]) -> str:
    """Do something in a savepoint. Returns why it was refused, with everything as before; empty when it was done."""
    try:
        async with in_transaction():
            await work
    except UserError as refusal:
        return refusal.text
    return ""


async def settle_prompt(turn: Turn, **subject: int) -> None:
    """Take back the chat's open question about this very thing: it has just been answered on the page."""
    prompt = turn.conversation.prompt
    if prompt is not None and all(prompt.get(name) == value for name, value in subject.items()):
        await stop_asking(turn)
