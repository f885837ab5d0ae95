"""DingTalk's part of the web application: its hosts as path prefixes."""

from aiohttp import web

from simulator.dingtalk import browsers
from simulator.dingtalk.api import Api
from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.contacts_control import ContactsControl
from simulator.dingtalk.control import Control
from simulator.dingtalk.jsapi import Jsapi
from simulator.dingtalk.logins import Logins
from simulator.dingtalk.oapi import OAPI_PREFIX, LegacyApi
from simulator.dingtalk.platform import PREFIX
from simulator.dingtalk.stream import CONNECT_PATH


def routes(dingtalk: DingTalk) -> list[web.RouteDef]:
    """Everything below /dingtalk, and the control API of its phones."""
    platform = dingtalk.platform
    logins = Logins(platform)
    jsapi = Jsapi(platform, logins)
    api, legacy = Api(platform, dingtalk.gateway, logins, jsapi), LegacyApi(platform, logins)
    return [
        *Control(dingtalk).routes(),
        *ContactsControl(dingtalk).routes(),
        *browsers.routes(logins, jsapi),
        web.get(f"{PREFIX}/files/{{key}}.file", platform.files.serve),
        web.get(CONNECT_PATH, dingtalk.gateway.connect),
        web.route("*", f"{OAPI_PREFIX}/{{path:.+}}", legacy.serve),
        web.route("*", f"{PREFIX}/v1.0/{{path:.+}}", api.serve),
        web.route("*", f"{PREFIX}/{{path:.+}}", _no_such_address),
    ]


async def _no_such_address(request: web.Request) -> web.Response:
    """As api.dingtalk.com answers outside /v1.0."""
    return web.json_response({"errcode": 404, "errmsg": "请求的URI地址不存在"})
