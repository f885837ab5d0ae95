"""How every door admits a delivery: whose it is, how large it may be, and each way of failing as its answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from aiohttp import web
from structlog.contextvars import bound_contextvars

from bot import metrics
from bot.channels.credentials import CredentialBook, Credentials
from bot.channels.envelope import BadEnvelope
from bot.errors import Refused
from bot.events import Event
from webhooks.delivery import Dispatcher, Unavailable, deadline, hang_up, patiently
from webhooks.refusals import NotAdmitted, new_reference, refuse

CREDENTIALS = web.AppKey("credentials", CredentialBook)
TENANT_CODE_LENGTH_MAX = 32

log = structlog.get_logger()
C = TypeVar("C", bound=Credentials)
Handler = Callable[[web.Request, str, float], Awaitable[web.Response]]
"""Takes a request, the delivery's reference, and the moment up to which it may be worked on."""


def guarded(door: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Give every delivery a reference and turn each way of failing into its answer."""

    async def handle(request: web.Request) -> web.Response:
        reference = new_reference()
        tenant = request.match_info["tenant"][:TENANT_CODE_LENGTH_MAX]
        with bound_contextvars(reference=reference, tenant=tenant), metrics.event_seconds.time():
            try:
                return await door(request, reference, deadline())
            except NotAdmitted as refused:
                return refuse(refused, reference)
            except BadEnvelope as bad:
                status = 413 if bad.code == "too_large" else 403
                return refuse(NotAdmitted(bad.code, bad.why, status=status), reference)
            except Unavailable as unavailable:
                log.error("event.unavailable", cause=str(unavailable))
                return hang_up(request)
            except Exception:
                log.exception("event.failed")
                return web.Response(status=500, text=f"failed, reference {reference}")

    return handle


async def body_of(request: web.Request, until: float, *, at_most: int) -> bytes:
    """The whole body. Raises NotAdmitted when it is larger than `at_most` bytes or comes too slowly."""
    body = bytearray()
    try:
        async with asyncio.timeout_at(until):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > at_most:
                    raise NotAdmitted("too_large", f"more than {at_most} bytes", status=413)
    except TimeoutError:
        raise NotAdmitted("too_slow", f"{len(body)} bytes and no end", status=408) from None
    except (ConnectionError, web.RequestPayloadError) as error:
        raise NotAdmitted("cut_off", type(error).__name__, status=400) from error
    return bytes(body)


async def tenant_of(request: web.Request, until: float, kind: type[C]) -> tuple[int, C]:
    """The tenant that the address names, and its credentials of a channel. Raises NotAdmitted when it has none."""
    code = request.match_info["tenant"]
    book = request.app[CREDENTIALS]
    # A code that no tenant can have is not asked for: PostgreSQL knows no NUL, and the memory is for real ones.
    known = len(code) <= TENANT_CODE_LENGTH_MAX and code.isprintable()
    tenant_id = await patiently(lambda: book.tenant(code), until) if known else None
    if tenant_id is None:
        raise NotAdmitted("unknown_tenant", "no tenant has this code", status=404)
    credentials = await patiently(lambda: book.of(tenant_id, kind), until)
    if credentials is None:
        raise NotAdmitted("no_app", f"the tenant has no app of {kind.CHANNEL}", status=404)
    return tenant_id, credentials


async def dispatch(dispatcher: Dispatcher, event: Event, until: float) -> None:
    """Have the event handled, and count what became of it. Raises Refused and Unavailable."""
    kind = type(event).__name__
    outcome = "failed"
    try:
        await patiently(lambda: dispatcher.dispatch(event), until)
        outcome = "handled"
    except Refused:
        outcome = "refused"
        raise
    except Unavailable:
        outcome = "unavailable"
        raise
    finally:
        metrics.events.labels(event.channel, kind, outcome).inc()
