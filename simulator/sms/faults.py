"""The switches with which a test or the page makes the SMS providers misbehave."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass
class SmsFaults:
    """All off at the start; counters count down as they are used up. Durations are real seconds."""

    down: bool = False
    """Connections are closed without an answer."""
    latency_seconds: float = 0.0
    lose_answers: int = 0
    """The next texts are sent, but the connection closes before the answer."""
    system_errors: int = 0
    """The next calls fail inside of the provider, and nothing is sent."""
    undeliverable: bool = False
    """Texts are taken, and their receipts say that they did not arrive."""
    duplicate_receipts: int = 0
    """Each receipt comes this many times more."""
    lose_receipts: bool = False
    receipt_delay_seconds: float = 1.0
    receipt_retry_seconds: float = 60.0
    """Before the first repeat of a receipt that was not taken; the second waits five times as long."""

    def change(self, values: Mapping[str, Any]) -> None:
        """Set switches by name. Raises ValueError for a name or a kind of value that does not exist."""
        defaults = SmsFaults().to_dict()
        for name, value in values.items():
            if name not in defaults:
                raise ValueError(f"no fault is called {name!r}")
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
