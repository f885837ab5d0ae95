"""Counts in a request: of people, barrels, copies. 再加两个 adds to what is known, 减一个 takes from it."""

import re

from bot.language.dialogue import Frame
from bot.language.words import Turn
from forms.reading.numbers import CHINESE, find_numbers, number_value, read_integer
from forms.reading.people import count_people

_N = rf"(?:\d{{1,6}}[百千万]?|[{CHINESE}]{{1,8}})"
_MORE = re.compile(
    r"(?:再|还|又|另外)?(?:加(?!班|急|上我|油)|添|增加|多(?:来|加|订|要|算|了"
    r"|带)?|外加|多)(?:上|了)?(?!到|至)$|(?:再|还)(?:要|来|订|带|有|印|打|复印|打印|送|留)$"
)
_LESS = re.compile(r"(?:减(?:少|去|掉)?|少(?:来|订|要|了|去)?|去掉|扣掉?)(?:了)?(?!到|至)$")
_BARE = re.compile(
    rf"^(?:[\s,嗯啊呃就那一共改成为是到共要换]|还是|应该)*(?:大概|大约|约)?(?P<count>{_N})"
    r"(?:个|来个)?(?:左右|吧|的|了|就行|就够|够了|即可)*[\s,。!.]*$"
)


def read_people(turn: Turn, frame: Frame, slot: str) -> None:
    """Fill a number of people; everyone counts, the speaker included."""
    left = turn.words.left
    counted = count_people(left)
    if counted is None:
        bare = read_bare(turn, slot)
        if bare is not None:
            frame.slots[slot] = bare
        return
    value, spans = counted
    known = turn.had.get(slot)
    sign = change(left[: spans[0][0]]) if isinstance(known, int) else 0
    if sign and isinstance(known, int):
        value = known + sign * value
    elif turn.had_frame and change(left[: spans[0][0]]):
        return  # one more than nobody knows how many
    for start, end in spans:
        turn.words.hide(start, end)
    if value > 0:
        frame.slots[slot] = value


def change(before: str) -> int:
    """Whether the words before a number add to a count (1), take from it (-1) or set it (0)."""
    before = before.rstrip(" |,")
    if _MORE.search(before[-6:]):
        return 1
    return -1 if _LESS.search(before[-6:]) else 0


def read_unit(turn: Turn, frame: Frame, slot: str, unit: str) -> None:
    """Fill a count of things by the unit behind it, for example 桶; `unit` is a pattern."""
    left = turn.words.left
    total = 0
    spans: list[tuple[int, int]] = []
    for match in re.finditer(rf"(?<![\d.第])(?P<count>{_N})(?:来|多|几)?(?:大)?{unit}", left):
        value = number_value(match["count"])
        if value is not None:
            sign = change(left[: match.start()])
            known = turn.had.get(slot)
            if sign and isinstance(known, int):
                value = known + sign * value
            total = value if not spans else total
            spans.append(match.span())
    if not spans:
        bare = read_bare(turn, slot)
        if bare is not None:
            frame.slots[slot] = bare
        return
    for start, end in spans:
        turn.words.hide(start, end)
    if total > 0:
        frame.slots[slot] = total


def read_bare(turn: Turn, slot: str) -> int | None:
    """A number that is the whole answer: it is the slot asked for, or the correction of the last count."""
    match = _BARE.match(turn.words.left)
    if not match:
        return None
    said = turn.words.left
    asked = turn.expecting == slot
    if not asked and turn.expecting in ("passengers", "distance_km", "attendees", "people", "copies", "barrels"):
        return None
    if not (asked or turn.had):
        return None
    if not asked and slot == "passengers" and "个" not in said and slot not in turn.had:
        return None
    value = read_integer(said)
    return value if value and find_numbers(said) else None
