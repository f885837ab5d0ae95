"""The plaintexts of callbacks: what a member wrote, tapped or opened, as XML."""

import secrets
from collections.abc import Sequence
from typing import Any, Union

Value = Union[str, int, "Fields"]
Fields = Sequence[tuple[str, Value]]
"""Elements in order; the same name may occur more than once."""

MESSAGE_IDS = 2**62


def xml(name: str, fields: Fields) -> str:
    """One element with children: texts as CDATA, numbers bare, as WeCom writes them."""
    return f"<{name}>{''.join(_element(child, value) for child, value in fields)}</{name}>"


def _element(name: str, value: Value) -> str:
    if isinstance(value, str):
        # A CDATA section cannot hold its own end, so it is split there.
        return f"<{name}><![CDATA[{value.replace(']]>', ']]]]><![CDATA[>')}]]></{name}>"
    if isinstance(value, int):
        return f"<{name}>{value}</{name}>"
    return xml(name, value)


def head(corp_id: str, sender: str, at: float, kind: str) -> list[tuple[str, Value]]:
    return [("ToUserName", corp_id), ("FromUserName", sender), ("CreateTime", int(at)), ("MsgType", kind)]


def message(corp_id: str, userid: str, agent_id: int, at: float, kind: str, fields: Fields) -> str:
    """Anything a member writes or sends."""
    number = secrets.randbelow(MESSAGE_IDS) + 1
    last: Fields = [("MsgId", number), ("AgentID", agent_id)]
    return xml("xml", [*head(corp_id, userid, at, kind), *fields, *last])


def text_message(corp_id: str, userid: str, agent_id: int, at: float, content: str) -> str:
    return message(corp_id, userid, agent_id, at, "text", [("Content", content)])


def place_fields(latitude: float, longitude: float, label: str) -> list[tuple[str, Value]]:
    """X is the latitude, Y the longitude."""
    return [("Location_X", str(latitude)), ("Location_Y", str(longitude)), ("Scale", 15), ("Label", label)]


def event(corp_id: str, userid: str, agent_id: int | None, at: float, name: str, fields: Fields = ()) -> str:
    """Any event; those of the contact-sync assistant have no agent."""
    agent: list[tuple[str, Value]] = [] if agent_id is None else [("AgentID", agent_id)]
    return xml("xml", [*head(corp_id, userid, at, "event"), ("Event", name), *fields, *agent])


def card_fields(*, key: str, task_id: str, card_type: str, response_code: str) -> list[tuple[str, Value]]:
    return [("EventKey", key), ("TaskId", task_id), ("CardType", card_type), ("ResponseCode", response_code)]


def selected_items(chosen: dict[str, list[str]]) -> list[tuple[str, Value]]:
    """One SelectedItem for each question; nothing at all when the card asks nothing."""
    if not chosen:
        return []
    items: list[tuple[str, Any]] = [
        ("SelectedItem", [("QuestionKey", key), ("OptionIds", [("OptionId", option) for option in options])])
        for key, options in chosen.items()
    ]
    return [("SelectedItems", items)]
