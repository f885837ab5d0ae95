"""The control API: what the page, and tests in other processes, do with the simulator."""

import json
from dataclasses import asdict
from typing import Any

from aiohttp import web

from simulator.delivery import Delivery
from simulator.requests import json_object
from simulator.wecom.config import CorpConfig
from simulator.wecom.console import Console
from simulator.wecom.phone import Phone
from simulator.wecom.platform import Platform
from simulator.wecom.state import CHAT_ITEMS_MAX, ChatItem


class Control:
    """Handlers under /control and /phones. Wrong input answers 400, something that is not there 404."""

    def __init__(self, console: Console, platform: Platform) -> None:
        self._console = console
        self._platform = platform

    def routes(self) -> list[web.RouteDef]:
        phone = "/phones/{corp}/{userid}"
        return [
            web.get("/control/corps", self.list_corps),
            web.post("/control/corps", self.configure),
            web.get("/control/faults", self.show_faults),
            web.post("/control/faults", self.change_faults),
            web.post("/control/clock", self.advance_clock),
            web.post("/control/tokens", self.end_tokens),
            web.post("/control/verify", self.verify),
            web.get("/control/state", self.state),
            web.get("/phones/events", self.stream),
            web.get(phone, self.show_phone),
            web.post(f"{phone}/say", self.say),
            web.post(f"{phone}/tap", self.tap),
            web.post(f"{phone}/menu", self.click_menu),
            web.post(f"{phone}/enter", self.enter),
            web.post(f"{phone}/image", self.send_image),
            web.post(f"{phone}/location", self.send_location),
            web.post(f"{phone}/scan", self.scan),
            web.get("/media/{media_id}", self.show_picture),
        ]

    async def list_corps(self, request: web.Request) -> web.Response:
        """Enterprises and their people, without secrets."""
        return web.json_response([_public(corp) for corp in self._platform.world.corps.values()])

    async def configure(self, request: web.Request) -> web.Response:
        corp = CorpConfig.from_dict(await json_object(request))
        self._console.configure(corp)
        return web.json_response(_public(corp))

    async def show_faults(self, request: web.Request) -> web.Response:
        return web.json_response(self._console.faults.to_dict())

    async def change_faults(self, request: web.Request) -> web.Response:
        """Set the switches named; `{"reset": true}` first sets all back."""
        values = await json_object(request)
        if values.pop("reset", False):
            self._console.faults.reset()
        self._console.faults.change(values)
        return web.json_response(self._console.faults.to_dict())

    async def advance_clock(self, request: web.Request) -> web.Response:
        self._console.clock.advance(float((await json_object(request))["advance"]))
        self._platform.remember()
        return web.json_response({"now": self._console.clock.now()})

    async def end_tokens(self, request: web.Request) -> web.Response:
        """`{"end": "expired"}` makes the next calls answer 42001, `"invalid"` 40014."""
        endings = {"expired": self._console.expire_tokens, "invalid": self._console.invalidate_tokens}
        endings[(await json_object(request))["end"]]()
        return web.json_response({})

    async def verify(self, request: web.Request) -> web.Response:
        """Check a callback address as the console does on saving it; both parameters may be left out."""
        values = await json_object(request)
        problem = await self._console.verify_callback(values.get("corp_id"), values.get("agent_id"))
        return web.json_response({"ok": not problem, "problem": problem})

    async def state(self, request: web.Request) -> web.Response:
        summary = self._platform.journal.summary()
        return web.json_response({"now": self._console.clock.now(), **summary})

    def _phone(self, request: web.Request) -> Phone:
        return self._console.phone(request.match_info["userid"], request.match_info["corp"])

    async def show_phone(self, request: web.Request) -> web.Response:
        """The chat; with `newest=100` only its end, which is all that a page can show."""
        return web.json_response(_chat(self._phone(request), int(request.query.get("newest", CHAT_ITEMS_MAX))))

    async def say(self, request: web.Request) -> web.Response:
        return _delivered(await self._phone(request).says(str((await json_object(request))["text"])))

    async def tap(self, request: web.Request) -> web.Response:
        """`msgid` (else the newest card with that button), `key`, `selections`, `force`."""
        phone, values = self._phone(request), await json_object(request)
        item = None
        if msgid := values.get("msgid"):
            item = next((one for one in phone.messages if one.msgid == msgid), None)
            if item is None:
                raise LookupError("no such message")
        choose, force = values.get("selections") or {}, bool(values.get("force"))
        return _delivered(await phone.taps(str(values["key"]), item=item, choose=choose, force=force))

    async def click_menu(self, request: web.Request) -> web.Response:
        return _delivered(await self._phone(request).clicks_menu(str((await json_object(request))["key"])))

    async def enter(self, request: web.Request) -> web.Response:
        return _delivered(await self._phone(request).enters())

    async def send_image(self, request: web.Request) -> web.Response:
        """The body is the picture."""
        menu = request.query.get("menu", "")
        return _delivered(await self._phone(request).sends_image(await request.read(), menu=menu))

    async def send_location(self, request: web.Request) -> web.Response:
        """`latitude`, `longitude`, `label`, and `menu` when it is sent by an entry of the menu."""
        values = await json_object(request)
        point = float(values["latitude"]), float(values["longitude"])
        label, menu = str(values.get("label", "")), str(values.get("menu", ""))
        return _delivered(await self._phone(request).sends_location(*point, label, menu=menu))

    async def scan(self, request: web.Request) -> web.Response:
        """`content`, and `menu`: the entry that opened the camera."""
        values = await json_object(request)
        menu = str(values.get("menu") or "scancode_waitmsg")
        return _delivered(await self._phone(request).scans(str(values["content"]), menu=menu))

    async def show_picture(self, request: web.Request) -> web.Response:
        """A picture that somebody sent, for the page."""
        media = self._platform.world.media.get(request.match_info["media_id"])
        if media is None or media.kind != "image":
            raise LookupError("no such picture")
        return web.Response(body=media.content, content_type="image/jpeg")

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: the key `corp/userid` of every chat that changes."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        queue = self._platform.news.watch()
        try:
            await response.write(b"retry: 1000\n\n")
            while key := await queue.get():
                await response.write(f"data: {json.dumps(key)}\n\n".encode())
        except ConnectionResetError:
            return response
        finally:
            self._platform.news.unwatch(queue)
        return response


def _public(corp: CorpConfig) -> dict[str, Any]:
    names = {department.id: department.name for department in corp.departments}
    return {
        "corp_id": corp.corp_id,
        "name": corp.name,
        "agents": [{"agent_id": agent.agent_id, "name": agent.name} for agent in corp.agents],
        "members": [
            {
                "userid": member.userid,
                "name": member.name,
                "title": member.title,
                "department": "、".join(names.get(number, "") for number in member.department),
                "featured": member.featured,
            }
            for member in corp.members
        ],
    }


def _delivered(delivery: Delivery) -> web.Response:
    return web.json_response({"ok": delivery.ok, **asdict(delivery)})


def _chat(phone: Phone, newest: int) -> dict[str, Any]:
    return {
        "corp_id": phone.corp.corp_id,
        "userid": phone.member.userid,
        "name": phone.member.name,
        "app": phone.agent.name,
        "menu": phone.menu,
        "items": [_shown(item) for item in phone.messages[-newest:]],
    }


def _shown(item: ChatItem) -> dict[str, Any]:
    values = asdict(item)
    del values["past"]
    if item.state == "recalled":
        values["content"] = {}
    return {**values, "text": item.text, "buttons": item.buttons, "links": item.links}
