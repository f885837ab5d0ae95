"""Which intent a sentence speaks for: every cue that is found adds its weight."""

import re

from bot.language.cues import REQUEST_CUES
from bot.language.cues_delegation import DELEGATION_CUES
from bot.language.cues_operations import OPERATION_CUES
from bot.language.cues_queries import QUERY_CUES

ENOUGH = 2.0
"""A score from here on stands without any help from the conversation."""

DECIDES = 3.0
"""A score from here on is about something else even when what was said before could take the words."""

REQUEST_MOST = 3.9
"""No request speaks louder than this: 把用车申请撤回 names a car, but is about taking back."""

SMALLTALK_LENGTH = 14
"""In a longer text a greeting only leads to what is wanted."""

_CUES: dict[str, tuple[tuple[float, re.Pattern[str]], ...]] = {
    intent: tuple((weight, re.compile(pattern)) for weight, pattern in cues)
    for intent, cues in (REQUEST_CUES | QUERY_CUES | DELEGATION_CUES | OPERATION_CUES).items()
}


def scores_of(text: str) -> dict[str, float]:
    """The score of each intent for a folded text; intents that no word speaks for are left out."""
    scores = {intent: sum(weight for weight, pattern in cues if pattern.search(text)) for intent, cues in _CUES.items()}
    if len(text.strip(" ,。!?")) > SMALLTALK_LENGTH:
        scores["smalltalk"] /= 2
    return {
        intent: min(score, REQUEST_MOST) if intent in REQUEST_CUES and intent != "hazard" else score
        for intent, score in scores.items()
        if score > 0
    }
