"""Passive replies: what a service answers to a callback, opened and judged as WeCom does."""

import re
from collections.abc import Callable
from typing import Any, TypeVar
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as SafeXml

from simulator.wecom import cards, crypto, messages
from simulator.wecom.courier import Door
from simulator.wecom.errors import ApiError
from simulator.wecom.fields import Notes

Judged = TypeVar("Judged")
ENVELOPE = ("Encrypt", "MsgSignature", "TimeStamp", "Nonce")
ANSWERABLE = {
    "subscribe",
    "enter_agent",
    "LOCATION",
    "click",
    "view",
    "view_miniprogram",
    "scancode_waitmsg",
    "template_card_menu_event",
    "template_card_event",
    "text",
}
"""Ordinary messages and the events of the official list; whether a button's event counts is a switch."""
LISTS = {
    "HorizontalContentList",
    "VerticalContentList",
    "JumpList",
    "ButtonList",
    "ActionList",
    "OptionList",
    "SelectList",
}
ODD_NAMES = {"KeyName": "keyname", "PagePath": "pagepath", "AppId": "appid", "Appid": "appid", "UserId": "userid"}
ODD_NAMES |= {"CheckBox": "checkbox"}
NUMBERS = {"Type", "Style", "DescColor", "Mode"}
FLAGS = {"Disable", "IsChecked"}


class BadReply(Exception):
    """Why the reply would be thrown away."""


def open_reply(body: str, door: Door, *, event: str, userid: str) -> dict[str, Any]:
    """Decrypt and check a reply.

    Returns:
        `kind` (MsgType) and, by kind, `content`, `articles`, `replace_name` or `card` in the JSON names of the API.
    """
    outer = _parse(body)
    parts = {name: outer.findtext(name) or "" for name in ENVELOPE}
    if missing := [name for name, value in parts.items() if not value]:
        raise BadReply(f"the reply lacks {', '.join(missing)}")
    if not parts["TimeStamp"].isdigit():
        raise BadReply("TimeStamp is no number")
    signature = crypto.sign(door.token, parts["TimeStamp"], parts["Nonce"], parts["Encrypt"])
    if signature != parts["MsgSignature"]:
        raise BadReply("MsgSignature does not fit")
    try:
        inner = _parse(crypto.decrypt(door.aes_key, parts["Encrypt"], door.corp_id))
    except crypto.CryptoError as error:
        raise BadReply(f"Encrypt cannot be opened: {error}") from error
    if (inner.findtext("ToUserName") or "").lower() != userid.lower():
        raise BadReply("ToUserName is not the member")
    if inner.findtext("FromUserName") != door.corp_id:
        raise BadReply("FromUserName is not the enterprise")
    if not (inner.findtext("CreateTime") or "").isdigit():
        raise BadReply("CreateTime is no number")
    if event not in ANSWERABLE:
        raise BadReply(f"{event} takes no reply")
    return _content(inner)


def _parse(text: str) -> Element:
    try:
        root: Element = SafeXml.fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise BadReply(f"no XML: {text[:60]!r}") from error
    if root.tag != "xml":
        raise BadReply(f"the root is {root.tag}, not xml")
    return root


def _content(inner: Element) -> dict[str, Any]:
    kind = inner.findtext("MsgType") or ""
    if kind == "text":
        part: dict[str, Any] = {"content": inner.findtext("Content") or ""}
        _judge(lambda: messages.check_text(part, Notes()))
        return {"kind": kind, **part}
    if kind == "news":
        part = {"articles": [_article(item) for item in inner.iterfind("Articles/item")]}
        if str(len(part["articles"])) != inner.findtext("ArticleCount"):
            raise BadReply("ArticleCount does not count the articles")
        _judge(lambda: messages.check_news(part, Notes()))
        return {"kind": kind, **part}
    if kind == "update_button":
        name = inner.findtext("Button/ReplaceName") or ""
        if not name:
            raise BadReply("Button/ReplaceName is missing")
        return {"kind": kind, "replace_name": name}
    if kind == "update_template_card":
        element = inner.find("TemplateCard")
        if element is None:
            raise BadReply("TemplateCard is missing")
        card, _ = _judge(lambda: cards.check_card(_card(element), known_user=bool, updating=True))
        return {"kind": kind, "card": card}
    raise BadReply(f"MsgType {kind!r} cannot be sent as a reply")


def _judge(check: Callable[[], Judged]) -> Judged:
    """What the API would refuse is refused here too."""
    try:
        return check()
    except ApiError as error:
        raise BadReply(str(error)) from error


def _article(item: Element) -> dict[str, Any]:
    names = {"Title": "title", "Description": "description", "PicUrl": "picurl", "Url": "url"}
    return {name: item.findtext(tag) or "" for tag, name in names.items()}


def _card(element: Element) -> dict[str, Any]:
    """A card from XML (`MainTitle/Title`) to the names of the JSON API (`main_title.title`)."""
    card: dict[str, Any] = {}
    for child in element:
        name = ODD_NAMES.get(child.tag) or re.sub(r"(?<!^)([A-Z])", r"_\1", child.tag).lower()
        value = _card(child) if len(child) else _scalar(child)
        if child.tag in LISTS:
            card.setdefault(name, []).append(value)
        else:
            card[name] = value
    return card


def _scalar(element: Element) -> Any:
    """Any: a text, number or truth value, by the element's name."""
    text = element.text or ""
    if element.tag in FLAGS:
        return text == "true"
    if element.tag in NUMBERS and text.isdigit():
        return int(text)
    if element.tag == "AspectRatio":
        return float(text)
    return text
