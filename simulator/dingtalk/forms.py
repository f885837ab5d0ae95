"""Filling in the form of a card: what a submission holds for each kind of field (page form-variables)."""

from collections.abc import Mapping, Sequence
from typing import Any

from simulator.dingtalk.reading import options

SINGLE = ("SELECT", "CHECKBOX_GROUP")
MULTIPLE = ("MULTI_SELECT", "MULTI_CHECKBOX_GROUP")
SWITCHES = ("CHECKBOX", "SWITCH")


def fill(rows: list[dict[str, Any]], choose: Mapping[str, str | Sequence[str]]) -> dict[str, Any]:
    """The values by field name: what is chosen, else what the form shows already.

    Raises:
        ValueError: A field or option that does not exist, a locked field, or a required one left empty.
    """
    names = {str(row.get("name")) for row in rows if not row.get("hidden")}
    if unknown := set(choose) - names:
        raise ValueError(f"the form has no field {', '.join(sorted(unknown))}, but {', '.join(sorted(names))}")
    filled: dict[str, Any] = {}
    for row in rows:
        name = str(row.get("name"))
        if name in choose and row.get("readOnly"):
            raise ValueError(f"{name} is locked")
        value = _value(row, choose[name]) if name in choose else _shown(row)
        if value in (None, "", []):
            if row.get("required"):
                raise ValueError(str(row.get("requiredMsg") or f"{name} is required"))
            continue
        filled[name] = value
    return filled


def _shown(row: dict[str, Any]) -> Any:
    """Any: what the field holds before anybody touches it; a choice may be given by its value alone."""
    value = row.get("defaultValue")
    named = value if isinstance(value, str) and value else None
    return _value(row, named) if named and row.get("type") in SINGLE else value


def _value(row: dict[str, Any], wanted: str | Sequence[str]) -> Any:
    """Any: a text, truth value or choice, by the field's kind."""
    kind = row.get("type")
    wants = [wanted] if isinstance(wanted, str) else list(wanted)
    if kind in SINGLE:
        if len(wants) != 1:
            raise ValueError(f"{row.get('name')} takes one answer")
        index = _index(row, wants[0])
        return {"index": index, "value": options(row)[index][0]}
    if kind in MULTIPLE:
        indexes = [_index(row, one) for one in wants]
        return {"index": indexes, "value": [options(row)[index][0] for index in indexes]}
    if kind in SWITCHES:
        return wanted in ("true", "是", "1")
    return wanted if isinstance(wanted, str) else list(wanted)


def _index(row: dict[str, Any], wanted: str) -> int:
    for index, option in enumerate(options(row)):
        if wanted in option:
            return index
    raise ValueError(f"{row.get('name')} has no {wanted!r}, but {[text for _, text in options(row)]}")
