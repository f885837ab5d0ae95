"""Times in a request: how a start, an end, a span or a move changes what is known already."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.language.dialogue import Frame
from bot.language.words import Turn
from forms.reading.times import Point, Shift, end_of, moment_of


def read_period(turn: Turn, frame: Frame) -> None:
    """Fill `start` and `end`. A day or part of a day alone is remembered for the clock time that follows."""
    times, slots, memory = turn.times, frame.slots, frame.memory
    before = slots.get("start")
    _remember_day(turn, frame)
    exact = [point for point in times.points if point.exact]
    starts = [point for point in exact if point.role in ("", "start")]
    ends = [point for point in exact if point.role == "end"]
    # 改成十点 is about what was said, and no answer to the question for the end, as long as no end was said.
    answers = turn.expecting == "end" and "start" in slots and not (turn.correction and "end" not in slots)
    if answers and len(exact) == 1 and exact[0].role != "start":
        starts, ends = [], exact
    if starts:
        _set_start(turn, frame, starts[0])
    elif before and _day_named(turn):
        _move(frame, _remembered_day(memory) or before.date(), before)
    if ends:
        _set_end(turn, frame, ends[-1])
    if times.minutes is not None:
        memory["minutes"] = times.minutes
    if memory.get("minutes") and "start" in slots and not ends:
        slots["end"] = slots["start"] + timedelta(minutes=memory["minutes"])
    for shift in times.shifts:
        _shift(frame, shift, moved=before is not None)


def _day_named(turn: Turn) -> bool:
    return any(point.day and point.role != "end" for point in turn.times.points)


def _remember_day(turn: Turn, frame: Frame) -> None:
    points = turn.times.points
    named = next((point for point in points if point.day and point.role != "end"), None)
    if named and named.day:
        frame.memory["day"] = named.day.day.isoformat()
        frame.memory.pop("part", None)
    part = next((point.part for point in points if point.part and not point.exact), None)
    if part:
        frame.memory["part"] = part


def _remembered_day(memory: dict[str, Any]) -> date | None:
    return date.fromisoformat(memory["day"]) if memory.get("day") else None


def _set_start(turn: Turn, frame: Frame, point: Point) -> None:
    slots, memory = frame.slots, frame.memory
    before: datetime | None = slots.get("start")
    if point.day and point.day.follows and before:
        point = replace(point, day=replace(point.day, day=before.date() + timedelta(days=1)))
    start = moment_of(point, turn.now, day=_remembered_day(memory), part=memory.get("part"))
    if start is None:
        return
    slots["start"] = start
    if point.day is None and memory.get("day") is None and point.moment:
        memory["day"] = start.date().isoformat()
    if point.part:
        memory["part"] = point.part
    end: datetime | None = slots.get("end")
    if before and end and "minutes" not in memory and start.date() != before.date():
        slots["end"] = end + timedelta(days=(start.date() - before.date()).days)


def _move(frame: Frame, day: date, before: datetime) -> None:
    """Another day at the same clock time; an end goes with it."""
    days = timedelta(days=(day - before.date()).days)
    frame.slots["start"] = before + days
    if "end" in frame.slots:
        frame.slots["end"] += days


def _set_end(turn: Turn, frame: Frame, point: Point) -> None:
    start = frame.slots.get("start")
    memory = frame.memory
    if start:
        end = end_of(point, start)
    else:
        end = moment_of(point, turn.now, day=_remembered_day(memory), part=memory.get("part"))
    if end:
        frame.slots["end"] = end
        memory.pop("minutes", None)


def _shift(frame: Frame, shift: Shift, *, moved: bool) -> None:
    """Move what was known before this turn; 推迟 in a sentence that names the time first has nothing to move."""
    slots = frame.slots
    if not moved:
        return
    span = timedelta(minutes=shift.minutes)
    if shift.of == "both":
        slots["start"] += span
        frame.memory["day"] = slots["start"].date().isoformat()
    if "end" in slots:
        slots["end"] += span
        if shift.of == "end" and "minutes" in frame.memory:
            frame.memory["minutes"] += shift.minutes


def read_delivery(turn: Turn, frame: Frame) -> None:
    """Fill `deliver_at`: the first clock time, on the day named with it or before."""
    before = frame.slots.get("deliver_at")
    _remember_day(turn, frame)
    memory = frame.memory
    exact = next((point for point in turn.times.points if point.exact), None)
    if exact:
        moment = moment_of(exact, turn.now, day=_remembered_day(memory), part=memory.get("part"))
        if moment:
            frame.slots["deliver_at"] = moment
            if exact.part:
                memory["part"] = exact.part
    elif before and _day_named(turn):
        day = _remembered_day(memory) or before.date()
        frame.slots["deliver_at"] = datetime.combine(day, before.time())
    for shift in turn.times.shifts:
        if before:
            frame.slots["deliver_at"] = before + timedelta(minutes=shift.minutes)


def read_needed_by(turn: Turn, frame: Frame) -> None:
    """Fill `needed_by`: a moment when a clock time is said, else the day."""
    before = frame.slots.get("needed_by")
    _remember_day(turn, frame)
    memory = frame.memory
    exact = next((point for point in turn.times.points if point.exact), None)
    day = _remembered_day(memory)
    if exact:
        moment = moment_of(exact, turn.now, day=day, part=memory.get("part"))
        if moment:
            frame.slots["needed_by"] = moment
    elif any(point.day for point in turn.times.points) and day:
        frame.slots["needed_by"] = datetime.combine(day, before.time()) if isinstance(before, datetime) else day
    for shift in turn.times.shifts:
        if isinstance(before, date):
            frame.slots["needed_by"] = before + timedelta(minutes=shift.minutes)
