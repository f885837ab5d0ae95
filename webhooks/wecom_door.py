"""A door of WeCom: the way a sealed callback is admitted, opened and handled, and every way it is turned away.

An answer is due within 5 seconds. After a status of 200 WeCom never delivers again, so it is given only when the
event is committed, was taken before, or is of no use to us.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from aiohttp import web

from bot import metrics
from bot.channels.envelope import Envelope
from bot.channels.wecom.credentials import WECOM, WeComCredentials
from bot.channels.wecom.parse import Delivery, describe
from bot.channels.wecom.xml import XML_BYTES_MAX, encrypted_part
from bot.errors import Refused
from bot.events import Event
from models.clock import now
from webhooks.admission import body_of, dispatch, guarded, tenant_of
from webhooks.delivery import DISPATCHER
from webhooks.refusals import NotAdmitted

STALE_SECONDS = 600
TIMESTAMP_DIGITS_MAX = 12

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
            web.get(self.path, guarded(self._verify), allow_head=False),
            web.post(self.path, guarded(self._receive)),
        ]

    async def _verify(self, request: web.Request, reference: str, until: float) -> web.Response:
        """The console's check of our address wants the decrypted echostr and nothing else, within a second."""
        _, credentials = await tenant_of(request, until, WeComCredentials)
        # A plus that arrived unescaped was read as a space; Base64 has no spaces.
        echo = request.query.get("echostr", "").replace(" ", "+")
        return web.Response(text=_opened(request, self.envelope(credentials), echo))

    async def _receive(self, request: web.Request, reference: str, until: float) -> web.Response:
        """Take one callback."""
        body = await body_of(request, until, at_most=XML_BYTES_MAX)
        tenant_id, credentials = await tenant_of(request, until, WeComCredentials)
        xml = _opened(request, self.envelope(credentials), encrypted_part(body))
        event = self.parse(xml, Delivery(tenant_id, credentials.agent_id, reference, now()))
        if event is None:
            metrics.events.labels(WECOM, "other", "ignored").inc()
            log.info("event.ignored", what=describe(xml))
            return web.Response()
        try:
            await dispatch(request.app[DISPATCHER], event, until)
        except Refused as refused:
            if self.answer is None:
                raise
            return self.answer(event, credentials, refused)
        return web.Response()


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


def _check_age(timestamp: str) -> None:
    """Refuse what was signed long ago. A repeat within the window is harmless: its event is claimed already."""
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= TIMESTAMP_DIGITS_MAX):
        raise NotAdmitted("stale", "the timestamp is no number")
    age = time.time() - int(timestamp)
    if abs(age) > STALE_SECONDS:
        raise NotAdmitted("stale", f"signed {age:.0f} seconds ago")
