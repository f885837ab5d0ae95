"""Numbers with decimals and sums of money, as they are typed and said: 3.5, 1,200, 1.2万, 一千二百元, 三块五."""

import re
from decimal import Decimal

from forms.reading.numbers import CHINESE, number_value
from forms.reading.writing import MAX_LENGTH, fold

_UNITS = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_WHOLE = r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,12}"
_MIXED = re.compile(r"(?P<high>\d{1,6})万(?P<low>\d{1,4})千?")
_DECIMAL = re.compile(
    rf"(?<![\d.])(?:(?P<digits>(?:{_WHOLE})(?:\.\d{{1,6}})?)(?P<unit>[百千万亿]?)(?!\d)"
    rf"|(?P<said>[{CHINESE}]+)(?:点(?P<fraction>[零一二三四五六七八九]{{1,6}})(?P<times>万?))?)"
)
# 三块五, 3元5角, 2.5万元 and 12 alone; 角 and 分 only after 元 or 块.
_MONEY = re.compile(
    rf"(?<![\d.])(?:¥|人民币)?\s*(?P<sum>(?:{_WHOLE})(?:\.\d{{1,6}})?\s*[百千万亿]?\d?千?|[{CHINESE}]+(?:点[零一二三四五六七八九]+万?)?)"
    r"\s*(?P<yuan>元|块钱?|圆)?整?"
    r"(?:(?<=[元块圆])(?P<jiao>[\d一二三四五六七八九])(?:角|毛|(?![\d百千万个份件人天名])))?(?:(?<=[元块圆角毛])(?P<fen>[\d一二三四五六七八九])分)?"
)
_NEGATIVE = re.compile(r"负|(?<!\d)-\s*\d")


def _value(text: str) -> Decimal | None:
    """The number that the whole text is."""
    text = text.strip().replace(" ", "")
    mixed = _MIXED.fullmatch(text)
    if mixed:
        low = mixed["low"]
        # 3万5 and 3万5千 are 35,000; 3万500 is 30,500.
        return Decimal(mixed["high"]) * 10_000 + Decimal(low) * (1000 if len(low) == 1 else 1)
    match = _DECIMAL.fullmatch(text)
    if match is None:
        return None
    if match["digits"]:
        return Decimal(match["digits"].replace(",", "")) * _UNITS.get(match["unit"], 1)
    whole = number_value(match["said"])
    if whole is None:
        return None
    fraction = "".join(str(_DIGITS[digit]) for digit in match["fraction"] or "")
    return (Decimal(whole) + (Decimal(f"0.{fraction}") if fraction else 0)) * _UNITS.get(match["times"], 1)


def read_decimal(text: str) -> Decimal | None:
    """The one number in a short answer; None when there is none, a negative one, or two different ones."""
    folded = fold(text[:MAX_LENGTH])
    if _NEGATIVE.search(folded):
        return None
    whole = _value(folded)
    values = {whole} if whole is not None else {_value(match[0]) for match in _DECIMAL.finditer(folded)} - {None}
    return values.pop() if len(values) == 1 else None


def find_money(text: str) -> list[tuple[int, int, int]]:
    """All sums in a folded text as (fen, start, end): those with 元 or 块; a bare number when that is all there is."""
    found = []
    for match in _MONEY.finditer(text):
        alone = not match["yuan"] and text[: match.start()].strip(" 约大概") == "" and text[match.end() :].strip() == ""
        yuan = _value(match["sum"]) if match["yuan"] or alone else None
        if yuan is None:
            continue
        fen = yuan * 100
        for name, worth in (("jiao", 10), ("fen", 1)):
            said = match[name]
            fen += worth * (_DIGITS[said] if said in _DIGITS else int(said)) if said else 0
        found.append((int(fen.to_integral_value()), match.start(), match.end()))
    return found


def read_money(text: str) -> int | None:
    """The one sum in a short answer, in fen; None when there is none, a negative one, or two different ones."""
    folded = fold(text[:MAX_LENGTH])
    if _NEGATIVE.search(folded):
        return None
    values = {fen for fen, _, _ in find_money(folded)}
    return values.pop() if len(values) == 1 else None
