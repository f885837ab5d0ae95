"""Understanding what is said about the types that an agency designed itself, through their names and forms alone.

Built-in types are understood by bot.language; only those of their fields that it does not know are read here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import language
from bot.language.intents import DECIDES, scores_of
from bot.language.meaning import SLOTS
from bot.language.naming import Naming, name_types
from bot.request_types import RequestType, request_types, type_of
from cards.texts import NOT_YET
from forms import Field, Text
from forms.hearing import Heard, answer, listen
from forms.reading.writing import fold
from models.requests import Request

_CHANGES = re.compile(r"\s*(?:改成|改为|改到|再加|再要|再来)")
_SETS = re.compile(r"改成|改为|换成|写成|写上?|填|是|为|:")
COMPLAINTS = ("repair", "hazard")
"""Intents whose sentences tell how things are; others say what somebody wants."""


@dataclass(frozen=True)
class Spoken:
    """What was said about such a type, or about which of several.

    Attributes:
        begins: The type was asked for by its name, so the rest of the sentence describes the request.
    """

    kinds: Sequence[RequestType]
    heard: Heard
    begins: bool = False


async def named(text: str) -> Naming:
    """The types that a sentence asks for by name."""
    return name_types(text, {name: kind.names for name, kind in (await request_types()).items() if kind.names})


async def understand(text: str, now: datetime, draft: Request | None, asked: str | None) -> Spoken | None:
    """What a message says about such types; None when it is about something else.

    Args:
        text: What was typed.
        now: When, in local time.
        draft: The draft that the conversation is in the middle of, of whatever type.
        asked: Its field that was just asked for.
    """
    naming = await named(text)
    if naming.names:
        known = await request_types()
        kinds = [known[name] for name in naming.names]
        return Spoken(kinds, listen(kinds[0].form, naming.rest, now) if len(kinds) == 1 else Heard(), begins=True)
    kind = await type_of(draft) if draft is not None else None
    if kind is None or not (kind.names or _unknown_to_language(kind, asked) or _sets_own_field(kind, text)):
        return None
    heard = _about(kind, kind.form.by_name.get(asked or ""), text, now)
    return Spoken([kind], heard) if heard is not None else None


def _unknown_to_language(kind: RequestType, asked: str | None) -> bool:
    """Whether a built-in type asks for something that its sentences never hold, such as the pages of a file."""
    return asked in kind.form.by_name and asked not in SLOTS.get(kind.name, {})


def _sets_own_field(kind: RequestType, text: str) -> bool:
    """Whether a message gives a field of a built-in type that its sentences never hold: 备注改成放门口."""
    own = [one.label for one in kind.form.fields if one.name not in SLOTS.get(kind.name, {}) and not one.by_page]
    said = fold(text).lstrip()
    return any(_SETS.match(said, len(fold(label))) for label in own if said.startswith(fold(label)))


def _about(kind: RequestType, asked: Field | None, text: str, now: datetime) -> Heard | None:
    """What a message says about the draft at hand; None when it speaks of something else."""
    understood, _ = language.understand(text, now)
    other = understood.intent not in ("unknown", "smalltalk")
    words = isinstance(asked, Text)
    # 打印机坏了 is a good reason to buy one, and whoever is asked for a reason answers with that.
    other = other and not (words and understood.intent in (*NOT_YET, *COMPLAINTS))
    decided = max(scores_of(fold(text)).values(), default=0) >= DECIDES and other
    if words and kind.name in SLOTS and _CHANGES.match(fold(text)):
        # 改成三台 is no reason; the language knows what it changes.
        return None
    heard = listen(kind.form, text, now)
    if heard.named and (heard.values or heard.problems):
        return heard
    if heard.values and _is_option(kind, text):
        # 加急 alone urges an approver, but it is first of all what the form offers to choose.
        return heard
    if understood.intent == "cancel" or decided:
        return None
    # What a field of words is asked for is taken whole: 盖3份合同 is a purpose then, not a count.
    if heard.values and not words:
        return heard
    if asked is None or understood.intent == "smalltalk" or (other and not words):
        return None
    return answer(asked, text, now)


def _is_option(kind: RequestType, text: str) -> bool:
    """Whether the message is the label of an option and nothing else."""
    said = fold(text).strip(" ,.。!?~")
    return any(fold(label) == said for field in kind.form.fields for label in field.answers.values())
