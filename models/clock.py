"""The agency's clock: moments are stored in UTC and read in China's one time zone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Shanghai")
WEEKDAYS = "一二三四五六日"


def now() -> datetime:
    """The present moment, aware, in local time."""
    return datetime.now(UTC).astimezone(LOCAL)


def show_moment(moment: datetime) -> str:
    """`11月25日(周三) 14:00`, with the year when it is not this one."""
    local = moment.astimezone(LOCAL)
    year = "" if local.year == now().year else f"{local.year}年"
    return f"{year}{local.month}月{local.day}日(周{WEEKDAYS[local.weekday()]}) {local:%H:%M}"


def show_period(start: datetime, end: datetime) -> str:
    """`11月25日(周三) 14:00-17:00`, or both days in full when they differ."""
    start, end = start.astimezone(LOCAL), end.astimezone(LOCAL)
    if start.date() == end.date():
        return f"{show_moment(start)}-{end:%H:%M}"
    return f"{show_moment(start)} 至 {show_moment(end)}"
