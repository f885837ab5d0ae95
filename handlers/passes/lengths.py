"""How long a pass is wanted for, as people say it: 半年, 一年半, 三个月, 两周. Pure."""

import re
from calendar import monthrange
from datetime import date, timedelta

from forms.reading.numbers import CHINESE, number_value
from handlers.passes.rules import DAYS_MAX

_LENGTH = re.compile(rf"半年|(?<![\d{CHINESE}])[\d{CHINESE}]{{1,3}}(?:年半?|个半?月|个?星期|周|天)(?![后前])")


def find_length(text: str) -> str:
    """The length that a sentence names; empty for none, and for what no pass lasts."""
    found = _LENGTH.search(text)
    return found[0] if found is not None and last_day(found[0], date(2000, 1, 1)) is not None else ""


def last_day(length: str, first: date) -> date | None:
    """The last day of a pass that begins on the first and is valid for such a length; None when there is none such."""
    count, unit = (1, "半年") if length == "半年" else _split(length)
    months = {"半年": 6, "年": 12 * count, "年半": 12 * count + 6, "个月": count, "个半月": count}.get(unit, 0)
    days = {"天": count, "周": 7 * count, "星期": 7 * count, "个星期": 7 * count, "个半月": 15}.get(unit, 0)
    if not 0 < months * 30 + days <= DAYS_MAX:
        return None
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    same = date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
    return same + timedelta(days=days - 1)


def _split(length: str) -> tuple[int, str]:
    count = re.match(rf"[\d{CHINESE}]+", length)
    assert count is not None
    return number_value(count[0]) or 0, length[count.end() :]
