"""Meals at the canteen."""

import re
from datetime import date, datetime, time, timedelta

from bot.language.dialogue import Frame
from bot.language.slots.counts import read_bare, read_people, read_unit
from bot.language.slots.notes import read_note
from bot.language.words import Turn
from forms.reading.times import Point

_SITTINGS = (
    ("breakfast", re.compile(r"早饭|早餐|早点(?!儿|到|来|送|吃|去)|早茶")),
    ("lunch", re.compile(r"午饭|午餐|中饭|中餐|晌午饭?|晌饭|中午|午间")),
    ("dinner", re.compile(r"晚饭|晚餐|晚上|夜宵|后晌饭|傍晚|晚间|今晚|明晚|后晚|当晚")),
)
_BY_PART = {"noon": "lunch", "evening": "dinner", "morning": "breakfast"}
# When a sitting counts as over, so that its name alone means tomorrow's.
_OVER = {"breakfast": time(9), "lunch": time(14), "dinner": time(20)}


def read_meal(turn: Turn, frame: Frame) -> None:
    """Fill the slots of a meal."""
    read_note(turn, frame)
    sitting = _read_sitting(turn.words.left)
    points = turn.times.points
    if sitting is None:
        sitting = next((_sitting_of(point) for point in points if _sitting_of(point)), None)
    if sitting:
        frame.slots["sitting"] = sitting
    day = next((point.day.day for point in reversed(points) if point.day), None)
    if day:
        frame.slots["date"] = day
        frame.memory["named"] = True
    elif sitting and not frame.memory.get("named"):
        frame.slots["date"] = next_sitting(sitting, turn.now)
    read_people_at_table(turn, frame)


def _read_sitting(text: str) -> str | None:
    """The last sitting named: a later one corrects the first. 晚上 and 中午 give way to a meal by name."""
    meals: list[tuple[int, str]] = []
    for code, pattern in _SITTINGS:
        meals += [
            (match.start() + 100 * ("饭" in match[0] or "餐" in match[0]), code) for match in pattern.finditer(text)
        ]
    return max(meals)[1] if meals else None


def _sitting_of(point: Point) -> str | None:
    return _BY_PART.get(point.part or "") if point.part in ("noon", "evening") else None


def next_sitting(sitting: str, now: datetime) -> date:
    """The day of the next such sitting."""
    return now.date() + timedelta(days=1 if now.time() >= _OVER[sitting] else 0)


def read_people_at_table(turn: Turn, frame: Frame) -> None:
    """份 and 位 are people here; 一桌 says nothing of how many."""
    before = frame.slots.get("people")
    read_people(turn, frame, "people")
    if frame.slots.get("people") == before and read_bare(turn, "people") is None:
        read_unit(turn, frame, "people", r"(?:份|客|个(?=[\s,。!|]|$|工作餐|盒饭|套餐)|套|盒(?=饭))")
