"""Places inside and outside the house: 办公楼512, 二楼男厕所, B座708, 市人民医院; and one way of writing them."""

import re

from forms.reading.numbers import find_numbers
from forms.reading.writing import fold

_FILLING = re.compile(r"[\s,，。、.;；:：\-—_()（）]|房间$|的")
KEY_CHARACTERS_MAX = 100

_N = r"(?:\d{1,4}|[零一二三四五六七八九十]{1,4})"
_ROOM_WORDS = (
    r"会议室|办公室|报告厅|多功能厅|接待室|会客室|值班室|机房|配电室|配电房|男厕"
    r"|女厕|厕所|卫生间|洗手间|茶水间|开水房|走廊|过道|大厅|前台|楼道|楼梯间|楼梯口"
    r"|楼梯|电梯口|电梯间|"
    r"车库|停车场|停车棚|车棚|地下室|食堂|餐厅|后厨|厨房|门口|大门|院子|院里|门卫室"
    r"|门卫|门岗|保安室|保安亭|传达室|传达|档案室|资料室|阅览室|图书室|活动室|健身房|仓库|库房|宿舍"
    r"|锅炉房|水房|休息室|"
    r"财务室|打印室|文印室|收发室|文印|监控室|天台|楼顶|屋顶|阳台|操场|礼堂|消防通道"
    r"|通道|西门|东门|南门|北门|后门|正门|侧门|岗亭|医务室|理发室|浴室|澡堂|实验室"
    r"|教室|培训室|党员活动室|服务大厅|办事大厅|窗口|连廊|门厅|大堂|花坛|广场"
)
_UNITS = (
    r"办公楼|综合楼|主楼|副楼|附楼|配楼|实验楼|教学楼|宿舍楼|行政楼|后勤楼|机关楼"
    r"|科研楼|培训楼|南楼|北楼|东楼|西楼|前楼|后楼|新楼|老楼|家属楼|裙楼|大楼"
)
_DEPARTMENTS = (
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,6}?(?:科(?!长|员|技|学|目)室?|处"
    r"(?!长|理|务|级|室)|局(?!长)|办(?!公|事|理|个|张|好|一)|中心|大队|支队|党委|工会"
    r"|团委|纪委|科室)"
)

INSIDE = re.compile(
    rf"""
    (?:(?:{_UNITS}|(?:\d{{1,2}}|[A-Z]|[一二三四五六七八九十东西南北]{{1,2}})(?:号?[楼栋座]|号院|单元|区(?!分)))的?\s?)?
    (?:(?:地下|负)?{_N}(?:楼|层)的?\s?)?
    (?:[东西南北左右]{{1,2}}[侧边头面]|靠[东西南北窗]|最里面|拐角|尽头)?的?
    (?:(?:男|女|新|老|公共|开放|大|小|第{_N}|{_N}号?|[A-Z]|无障碍|员工|职工|机关|消防|地下|领导|处长|科长|局长|主任)?(?:{_ROOM_WORDS})(?:{_ROOM_WORDS})?(?:\d{{2,4}})?
      |[A-Z]?-?\d{{2,4}}(?:室|房间|房|号房|办公室|会议室|那屋|屋)?(?![\d个人份桶元块年月点:包箱盒本套张])
      |零?[一二三四五六七八九十零]{{3,4}}(?:室|房间|房|号房|办公室|会议室)
      |[一二三四五六七八九]零[一二三四五六七八九](?![个人份桶元块年月点])
      |[\u4e00-\u9fff]{{1,2}}厅(?!长))?
    (?:门口|旁边|里面|外面|里|外|[东西南北][侧边头面]|尽头|拐角|门前|附近)?
    """,
    re.VERBOSE,
)
_DEPARTMENT = re.compile(_DEPARTMENTS)
_OUTSIDE_END = re.compile(
    r"(?:[省市县区州旗镇乡村]|政府|局|厅|院|委|站|机场|大厦|中心|路|街|学校|大学"
    r"|中学|小学|公司|银行|宾馆|酒店|饭店|广场|公园|法院|单位|厂|基地|园区|码头"
    r"|工地|项目部|开发区|新区|办事处|党校|T\d|航站楼|馆|所|库|山|湖|河|桥|店"
    r"|部|会|[庄苑渠湾岭坡沟屯寨堡岛港塔坊坪洲峪寺庙屿矿墅府阁]|(?<!参)观|之家|国际|小区|花园|家园|公寓|市场|[农林牧球渔]场|体育场"
    r"|[桥村渡滩坝]头|[河江湖山路沟海渡]口|[\u4e00-\u9fff]{2}城|[\u4e00-\u9fff]{2}[岗宫]|(?<!开)庭)$"
)


def find_inside(text: str) -> list[tuple[int, int]]:
    """Where places inside the agency are named in a folded text, in order."""
    found = [(match.start(), match.end()) for match in INSIDE.finditer(text) if match.end() - match.start() >= 2]
    found += [
        (match.start(), match.end())
        for match in _DEPARTMENT.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in found)
    ]
    return sorted(found)


def is_outside(text: str) -> bool:
    """Whether a short folded text looks like a destination: 省政府, 高铁站, 临江市."""
    return bool(_OUTSIDE_END.search(text))


def place_key(place: str) -> str:
    """The place as it is compared with others: 三层 东侧, 3楼东侧 and ３楼-东侧 are one."""
    folded = fold(place)
    for found in reversed(find_numbers(folded)):
        folded = f"{folded[: found.start]}{found.value}{folded[found.end :]}"
    return _FILLING.sub("", folded).upper().replace("层", "楼")[:KEY_CHARACTERS_MAX]
