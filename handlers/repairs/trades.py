"""What can be broken, and when it cannot wait. Pure."""

import re
from collections.abc import Mapping

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


def is_urgent(problem: str) -> bool:
    """Whether people or the house come to harm while it waits: somebody is shut in, water runs, the power is off."""
    return _URGENT.search(problem) is not None
