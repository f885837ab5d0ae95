"""WeCom's door of an app: what people say and tap (callback pages of its developer documentation)."""

import structlog
from aiohttp import web

from bot import metrics
from bot.channels.credentials import WECOM, WeComCredentials
from bot.channels.wecom.crypto import Envelope
from bot.channels.wecom.parse import Delivery, describe, parse
from bot.channels.wecom.replies import text_reply
from bot.errors import Refused
from bot.events import Event, Tapped
from models.clock import now
from webhooks.envelopes import body_of, dispatch, echoed, guarded, opened, tenant_of

PATH = "/webhooks/wecom/{tenant}"

log = structlog.get_logger()


def routes() -> list[web.RouteDef]:
    """The door's addresses. The application must hold CREDENTIALS and DISPATCHER."""
    return [web.get(PATH, guarded(_verify), allow_head=False), web.post(PATH, guarded(_receive))]


async def _verify(request: web.Request, reference: str, until: float) -> web.Response:
    _, credentials = await tenant_of(request, until)
    return echoed(request, _envelope(credentials))


async def _receive(request: web.Request, reference: str, until: float) -> web.Response:
    """Take one callback."""
    body = await body_of(request, until)
    tenant_id, credentials = await tenant_of(request, until)
    xml = opened(request, _envelope(credentials), body)
    event = parse(xml, Delivery(tenant_id, credentials.agent_id, reference, now()))
    if event is None:
        metrics.events.labels(WECOM, "other", "ignored").inc()
        log.info("event.ignored", what=describe(xml))
        return web.Response()
    try:
        await dispatch(request, event, until)
    except Refused as refused:
        return _sent_away(event, credentials, refused)
    return web.Response()


def _sent_away(event: Event, credentials: WeComCredentials, refused: Refused) -> web.Response:
    """Tell a stranger why nothing happens, in the answer itself: the outbox reaches only people we know."""
    metrics.refusals.labels(refused.reason).inc()
    log.warning("event.refused", reason=refused.reason, user_id=event.user_id)
    if isinstance(event, Tapped):
        # A card's tap takes no text for an answer; and strangers have no cards of ours.
        return web.Response()
    text = f"{refused.text}（编号 {event.reference}）"
    reply = text_reply(_envelope(credentials), corp_id=credentials.corp_id, user_id=event.user_id, text=text)
    return web.Response(text=reply, content_type="application/xml")


def _envelope(credentials: WeComCredentials) -> Envelope:
    return Envelope(credentials.token, credentials.aes_key, credentials.corp_id)
