"""Taps on cards become our events, in whatever shape the client or template writes them."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

from pydantic import BaseModel, ConfigDict, Field

from bot.channels.dingtalk.credentials import DINGTALK
from bot.channels.dingtalk.reading import USER_ID_LENGTH_MAX, Delivery, check_owner, digest, mapping, read_model
from bot.events import Tapped
from cards.dingtalk import FORM, FORM_ACTION


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
    callback = read_model(CardCallback, body)
    check_owner(callback.corpId, delivery.credentials.corp_id, "organisation")
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
