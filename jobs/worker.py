"""The worker process: sends messages, does the timed jobs, and tells how it fares on a port of its own."""

import asyncio
import time

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

import handlers.subsystems  # noqa: F401  # jobs decide requests and let people leave
from bot import links, sealing
from jobs.allowances import allowances
from jobs.assets import WARRANTIES
from jobs.contacts import NIGHTLY, contact_look_up, contact_sync
from jobs.delegations import DELEGATIONS
from jobs.duty_group import duty_group_notices
from jobs.engine import Deferred, Timed, run_jobs
from jobs.flows import TERMS
from jobs.housekeeping import HOUSEKEEPING
from jobs.meals import MEALS
from jobs.messages import taking_back
from jobs.passes import PASSES
from jobs.reminders import REMINDERS
from jobs.rooms import ROOMS
from jobs.sending import Sender, sender_of
from jobs.sent_files import sent_files
from jobs.todos import todos
from jobs.water import WATER_ROUNDS
from jobs.work import WORK
from models import database
from settings import Settings

HANGING_SECONDS = 60.0
"""A turn of the loop takes a second, or ten when PostgreSQL cuts off a slow statement."""
SENDER = web.AppKey("sender", Sender)

log = structlog.get_logger()


async def work(settings: Settings, stop: asyncio.Event) -> None:
    """Run until `stop` is set, then finish what is in hand, for at most as long as the provider takes to answer."""
    links.use_base_url(settings.base_url)
    sealing.use_key(settings.secret_key)
    await database.connect(settings.database_url)
    try:
        async with sender_of(settings) as sender:
            runner = await _status_server(settings, sender)
            jobs: list[Timed | Deferred] = [
                HOUSEKEEPING,
                DELEGATIONS,
                TERMS,
                REMINDERS,
                PASSES,
                WARRANTIES,
                MEALS,
                WORK,
                ROOMS,
                WATER_ROUNDS,
                NIGHTLY,
                allowances(settings),
                todos(settings),
                taking_back(settings),
                contact_sync(settings),
                contact_look_up(settings),
                sent_files(settings),
                duty_group_notices(settings),
            ]
            log.info("worker.started")
            try:
                await asyncio.gather(sender.run(stop), run_jobs(settings, stop, jobs))
            finally:
                await runner.cleanup()
    finally:
        await database.disconnect()
        log.info("worker.stopped")


async def _status_server(settings: Settings, sender: Sender) -> web.AppRunner:
    app = web.Application()
    app[SENDER] = sender
    app.add_routes([web.get("/healthz", healthz), web.get("/metrics", metrics)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    if settings.worker_port:
        # Several workers on one machine may share the port.
        await web.TCPSite(runner, settings.http_host, settings.worker_port, reuse_port=True).start()
    return runner


async def healthz(request: web.Request) -> web.Response:
    """Whether the sender's loop turns."""
    alive = time.monotonic() - request.app[SENDER].turned_at < HANGING_SECONDS
    return web.json_response({"alive": alive}, status=200 if alive else 503)


async def metrics(request: web.Request) -> web.Response:
    """Prometheus' text format."""
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
