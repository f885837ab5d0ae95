"""One way of writing: what people type in many widths and signs, brought to one form of the same length.

Every character stays at its place, so a value found in the folded text can be cut out of the original as it stands.
"""

import unicodedata

MAX_LENGTH = 500
"""Longer texts are not read to their end: nobody asks for a car in five hundred characters."""

_SAME = {
    **dict.fromkeys("～〜∼˜", "~"),
    **dict.fromkeys("—–−―─‐‑ー", "-"),
    **dict.fromkeys("•・‧･∙●．", "·"),
    **dict.fromkeys("⭐🌟★☆✨", "★"),
    "〇": "零",
    "壹": "一",
    "贰": "二",
    "叁": "三",
    "幺": "一",
    "個": "个",
    "|": ",",
}


class _Folding(dict[int, str]):
    """A translation table that works out each character once."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character.isspace() or not character.isprintable():
        return " "
    plain = unicodedata.normalize("NFKC", character)
    if len(plain) != 1:
        plain = character
    if unicodedata.category(plain) in ("So", "Sk", "Mn", "Me", "Cs"):
        return " "
    upper = plain.upper()
    return upper if len(upper) == 1 else plain


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Half width, upper case, one sign for each kind of dash and dot, blanks for pictures; same length as `text`."""
    return text.translate(_FOLDING)
