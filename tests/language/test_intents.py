"""Every intent in several ways of saying it, and the neighbours that are easily mistaken for each other."""

import pytest

SAID = {
    "vehicle": [
        "我要用车",
        "帮我约个车",
        "派辆车去机场",
        "申请一台执法车",
        "明天借辆车",
        "后天出车去县里",
        "安排个商务车",
        "明天要台车",
    ],
    "meeting_room": [
        "订会议室",
        "借一下302会议室",
        "会议室预约",
        "明天下午找个会议室开会",
        "用下三楼报告厅",
        "帮我定个会议是",
    ],
    "meal": ["食堂订餐", "留两份晚饭", "明天中午订一桌", "早餐给我们留五份", "订三份盒饭", "报餐两人"],
    "water": ["送水", "要两桶水", "没水喝了，送一桶", "来桶水", "三楼饮水机没水了"],
    "vehicle_pass": ["办个车辆出入证", "我的车要办通行证", "车证到期了再办一个", "办进门证"],
    "ic_card": ["饭卡丢了", "补办一卡通", "新同事办张卡", "门禁卡刷不开了，换一张"],
    "supplies": ["领两包A4纸", "物资领用", "出库签字笔两盒", "我想领个订书机"],
    "printing": ["打印30份", "复印身份证两张", "材料彩印十五份", "帮忙印点通知"],
    "repair": ["我要报修", "空调不制冷", "马桶堵了", "上不了网了", "灯管一闪一闪的", "想装一部电话", "打印机坏了"],
    "hazard": ["上报隐患", "插座冒火花", "吊顶要掉下来了", "通道被纸箱堵住了", "地上滑容易摔倒"],
    "purchase": ["申购两台碎纸机", "提个采购申请", "科里要买三台打印机", "购置办公桌"],
    "shopping": ["超市买两瓶水", "小卖部来一袋盐", "商城下单牛奶两箱", "在线购物"],
    "room_availability": ["有空会议室吗", "哪个会议室空着", "下午三楼会议室有人用吗", "还有能坐二十人的会议室吗"],
    "vehicle_availability": ["还有车吗", "明天有空闲的车没", "车队下午有车没有", "还能约到车吗"],
    "balance": ["饭卡余额", "卡里还剩多少钱", "超市账户还有钱吗"],
    "top_up": ["饭卡充200", "充值", "往洗衣卡里充五十"],
    "rate": ["给五星", "我要评价", "服务不错，四颗星", "⭐⭐⭐"],
    "reject": ["驳回", "不同意，预算超了", "不批", "退回去吧"],
    "approve": ["同意", "批了", "审批通过", "第一个同意"],
    "withdraw": ["撤回", "把刚提交的用车申请撤回", "昨天交的申请不要了，撤了吧"],
    "urge": ["催一下", "怎么还没批啊", "能不能快点审批", "帮我催催领导"],
    "cancel": ["取消", "算了不用了", "不订了", "先不办了"],
    "my_requests": ["我的申请", "我提的申请到哪一步了", "我的用车申请批了吗", "报修处理得怎么样了"],
    "my_approvals": ["有啥要我批的", "待我审批的", "还有几个待审批的", "待办"],
    "my_work_orders": ["我的工单", "今天派给我的活", "我今天有哪些任务"],
    "transactions": ["消费记录", "上个月花了多少钱", "刷卡明细"],
    "news": ["通知公告", "最近有什么新闻", "看看资讯"],
    "menu": ["今天吃什么", "食堂中午有啥菜", "本周菜谱"],
    "human": ["转人工", "找客服", "给我接个真人"],
    "smalltalk": ["你好", "谢谢啊", "早上好", "哈哈哈"],
    "unknown": ["帮我算一下个税", "咕噜咕噜", "", "。。。", "给我写首诗", "asdf 123"],
}


@pytest.mark.parametrize(("intent", "said"), [(intent, said) for intent, all_said in SAID.items() for said in all_said])
def test_an_intent_is_recognised_however_it_is_said(chat, intent, said):
    assert chat().says(said).intent == intent


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("领两盒打印纸", "supplies"),
        ("申购打印机一台", "purchase"),
        ("打印机卡纸了", "repair"),
        ("打印通知20份", "printing"),
        ("看看最新通知", "news"),
        ("领导要用车", "vehicle"),
        ("水龙头漏水", "repair"),
        ("卫生间一直流水", "repair"),
        ("会议室空调坏了", "repair"),
        ("送两桶水到二楼会议室", "water"),
        ("报修，插座没电", "repair"),
        ("插座漏电，有人触电", "hazard"),
        ("饭卡刷不了了", "ic_card"),
        ("饭卡还有钱吗", "balance"),
        ("食堂账户充一百", "top_up"),
        ("中午食堂给我们留三份", "meal"),
        ("我的报修有人处理了吗", "my_requests"),
        ("我的报修怎么还没人来修，催一下", "urge"),
        ("司机服务很好，给五星", "rate"),
    ],
)
def test_neighbours_are_told_apart(chat, said, intent):
    assert chat().says(said).intent == intent
