"""Name plates (席签) as they are asked for in words: whether they are wanted, and whose names stand on them."""

import re

LENGTH_MAX = 500
"""Characters of all names together."""
MARK = r"(?:席签|席卡|桌签|座签|桌牌|座牌|台签)"
_NAMES = r"(?P<names>[^。；;！!？?\n]+)"
_WRITTEN = re.compile(rf"{MARK}的?(?:名单|名字|人名|姓名|上)?(?:写上?|是|为|有|做|改成|改为|换成|[:：])+\s*{_NAMES}")
_ADDED = re.compile(rf"{MARK}(?:名单|上)?(?:里|再|还要|另外)*(?:加上?|添上?|补上?|增加)\s*{_NAMES}")
_REMOVED = re.compile(rf"{MARK}(?:名单|上)?(?:里|把)*(?:去掉|拿掉|删掉|减去|不要)\s*{_NAMES}")
_NOT = r"(?:不要|不用|不需要|取消|去掉)"
_WANTED = re.compile(rf"(?P<not>{_NOT}(?:准备|摆|放|做)?)?{MARK}(?P<after>(?:就|都|也)*{_NOT}了?$)?")
_BETWEEN = re.compile(r"[、,，/\s]+|(?<=[\u4e00-\u9fff]{2})[和及](?=[\u4e00-\u9fff]{2})")
_NAME = re.compile(r"(?!时间|人数|[要备再另还不改订定预共请用了吧])[\u4e00-\u9fffA-Za-z·]{2,12}")
"""Words that go on with something else, as 要茶水, are no name."""
_JOINT = "、"


def wanted(text: str) -> bool | None:
    """Whether name plates are wanted; None when the words do not speak of them."""
    said = list(_WANTED.finditer(text))
    return not (said[-1]["not"] or said[-1]["after"]) if said else None


def read_plates(text: str, before: str) -> str | None:
    """The names after the words, joined by 、; None when they name nobody.

    Args:
        before: The names as they are: 席签加上赵六 adds to them, 席签去掉王五 takes one off.
    """
    known = [name for name in before.split(_JOINT) if name]
    if (removed := _REMOVED.search(text)) and (names := _names(removed["names"])):
        after = [name for name in known if name not in names]
    elif (added := _ADDED.search(text)) and (names := _names(added["names"])):
        after = known + names
    elif (written := _WRITTEN.search(text)) and (names := _names(written["names"])):
        after = names
    else:
        return None
    return _JOINT.join(dict.fromkeys(after))[:LENGTH_MAX]


def _names(said: str) -> list[str]:
    """The names at the beginning of the words, up to what is none."""
    found = []
    for word in _BETWEEN.split(said.strip()):
        if not _NAME.fullmatch(word):
            break
        found.append(word)
    return found
