"""Decrypted callbacks become our events; past this file nobody knows their XML."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree.ElementTree import Element

from bot.channels.envelope import BadEnvelope
from bot.channels.wecom.credentials import WECOM
from bot.channels.wecom.xml import read_xml
from bot.events import Entered, Event, MenuChosen, Said, Scanned, SentFile, SentImage, SentLocation, Tapped, Unsupported

SYSTEM = "sys"
"""FromUserName of what no person did, such as changes of the contacts."""
NAMES = {
    "image": "图片",
    "voice": "语音",
    "video": "视频",
    "shortvideo": "视频",
    "location": "位置",
    "link": "链接",
    "file": "文件",
}
"""What it is called when there is no use for it, or when the part is missing that would be of use."""
CODE_PREFIX = re.compile(r"^(?:CODE|EAN|UPC|ITF|CODABAR)(?:_[A-Z0-9]+)*,")
"""Clients may write the kind of a bar code before what it says."""


@dataclass(frozen=True)
class Delivery:
    """What the door knows about a delivery before reading it."""

    tenant_id: int
    agent_id: int
    reference: str
    received_at: datetime


def parse(xml: str, delivery: Delivery) -> Event | None:
    """The event in a decrypted callback; None for what the bot has no use for.

    Raises:
        BadEnvelope: It is no WeCom callback, or belongs to another app of the enterprise.
    """
    root = read_xml(xml.encode())
    _check_agent(root, delivery.agent_id)
    user_id = text_of(root, "FromUserName").lower()
    kind = text_of(root, "MsgType")
    if not kind or not user_id:
        raise BadEnvelope("xml", "no MsgType or no FromUserName")
    if user_id == SYSTEM:
        return None
    common: dict[str, Any] = {
        "tenant_id": delivery.tenant_id,
        "channel": WECOM,
        "user_id": user_id,
        "happened_at": happened_at(root, delivery),
        "reference": delivery.reference,
    }
    if kind == "event":
        make = EVENTS.get(text_of(root, "Event"))
        return make(root, {**common, "key": event_key(root)}) if make else None
    common["key"] = _message_key(root, user_id)
    sent = MESSAGES[kind](root, common) if kind in MESSAGES else None
    return Unsupported(**common, what=NAMES[kind]) if sent is None and kind in NAMES else sent


def describe(xml: str) -> str:
    """What a callback calls itself, for the log: `event/view`, `text`."""
    root = read_xml(xml.encode())
    return "/".join(word[:64] for word in (text_of(root, "MsgType"), text_of(root, "Event")) if word)


def _check_agent(root: Element, agent_id: int) -> None:
    # Callbacks that belong to no app, such as changes of the contacts, carry no AgentID.
    named = text_of(root, "AgentID")
    if named and named != str(agent_id):
        raise BadEnvelope("agent", f"meant for app {named[:20]}")


def text_of(root: Element, name: str) -> str:
    """What an element holds; "" when it is missing or empty."""
    return (root.findtext(name) or "").strip()


def happened_at(root: Element, delivery: Delivery) -> datetime:
    """CreateTime, or the arrival where it is missing or no time at all."""
    try:
        return datetime.fromtimestamp(int(text_of(root, "CreateTime")), delivery.received_at.tzinfo)
    except (ValueError, OverflowError, OSError):
        return delivery.received_at


def _message_key(root: Element, user_id: str) -> str:
    """MsgId alone is not enough: two people have been seen with the same one. Hashed to a fixed length."""
    parts = ":".join((text_of(root, "MsgId"), user_id, text_of(root, "CreateTime")))
    return f"msg:{hashlib.sha256(parts.encode()).hexdigest()}"


def event_key(root: Element) -> str:
    """Events have no id. The official key, person and second, would merge two taps; the whole content does not."""
    content = repr([(element.tag, (element.text or "").strip()) for element in root.iter()])
    return f"evt:{hashlib.sha256(content.encode()).hexdigest()}"


def _said(root: Element, common: dict[str, Any]) -> Said:
    return Said(**common, text=root.findtext("Content") or "")


def _dictated(root: Element, common: dict[str, Any]) -> Said | None:
    """The documented fields hold no words of a voice message; where some are sent, they were said."""
    words = text_of(root, "Recognition")
    return Said(**common, text=words) if words else None


def _image(root: Element, common: dict[str, Any]) -> SentImage | None:
    media_id = text_of(root, "MediaId")
    return SentImage(**common, media_ref=media_id) if media_id else None


def _file(root: Element, common: dict[str, Any]) -> SentFile | None:
    media_id = text_of(root, "MediaId")
    return SentFile(**common, media_ref=media_id, name=text_of(root, "FileName")) if media_id else None


def _location(root: Element, common: dict[str, Any]) -> SentLocation | None:
    """Of a message, or of a menu's `location_select`, where the place may have a name of its own."""
    try:
        latitude, longitude = float(text_of(root, "Location_X")), float(text_of(root, "Location_Y"))
    except ValueError:
        return None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    label = " ".join(word for word in (text_of(root, "Label"), text_of(root, "Poiname")) if word)
    return SentLocation(**common, latitude=latitude, longitude=longitude, label=label)


def _located(root: Element, common: dict[str, Any]) -> SentLocation | None:
    info = root.find("SendLocationInfo")
    return _location(info, common) if info is not None else None


def _scanned(root: Element, common: dict[str, Any]) -> Scanned:
    return Scanned(**common, content=CODE_PREFIX.sub("", text_of(root, "ScanCodeInfo/ScanResult"), count=1))


def _tapped(root: Element, common: dict[str, Any]) -> Tapped:
    return Tapped(
        **common,
        card_task_id=text_of(root, "TaskId"),
        action_key=text_of(root, "EventKey"),
        response_code=text_of(root, "ResponseCode") or None,
        selections=_selections(root),
    )


def _selections(root: Element) -> dict[str, tuple[str, ...]]:
    """Choice key → option ids. The element may be missing or empty when the card asks nothing."""
    found: dict[str, tuple[str, ...]] = {}
    for item in root.iterfind("SelectedItems/SelectedItem"):
        ids = (option.text for option in item.iterfind("OptionIds/OptionId"))
        found[text_of(item, "QuestionKey")] = tuple(text.strip() for text in ids if text)
    return found


def _chosen(root: Element, common: dict[str, Any]) -> MenuChosen:
    return MenuChosen(**common, menu_key=text_of(root, "EventKey"))


def _entered(root: Element, common: dict[str, Any]) -> Entered:
    return Entered(**common)


MESSAGES: dict[str, Callable[[Element, dict[str, Any]], Event | None]] = {
    "text": _said,
    "voice": _dictated,
    "image": _image,
    "file": _file,
    "location": _location,
}

EVENTS: dict[str, Callable[[Element, dict[str, Any]], Event | None]] = {
    "template_card_event": _tapped,
    "template_card_menu_event": _tapped,
    "click": _chosen,
    "enter_agent": _entered,
    # Fires when somebody is added to the app's visible range: greet them as if they had come in.
    "subscribe": _entered,
    # `scancode_push` is shown by the client itself and `pic_*` only announces pictures, which come as messages.
    "scancode_waitmsg": _scanned,
    "location_select": _located,
}
