"""Repairs and dangers: what is concerned, where it is and what is wrong with it."""

import re
from dataclasses import dataclass

from bot.language.dialogue import Frame
from bot.language.words import Turn
from forms.reading.places import find_inside

_OBJECTS: tuple[tuple[str, str], ...] = (
    ("air_conditioner", r"(?:中央)?空调(?:外机|遥控器?|内机|出风口|管)?"),
    ("telephone", r"座机|固定?电话|电话机?(?!\d|号|:|是)|分机"),
    ("elevator", r"电梯门?(?!口|间|厅)|货梯|扶梯|客梯"),
    (
        "plumbing",
        r"水龙头|龙头|马桶(?:盖|圈|水箱)?|下水(?:道|管|口)?|水管|小便池|便池|洗手池"
        r"|水池|洗手盆|面盆|地漏|蹲坑|花洒|自来水管?|水箱|阀门|暖气管",
    ),
    (
        "lighting",
        r"(?:日光|吊|顶|壁|台|吸顶|应急|筒|射|路|走廊|声控|感应|LED)?灯(?:管|泡|具"
        r"|带|罩|座|光)?(?!火|油|会)|照明",
    ),
    ("power", r"插座|插排|电源|开关(?!机)|配电箱|电闸|空开|线路|电线"),
    (
        "door_window",
        r"(?:防盗|玻璃|木|铁|大|房|自动|卷帘|推拉|防火|感应|旋转)?门(?:锁|把手|把"
        r"|禁|闭门器|框|轴|合页|吸|板|铃)?(?!口|卫|前|厅|诊|外|上|后|里|边|廊|岗|牌)"
        r"|窗(?:户|帘|扇|把手|玻璃|框|台)?(?!口)|锁(?:芯|头)?|纱窗|玻璃",
    ),
    (
        "furniture",
        r"(?:办公|会议|电脑|餐|书|课)?桌(?:子|面|腿|抽屉)?(?!上|下)|(?:办公|转|靠背"
        r"|会议|餐|沙发)?椅(?:子|背|轮|腿)?(?!上|下)|(?:文件|书|资料|衣|更衣|档案"
        r"|储物|铁皮|鞋|橱|保险)?柜(?:子|门|锁|抽屉)?|沙发|抽屉|书架|茶几|床",
    ),
    (
        "network",
        r"网络|宽带|网口|网线|内网|外网|WIFI|WI-FI|无线网?|路由器?|交换机|局域网|互联网"
        r"|上网|网(?!上|址|站|购|格|球|点|管)",
    ),
)
_EVENTS: tuple[tuple[str, str], ...] = (
    ("power", r"跳闸|停电|没电|断电|没有电|电跳"),
    ("network", r"上不[了去]网|没有?网络?|断网|掉线|连不上网|网断|掉网|网速慢|网(?:络)?很?(?:慢|卡)"),
    ("plumbing", r"停水|(?:水管)?爆管|下水堵"),
)
_OBJECT = re.compile("|".join(f"(?P<{code}>{pattern})" for code, pattern in _OBJECTS))
_EVENT = re.compile("|".join(f"(?P<{code}>{pattern})" for code, pattern in _EVENTS))
_THING = re.compile(
    r"热水器|饮水机|打印机|复印机|投影幕布?|投影仪?|电视机?|显示器|电脑|碎纸机|音响"
    r"|话筒|监控(?!室)|摄像头|暖气片?|风扇|排风扇|换气扇|冰箱|微波炉|洗衣机|烘手机"
    r"|吊顶|天花板|墙皮|墙面|墙壁|墙|瓷砖|地砖|地板|地面|屋顶|雨棚|栏杆|护栏|扶手"
    r"|道闸|伸缩门|考勤机|打卡机|闸机|自动售货机|抽油烟机|燃气灶|灶台|开水器|烧水器"
    r"|锅炉|消毒柜|幕布|音箱|大屏|屏幕|触摸屏|对讲|门铃|地毯|晾衣架"
    r"|充电桩|体温枪|传真机|扫描仪|净水器|直饮机|新风|加湿器|空气净化器"
    r"|垃圾桶|旗杆|停车杆|抬杆|地锁"
)
_CORRECTION = r"^(?:哦|啊)?(?:说错了?|不对|搞错了|记错了|错了|不是|哦不|啊不)[,\s是]*|"
_WATER = re.compile(r"(?<=[厕所间池])(?:又|都)?堵|漏水|反水|跑水")
_COMMAND = re.compile(
    r"(?:安装|报装|维修|报修|修理)(?:申请|预约|办理|登记|服务)|"
    + _CORRECTION
    + r"(?:我们?)?(?:想|要|需要|申请|麻烦|帮我?|给我?们?)*(?:安装|加装|报装|装|换)"
    r"(?:一|个|台|部|盏|下|新|[两三四]|块|把|扇|点)+(?=[\u4e00-\u9fffA-Z]{1,5}(?:[,。!\s]"
    r"|$))|" + r"我?要?(?:报修|保修|维修|报个修)(?:一下|个)?|(?:麻烦|请|帮忙?|能不能|赶紧"
    r"|赶快|尽快|快)*(?:给|帮)?(?:我们?|咱们?)?(?:派|安排|找|叫|来|喊)(?:个|一个"
    r"|位|一位)?(?:人|师傅|电工|维修工|水工|工人)(?:来|过来|上来)?(?:修|看看|看"
    r"|处理|弄|瞧)?(?:一下|下|修|看)?|(?:能|可以|可)?(?:帮忙|帮我|来|给)+"
    r"(?:修修|修理|修一修|修一?下|修|看看|看一下|处理一下|换一下|换换)"
    r"|^(?:修理?一?下|修修)|需要(?:维修|修理)|急+修?!*$|尽快(?:来)?(?:修|处理)?"
    r"|修一下|修修|修理一下|处理一下|快来人|赶紧(?:来)?(?:修|处理|上报|看看)?"
    r"|报告一下|看一下|谢谢.*$|麻烦(?:了|您|你)?|请(?:问|尽快)?|(?:发现|反映|上报"
    r"|举报|报告|报|随手拍|拍到)(?:个|一个|一处|一下|了|到)*(?:安全|消防|重大)?"
    r"(?:隐患|危险|问题)?:?|(?:有|属于|是|存在)?(?:个|一个|一处)?(?:很大的|重大|严重)?"
    r"(?:安全|消防)?隐患(?:上报|排查)?:?|(?:太|很|挺|非常|比较|有点|真)?危险(?:得很|了"
    r"|啊)?$|小心点?"
)
_LEAD = re.compile(
    r"^(?:[\s,:!的|]|师傅|帮我|帮忙|把|给|喂|你好|您好|那个|这个|我们?"
    r"(?:这边|这儿|这里|这)?|咱们?(?:这边|这儿|这里|这)?|就是|在|麻烦|请|嗯|啊|呃|哎"
    r"|刚才|刚刚|今天|早上|现在|位置|地点|地址|有个|是|说一下|发现|看见|看到)+(?=.{2})"
)
_TRAIL = re.compile(r"(?:[\s,。!?|、:]|的|(?<!没)了|啊|呀|呢|吧|哦|啦|哈|嘛|那边|这边|那儿|这儿)+$")
_PREDICATE = re.compile(
    r"(?=有(?![限关])|被|裂|堵|漏(?!电保)|露|翘|掉|塌|松|冒|着(?:了|火)|断|坏"
    r"|歪|没|老(?!楼|干|年|家|师|同)|一直|总是|快(?!递)|要(?!塞)|容易|全(?!部门)"
    r"|太|都|不|脱|锈|破|陷|滑|积水|结冰|晃|摇|倾|倒|缺|少了|过期|失效|起火|失火"
    r"|漏电|短路|打火|冒烟|乱|堆|占|挡|锁(?:着|住|死)|卡|渗|滴|溅|鼓|起皮|发|响"
    r"|开裂|变形|裸|拉|放(?!映|射)|停满|停着|私|违)"
)
_NOT_PROBLEM = re.compile(
    r"^(?:报修|维修|登记|申请|办理|修|急|快|谢谢|你好|麻烦|请|[\s,!。|]|尽快|上报|隐患|危险|有隐患"
    r"|安全隐患|消防隐患|我要|消防|赶紧|改成|改为|程度|紧急|马上|立即|今天|[一1][天周]之?内|处理|解决)*$"
)
_BROKEN_BEFORE = re.compile(r"不|没|坏|断|掉|漏|堵|破|裂")
_ACTION = re.compile(r"打开|关(?!工)|开(?![水放发])|想|换|看|查|修|帮")
_EXACT = re.compile(r"[\dA-Z一二三四五六七八九十]|[科处局]|[楼层栋座](?![道梯顶下])")
_CHANGE_OF_OBJECT = re.compile(r"^(?:改成|换成|不对|不是|是|应该是|,|\s)+")


@dataclass
class _Thing:
    code: str
    start: int
    end: int
    event: bool


def read_repair(turn: Turn, frame: Frame) -> None:
    """Fill what is to be repaired, where it is and what is wrong."""
    turn.times  # noqa: B018 - hides the times, which are no part of a problem
    text = _without_commands(turn)
    thing = _find_thing(text)
    if thing and _is_part(frame, thing):
        thing = None
    elif thing and (thing.code != "other" or "object" not in frame.slots):
        frame.slots["object"] = thing.code
    _read_place_and_problem(turn, frame, text, thing)
    if "object" not in frame.slots and "problem" in frame.slots and "place" in frame.slots:
        frame.slots["object"] = "other"


def _is_part(frame: Frame, thing: _Thing) -> bool:
    """Whether a thing belongs to the one that is known already: the door of an elevator is no door."""
    known = frame.slots.get("object")
    return known in ("elevator", "air_conditioner") and thing.code in ("door_window", "power", "lighting")


def read_hazard(turn: Turn, frame: Frame) -> None:
    """Fill where the danger is and what it is."""
    text = _without_commands(turn)
    _read_place_and_problem(turn, frame, text, None)


def _without_commands(turn: Turn) -> str:
    return _COMMAND.sub(lambda match: "," * len(match[0]), turn.words.left)


def _find_thing(text: str) -> _Thing | None:
    places = find_inside(text)
    free = text
    for start, end in places:
        free = free[:start] + "|" * (end - start) + free[end:]
    event = _EVENT.search(free)
    thing = _THING.search(free)
    found = _OBJECT.search(free)
    if event and not (found and found.end() <= event.start() and found.lastgroup == event.lastgroup):
        return _Thing(event.lastgroup or "other", event.start(), event.end(), event=True)
    if thing and (found is None or thing.start() <= found.start()):
        return _Thing("other", thing.start(), thing.end(), event=False)
    if found is None and (water := _WATER.search(text)):
        return _Thing("plumbing", water.start(), water.end(), event=True)
    return _Thing(found.lastgroup or "other", found.start(), found.end(), event=False) if found else None


def _clauses(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^,;。!?\s|、][^,;。!?\s|]*", text)]


def _read_place_and_problem(turn: Turn, frame: Frame, text: str, thing: _Thing | None) -> None:
    clauses = _clauses(text)
    place, problem = _split(text, clauses, thing)
    others = [span for span in find_inside(text) if place is None or span[0] >= place[1] or span[1] <= place[0]]
    better = _better_place(text, place, others, clauses)
    if better:
        if place and not find_inside(text[slice(*place)]):
            problem = (place[0], problem[1] if problem else place[1])
        place = better
    if place and frame.slots.get("place") and not find_inside(text[slice(*place)]):
        problem = (place[0], problem[1] if problem else place[1])  # 护栏松了: the place is known already
        place = None
    if place:
        frame.slots["place"] = turn.words.cut(*place)
    if problem:
        frame.slots["problem"] = turn.words.cut(*problem)


def _better_place(
    text: str, place: tuple[int, int] | None, others: list[tuple[int, int]], clauses: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """A place named in another clause, where the one beside the thing is missing or says little (办公室 … B座708)."""
    if place and _EXACT.search(text[slice(*place)]):
        return None
    alone = [span for span in others if _is_clause(text, span, clauses)]
    if alone:
        best = max(alone, key=lambda span: (_exactness(text[slice(*span)]), -span[0]))
        return best if place is None or _EXACT.search(text[slice(*best)]) else None
    beginning = [span for span in others if any(span[0] == start for start, _ in clauses)]
    return beginning[0] if place is None and beginning else None


def _exactness(said: str) -> int:
    """How well a place is told: a number by itself may be anything, a name with a number is a room."""
    number, name = bool(re.search(r"[\dA-Z一二三四五六七八九十]", said)), bool(re.search(r"[\u4e00-\u9fffA-Z]", said))
    return (2 if name else 1) if number else 1


def _is_clause(text: str, span: tuple[int, int], clauses: list[tuple[int, int]]) -> bool:
    """Whether a place is all a clause says: B座708, or 在A座1102."""
    for start, end in clauses:
        if start <= span[0] and span[1] <= end:
            left = text[start : span[0]] + text[span[1] : end]
            return len(left.strip("在位置地点是的这那边里儿：:我们就")) <= 1
    return False


def _split(
    text: str, clauses: list[tuple[int, int]], thing: _Thing | None
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The place before the thing, and the trouble after it."""
    place: tuple[int, int] | None = None
    for index, (start, end) in enumerate(clauses):
        if thing and not start <= thing.start < end:
            continue
        head_end, tail_start = _cut_clause(text, start, end, thing)
        place = _place_in(text, start, head_end)
        tail = (tail_start, end)
        if not _says_something(text, tail) and thing and not thing.event:
            before = place[1] if place else start
            if _BROKEN_BEFORE.search(text[before : thing.start]):
                tail = (before, thing.end)
        problem = _grown(text, tail, clauses[index + 1 :])
        if place or problem or thing:
            return place, problem
    return place, None


def _cut_clause(text: str, start: int, end: int, thing: _Thing | None) -> tuple[int, int]:
    """Where the place ends and where the trouble begins."""
    if thing:
        return thing.start, thing.start if thing.event else thing.end
    places = [span for span in find_inside(text[start:end]) if span[0] <= 4]
    if places:
        stop = start + places[0][1]
        return stop, stop
    predicate = _PREDICATE.search(text, start + 1, end)
    stop = predicate.start() if predicate else start
    return stop, stop


def _place_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    lead = _LEAD.match(text[start:end] + "  ") if end > start else None
    start = min(end, start + (lead.end() if lead else 0))
    trail = _TRAIL.search(text[start:end])
    end = start + trail.start() if trail else end
    said = text[start:end]
    if (
        len(said) < 2
        or _BROKEN_BEFORE.search(said)
        or _ACTION.match(said)
        or re.fullmatch(r"(?:我们?|咱们?|办?|我的|[一二两三四五\d]?[个台把盏])", said)
    ):
        inside = find_inside(said)
        return (start + inside[0][0], start + inside[0][1]) if inside else None
    return start, end


def _says_something(text: str, span: tuple[int, int]) -> bool:
    said = text[slice(*span)].strip(" ,|的啊")
    return len(said) >= 2 and not _NOT_PROBLEM.match(said)


def _grown(text: str, tail: tuple[int, int], later: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The trouble with the clauses after it that go on about it."""
    found = tail if _says_something(text, tail) else None
    for start, end in later:
        inside = [(start + a, start + b) for a, b in find_inside(text[start:end])]
        if not _says_something(text, (start, end)) or any(_is_clause(text, span, [(start, end)]) for span in inside):
            break
        gap = text[(found or tail)[1] : start]
        if "|" in gap or (found and ",,," in gap) or re.match(r"电话|联系|手机|我是|\d{7,}", text[start:end]):
            break
        found = (found[0] if found else start, end)
    if found is None:
        return None
    start, end = found
    lead = re.match(r"^(?:[\s,的:]|那边|这边|那儿|这儿|里面?|拿起来|呗|好像|是|就|那个)+(?=..)", text[start:end])
    start += lead.end() if lead else 0
    trail = _TRAIL.search(text[start:end])
    if trail:
        end = start + max(trail.start(), 2) if end - start > 2 else end
    return (start, end) if end - start >= 2 else None
