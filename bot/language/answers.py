"""Bare answers: what is read as the slot that was just asked for, because it says nothing else."""

import re

from bot.language.dialogue import Frame
from bot.language.meaning import SLOTS
from bot.language.words import Words
from forms.reading.choices import read_yes_no
from forms.reading.numbers import read_integer
from forms.reading.texts import read_text

_OPEN = re.compile(
    r"^[\s,。]*(?:没有|没|无|不清楚|不知道|跳过|略|不填|暂无|没了|随便|都行|不确定"
    r"|都可以|无所谓)[了吧的啊]*[\s,。!]*$"
)
_NO = re.compile(r"^[\s,。]*(?:不用|不要|不需要|不必|无需|否|不)[了吧的啊]*[\s,。!]*$")
_ANYBODY = re.compile(
    r"^[\s,。]*(?:不(?:用|必)?(?:指定|限)|不挑|谁都(?:行|可以)|随便(?:谁|派|安排)|(?:就)?(?:由|让|请)?(?:车队|你们|队里|单位|调度)"
    r"(?:自己|来|看着)?(?:安排|分配|派|定|选)).{0,6}$"
)
"""Who drives is left to the fleet."""
_NEEDED = frozenset(("destination", "place", "problem", "reason"))
"""Texts without which there is no request: 不用了 drops it then, elsewhere it only skips the question."""


def leaves_open(words: Words, intent: str, slot: str) -> bool:
    """Whether the answer is that there is nothing to fill in: 没有, 不清楚, or 不用 to a note."""
    kind = SLOTS[intent].get(slot)
    if kind == "bool":
        return False  # 不用 and 没有 are answers to that
    if slot == "driver" and _ANYBODY.match(words.left):
        return True
    return bool(_OPEN.match(words.left) or (kind in ("text", "list") and slot not in _NEEDED and _NO.match(words.left)))


def is_short_no(words: Words) -> bool:
    """Whether all that is said is no."""
    return bool(_NO.match(words.left))


def read_answer(words: Words, frame: Frame, slot: str) -> bool:
    """Fill a number or a yes or no from a bare answer; whether it was one."""
    kind = SLOTS[frame.intent].get(slot)
    value = {"int": read_integer, "bool": read_yes_no}[kind](words.text) if kind in ("int", "bool") else None
    if value is None or (kind == "int" and value <= 0):
        return False
    frame.slots[slot] = value
    if slot == "driver_needed" and value is False:
        frame.slots.pop("driver", None)
    return True


def read_free_answer(words: Words, frame: Frame, slot: str) -> bool:
    """Fill a text with the whole answer; whether there is one."""
    said = read_text(words.text)
    if SLOTS[frame.intent].get(slot) != "text" or not said or not re.search(r"\w", said):
        return False
    frame.slots[slot] = said
    if slot == "driver":
        frame.slots["driver_needed"] = True
    return True
