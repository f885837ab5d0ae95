"""Holidays by name. Those of the lunar calendar come from a table, because no rule of the solar calendar gives them."""

from datetime import date, timedelta

_FIXED: dict[str, tuple[int, int]] = {
    "元旦": (1, 1),
    "妇女节": (3, 8),
    "三八节": (3, 8),
    "植树节": (3, 12),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "青年节": (5, 4),
    "六一": (6, 1),
    "儿童节": (6, 1),
    "七一": (7, 1),
    "建党节": (7, 1),
    "八一": (8, 1),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "十一假期": (10, 1),
    "十一长假": (10, 1),
    "圣诞": (12, 25),
}

# Year: (first day of the lunar year, fifth of the fifth month, fifteenth of the eighth month, Qingming).
_LUNAR: dict[int, tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]] = {
    2026: ((2, 17), (6, 19), (9, 25), (4, 5)),
    2027: ((2, 6), (6, 9), (9, 15), (4, 5)),
    2028: ((1, 26), (5, 28), (10, 3), (4, 4)),
    2029: ((2, 13), (6, 16), (9, 22), (4, 4)),
    2030: ((2, 3), (6, 5), (9, 12), (4, 5)),
    2031: ((1, 23), (6, 24), (10, 1), (4, 5)),
    2032: ((2, 11), (6, 12), (9, 19), (4, 4)),
    2033: ((1, 31), (6, 1), (9, 8), (4, 4)),
    2034: ((2, 19), (6, 20), (9, 27), (4, 5)),
    2035: ((2, 8), (6, 10), (9, 16), (4, 5)),
}
# Name: (column of the table, days after it).
_MOVING: dict[str, tuple[int, int]] = {
    "春节": (0, 0),
    "大年初一": (0, 0),
    "过年": (0, 0),
    "除夕": (0, -1),
    "大年三十": (0, -1),
    "元宵": (0, 14),
    "端午": (1, 0),
    "中秋": (2, 0),
    "清明": (3, 0),
}

HOLIDAY_NAMES: tuple[str, ...] = (*_FIXED, *_MOVING)


def next_holiday(name: str, today: date) -> date | None:
    """The next such day after `today`; None outside the years of the table."""
    for year in (today.year, today.year + 1, today.year + 2):
        day = _holiday_in(name, year)
        if day is not None and day > today:
            return day
    return None


def _holiday_in(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    column, days = _MOVING[name]
    row = _LUNAR.get(year)
    return date(year, *row[column]) + timedelta(days=days) if row else None
