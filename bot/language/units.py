"""The units in which things were counted: 两包A4纸 says 包. No slot holds them; a request type that cares asks here."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.language.slots.items import AMOUNT
from forms.reading.numbers import number_value
from forms.reading.writing import fold

_OF = re.compile(r"\s*的?\s*")
_BETWEEN = re.compile(r"[\s的要来是共领买订取改换成为就]*")
_AROUND = re.compile(r"[\s,。!吧了的呢啊改成为就要是换]*")


def units_of(text: str, things: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The unit said with each of these things, by its name; what was said without one is left out.

    Args:
        text: What was typed.
        things: Rows of the slot `items`: a name, and a quantity where one is known.
    """
    said = fold(text)
    amounts = [one for one in AMOUNT.finditer(said) if one["unit"]]
    if len(amounts) == 1 and _AROUND.fullmatch(said[: amounts[0].start()] + said[amounts[0].end() :]):
        # A bare amount belongs to the thing that has got its number.
        count = number_value(amounts[0]["count"])
        counted = [row["name"] for row in things if row.get("quantity") == count]
        return {counted[-1]: amounts[0]["unit"]} if counted else {}
    found = {}
    # 笔 is no part of 铅笔: longer names are looked for first and then hidden.
    for name in sorted((row["name"] for row in things), key=len, reverse=True):
        start = said.rfind(fold(name)) if name else -1
        if start < 0:
            continue
        end = start + len(name)
        unit = _beside(said, start, end, amounts)
        said = said[:start] + "|" * len(name) + said[end:]
        if unit is not None:
            found[name] = unit
    return found


def _beside(said: str, start: int, end: int, amounts: Sequence[re.Match[str]]) -> str | None:
    """The unit of the amount right behind a name, or behind a list of names with 各, or right before it."""
    behind = next((one for one in amounts if one.start() >= end), None)
    between = said[end : behind.start()] if behind is not None else ""
    if behind is not None and (behind["each"] or "各" in between or _BETWEEN.fullmatch(between)):
        follows = re.match(r"\s*[|\u4e00-\u9fffA-Z]", said[behind.end() :])
        # 两盒笔两支铅笔: what is followed by another name counts that one, if there is one before, too.
        if not (follows and _before(said, start, amounts)):
            return behind["unit"]
    return _before(said, start, amounts)


def _before(said: str, start: int, amounts: Sequence[re.Match[str]]) -> str | None:
    return next((one["unit"] for one in amounts if one.end() <= start and _OF.fullmatch(said[one.end() : start])), None)
