"""Numbers as Chinese people write and say them: 3, ３, 三个, 俩, 一百五, 两千三, 1万2, 三零一."""

import re
from dataclasses import dataclass

from forms.reading.writing import MAX_LENGTH, fold

_DIGIT_VALUES = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "俩": 2, "仨": 3}
_UNIT_VALUES = {"十": 10, "百": 100, "千": 1000}

CHINESE = "零一二三四五六七八九十两百千万俩仨"
"""Every character a Chinese whole number may consist of."""

NUMBER = rf"(?:\d{{1,7}}[百千万]?\d?|[{CHINESE}]{{1,12}})"
"""Pattern of a whole number; `number_value` says whether it is one and which."""

_NUMBER = re.compile(rf"(?<![\d.])\d{{1,9}}(?:\.\d+|[百千万]\d?)?|[{CHINESE}]+")
_NOT_A_NUMBER = re.compile(
    r"一(?=共|下|起|些|点(?!半|钟)|样|会|直|定|般|卡通|律|并|旦|趟|路|块儿|早"
    r"|行)|(?<=[统万唯同单之])一|第[一二三四五六七八九十]{1,3}"
    r"|千万(?=别|不要|要)|十分(?=感|满)"
)


@dataclass(frozen=True)
class Found:
    """A number and where it stands in the text."""

    value: int
    start: int
    end: int


def number_value(word: str) -> int | None:
    """The whole number that `word` is, or None: 七八 and 三四十 are no number but a guess of one."""
    if word.isascii():
        return int(word) if word.isdigit() and len(word) <= 9 else None
    if word[0].isascii():
        return _mixed_value(word)
    if not all(character in CHINESE for character in word):
        return None
    if not any(character in "十百千万" for character in word):
        return _spoken_digits(word)
    head, ten_thousand, tail = word.partition("万")
    if not ten_thousand:
        return _below_ten_thousand(head)
    high = _below_ten_thousand(head)
    if high is None or "万" in tail:
        return None
    if len(tail) == 1 and tail in _DIGIT_VALUES and tail != "零":
        return high * 10_000 + _DIGIT_VALUES[tail] * 1000
    low = _below_ten_thousand(tail) if tail else 0
    return None if low is None else high * 10_000 + low


def _mixed_value(word: str) -> int | None:
    """3百, 1万2: digits followed by a Chinese unit."""
    match = re.fullmatch(r"(\d{1,6})([百千万])(\d?)", word)
    if not match:
        return None
    unit = 10_000 if match[2] == "万" else _UNIT_VALUES[match[2]]
    return int(match[1]) * unit + (int(match[3]) * unit // 10 if match[3] else 0)


def _spoken_digits(word: str) -> int | None:
    """三 is 3 and 三零一 is 301, but 三四 is about three or four."""
    if len(word) == 2 and "零" not in word:
        return None
    return int("".join(str(_DIGIT_VALUES[character]) for character in word))


def _below_ten_thousand(word: str) -> int | None:
    total, digit, unit, open_unit = 0, None, 10_000, False
    for character in word:
        value = _DIGIT_VALUES.get(character)
        if value == 0:
            if digit is not None:
                return None
            open_unit = False
        elif value is not None:
            if digit is not None:
                return None
            digit = value
        else:
            size = _UNIT_VALUES[character]
            if size >= unit:
                return None
            total += (1 if digit is None else digit) * size
            digit, unit, open_unit = None, size, True
    if digit is None:
        return total if word else None
    if open_unit and unit >= 100:
        return total + digit * unit // 10  # 一百五 is 150, 一百零五 is 105
    return total + digit


def find_numbers(text: str) -> list[Found]:
    """All whole numbers in a folded text, in order; 一 in words such as 一共 or 一下 is no number."""
    hidden = _NOT_A_NUMBER.sub(lambda match: " " * len(match[0]), text)
    found = []
    for match in _NUMBER.finditer(hidden):
        value = number_value(match[0])
        if value is not None:
            found.append(Found(value, match.start(), match.end()))
    return found


def read_integer(text: str) -> int | None:
    """The one number in a short answer (三个, 3人, 俩, 约40公里); None when there is none, or two different ones."""
    folded = fold(text[:MAX_LENGTH])
    if re.search(r"\d\.\d|负|-\d", folded):
        return None
    values = {found.value for found in find_numbers(folded)}
    return values.pop() if len(values) == 1 else None
