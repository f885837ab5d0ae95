"""每周一、周四 in a sentence: the days of a standing order, and the moment of its first delivery."""

import re
from collections.abc import Callable, Collection
from datetime import date, datetime, timedelta

from forms.reading.writing import fold
from models.clock import LOCAL

DAYS = "一二三四五六日"
SEARCHED = 31
"""Days from now in which the first delivery is looked for."""
WORKDAYS = ("0", "1", "2", "3", "4")
_WEEK = r"(?:周|星期|礼拜)"
_DAY = r"[一二三四五六日天1-7]"
_MORE = r"(?:[一二三四五六日天](?![点时桶个])|[1-7](?![点时\d:桶个]))"
"""A further day: 每周一三点 is no Wednesday."""
_WEEKLY = re.compile(
    rf"每(?:个|逢)?{_WEEK}(?P<days>{_DAY}(?:\s*(?:[、,和及跟与到至~-]\s*)?(?:每?个?{_WEEK})?{_MORE}){{0,6}})?"
    rf"|(?P<every>每天|天天|每日)|(?P<working>每个?工作日)"
)
_RANGE = re.compile(rf"({_DAY})[到至~-](?:{_WEEK})?({_DAY})")
_OTHER_DAY = re.compile(rf"今天|明天|后天|今早|明早|{_WEEK}{_DAY}|(?:\d+|[一二三十]{{1,3}})[号日]")


def weekdays(text: str) -> tuple[str, ...] | None:
    """The days of every week that a sentence names, 0 for Monday; empty: every week, and no day; None: only once."""
    said = _WEEKLY.search(fold(text))
    if said is None:
        return None
    if said["every"]:
        return tuple(str(number) for number in range(7))
    if said["working"]:
        return WORKDAYS
    days = said["days"] or ""
    found = {_number(day) for day in re.findall(_DAY, days)}
    for first, last in _RANGE.findall(days):
        found |= set(range(_number(first), _number(last) + 1))
    return tuple(str(number) for number in sorted(found))


def _number(day: str) -> int:
    return int(day) - 1 if day.isascii() else DAYS.index(day.replace("天", "日"))


def names_day(text: str) -> bool:
    """Whether a sentence names a day for once: 从明天开始每周."""
    return _OTHER_DAY.search(_WEEKLY.sub("", fold(text))) is not None


def first_on(days: Collection[str], moment: datetime, now: datetime, works: Callable[[date], bool]) -> datetime:
    """The next time, from now on, at which it is one of these days and the clock time of `moment`.

    Args:
        works: Whether the agency works on a day; where it does not for a whole month, the first such day counts.
    """
    moment = moment.astimezone(LOCAL)
    found = now.replace(hour=moment.hour, minute=moment.minute, second=0, microsecond=0)
    coming = [found + timedelta(days=ahead) for ahead in range(SEARCHED)]
    meant = [one for one in coming if one >= now and str(one.weekday()) in days]
    return next((one for one in meant if works(one.date())), meant[0])
