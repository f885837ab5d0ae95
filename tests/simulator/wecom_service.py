"""The service's side of the wire: takes callbacks, calls the API over plain HTTP. And the agency it serves."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

import aiohttp
from aiohttp import web
from defusedxml import ElementTree as SafeXml

from simulator import AgentConfig, CorpConfig, DepartmentConfig, MemberConfig
from simulator.wecom import crypto

CORP = "wx5823bf96d3bd56c7"
AGENT = 1000002
TOKEN = "QDG6eK"
AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
CONTACTS_KEY = "x" * 42 + "A"

Answer = Callable[[Element], Awaitable[web.Response]]


@dataclass
class Service:
    """The other end of the callbacks: keeps what it decrypts and answers as the test wants."""

    url: str = ""
    received: list[Element] = field(default_factory=list)
    envelopes: list[tuple[dict[str, str], str]] = field(default_factory=list)
    answers: list[web.Response | Answer] = field(default_factory=list)
    """Used up one by one; then 200 with an empty body."""
    echo: Callable[[str], str] = str

    async def verify(self, request: web.Request) -> web.Response:
        return web.Response(text=self.echo(crypto.decrypt(AES_KEY, request.query["echostr"], CORP)))

    async def receive(self, request: web.Request) -> web.Response:
        body = await request.text()
        self.envelopes.append((dict(request.query), body))
        key = CONTACTS_KEY if request.path.endswith("/contacts") else AES_KEY
        plain = SafeXml.fromstring(crypto.decrypt(key, SafeXml.fromstring(body).findtext("Encrypt") or "", CORP))
        self.received.append(plain)
        answer = self.answers.pop(0) if self.answers else web.Response()
        return answer if isinstance(answer, web.Response) else await answer(plain)

    def passive(self, reply: str, *, nonce: str = "1", token: str = TOKEN, receive_id: str = CORP) -> web.Response:
        """A sealed reply, as an app answers within a callback."""
        encrypted = crypto.encrypt(AES_KEY, reply, receive_id)
        signature = crypto.sign(token, "1409659813", nonce, encrypted)
        return web.Response(
            text=f"<xml><Encrypt><![CDATA[{encrypted}]]></Encrypt><MsgSignature><![CDATA[{signature}]]></MsgSignature>"
            f"<TimeStamp>1409659813</TimeStamp><Nonce><![CDATA[{nonce}]]></Nonce></xml>"
        )


@dataclass
class Client:
    """Calls the API as a service would, with a token fetched by the app's secret."""

    http: aiohttp.ClientSession
    base: str
    token: str = ""

    async def get_token(self, corpid: str = CORP, corpsecret: str = "app-secret") -> dict[str, Any]:
        query = {"corpid": corpid, "corpsecret": corpsecret}
        async with self.http.get(f"{self.base}/cgi-bin/gettoken", params=query) as response:
            answer: dict[str, Any] = await response.json()
        self.token = answer.get("access_token", "")
        return answer

    async def post(self, path: str, body: dict[str, Any], **query: str) -> dict[str, Any]:
        return await self._call("POST", path, query, body)

    async def get(self, path: str, **query: str) -> dict[str, Any]:
        return await self._call("GET", path, query)

    async def _call(self, method: str, path: str, query: dict[str, str], body: Any = None) -> dict[str, Any]:
        query = {"access_token": self.token} | query
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        async with self.http.request(method, f"{self.base}/cgi-bin/{path}", params=query, data=data) as response:
            assert response.status == 200
            answer: dict[str, Any] = await response.json()
        return answer

    async def send(self, kind: str, content: dict[str, Any], touser: str = "chen", **more: Any) -> dict[str, Any]:
        body = {"touser": touser, "msgtype": kind, "agentid": AGENT, kind: content} | more
        return await self.post("message/send", body)

    async def update(self, code: str, /, **more: Any) -> dict[str, Any]:
        body = {"agentid": AGENT, "response_code": code, "atall": 1} | more
        return await self.post("message/update_template_card", body)


def agency(callback_url: str = "") -> CorpConfig:
    """Two departments, three people, one app, and an app that only the second department has."""
    return CorpConfig(
        corp_id=CORP,
        name="示范市机关事务管理局",
        agents=[
            AgentConfig(
                AGENT,
                "app-secret",
                TOKEN,
                AES_KEY,
                callback_url,
                trusted_domain="houqin.example:8080",
                miniprogram_appid="wx1",
            ),
            AgentConfig(1000003, "small-secret", TOKEN, AES_KEY, visible_departments=[2], miniprogram_appid="wx1"),
        ],
        departments=[DepartmentConfig(1, "管理局"), DepartmentConfig(2, "办公室", 1), DepartmentConfig(3, "车队", 1)],
        members=[
            MemberConfig("chen", "陈静", [2], "科员", featured=True),
            MemberConfig("Lin.Wei", "林伟", [2], "主任"),
            MemberConfig("zhao", "赵强", [3, 2], "司机"),
        ],
        contacts_secret="contacts-secret",
        contacts_token="contacts",
        contacts_aes_key=CONTACTS_KEY,
        contacts_callback_url=f"{callback_url}/contacts" if callback_url else "",
    )
