"""Which intent a sentence speaks for: every cue that is found adds its weight."""

import re

from bot.language.cues import REQUEST_CUES
from bot.language.cues_queries import QUERY_CUES

ENOUGH = 2.0
"""A score from here on stands without any help from the conversation."""

_CUES: dict[str, tuple[tuple[float, re.Pattern[str]], ...]] = {
    intent: tuple((weight, re.compile(pattern)) for weight, pattern in cues)
    for intent, cues in (REQUEST_CUES | QUERY_CUES).items()
}


def scores_of(text: str) -> dict[str, float]:
    """The score of each intent for a folded text; intents that no word speaks for are left out."""
    scores = {intent: sum(weight for weight, pattern in cues if pattern.search(text)) for intent, cues in _CUES.items()}
    return {intent: score for intent, score in scores.items() if score > 0}
