"""The legacy server API (oapi.dingtalk.com): token in the query, HTTP 200 and an errcode for every refusal."""

import secrets
from typing import Any

from aiohttp import web

from simulator.dingtalk import contacts
from simulator.dingtalk.calls import Call
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig
from simulator.dingtalk.errors import LegacyError
from simulator.dingtalk.gate import Answer, Endpoint, arrives, hang_up, json_body, limits, punished, record, respond
from simulator.dingtalk.logins import Logins
from simulator.dingtalk.notices import Notices
from simulator.dingtalk.platform import PREFIX, Platform
from simulator.dingtalk.sessions import send_by_session, send_by_token

OAPI_PREFIX = f"{PREFIX}/oapi"
UPLOAD = "media/upload"
File = tuple[str, bytes]
"""Name and content."""
EXCEEDED = {
    "requests": (90002, "接口调用超过频率限制"),
    "qps": (90018, "应用调用该接口超过每秒限制"),
    "month": (90020, "企业本月接口调用量已用完"),
}


class LegacyApi:
    """Answers every path below /dingtalk/oapi/."""

    def __init__(self, platform: Platform, logins: Logins) -> None:
        self._platform = platform
        notices, talk = Notices(), "topapi/message/corpconversation"
        tree, people, person = "qyapi_get_department_list", "qyapi_get_department_member", "qyapi_get_member"
        mobile = "qyapi_get_member_by_mobile"
        self.endpoints = [
            Endpoint("POST", "topapi/v2/department/listsub", contacts.departments_below, tree, paid=False),
            Endpoint("POST", "topapi/v2/department/listsubid", contacts.department_ids_below, tree, paid=False),
            Endpoint("POST", "topapi/v2/department/get", contacts.department, tree, paid=False),
            Endpoint("POST", "topapi/v2/department/listparentbyuser", contacts.parents_of_user, tree, paid=False),
            Endpoint("POST", "topapi/user/listid", contacts.userids, people, paid=False),
            Endpoint("POST", "topapi/v2/user/list", contacts.users, people, paid=False),
            Endpoint("POST", "topapi/user/listsimple", contacts.names, people, paid=False),
            Endpoint("POST", "topapi/v2/user/get", contacts.user, person, paid=False),
            Endpoint("POST", "topapi/v2/user/getbymobile", contacts.by_mobile, mobile, paid=False),
            Endpoint("POST", "topapi/user/getbyunionid", contacts.by_unionid, person, paid=False),
            Endpoint("POST", "topapi/user/listadmin", contacts.admins, person, paid=False),
            Endpoint("GET", "auth/scopes", contacts.scopes, paid=False),
            Endpoint("POST", "topapi/v2/user/getuserinfo", logins.free_login, paid=False),
            Endpoint("POST", f"{talk}/asyncsend_v2", notices.send),
            Endpoint("POST", f"{talk}/getsendprogress", notices.progress),
            Endpoint("POST", f"{talk}/getsendresult", notices.result),
            Endpoint("POST", f"{talk}/recall", notices.recall),
            Endpoint("POST", f"{talk}/status_bar/update", notices.set_status),
            Endpoint("POST", UPLOAD, _not_multipart),
        ]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take one call; faults decide whether it arrives and whether its answer does."""
        file = await _upload(request) if request.path == f"{OAPI_PREFIX}/{UPLOAD}" else None
        raw = b"" if file else await request.read()
        if not await arrives(self._platform, request):
            return hang_up(request)
        path = request.path.removeprefix(OAPI_PREFIX + "/")
        body = json_body(raw) if raw else {}
        try:
            answer = self._answer(request, path, body, file)
        except LegacyError as error:
            answer = Answer(200, error.answer(path), str(error.code))
        record(self._platform, request, f"/{path}", body or {}, answer)
        if request.method == "POST" and path.startswith("robot/") and self._platform.faults.take("lose_answers"):
            return hang_up(request)
        return respond(answer)

    def _answer(self, request: web.Request, path: str, body: dict[str, Any] | None, file: File | None) -> Answer:
        if (injected := self._platform.faults.injected(path)) is not None:
            status, code = injected
            return punished(code) or Answer(status, self._injected(path, code), code)
        if path == "gettoken":
            return self._token(request)
        if path == "robot/sendBySession":
            send_by_session(self._platform, request.query.get("session", ""), body)
            return Answer(200, {"errcode": 0, "errmsg": "ok"})
        if path == "robot/send":
            send_by_token(self._platform, request.query, body)
            return Answer(200, {"errcode": 0, "errmsg": "ok"})
        endpoint = next((one for one in self.endpoints if one.path == path), None)
        if endpoint is None:
            return self._unknown(path)
        call = self._call(request, endpoint, body)
        if file is not None:
            fields = self._platform.files.upload(request.query.get("type", ""), *file)
        else:
            fields = endpoint.handler(self._platform, call)
        for warning in call.warnings:
            self._platform.journal.warn(f"{path}: {warning}")
        self._platform.remember()
        found = {"request_id": secrets.token_hex(6)} if path.startswith("topapi/") else {}
        return Answer(200, {"errcode": 0, "errmsg": "ok", **fields, **found})

    def _injected(self, path: str, code: str) -> dict[str, Any]:
        if not code.lstrip("-").isdigit():
            return {"code": code, "message": "injected by a test"}
        return LegacyError(int(code), "injected by a test", wrapped=True).answer(path)

    def _unknown(self, path: str) -> Answer:
        if not path.startswith("topapi/"):
            return Answer(200, {"errcode": 404, "errmsg": "请求的URI地址不存在"}, "404")
        sub = f"不合法ApiName，ApiName = {path.removeprefix('topapi/').replace('/', '.')}"
        answer = {
            "errcode": 22,
            "sub_msg": sub,
            "errmsg": f"Invalid method[submsg={sub}]",
            "request_id": secrets.token_hex(6),
        }
        return Answer(200, answer, "22")

    def _token(self, request: web.Request) -> Answer:
        """GET /gettoken; what stands in a body is not read."""
        key, secret = request.query.get("appkey", ""), request.query.get("appsecret", "")
        if not key:
            raise LegacyError(40035, "缺少参数 corpid or appkey")
        found = self._platform.find_app(key)
        if found is None or found[1].client_secret != secret:
            raise LegacyError(40096, "不合法的appKey或appSecret")
        token, seconds = self._platform.tokens.issue(*found)
        return Answer(200, {"errcode": 0, "access_token": token, "errmsg": "ok", "expires_in": seconds})

    def _call(self, request: web.Request, endpoint: Endpoint, body: dict[str, Any] | None) -> Call:
        """The call with whom it comes from, when they may make it."""
        corp, app = self._caller(request.query.get("access_token", ""))
        if app.permissions is not None and endpoint.scope and endpoint.scope not in app.permissions:
            raise LegacyError(60011, f"应用尚未开通所需的权限：[{endpoint.scope}]", wrapped=True)
        if exceeded := limits(self._platform, corp, app, endpoint):
            raise LegacyError(*EXCEEDED[exceeded], wrapped=True)
        if request.method != endpoint.method:
            raise LegacyError(43002 if endpoint.method == "POST" else 43001, f"需要{endpoint.method}请求")
        if body is None:
            raise LegacyError(40035, "不合法的参数：请求体不是 JSON 对象")
        return Call(corp, app, {}, dict(request.query), body, [])

    def _caller(self, token: str) -> tuple[DingTalkCorpConfig, AppConfig]:
        if not token:
            raise LegacyError(40000, "access_token is blank", wrapped=True)
        grant = self._platform.tokens.grant(token)
        found = self._platform.find_app(grant.client_id) if grant else None
        if found is None:
            raise LegacyError(40014, "不合法的access_token", wrapped=True)
        return found


async def _upload(request: web.Request) -> File | None:
    """The part `media` of a multipart body; None when there is none with a file name."""
    if request.content_type != "multipart/form-data":
        return None
    part = (await request.post()).get("media")
    return (part.filename, part.file.read()) if isinstance(part, web.FileField) else None


def _not_multipart(platform: Platform, call: Call) -> dict[str, Any]:
    raise LegacyError(43004, "无效的HTTP HEADER Content-Type")
