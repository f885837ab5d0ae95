"""A trip by car: when, where to, how many, how far, who drives."""

import re

from bot.language.dialogue import Frame
from bot.language.periods import read_period
from bot.language.slots.counts import change, read_people
from bot.language.slots.notes import read_note
from bot.language.words import Turn
from forms.reading.choices import read_yes_no
from forms.reading.numbers import CHINESE, number_value
from forms.reading.people import PERSON
from forms.reading.places import is_outside

_DISTANCE = re.compile(
    rf"(?<![\d.])(?P<count>\d{{1,5}}[百千万]?\d?|[{CHINESE}]{{1,8}})(?:来|多|几)?(?:公里|千米|KM|里地)"
    rf"|(?:公里数|里程)(?:大概|大约|约|是|为|:|\s)*(?P<after>\d{{1,5}}|[{CHINESE}]{{1,8}})(?!点|号|月|日|:)"
)
_ROUND_TRIP = re.compile(r"(?:来回|往返|一共|总共|全程)[^,]{0,6}$")

_DRIVES = r"(?:来|去|给我们?|帮我们?|帮忙)?(?:开(?!会)|驾|跑|送|拉|出车|接|带|负责|出)"
_NAMED_DRIVER = (
    re.compile(
        r"(?:司机|驾驶员|师[傅付])(?:师[傅付])?(?:就|还是)?(?:是|要|让|叫|用|定|选"
        rf"|指定|找|请|派|换成?|改成?|安排|点名|由|为|:|,|\s)*(?P<name>{PERSON})"
    ),
    re.compile(
        r"(?:让|叫|由|派|安排|指定|指派|请|麻烦|点名要?|换成?|改成?|要|找|还是|就)"
        rf"(?:司机|驾驶员)?(?:是|:)?(?P<name>{PERSON})(?={_DRIVES})"
    ),
    re.compile(
        rf"(?P<name>{PERSON})(?:师[傅付])?(?:来)?(?:开车|驾车|开(?=[,;。!\s吧]|$)|给开"
        r"|跑一趟|当司机|出车|送我们|拉我们)"
    ),
    re.compile(rf"(?<![接送跟和帮等])(?P<name>(?:{PERSON})(?<=师[傅付]))"),
    re.compile(rf"(?:指定|换成?|点名要?|指派|改成|让|派)(?P<name>{PERSON})(?:[,;。!\s吧来的]|$)"),
)
_NO_DRIVER = re.compile(
    r"自己(?:来)?开|自驾|自己驾|自行驾|我(?:来|会|能)?开(?:车)?(?!会)|(?:不|甭"
    r"|无|没|别)(?:用|要|需要?|必|带|配|派|安排)*(?:给)?(?:配|派|安排)?(?:个|名"
    r"|位)?(?:司机|师傅|驾驶员)"
    r"|(?:司机|师傅|驾驶员)(?:就|也|都|这块|我们?)*(?:不用|不要|不需要|免了|无需|不必|自己|自带)"
)
_ROLE = r"(?P<role>司机|师[傅付]|驾驶员|代驾)"
_SENDS = r"(?:就|也|都|呢)?(?:给|帮|替)?(?:我们?|咱们?)?(?:来|要|派|叫|配|找|请|需要|安排|带|出|给)(?:上|过来)?"
_ROLE_COUNT = re.compile(
    rf"(?:(?:{_ROLE}|(?P<car>车)){_SENDS}(?:\d|[{CHINESE}])|(?P<one>司机|师[傅付]|驾驶员|代驾)[一1])"
    r"[个名位](?!人|领导|客人|同事|专家)(?:就行|就够|就好|即可|来)?"
)
_DRIVER = re.compile(rf"(?:(?:\d|[{CHINESE}])[个名位])?(?:司机|师傅|驾驶员|代驾)")
_NOT_ASKED = re.compile(r"不(?:知道|清楚|确定)")

_KINDS = (
    (
        "law_enforcement",
        re.compile(r"执法(?!局|大队|支队|队|人|检查|总队|中队|科|处|证)(?:车辆?|用车|的车|公务车|类|的)?"),
    ),
    (
        "ordinary",
        re.compile(r"普通(?:的)?(?:车辆?|公务车|轿车|的|类型|类|就)?|一般(?:的)?(?:公务)?车|公务用?车(?!队|辆管|办)"),
    ),
)
_SCOPES = (
    (
        "city",
        re.compile(
            r"市内|市里(?!面?的?领导)(?=跑|转|用|办|,|$|就|[。!\s|])|城区(?:内|里)|本市"
            r"(?:内|范围)|市区(?:内|里|跑|范围|用车)|不出市"
        ),
    ),
    ("long_distance", re.compile(r"长途|跨市|跨省|出市(?!场|政)")),
)

_GO = (
    r"(?:目的地(?:就)?(?:是|为|改成|改到|改为|换成|在|:)*|地点(?:是|为|改成|换成"
    r"|:)+|去往|前往|开往|赶往|赶到|赶去|送到|拉到|跑到|开到|去到|送去|改去|换去"
    r"|(?<![来回失除过出进上下])去(?:一?趟|一下|个)?|(?<![直提周迟遇收感轮改])到"
    r"|跑(?:一)?趟|(?<![走来])跑(?=[\u4e00-\u9fff]{2,8}(?:县|市|镇|区|乡))|赴"
    r"|奔|上(?![午班车次回周个面级传报述海去来完下半门]))"
)
_STOP = (
    r"[,;。!?|、()★]|就(?!业)|大概|大约|约(?=\d)|要(?!塞)|用(?!友)|需要?|来回"
    r"|往返|带(?!岭)|司机|我们|咱|我(?!国)|一共|总共|共(?!青|和)|连(?!云|山|州"
    r"|江|城)"
    r"|接(?!待)|送(?!变)|开(?!发|元|封|平|化|县|州|明|心)|(?<!街道)办(?!事处|公"
    r"|证)|取(?!水)|参加|调研|检查(?!站)|拿|报(?!社|恩|业)|扶贫|慰问|看望|考察"
    r"|巡[查逻]|对接|汇报|开庭|检测|走访|验收|核查|出庭|慰|视察|调解|看(?!守|丹)"
    r"|学习|出差|培训(?!中心|基地|学校)|跑|吧|啊|呢|哈|呗|可以"
    r"|(?<!银)行(?!政|署|宫|业)|不|单程|全程|市内|长途|跨市|自己|自驾|普通|执法"
    r"(?!局|大队|支队|队)|备注|能|得(?!胜)|有|算上|明天|后天|今天|下周|时间|之后|然后再"
    r"|再|回来|返回|还|和我|的车|的(?=[,。|]|$)"
    r"|\d+(?:个|人|位|名|公里|辆|台)|[一二两俩三仨四五六七八九十]+(?:个|人|位"
    r"|名|公里|辆|台)|[俩仨](?:人)?|(?<=[局院府站厅委场镇乡县市])(?:那边|那儿"
    r"|一趟)|$"
)
_DESTINATION = re.compile(
    rf"(?<![不别没])(?P<go>{_GO})\s?(?P<place>(?!接(?!待)|送(?!变)|参加|调研|办事|开会|取(?!水)|[不了过吧的掉时底期货达家哪点一:,]"
    r"|[他她它]|什么|年|这|那)[^,;。!?|\s、★]{1,30}?(?:\s?[A-Z]?\d{1,3}(?!\s?"
    rf"(?:个|人|位|名|公里|号|[:点])))?)(?=\s|{_STOP})"
)
_BARE = re.compile(
    r"^(?:那就|就|是|嗯|改成?|换成?|改到|还是|应该是|到|去|\s|,|\|)*(?P<place>[^\s,;。!?"
    r"|]{2,20})[\s,。!|吧]*$"
)
_ALONE = re.compile(
    r"(?:(?<=[\s,。!|])|^)(?!用车|要车|派车|约车|申请|接|送|我|开会|车|领导|司机)(?:T\d)?[\u4e00-\u"
    r"9fff]{2,10}(?:T\d)?(?=[\s,。!|]|$)"
)


def read_vehicle(turn: Turn, frame: Frame) -> None:
    """Fill the slots of a vehicle request."""
    read_note(turn, frame)
    _read_kind_and_scope(turn, frame)
    read_period(turn, frame)
    _read_distance(turn, frame)
    _read_driver(turn, frame)
    read_people(turn, frame, "passengers")
    _read_destination(turn, frame)


def _read_kind_and_scope(turn: Turn, frame: Frame) -> None:
    words = turn.words
    for slot, codes in (("vehicle_kind", _KINDS), ("scope", _SCOPES)):
        for code, pattern in codes:
            match = pattern.search(words.left)
            if match and not re.search(r"(?:不|别|甭)(?:是|要|用|走|跑)?$", words.left[: match.start()]):
                frame.slots[slot] = code
                words.hide(*match.span())


def _read_distance(turn: Turn, frame: Frame) -> None:
    words = turn.words
    found = [(number_value(match["count"] or match["after"]), match) for match in _DISTANCE.finditer(words.left)]
    found = [(value, match) for value, match in found if value]
    if not found:
        return
    value, match = next(
        ((value, match) for value, match in found if _ROUND_TRIP.search(words.left[: match.start()])), found[0]
    )
    known = turn.had.get("distance_km")
    sign = change(words.left[: match.start()]) if isinstance(known, int) else 0
    if sign and isinstance(known, int) and value is not None:
        value = known + sign * value
    frame.slots["distance_km"] = value
    for _, match in found:
        words.hide(*match.span())


def _read_driver(turn: Turn, frame: Frame) -> None:
    words, slots = turn.words, frame.slots
    no = _NO_DRIVER.search(words.left)
    if no:
        slots["driver_needed"] = False
        slots.pop("driver", None)
        words.hide(*no.span())
        return
    for pattern in _NAMED_DRIVER:
        match = pattern.search(words.left)
        if match:
            slots["driver"] = words.cut(match.start("name"), match.end("name"))
            slots["driver_needed"] = True
            words.hide(*match.span())
            return
    _hide_role_counts(turn)
    any_driver = _DRIVER.search(words.left)
    if any_driver and not _NOT_ASKED.search(words.left):
        slots["driver_needed"] = True
        words.hide(*any_driver.span())
    elif turn.expecting == "driver_needed":
        answer = read_yes_no(words.left)
        if answer is not None:
            slots["driver_needed"] = answer


def _hide_role_counts(turn: Turn) -> None:
    """司机派一个: the one is no passenger. The word for the role stays, it is read as such."""
    for match in list(_ROLE_COUNT.finditer(turn.words.left)):
        turn.words.hide(match.end(match.lastgroup or 0), match.end())


def _read_destination(turn: Turn, frame: Frame) -> None:
    words = turn.words
    match = _DESTINATION.search(words.left)
    if match:
        frame.slots["destination"] = words.cut(match.start("place"), match.end("place"))
        words.hide(*match.span())
        return
    bare = _BARE.match(words.left)
    if bare and turn.had_frame and is_outside(bare["place"]) and not re.search(r"车|会议室", bare["place"]):
        frame.slots["destination"] = words.cut(bare.start("place"), bare.end("place"))
    elif "destination" not in frame.slots:
        _read_lone_place(turn, frame)


def _read_lone_place(turn: Turn, frame: Frame) -> None:
    """用车 明早7点 机场 3人: a word by itself that can only be where to."""
    alone = [match for match in _ALONE.finditer(turn.words.left) if is_outside(match[0])]
    if len(alone) == 1:
        frame.slots["destination"] = turn.words.cut(*alone[0].span())
