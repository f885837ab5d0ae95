"""Cards and decisions: accounts, amounts, stars, reasons."""

import re

from bot.language.dialogue import Frame
from bot.language.words import Turn
from forms.reading.numbers import CHINESE, find_numbers, number_value

_ACCOUNTS = (
    ("canteen", re.compile(r"饭卡|食堂|餐卡|就餐卡|吃饭(?:的|那个|那张)?卡|餐厅")),
    ("shop", re.compile(r"超市|小卖部|商城|商店|购物卡")),
    ("hairdresser", re.compile(r"理发|美发|剪头|剪发")),
    ("laundry", re.compile(r"洗衣|干洗")),
)
_N = rf"(?:\d{{1,7}}[百千万]?\d?|[{CHINESE}]{{1,9}})"
_AMOUNT = re.compile(
    rf"(?<![\d.第])(?P<count>{_N})(?:来|多)?(?:块钱?|元钱?|¥|圆|大洋)|(?:充|存"
    rf"|打|转|加|放|冲)(?:值|个|上|进去?|入|点|到|成|为|钱)*\s?(?P<after>{_N})"
    r"(?!张|次|个?月)"
)
_STARS = re.compile(
    rf"(?P<count>\d{{1,2}}|[{CHINESE}]{{1,2}})(?:颗|个)?(?:星|分(?!钟|之)|★)|(?P<full>满分"
    r"|满星)|(?P<signs>★{1,5})|(?:打|给)(?:个|他|她|你们?)?(?P<given>[1-5一二两三四五])"
    r"(?:个|$)"
)
_MARKED_REASON = re.compile(r"(?:理由|原因)(?:就)?(?:是|为|:|写(?!得|的)|,|\s)+(?P<reason>.+)$")
_BECAUSE = re.compile(r"(?:因为|由于)(?P<reason>.+?)(?:,|所以|$)")
_DECISION = re.compile(
    r"(?:给我?|就|我|先|只能|那|把)*(?:驳回|驳了|驳掉|不同意|不通过|不予批准|不予通过"
    r"|不予|不准|不许|拒绝|拒了|拒掉|退回|打回|否决|否了|不批准|不批|别批|不给批"
    r"|没法批"
    r"|不能批|不能通过|不能同意|没法通过|退了)(?:去|掉|吧|了|它|这个|那个|这条"
    r"|这单|这份|申请|该申请|他的)*"
)
_REFUSAL = re.compile(r"^.*?不行[了吧]*[,。!\s]+")
_NOT_REASON = re.compile(
    r"^(?:另外|顺便|还有|剩下的?.{0,3}|其他的?.{0,3}|其余的?|后面.{0,3}|前面.{0,3}|都|全部?|这些"
    r"|他们的?|那单|第.{1,2}[个条]?|这个|那个|这条|这单|申请|谢谢.*|麻烦.*|驳回"
    r"|不同意|我|嗯|把.{0,8}|这张单子?|这个申请|那条|最后一个|领导|用车的|.{0,6}的?申请"
    r"|[第一二三四五六\d]+[个条]?)$"
)
_REASON_TAIL = re.compile(
    r"[\s,。!的吧啊呀]*(?:[,。\s](?:所以)?(?:把|那)?(?:这个|那个|这条|这单|那单"
    r"|这份|第.[个条])?(?:申请)?(?:我|就|先|只能|得)*|谢谢.*|请?重新(?:提交|填"
    r"|申请|报).*|让他.*)?$"
)


def read_account(turn: Turn, frame: Frame) -> None:
    """Fill the account that is named; 一卡通 and a card alone name none."""
    for code, pattern in _ACCOUNTS:
        if pattern.search(turn.words.left):
            frame.slots["account"] = code


def read_top_up(turn: Turn, frame: Frame) -> None:
    """Fill how many yuan go to which account."""
    read_account(turn, frame)
    text = turn.words.left
    found = [(number_value(match["count"] or match["after"]), match) for match in _AMOUNT.finditer(text)]
    values = [value for value, _ in found if value]
    if not values:
        values = [number.value for number in find_numbers(text) if number.value]
        values = values if len(values) == 1 else []
    if values:
        frame.slots["amount"] = values[-1]


def read_rate(turn: Turn, frame: Frame) -> None:
    """Fill the stars, one to five."""
    text = turn.words.left
    stars: int | None = None
    for match in _STARS.finditer(text):
        if match["full"]:
            stars = 5
        elif match["signs"]:
            stars = len(match["signs"])
        else:
            stars = number_value(match["count"] or match["given"])
    if stars is None and turn.had_frame:
        numbers = find_numbers(text)
        stars = numbers[0].value if len(numbers) == 1 else None
    if stars is not None and 1 <= stars <= 5:
        frame.slots["stars"] = stars


def read_reject(turn: Turn, frame: Frame) -> None:
    """Fill why it is rejected."""
    text = turn.words.left
    for start, end in _reasons(text):
        tail = _REASON_TAIL.search(text, start, end)
        end = tail.start() if tail else end
        start += len(text[start:end]) - len(text[start:end].lstrip(" ,:。!;、"))
        if end - start >= 2 and not _NOT_REASON.match(text[start:end]):
            frame.slots["reason"] = turn.words.cut(start, end)
            return
    if turn.had_frame and len(text.strip()) >= 2 and not _DECISION.search(text):
        frame.slots["reason"] = turn.words.rest


def _reasons(text: str) -> list[tuple[int, int]]:
    """Where the reason may stand, the likeliest first: marked as such, after the decision, before it."""
    found = [match.span("reason") for pattern in (_MARKED_REASON, _BECAUSE) if (match := pattern.search(text))]
    decisions = list(_DECISION.finditer(text))
    if decisions:
        refusal = _REFUSAL.match(text, 0, decisions[0].start())
        found.append((decisions[-1].end(), len(text)))
        found.append((refusal.end() if refusal else 0, decisions[0].start()))
    return found
