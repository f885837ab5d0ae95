"""What can be broken, when it cannot wait, and one way of writing a place. Pure."""

import re
from collections.abc import Mapping

from forms.reading.numbers import find_numbers
from forms.reading.writing import fold

OBJECTS: Mapping[str, str] = {
    "plumbing": "水暖",
    "power": "电路插座",
    "lighting": "灯具",
    "air_conditioner": "空调",
    "elevator": "电梯",
    "door_window": "门窗",
    "furniture": "家具",
    "network": "网络",
    "telephone": "电话",
    "other": "其他",
}
"""By the codes of bot.language, in the order in which they are offered; at the same time the trades."""

_URGENT = re.compile(
    r"困(?:住|在|人|了)|关在(?:里面|电梯)|被困|漏水|跑水|爆管|爆裂|水淹|停电|没电|断电|跳闸|漏电|触电|短路|打火"
    r"|冒烟|着火|起火|燃气|煤气|停水"
)
_FILLING = re.compile(r"[\s,，。、.;；:：\-—_()（）]|房间$|的")
KEY_CHARACTERS_MAX = 100


def is_urgent(problem: str) -> bool:
    """Whether people or the house come to harm while it waits: somebody is shut in, water runs, the power is off."""
    return _URGENT.search(problem) is not None


def place_key(place: str) -> str:
    """The place as it is compared with others: 三层 东侧, 3楼东侧 and ３楼-东侧 are one."""
    folded = fold(place)
    for found in reversed(find_numbers(folded)):
        folded = f"{folded[: found.start]}{found.value}{folded[found.end :]}"
    return _FILLING.sub("", folded).upper().replace("层", "楼")[:KEY_CHARACTERS_MAX]
