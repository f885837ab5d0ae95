"""A sentence while it is being read: readers take the words they have understood, and leave the rest to the others."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from bot.language.typos import corrected
from forms.reading.texts import read_text
from forms.reading.times import Times, find_times
from forms.reading.writing import MAX_LENGTH, fold

_EDGE = " ,.。!?;、:'\"“”‘’()|"


@dataclass
class Words:
    """The text as typed, and `left`: the same in one way of writing, with `|` for all that is understood already."""

    text: str
    left: str = ""

    @classmethod
    def of(cls, text: str) -> "Words":
        """Read a message as it came in."""
        text = text[:MAX_LENGTH]
        return cls(text, corrected(fold(text)))

    def hide(self, start: int, end: int) -> None:
        """Leave the words between two places to no other reader."""
        self.left = self.left[:start] + "|" * (end - start) + self.left[end:]

    def cut(self, start: int, end: int) -> str:
        """The words between two places as they were typed."""
        return self.text[start:end].strip(_EDGE + "，。！？；：～（）").strip()

    def take(self, match: re.Match[str], group: int | str = 0) -> str:
        """The words of a match as they were typed; they are hidden from then on."""
        said = self.cut(match.start(group), match.end(group))
        self.hide(match.start(), match.end())
        return said

    @property
    def rest(self) -> str:
        """What nobody has understood so far, as it was typed."""
        kept = "".join(" " if sign == "|" else self.text[index] for index, sign in enumerate(self.left))
        return read_text(kept)


@dataclass
class Turn:
    """One piece of what was said: a whole sentence, or what follows 不对 in it."""

    words: Words
    now: datetime
    expecting: str | None = None
    correction: bool = False
    had: dict[str, object] = field(default_factory=dict)
    """The slots as they were before this piece."""
    had_frame: bool = False
    """Whether the request was begun before this piece."""

    @cached_property
    def times(self) -> Times:
        """The times in it; their words are taken."""
        times = find_times(self.words.left, self.now)
        for start, end in times.taken:
            self.words.hide(start, end)
        return times
