"""What operators read about a full sync: what it changed, and what to do when WeCom does not let us read."""

import re
from dataclasses import dataclass

from bot.channels import ChannelError
from handlers.org.contacts.plan import Plan

NAMES_SHOWN_MAX = 10
SEAL_ADVICE = "请恢复原来的 HOUQIN_SECRET_KEY，或重新运行 houqin tenant add"
"""What to do when the stored secrets do not open."""
CALLER = re.compile(r"from ip: ([0-9a-fA-F.:]+[0-9a-fA-F])")
"""Our address as WeCom saw it, in the text of its refusals."""


@dataclass(frozen=True)
class Outcome:
    """What a full sync came to."""

    plan: Plan
    applied: bool
    """False for a trial run, and when too many would leave."""
    stayed: tuple[str, ...] = ()
    """Names of people who left but stay, since there was nobody to take over from them."""


def report(outcome: Outcome) -> list[str]:
    """What a full sync changed, or would change, one line for each kind of change."""
    plan = outcome.plan
    kinds = [
        ("新部门", [one.name for one in plan.new_departments]),
        ("改动的部门", [one.name for one in plan.department_changes]),
        ("不再对应的部门", [one.name for one in plan.gone_departments]),
        ("新同事", [one.name for one in plan.new_people]),
        ("回来的同事", [one.name for one in plan.person_changes if one.returns]),
        ("改动的同事", [one.name for one in plan.person_changes if not one.returns]),
        ("换主管的部门", [one.name for one in plan.managers]),
        ("离开的同事", [one.name for one in plan.leavers]),
        ("没人能接手、仍保留在职的同事", list(outcome.stayed)),
    ]
    lines = [f"{kind}：{len(names)}（{named(names)}）" for kind, names in kinds if names]
    if plan.unreadable:
        lines.append(f"不在应用可见范围、没有同步的成员：{plan.unreadable}")
    return lines or ["没有变化"]


def advice_on(error: ChannelError) -> str:
    """What to do when WeCom does not let us read the contacts (its global error codes)."""
    address = CALLER.search(str(error))
    caller = f"（{address[1]}）" if address else ""
    return {
        "no_contacts_secret": "请在单位文件的 [wecom] 里填写 contacts_secret，再运行 houqin tenant add",
        40001: "contacts_secret 不对，请到管理后台“管理工具－通讯录同步”重新查看 Secret",
        40091: "contacts_secret 是别的企业的，请到本企业的“管理工具－通讯录同步”重新查看 Secret",
        48002: "contacts_secret 填成了应用的 Secret，请换成“管理工具－通讯录同步”里的 Secret",
        48009: "请把 contacts_secret 和应用的 secret 分别填对，两个不能相同",
        60011: "请在“管理工具－通讯录同步”里打开“API接口同步”，权限选“读取通讯录”或更高",
        60020: f"请在“管理工具－通讯录同步”的“企业可信IP”里加入本机的公网地址{caller}，约1分钟后生效",
    }.get(error.code, f"请稍后再试；还是不行，请到企业微信开发者中心查询错误码 {error.code}")


def named(names: list[str]) -> str:
    """`张三、李四等12人`, or all names when they are few."""
    shown = "、".join(names[:NAMES_SHOWN_MAX])
    return f"{shown}等{len(names)}人" if len(names) > NAMES_SHOWN_MAX else shown
