"""From a sentence to what is meant: choose the intent, then let its reader fill the slots.

What was said before decides where a sentence says little: a bare 四桶 belongs to the water being ordered.
"""

import re
from datetime import datetime

from bot.language.answers import is_short_no, leaves_open, read_answer, read_free_answer
from bot.language.corrections import is_cancel, is_change, pieces
from bot.language.dialogue import Dialogue, Frame
from bot.language.first_request import first_request
from bot.language.intents import DECIDES, ENOUGH, scores_of
from bot.language.meaning import FILLED, SLOTS, Understanding
from bot.language.slots import READERS
from bot.language.words import Turn, Words

_AT_HAND = 1.5
"""How much it speaks for a request that it is at hand and the sentence says something about it."""

_WHOLE = frozenset(("repair", "hazard", "reject"))
"""Intents whose text slots may hold words like 不对, so that their sentences are not cut into pieces."""

_ALIKE = (frozenset(("repair", "hazard")), frozenset(("supplies", "purchase", "shopping")))
"""Requests that are told in the same words: the one at hand is meant unless another is named."""

_TELLS_APART = re.compile(r"领|出库|申购|采购|购|买|商城|超市")
"""What names one of the requests for things; 一批办公用品 alone goes on with the one at hand."""

_GO_ON = re.compile(r"接着|继续|回到|刚才(?:说)?的?|还是说|说回")
_GROWS = re.compile(
    r"^[\s,]*(?:那|还得?|要)?(?:再|又|另外)?(?:加|添|多|减|少|去)(?:了|上|掉|加|来|要|去|出)*"
    r"(?:\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})(?:个|位|名|口)?(?:人|同事|领导|客人)?[\s,。!吧了的]*$"
)
_COUNTS_PEOPLE = frozenset(("vehicle", "meeting_room", "meal"))
_BOOKS = re.compile(r"订|定|借|约|要|用|来|预|安排|派|申请|占|留|就这")
_BOOKED = {"room_availability": "meeting_room", "vehicle_availability": "vehicle"}


def understand(
    text: str, now: datetime, dialogue: Dialogue | None = None, *, expecting: str | None = None
) -> tuple[Understanding, Dialogue]:
    """Understand one message.

    Args:
        text: What was typed or dictated; only the first 500 characters are read.
        now: Local time of the people concerned, taken as it stands.
        dialogue: What the conversation remembers.
        expecting: The slot that was just asked for; a bare answer is then read as that slot.

    Returns:
        What was meant, and what to remember for the next message.
    """
    dialogue = dialogue or Dialogue()
    local = now.replace(tzinfo=None, second=0, microsecond=0)
    words = first_request(Words.of(text))
    if dialogue.intent and expecting not in SLOTS[dialogue.intent]:
        expecting = None
    if expecting and dialogue.intent and leaves_open(words, dialogue.intent, expecting):
        return Understanding(dialogue.intent, dialogue.slots), dialogue
    intent, frame = _choose(words, local, dialogue, expecting)
    if dialogue.intent and expecting == "items" and _goes_on(words, dialogue.intent, intent, frame):
        return Understanding(dialogue.intent, dialogue.slots), dialogue
    if intent == "cancel":
        return Understanding("cancel"), Dialogue(last="cancel")
    if frame is None or not SLOTS[intent]:
        return Understanding(intent), Dialogue(dialogue.frames, last=intent)
    return Understanding(intent, dict(frame.copy().slots)), dialogue.with_frame(frame)


def _choose(words: Words, now: datetime, dialogue: Dialogue, expecting: str | None) -> tuple[str, Frame | None]:
    """The intent and its frame after this message."""
    scores = scores_of(words.left)
    held = _held(words, now, dialogue, expecting)
    answers_no = held is not None and expecting is not None and is_short_no(words)
    if is_cancel(words.left) and not answers_no and not _shrinks(dialogue, held):
        return "cancel", None
    booked = _booked(words, dialogue, scores)
    if booked:
        scores[booked] = max(scores.get(booked, 0), ENOUGH) + 2 * _AT_HAND
    if held:
        bonus = _AT_HAND + (1.5 if expecting in SLOTS[held.intent] else 0)
        if any(held.intent in alike and max(scores, key=scores.__getitem__, default="") in alike for alike in _ALIKE):
            bonus = 2 * _AT_HAND
        scores[held.intent] = scores.get(held.intent, 0) + bonus
    if dialogue.last == "my_approvals" and re.match(r"^(?:好|行|可以|没问题|OK|过)[\s,。!吧的]*$", words.left):
        scores["approve"] = ENOUGH + 1
    intent = max(scores, key=lambda name: (scores[name], name == (held and held.intent)), default="unknown")
    score = scores.get(intent, 0)
    if held and (intent == held.intent or score < DECIDES):
        return held.intent, held
    if score < ENOUGH and not _carried(intent, score, words, now):
        answered = _answered(words, dialogue, expecting) if score <= 1 else None
        if answered:
            return answered.intent, answered
        return ("smalltalk" if scores.get("smalltalk") else "unknown"), None
    if not SLOTS[intent]:
        return intent, None
    return intent, _filled(intent, words, now, dialogue, expecting)


def _goes_on(words: Words, at_hand: str, intent: str, frame: Frame | None) -> bool:
    """Whether words that name nothing, asked for things, go on with the request at hand and begin none of its like."""
    alike = intent != at_hand and any({intent, at_hand} <= those for those in _ALIKE)
    return alike and not (frame and frame.slots) and not _TELLS_APART.search(words.left)


def _answered(words: Words, dialogue: Dialogue, expecting: str | None) -> Frame | None:
    """The request at hand with the whole message as the text that was asked for."""
    known = dialogue.frame(dialogue.intent) if dialogue.intent else None
    frame = known.copy() if known else None
    return frame if frame and expecting and read_free_answer(words, frame, expecting) else None


def _shrinks(dialogue: Dialogue, held: Frame | None) -> bool:
    """Whether 不要了 takes a thing off the list at hand, and does not drop the whole."""
    known = dialogue.frame(held.intent) if held else None
    if held is None or known is None:
        return False
    return any(len(held.slots.get(name, [])) < len(known.slots.get(name, [])) for name in ("items", "equipment"))


def _held(words: Words, now: datetime, dialogue: Dialogue, expecting: str | None) -> Frame | None:
    """The frame to which the message says most; the newest of equals."""
    best: Frame | None = None
    most = 0
    for frame in dialogue.frames:
        if frame.intent not in FILLED and dialogue.last != frame.intent:
            continue
        after = read_into(frame.copy(), words, now, expecting, begun=True)
        if expecting and frame.intent == dialogue.intent and after.slots == frame.slots:
            read_answer(words, after, expecting)
        names = {*frame.slots, *after.slots}
        news = 2 * sum(frame.slots.get(name) != after.slots.get(name) for name in names)
        news += after.memory != frame.memory
        if news > most:
            best, most = after, news
    if best is None and dialogue.intent and _GO_ON.search(words.left) and len(words.left.strip(" ,。")) <= 8:
        return dialogue.frame(dialogue.intent)
    if best is None and dialogue.intent in _COUNTS_PEOPLE and _GROWS.match(words.left):
        return dialogue.frame(dialogue.intent)  # one more than nobody knows: nothing to fill, but about this
    return best


def _booked(words: Words, dialogue: Dialogue, scores: dict[str, float]) -> str | None:
    """那就订一间 right after a question what is free books that."""
    booked = _BOOKED.get(dialogue.last or "")
    asks = booked and scores.get(dialogue.last or "", 0) >= ENOUGH
    others = max((score for name, score in scores.items() if name not in (booked, dialogue.last)), default=0)
    if booked and not asks and others < ENOUGH + 0.5 and _BOOKS.search(words.left):
        told = re.match(r"^[\s,]*(?:那)?(?:要|用)?(?:能|可以|得|够)", words.left)
        return None if told else booked
    return None


def _carried(intent: str, score: float, words: Words, now: datetime) -> bool:
    """Whether a weak score is borne out by the slots that the sentence fills."""
    if score < 1 or intent not in READERS:
        return False
    frame = read_into(Frame(intent), words, now, None, begun=False)
    return len(frame.slots) >= (1 if score >= 1.5 else 2)


def _filled(intent: str, words: Words, now: datetime, dialogue: Dialogue, expecting: str | None) -> Frame:
    """The frame of an intent after this message: a begun request goes on, a question starts afresh."""
    known = dialogue.frame(intent) if intent in FILLED else None
    frame = known.copy() if known else Frame(intent)
    asked = dialogue.frames[0] if dialogue.frames and dialogue.frames[0].intent == dialogue.last else None
    if asked and _BOOKED.get(asked.intent) == intent:
        frame.slots |= {name: value for name, value in asked.slots.items() if name in SLOTS[intent]}
        frame.memory |= asked.memory
    if asked and asked.intent == "balance" and intent == "top_up" and "account" in asked.slots:
        frame.slots["account"] = asked.slots["account"]
    return read_into(frame, words, now, expecting, begun=known is not None)


def read_into(frame: Frame, words: Words, now: datetime, expecting: str | None, *, begun: bool) -> Frame:
    """Let the reader of the frame's intent fill it from the message, piece by piece."""
    spans = [(0, len(words.left))] if frame.intent in _WHOLE else pieces(words.left)
    for index, (start, end) in enumerate(spans):
        piece = Words(words.text[start:end], words.left[start:end])
        turn = Turn(
            piece,
            now,
            expecting=expecting if expecting in SLOTS[frame.intent] else None,
            correction=index > 0 or is_change(piece.left),
            had=dict(frame.copy().slots),
            had_frame=begun or index > 0,
        )
        READERS[frame.intent](turn, frame)
    return frame
