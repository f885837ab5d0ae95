"""The control API of DingTalk: what the page, and tests in other processes, do with it."""

from dataclasses import asdict
from typing import Any

from aiohttp import web

from simulator.delivery import Delivery
from simulator.dingtalk import groups, reading
from simulator.dingtalk.config import DingTalkCorpConfig
from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.phone import PHOTO, Phone
from simulator.dingtalk.state import CHAT_ITEMS_MAX, ChatItem
from simulator.requests import json_object

PHONE = "/phones/dingtalk/{corp}/{userid}"
CONTROL = "/control/dingtalk"


class Control:
    """Handlers under /control/dingtalk and /phones/dingtalk. Wrong input answers 400, what is not there 404."""

    def __init__(self, console: DingTalk) -> None:
        self._console = console

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(f"{CONTROL}/corps", self.list_corps),
            web.post(f"{CONTROL}/corps", self.configure),
            web.get(f"{CONTROL}/faults", self.show_faults),
            web.post(f"{CONTROL}/faults", self.change_faults),
            web.post(f"{CONTROL}/tokens", self.end_tokens),
            web.post(f"{CONTROL}/stream", self.end_stream),
            web.post(f"{CONTROL}/verify", self.verify),
            web.post(f"{CONTROL}/groups", self.change_group),
            web.get(f"{CONTROL}/state", self.state),
            web.get(PHONE, self.show_phone),
            web.post(f"{PHONE}/say", self.say),
            web.post(f"{PHONE}/tap", self.tap),
            web.post(f"{PHONE}/enter", self.enter),
            web.post(f"{PHONE}/image", self.send_image),
            web.post(f"{PHONE}/voice", self.send_voice),
            web.get("/media/dingtalk/{code}", self.show_picture),
        ]

    async def list_corps(self, request: web.Request) -> web.Response:
        """Organisations with their people and groups, without secrets."""
        return web.json_response([_public(corp) for corp in self._console.platform.world.corps.values()])

    async def configure(self, request: web.Request) -> web.Response:
        corp = DingTalkCorpConfig.from_dict(await json_object(request))
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

    async def end_tokens(self, request: web.Request) -> web.Response:
        """The next calls find their token unknown."""
        self._console.end_tokens()
        return web.json_response({})

    async def end_stream(self, request: web.Request) -> web.Response:
        """`{"end": "drop"}` cuts the Stream connections, `"disconnect"` sends their clients away properly."""
        gateway = self._console.gateway
        connections = len(gateway.connections)
        endings = {"drop": gateway.drop, "disconnect": gateway.disconnect}
        endings[(await json_object(request))["end"]]()
        return web.json_response({"connections": connections})

    async def verify(self, request: web.Request) -> web.Response:
        """Check the event address as the console does on saving it."""
        problem = await self._console.verify_event_address((await json_object(request)).get("corp_id"))
        return web.json_response({"ok": not problem, "problem": problem})

    async def change_group(self, request: web.Request) -> web.Response:
        """`id`, and what changes: `robot` (whether the first app's robot is in it), `disbanded`."""
        values = await json_object(request)
        self._console.changes_group(
            str(values["id"]), values.get("corp_id"), robot=values.get("robot"), disbanded=values.get("disbanded")
        )
        return web.json_response({})

    async def state(self, request: web.Request) -> web.Response:
        """The journal's end, the month's use by organisation, and how many Stream connections stand."""
        used = {one: list(self._console.used(one)) for one in self._console.platform.world.corps}
        summary = self._console.platform.journal.summary()
        return web.json_response({**summary, "used": used, "connections": len(self._console.connections)})

    def _phone(self, request: web.Request) -> Phone:
        return self._console.phone(request.match_info["userid"], request.match_info["corp"])

    async def show_phone(self, request: web.Request) -> web.Response:
        """The chat; with `newest=100` only its end, which is all that a page can show."""
        phone = self._phone(request)
        newest = int(request.query.get("newest", CHAT_ITEMS_MAX))
        groups = {group.open_conversation_id: group.title for group in phone.corp.groups}
        todos = self._console.platform.world.todos_of(phone.member.unionid)
        return web.json_response(
            {
                "corp_id": phone.corp.corp_id,
                "userid": phone.member.userid,
                "name": phone.member.name,
                "app": phone.app.name,
                "items": [_shown(item, groups) for item in phone.messages[-newest:]],
                "todos": [{"subject": todo.subject, "url": todo.url} for todo in todos],
            }
        )

    async def say(self, request: web.Request) -> web.Response:
        """`text`, and `group` (openConversationId) where it is said."""
        values = await json_object(request)
        phone = self._phone(request)
        return web.json_response(_outcome(await phone.says(str(values["text"]), group=str(values.get("group", "")))))

    async def tap(self, request: web.Request) -> web.Response:
        """`msgid` (else the newest card with that button), `key`, `selections`, `force`."""
        phone, values = self._phone(request), await json_object(request)
        item = None
        if msgid := values.get("msgid"):
            item = next((one for one in phone.messages if one.msgid == msgid), None)
            if item is None:
                raise LookupError("no such message")
        choose, force = values.get("selections") or {}, bool(values.get("force"))
        return web.json_response(_outcome(await phone.taps(str(values["key"]), item=item, choose=choose, force=force)))

    async def enter(self, request: web.Request) -> web.Response:
        await self._phone(request).enters()
        return web.json_response({"ok": True})

    async def send_image(self, request: web.Request) -> web.Response:
        """The body is the picture."""
        return web.json_response(_outcome(await self._phone(request).sends_image(await request.read())))

    async def send_voice(self, request: web.Request) -> web.Response:
        """`text`: what DingTalk understands of the words spoken."""
        words = str((await json_object(request))["text"])
        return web.json_response(_outcome(await self._phone(request).sends_voice(b"#!AMR", recognised=words)))

    async def show_picture(self, request: web.Request) -> web.Response:
        """A picture that somebody sent, for the page."""
        file = self._console.platform.files.sent(request.match_info["code"])
        if file is None or file.name != PHOTO:
            raise LookupError("no such picture")
        return web.Response(body=file.content, content_type="image/jpeg")


def _public(corp: DingTalkCorpConfig) -> dict[str, Any]:
    names = {one.dept_id: one.name for one in corp.departments}
    return {
        "corp_id": corp.corp_id,
        "name": corp.name,
        "apps": [{"agent_id": app.agent_id, "name": app.name} for app in corp.apps],
        "groups": [groups.shown(corp, group) for group in corp.groups],
        "members": [
            {
                "userid": member.userid,
                "name": member.name,
                "title": member.title,
                "department": "、".join(filter(None, (names.get(number, "") for number in member.dept_id_list))),
                "featured": member.featured,
            }
            for member in corp.members
        ],
    }


def _outcome(delivery: Delivery) -> dict[str, Any]:
    return {"ok": delivery.ok, **asdict(delivery)}


def _shown(item: ChatItem, groups: dict[str, str]) -> dict[str, Any]:
    shown = {
        "id": item.id,
        "msgid": item.msgid,
        "kind": item.kind,
        "content": {} if item.recalled else item.content,
        "at": item.at,
        "state": item.state,
        "failed": item.failed,
        "task_id": item.task_id,
        "text": item.text,
        "buttons": item.buttons,
        "links": item.links,
        "title": "" if reading.only_listed_title(item.content) else str(item.content.get("title", "")),
        "group": groups.get(item.conversation, ""),
    }
    if item.instance is None or item.recalled:
        return shown
    return {**shown, "parts": [asdict(part) for part in item.parts]}
