"""Decrypted callbacks become our events; past this file nobody knows their XML."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree.ElementTree import Element

from bot.channels.credentials import WECOM
from bot.channels.wecom.crypto import BadEnvelope, read_xml
from bot.events import Entered, Event, MenuChosen, Said, Tapped, Unsupported

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
    if kind == "text":
        return Said(**common, text=root.findtext("Content") or "")
    return Unsupported(**common, what=NAMES[kind]) if kind in NAMES else None


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


EVENTS: dict[str, Callable[[Element, dict[str, Any]], Event]] = {
    "template_card_event": _tapped,
    "template_card_menu_event": _tapped,
    "click": _chosen,
    "enter_agent": _entered,
    # Fires when somebody is added to the app's visible range: greet them as if they had come in.
    "subscribe": _entered,
}
