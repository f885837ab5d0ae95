"""The new server API (api.dingtalk.com): header token, HTTP status and a word for every refusal."""

import secrets
from typing import Any

from aiohttp import web

from simulator.dingtalk import cards, robot, robot_status, todos
from simulator.dingtalk.calls import Call
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.gate import (
    Answer,
    Endpoint,
    arrives,
    hang_up,
    json_body,
    limits,
    punished,
    record,
    respond,
)
from simulator.dingtalk.jsapi import Jsapi
from simulator.dingtalk.logins import Logins
from simulator.dingtalk.platform import PREFIX, Platform
from simulator.dingtalk.stream import Gateway

TOKEN_HEADER = "x-acs-dingtalk-access-token"
CARDS, STREAMING, SEND = "Card.Instance.Write", "Card.Streaming.Write", "qyapi_robot_sendmsg"
TODO = "Todo.Todo.Write"
INJECTED = {
    "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi": "服务不可用，请稍后重试（应用调用该接口超过每秒限制）",
    "Forbidden.AccessDenied.ApiCountLimitForOrg": "企业本月接口调用量已用完",
    "system.busy": "系统繁忙",
}
"""Texts of the codes that a test may inject."""


class Api:
    """Answers every path below /v1.0/."""

    def __init__(self, platform: Platform, gateway: Gateway, logins: Logins, jsapi: Jsapi) -> None:
        self._platform = platform
        self._logins = logins
        self._gateway = gateway
        instances, tasks = "/v1.0/card/instances", "/v1.0/todo/users/{unionid}/tasks"
        self.endpoints = [
            Endpoint("POST", "/v1.0/robot/oToMessages/batchSend", robot.send_to_people, SEND),
            Endpoint("POST", "/v1.0/robot/groupMessages/send", robot.send_to_group, SEND),
            Endpoint("POST", "/v1.0/robot/otoMessages/batchRecall", robot_status.recall, SEND),
            Endpoint("POST", "/v1.0/robot/groupMessages/recall", robot_status.recall_in_group, SEND),
            Endpoint("GET", "/v1.0/robot/oToMessages/readStatus", robot_status.read_status, SEND),
            Endpoint("POST", "/v1.0/robot/messageFiles/download", robot_status.download, SEND),
            Endpoint("POST", f"{instances}/createAndDeliver", cards.create_and_deliver, CARDS),
            Endpoint("POST", instances, cards.create, CARDS),
            Endpoint("POST", f"{instances}/deliver", cards.deliver, CARDS),
            Endpoint("PUT", instances, cards.update, CARDS),
            Endpoint("PUT", "/v1.0/card/streaming", cards.stream_text, STREAMING),
            Endpoint("POST", "/v1.0/card/callbacks/register", cards.register_route, CARDS),
            Endpoint("POST", "/v1.0/oauth2/jsapiTickets", jsapi.ticket, paid=False),
            Endpoint("POST", tasks, todos.create, TODO),
            Endpoint("PUT", f"{tasks}/{{task}}", todos.change, TODO),
            Endpoint("PUT", f"{tasks}/{{task}}/executorStatus", todos.set_executors, TODO),
            Endpoint("DELETE", f"{tasks}/{{task}}", todos.delete, TODO),
            Endpoint("POST", "/v1.0/todo/users/{unionid}/org/tasks/query", todos.query, TODO),
        ]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take one call; faults decide whether it arrives and whether its answer does."""
        raw = await request.read()
        if not await arrives(self._platform, request):
            return hang_up(request)
        path = request.path.removeprefix(PREFIX)
        body = json_body(raw) if raw else {}
        endpoint = self._find(request.method, path)
        try:
            answer = self._answer(request, path, body, endpoint)
        except ApiError as error:
            answer = Answer(error.status, error.answer(), error.code)
        record(self._platform, request, path, body or {}, answer)
        if endpoint and endpoint[0].changes and self._platform.faults.take("lose_answers"):
            return hang_up(request)
        if path == "/v1.0/gateway/connections/open" and "application/json" not in request.headers.get("Accept", ""):
            return web.Response(text=_as_xml(answer.body), status=answer.status, content_type="application/xml")
        return respond(answer)

    def _find(self, method: str, path: str) -> tuple[Endpoint, dict[str, str]] | None:
        found = ((one, one.match(method, path)) for one in self.endpoints)
        return next(((one, values) for one, values in found if values is not None), None)

    def _answer(
        self,
        request: web.Request,
        path: str,
        body: dict[str, Any] | None,
        endpoint: tuple[Endpoint, dict[str, str]] | None,
    ) -> Answer:
        if (injected := self._platform.faults.injected(path)) is not None:
            status, code = injected
            if found := punished(code):
                return found
            raise ApiError(code, INJECTED.get(code, "injected by a test"), status=status)
        if body is None:
            raise ApiError("InvalidParameter.Body", "请求体不是 JSON 对象")
        if path == "/v1.0/oauth2/accessToken":
            return self._token(body)
        if path == "/v1.0/gateway/connections/open":
            return Answer(200, self._gateway.open(body))
        if path == "/v1.0/oauth2/userAccessToken":
            return Answer(200, self._logins.user_token(body))
        if path == "/v1.0/contact/users/me":
            return Answer(200, self._logins.me(request.headers.get(TOKEN_HEADER, "")))
        if endpoint is None:
            raise ApiError("InvalidAction.NotFound", "接口不存在", status=404)
        call = self._call(request, body, *endpoint)
        result = endpoint[0].handler(self._platform, call)
        for warning in call.warnings:
            self._platform.journal.warn(f"{path}: {warning}")
        self._platform.remember()
        return Answer(200, result)

    def _token(self, body: dict[str, Any]) -> Answer:
        """POST /v1.0/oauth2/accessToken."""
        found = self._platform.find_app(str(body.get("appKey", "")))
        if found is None or body.get("appSecret") != found[1].client_secret:
            raise ApiError("invalidClientIdOrSecret", "无效的clientId或者clientSecret")
        token, seconds = self._platform.tokens.issue(*found)
        return Answer(200, {"accessToken": token, "expireIn": seconds})

    def _call(self, request: web.Request, body: dict[str, Any], endpoint: Endpoint, values: dict[str, str]) -> Call:
        """The call with whom it comes from, when they may make it."""
        token = request.headers.get(TOKEN_HEADER, "")
        if not token:
            raise ApiError("AuthenticationFailed.MissingParameter", f"缺少参数：{TOKEN_HEADER}")
        grant = self._platform.tokens.grant(token)
        found = self._platform.find_app(grant.client_id) if grant else None
        if found is None:
            raise ApiError("InvalidAuthentication", "不合法的access_token")
        corp, app = found
        if app.permissions is not None and endpoint.scope and endpoint.scope not in app.permissions:
            denied = "Forbidden.AccessDenied.AccessTokenPermissionDenied"
            raise ApiError(denied, f"应用尚未开通所需的权限：[{endpoint.scope}]", status=403, scopes=(endpoint.scope,))
        exceeded = limits(self._platform, corp, app, endpoint)
        if exceeded == "requests":
            raise ApiError("system.busy", INJECTED["system.busy"], status=429)
        if exceeded:
            word = "QpsLimitForAppkeyAndApi" if exceeded == "qps" else "ApiCountLimitForOrg"
            code = f"Forbidden.AccessDenied.{word}"
            raise ApiError(code, INJECTED[code], status=403)
        return Call(corp, app, values, dict(request.query), body, [])


def _as_xml(body: dict[str, Any]) -> str:
    """The gateway answers so unless it is asked for JSON."""
    inner = "".join(f"<{name}>{value}</{name}>" for name, value in body.items())
    return f"<result id='{secrets.token_hex(4)}'>{inner}</result>"
