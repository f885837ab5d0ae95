"""Stream mode (Stream 模式): the ticket for a connection, and the frames that travel on it."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.channels import Mistake
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.http import exchange
from bot.channels.envelope import BadEnvelope

ROBOT_TOPIC = "/v1.0/im/bot/messages/get"
CARD_TOPIC = "/v1.0/card/instances/callback"
PING, DISCONNECT = "ping", "disconnect"
SUBSCRIPTIONS = (
    {"type": "EVENT", "topic": "*"},
    {"type": "CALLBACK", "topic": ROBOT_TOPIC},
    {"type": "CALLBACK", "topic": CARD_TOPIC},
)
FRAME_BYTES_MAX = 256 * 1024
"""Far more than the longest message or event takes."""
OK, NO_TOPIC, FAILED = 200, 404, 500


class Headers(BaseModel):
    """What comes with a frame, as far as we use it."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    topic: str = ""
    messageId: str = ""
    eventType: str = ""
    eventId: str = ""
    eventCorpId: str = ""
    eventBornTime: str = ""


@dataclass(frozen=True)
class Frame:
    """One frame from DingTalk; `data` is JSON still to be read."""

    kind: str
    headers: Headers
    data: str


async def open_ticket(session: aiohttp.ClientSession, credentials: DingTalkCredentials) -> str:
    """The address of a connection that may be opened once, within 90 seconds.

    Raises:
        ChannelError: DingTalk gives none.
    """
    body = {
        "clientId": credentials.client_id,
        "clientSecret": credentials.client_secret,
        "subscriptions": list(SUBSCRIPTIONS),
        "ua": "houqin",
    }
    answer = await exchange(session, "POST", f"{credentials.api_base}/v1.0/gateway/connections/open", body=body)
    endpoint, ticket = answer.get("endpoint"), answer.get("ticket")
    if not (isinstance(endpoint, str) and endpoint.startswith(("ws://", "wss://")) and isinstance(ticket, str)):
        raise Mistake("no_ticket", "connections/open gave no endpoint")
    return f"{endpoint}?{urlencode({'ticket': ticket})}"


def read_frame(text: str) -> Frame:
    """Read a frame.

    Raises:
        BadEnvelope: It is none.
    """
    try:
        values = json.loads(text)
        headers = Headers.model_validate(values["headers"])
        kind, data = str(values["type"]), values.get("data") or "{}"
    except (ValueError, TypeError, KeyError, ValidationError):
        raise BadEnvelope("frame", "not a frame of the Stream protocol") from None
    return Frame(kind, headers, data if isinstance(data, str) else json.dumps(data))


def acknowledge(frame: Frame, data: dict[str, Any] | str, *, code: int = OK) -> str:
    """The answer to a frame; `data` that is JSON already is sent as it is."""
    return json.dumps(
        {
            "code": code,
            "headers": {"messageId": frame.headers.messageId, "contentType": "application/json"},
            "message": "OK" if code == OK else "failed",
            "data": data if isinstance(data, str) else json.dumps(data, ensure_ascii=False),
        }
    )
