"""What both server APIs have in common: arriving or not, limits, the record of every call."""

import asyncio
import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from aiohttp import web

from simulator.dingtalk.calls import Handler
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig
from simulator.dingtalk.errors import PUNISHED
from simulator.dingtalk.journal import ApiCall
from simulator.dingtalk.platform import Platform

SECRETS = {"access_token", "appsecret", "appSecret", "clientSecret", "client_secret", "apiSecret", "refreshToken"}
PUNISHED_CODE = "1111"


@dataclass(frozen=True)
class Endpoint:
    """One path of an API. `scope` is the permission that it needs; contacts and logins do not count (`paid`)."""

    method: str
    path: str
    """Placeholders in braces."""
    handler: Handler
    scope: str = ""
    paid: bool = True

    def match(self, method: str, path: str) -> dict[str, str] | None:
        """The placeholders' values when this is the path; None when it is not."""
        found = self._pattern.fullmatch(path) if method == self.method else None
        return found.groupdict() if found else None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(self.path)))

    @property
    def changes(self) -> bool:
        """Whether losing its answer leaves the caller unsure."""
        return self.method != "GET" and self.paid


@dataclass(frozen=True)
class Answer:
    """What a call is answered with; `code` is the error in the journal's spelling, empty when all went well."""

    status: int
    body: dict[str, Any]
    code: str = ""


async def arrives(platform: Platform, request: web.Request) -> bool:
    """Whether the call gets through to the API, after the delay that a switch sets."""
    platform.origin = str(request.url.origin())
    if platform.faults.api_latency_seconds:
        await asyncio.sleep(platform.faults.api_latency_seconds)
    return not platform.faults.api_down


def hang_up(request: web.Request) -> web.Response:
    """Close the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=502)


def punished(code: str) -> Answer | None:
    """The answer to an address that called too much, when that is what a test injects."""
    return Answer(200, PUNISHED, code) if code == PUNISHED_CODE else None


def limits(platform: Platform, corp: DingTalkCorpConfig, app: AppConfig, endpoint: Endpoint) -> str:
    """The limit that this call exceeds: qps, requests or month; empty when it may go on, and is then counted."""
    if platform.faults.too_many_requests:
        return "requests"
    if platform.quota.too_fast(app.client_id, endpoint.path):
        return "qps"
    if endpoint.paid and not platform.quota.count_call(corp.corp_id):
        return "month"
    return ""


def json_body(raw: bytes) -> dict[str, Any] | None:
    """The object in a body; None when there is none."""
    try:
        body = json.loads(raw.decode())
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def record(platform: Platform, request: web.Request, path: str, body: dict[str, Any], answer: Answer) -> None:
    query = {name: value for name, value in request.query.items() if name not in SECRETS}
    shown = {name: value for name, value in body.items() if name not in SECRETS}
    at = platform.clock.now()
    platform.journal.add(ApiCall(request.method, path, query, shown, answer.status, answer.code, at))


def respond(answer: Answer) -> web.Response:
    return web.json_response(
        answer.body, status=answer.status, dumps=lambda value: json.dumps(value, ensure_ascii=False)
    )
