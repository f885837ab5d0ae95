"""Number plates: 鲁b·6k889, 京A幺二三四五, 皖ad12345, 苏Ｅ·Ｋ３３８８."""

import re
from dataclasses import dataclass

_PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
_SPOKEN = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | {"洞": "0", "拐": "7", "两": "2"}
_GAP = r"[\s·.\-_]{0,2}"
_SIGN = rf"[A-HJ-NP-Z0-9{''.join(_SPOKEN)}]"
_PLATE = re.compile(
    rf"(?P<province>[{_PROVINCES}]){_GAP}(?P<city>[A-Z])(?P<body>(?:{_GAP}{_SIGN}){{4,5}}(?:[学警港澳挂使领"
    rf"]|{_GAP}{_SIGN})?)(?![A-Z0-9])"
)


@dataclass(frozen=True)
class Plate:
    """A plate as it is written officially, and where it stood in the text."""

    plate: str
    start: int
    end: int


def find_plate(text: str) -> Plate | None:
    """The first plate in a folded text."""
    match = _PLATE.search(text)
    if match is None:
        return None
    signs = [
        (_SPOKEN.get(sign, sign), match.start("body") + index)
        for index, sign in enumerate(match["body"])
        if sign not in " ·.-_"
    ]
    if len(signs) == 6 and not _six(signs):
        signs = signs[:5]
    body = "".join(sign for sign, _ in signs)
    if len(body) < 5:
        return None
    return Plate(match["province"] + match["city"] + body, match.start(), signs[-1][1] + 1)


def _six(signs: list[tuple[str, int]]) -> bool:
    """Six signs are a plate of a new-energy car, which has a letter first or last, or a special one (学, 警)."""
    first, last = signs[0][0], signs[-1][0]
    return first.isalpha() or not last.isdigit()
