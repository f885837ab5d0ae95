"""What a person marks as a note (备注, 注明, 说明)."""

import re

from bot.language.dialogue import Frame
from bot.language.words import Turn

_NOTE = re.compile(
    r"(?:备注|注明|附注|说明(?!书|会))(?:一下|下|上|里|栏|信息|写上|写|是|为|:"
    r"|,|\s)*(?P<note>[^:\s,。][^。!;]*)"
)
_NO_NOTE = re.compile(
    r"(?:不要|不用|去掉|删掉|取消)(?:那个|这个)?备注了?|备注(?:就|都)?(?:不要|不用|去掉|删掉|取消)了?"
)
# A later clause that starts like this belongs to the request again.
_BACK = re.compile(
    r"[,\s](?=(?:明天|后天|今天|下周|周[一二三四五六日]|上午|下午|晚上|早上)?\s?(?:\d{1,2}"
    r"|[一二两三四五六七八九十]{1,3})[点:]|(?:一共|共)?(?:\d+|[一二两三四五六七八九十]+)(?:个?人"
    r"|位)(?:[,。]|$)"
    r"|去[\u4e00-\u9fff]{2,8}(?:局|院|府|站|厅|委|场)|(?:要|不要|不用)司机)"
)


def read_note(turn: Turn, frame: Frame) -> None:
    """Take the marked words as they stand; nothing in them is read as another slot."""
    words = turn.words
    if none := _NO_NOTE.search(words.left):
        frame.slots.pop("note", None)
        words.hide(none.start(), none.end())
        return
    match = _NOTE.search(words.left)
    if match is None:
        return
    back = _BACK.search(words.left, match.start("note") + 1, match.end())
    end = back.start() if back else match.end()
    note = words.cut(match.start("note"), end)
    if note not in ("无", "没有", "暂无"):
        frame.slots["note"] = note
    words.hide(match.start(), end)
