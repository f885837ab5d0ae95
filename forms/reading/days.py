"""Days as people name them: 明儿, 下周三, 15号, 12月3号, 12/3, 月底, 国庆, 三天后. Each is counted from today."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from forms.reading.holidays import HOLIDAY_NAMES, next_holiday
from forms.reading.numbers import number_value

_N = r"(?:\d{1,2}|[零一二三四五六七八九十]{1,3})"
_COUNT = r"(?:\d{1,2}|[一二两俩三四五六七八九十]{1,3})"
# 15号 is a day, 15号楼 a building and 五号电池 a battery.
_DAY_END = (
    r"[号日](?!楼|会议|电池|门|厅|线|院|房|桌|机|窗|库|井|馆|厂|路|仓|车|柜|柱"
    r"|报告|公寓|宿舍|食堂|餐厅|办公|实验|教|常|期)"
)
_NEAR = {"前天": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "大后": 3}
_WEEKDAYS = {
    name: number for number, names in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7")) for name in names
}

_DAY = re.compile(
    rf"""
    (?P<full>(?:\d{{4}}|二零[零一二三四五六七八九]{{2}})[年/.-]{_N}[月/.-]{_N}[日号]?(?!\d))
    | (?P<year>今年|明年|后年)?的?(?P<month>{_N})月份?(?P<monthday>{_N}(?:{_DAY_END}|(?![\d点时个:人位号日十])))
    | (?P<ofmonth>这个月|这月|本月|当月|下下个?月|下个?月)的?(?P<ofday>{_N}){_DAY_END}
    | (?<![\d/.:])(?P<slash>\d{{1,2}}/\d{{1,2}})[号日]?(?![\d/])
    | (?<![\d/.:午上晨早晚])(?P<dot>(?:1[0-2]|0?[1-9])\.(?:3[01]|[12]\d|0?[1-9]))
      (?:[号日]|(?![\d.]|\s*(?:公里|KM|元|块|米|小时|个|倍|万|H)))
    | (?P<endof>(?P<endyear>今年|明年)?的?(?:(?P<endmonth>{_N})|(?P<endrelative>这个|这|本|下下个?|下个?)?)月[底末])
    | (?P<yearend>(?P<yearendof>今|明)?年[底末])
    | (?<![每两])(?P<week>上个?|这个?|本|下下个?|下个?)?(?:周|星期|礼拜)
      (?P<weekday>[一二三四五六日天](?!次)|[1-7](?![\d点:个]))
    | (?<!\d)(?<![一二三四五六七八九十第])(?P<dayofmonth>{_N}){_DAY_END}
    | (?:再?过|再)?(?P<later>{_COUNT})(?P<laterunit>天|日|个?星期|个?礼拜|周|个月)(?:之后|以后|过后|后(?!勤|面|院|门))
    | 再?过(?P<past>{_COUNT})(?P<pastunit>天|个?星期|个?礼拜|周|个月)
    | (?P<near>前天|大后(?=天|儿|日)|昨(?=天|儿|日|晚|早)
      |今(?=天|儿|日|晚|早|晌|夜)|明(?=天|儿|日|晚|早|晌)|后(?=天|儿|日(?!常)|晚上))
      (?:天|儿个|儿|日)?
    | (?P<next>第二天|次日|隔天|转天)
    | (?P<holiday>{"|".join(HOLIDAY_NAMES)})(?![一二三四五六七八九十零点])(?:节)?(?:当天|那天|当日)?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class DayFound:
    """A day and where it stands; `follows` marks 第二天, which is counted from the day named before it."""

    day: date
    start: int
    end: int
    follows: bool = False
    end_of_month: bool = False
    rolls: date | None = None
    """15号 said on a 15th: the next one, for when the clock time named with it is past already."""


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def find_days(text: str, today: date) -> list[DayFound]:
    """All days named in a folded text, in order. Impossible ones, such as 2月30号, are passed over."""
    found = []
    for match in _DAY.finditer(text):
        try:
            day = _resolve(match, today)
        except (ValueError, OverflowError):
            continue
        if day is not None:
            found.append(_found(match, day, today))
    return found


def _found(match: re.Match[str], day: date, today: date) -> DayFound:
    rolls = None
    if day == today and (match["dayofmonth"] or match["slash"] or (match["month"] and not match["year"])):
        rolls = _resolve(match, today + timedelta(days=1))
    return DayFound(
        day=day,
        start=match.start(),
        end=match.end(),
        follows=bool(match["next"]),
        end_of_month=bool(match["endof"] and not match["endmonth"] and not match["endrelative"]),
        rolls=rolls,
    )


def _resolve(match: re.Match[str], today: date) -> date | None:
    for name, resolve in _RESOLVERS.items():
        if match[name]:
            return resolve(match, today)
    return None


def _full(match: re.Match[str], today: date) -> date:
    year, month, day = re.findall(rf"\d{{4}}|二零[零一-九]{{2}}|{_N}", match["full"])[:3]
    return date(_number(year), _number(month), _number(day))


def _number(word: str) -> int:
    value = number_value(word)
    if value is None:
        raise ValueError(word)
    return value


def _next_date(month: int, day: int, today: date) -> date:
    """The next such date from today on; 29 February may be years away."""
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}")
    for year in range(today.year, today.year + 9):
        if 1 <= day <= monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    raise ValueError(f"no {month}/{day}")


def _month_day(match: re.Match[str], today: date) -> date:
    month, day = _number(match["month"]), _number(match["monthday"].rstrip("号日"))
    if match["year"]:
        return date(today.year + ("今年", "明年", "后年").index(match["year"]), month, day)
    return _next_date(month, day, today)


def _day_of_named_month(match: re.Match[str], today: date) -> date:
    return add_months(today.replace(day=1), match["ofmonth"].count("下")).replace(day=_number(match["ofday"]))


def _slash(match: re.Match[str], today: date) -> date:
    month, day = (match["slash"] or match["dot"]).replace(".", "/").split("/")
    return _next_date(int(month), int(day), today)


def _end_of(match: re.Match[str], today: date) -> date:
    if match["endmonth"]:
        year = today.year + 1 if match["endyear"] == "明年" else None
        month = _number(match["endmonth"])
        first = date(year, month, 1) if year else _next_date(month, 28, today).replace(day=1)
        return month_end(first)
    return month_end(add_months(today.replace(day=1), (match["endrelative"] or "").count("下")))


def _year_end(match: re.Match[str], today: date) -> date:
    return date(today.year + (match["yearendof"] == "明"), 12, 31)


def _weekday(match: re.Match[str], today: date) -> date:
    weekday = _WEEKDAYS[match["weekday"]]
    week = match["week"]
    if not week:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    weeks = -1 if week.startswith("上") else week.count("下")
    return today + timedelta(days=weekday - today.weekday(), weeks=weeks)


def _day_of_month(match: re.Match[str], today: date) -> date:
    day = _number(match["dayofmonth"])
    if not 1 <= day <= 31:
        raise ValueError(f"no day {day}")
    first = today.replace(day=1)
    for months in range(4):
        month = add_months(first, months)
        if day <= month_end(month).day and month.replace(day=day) >= today:
            return month.replace(day=day)
    raise ValueError(f"no day {day}")


def _later(match: re.Match[str], today: date) -> date:
    count = _number(match["later"] or match["past"])
    unit = match["laterunit"] or match["pastunit"]
    if unit == "个月":
        return add_months(today, count)
    return today + timedelta(days=count * (1 if unit in ("天", "日") else 7))


def _near(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=_NEAR[match["near"]])


def _next_day(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=1)


def _holiday(match: re.Match[str], today: date) -> date | None:
    return next_holiday(match["holiday"], today)


_RESOLVERS = {
    "full": _full,
    "month": _month_day,
    "ofmonth": _day_of_named_month,
    "slash": _slash,
    "dot": _slash,
    "endof": _end_of,
    "yearend": _year_end,
    "weekday": _weekday,
    "dayofmonth": _day_of_month,
    "later": _later,
    "past": _later,
    "near": _near,
    "next": _next_day,
    "holiday": _holiday,
}
