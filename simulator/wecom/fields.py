"""Taking typed values out of a request body; every refusal is an ApiError."""

import re
from typing import Any

from simulator.wecom.errors import ApiError

KEY_BYTES_MAX = 1024
OPTION_ID_BYTES_MAX = 128
URL_SCHEME = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


def text(part: dict[str, Any], name: str) -> str:
    """A text or "" when absent. 40035 for another kind of value."""
    value = part.get(name, "")
    if not isinstance(value, str):
        raise ApiError(40035, f"{name} must be a string")
    return value


def required(part: dict[str, Any], name: str, code: int, *, bytes_max: int | None = None) -> str:
    """A text that must be there, within its length; otherwise the code of this field."""
    value = text(part, name)
    if not value:
        raise ApiError(code, f"missing {name}")
    if bytes_max is not None and len(value.encode()) > bytes_max:
        raise ApiError(code, f"{name} is longer than {bytes_max} bytes")
    return value


def number(part: dict[str, Any], name: str, allowed: range, default: int = 0) -> int:
    """A whole number within limits. 40035 for another kind of value, 40058 outside."""
    value = part.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ApiError(40035, f"{name} must be an integer")
    if value not in allowed:
        raise ApiError(40058, f"{name} is out of range")
    return value


def flag(part: dict[str, Any], name: str) -> bool:
    """A JSON boolean, false when absent. 40035 for another kind of value."""
    value = part.get(name, False)
    if not isinstance(value, bool):
        raise ApiError(40035, f"{name} must be a boolean")
    return value


def mapping(part: dict[str, Any], name: str) -> dict[str, Any]:
    """An object, or an empty one when absent. 40035 for another kind of value."""
    value = part.get(name, {})
    if not isinstance(value, dict):
        raise ApiError(40035, f"{name} must be an object")
    return value


def rows(part: dict[str, Any], name: str, code: int, *, at_least: int = 0, at_most: int) -> list[dict[str, Any]]:
    """A list of objects of an allowed length; otherwise the code of this list, 40035 for another kind of value."""
    value = part.get(name, [])
    if not isinstance(value, list) or any(not isinstance(row, dict) for row in value):
        raise ApiError(40035, f"{name} must be a list of objects")
    if not at_least <= len(value) <= at_most:
        raise ApiError(code, f"{name} must have {at_least} to {at_most} entries, not {len(value)}")
    return value


def url(part: dict[str, Any], name: str, code: int, *, bytes_max: int = 2048) -> str:
    """An address that must be there: `code` when missing, 45034 without scheme, 40039 when too long."""
    value = required(part, name, code)
    if not URL_SCHEME.match(value):
        raise ApiError(45034, f"{name} needs http:// or https://")
    if len(value.encode()) > bytes_max:
        raise ApiError(40039, f"{name} is longer than {bytes_max} bytes")
    return value


def unique(values: list[str], code: int, what: str) -> None:
    if len(set(values)) < len(values):
        raise ApiError(code, f"{what} is used twice")


class Notes:
    """Collects what WeCom tolerates but advises against ("suggested" limits, fields of other types)."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def add(self, note: str) -> None:
        self.texts.append(note)

    def advise(self, part: dict[str, Any], name: str, characters: int) -> str:
        """An optional text that WeCom may cut off beyond a number of characters."""
        value = text(part, name)
        if len(value) > characters:
            self.add(f"{name} has {len(value)} characters, at most {characters} are advised: {value[:20]}…")
        return value
