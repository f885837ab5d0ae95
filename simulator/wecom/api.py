"""The server API under /cgi-bin/: tokens, faults, the table of paths, and the record of every call."""

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from simulator.wecom import contacts, groups, jssdk, media, menus, miniprograms, sending, updating
from simulator.wecom.calls import Call, Download, Handler, Upload
from simulator.wecom.errors import ApiError, injected_error
from simulator.wecom.journal import ApiCall
from simulator.wecom.oauth import Logins
from simulator.wecom.platform import Platform

PREFIX = "/cgi-bin/"
SECRETS = {"access_token", "corpsecret"}
# An escape, unless the backslash itself is escaped. Real WeCom lists it among illegal characters (40033).
ESCAPED = re.compile(rb"(?<!\\)(?:\\\\)*\\u[0-9a-fA-F]{4}")


@dataclass(frozen=True)
class Endpoint:
    method: str
    handler: Handler
    multipart: bool = False


class Api:
    """Answers every path under /cgi-bin/ with HTTP 200 and an errcode."""

    def __init__(self, platform: Platform, logins: Logins) -> None:
        self._platform = platform
        self._endpoints = {
            "message/send": Endpoint("POST", sending.send),
            "message/update_template_card": Endpoint("POST", updating.update_card),
            "message/recall": Endpoint("POST", sending.recall),
            "auth/getuserinfo": Endpoint("GET", logins.user_info),
            "user/get": Endpoint("GET", contacts.get_user),
            "user/simplelist": Endpoint("GET", contacts.simple_list),
            "user/list": Endpoint("GET", contacts.full_list),
            "user/list_id": Endpoint("POST", contacts.list_ids),
            "department/list": Endpoint("GET", contacts.departments),
            "department/simplelist": Endpoint("GET", contacts.department_ids),
            "menu/create": Endpoint("POST", menus.create),
            "menu/get": Endpoint("GET", menus.get),
            "menu/delete": Endpoint("GET", menus.delete),
            "miniprogram/jscode2session": Endpoint("GET", miniprograms.session_of_code),
            "get_jsapi_ticket": Endpoint("GET", jssdk.get_ticket),
            "appchat/create": Endpoint("POST", groups.create),
            "appchat/update": Endpoint("POST", groups.update),
            "appchat/get": Endpoint("GET", groups.get),
            "appchat/send": Endpoint("POST", groups.send),
            "media/upload": Endpoint("POST", media.upload, multipart=True),
            "media/get": Endpoint("GET", media.get),
            "getcallbackip": Endpoint("GET", contacts.callback_ips),
        }

    async def serve(self, request: web.Request) -> web.Response:
        """Take one call; faults decide whether it arrives and whether its answer does."""
        faults = self._platform.faults
        upload, raw = await _upload(request), await request.read()
        if faults.api_down:
            return _hang_up(request)
        if faults.api_latency_seconds:
            await asyncio.sleep(faults.api_latency_seconds)
        body = _json_body(raw)
        try:
            answer = self._answer(request, raw, body, upload)
        except ApiError as error:
            answer = error.answer(request.remote or "127.0.0.1")
        if isinstance(answer, Download):
            self._record(request, {}, 0)
            return _file(request, answer)
        self._record(request, body or {}, int(answer["errcode"]))
        if request.path.startswith(f"{PREFIX}message/") and faults.take("lose_answers"):
            return _hang_up(request)
        return web.json_response(answer, dumps=lambda value: json.dumps(value, ensure_ascii=False))

    def _answer(
        self, request: web.Request, raw: bytes, body: dict[str, Any] | None, upload: Upload | None
    ) -> dict[str, Any] | Download:
        path = request.path.removeprefix(PREFIX)
        if (code := self._platform.faults.injected(request.path)) is not None:
            raise injected_error(code)
        if path == "gettoken":
            return self._token(request)
        endpoint = self._endpoints.get(path)
        if endpoint is None:
            raise web.HTTPNotFound
        call = self._call(request, body, upload)
        if request.method != endpoint.method:
            raise ApiError(40058, f"{path} requires {endpoint.method}")
        if endpoint.method == "POST" and not endpoint.multipart:
            _check_body(raw, body)
        answer = endpoint.handler(self._platform, call)
        for warning in call.warnings:
            self._platform.journal.warn(f"{path}: {warning}")
        self._platform.remember()
        if isinstance(answer, Download):
            return answer
        return {"errcode": 0, "errmsg": "ok", **answer}

    def _token(self, request: web.Request) -> dict[str, Any]:
        """gettoken: 41002 and 41004 for what is missing, 40013, 40091 and 40001 for what is wrong."""
        corp_id, secret = request.query.get("corpid", ""), request.query.get("corpsecret", "")
        if not corp_id or not secret:
            raise ApiError(41004 if corp_id else 41002, "missing corpid or corpsecret")
        corps = self._platform.world.corps
        corp = corps.get(corp_id)
        if corp is None:
            raise ApiError(40013, "invalid corpid")
        for agent in corp.agents:
            if secret == agent.secret:
                return self._issued(*self._platform.tokens.issue(corp, agent.agent_id))
        if secret == corp.contacts_secret:
            return self._issued(*self._platform.tokens.issue(corp, None))
        foreign = any(secret in (one.contacts_secret, *(a.secret for a in one.agents)) for one in corps.values())
        raise ApiError(40091 if foreign else 40001, "invalid credential")

    def _issued(self, token: str, seconds: int) -> dict[str, Any]:
        return {"errcode": 0, "errmsg": "ok", "access_token": token, "expires_in": seconds}

    def _call(self, request: web.Request, body: dict[str, Any] | None, upload: Upload | None) -> Call:
        grant = self._platform.tokens.check(request.query.get("access_token", ""))
        if self._platform.faults.untrusted_ip and not request.path.endswith("/getcallbackip"):
            raise ApiError(60020, "not allow to access from your ip")
        corp = self._platform.world.corps[grant.corp_id]
        agent = corp.agent(grant.agent_id) if grant.agent_id is not None else None
        if agent is None and grant.agent_id is not None:
            raise ApiError(40014, "invalid access_token, its app is gone")
        return Call(corp, agent, _open_query(request), body or {}, [], upload)

    def _record(self, request: web.Request, body: dict[str, Any], errcode: int) -> None:
        at = self._platform.clock.now()
        self._platform.journal.add(ApiCall(request.path, _open_query(request), body, errcode, at))


def _open_query(request: web.Request) -> dict[str, str]:
    return {name: value for name, value in request.query.items() if name not in SECRETS}


async def _upload(request: web.Request) -> Upload | None:
    """The file in a multipart body, which must be called `media` and have a name of its own."""
    if request.content_type != "multipart/form-data":
        return None
    part = (await request.post()).get("media")
    return Upload(part.filename, part.file.read()) if isinstance(part, web.FileField) else None


def _file(request: web.Request, answer: Download) -> web.Response:
    """A file, or the range of it that was asked for."""
    headers = {"Content-disposition": f'attachment; filename="{answer.name}"', "Accept-Ranges": "bytes"}
    size = len(answer.content)
    if "Range" not in request.headers:
        return web.Response(body=answer.content, content_type=answer.content_type, headers=headers)
    first, end, _ = request.http_range.indices(size)
    headers["Content-Range"] = f"bytes {first}-{end - 1}/{size}"
    return web.Response(status=206, body=answer.content[first:end], content_type=answer.content_type, headers=headers)


def _json_body(raw: bytes) -> dict[str, Any] | None:
    """The object in a body; None when there is none."""
    try:
        body = json.loads(raw.decode())
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def _check_body(raw: bytes, body: dict[str, Any] | None) -> None:
    if body is None:
        raise ApiError(40035, "the body is no JSON object in UTF-8")
    if ESCAPED.search(raw):
        raise ApiError(40033, "\\uXXXX is not allowed, send UTF-8")


def _hang_up(request: web.Request) -> web.Response:
    """Close the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=502)
