"""WeCom's door of an app: what people say and tap (callback pages of its developer documentation)."""

import structlog
from aiohttp import web

from bot import metrics
from bot.channels.envelope import Envelope
from bot.channels.wecom.credentials import WeComCredentials
from bot.channels.wecom.parse import parse
from bot.channels.wecom.replies import text_reply
from bot.errors import Refused
from bot.events import Event, Tapped
from webhooks.wecom_door import Door

log = structlog.get_logger()


def _answer(event: Event, credentials: WeComCredentials, refused: Refused) -> web.Response:
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


DOOR = Door("/webhooks/wecom/{tenant}", _envelope, parse, _answer)
