"""Which of the types that an agency designed itself a sentence asks for, by the names that the agency gave it.

The built-in types come first: a sentence that speaks for one of them is theirs, also when a designed type's name
stands in it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.language.corrections import is_cancel
from bot.language.cues import REQUEST_CUES
from bot.language.intents import DECIDES, ENOUGH, scores_of
from forms.reading.writing import MAX_LENGTH, fold

_WISH = r"(?:我们?|咱们?|你好|您好|麻烦你?|请问?|帮我?|给我?|现在|今天|想要?|需要|要|得|再|还|那|就|能|可以|[,\s])*"
_APPLY = r"(?:申请|办理|提交|发起|登记|填写?|办|走|提|报|开)(?:一下|一个|一份|一张|一次|下|个|份|张)?"
_WANTS = re.compile(r"(?:想|要|得|该|打算|准备)$|^(?:请|帮我|麻烦|想|要|我)*把[^,。!?;]{1,20}$")
"""What stands right before the name where a thing comes first: 打印机要报废, 把打印机报废."""
_GOES_ON = re.compile(r"[\s,。!;:]|\d|我的|[这那]|一[台把张个部件]|$")
"""What follows a name that the sentence begins with."""
_AFTER = r"(?:的?申请)?(?:单|表)?"
_AGAINST = re.compile(r"取消|撤回|撤销|催|不|别|没|怎么|如何|谁|哪|查")
_PART = re.compile(rf"^{_WISH}(?:{_APPLY})(?P<part>[^\s,。!?;:|]{{2,16}}?)(?:的?申请)?(?:吧|呢|啊)?[\s,。!?]*$")


@dataclass(frozen=True)
class Naming:
    """The types that may be meant, by code, and what else the sentence says."""

    names: tuple[str, ...] = ()
    rest: str = ""


def name_types(text: str, names: Mapping[str, Sequence[str]]) -> Naming:
    """The designed types that a sentence asks for; more than one when the name is not clear, none when it names none.

    Args:
        text: What was typed.
        names: A type's code to the ways of calling it.
    """
    text = text[:MAX_LENGTH]
    folded = fold(text)
    if not names or is_cancel(folded):
        return Naming()
    found = _called(folded, names)
    if found is None:
        return Naming(_partly(folded, names))
    codes, start, end, applied = found
    rest = f"{text[:start]} {text[end:]}" if applied else text[end:]
    # 申请用印，采购合同3份 asks for the seal whatever follows; 明天用车去…申请用印 asks for the car first.
    leads = applied and not text[:start].strip()
    if (not leads and _belongs_to_built_in(fold(rest), DECIDES)) or (
        not applied and _belongs_to_built_in(folded, ENOUGH)
    ):
        return Naming()
    return Naming(codes, rest.strip(" ,，。:："))


def _called(text: str, names: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], int, int, bool] | None:
    """The types of the longest name, where the whole phrase stands, and whether a word of applying leads to it."""
    codes: dict[str, list[str]] = {}
    for code, called in names.items():
        for name in called:
            codes.setdefault(fold(name), []).append(code)
    either = "|".join(re.escape(name) for name in sorted(codes, key=len, reverse=True))
    pattern = rf"(?P<begins>^{_WISH})?(?P<applied>{_APPLY})?(?P<name>{either})(?P<after>{_AFTER})"
    for mark in re.finditer(pattern, text):
        before = text[: mark.start()]
        if _AGAINST.search(before) or _AGAINST.search(mark["begins"] or ""):
            continue
        applied = bool(mark["applied"] or mark["after"]) or mark["name"].endswith("申请")
        alone = mark["begins"] is not None and _GOES_ON.match(text[mark.end() :]) is not None
        wished = mark["begins"] is not None and bool(mark["begins"].strip(" ,"))
        wished = wished or _WANTS.search(before) is not None
        if applied or alone or wished:
            return tuple(dict.fromkeys(codes[mark["name"]])), mark.start(), mark.end(), applied
    return None


def _partly(text: str, names: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Types whose name holds what was asked for: 申请证明 where there are 收入证明 and 在职证明."""
    mark = _PART.match(text)
    if mark is None or _AGAINST.search(text) or _belongs_to_built_in(text, ENOUGH):
        return ()
    part = mark["part"]
    return tuple(code for code, called in names.items() if any(part in fold(name) for name in called))


def _belongs_to_built_in(text: str, score: float) -> bool:
    scores = scores_of(text)
    return any(scores.get(intent, 0) >= score for intent in REQUEST_CUES)
