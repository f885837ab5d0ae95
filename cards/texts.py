"""Sentences of the bot that belong to no subsystem."""

from collections.abc import Sequence

HELP = (
    "我是后勤管家，直接打字告诉我就行，例如：\n"
    "· 明天下午2点到5点用车去省政府，3个人\n"
    "· 明天上午9点到11点订会议室，20个人，要投影\n"
    "· 三楼男卫生间水龙头漏水\n"
    "全部能办的事：我能申请什么\n"
    "正在填的：改成下午3点 / 再加两个人 / 取消；照片、文件直接发来\n"
    "提交以后：我的申请 / 催一下 / 撤回 / 抄送给李敏\n"
    "审批：待我审批 / 同意 / 驳回，时间冲突 / 转交给李敏 / 更多操作\n"
    "干活的：我的工单\n"
    "替同事：替李敏申请用车，后天上午9点去机场\n"
    "外出时：委托李敏代我审批，从明天到周五"
)
UNKNOWN = "抱歉，没听懂这句话。\n" + HELP
HUMAN = "需要人工帮助，请联系本单位后勤服务中心。您也可以回复“帮助”看看我能做什么。"

ASKED_MAX = 2
NOT_YET = {
    "balance": "一卡通余额",
    "top_up": "一卡通充值",
    "transactions": "消费记录",
    "news": "通知公告",
}
"""Services that are understood and not open yet, by intent."""


def not_yet(service: str, offered: Sequence[str], ask: Sequence[str]) -> str:
    """The answer to who wants a service that is not open.

    Args:
        offered: What can be asked for instead.
        ask: Whom to ask meanwhile, with their phone.
    """
    whom = f"急用请联系{'、'.join(ask[:ASKED_MAX])}。" if ask else ""
    return f"听懂了，您要的是“{service}”，这项服务还没有开通。{whom}目前可以办理：{'、'.join(offered)}。"


def welcome(name: str) -> str:
    """The greeting of somebody who opens the conversation."""
    return f"{name}，您好！{HELP}"


def which_type(labels: Sequence[str]) -> str:
    """Several of the agency's own types may be meant."""
    return f"请问要办哪一种：{'、'.join(labels)}？请回复名称，例如：{labels[0]}。"


def on_page(question: str, url: str) -> str:
    """A question that is answered on the page."""
    return f'{question}：<a href="{url}">打开页面填写</a>'


def to_send(label: str, url: str, *, pictures: bool) -> str:
    """A question that is answered by sending a photo; files that are none go by the page."""
    if pictures:
        return f'请把{label}直接发到这里，或者<a href="{url}">打开页面添加</a>。'
    return f'请添加{label}：照片直接发到这里，文件请<a href="{url}">打开页面上传</a>。'


def what_hour(day: str, *, until: bool) -> str:
    """The question for the clock time of a day that was said; `until`: its end is wanted, too."""
    if until:
        return f"{day}，请问几点到几点？（例如：下午2点到4点）"
    return f"{day}，请问几点？（例如：上午9点）"


def known(lines: Sequence[tuple[str, str]]) -> str:
    """What has been understood so far, before the next question."""
    if not lines:
        return ""
    return "已记下：" + "；".join(f"{label} {value}" for label, value in lines) + "。\n"


def small_talk(text: str) -> str:
    """A short friendly answer that leads back to what the bot is for."""
    if any(word in text for word in ("谢", "辛苦", "多谢")):
        return "不客气，有需要随时叫我。"
    if any(word in text for word in ("再见", "拜拜", "88")):
        return "再见，祝您工作顺利。"
    return f"您好！{HELP}"
