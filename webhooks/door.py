"""A door of WeCom: the way a sealed callback is admitted, opened and handled, and every way it is turned away.

An answer is due within 5 seconds. After a status of 200 WeCom never delivers again, so it is given only when the
event is committed, was taken before, or is of no use to us.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from aiohttp import web
from structlog.contextvars import bound_contextvars

from bot import metrics
from bot.channels.credentials import CredentialBook
from bot.channels.wecom.credentials import WECOM, WeComCredentials
from bot.channels.wecom.crypto import XML_BYTES_MAX, BadEnvelope, Envelope, encrypted_part
from bot.channels.wecom.parse import Delivery, describe
from bot.errors import Refused
from bot.events import Event
from models.clock import now
from webhooks.delivery import DISPATCHER, Unavailable, deadline, hang_up, patiently
from webhooks.refusals import NotAdmitted, new_reference, refuse

CREDENTIALS = web.AppKey("credentials", CredentialBook)
STALE_SECONDS = 600
BODY_BYTES_MAX = XML_BYTES_MAX
TIMESTAMP_DIGITS_MAX = 12
TENANT_CODE_LENGTH_MAX = 32

log = structlog.get_logger()


@dataclass(frozen=True)
class Door:
    """One address that WeCom delivers to. The application must hold CREDENTIALS and DISPATCHER.

    Attributes:
        path: Names the tenant by its code, as `{tenant}`.
        envelope: What the tenant's deliveries are sealed with. Raises NotAdmitted when it has no such address.
        parse: The event in an opened message; None for what we have no use for. Raises BadEnvelope.
        answer: To somebody who is refused; None where nobody could read one.
    """

    path: str
    envelope: Callable[[WeComCredentials], Envelope]
    parse: Callable[[str, Delivery], Event | None]
    answer: Callable[[Event, WeComCredentials, Refused], web.Response] | None = None

    def routes(self) -> list[web.RouteDef]:
        """The address as aiohttp takes it."""
        return [
            web.get(self.path, _guarded(self._verify), allow_head=False),
            web.post(self.path, _guarded(self._receive)),
        ]

    async def _verify(self, request: web.Request, reference: str, until: float) -> web.Response:
        """The console's check of our address wants the decrypted echostr and nothing else, within a second."""
        _, credentials = await _tenant_of(request, until)
        # A plus that arrived unescaped was read as a space; Base64 has no spaces.
        echo = request.query.get("echostr", "").replace(" ", "+")
        return web.Response(text=_opened(request, self.envelope(credentials), echo))

    async def _receive(self, request: web.Request, reference: str, until: float) -> web.Response:
        """Take one callback."""
        body = await _body_of(request, until)
        tenant_id, credentials = await _tenant_of(request, until)
        xml = _opened(request, self.envelope(credentials), encrypted_part(body))
        event = self.parse(xml, Delivery(tenant_id, credentials.agent_id, reference, now()))
        if event is None:
            metrics.events.labels(WECOM, "other", "ignored").inc()
            log.info("event.ignored", what=describe(xml))
            return web.Response()
        try:
            await _dispatch(request, event, until)
        except Refused as refused:
            if self.answer is None:
                raise
            return self.answer(event, credentials, refused)
        return web.Response()


_Handler = Callable[[web.Request, str, float], Awaitable[web.Response]]


def _guarded(door: _Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
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


async def _body_of(request: web.Request, until: float) -> bytes:
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


async def _tenant_of(request: web.Request, until: float) -> tuple[int, WeComCredentials]:
    """The tenant that the address names, and its WeCom credentials."""
    code = request.match_info["tenant"]
    book = request.app[CREDENTIALS]
    # A code that no tenant can have is not asked for: PostgreSQL knows no NUL, and the memory is for real ones.
    known = len(code) <= TENANT_CODE_LENGTH_MAX and code.isprintable()
    tenant_id = await patiently(lambda: book.tenant(code), until) if known else None
    if tenant_id is None:
        raise NotAdmitted("unknown_tenant", "no tenant has this code", status=404)
    credentials = await patiently(lambda: book.of(tenant_id, WeComCredentials), until)
    if credentials is None:
        raise NotAdmitted("no_app", "the tenant has no WeCom app", status=404)
    return tenant_id, credentials


def _opened(request: web.Request, envelope: Envelope, encrypted: str) -> str:
    """A sealed message of this request; its signature first, then its age."""
    timestamp = request.query.get("timestamp", "")
    message = envelope.open(
        encrypted,
        signature=request.query.get("msg_signature", ""),
        timestamp=timestamp,
        nonce=request.query.get("nonce", ""),
    )
    _check_age(timestamp)
    return message


async def _dispatch(request: web.Request, event: Event, until: float) -> None:
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
