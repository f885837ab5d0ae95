"""Yes or no, and one of several: the short answers to a question."""

import re
from collections.abc import Mapping, Sequence

from forms.reading.writing import MAX_LENGTH, fold

_NO = re.compile(
    r"不(?!错|过|但|好意思|见不散)|没(?!问题|事|关系)|无需|^无$|否|免了|算了|别"
    r"|取消|甭|用不着|^NO?$|^×$|^0$"
)
_YES = re.compile(
    r"要|是|对|需|好|行|可以|嗯|有|中(?!午)|成|OK|YES|^Y$|带|配|派|得(?!到)|没问题"
    r"|当然|肯定|必须|^√$|^1$|用|来|确认|同意|没事|不错"
)


def read_yes_no(text: str) -> bool | None:
    """要, 是的, 好 are yes; 不要, 不用了, 没有 are no; None when it is neither."""
    folded = fold(text[:MAX_LENGTH]).strip(" ,.!?。、;")
    if _NO.search(folded):
        return False
    return True if _YES.search(folded) else None


def read_choice(text: str, options: Mapping[str, Sequence[str]]) -> str | None:
    """The code whose way of saying it stands in the text; the longest counts, and None when two are equally long.

    Args:
        text: What was typed.
        options: Code to the words for it, for example `{"city": ["市内", "市区"]}`.
    """
    folded = fold(text[:MAX_LENGTH]).replace(" ", "")
    best: dict[str, int] = {}
    for code, words in options.items():
        lengths = [len(word) for word in words if word and fold(word).replace(" ", "") in folded]
        if lengths:
            best[code] = max(lengths)
    if not best:
        return None
    longest = max(best.values())
    codes = [code for code, length in best.items() if length == longest]
    return codes[0] if len(codes) == 1 else None
