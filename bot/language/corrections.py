"""Corrections: what follows 不对 counts, not what stands before it; and the words that drop a request."""

import re

_MARK = re.compile(
    r"(?:[,;。!\s]|^)(?:啊|哦|噢|呃|嗯|哎)?(?:不对不对|不对(?!劲|称|外)|不不不?"
    r"|错了|说错了?|写错了|打错了|讲错了|口误|更正(?:一下)?|搞错了|记错了|我说错了"
    r"|哦不|啊不|噢不|不(?=[,\s]))(?:啊|呀|哦)?[,。!\s]*"
    r"|(?<=[\u4e00-\u9fff\d])(?:不对不对|(?<![是对])不对(?!劲|称|外|的)|说错了"
    r"|哦不(?!是)|啊不(?!是)|噢不(?!是))(?:是)?[,。!\s]*"
    r"|[,。!\s](?:哦|啊|呃)?(?:算了)(?=[,\s]?(?:还是|改|换|就|要|[\d一二两三四五六七八九十]))[,\s]*"
)
# 三桶，啊四桶: the same unit again after a start, and no thing behind it.
_AGAIN = re.compile(
    r"(?:\d|[零一二两三四五六七八九十百千俩仨])(?P<unit>[桶份个位人名张盒包箱支本瓶袋套台把条块元点卷斤副双])"
    r"[^,。;!?]{0,10}?(?P<mark>[,。\s]*(?:啊|哦|噢|哎|诶|唉|呃|哟|呀|不是|不对)(?:啊|哦|噢|哎|诶|唉|呃|哟|呀|不是|不对|[,\s])*+)"
    r"(?=(?:\d{1,4}|[一二两三四五六七八九十百千]{1,4})(?P=unit)(?:人|钟|半|钱|水)?(?:[\s,。!?;吧]|$))"
)
_AMOUNT_AGAIN = re.compile(
    r"[充存转](?:值|个|上|了)?(?:\d{1,6}|[一二两三四五六七八九十百千]{1,6})(?P<mark>[,\s]*(?:啊|哦|噢|哎|诶|唉|呃|不是)++[,\s]*)"
    r"(?=(?:\d{1,6}|[一二两三四五六七八九十百千]{1,6})(?:[块元]钱?)?(?:[\s,。!?;吧]|$))"
)
_NOT_BUT = re.compile(r"(?:[,。\s]|^)(?:哦|啊)?不是(?P<wrong>[^,。;!]{1,12})[,。\s]*(?:而|应该)?是")
_CHANGED = re.compile(r"^(?:那个?|嗯|哦|行|好|对了|,|\s)*(?:不对|改|换|说错|错了|不是|算了|应该|更正|推迟|提前|变)")

_CANCEL_LENGTH = 24
"""A longer text says more than that a request is dropped."""

# Words that drop a request, and words that may stand around them without saying anything else.
_DROP = re.compile(
    r"算了|取消|作废|退出|放弃|拉倒|免了|到此为止|当我没说|撤了|删了|删掉|不要|不用管|不用|甭|别弄|停下?"
    r"|(?:不|别|甭)(?:想|用|要|需要)?(?:预订|预定|采购|申购|领用|申请|继续|订|定|办|报|约|打|印|领|买|充|填|弄|去|送|借|修|提|发|写|搞|评|交|叫|派|下|补|采|购|开|吃|来|换|整|弄)"
    r"|没事了"
)
_AROUND = re.compile(
    r"申请|单子?|谢谢|麻烦|帮我|给我|一下|之前说的|刚才说的|前面的|会议室|东西|再说|下次|改天|以后|这次|今天|重来|重新来|用车|订餐|送水|领用"
    r"|打印|报修|采购|申购|先这样|这样|[\s,。!吧了啊呀呢嘛哦嗯那行好的我你您就先还是这个都也暂时掉它哈请表全整事儿车水餐饭会印卡证办订填弄没用去]"
)


def pieces(text: str) -> list[tuple[int, int]]:
    """Where the parts of a folded text stand that count one after the other; most texts are one piece."""
    spans: list[tuple[int, int]] = []
    start = 0
    # Of two that begin at the same place the longer counts: 不是十点,是 is more than 不是.
    found = [match.span() for pattern in (_MARK, _NOT_BUT) for match in pattern.finditer(text)]
    found += [match.span("mark") for pattern in (_AGAIN, _AMOUNT_AGAIN) for match in pattern.finditer(text)]
    for mark_start, mark_end in sorted(found, key=lambda span: (span[0], -span[1])):
        if mark_start < start:
            continue
        if mark_start > start:
            spans.append((start, mark_start))
        start = mark_end
    if start < len(text) or not spans:
        spans.append((start, len(text)))
    return spans


def is_change(text: str) -> bool:
    """Whether a folded text changes what was said before."""
    return bool(_CHANGED.match(text))


def is_cancel(text: str) -> bool:
    """Whether a folded text does nothing but drop what is being filled in."""
    rest, drops = _DROP.subn("", text[:_CANCEL_LENGTH])
    return drops > 0 and len(text) <= _CANCEL_LENGTH and not _AROUND.sub("", rest)
