"""Two requests in one message: the first is taken whole, and nothing of the second is mixed into it."""

import re
from itertools import islice

from bot.language.intents import DECIDES, scores_of
from bot.language.meaning import FILLED
from bot.language.words import Words

_ALSO = re.compile(
    r"(?:[,。;!?\s]\s*)(?:另外|还有|顺便|顺带|顺手|然后|接着|同时|对了|其次|完了|最后|还(?=[要想得需帮请])"
    r"|(?:也|再)(?=帮|给|麻烦|请|替|订|定|送|派|约))"
)
_ALIKE = frozenset(("supplies", "purchase", "shopping"))
"""Lists of things: 领两包纸，还有买一盒笔 is one list."""


_LOOKS = 4
"""How many places are looked at: each costs as much as reading the message once more."""


def first_request(words: Words) -> Words:
    """The words up to where another request begins; the whole message if there is only one request in it."""
    for match in islice(_ALSO.finditer(words.left), _LOOKS):
        first, second = _asked(words.left[: match.start()]), _asked(words.left[match.end() :])
        if first and second and first != second and not {first, second} <= _ALIKE:
            return Words(words.text[: match.start()], words.left[: match.start()])
    return words


def _asked(text: str) -> str | None:
    """The request that a part of a message makes without any help from the rest."""
    scores = scores_of(text)
    intent = max(scores, key=scores.__getitem__, default="unknown")
    return intent if intent in FILLED and scores[intent] >= DECIDES - 0.4 else None
