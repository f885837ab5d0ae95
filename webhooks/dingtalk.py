"""DingTalk's doors in mode `http`: robot messages, taps on cards, and events (HTTP 推送).

Robot messages and taps are signed but not sealed; the signatures do not cover the body, so a repeat must be harmless
and the addresses must be https. Events are sealed like WeCom's callbacks. Answers are due within 1.5 to 2.5 seconds.
"""

import json
import secrets
import time

from aiohttp import web
from pydantic import BaseModel, Field, ValidationError

from bot.channels.dingtalk.contact_events import CHECK_URL, http_notice
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.reading import Delivery
from bot.channels.dingtalk.signatures import card_secret, card_signature, fits, robot_signature
from bot.channels.envelope import BadEnvelope, Envelope
from models.clock import now
from webhooks.admission import body_of, guarded, tenant_of
from webhooks.dingtalk_taking import Taking
from webhooks.refusals import NotAdmitted

TAKING = web.AppKey("dingtalk_taking", Taking)
BODY_BYTES_MAX = 256 * 1024
STALE_MILLISECONDS = 3_600_000
"""As DingTalk's own examples refuse (page 机器人接收消息)."""
TIMESTAMP_DIGITS_MAX = 16


class Sealed(BaseModel):
    """The body of an event."""

    encrypt: str = Field(min_length=1)


async def _robot(request: web.Request, reference: str, until: float) -> web.Response:
    """Take a robot message; what is answered is not shown to anybody."""
    body = await body_of(request, until, at_most=BODY_BYTES_MAX)
    tenant_id, credentials = await _app_of(request, until)
    stamp = request.headers.get("timestamp", "")
    _check(robot_signature(credentials.client_secret, stamp), request.headers.get("sign", ""), stamp)
    await request.app[TAKING].robot(body, Delivery(tenant_id, credentials, reference, now(), stamp), until)
    return web.json_response({})


async def _card(request: web.Request, reference: str, until: float) -> web.Response:
    """Take a tap on a card."""
    body = await body_of(request, until, at_most=BODY_BYTES_MAX)
    tenant_id, credentials = await _app_of(request, until)
    stamp = request.headers.get("x-ddpaas-signature-timestamp", "")
    given = request.headers.get("x-ddpaas-signature", "")
    _check(card_signature(card_secret(credentials), stamp), given, stamp)
    delivery = Delivery(tenant_id, credentials, reference, now(), stamp)
    return web.json_response(await request.app[TAKING].card(body, delivery, until))


async def _event(request: web.Request, reference: str, until: float) -> web.Response:
    """Take an event; the answer is the sealed word `success`, and for the console's check of our address as well."""
    body = await body_of(request, until, at_most=BODY_BYTES_MAX)
    tenant_id, credentials = await _app_of(request, until)
    envelope, message = _opened(request, credentials, body)
    notice = http_notice(message)
    if notice.kind != CHECK_URL:
        delivery = Delivery(tenant_id, credentials, reference, now(), request.query.get("timestamp", ""))
        await request.app[TAKING].notice(notice, delivery, until)
    return _success(envelope)


async def _app_of(request: web.Request, until: float) -> tuple[int, DingTalkCredentials]:
    """The tenant that the address names, if its app is set to be called."""
    tenant_id, credentials = await tenant_of(request, until, DingTalkCredentials)
    if credentials.mode != "http":
        raise NotAdmitted("no_http", "the tenant's app takes deliveries by Stream", status=404)
    return tenant_id, credentials


def _opened(request: web.Request, credentials: DingTalkCredentials, body: bytes) -> tuple[Envelope, str]:
    """A sealed event and what it was sealed with. Its owner is the client id, or the corp id for old settings."""
    if credentials.token is None or credentials.aes_key is None:
        raise NotAdmitted("no_events", "the tenant has no keys for events", status=404)
    try:
        sealed = Sealed.model_validate_json(body).encrypt
    except ValidationError:
        raise BadEnvelope("json", "no encrypted event") from None
    stamp = request.query.get("timestamp", "")
    parts = {
        # Older texts name it the one way, real requests carry both.
        "signature": request.query.get("msg_signature") or request.query.get("signature", ""),
        "timestamp": stamp,
        "nonce": request.query.get("nonce", ""),
    }
    envelope = Envelope(credentials.token, credentials.aes_key, credentials.client_id)
    try:
        message = envelope.open(sealed, **parts)
    except BadEnvelope as bad:
        if bad.code != "receive_id":
            raise
        envelope = Envelope(credentials.token, credentials.aes_key, credentials.corp_id)
        message = envelope.open(sealed, **parts)
    _check_age(stamp)
    return envelope, message


def _success(envelope: Envelope) -> web.Response:
    stamp, nonce = str(int(time.time() * 1000)), secrets.token_hex(8)
    encrypted, signature = envelope.seal("success", timestamp=stamp, nonce=nonce)
    return web.json_response(
        {"msg_signature": signature, "timeStamp": stamp, "nonce": nonce, "encrypt": encrypted}, dumps=json.dumps
    )


def _check(expected: str, given: str, stamp: str) -> None:
    """Refuse what is not signed by DingTalk, or was long ago."""
    if not fits(expected, given):
        raise NotAdmitted("signature", "the signature does not fit")
    _check_age(stamp)


def _check_age(stamp: str) -> None:
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= TIMESTAMP_DIGITS_MAX):
        raise NotAdmitted("stale", "the timestamp is no number")
    age = time.time() * 1000 - int(stamp)
    if abs(age) > STALE_MILLISECONDS:
        raise NotAdmitted("stale", f"signed {age / 1000:.0f} seconds ago")


ROUTES = [
    web.post("/webhooks/dingtalk/{tenant}/robot", guarded(_robot)),
    web.post("/webhooks/dingtalk/{tenant}/card", guarded(_card)),
    web.post("/webhooks/dingtalk/{tenant}/event", guarded(_event)),
]
