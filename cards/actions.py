"""What a button means: a small typed value that travels in the button's key and comes back with the tap.

A key carries identities only. Who may tap, and whether it is still possible, is looked up again on the tap.
"""

import dataclasses
from typing import ClassVar, Self

KEY_BYTES_MAX = 1024
"""WeCom, template cards, `button_list[].key`."""


class UnknownAction(ValueError):
    """A key that none of our cards carries."""


_registered: dict[str, type["Action"]] = {}


@dataclasses.dataclass(frozen=True)
class Action:
    """Base of all actions; a subclass names its prefix: `class Approve(Action, prefix="flows.approve")`."""

    prefix: ClassVar[str]

    def __init_subclass__(cls, *, prefix: str) -> None:
        assert prefix not in _registered, f"two actions are called {prefix}"
        cls.prefix = prefix
        _registered[prefix] = cls

    def pack(self) -> str:
        """The button's key: `flows.approve:12`."""
        parts = [self.prefix, *(str(getattr(self, field.name)) for field in dataclasses.fields(self))]
        assert not any(":" in part for part in parts)
        key = ":".join(parts)
        assert len(key.encode()) <= KEY_BYTES_MAX
        return key

    @classmethod
    def _from_parts(cls, parts: list[str]) -> Self:
        fields = dataclasses.fields(cls)
        if len(parts) != len(fields):
            raise UnknownAction(cls.prefix)
        try:
            return cls(*(int(part) if field.type is int else part for field, part in zip(fields, parts, strict=True)))
        except ValueError as error:
            raise UnknownAction(cls.prefix) from error


def unpack(key: str) -> Action:
    """The action in a button's key.

    Raises:
        UnknownAction: The key is not one of ours, or is misshapen.
    """
    prefix, *parts = key.split(":")
    if prefix not in _registered:
        raise UnknownAction(prefix)
    return _registered[prefix]._from_parts(parts)
