"""What is said about a delegation: from when to when, for which requests, up to which amount. Pure."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from forms.reading.days import add_months
from forms.reading.numbers import number_value
from forms.reading.times import Point, end_of, find_times, moment_of
from forms.reading.writing import MAX_LENGTH, fold

_COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_LASTING = re.compile(rf"(?P<count>{_COUNT}|半)(?P<unit>天|日(?![常期])|周|个?星期|个?礼拜|个月)")
_WEEK = re.compile(r"(?P<ahead>下下个?|下个?|这个?|本)(?:周|星期|礼拜)(?![一二三四五六日天末\d])")
_FROM_NOW = re.compile(r"即日|现在|马上|立即|立刻|此刻")
_AMOUNT = re.compile(
    r"(?P<count>\d{1,9}(?:\.\d{1,2})?|[一二两三四五六七八九十百千]{1,6})(?P<wan>万)?[元块]?钱?(?:以下|以内|之内|之下|内)"
)
_EVERYTHING = re.compile(r"全部|所有|一切|不限")
_WEEKS = {"这": 0, "本": 0, "下": 1, "下下": 2}

Term = tuple[datetime | None, datetime | None]
"""Naive local start and end; None for what was not said."""


def read_term(text: str, now: datetime) -> Term:
    """From when to when: `从明天到周五`, `下周`, `12月1日起三天`, `到月底`. A day that is named last is included.

    Args:
        now: Naive local time.
    """
    text = fold(text[:MAX_LENGTH])
    if week := _WEEK.search(text):
        monday = _midnight(now.date() - timedelta(days=now.weekday()))
        monday += timedelta(weeks=_WEEKS[week["ahead"].removesuffix("个")])
        return monday, monday + timedelta(days=7)
    times = find_times(text, now)
    points = [point for point in times.points if point.day or point.exact]
    starts = [point for point in points if point.role not in ("end", "deadline")]
    ends = [point for point in points if point.role in ("end", "deadline")] or starts[1:]
    start = _start(starts[0], now) if starts else None
    if start is None and _FROM_NOW.search(text):
        start = now
    if ends:
        return start or now, _end(ends[-1], start or now, now)
    lasting = _lasting(_without(text, points), start or now)
    if lasting is not None:
        return start or now, lasting
    if starts and not starts[0].exact and starts[0].role != "start" and not re.search(r"从|起|开始", text):
        assert start is not None
        return start, start + timedelta(days=1)
    return start, None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _start(point: Point, now: datetime) -> datetime | None:
    if point.exact:
        return moment_of(point, now, day=None, part=None)
    return _midnight(point.day.day) if point.day else None


def _end(point: Point, start: datetime, now: datetime) -> datetime | None:
    if point.exact:
        return end_of(point, start) or moment_of(point, now, day=None, part=None)
    return _midnight(point.day.day) + timedelta(days=1) if point.day else None


def _without(text: str, points: list[Point]) -> str:
    for point in points:
        text = text[: point.start] + "|" * (point.end - point.start) + text[point.end :]
    return text


def _lasting(text: str, start: datetime) -> datetime | None:
    """The end of 三天, 两周, 一个月: the day it begins on is the first of them."""
    found = _LASTING.search(text)
    if found is None or found["count"] == "半":
        return None
    count = number_value(found["count"])
    if not count:
        return None
    unit = found["unit"]
    if unit == "个月":
        return _midnight(add_months(start.date(), count))
    return _midnight(start.date() + timedelta(days=count * (1 if unit in ("天", "日") else 7)))


def read_types(text: str, labels: Mapping[str, str]) -> list[str] | None:
    """The request types that are named, by their labels with or without 申请; [] for 全部; None for none named."""
    named = [name for name, label in labels.items() if label in text or label.removesuffix("申请") + "的" in text]
    if named:
        return named
    return [] if _EVERYTHING.search(text) else None


def read_limit(text: str) -> int | None:
    """The amount in fen of 5000元以下, 两万元以内; None when no limit is said."""
    found = _AMOUNT.search(fold(text[:MAX_LENGTH]))
    if found is None:
        return None
    said = found["count"]
    if re.fullmatch(r"[\d.]+", said):
        yuan, _, rest = said.partition(".")
        fen = int(yuan) * 100 + int(f"{rest:0<2}" if rest else 0)
    else:
        fen = (number_value(said) or 0) * 100
    return (fen * 10_000 if found["wan"] else fen) or None


def read_edge(text: str, now: datetime, *, last: bool) -> datetime | None:
    """One end of a term as it stands in an input: a moment, or a day, which is included when it is the last.

    Args:
        now: Naive local time; so is what comes back. None when it is neither a day nor a moment.
    """
    points = [point for point in find_times(fold(text[:MAX_LENGTH]), now).points if point.day or point.exact]
    if len(points) != 1:
        return None
    moment = _start(points[0], now)
    if moment is not None and last and not points[0].exact:
        return moment + timedelta(days=1)
    return moment
