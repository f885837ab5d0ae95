"""The web application: routes, who may come in, and how refusals look."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from aiohttp import web
from yarl import URL

from simulator.dingtalk.platform import PREFIX as DINGTALK_PREFIX
from simulator.wecom.api import PREFIX, Api
from simulator.wecom.contacts_control import ContactsControl
from simulator.wecom.control import Control
from simulator.wecom.errors import ApiError
from simulator.wecom.oauth import Logins
from simulator.wecom.scan import scan_page

PERSON_COOKIE = "sim_user"
PAGE = Path(__file__).parent.parent / "page"
BODY_BYTES_MAX = 21 * 1024 * 1024
"""The largest file that WeCom takes, and the parts around it."""
LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def build_app(api: Api, logins: Logins, controls: Sequence[Control | ContactsControl]) -> web.Application:
    app = web.Application(middlewares=[only_this_machine, plain_refusals], client_max_size=BODY_BYTES_MAX)
    app.router.add_route("*", PREFIX + "{path:.+}", api.serve)
    for control in controls:
        app.add_routes(control.routes())
    app.router.add_get("/connect/oauth2/authorize", authorize_page(logins))
    app.router.add_get("/wwlogin/sso/login", scan_page(logins))
    app.router.add_get("/open", open_on_phone)
    app.router.add_get("/", show_page)
    app.router.add_get("/contacts", show_contacts)
    app.router.add_get("/page/{name}", page_file)
    return app


@web.middleware
async def only_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse requests under another name: a foreign web page could reach a loopback port by DNS rebinding."""
    host = request.host.rpartition(":")[0] if not request.host.endswith("]") and ":" in request.host else request.host
    if host.lower() not in LOCAL_HOSTS:
        raise web.HTTPForbidden(text="the simulator answers only to localhost and 127.0.0.1")
    return await handler(request)


@web.middleware
async def plain_refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tell callers of the control API what was wrong with their input."""
    if request.path.startswith((PREFIX, DINGTALK_PREFIX)):
        return await handler(request)
    try:
        return await handler(request)
    except LookupError as error:
        status = 400 if isinstance(error, KeyError) else 404
        return web.json_response({"error": str(error)}, status=status)
    except (ValueError, TypeError) as error:
        return web.json_response({"error": str(error)}, status=400)


def authorize_page(logins: Logins) -> Handler:
    """/connect/oauth2/authorize: sends the browser back with a code, or shows why not."""

    async def authorize(request: web.Request) -> web.StreamResponse:
        try:
            target = logins.authorize(request.query, request.cookies.get(PERSON_COOKIE, ""))
        except ApiError as error:
            return web.Response(text=f"企业微信无法打开这个页面：{error.text}（{error.code}）", status=200)
        return web.Response(status=302, headers={"Location": target})

    return authorize


async def open_on_phone(request: web.Request) -> web.StreamResponse:
    """Open a link as a person: their name goes into the cookie that the OAuth page reads."""
    target = URL(request.query["url"])
    if target.scheme not in ("http", "https"):
        raise web.HTTPBadRequest(text="这个链接不是网页地址。")
    response = web.Response(status=302, headers={"Location": str(target)})
    person = f"{request.query['corp']}/{request.query['userid']}"
    response.set_cookie(PERSON_COOKIE, person, httponly=True, samesite="Lax")
    return response


async def show_page(request: web.Request) -> web.StreamResponse:
    return _file(PAGE / "index.html")


async def show_contacts(request: web.Request) -> web.StreamResponse:
    return _file(PAGE / "contacts.html")


async def page_file(request: web.Request) -> web.StreamResponse:
    """A script, style or picture of the page."""
    path = PAGE / request.match_info["name"]
    if path.parent != PAGE or path.suffix not in (".js", ".css", ".svg") or not path.is_file():
        raise web.HTTPNotFound
    return _file(path)


def _file(path: Path) -> web.FileResponse:
    """Pictures of messages may come from anywhere; nothing else does, and no script stands in the page."""
    policy = "default-src 'self'; img-src * data:; frame-ancestors 'none'"
    return web.FileResponse(path, headers={"Content-Security-Policy": policy, "Cache-Control": "no-cache"})
