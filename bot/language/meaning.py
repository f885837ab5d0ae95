"""What a sentence can mean: the intents, the slots of each, and the form in which values leave as JSON."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

Kind = Literal["datetime", "date", "day_or_moment", "int", "bool", "text", "code", "list", "items"]

_PERIOD: dict[str, Kind] = {"start": "datetime", "end": "datetime"}
_ITEMS: dict[str, Kind] = {"items": "items"}

SLOTS: dict[str, dict[str, Kind]] = {
    "vehicle": {
        **_PERIOD,
        "vehicle_kind": "code",
        "driver_needed": "bool",
        "driver": "text",
        "scope": "code",
        "passengers": "int",
        "distance_km": "int",
        "destination": "text",
        "note": "text",
    },
    "meeting_room": {**_PERIOD, "attendees": "int", "room": "text", "equipment": "list", "title": "text"},
    "meal": {"date": "date", "sitting": "code", "people": "int", "note": "text"},
    "water": {"barrels": "int", "deliver_at": "datetime", "place": "text"},
    "vehicle_pass": {"plate": "text", "valid_from": "date", "valid_to": "date"},
    "ic_card": {"reason": "code"},
    "supplies": _ITEMS,
    "printing": {"copies": "int", "sides": "code", "colour": "bool", "paper": "code", "needed_by": "day_or_moment"},
    "repair": {"object": "code", "place": "text", "problem": "text"},
    "hazard": {"place": "text", "problem": "text"},
    "purchase": _ITEMS,
    "shopping": _ITEMS,
    "room_availability": {**_PERIOD, "attendees": "int"},
    "vehicle_availability": _PERIOD,
    "balance": {"account": "code"},
    "top_up": {"amount": "int", "account": "code"},
    "rate": {"stars": "int"},
    "reject": {"reason": "text"},
    "approve": {},
    "withdraw": {},
    "urge": {},
    "return": {},
    "transfer": {},
    "hand_out": {},
    "give_back": {},
    "recall": {},
    "add_approver": {},
    "remove_approver": {},
    "take_back": {},
    "ask_material": {},
    "give_material": {},
    "resubmit": {},
    "change_form": {},
    "copy_to": {},
    "comment": {},
    "delegate": {},
    "end_delegation": {},
    "my_delegations": {},
    "cancel": {},
    "my_requests": {},
    "my_approvals": {},
    "my_work_orders": {},
    "transactions": {},
    "news": {},
    "menu": {},
    "human": {},
    "smalltalk": {},
    "unknown": {},
}
"""Intent to the kind of each of its slots."""

_QUESTIONS = frozenset(("room_availability", "vehicle_availability", "balance", "reject"))
FILLED = frozenset(intent for intent, kinds in SLOTS.items() if kinds) - _QUESTIONS
"""Intents that are filled in over several turns; the others are answered at once."""


@dataclass(frozen=True)
class Understanding:
    """What was meant, with all that is known of it after the turn.

    Moments are naive local datetimes to the minute, days are dates, `items` is a list of `{name, quantity}`.
    """

    intent: str
    slots: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The slots as JSON values: moments as 2026-11-24T14:00, days as 2026-11-24."""
        return slots_as_json(self.slots)


def slots_as_json(slots: dict[str, Any]) -> dict[str, Any]:
    """Moments and days as text, all else as it is."""
    return {name: _as_json(value) for name, value in slots.items()}


def _as_json(value: Any) -> Any:  # Any: a slot value or a piece of one
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [dict(element) if isinstance(element, dict) else element for element in value]
    return value


def slots_from_json(intent: str, value: Any) -> dict[str, Any]:  # Any: whatever was stored
    """The slots of an intent out of JSON; what does not belong there, or has another shape, is left out."""
    if not isinstance(value, dict):
        return {}
    kinds = SLOTS.get(intent, {})
    read = {name: _from_json(kinds[name], said) for name, said in value.items() if name in kinds}
    return {name: said for name, said in read.items() if said is not None}


def _from_json(kind: Kind, value: Any) -> Any:
    try:
        if kind == "datetime" or (kind == "day_or_moment" and "T" in value):
            return datetime.fromisoformat(value).replace(tzinfo=None)
        if kind in ("date", "day_or_moment"):
            return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    if kind == "items":
        items = value if isinstance(value, list) else []
        return [dict(item) for item in items if isinstance(item, dict) and isinstance(item.get("name"), str)] or None
    if kind == "list":
        return [str(code) for code in value] if isinstance(value, list) else None
    expected = {"int": int, "bool": bool}.get(kind, str)
    return value if type(value) is expected else None
