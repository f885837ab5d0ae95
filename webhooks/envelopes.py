"""What WeCom's doors have in common: the way a sealed callback is admitted and opened, and every way it is turned away.

An answer is due within 5 seconds. After a status of 200 WeCom never delivers again, so it is given only when the
event is committed, was taken before, or is of no use to us.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from structlog.contextvars import bound_contextvars

from bot import metrics
from bot.channels.credentials import CredentialBook, WeComCredentials
from bot.channels.wecom.crypto import XML_BYTES_MAX, BadEnvelope, Envelope, encrypted_part
from bot.errors import Refused
from bot.events import Event
from webhooks.delivery import DISPATCHER, Unavailable, deadline, hang_up, patiently
from webhooks.refusals import NotAdmitted, new_reference, refuse

CREDENTIALS = web.AppKey("credentials", CredentialBook)
STALE_SECONDS = 600
BODY_BYTES_MAX = XML_BYTES_MAX
TIMESTAMP_DIGITS_MAX = 12
TENANT_CODE_LENGTH_MAX = 32

log = structlog.get_logger()


Door = Callable[[web.Request, str, float], Awaitable[web.Response]]


def guarded(door: Door) -> Callable[[web.Request], Awaitable[web.Response]]:
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


async def body_of(request: web.Request, until: float) -> bytes:
    """The whole body, unless it is too large or comes too slowly."""
    body = bytearray()
    try:
        async with asyncio.timeout_at(until):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > BODY_BYTES_MAX:
                    raise NotAdmitted("too_large", f"more than {BODY_BYTES_MAX} bytes", status=413)
    except TimeoutError:
        raise NotAdmitted("too_slow", f"{len(body)} bytes and no end", status=408) from None
    except (ConnectionError, web.RequestPayloadError) as error:
        raise NotAdmitted("cut_off", type(error).__name__, status=400) from error
    return bytes(body)


async def tenant_of(request: web.Request, until: float) -> tuple[int, WeComCredentials]:
    """The tenant that the address names, and its WeCom credentials."""
    code = request.match_info["tenant"]
    book = request.app[CREDENTIALS]
    # A code that no tenant can have is not asked for: PostgreSQL knows no NUL, and the memory is for real ones.
    known = len(code) <= TENANT_CODE_LENGTH_MAX and code.isprintable()
    tenant_id = await patiently(lambda: book.tenant(code), until) if known else None
    if tenant_id is None:
        raise NotAdmitted("unknown_tenant", "no tenant has this code", status=404)
    credentials = await patiently(lambda: book.wecom(tenant_id), until)
    if credentials is None:
        raise NotAdmitted("no_app", "the tenant has no WeCom app", status=404)
    return tenant_id, credentials


def echoed(request: web.Request, envelope: Envelope) -> web.Response:
    """The answer to the console's check of our address: the decrypted echostr and nothing else, within a second."""
    # A plus that arrived unescaped was read as a space; Base64 has no spaces.
    return web.Response(text=_opened(request, envelope, request.query.get("echostr", "").replace(" ", "+")))


def opened(request: web.Request, envelope: Envelope, body: bytes) -> str:
    """The message in a delivered body; its signature first, then its age."""
    return _opened(request, envelope, encrypted_part(body))


def _opened(request: web.Request, envelope: Envelope, encrypted: str) -> str:
    timestamp = request.query.get("timestamp", "")
    message = envelope.open(
        encrypted,
        signature=request.query.get("msg_signature", ""),
        timestamp=timestamp,
        nonce=request.query.get("nonce", ""),
    )
    _check_age(timestamp)
    return message


async def dispatch(request: web.Request, event: Event, until: float) -> None:
    """Have the event handled, and count what became of it."""
    kind = type(event).__name__
    outcome = "failed"
    try:
        await patiently(lambda: request.app[DISPATCHER].dispatch(event), until)
        outcome = "handled"
    except Refused:
        outcome = "refused"
        raise
    except Unavailable:
        outcome = "unavailable"
        raise
    finally:
        metrics.events.labels(event.channel, kind, outcome).inc()


def _check_age(timestamp: str) -> None:
    """Refuse what was signed long ago. A repeat within the window is harmless: its event is claimed already."""
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= TIMESTAMP_DIGITS_MAX):
        raise NotAdmitted("stale", "the timestamp is no number")
    age = time.time() - int(timestamp)
    if abs(age) > STALE_SECONDS:
        raise NotAdmitted("stale", f"signed {age:.0f} seconds ago")
