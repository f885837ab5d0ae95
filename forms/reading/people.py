"""People: names with their forms of address, and how many of them there are."""

import re
from itertools import pairwise

from forms.reading.numbers import CHINESE, number_value

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫"
    "段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤康常温施牛樊葛邢安齐庞鲁殷翟焦纪穆柴宁古项祝滕季俞柯甄尚管卜岳耿苗鞠褚霍冉符芦栾"
)
_COMPOUND = "欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|慕容|端木|东方"
# A given name stops before the verb that follows it: 让张伟开 is 张伟 who drives.
_GIVEN = (
    r"[\u4e00-\u9fff](?:(?![开来驾跑送拉出陪跟去接拿办负当就给帮、,和吧也都行的了师同还要])[\u4e00-"
    r"\u9fff])?"
)
ADDRESS = r"(?:师傅|师付|司机|队长?|工(?!作|程|人|地|会)|哥|姐|班长|主任|科长|处长|同志)"
# Words that begin like a surname: 师傅安排一位 names nobody.
_NO_NAME = r"(?!安排|安全|马上|方便|任务|单程|单位|高速|高铁|时间|常用|全程|全天|万一|金额|余下|成本|时候|易碎)"
PERSON = (
    rf"(?:(?:{_COMPOUND}|[{_SURNAMES}])师[傅付]|[老小大][{_SURNAMES}](?![市县区厂])"
    rf"|{_NO_NAME}(?:{_COMPOUND}|[{_SURNAMES}]){_GIVEN}(?:师[傅付])?)"
)
"""Pattern of a person's name as it is said of a colleague: 李师傅, 老赵, 小王, 张伟, 欧阳建国."""

_N = rf"(?:\d{{1,5}}|[{CHINESE}]{{1,7}})"
# 两个 stands for people when nothing else can follow: 一个能开视频的会议室 counts no one.
_ALONE = (
    r"(?=[\s,。!?|、;]|$|去|一起|一块|都|左右|吧|来|坐|吃|在|外加|另外|和|加|还有|今天|明天|后天|上午|下午|晚上|从|到|用|领导|专家|客人|同事|同志|干部|学生"
    r"|代表|评委|实习生|陪同|随行|工作人员|成员|记者|老师|老人|家属|处长|科长|主任|委员|学员|嘉宾)"
)
_PEOPLE = re.compile(
    rf"(?:(?P<pair>[俩仨])(?:人|位|客人|领导|同事)?|(?<![\d.第零一二两三四五六七八九十百{CHINESE}])"
    rf"(?P<count>{_N})(?:来|多|几)?"
    rf"(?P<unit>个(?:大)?人|人|口人|口子|位|名|号人|人份|个{_ALONE}))(?!次|份|民|数|工|均|大|事|员证|多)"
)
_COUNTED = re.compile(rf"人数(?:大概|大约|一共|总共|共|约|就|是|为|有|改成|改为|:|\s)*(?P<count>{_N})(?![\d.])")
_APPROXIMATE = re.compile(r"[-~到至]\s*$")
_TOTAL = re.compile(r"(?:一共|总共|共|合计|总计|统共|拢共|加起来|算上|连|带上|加上|包括|满打满算|全部)[^,;。]{0,8}$")
_PLUS = re.compile(r"(?:外加|另加|再加|加上|加|和|跟|还有|另有|另外|以及|、|,|\+|带)")
_DIET = re.compile(r"\s*(?:是|吃|要|有)*(?:回民|回族|清真|素|忌口|过敏|糖尿病|不吃|少数民族)")
"""What some of the people eat: 两个人，一位回民 are two."""
_OWN = re.compile(r"(?:就|只有|只|仅|光)(?:是)?我(?:自己|本人)(?!开|驾)|我(?:独自|单独)(?:去|一)|自己(?:一个)?去")


def find_head_counts(text: str) -> list[tuple[int, int, int]]:
    """Each number of people with its place in a folded text: (count, start, end)."""
    found = []
    for match in _PEOPLE.finditer(text):
        value = number_value(match["pair"] or match["count"])
        if value is None or (
            _APPROXIMATE.search(text[: match.start()][-3:]) and re.search(r"\d\s*[-~到至]", text[: match.start()][-4:])
        ):
            continue
        found.append((value, match.start(), match.end()))
    return found


def count_people(text: str) -> tuple[int, list[tuple[int, int]]] | None:
    """How many people a folded text speaks of in all, and where.

    A total (一共九个人, 算上我五个) counts alone; otherwise the groups are added: 处里六人外加两位客人 is 8.
    """
    found = find_head_counts(text)
    counted = _COUNTED.search(text)
    value = number_value(counted["count"]) if counted else None
    if counted and value is not None:
        return value, [counted.span()]
    if not found:
        own = _OWN.search(text)
        return (1, [(own.start(), own.end())]) if own else None
    found = [one for one in found if not _DIET.match(text, one[2])] or found
    spans = [(start, end) for _, start, end in found]
    values = [value for value, _, _ in found]
    if _adds(text, found):
        return sum(values), spans
    totals = [value for value, start, _ in found if _TOTAL.search(text[max(0, start - 14) : start])]
    if totals:
        return totals[-1], spans
    return values[0] if len(set(values)) == 1 else sum(values), spans


def _adds(text: str, found: list[tuple[int, int, int]]) -> bool:
    """Whether there are several groups, joined by words for plus."""
    if len(found) < 2:
        return False
    for (_, _, end), (_, start, _) in pairwise(found):
        gap = text[end:start]
        if re.search(r"一共|总共|合计|总计|共|统共|拢共|加起来", gap) or not _PLUS.search(gap):
            return False
    return True
