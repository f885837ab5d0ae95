"""What a sentence says beside its operation: 退回给申请人，人数写错了 has a target and a reason. Pure functions."""

import re
from collections.abc import Sequence

NUMBER = re.compile(r"SQ\s*0*(\d{1,12})", re.IGNORECASE)
ORDINAL = re.compile(r"第\s*([一二两三四五六七八九十]|\d{1,2})\s*[个条份项]")
_CHINESE_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_BREAK = r"[:：,，。、;；!！\s]"
_EDGE = re.compile(rf"^(?:{_BREAK}|(?:理由|原因)(?:是|为)?(?={_BREAK})?|因为|由于)+|{_BREAK}+$")
_KIND = r"(?:材料|资料|说明|一下)"

_SAID: dict[str, re.Pattern[str]] = {
    "return": re.compile(r"(?:退回?|打回)(?:去)?(?:(?P<where>给|到|至)|(?=上|前|申请人|发起人))?"),
    "ask_material": re.compile(rf"补(?:充|交|齐|一下)(?:一下)?(?:{_KIND}(?={_BREAK}|$))?"),
    "give_material": re.compile(rf"(?:补充{_KIND}?|答复|回复)"),
    "comment": re.compile(r"(?:评论|留言)(?:一下|一句)?"),
    "give_back": re.compile(r"交回(?:意见)?|(?:我的)?(?:办理)?意见(?:是)?"),
    "approve": re.compile(r"同意(?:了|吧)?|批准|通过|批了|准了"),
}
_APPLICANT = re.compile(r"^(?:申请人|发起人|本人|他本?人?|她本?人?)")
_BEFORE = re.compile(r"^(?:上|前)(?:一|个|一个)?(?:步|环节|级|节点|个)?")
_AGAIN = re.compile(r"^(?:去|让.{0,4}|请.{0,4})?(?:重新?(?:填写?|修改|写|提交)|修改|重[填写改报])(?:一下|后再报)?")
_STRAIGHT = re.compile(
    r"[,，]?(?:改|修改|办|处理)?(?:好|完|后)*[,，]?直接(?:回|给|到|交|退|报)+(?:到|给)?我(?:这里|这儿|审批)?"
)
_AFTERWARDS = re.compile(r"之后|然后|随后|完了|后面|接着|以后")

UNKNOWN_TARGET = "?"
"""Stands for a node that the request cannot go back to."""


def ordinal_of(text: str) -> int | None:
    """第二个 as 2; None when no place in a list is named."""
    found = ORDINAL.search(text)
    return None if found is None else _CHINESE_DIGITS.get(found[1]) or int(found[1])


def words_of(verb: str, text: str) -> str:
    """The reason, question, answer or remark in a sentence about an operation; empty when there is none."""
    text = _without_place(text)
    said = _SAID[verb].search(text)
    return trimmed(text[said.end() :] if said else text)


def note_after(text: str, names: Sequence[str]) -> str:
    """What follows the people who are named: 转交给张三，我出差 has the note 我出差."""
    end = max((text.index(name) + len(name) for name in names), default=0)
    rest = re.search(rf"{_BREAK}(.*)$", text[end:], re.DOTALL)
    return trimmed(_without_place(rest[1])) if rest and end else ""


def read_return(text: str, targets: Sequence[tuple[str | None, str]]) -> tuple[str | None, str, bool]:
    """Where a request goes back to, why, and whether it then comes straight back.

    Args:
        targets: Keys and names of where it may go, nearest last but for the applicant (None).

    Returns:
        The key, None for the applicant, or UNKNOWN_TARGET; the reason; whether 直接回到我 was said.
    """
    text = _without_place(text)
    straight = _STRAIGHT.search(text) is not None
    text = _STRAIGHT.sub("", text)
    said = _SAID["return"].search(text)
    if said is None:
        return None, trimmed(text), straight
    rest, before = text[said.end() :], trimmed(re.sub(r"[把将请]$", "", text[: said.start()].strip()))
    key, rest = _target(rest, targets, named=said["where"] in ("到", "至"))
    reason = trimmed(_AGAIN.sub("", rest))
    return key, reason or (before if len(before) > 3 else ""), straight


def _target(rest: str, targets: Sequence[tuple[str | None, str]], *, named: bool) -> tuple[str | None, str]:
    """The target at the start of the words, and the words after it."""
    if found := _APPLICANT.match(rest):
        return None, rest[found.end() :]
    nodes = [(key, name) for key, name in targets if key is not None]
    if found := _BEFORE.match(rest):
        return (nodes[-1][0] if nodes else UNKNOWN_TARGET), rest[found.end() :]
    for key, name in sorted(nodes, key=lambda one: -len(one[1])):
        if rest.startswith(name):
            return key, rest[len(name) :]
    if not named:
        return None, rest
    # 退回到部门主管，请核实: a part of the node's name is enough.
    typed = re.split(_BREAK, rest, maxsplit=1)[0]
    key = next((key for key, name in nodes if typed and typed in name), UNKNOWN_TARGET)
    return key, rest[len(typed) :]


def is_afterwards(text: str) -> bool:
    """Whether 加签 is meant for after the own decision: 之后再请李四审批."""
    return _AFTERWARDS.search(text) is not None


def approval_comment(text: str) -> str:
    """What is remarked beside an approval: 同意，请注意安全; nothing where the rest is about something else."""
    comment = words_of("approve", text)
    return "" if re.search(r"同意|批|第.{1,2}[个条份]|SQ|全部|谢", comment, re.IGNORECASE) else comment


def trimmed(text: str) -> str:
    """Without the signs and words that only lead to it."""
    return _EDGE.sub("", text.strip()).strip()


def _without_place(text: str) -> str:
    """Without the number of the request or its place in the list."""
    return ORDINAL.sub("", NUMBER.sub("", text), count=1).strip()
