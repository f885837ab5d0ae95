"""Parts of the day, clock times and spans of time: 后晌, 三点一刻, 差五分十点, 一个半小时."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from forms.reading.numbers import number_value

_N = r"(?:\d{1,2}|[零一二两三四五六七八九十]{1,3})"
# 一点 in 快一点 is "a little", and 三点建议 are three points.
_HOUR = (
    r"(?<![\d.第零一二两三四五六七八九十几])(?:(?<![快慢多少大小有差好高低近远这那晚早])"
    r"|(?!一点(?![半钟整过])))"
    rf"(?P<hour>{_N})"
)
_NO_COUNT = r"(?![个人位名口份桶台辆张套星块元包箱盒本把公K楼号层室度天双桌次公月/]|多[个人])"
_CLOCK = re.compile(
    rf"""
    差(?:(?P<less>{_N})分钟?|(?P<lessquarter>一刻)钟?)(?:到|不到)?(?P<lesshour>{_N})(?:点钟?|时)
    | (?<![\d:.])(?P<digits>[01]?\d|2[0-4]):(?P<digitminute>[0-5]\d)(?::[0-5]\d)?(?!\d)分?
    | (?:(?<![\d.:])|(?<=[午上晚早晨]))(?P<dotted>[01]?\d|2[0-4])\.(?P<dottedminute>[0-5]\d)(?=\s?[-~到至]|$|[\s,])
    | {_HOUR}(?:点钟?|时(?![间候段]))(?!半?点|意见|建议|要求|问题|说明|理由|原因|几)
      (?:整|过|差(?:(?P<before>{_N})分钟?|(?P<beforequarter>一刻))
        |(?P<half>半(?!个|小时|天))|(?P<quarter>[一三1-3])刻(?:钟)?
        |过?(?P<minute>[零0]?{_N})分(?:钟)?
        |(?P<bareminute>(?>零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?|[0-5]\d)){_NO_COUNT})?
    """,
    re.VERBOSE,
)

_PARTS = {
    "dawn": r"凌晨",
    "night": r"半夜|深夜|后半夜|夜里|夜间",
    "morning": r"大清早|清早|清晨|一大早|大早上|一早|早上|早晨|早起|上午|头晌|前晌|上晌|早间"
    r"|早(?=\d{1,2}[点:]|[五六七八九十]{1,2}点)",
    "noon": r"晌午头?|中午|正午|午间|大中午",
    "afternoon": r"下午|后晌|午后|过晌|下晌|后半晌",
    "evening": r"傍晚|傍黑|擦黑|大晚上|晚上|晚间|夜晚|晚(?=\d{1,2}[点:]|[五六七八九十]{1,2}点)|(?<=[今明后昨])晚",
}
DAY_PARTS = frozenset(_PARTS)
"""The names of the parts of the day."""

_DAWN_SHORT = r"(?<=[今明后])早"
_PART = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items()) + f"|(?P<early>{_DAWN_SHORT})")
_FITTING = {
    "dawn": range(6),
    "night": (22, 23, 0, 1, 2, 3, 4, 5, 10, 11, 12),
    "morning": range(5, 13),
    "noon": (11, 12, 1),
    "afternoon": (12, 1, 2, 3, 4, 5, 6, 7),
    "evening": (5, 6, 7, 8, 9, 10, 11, 12),
}

_COUNT = r"(?:\d{1,3}(?:\.\d)?|[一二两俩三仨四五六七八九十百]{1,4})"
_SPAN = re.compile(
    rf"""
    (?<![\d.])(?P<hours>{_COUNT})个?(?P<andhalf>半)?(?:多)?(?:小时|钟头|H(?![A-Z])|点钟头)(?P<halfafter>半)?
    | (?P<halfhour>半)个?(?:多)?(?:小时|钟头|点钟)
    | (?P<quarters>[一两俩三1-3])刻钟
    | (?<![\d点:.])(?P<minutes>{_COUNT})分钟
    | (?P<halfday>半天)(?!了|没)
    | (?<![\d.第后前])(?P<days>\d{{1,2}}|[一两俩三仨四五六七八九十]{{1,2}})天(?!前|内|来|没)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Clock:
    """An hour and minute as said. `plain` means 24-hour writing, such as 06:30, that no part of day changes."""

    hour: int
    minute: int
    start: int
    end: int
    plain: bool = False


@dataclass(frozen=True)
class Part:
    """A part of the day: one of the keys of the table above."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Span:
    """A length of time in minutes."""

    minutes: int
    start: int
    end: int


def find_clocks(text: str) -> list[Clock]:
    """All clock times of a folded text."""
    found = []
    for match in _CLOCK.finditer(text):
        hour, minute = _hour_minute(match)
        if hour is None or minute is None:
            continue
        total = hour * 60 + minute
        if 0 <= total <= 24 * 60 and minute < 60:
            plain = hour > 12 or hour == 0 or bool(match["digits"] and match["digits"].startswith("0"))
            found.append(Clock(total // 60, total % 60, match.start(), match.end(), plain))
    return found


def _hour_minute(match: re.Match[str]) -> tuple[int | None, int | None]:
    if match["lesshour"]:
        return number_value(match["lesshour"]), -(15 if match["lessquarter"] else number_value(match["less"]) or 0)
    if match["digits"]:
        return int(match["digits"]), int(match["digitminute"])
    if match["dotted"]:
        return int(match["dotted"]), int(match["dottedminute"])
    return number_value(match["hour"]), _minute(match)


def _minute(match: re.Match[str]) -> int | None:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 15 * {"一": 1, "三": 3}.get(match["quarter"], 0) or 15 * int(match["quarter"])
    if match["before"] or match["beforequarter"]:
        return -(15 if match["beforequarter"] else number_value(match["before"]) or 0)
    said = match["minute"] or match["bareminute"]
    return number_value(said.lstrip("零0") or "零") if said else 0


def find_parts(text: str) -> list[Part]:
    """All parts of the day in a folded text."""
    return [
        Part("morning" if match["early"] else match.lastgroup or "", match.start(), match.end())
        for match in _PART.finditer(text)
    ]


def find_spans(text: str) -> list[Span]:
    """All lengths of time in a folded text; 半天 is four hours."""
    found = []
    for match in _SPAN.finditer(text):
        minutes = _span_minutes(match)
        if minutes:
            found.append(Span(minutes, match.start(), match.end()))
    return found


def _span_minutes(match: re.Match[str]) -> int | None:
    if match["halfhour"]:
        return 30
    if match["halfday"]:
        return 4 * 60
    if match["quarters"]:
        return 15 * (number_value(match["quarters"]) or 0)
    if match["minutes"]:
        return number_value(match["minutes"])
    if match["days"]:
        return (number_value(match["days"]) or 0) * 24 * 60
    if "." in match["hours"]:
        return round(float(match["hours"]) * 60)
    hours = number_value(match["hours"])
    if hours is None:
        return None
    return hours * 60 + (30 if match["andhalf"] or match["halfafter"] else 0)


def fits(clock: Clock, part: str) -> bool:
    """Whether an hour said without part of day can be one of `part`, which was said before."""
    return not clock.plain and clock.hour in _FITTING[part]


def settle(day: date, clock: Clock, part: str | None) -> datetime:
    """The moment of a clock time on a day, by rules 5 and 6 of the language: 晚上十二点 begins the next day."""
    hour, days = clock.hour, 0
    if hour == 24:
        hour, days = 0, 1
    elif part in ("evening", "night"):
        hour, days = _at_night(hour, late=5 if part == "evening" else 7)
    elif part == "dawn":
        hour = 0 if hour == 12 else hour
    elif part in ("afternoon", "noon"):
        hour += 12 if hour < (12 if part == "afternoon" else 4) and hour else 0
    elif part is None and not clock.plain and 1 <= hour <= 6:
        hour += 12
    return datetime.combine(day, time(hour, clock.minute)) + timedelta(days=days)


def _at_night(hour: int, *, late: int) -> tuple[int, int]:
    """The hour of the day, and how many days later: 晚上八点 is today, 半夜两点 tomorrow."""
    if hour == 12:
        return 0, 1
    if hour < late:
        return hour, 1
    return (hour + 12, 0) if hour < 12 else (hour, 0)


def next_moment(now: datetime, clock: Clock, part: str | None) -> datetime:
    """The next occurrence of a clock time after `now`."""
    moment = settle(now.date() - timedelta(days=1), clock, part)
    while moment <= now:
        moment += timedelta(days=1)
    return moment


def first_after(start: datetime, clock: Clock, part: str | None) -> datetime:
    """The end that follows `start`: without part of day the first such hour on a twelve-hour face."""
    if part is not None or clock.plain or clock.hour > 12:
        moment, step = settle(start.date(), clock, part), timedelta(days=1)
    else:
        moment, step = datetime.combine(start.date(), time(clock.hour % 12, clock.minute)), timedelta(hours=12)
    while moment <= start:
        moment += step
    return moment
