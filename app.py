"""The web service: every part joined, with health, safety headers and error pages around them."""

import asyncio
import base64
import gc
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from html import escape

import asyncpg
import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from redis.asyncio import Redis
from tortoise.exceptions import BaseORMException

from bot import links, sealing
from bot.channels.credentials import CredentialBook
from bot.dispatch import Dispatcher
from bot.errors import UserError
from bot.router import Registry
from bot.valkey import DOWN, open_valkey
from handlers.subsystems import ROUTERS
from jobs.sending import waker
from models import database
from models.migrate import is_current
from pages.calendar_feed import add_calendars
from pages.codes import add_codes
from pages.console import add_console
from pages.h5 import add_pages
from pages.links import add_links
from settings import Settings
from webhooks import dingtalk, dingtalk_keeping, sms, wecom, wecom_bots, wecom_contacts
from webhooks.admission import CREDENTIALS
from webhooks.delivery import DISPATCHER

log = structlog.get_logger()

BODY_BYTES_MAX = 1024 * 1024
"""Of any request; a page that takes uploads says its own limit."""
SHUTDOWN_SECONDS = 8.0
"""How long running requests may take to finish after a stop."""
UNREADY_SECONDS = 1.0
"""Between answering 503 on /readyz and closing the door, so that a load balancer sends nobody any more."""
READY_CHECK_SECONDS = 1.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Health:
    """What /readyz knows of this process."""

    stopping: bool = False
    migrated: bool = False
    """Stays true: a newer release may migrate further while this process finishes."""
    probe: asyncio.Task[bool] | None = None


HEALTH = web.AppKey("health", Health)
REDIS = web.AppKey("redis", Redis)


def build_app(settings: Settings) -> web.Application:
    """The whole service; it connects when it starts and disconnects when it has finished its last request."""
    app = web.Application(middlewares=[with_reference, friendly_errors], client_max_size=BODY_BYTES_MAX)
    app[HEALTH] = Health()
    app[REDIS] = open_valkey(settings.redis_url)
    app.on_response_prepare.append(add_safety_headers)
    app.cleanup_ctx.append(connected(settings))
    app.cleanup_ctx.append(dingtalk_keeping.kept(settings))
    links.use_base_url(settings.base_url)
    sealing.use_key(settings.secret_key)
    registry, book = Registry(ROUTERS), CredentialBook(settings.secret_key)
    app[CREDENTIALS] = book
    app[DISPATCHER] = Dispatcher(registry)
    app.cleanup_ctx.append(wecom_bots.kept(settings))
    app.add_routes([*wecom.DOOR.routes(), *wecom_contacts.DOOR.routes(), *dingtalk.ROUTES, *sms.ROUTES])
    add_pages(app, settings=settings, book=book, valkey=app[REDIS], registry=registry)
    add_console(app)
    add_links(app)
    add_codes(app)
    add_calendars(app)
    app.add_routes([web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", metrics)])
    return app


def connected(settings: Settings) -> Callable[[web.Application], AsyncIterator[None]]:
    """Hold the connections to the stores while the service runs."""

    async def hold(app: web.Application) -> AsyncIterator[None]:
        await database.connect(settings.database_url)
        database.after_commit(waker(app[REDIS]))
        yield
        await database.disconnect()
        await app[REDIS].aclose()

    return hold


async def serve(settings: Settings, stop: asyncio.Event) -> None:
    """Run the web service until `stop` is set, then finish what it holds."""
    app = build_app(settings)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        # Several processes may share the port; the kernel spreads the connections.
        await web.TCPSite(runner, settings.http_host, settings.http_port, reuse_port=True).start()
        # What was loaded stays for good: the collector need not walk through it in the middle of a callback.
        gc.collect()
        gc.freeze()
        log.info("web.started", host=settings.http_host, port=settings.http_port)
        await stop.wait()
        app[HEALTH].stopping = True
        await asyncio.sleep(UNREADY_SECONDS)
    finally:
        await runner.cleanup()
        log.info("web.stopped")


async def healthz(request: web.Request) -> web.Response:
    """The process is alive and its loop turns."""
    return web.json_response({"alive": True})


async def readyz(request: web.Request) -> web.Response:
    """Whether requests should be sent here: PostgreSQL answers and has all migrations. Redis may be away."""
    health = request.app[HEALTH]
    postgresql = await _postgresql_answers(health)
    ready = postgresql and health.migrated and not health.stopping
    report = {
        "ready": ready,
        "postgresql": postgresql,
        "migrations": health.migrated,
        "redis": await _redis_answers(request.app[REDIS]),
        "stopping": health.stopping,
    }
    return web.json_response(report, status=200 if ready else 503)


async def _postgresql_answers(health: Health) -> bool:
    """Whether it answered within the time; a probe that still waits is asked again instead of starting another.

    The probe is not cancelled at the limit: asyncpg would ask the server to cancel, and wait for a server that hangs.
    """
    if health.probe is None or health.probe.done():
        health.probe = database.spawn(_probe(health))
    done, _ = await asyncio.wait({health.probe}, timeout=READY_CHECK_SECONDS)
    return bool(done) and health.probe.result()


async def _probe(health: Health) -> bool:
    reachable = await database.reachable()
    if reachable and not health.migrated:
        try:
            health.migrated = await is_current()
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, BaseORMException):
            return False
    return reachable


async def _redis_answers(redis: Redis) -> bool:
    try:
        async with asyncio.timeout(READY_CHECK_SECONDS):
            await redis.ping()
    except (*DOWN, TimeoutError):
        return False
    return True


async def metrics(request: web.Request) -> web.Response:
    """Prometheus' text format."""
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})


@web.middleware
async def with_reference(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Give every log line of a request one reference; a door that knows a better one rebinds it."""
    # One connection serves several requests in one context.
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(reference=base64.b32encode(secrets.token_bytes(5)).decode())
    return await handler(request)


@web.middleware
async def friendly_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refusals and mistakes as a short page that says what to do and which reference to quote."""
    try:
        return await handler(request)
    except UserError as refusal:
        return error_page(400, refusal.text)
    except web.HTTPException as refusal:
        if refusal.status < 400:
            raise
        log.info("page.refused", status=refusal.status, path=request.path)
        answer = error_page(refusal.status, TEXTS.get(refusal.status, "这个操作没有成功，请返回上一页再试。"))
        if "Allow" in refusal.headers:
            answer.headers["Allow"] = refusal.headers["Allow"]
        return answer
    except Exception:
        log.exception("page.failed", path=request.path, method=request.method)
        return error_page(500, "系统出了点问题，您的操作没有完成。请稍后再试；还是不行，请把下面的编号告诉管理员。")


TEXTS = {
    400: "提交的内容不完整，请返回上一页检查后再试。",
    401: "请先登录，再打开这个页面。",
    403: "您没有权限打开这个页面。需要的话，请联系本单位的系统管理员。",
    404: "没有找到这个页面。可能链接不完整，请从企业微信里重新打开。",
    405: "这个操作没有成功，请返回上一页再试。",
    413: "提交的内容太大了，请减少一些再试。",
}


def error_page(status: int, text: str) -> web.Response:
    """A page that works in every browser without anything else loading."""
    reference = str(structlog.contextvars.get_contextvars().get("reference", ""))
    page = (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>后勤管家</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        f"<body><h1>后勤管家</h1><p>{escape(text)}</p><p><small>编号：{escape(reference)}</small></p></body></html>"
    )
    return web.Response(status=status, text=page, content_type="text/html")


async def add_safety_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Defaults that a page may loosen for itself."""
    for name, value in SAFETY_HEADERS.items():
        response.headers.setdefault(name, value)


SAFETY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
        " form-action 'self'; frame-ancestors 'self'"
    ),
}
