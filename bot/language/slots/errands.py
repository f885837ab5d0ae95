"""Water, vehicle passes, cards, printing."""

import re

from bot.language.dialogue import Frame
from bot.language.periods import read_delivery, read_needed_by
from bot.language.slots.counts import read_unit
from bot.language.slots.sites import find_site
from bot.language.words import Turn
from forms.reading.days import month_end
from forms.reading.plates import find_plate
from forms.reading.times import Point

_CARD_REASONS = (
    (
        "lost",
        re.compile(
            r"丢|遗失|挂失|找不[着到回]|找不见|不见了|掉(?!进?水|电|漆|色|皮|磁|下)|弄没"
            r"|没影|落(?:在|到|车|出租|家|哪)|失踪|被偷|偷了|捡不|忘哪|没了"
        ),
    ),
    (
        "damaged",
        re.compile(
            r"坏|刷不[了出上开]|消磁|折了|断了|裂|不灵|没反应|读不[了出]|不好使|失灵|弯了"
            r"|磨|识别不|感应不|不管用|不能用|用不了|没法用|刷了?没|破|掰|洗了|泡水|进水"
            r"|老旧|打不开门|不识别"
        ),
    ),
    (
        "new",
        re.compile(
            r"(?<!重)新(?:同事|来|入职|人|员工|职工|调|办|报到|招|进|分|领|开|卡|到岗|聘|考)"
            r"|刚(?:入职|来|报到|调|到|进|上班|招|分)|入职|报到|还没有?卡|没有卡|没办过"
            r"|首次|第一次|实习生|调过来|调来|借调|挂职|转正"
        ),
    ),
)
_SIDES = (
    ("double", re.compile(r"双面|正反面?|两面|双页")),
    ("single", re.compile(r"单面|一面(?!之)")),
)
_COLOURS = (
    (True, re.compile(r"彩印|彩打|彩色|彩的|带彩|彩页|彩版|彩喷|印彩|打彩")),
    (False, re.compile(r"黑白|不要彩|不用彩|单色|不彩")),
)
_PAPER = re.compile(r"A\s?([34])(?!\d)")
_COPIES = r"(?:份|张(?!A|纸\|)|套|本(?!子)|册)"
_PER_HEAD = re.compile(r"(?:每人|每份|一人|人手|各)\s*[一二两三\d]+\s*(?:份|张|套|页)")
_FOR_EACH = re.compile(r"(?:一式|一共|共|总共)\s*$")


def read_water(turn: Turn, frame: Frame) -> None:
    """Fill the slots of a water delivery."""
    turn.words.left = re.sub(r"(?<=[要来送喝])水(?=\d|[一二两三四五六七八九十])", "|", turn.words.left)
    read_delivery(turn, frame)
    read_unit(turn, frame, "barrels", r"(?:大桶|桶|罐)")
    place = find_site(turn)
    if place:
        frame.slots["place"] = place


def read_vehicle_pass(turn: Turn, frame: Frame) -> None:
    """Fill the slots of a pass for a private car."""
    plate = find_plate(turn.words.left)
    if plate:
        frame.slots["plate"] = plate.plate
        turn.words.hide(plate.start, plate.end)
    dated = [point for point in turn.times.points if point.day]
    starts = [point for point in dated if point.role in ("", "start")]
    ends = [point for point in dated if point.role in ("end", "deadline")]
    if turn.expecting == "valid_to" and len(dated) == 1:
        starts, ends = [], dated
    if starts and starts[0].day and not _is_last_day(turn, frame, starts, ends):
        frame.slots["valid_from"] = starts[0].day.day
        starts = starts[1:]
    if ends or starts:
        _set_valid_to(frame, (ends or starts)[-1])


def _is_last_day(turn: Turn, frame: Frame, starts: list[Point], ends: list[Point]) -> bool:
    """Whether a day alone is the last one: the first is known, or 改成下月底 lies beyond the one known."""
    day, last = starts[0].day, frame.slots.get("valid_to")
    if len(starts) > 1 or ends or starts[0].role == "start" or "valid_from" not in turn.had or day is None:
        return False
    return day.day > last if last else not turn.correction


def _set_valid_to(frame: Frame, point: Point) -> None:
    if point.day is None:
        return
    last, first = point.day.day, frame.slots.get("valid_from")
    if first and last < first and point.day.end_of_month:
        last = month_end(first)  # 下个月一号到月底 ends with that month
    elif first and last < first:
        last = last.replace(year=last.year + 1)
    frame.slots["valid_to"] = last


def read_ic_card(turn: Turn, frame: Frame) -> None:
    """Fill why a card is wanted."""
    for code, pattern in _CARD_REASONS:
        if pattern.search(turn.words.left):
            frame.slots["reason"] = code
            return


def read_printing(turn: Turn, frame: Frame) -> None:
    """Fill the slots of a printing job."""
    words = turn.words
    for slot, codes in (("sides", _SIDES), ("colour", _COLOURS)):
        found = [(match.start(), code) for code, pattern in codes for match in pattern.finditer(words.left)]
        if found:
            frame.slots[slot] = max(found, key=lambda each: each[0])[1]
        for _, pattern in codes:
            for match in pattern.finditer(words.left):
                words.hide(*match.span())
    paper = _PAPER.findall(words.left)
    if paper:
        frame.slots["paper"] = f"A{paper[-1]}"
        words.left = _PAPER.sub(lambda match: "|" * len(match[0]), words.left)
    read_needed_by(turn, frame)
    words.left = _PER_HEAD.sub(lambda match: "|" * len(match[0]), words.left)
    read_unit(turn, frame, "copies", _COPIES)
