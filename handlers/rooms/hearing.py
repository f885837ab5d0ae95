"""What a sentence says about a booking that only the agency's own rows can tell: the names of its rooms.

Also what bot.language has no slot for: name plates with their names, and that a meeting is repeated.
"""

import re
from datetime import date, timedelta
from typing import Any

from forms import Values
from forms.reading import read_day
from forms.reading.writing import MAX_LENGTH, fold
from handlers.rooms import plates
from handlers.rooms.availability import open_rooms
from models.clock import now

_REPEATS = (
    ("biweekly", re.compile(r"每两周|每隔一周|隔周|每2周")),
    ("workdays", re.compile(r"每个?工作日|每天|天天")),
    ("weekly", re.compile(r"每个?(?:周|星期|礼拜)(?!末)")),
)
_WEEKDAY = re.compile(r"每(?:两|2)?个?(?:周|星期|礼拜)的?(?:周|星期)?(?P<day>[一二三四五六日天])")
_ONCE = re.compile(r"不重复|只开一次|就一次")
_UNTIL = re.compile(r"(?:一直|持续|重复)开?到(?P<day>[^,，。;；]{2,10})|到(?P<end>[^,，。;；到]{2,8}?)(?:为止|截止)")


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """The room by its name, and what else stands in the words."""
    words = fold(text[:MAX_LENGTH])
    heard: dict[str, Any] = {}
    named = [(words.rfind(fold(room.name)), len(room.name), room.name) for room in await open_rooms()]
    if said := [one for one in named if one[0] >= 0]:
        # 不用301会议室了，换报告厅: the last one counts.
        heard["room"] = max(said)[2]
    heard |= plates_heard(text, values) | _repeated(words)
    weekday = _WEEKDAY.search(words)
    if weekday and values.get("start") and values.get("end"):
        # bot.language knows no repeated days: the first one is the next of that name.
        ahead = timedelta(
            days=("一二三四五六日".find(weekday["day"].replace("天", "日")) - values["start"].weekday()) % 7
        )
        heard |= {"start": values["start"] + ahead, "end": values["end"] + ahead}
    return heard


def plates_heard(text: str, values: Values) -> dict[str, Any]:
    """What the words say about name plates: whether they are wanted, and the names. Names alone mean that they are."""
    names = plates.read_plates(text[:MAX_LENGTH], values.get("plates") or "")
    wanted = True if names else plates.wanted(text[:MAX_LENGTH])
    if wanted is None:
        return {}
    others = [code for code in values.get("equipment") or () if code != "name_plates"]
    needs = [*others, "name_plates"] if wanted else others
    heard: dict[str, Any] = {"equipment": needs or None}
    if names is not None:
        heard["plates"] = names or None
    return heard


def _repeated(words: str) -> dict[str, Any]:
    if _ONCE.search(words):
        return {"repeat": None, "until": None}
    repeat = next((code for code, pattern in _REPEATS if pattern.search(words)), None)
    found = {"repeat": repeat} if repeat is not None else {}
    until = _UNTIL.search(words)
    day: date | None = read_day(until["day"] or until["end"], now().date()) if until else None
    return {**found, "until": day} if day is not None else found
