"""The page of login.work.weixin.qq.com with the code to scan; here one picks who scans it."""

from collections.abc import Awaitable, Callable
from html import escape

from aiohttp import web

from simulator.wecom.oauth import Logins

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>企业微信扫码登录（模拟）</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/page/scan.css"></head>
<body><main><h1>企业微信扫码登录</h1><p>{text}</p>{people}</main></body></html>"""


def scan_page(logins: Logins) -> Handler:
    """/wwlogin/sso/login: everybody of the enterprise as a link; with `userid`, that person has scanned."""

    async def scan(request: web.Request) -> web.StreamResponse:
        query = {name: value for name, value in request.query.items() if name != "userid"}
        refusal = logins.scan_refusal(query)
        if refusal:
            return _page(f"企业微信不能显示二维码（{escape(refusal)}）。", "")
        if userid := request.query.get("userid"):
            return web.Response(status=302, headers={"Location": logins.scanned(query, userid)})
        links = [
            f'<li><a href="{escape(str(request.rel_url.update_query(userid=member.userid)))}">'
            f"{escape(member.name)}</a></li>"
            for member in logins.scannable(query)
        ]
        return _page("这里代替手机扫码：请选谁来扫。", f"<ul>{''.join(links)}</ul>")

    return scan


def _page(text: str, people: str) -> web.Response:
    policy = "default-src 'self'; frame-ancestors 'none'"
    return web.Response(
        text=PAGE.format(text=text, people=people),
        content_type="text/html",
        headers={"Content-Security-Policy": policy, "Cache-Control": "no-cache"},
    )
