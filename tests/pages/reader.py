"""Somebody who reads our pages without a script: follows links, fills in forms, presses buttons."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from aiohttp import ClientResponse, ClientSession, CookieJar
from yarl import URL

from tests.story import Service


@dataclass
class Button:
    text: str
    name: str
    value: str


@dataclass
class Form:
    action: str
    values: dict[str, str] = field(default_factory=dict)
    buttons: list[Button] = field(default_factory=list)
    ticked: list[tuple[str, str]] = field(default_factory=list)
    """Names and values of ticked boxes, of which one name may have several."""


class Paper(HTMLParser):
    """The forms, links and visible words of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.named_links: list[tuple[str, str]] = []
        """Where each link leads, and its words."""
        self.words: list[str] = []
        self.options: dict[str, dict[str, str]] = {}
        """Of each list to choose from: value and text."""
        self._inside: list[tuple[str, dict[str, str]]] = []
        self._select = self._option = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given["action"]))
        elif tag == "a":
            self.links.append(given["href"])
            self.named_links.append((given["href"], ""))
        elif tag == "input" and given.get("type") == "checkbox":
            self.forms[-1].ticked += [(given["name"], given["value"])] if "checked" in given else []
        elif tag == "input" and (given.get("type") != "radio" or "checked" in given):
            self.forms[-1].values[given["name"]] = given.get("value", "")
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option":
            self._see_option(given["value"], "selected" in given)
        elif tag == "button":
            self.forms[-1].buttons.append(Button("", given.get("name", ""), given.get("value", "")))
        elif tag == "textarea":
            self.forms[-1].values[given["name"]] = ""
        if tag in ("button", "textarea", "title", "script", "option", "a"):
            self._inside.append((tag, given))

    def _see_option(self, value: str, selected: bool) -> None:
        self.options.setdefault(self._select, {})[value] = ""
        self._option = value
        if selected:
            self.forms[-1].values[self._select] = value

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1][0] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        tag, given = self._inside[-1] if self._inside else ("", {})
        if tag == "button":
            self.forms[-1].buttons[-1].text += data
        elif tag == "textarea":
            self.forms[-1].values[given["name"]] += data
        elif tag == "a":
            link, words = self.named_links[-1]
            self.named_links[-1] = (link, words + data.strip())
            self.words += [data.strip()] if data.strip() else []
        elif tag == "option":
            self.options[self._select][self._option] += data.strip()
            self.words.append(data.strip())
        elif not tag and data.strip():
            self.words.append(data.strip())


@dataclass
class Sheet:
    """One answer of the service, read."""

    status: int
    url: URL
    html: str
    headers: dict[str, str]

    def __post_init__(self) -> None:
        self.paper = Paper(self.html)
        self.text = " ".join(self.paper.words)
        self.path = self.url.path

    def form(self, button: str) -> tuple[Form, Button]:
        for form in self.paper.forms:
            for one in form.buttons:
                if one.text == button:
                    return form, one
        shown = [one.text for form in self.paper.forms for one in form.buttons]
        raise AssertionError(f"no button {button!r} on {self.path}, but {shown}: {self.text[:300]}")

    @property
    def inputs(self) -> dict[str, str]:
        """What stands in the inputs of all forms."""
        return {name: value for form in self.paper.forms for name, value in form.values.items()}


class Reader:
    """A browser without script, in which one person opens a link from the chat."""

    def __init__(self, service: Service, userid: str, *, agent: str = "") -> None:
        """`agent` is what the browser calls itself."""
        self.service = service
        self.userid = userid
        headers = {"User-Agent": agent} if agent else None
        self.session = ClientSession(cookie_jar=CookieJar(unsafe=True), headers=headers)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        await self.session.close()

    async def opens(self, to: str, *, tenant_id: int | None = None) -> Sheet:
        """Tap a link in the chat: the simulator's phone knows who holds it, WeCom tells the service."""
        agency = self.service.agency
        query = urlencode({"tenant": tenant_id or agency.tenant_id, "to": to})
        assert agency.tenant.wecom is not None
        phone = {
            "corp": agency.tenant.wecom.corp_id,
            "userid": self.userid,
            "url": f"{self.service.url}/h5/enter?{query}",
        }
        simulator = f"http://127.0.0.1:{agency.settings.simulator_port}/open"
        return await self._read(await self.session.get(simulator, params=phone))

    async def gets(self, path: str) -> Sheet:
        """Follow a link of a page."""
        return await self._read(await self.session.get(self.service.url + path))

    async def presses(
        self, sheet: Sheet, button: str, *, ticks: dict[str, list[str]] | None = None, **values: str
    ) -> Sheet:
        """Fill in some inputs of the button's form and send it; `ticks` are the boxes of a name, instead of its own."""
        form, pressed = sheet.form(button)
        given = {**form.values, **values} | ({pressed.name: pressed.value} if pressed.name else {})
        boxes = [box for box in form.ticked if box[0] not in (ticks or {})]
        boxes += [(name, value) for name, ticked in (ticks or {}).items() for value in ticked]
        data = [*given.items(), *boxes]
        target = self.service.url + form.action.partition("#")[0]
        answer = await self._read(await self.session.post(target, data=data))
        await self.service.deliver()
        return answer

    async def posts(self, path: str, data: dict[str, str], headers: dict[str, str] | None = None) -> Sheet:
        """Send something no page of ours offers."""
        return await self._read(await self.session.post(self.service.url + path, data=data, headers=headers))

    async def _read(self, response: ClientResponse) -> Sheet:
        return Sheet(response.status, response.url, await response.text(errors="replace"), dict(response.headers))


Opening = Callable[..., Awaitable[tuple[Reader, Sheet]]]
"""Opens a page as somebody: `reader, sheet = await open_page("wangfang", "/h5/")`."""
