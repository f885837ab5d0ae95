"""The service's side of DingTalk's wire: calls both APIs over plain HTTP, listens by Stream, takes posts."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from simulator.dingtalk.config import (
    AppConfig,
    DepartmentConfig,
    DingTalkCorpConfig,
    GroupConfig,
    MemberConfig,
)
from simulator.dingtalk.templates import TemplateConfig

CORP, APP, SECRET, AGENT = "ding9f50b15bccd16741", "dingx1f2e3d4c5b6a", "the-app-secret", 1234567
GROUP = "cidjMOszAhS4Jg=="
TOKEN, AES_KEY = "mryue", "Yue0EfdN5900c1ce5cf6A152c63DDe1808a60c5ecd7"
BUTTONS = "1366a1eb-bc54-4859-ac88-517c56a9acb1.schema"
OWN = "own-approval.schema"
OWN_TEMPLATE = TemplateConfig(
    OWN,
    "审批",
    {
        "title": "title",
        "body": "markdown",
        "hint": "tips",
        "form": "form",
        "submit": "submit",
        "buttons": "buttons",
        "closed": "closed",
        "canAct": "hidden",
    },
    private=["hint", "canAct"],
)
MESSAGES, CARDS = "/v1.0/im/bot/messages/get", "/v1.0/card/instances/callback"
TOPICS = [("EVENT", "*"), ("CALLBACK", MESSAGES), ("CALLBACK", CARDS)]


def organisation(robot_url: str = "", event_url: str = "") -> DingTalkCorpConfig:
    """Three people in two departments, a group, the app of the service, and one that few may see."""
    return DingTalkCorpConfig(
        corp_id=CORP,
        name="示范市机关事务管理局",
        apps=[
            AppConfig(
                APP, SECRET, AGENT, robot_url=robot_url, event_url=event_url, token=TOKEN, aes_key=AES_KEY,
                redirect_uris=["http://houqin.example/h5/login/dingtalk"],
            ),
            AppConfig("dingother", "other-secret", 7654321, visible_departments=[3], permissions=[], events=[]),
        ],
        departments=[DepartmentConfig(2, "办公室", managers=["lin"]), DepartmentConfig(3, "车队", 1)],
        members=[
            MemberConfig("chen", "陈静", [2], "科员", mobile="13800000001", featured=True),
            MemberConfig("lin", "林伟", [2], "主任", manager_userid="chen", admin=True),
            MemberConfig("zhao", "赵强", [3, 2], "司机"),
        ],
        groups=[GroupConfig(GROUP, "后勤群", ["chen", "zhao"], [APP], "group-token", "group-secret")],
        templates=[OWN_TEMPLATE],
    )  # fmt: skip


@dataclass
class Client:
    """Calls the APIs as a service would, with a token fetched by the app's secret."""

    http: aiohttp.ClientSession
    origin: str
    token: str = ""

    @property
    def base(self) -> str:
        return f"{self.origin}/dingtalk"

    async def get_token(self, key: str = APP, secret: str = SECRET) -> tuple[int, dict[str, Any]]:
        status, answer = await self.call("POST", "oauth2/accessToken", {"appKey": key, "appSecret": secret})
        self.token = answer.get("accessToken", "")
        return status, answer

    async def call(self, method: str, path: str, body: Any = None, **query: str) -> tuple[int, dict[str, Any]]:
        """One call of the new API: (status, answer)."""
        headers = {"x-acs-dingtalk-access-token": self.token} if self.token else {}
        headers["Accept"] = "application/json"
        async with self.http.request(
            method, f"{self.base}/v1.0/{path}", json=body, params=query, headers=headers
        ) as response:
            return response.status, await response.json()

    async def legacy(self, path: str, body: Any = None, **query: str) -> dict[str, Any]:
        """One call of the legacy API, which always answers 200."""
        query = {"access_token": self.token} | query if self.token else query
        method = "GET" if body is None else "POST"
        async with self.http.request(method, f"{self.base}/oapi/{path}", json=body, params=query) as response:
            assert response.status == 200
            answer: dict[str, Any] = await response.json()
            return answer

    async def say(self, text: str, *userids: str) -> dict[str, Any]:
        """A text to people's single chats."""
        body = {"robotCode": APP, "userIds": list(userids) or ["chen"], "msgKey": "sampleText"}
        _, answer = await self.call(
            "POST", "robot/oToMessages/batchSend", body | {"msgParam": json.dumps({"content": text})}
        )
        return answer

    async def show(self, card: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return await self.call("POST", "card/instances/createAndDeliver", card)

    async def change(self, out_track_id: str, **more: Any) -> tuple[int, dict[str, Any]]:
        return await self.call("PUT", "card/instances", {"outTrackId": out_track_id, **more})


def buttons_of(*rows: dict[str, Any]) -> str:
    """The buttons of the public template."""
    return json.dumps({"msgButtons": list(rows)}, ensure_ascii=False)


APPROVE = {"text": "同意", "color": "blue", "id": "approve", "request": True}
REJECT = {"text": "驳回", "color": "red", "id": "reject", "request": True}
DETAILS = {"text": "详情", "color": "gray", "url": "http://houqin.example/h5/1"}


def approval(out_track_id: str = "t1", to: str = "chen", **more: Any) -> dict[str, Any]:
    """A card on the public template in the robot's single chat, whose clicks come by Stream."""
    params = {
        "title": "用车申请",
        "markdown": "**王芳** 申请用车  \n[附件](http://houqin.example/a)",
        "tips": "单号 1",
        "sys_full_json_obj": buttons_of(APPROVE, REJECT, DETAILS),
    }
    return {
        "cardTemplateId": BUTTONS,
        "outTrackId": out_track_id,
        "callbackType": "STREAM",
        "cardData": {"cardParamMap": params},
        "openSpaceId": f"dtv1.card//IM_ROBOT.{to}",
        "imRobotOpenSpaceModel": {"supportForward": False},
        "imRobotOpenDeliverModel": {"spaceType": "IM_ROBOT", "robotCode": APP},
        "userIdType": 1,
        **more,
    }


Answer = Callable[[dict[str, Any]], dict[str, Any] | None]


@dataclass
class Listener:
    """One Stream connection of the service: keeps what arrives, and answers as the test wants."""

    ws: aiohttp.ClientWebSocketResponse
    frames: list[dict[str, Any]] = field(default_factory=list)
    answer: Answer = lambda frame: {}
    """Makes the `data` of the acknowledgement; None keeps silent."""
    code: int = 200
    broken: list[str] = field(default_factory=list)
    closed: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        async for message in self.ws:
            try:
                frame = json.loads(message.data)
            except ValueError:
                self.broken.append(message.data)
                continue
            self.frames.append(frame)
            frame["data"] = json.loads(frame["data"])
            data = frame["data"] if frame["type"] == "SYSTEM" else self.answer(frame)
            if data is not None:
                headers = {"messageId": frame["headers"]["messageId"], "contentType": "application/json"}
                ack = {"code": self.code, "headers": headers, "message": "OK", "data": json.dumps(data)}
                await self.ws.send_str(json.dumps(ack))
        self.closed.set()

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The robot messages received."""
        return [frame["data"] for frame in self.frames if frame["headers"]["topic"] == MESSAGES]

    @property
    def clicks(self) -> list[dict[str, Any]]:
        """The card callbacks received, each with its content opened."""
        found = [frame["data"] for frame in self.frames if frame["headers"]["topic"] == CARDS]
        return [{**one, "private": json.loads(one["content"])["cardPrivateData"]} for one in found]


async def ticket(client: Client, topics: list[tuple[str, str]] = TOPICS) -> dict[str, Any]:
    wanted = [{"type": kind, "topic": topic} for kind, topic in topics]
    body = {"clientId": APP, "clientSecret": SECRET, "subscriptions": wanted, "ua": "test"}
    status, answer = await client.call("POST", "gateway/connections/open", body)
    assert status == 200
    return answer


@asynccontextmanager
async def listening(client: Client, topics: list[tuple[str, str]] = TOPICS) -> AsyncIterator[Listener]:
    opened = await ticket(client, topics)
    async with client.http.ws_connect(opened["endpoint"], params={"ticket": opened["ticket"]}) as ws:
        listener = Listener(ws)
        task = asyncio.create_task(listener.run())
        yield listener
        task.cancel()


@dataclass
class Door:
    """An HTTP address of the service: keeps what is posted, and answers as the test wants."""

    url: str = ""
    received: list[tuple[web.Request, str]] = field(default_factory=list)
    answer: Callable[[web.Request, str], web.Response] = lambda request, body: web.json_response({})

    async def take(self, request: web.Request) -> web.Response:
        body = await request.text()
        self.received.append((request, body))
        return self.answer(request, body)


async def eventually(condition: Callable[[], object]) -> None:
    """Wait until something that happens by itself has happened."""
    for _ in range(300):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen within three seconds")
