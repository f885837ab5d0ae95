"""Reading what DingTalk delivers: it comes by HTTP and by Stream alike, and is somebody else's until it is checked."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.envelope import BadEnvelope

USER_ID_LENGTH_MAX = 64
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Delivery:
    """What the door knows about a delivery before reading it.

    `frame` tells one delivery from the next where its content has no id: a frame's id, or a header's timestamp.
    """

    tenant_id: int
    credentials: DingTalkCredentials
    reference: str
    received_at: datetime
    frame: str = ""


def read_model(kind: type[M], body: bytes | str) -> M:
    """What was delivered, as this kind of object.

    Raises:
        BadEnvelope: It is no JSON, or not of this kind.
    """
    try:
        return kind.model_validate_json(body)
    except (ValidationError, UnicodeDecodeError) as error:
        shown = [".".join(map(str, one["loc"])) for one in error.errors()] if isinstance(error, ValidationError) else []
        raise BadEnvelope("json", f"not of the expected shape: {', '.join(shown) or 'no JSON'}") from None


def read_object(body: bytes | str) -> Mapping[str, Any]:
    """A JSON object of which nothing is known yet.

    Raises:
        BadEnvelope: It is none.
    """
    try:
        value = json.loads(body)
    except (ValueError, UnicodeDecodeError):
        raise BadEnvelope("json", "no JSON") from None
    if not isinstance(value, dict):
        raise BadEnvelope("json", "no object")
    return value


def mapping(value: object) -> Mapping[str, Any]:
    """An object, or one that was serialised once more."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return {}
    return value if isinstance(value, Mapping) else {}


def check_owner(named: str | None, own: str, what: str) -> None:
    """Raise BadEnvelope when a delivery names another owner than ours; `what` is the word for logs."""
    if named and named != own:
        raise BadEnvelope(what, f"meant for {named[:40]}")


def moment(milliseconds: int | str | None, delivery: Delivery) -> datetime:
    """When it happened, by the same clock as the arrival, which stands in where that is missing or no time at all.

    The agency's clock matters: 明天 is read from this moment's date.
    """
    try:
        stamp = int(milliseconds) / 1000 if milliseconds else None
        return delivery.received_at if stamp is None else datetime.fromtimestamp(stamp, delivery.received_at.tzinfo)
    except (ValueError, OverflowError, OSError):
        return delivery.received_at


def digest(*parts: str) -> str:
    """A key of fixed length out of several words."""
    return hashlib.sha256("\n".join(parts).encode(errors="replace")).hexdigest()
