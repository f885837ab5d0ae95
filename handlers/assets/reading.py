"""What people write about an asset, on a page or in a spreadsheet, as values; each problem by the field it is about."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from forms import FieldError, Money
from handlers.assets.classes import CATEGORIES, class_problem
from handlers.assets.register import LABELS, LENGTHS, VALUE_FEN_MAX, YEARS_MAX
from models.assets import AssetState
from models.clock import now

_MONEY = Money(name="value", label="价值", short="价值", maximum=VALUE_FEN_MAX)
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]00:00(?::00)?)?")
STATES = {state.label: state.value for state in AssetState}
_BY_LABEL = {label: code for code, label in CATEGORIES.items()}


class Unreadable(ValueError):
    """Words that hold no such value; the text says what to write instead."""


def read_values(typed: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of what was typed, by field of `AssetData`, and what is wrong, by field; empty fields are left out.

    Department and keeper are none of them: a page chooses them, a spreadsheet names them.
    """
    values: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for name, read in _READERS.items():
        raw = typed.get(name, "").strip()
        if not raw:
            continue
        try:
            values[name] = read(raw)
        except Unreadable as problem:
            problems[name] = str(problem)
    return values, problems


def _words(name: str) -> Callable[[str], str]:
    most = LENGTHS[name]

    def read(raw: str) -> str:
        if len(raw) > most:
            raise Unreadable(f"{LABELS[name]}最多{most}个字")
        if not raw.isprintable():
            raise Unreadable(f"{LABELS[name]}里有看不见的字符，请重新输入")
        return raw

    return read


def _class(raw: str) -> str:
    code = raw.upper()
    if problem := class_problem(code):
        raise Unreadable(problem)
    return code


def _one_of(label: str, options: Mapping[str, str]) -> Callable[[str], str]:
    def read(raw: str) -> str:
        if raw in options.values():
            return raw
        if raw not in options:
            raise Unreadable(f"{label}请从这些里选：{'、'.join(options)}")
        return options[raw]

    return read


def _day(raw: str) -> date:
    found = _DAY.fullmatch(raw)
    try:
        if found is None:
            raise ValueError
        day = date(*(int(part) for part in found.groups()))
    except ValueError as error:
        raise Unreadable(f"“{raw[:20]}”不是日期，请写成 2026-11-26 这样") from error
    if not 1900 <= day.year <= 2200:
        raise Unreadable(f"日期 {day} 不对，请检查年份")
    return day


def _fen(raw: str) -> int:
    try:
        fen: int = _MONEY.parse(raw.removesuffix("元").replace(",", ""), now())
    except FieldError as error:
        raise Unreadable("价值请填写金额，例如 4999.00") from error
    if problem := _MONEY.problem(fen):
        raise Unreadable(problem)
    return fen


def read_years(raw: str) -> int:
    """How many years a thing is used.

    Raises:
        Unreadable: It is no such number.
    """
    text = raw.removesuffix("年").strip()
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= YEARS_MAX):
        raise Unreadable(f"使用年限请填写1到{YEARS_MAX}之间的整数")
    return int(text)


_READERS: Mapping[str, Callable[[str], Any]] = {
    **{name: _words(name) for name in LENGTHS},
    "class_code": _class,
    "category": _one_of("资产类别", _BY_LABEL),
    "acquired_on": _day,
    "value_fen": _fen,
    "warranty_until": _day,
    "useful_years": read_years,
    "state": _one_of("状态", STATES),
}


def write_value(name: str, value: Any) -> str:
    """A value as `read_values` takes it and an input or a cell shows it; of choices, the label."""
    if value is None:
        return ""
    match name:
        case "value_fen":
            return f"{value / 100:.2f}"
        case "category":
            return CATEGORIES[value]
        case "state":
            return AssetState(value).label
    return str(value)
