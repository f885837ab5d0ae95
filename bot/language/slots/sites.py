"""Where something is: the place of a delivery, a repair or a danger."""

import re

from bot.language.words import Turn
from forms.reading.places import find_inside

_TO = re.compile(
    r"(?:送(?:货|水|来|过来|上来|去)?(?:到|至|往|去|给|上|下)?|放(?:到|在)?|搬"
    r"(?:到|去)|拿(?:到|去)|扛到?|抬到?|运到|拉到|地点(?:是|在|改成|改到|为|:)*|地址"
    r"(?:是|在|改成|改到|为|:)*|位置(?:是|在|:)*"
    r"|改送|改到|换到|改成|往|给|到|在)(?=(?P<place>[^,;。!?|\s、]{2,16}))"
)
_TAIL = re.compile(
    r"(?:去|来|那边|那儿|那里|这边|这儿|门口放着|吧|啊|呢|哈|就行|就好|就可以"
    r"|谢谢.*|送(?!变).*|要(?!塞).*|来.*|各?[\d一二两俩三四五六七八九十]+(?:大?桶).*"
    r"|用.*|没水.*|的?水(?!房|务|利|电|池|吧).*|需要.*|喝.*|急.*|,.*)$"
)
_NO_PLACE = re.compile(
    r"^(?:申请|预约|办理|登记|服务|我们?|咱们?|你们?|他们?|这|那|一下|过来|上来|下来|来|去|桶|水|点|几"
    r"|[\d一二两俩三四五六七八九十]+(?:大?桶)?.*|饮用水|纯净水|矿泉水|桶装水|家"
    r"|师傅|大家|领导|我们办公室.{0}|下|上|一趟|了|下班|今天|明天|时候|点儿?水"
    r"|[\d一二两俩三四五六七八九十]+.*水)$"
)
_BARE = re.compile(r"^[\s,|就是在到]*(?P<place>[^,;。!?|\s]{2,12}?)(?:那边|那儿|吧|的)?[\s,。!|]*$")
_PLACE_END = re.compile(
    r"(?:[室科处楼层厅房间院堂部办局库座]|门口|中心|大队|前台|门卫|车间|大厅|走廊|\d{3,4}|食堂.楼)$"
)
_HEAD = re.compile(r"^(?:我们|咱们|我|咱|给|在|就是|那个|就|是|这个|往|到)+(?=..)")


def find_site(turn: Turn) -> str | None:
    """The place a thing is to be brought to, as it was typed."""
    words = turn.words
    best: tuple[int, int] | None = None
    inside = find_inside(words.left)
    for match in _TO.finditer(words.left):
        start, end = _trimmed(words.left, *match.span("place"))
        if end - start < 2 or _NO_PLACE.match(words.left[start:end]):
            continue
        if (
            _PLACE_END.search(words.left[start:end])
            or any(start <= place[0] < end for place in inside)
            or (best is None and match[0][0] in "送放搬地位到" and not re.search(r"水|桶", words.left[start:end]))
        ):
            best = (start, end)
    if best is None and inside:
        best = max(inside, key=lambda span: (bool(re.search(r"\d", words.left[slice(*span)])), span[1] - span[0]))
    bare = _BARE.match(words.left)
    if best is None and bare and _PLACE_END.search(bare["place"]):
        best = bare.span("place")
    if best is None and bare and turn.expecting == "place":
        best = bare.span("place")
    if best is None:
        return None
    start, end = best
    head = _HEAD.match(words.left[start:end])
    start += head.end() if head else 0
    said = words.cut(start, end)
    words.hide(start, end)
    return said or None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    tail = _TAIL.search(text, start + 1, end)
    return start, tail.start() if tail else end
