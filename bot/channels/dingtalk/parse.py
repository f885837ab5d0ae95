"""What DingTalk delivers becomes our events; past this file nobody knows its JSON.

By HTTP and by Stream the same objects arrive, so one set of readers serves both. Names and shapes differ between
clients and versions: what can be read either way is, and what is unknown is passed over.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.channels.dingtalk.credentials import DINGTALK, DingTalkCredentials
from bot.channels.envelope import BadEnvelope
from bot.events import Event, Said, Tapped, Unsupported

NAMES = {"picture": "图片", "audio": "语音", "video": "视频", "file": "文件"}
"""Message types without words, as people call them."""
OTHER_KIND = "这种消息"
USER_ID_LENGTH_MAX = 64
FORM = "form"
FORM_ACTION = "action"
"""The hidden field of a form that says what its submission does (cards/dingtalk.py)."""


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


class RobotMessage(BaseModel):
    """A message to the robot (pages 机器人接收消息 and 接收消息), as far as we use it."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    msgId: str = Field(min_length=1, max_length=500)
    msgtype: str = ""
    senderStaffId: str | None = None
    senderNick: str | None = None
    chatbotCorpId: str | None = None
    robotCode: str | None = None
    conversationType: str | None = None
    createAt: int | None = None
    sessionWebhook: str | None = None
    errorCode: str | None = None
    text: Any = None
    content: Any = None


@dataclass(frozen=True)
class Heard:
    """A robot message: the event in it, if there is one, and where an answer goes that needs no account of ours."""

    event: Event | None
    session_webhook: str
    what: str
    """What it calls itself, for the log."""


def robot_message(body: bytes | str, delivery: Delivery) -> Heard:
    """Read a robot message. Somebody outside of the organisation has no user id, and so there is no event.

    Raises:
        BadEnvelope: It is no robot message, or is meant for another app or organisation.
    """
    message = _read(RobotMessage, body)
    _check_owner(message.chatbotCorpId, delivery.credentials.corp_id, "organisation")
    _check_owner(message.robotCode, delivery.credentials.robot_code, "robot")
    webhook = message.sessionWebhook or ""
    if message.errorCode:
        # Beyond the monthly quota of pushes only a stub arrives, without the words.
        return Heard(None, webhook, f"quota/{message.errorCode}")
    user_id = (message.senderStaffId or "").strip()
    if not user_id or len(user_id) > USER_ID_LENGTH_MAX:
        return Heard(None, webhook, "outsider")
    common: dict[str, Any] = {
        "tenant_id": delivery.tenant_id,
        "channel": DINGTALK,
        "user_id": user_id,
        "key": f"msg:{digest(message.msgId)}",
        "happened_at": _moment(message.createAt, delivery),
        "reference": delivery.reference,
    }
    words = _words(message)
    if words:
        return Heard(Said(**common, text=words), webhook, message.msgtype)
    what = NAMES.get(message.msgtype, OTHER_KIND)
    return Heard(Unsupported(**common, what=what), webhook, message.msgtype)


def _words(message: RobotMessage) -> str:
    """What was written or, for dictation, recognised; in a group a blank is left of the mention of the robot."""
    for part in (message.text, message.content):
        if isinstance(part, str):
            return part.strip()
        if isinstance(part, Mapping):
            pieces = part.get("richText")
            if isinstance(pieces, Sequence) and not isinstance(pieces, str):
                texts = [piece.get("text") for piece in pieces if isinstance(piece, Mapping)]
                return "".join(text for text in texts if isinstance(text, str)).strip()
            for name in ("content", "recognition"):
                if isinstance(part.get(name), str):
                    return str(part[name]).strip()
    return ""


class CardCallback(BaseModel):
    """A tap on a card (page 卡片回调), as far as we use it."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    outTrackId: str = Field(min_length=1, max_length=100)
    userId: str = Field(min_length=1, max_length=USER_ID_LENGTH_MAX)
    corpId: str | None = None
    content: Any = None
    value: Any = None
    params: Any = None


def card_callback(body: bytes | str, delivery: Delivery) -> Tapped:
    """Read a tap. Older clients call `content` `value`, write it as an object, or put `params` beside it.

    Raises:
        BadEnvelope: It is no card callback, or comes from another organisation.
    """
    callback = _read(CardCallback, body)
    _check_owner(callback.corpId, delivery.credentials.corp_id, "organisation")
    content = mapping(callback.content) or mapping(callback.value)
    private = mapping(content.get("cardPrivateData"))
    params = mapping(private.get("params")) or mapping(content.get("params")) or mapping(callback.params)
    form = mapping(params.get(FORM))
    action, selections = _unfolded(_action(params, form, private.get("actionIds") or content.get("actionIds")))
    parts = (delivery.frame, callback.outTrackId, callback.userId, json.dumps(params, sort_keys=True))
    return Tapped(
        tenant_id=delivery.tenant_id,
        channel=DINGTALK,
        user_id=callback.userId,
        key=f"tap:{digest(*parts)}",
        happened_at=delivery.received_at,
        reference=delivery.reference,
        card_task_id=callback.outTrackId,
        action_key=action,
        response_code=None,
        selections={**selections, **_selections(form)},
    )


def _action(params: Mapping[str, Any], form: Mapping[str, Any], action_ids: object) -> str:
    """What the button does. Its own parameters tell; the id of a template's node, last of all, may be one of ours."""
    for found in (form.get(FORM_ACTION), params.get("action"), params.get("id"), params.get("value")):
        if isinstance(found, str) and found:
            return found
    if isinstance(action_ids, Sequence) and not isinstance(action_ids, str) and action_ids:
        return str(action_ids[0])
    return ""


def _unfolded(action: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """A button that stands for one option carries it behind a question mark (cards/dingtalk.py)."""
    key, _, query = action.partition("?")
    return key, {name: tuple(values) for name, values in parse_qs(query, keep_blank_values=True).items()}


def _selections(form: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Field → what was picked or written: {"index", "value"} for one or for several options, else the value itself."""
    found = {}
    for name, given in form.items():
        value = given.get("value") if isinstance(given, Mapping) else given
        values = value if isinstance(value, list) else [value]
        picked = tuple(str(one) for one in values if one not in (None, ""))
        if name != FORM_ACTION and picked:
            found[name] = picked
    return found


def _read(kind: Any, body: bytes | str) -> Any:
    """Any: pydantic's own types say more than this function could.

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


def _check_owner(named: str | None, own: str, what: str) -> None:
    if named and named != own:
        raise BadEnvelope(what, f"meant for {named[:40]}")


def _moment(milliseconds: int | None, delivery: Delivery) -> datetime:
    """When it was sent, or the arrival where that is missing or no time at all."""
    try:
        return datetime.fromtimestamp((milliseconds or 0) / 1000, UTC) if milliseconds else delivery.received_at
    except (ValueError, OverflowError, OSError):
        return delivery.received_at


def digest(*parts: str) -> str:
    """A key of fixed length out of several words."""
    return hashlib.sha256("\n".join(parts).encode(errors="replace")).hexdigest()
