"""Slips of dictation and typing in the words that matter, set right without changing the length of the text."""

import re

# Characters that sound alike and are taken for one another when dictated.
_ALIKE: dict[str, str] = {
    "室": "是事市式世视",
    "议": "意义一艺易",
    "会": "回汇惠",
    "订": "定钉",
    "车": "扯彻",
    "约": "月曰",
    "派": "拍",
    "修": "休秀",
    "报": "抱保",
    "撤": "彻扯",
    "销": "消",
    "回": "会",
    "取": "去",
    "审": "申省",
    "批": "皮劈披",
    "催": "崔摧",
    "餐": "参残",
    "余": "于鱼",
    "额": "饿",
    "充": "冲",
    "值": "直",
    "购": "够构",
    "领": "令岭",
    "打": "大",
    "印": "应映引",
    "单": "但丹",
    "隐": "引印",
    "患": "换幻",
    "司": "思斯私",
    "机": "级鸡计",
    "空": "控",
    "调": "条掉",
    "投": "头",
    "影": "映",
    "桶": "统筒",
    "证": "正症",
    "维": "围唯",
    "里": "理",
}
_WORDS = [
    "会议室",
    "用车",
    "派车",
    "订餐",
    "报修",
    "维修",
    "撤回",
    "撤销",
    "审批",
    "余额",
    "充值",
    "申购",
    "采购",
    "领用",
    "打印",
    "复印",
    "工单",
    "隐患",
    "司机",
    "空调",
    "投影",
    "出入证",
    "通行证",
    "公里",
    "白板",
    "话筒",
    "食堂",
    "饭卡",
    "取消",
    "驳回",
]
_SPECIAL = {"会一是": "会议室", "在加": "再加", "撤消": "撤销", "帐户": "账户", "师付": "师傅", "预定": "预订"}

# Words that are right although they look like a slip of another.
_RIGHT = frozenset((*_WORDS, "保修", "申批", "会计室", "会事室"))


def _slips() -> dict[str, str]:
    slips = dict(_SPECIAL)
    for word in _WORDS:
        for index, character in enumerate(word):
            for other in _ALIKE.get(character, ""):
                slips.setdefault(word[:index] + other + word[index + 1 :], word)
    return {slip: word for slip, word in slips.items() if slip not in _RIGHT}


_SLIPS = _slips()
_SLIP = re.compile("|".join(map(re.escape, sorted(_SLIPS, key=len, reverse=True))))


def corrected(text: str) -> str:
    """A folded text with the slips of the table set right."""
    return _SLIP.sub(lambda match: _SLIPS[match[0]], text)
