"""Points in time as they are said: days, parts of the day and clock times put together, with the part each plays."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Literal

from forms.reading.clock import (
    Clock,
    Part,
    Span,
    find_clocks,
    find_parts,
    find_spans,
    first_after,
    fits,
    next_moment,
    settle,
)
from forms.reading.days import DayFound, find_days
from forms.reading.writing import MAX_LENGTH, fold

Role = Literal["", "start", "end", "deadline"]

_GAP = re.compile(r"(?:[\s,、的]|那天|当天|那日|那个|这个|就是|大概|大约|差不多|左右|约|嗯|啊|呃|就|是|在|吧|说|我)*")
_RANGE = re.compile(
    r"\s*(?:开始|起|出发|走|左右|整|用)?\s*,?\s*(?:一直|直)?(?:到|至|-{1,2}|~{1,2})\s*"
    r"(?:大概|差不多|约)?\s*"
)
_END_BEFORE = re.compile(
    r"(?<![改推挪调换提])(?<!提前|推迟|延后|推后)(?<!起|来)(?:到|至|截止到?)\s*$"
    r"|(?:结束|返回|回来|终止|截止)(?:时间)?(?:是|在|改成?|改到|为|:|,)*\s*$"
)
_END_AFTER = re.compile(
    r"(?:左右|钟|整)?(?:之前|以前|前)?(?:能|要|就|再|得|才|,)*(?:开完|结束|回来"
    r"|返回|返程|往回|回(?![复族民头])|散会|散|为止|止|收车|还车|用完|完事|完)"
)
_START_AFTER = re.compile(r"(?:左右|钟|整)?(?:准时)?(?:开始|出发|走|起|动身|发车|集合|开会|从)")
_DEADLINE = re.compile(r"(?:钟|整)?(?:之前|以前|前(?!面|台|厅|门|排|往))")
_LATER = re.compile(r"(?:之后|以后|过后|后(?!勤|面|院|门|天|晌|回))")
_PASS = re.compile(r"再?过\s*$")
_SHIFT = re.compile(
    r"(?P<later>推迟|延后|推后|后推|延迟|顺延|往后推|往后挪|往后延|往后|后延|推"
    r"|晚)|(?P<sooner>提前|提早|往前提|往前挪|往前|前移|早)|(?P<longer>延长|多用"
    r"|加时|续|再用|多借|多开|加)|(?P<shorter>缩短|少用|少开)"
)
_DAY = 24 * 60
_SHIFT_GAP = re.compile(r"(?:了|个|一下|它|上|,|\s)?")


@dataclass(frozen=True)
class Point:
    """One point named in the text. `moment` is set where it counts from now (两小时后)."""

    start: int
    end: int
    day: DayFound | None = None
    part: str | None = None
    clock: Clock | None = None
    moment: datetime | None = None
    role: Role = ""

    @property
    def exact(self) -> bool:
        """Whether it names a clock time and not only a day or a part of one."""
        return self.clock is not None or self.moment is not None


@dataclass(frozen=True)
class Shift:
    """推迟半小时, 提前一天: what a known time is moved by; `of` says whether start and end move, or the end alone."""

    minutes: int
    of: Literal["both", "end"]


@dataclass
class Times:
    """All that a text says about time; `spans` is where, so that other readers leave those words alone."""

    points: list[Point] = field(default_factory=list)
    minutes: int | None = None
    shifts: list[Shift] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)


def find_times(text: str, now: datetime) -> Times:
    """Read the times out of a folded text. `now` is naive local time."""
    times = Times()
    pieces: list[DayFound | Part | Clock | Point] = []
    left = _read_spans(text, now, times, pieces)
    days = find_days(left, now.date())
    clocks = find_clocks(_hide(left, [(day.start, day.end) for day in days]))
    pieces += [*days, *clocks, *find_parts(left)]
    pieces.sort(key=lambda piece: piece.start)
    times.points = _with_roles(text, _join(text, pieces))
    times.taken += [(point.start, point.end) for point in times.points]
    return times


def _hide(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


def _read_spans(text: str, now: datetime, times: Times, pieces: list[DayFound | Part | Clock | Point]) -> str:
    """Spans are durations, moves of a known time, or counted from now; what is none of these stays for the days."""
    for span in find_spans(text):
        shift = _shift(text, span)
        after = _LATER.match(text, span.end)
        passed = _PASS.search(text, 0, span.start)
        if shift:
            times.shifts.append(shift)
        elif span.minutes == _DAY:
            continue  # 用一天 says no more than 全天; 一天后 is a day
        elif (after or passed) and span.minutes % _DAY:
            end = after.end() if after else span.end
            start = passed.start() if passed else span.start
            moment = (now + timedelta(minutes=span.minutes)).replace(second=0, microsecond=0)
            pieces.append(Point(start, end, moment=moment))
            text = _hide(text, [(start, end)])
            continue
        elif after or passed or re.match(r"车程|路程|的?路(?!上)", text[span.end : span.end + 3]):
            continue
        else:
            times.minutes = span.minutes
        times.taken.append((span.start, span.end))
        text = _hide(text, [(span.start, span.end)])
    return text


def _shift(text: str, span: Span) -> Shift | None:
    before = text[max(0, span.start - 6) : span.start]
    for match in reversed(list(_SHIFT.finditer(before))):
        if _SHIFT_GAP.fullmatch(before, match.end()):
            minutes = -span.minutes if match["sooner"] or match["shorter"] else span.minutes
            return Shift(minutes, "end" if match["longer"] or match["shorter"] else "both")
    return None


def _join(text: str, pieces: list[DayFound | Part | Clock | Point]) -> list[Point]:
    """Put a day, a part of the day and a clock time that stand together into one point."""
    points: list[Point] = []
    for piece in pieces:
        last = points[-1] if points else None
        joins = last is not None and last.moment is None and _GAP.fullmatch(text, last.end, max(piece.start, last.end))
        if isinstance(piece, Point):
            points.append(piece)
        elif last and joins and not last.clock and _takes(last, piece):
            points[-1] = _added(last, piece)
        else:
            points.append(_added(Point(piece.start, piece.end), piece))
    return points


def _takes(point: Point, piece: DayFound | Part | Clock) -> bool:
    if isinstance(piece, DayFound):
        return point.day is None and point.part is None
    return point.part is None if isinstance(piece, Part) else True


def _added(point: Point, piece: DayFound | Part | Clock) -> Point:
    end = max(point.end, piece.end)
    if isinstance(piece, DayFound):
        return replace(point, day=piece, end=end)
    if isinstance(piece, Part):
        return replace(point, part=piece.name, end=end)
    return replace(point, clock=piece, end=end)


def _with_roles(text: str, points: list[Point]) -> list[Point]:
    found: list[Point] = []
    for point in points:
        last = found[-1] if found else None
        role = _role(text, point)
        if (last and not role and point.exact == last.exact and _RANGE.fullmatch(text, last.end, point.start)) or (
            last and last.exact and point.exact and not role and not text[last.end : point.start].strip(" ,")
        ):
            role = "end"
        found.append(replace(point, role=role))
    return found


def _role(text: str, point: Point) -> Role:
    if _END_AFTER.match(text, point.end) or _END_BEFORE.search(text[max(0, point.start - 12) : point.start]):
        return "end"
    if _START_AFTER.match(text, point.end):
        return "start"
    return "deadline" if _DEADLINE.match(text, point.end) else ""


def moment_of(point: Point, now: datetime, *, day: date | None, part: str | None) -> datetime | None:
    """When a point is. `day` and `part` were named before; they count where the point names none itself.

    Without any day it is the next occurrence after `now`. None for a point without a clock time.
    """
    if point.moment:
        return point.moment
    if not point.clock:
        return None
    if part and not fits(point.clock, part):
        part = None
    part = point.part or part
    named = point.day.day if point.day else day
    if named is None:
        return next_moment(now, point.clock, part)
    moment = settle(named, point.clock, part)
    if point.day and point.day.rolls and moment <= now:
        return settle(point.day.rolls, point.clock, part)
    return moment


def end_of(point: Point, start: datetime) -> datetime | None:
    """When a point is that ends what begins at `start`."""
    if point.moment or not point.clock:
        return point.moment
    if point.day is None:
        return first_after(start, point.clock, point.part)
    named = start.date() + timedelta(days=1) if point.day.follows else point.day.day
    moment = settle(named, point.clock, point.part)
    if moment <= start and named == start.date():
        return first_after(start, point.clock, point.part)
    return moment


def read_moment(text: str, now: datetime, *, after: datetime | None = None) -> datetime | None:
    """The one moment in a short answer, naive local time; None when there is none.

    Args:
        text: What was typed.
        now: Local time; a zone is dropped, not converted.
        after: The start, where the moment asked for is an end: 五点 then means the first such hour after it.
    """
    now = now.replace(tzinfo=None)
    times = find_times(fold(text[:MAX_LENGTH]), now)
    day = next((point.day.day for point in times.points if point.day), None)
    part = next((point.part for point in times.points if point.part), None)
    exact = [point for point in times.points if point.exact]
    if after is not None:
        if times.minutes is not None and not exact:
            return after + timedelta(minutes=times.minutes)
        return end_of(exact[-1], after) if exact else None
    return moment_of(exact[0], now, day=day, part=part) if exact else None
