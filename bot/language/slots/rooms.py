"""Meeting rooms, and questions whether a room or a vehicle is free."""

import re

from bot.language.dialogue import Frame
from bot.language.periods import read_period
from bot.language.slots.counts import read_people
from bot.language.words import Turn
from forms.reading.writing import fold

_N = r"(?:\d{1,4}|[零一二三四五六七八九十]{1,4})"
_HALL = (
    r"(?:小|大)?(?:会议室|报告厅|会议厅|会议中心|多功能厅|礼堂|接待室|会客室|活动室"
    r"|培训室|洽谈室|教室|会场|演播厅|党建室|贵宾室)"
)
_BUILDING = (
    r"(?:[\u4e00-\u9fffA-Z]{0,2}(?:办公|综合|行政|后勤|机关|主|副|附|新|老|前"
    r"|后|东|西|南|北)楼|[A-Z一二三四五六七八九十\d]{1,2}(?:号楼|座|栋|号院))"
)
_ROOM = re.compile(
    rf"""
    (?<![^\s,|])(?P<sized>[大小]会议室)(?![^\s,。|])
    | (?P<numbered>(?:{_BUILDING}的?)?
        (?:(?:负|地下)?{_N}[楼层]的?(?:那个|那间|[东西南北]侧|[东西南北]边的?)?)?
        (?:第{_N}|{_N}号?|[A-Z]{{1,2}}\d{{0,4}}|[东西南北左右])?(?:的)?{_HALL})
    | (?P<named>(?:(?:{_BUILDING})?(?:{_N}[楼层])?)
        (?!开个|个大|大会|餐厅|办公|前台|门厅)[\u4e00-\u9fff]{{2}}厅(?![长级局]))
    | (?:借|用|订|定|在|约|要|换到?成?|改到?成?|去)(?:一下|下)?
      (?P<number>{_BUILDING}?(?:[A-Z]-?)?\d{{3,4}}室?)(?![\d:点月年/.人个份元室]|的?{_HALL})
    """,
    re.VERBOSE,
)
_GENERIC = re.compile(r"(?:小|大)?(?:会议室|会场|会议厅|教室|活动室|会议中心|接待室|会客室|洽谈室|培训室)")
_BARE_ROOM = re.compile(r"^[\s,就]*(?P<number>[A-Z]?\d{3,4})(?:室|吧|那间|那个)?[\s,。|]*$")

_EQUIPMENT = (
    ("projector", re.compile(r"投影仪?|投影机")),
    ("video_conference", re.compile(r"视频(?:会议|会|连线|设备|系统|终端)?(?!资料|文件)|远程会议|连线")),
    ("whiteboard", re.compile(r"白板")),
    ("microphone", re.compile(r"话筒|麦克风?|麦(?=[\s,。、|]|$|和|要|也)")),
    ("tea_service", re.compile(r"茶水|茶歇|倒茶|泡茶")),
)
_NOT = re.compile(
    r"(?:不要|不用|不需要?|无需|不必|甭|别|不带|不上|去掉|没有|取消)(?:准备|备"
    r"|带|配|用|再|给|了|开)*[^,。;!\s要]{0,3}$"
)
_NOT_AFTER = re.compile(r"(?:设备|系统)?(?:就|也|都|那个|先)*(?:不要|不用|不需要|免了|去掉|取消|撤了|算了|不必|省了)")

_MARKED_TITLE = re.compile(
    r"(?:主题|议题|会议名称?|题目|名称|会名)(?:叫|是|为|:|就|写|改成|改为)+\s?(?P<marked>[^,;。!"
    r"|\s]{2,25})"
)
_TITLE = re.compile(
    r"(?P<named>[\u4e00-\u9fffA-Z0-9]{1,14}?(?:会商会|大会|例会|茶话会|座谈(?!会)|会议"
    r"|讲座|(?<![机社聚工协商等待一再开委约学])会))"
    r"(?![议计场客员所谈见给儿务费展同是上后前]|室)"
)
_TITLE_HEAD = re.compile(
    r"^.*?(?:召开|举行|举办|组织|开(?!放|发|展)(?:个|一个|一场|场|一下|下)?|办(?!公)"
    r"(?:个|一个)?|搞个?|有个|有一个|上个)(?=.)"
)
_TITLE_FILLERS = re.compile(
    r"^(?:[\s,的了用借订定要|]|我们|咱们?|我|就是|那个|这个|明天|今天|后天|帮忙"
    r"|帮我|麻烦|一个|一场|一间|想|给|叫做?|名叫|是|处里|科里|局里|单位|领导|预订"
    r"|预定|参加|为|用于|用来|做|一下|下午|上午|晚上|会议室|个|改成|换成|不对"
    r"|场|时候|两个|小时|间|大|小)+"
)
_NO_TITLE = re.compile(
    r"^(?:开|开个|开会|个|大|小|视频|视频会|会|会议|远程|电话|电视|线上|重要|临时"
    r"|内部|网络|开视频|视频连线|一个|这|那|下次|散|紧急|用|都|个小|个大|要|小型"
    r"|大型|开大|开小|短|长)*(?:会|会议)?$"
)


def read_meeting_room(turn: Turn, frame: Frame) -> None:
    """Fill the slots of a booking."""
    read_period(turn, frame)
    _read_equipment(turn, frame)
    _read_room(turn, frame)
    read_people(turn, frame, "attendees")
    _read_title(turn, frame)


def read_room_availability(turn: Turn, frame: Frame) -> None:
    """Fill when a room is wanted free, and for how many."""
    read_period(turn, frame)
    read_people(turn, frame, "attendees")


def read_vehicle_availability(turn: Turn, frame: Frame) -> None:
    """Fill when a vehicle is wanted free."""
    read_period(turn, frame)


def equipment_named(text: str) -> list[str]:
    """The codes of all equipment that is spoken of, wanted or not: whoever asks 有没有带投影的 wants it."""
    return [code for code, pattern in _EQUIPMENT if pattern.search(fold(text))]


def _read_room(turn: Turn, frame: Frame) -> None:
    words = turn.words
    for match in _ROOM.finditer(words.left):
        group = match.lastgroup or "numbered"
        if group == "sized" or not _GENERIC.fullmatch(match[group].lstrip("的")):
            start = match.start(group) + (match[group][0] == "的")
            frame.slots["room"] = words.cut(start, match.end(group))
            words.hide(start, match.end(group))
            return
        words.hide(*match.span())
    bare = _BARE_ROOM.match(words.left)
    if bare and turn.had_frame and turn.expecting in (None, "room"):
        frame.slots["room"] = words.cut(bare.start("number"), bare.end("number"))
        words.hide(*bare.span())


def _read_equipment(turn: Turn, frame: Frame) -> None:
    words = turn.words
    known = list(frame.slots.get("equipment", []))
    found: list[tuple[int, str, bool]] = []
    hidden: list[tuple[int, int]] = []
    for code, pattern in _EQUIPMENT:
        for match in pattern.finditer(words.left):
            wanted = not (
                _NOT.search(words.left[max(0, match.start() - 10) : match.start()])
                or _NOT_AFTER.match(words.left, match.end())
            )
            found.append((match.start(), code, wanted))
            hidden.append(match.span())
    for _, code, wanted in sorted(found):
        if wanted and code not in known:
            known.append(code)
        elif not wanted and code in known:
            known.remove(code)
    for start, end in hidden:
        words.hide(start, end)
    if known:
        frame.slots["equipment"] = known
    else:
        frame.slots.pop("equipment", None)


def _read_title(turn: Turn, frame: Frame) -> None:
    words = turn.words
    for match in (*_MARKED_TITLE.finditer(words.left), *_TITLE.finditer(words.left)):
        group = match.lastgroup or "named"
        start, end = match.span(group)
        if group == "named":
            head = _TITLE_HEAD.match(words.left[start:end])
            start += head.end() if head else 0
            fillers = _TITLE_FILLERS.match(words.left[start:end])
            start += fillers.end() if fillers else 0
        said = words.left[start:end]
        if len(said) >= 2 and not (group == "named" and _NO_TITLE.match(said)):
            frame.slots["title"] = words.cut(start, end)
            words.hide(start, end)
            return
