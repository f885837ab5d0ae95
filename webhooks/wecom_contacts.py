"""WeCom's door of the contact-sync assistant (通讯录同步): who joins, moves and leaves, and how departments change.

It has an address and keys of its own, apart from the app's. Its callbacks belong to no app, come from nobody, and
take no answer but the status.
"""

import structlog
from aiohttp import web

from bot import metrics
from bot.channels.credentials import WECOM, WeComCredentials
from bot.channels.wecom.contact_events import parse_change
from bot.channels.wecom.crypto import Envelope
from bot.channels.wecom.parse import Delivery, describe
from models.clock import now
from webhooks.envelopes import body_of, dispatch, echoed, guarded, opened, tenant_of
from webhooks.refusals import NotAdmitted

PATH = "/webhooks/wecom/{tenant}/contacts"

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
    change = parse_change(xml, Delivery(tenant_id, credentials.agent_id, reference, now()))
    if change is None:
        metrics.events.labels(WECOM, "other", "ignored").inc()
        log.info("event.ignored", what=describe(xml))
        return web.Response()
    await dispatch(request, change, until)
    return web.Response()


def _envelope(credentials: WeComCredentials) -> Envelope:
    if credentials.contacts_token is None or credentials.contacts_aes_key is None:
        raise NotAdmitted("no_contacts", "the tenant has no callback of the contact sync", status=404)
    return Envelope(credentials.contacts_token, credentials.contacts_aes_key, credentials.corp_id)
