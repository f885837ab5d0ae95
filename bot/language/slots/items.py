"""Lists of things with how many of each: 两包A4纸，一盒中性笔; 订书机1个、文件夹10个; 笔和本子各两包."""

import re
from typing import Any

from bot.language.dialogue import Frame
from bot.language.words import Turn
from forms.reading.numbers import CHINESE, number_value

_UNIT = (
    r"(?:公斤|千克|平方米|大包|小包|大箱|大盒|小盒|大瓶|小瓶|大桶|小桶|个|支|只"
    r"|包|盒|箱|台|把|张|本|瓶|袋|桶|卷|套|件|条|块|节|根|双|副|提|打(?!印|孔"
    r"|火|气|包)|对|部|辆|斤|KG|升|听|罐|份|捆|令|刀(?=[\u4e00-\u9fff])|盏|床"
    r"|颗|粒|枚|株|盆|米|片|沓|摞|排|组|架|顶|壶|扎|板|串|枝|筒|管|幅|册|杯|碗"
    r"|支装|盘|面(?!包|粉|条|巾|膜)|束|棵|朵|尊|柄|匹|抽|刀)"
)
_N = rf"(?:\d{{1,5}}|[{CHINESE}]{{1,6}}|几|若干)"
AMOUNT = re.compile(
    rf"(?P<each>各|每样|每种|都)?(?:要|来|是)?(?:(?P<count>(?<![\dA-Z.第]){_N})\s?"
    rf"(?:来|多)?(?P<unit>{_UNIT})(?!性|型|装(?!的)|式|号)|(?P<pair>(?<![\d{CHINESE}])[俩仨])"
    r"|\s?[*X×]\s?(?P<times>\d{1,5})(?![A-Z\d]))"
)
_SPLIT = re.compile(
    r"[,;。!?、|+]|还有|以及|另外|外加|再加上?|再要|再来|再领|再买|再拿|加上|(?<![\u4e00-\u9fff]调)"
    r"和(?!平|谐)|跟|与|及|\n"
)
_HEAD = re.compile(
    r"^.*?(?P<verb>(?:物资领用|办公用品领用|领用申请|领用单?|申领|领取|领(?!导|带|结|子"
    r"|夹|口)|出库|支取|申购|采购申请|采购|购置|添置|购买|网购|下单|订购|代购"
    r"|购物|买(?!菜|单)|拿(?!铁)|来(?=[\d一二两俩三四五六七八九十几点])|要(?=[\d一二两俩三四五六七八"
    r"九十几点])|换(?=[\d一二两俩三四五六七八九十几])|配(?=[\d一二两俩三四五六七八九十几])"
    r"|超市|商城|小卖部|便利店|商店)(?:了|上)?(?:[个张件辆](?=[\u4e00-\u9fff]{2}))?)"
)
# What stands between the things and the verb that comes after them: 各|领, 想再|领, 提一个|采购申请.
_BEFORE_VERB = re.compile(
    r"(?P<each>各|每样|每种)?(?:我们?|咱们?|想要?|还|再|要|需要|得|帮忙?|麻烦|给|去|到|从|在|请|先|个|一个|一份|份)*+$"
)
_CONTACT = re.compile(
    r"(?:(?<=[,;。!?\s|])|^)(?:[我俺]们?的?|本人的?)?(?:"
    r"(?:工位|座位|办公室|办公地点|房间)号?(?:就|是|在|为|:)"
    r"|(?:联系)?(?:电话|手机|座机|分机|微信|号码|方式|工号|短号)(?:号码?)?(?:就|是|为|:|打|\s)*(?:\d{3}|[零一二三四五六七八九]{3})"
    r"|联系人|收货人|领用人|领取人|(?<=我)们?(?:就|人)?(?:在(?!超市|商城|小卖部|商店)|坐|住|叫|姓|是)"
    r"|(?:请|就)?(?:联系|找|打给?)(?=我|本人|\d)|有(?:事|问题|货)[^,;。!?|]{0,6}?(?:联系|打|找|叫|通知|告诉))[^,;。!?|]*"
)
_LEAD = re.compile(
    r"^(?:[\s:的]|我们?(?:科|处|办|部门|单位)?(?:室|里)?|咱们?(?:科|处|办|部门"
    r"|单位)?(?:室|里)?|科里|处里|嗯|呃|那个|这个|就是|想|还?要|还|再|又|个(?!人)|订(?!书)|需要"
    r"|申请|采购|购买|领用|给|帮忙?|麻烦|请|一下|点儿?|一些|些|一点|加(?![湿热油密厚长])|添|来|另"
    r"|东西|单|把|将|把那个|改成|改为|下单|东西|买点?|拿|(?:去|到|从|在)?(?:仓库|库房)(?:里|那边|那儿)?|取(?!暖|款|样)|一批|大概|大约|约|总共"
    r"|不对|就|也|了|上|里|共|是|申领|办公用品|物资|物品)+"
)
_TAIL = re.compile(
    r"(?:[\s的了吧啊呀呢哈]|就行|就够|就好|即可|谢谢.*|送(?:过|上|到|来|货|一下).*"
    r"|送$|给(?:我|送|财务|办公|他|她).*|(?:今天|明天|后天|下周|周[一二三四五]"
    r"|月底).*|急(?!救).*|尽快.*|用的?$|要用.*|左右|要的|也要|都要|(?:都|也|快|全|已经?)*(?:不够|没了).*"
    r"|(?:都|也|快|全|已经?|马上|就)*(?:没有?|不够|见底|缺货|断货|[用喝吃使耗写发](?:完|光|没|得?差不多|得?不多))了?(?:[\s,]|$).*|放.{0,6}(?:室|前台|门口|工位|座位|桌上|这里|这儿|那儿)|备用|领一下|可以吗.*|行吗.*|行不.*"
    r"|有吗.*|有货.*|多少钱.*|一共.*|就这些.*|没问题.*)+$"
)
_NO_ITEM = re.compile(
    r"^(?:申请|取消|作废|东西|物资|物品|办公用品|用品|办公|采购|申购|购置|领用"
    r"|领取|出库|下单|在线|线上|购物|网购|单子?|清单|超市|商城|小卖部|商店|我"
    r"|我们|咱|科里|处里|你好|您好|谢谢|麻烦|急|嗯|那个|对|好的?|是的?|不|不对"
    r"|算了|点|些|就这些|没了|仓库|库房|部门|单位|科室|一下|提个|提|填|报|想|要"
    r"|有|用|办个?|货|点儿|一点|给|帮|能|可以|帮忙|请|买|领|来|拿|的|了|了吧|再"
    r"|还|加|改|换|一批|一些|大概|大约|左右|总共|新同事|接着说|继续|上面|前面"
    r"|办理|预约|登记|服务|提交|询问|(?:拍|整|弄|搞|捎|带|取|拿|提|订|送|发|称|下|抓)(?:个|点|上|了|过来|回来)?|那|啊|呀|吧|呢|单|个|里|上|[\d一二两三四五六七八九十]+|采购申请|申购单"
    r"|领用单|再说|原因|理由.*|因为.*|用途.*|用于.*|给.*用|.*科要?|.*处要?|.*部门要?)$"
)
_REMOVE = re.compile(
    r"(?P<name>[^,;。!?|、\s]{1,12}?)(?:先|就|也|都|那个)*(?:不要|不用|不领|不买"
    r"|不需要|取消|去掉|删掉|删了|去了|免了|撤掉|不订)(?:了|吧|掉)?"
    r"|(?:去掉|删掉|删除|取消|不要|拿掉|减掉|别要|不用)(?:那个|了)?(?P<after>[^,;。!?|、\s]{1,12})"
)
_SET = re.compile(
    r"(?P<name>[^,;。!?|、\s]{0,12}?)(?:数量)?(?:就|还是)?(?:改成|改为|改|换成"
    rf"|变成|变|调成|加到|减到|增加到|要)(?:成)?\s?(?P<count>{_N})\s?(?P<unit>{_UNIT})?(?P<rest>[^,;"
    r"。!?|、\s]*)"
)
_DELTA = re.compile(
    r"(?P<name>[^,;。!?|、\s]{0,12}?)(?P<sign>再加|再来|再要|多加|多来|多要"
    rf"|多领|加|减|少要|少来|少领|少)(?:上|了|去)?\s?(?P<count>{_N})\s?(?P<unit>{_UNIT})(?=[\s,。!"
    r"|吧]|$)"
)
_BARE_AMOUNT = re.compile(r"[\s吧啊呢的了就行好]*(?:[,;。!?|]|$)")
Items = list[dict[str, Any]]


def read_items(turn: Turn, frame: Frame) -> None:
    """Fill `items`: more things are added to the list; a thing that is in it already is changed."""
    items: Items = [dict(item) for item in frame.slots.get("items", [])]
    if items:
        _change(turn, items)
    for item in find_items(turn):
        _put(items, item)
    if items:
        frame.slots["items"] = items
    else:
        frame.slots.pop("items", None)


def _named(items: Items, name: str) -> dict[str, Any] | None:
    """The item of the list that a name means: the same, or one that contains it."""
    name = _LEAD.sub("", name).replace(" ", "")
    if not name:
        return None
    same = [item for item in items if item["name"].replace(" ", "").upper() == name]
    near = [item for item in items if name in item["name"].upper() or item["name"].upper() in name]
    return next(reversed(same or near), None)


def _change(turn: Turn, items: Items) -> None:
    words = turn.words
    for match in list(_REMOVE.finditer(words.left)):
        item = _named(items, match["name"] or match["after"] or "")
        if item:
            items.remove(item)
            words.hide(*match.span())
    for pattern, change in ((_DELTA, _add_to), (_SET, _set_to)):
        for match in list(pattern.finditer(words.left)):
            item = _named(items, match["name"])
            if not item and not _LEAD.sub("", match["name"]) and items and not match.groupdict().get("rest"):
                item = items[-1]
            value = number_value(match["count"])
            if item and value and change(item, match, value):
                words.hide(*match.span())
    bare = re.fullmatch(rf"[\s,不对是就改成应该|]*(?P<count>{_N}){_UNIT}?[\s吧。,|的]*", words.left)
    if bare and items and turn.had_frame:
        value = number_value(bare["count"])
        if value:
            items[-1]["quantity"] = value
            words.hide(*bare.span())


def _add_to(item: dict[str, Any], match: re.Match[str], value: int) -> bool:
    change = -value if match["sign"][0] in "减少" else value
    quantity = item.get("quantity", 0) + change
    if quantity > 0:
        item["quantity"] = quantity
    return True


def _set_to(item: dict[str, Any], match: re.Match[str], value: int) -> bool:
    if match["rest"] and not _TAIL.fullmatch(match["rest"]):
        return False
    item["quantity"] = value
    return True


def _put(items: Items, item: dict[str, Any]) -> None:
    for known in items:
        if known["name"] == item["name"]:
            known.update(item)
            return
    items.append(item)


def find_items(turn: Turn) -> Items:
    """The things named in the words that are left, in order; they stand behind the verb, or before it."""
    for match in list(_CONTACT.finditer(turn.words.left)):
        turn.words.hide(*match.span())
    head = _HEAD.match(turn.words.left)
    if head is None:
        return _listed(turn, 0)
    counted = AMOUNT.match(turn.words.left, head.end())
    bare = counted and _BARE_AMOUNT.match(turn.words.left, counted.end())
    items = [] if bare else _listed(turn, head.end())
    return items or _listed_before(turn, head) or _listed(turn, head.end())


def _listed_before(turn: Turn, head: re.Match[str]) -> Items:
    """The things that are named before the verb: 洗衣粉没了，领两袋; 毛巾和肥皂各领一份; 拿一盒笔，领用.

    Without any number these are words around the verb and no things.
    """
    words = turn.words
    said = words.left
    start = _BEFORE_VERB.search(said, 0, head.start("verb"))
    begin, end = (start.start() if start else head.start("verb")), head.end("verb")
    each = "各" if start and start["each"] else ""
    words.left = said[:begin] + each.rjust(end - begin) + said[end:]
    items = [item for item in _listed(turn, 0) if "quantity" in item]
    if not items:
        words.left = said
    return items


def _listed(turn: Turn, position: int) -> Items:
    items: Items = []
    start = 0
    text = turn.words.left
    spans = []
    for separator in _SPLIT.finditer(text, position):
        spans.append((max(start, position), separator.start()))
        start = separator.end()
    spans.append((max(start, position), len(text)))
    for first, last in spans:
        _read_clause(turn, first, last, items)
    for item in items:
        item.pop("open", None)
        if item.get("quantity") is None:
            item.pop("quantity", None)
    return items


def _read_clause(turn: Turn, first: int, last: int, items: Items) -> None:
    text = turn.words.left
    amounts = list(AMOUNT.finditer(text[:last], first))
    if not amounts:
        for word in re.finditer(r"\S+", text[first:last]):
            _add(turn, first + word.start(), first + word.end(), None, items)
        return
    before = _name_span(turn, first, amounts[0].start())
    if amounts[0]["each"] or before or (items and items[-1].get("open") and _only_amount(text, amounts, last)):
        _name_first(turn, first, last, amounts, items)
        return
    for index, amount in enumerate(amounts):
        end = amounts[index + 1].start() if index + 1 < len(amounts) else last
        _add(turn, amount.end(), end, amount, items)


def _only_amount(text: str, amounts: list[re.Match[str]], last: int) -> bool:
    return len(amounts) == 1 and not _TAIL.sub("", text[amounts[0].end() : last]).strip()


def _name_first(turn: Turn, first: int, last: int, amounts: list[re.Match[str]], items: Items) -> None:
    position = first
    for amount in amounts:
        _add(turn, position, amount.start(), None, items)
        value = _quantity(amount)
        for item in reversed(items):
            if not item.get("open"):
                break
            item.update(quantity=value, open=False)
            if not amount["each"]:
                break
        position = amount.end()


def _quantity(amount: re.Match[str]) -> int | None:
    said = amount["count"] or amount["times"] or amount["pair"]
    return number_value(said) if said and said not in ("几", "若干") else None


def _name_span(turn: Turn, first: int, last: int) -> tuple[int, int] | None:
    """Where a name stands between two places, without the words around it."""
    text = turn.words.left
    lead = _LEAD.match(text[first:last])
    first += lead.end() if lead else 0
    tail = _TAIL.search(text[first:last])
    last = first + tail.start() if tail else last
    said = text[first:last].strip()
    if not said or _NO_ITEM.match(said) or len(said) > 16 or not re.search(r"[\u4e00-\u9fffA-Z]", said):
        return None
    return first, last


def _add(turn: Turn, first: int, last: int, amount: re.Match[str] | None, items: Items) -> None:
    span = _name_span(turn, first, last)
    if span is None:
        return
    name = turn.words.cut(*span).replace("|", "")
    if name:
        items.append({"name": name, "quantity": _quantity(amount) if amount else None, "open": amount is None})
