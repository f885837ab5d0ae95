"""Switches with which a test or the page makes a platform misbehave."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar


@dataclass
class Switches:
    """Base of the platforms' faults: dataclasses of truth values, of numbers, some of which count down, and of rows."""

    ROWS: ClassVar[Mapping[str, tuple[type, ...]]] = {}
    """Switches that are lists of rows, with the kinds of a row's columns: first the end of a path, or "*", last how
    many times."""

    def reset(self) -> None:
        """Back to a healthy platform."""
        self.change(type(self)().to_dict())

    def change(self, values: Mapping[str, Any]) -> None:
        """Set switches by name from JSON. Raises ValueError for a name or kind of value that does not exist."""
        defaults = type(self)().to_dict()
        for name, value in values.items():
            if name not in defaults:
                raise ValueError(f"no fault is called {name!r}")
            if kinds := self.ROWS.get(name):
                setattr(self, name, [tuple(kind(one) for kind, one in zip(kinds, row, strict=True)) for row in value])
                continue
            kind = type(defaults[name])
            if isinstance(value, bool) != (kind is bool) or not isinstance(value, bool | int | float):
                raise ValueError(f"{name} takes a {kind.__name__}")
            setattr(self, name, kind(value))

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def take(self, counter: str) -> bool:
        """Use up one of a counter; False when none is left."""
        left: int = getattr(self, counter)
        if left > 0:
            setattr(self, counter, left - 1)
        return left > 0

    def take_row(self, name: str, path: str) -> tuple[Any, ...] | None:
        """What the first row for this path says, which is counted down; None: there is none."""
        rows: list[tuple[Any, ...]] = getattr(self, name)
        for index, (ending, *said, times) in enumerate(rows):
            if ending == "*" or path.endswith(ending):
                if times <= 1:
                    del rows[index]
                else:
                    rows[index] = (ending, *said, times - 1)
                return tuple(said)
        return None
