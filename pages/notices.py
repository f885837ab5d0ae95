"""One sentence at the top of a page about what has just happened. Addresses carry its code, never free words."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.moves import Tone


@dataclass(frozen=True)
class Notice:
    """A sentence and how it is coloured."""

    text: str
    tone: Tone


_declared: dict[str, Notice] = {}


def declare_notices(texts: Mapping[str, str], tone: Tone = Tone.DONE) -> None:
    """Make sentences known by their codes. Codes of the console start with the page's name, as in `people.saved`."""
    for code, text in texts.items():
        known = _declared.setdefault(code, Notice(text, tone))
        assert known == Notice(text, tone), f"two notices are called {code}"


def notice(code: str) -> Notice | None:
    """The sentence for a code in the address; None for a code that nobody declared."""
    return _declared.get(code)
