"""What browsers open at DingTalk: a link from a phone, the login page, and the script inside pages."""

import json
from collections.abc import Awaitable, Callable
from html import escape

from aiohttp import web
from yarl import URL

from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.jsapi import Jsapi
from simulator.dingtalk.logins import Logins
from simulator.dingtalk.platform import PREFIX

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
PERSON_COOKIE = "sim_dingtalk"
JSAPI = f"{PREFIX}/jsapi"

PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>钉钉登录（模拟）</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/page/scan.css"></head>
<body><main><h1>钉钉登录</h1><p>{text}</p>{people}</main></body></html>"""


def routes(logins: Logins, jsapi: Jsapi) -> list[web.RouteDef]:
    return [
        web.get(f"{PREFIX}/open", open_on_phone),
        web.get(f"{PREFIX}/login/oauth2/auth", _login_page(logins)),
        web.get(f"{JSAPI}/dingtalk.open.js", _script(jsapi)),
        web.get(f"{JSAPI}/config", _config(jsapi)),
    ]


async def open_on_phone(request: web.Request) -> web.StreamResponse:
    """Open a link as a person inside DingTalk: their name goes into the cookie that the script reads."""
    target = URL(request.query.get("url", ""))
    if target.scheme == "dingtalk" and target.query.get("url"):
        target = URL(target.query["url"])
    if target.scheme not in ("http", "https"):
        raise web.HTTPBadRequest(text="这个链接不是网页地址。")
    response = web.Response(status=302, headers={"Location": str(target)})
    person = f"{request.query.get('corp', '')}/{request.query.get('userid', '')}"
    response.set_cookie(PERSON_COOKIE, person, httponly=True, samesite="Lax", path=PREFIX)
    return response


def _login_page(logins: Logins) -> Handler:
    """login.dingtalk.com/oauth2/auth: everybody of the organisation as a link, in place of scanning."""

    async def login(request: web.Request) -> web.StreamResponse:
        query = {name: value for name, value in request.query.items() if name != "userid"}
        try:
            corp, _, _ = logins.web_target(query)
        except ApiError as error:
            return _page(f"钉钉无法登录：{escape(error.message)}（{escape(error.code)}）", "")
        if (userid := request.query.get("userid")) and corp.member(userid):
            return web.Response(status=302, headers={"Location": logins.web_login(query, userid)})
        owner = request.cookies.get(PERSON_COOKIE, "").removeprefix(f"{corp.corp_id}/")
        # Whose phone the browser came from is first: the client would offer them alone.
        people = sorted(corp.members, key=lambda member: member.userid != owner)
        links = [
            f'<li><a href="{escape(str(request.rel_url.update_query(userid=member.userid)))}">'
            f"{escape(member.name)}</a></li>"
            for member in people
        ]
        known = f"这个窗口是从{people[0].name}的手机打开的。" if people and people[0].userid == owner else ""
        return _page(f"{escape(known)}这里代替手机扫码：请选谁来扫。", f"<ul>{''.join(links)}</ul>")

    return login


def _script(jsapi: Jsapi) -> Handler:
    """The script is another for every browser, and each time it is loaded."""

    async def script(request: web.Request) -> web.StreamResponse:
        return _javascript(jsapi.script(request.cookies.get(PERSON_COOKIE, "")))

    return script


def _config(jsapi: Jsapi) -> Handler:
    """Asked by dd.config; tells the script what the client would find."""

    async def config(request: web.Request) -> web.StreamResponse:
        return _javascript(f"dd.settled({json.dumps(jsapi.config_refusal(request.query))});")

    return config


def _javascript(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/javascript", headers={"Cache-Control": "no-store"})


def _page(text: str, people: str) -> web.Response:
    policy = "default-src 'self'; frame-ancestors 'none'"
    return web.Response(
        text=PAGE.format(text=text, people=people),
        content_type="text/html",
        headers={"Content-Security-Policy": policy, "Cache-Control": "no-cache"},
    )
