"""What operators read about a full sync: what it changed."""

from dataclasses import dataclass

from handlers.org.contacts.plan import Plan

NAMES_SHOWN_MAX = 10
SEAL_ADVICE = "请恢复原来的 HOUQIN_SECRET_KEY，或重新运行 houqin tenant add"
"""What to do when the stored secrets do not open."""


TOO_MANY_LEAVE = "一次有很多人离开，为防误操作，没有改动。核对无误后，请加上 --confirm 再运行一次。"
TOO_MANY_NAMESAKES = (
    "很多人和已有的同事同名，但认不准是不是同一个人，为防一个人变成两个，没有改动。请先申请通讯录的手机号权限，"
    "或者把两边的部门名称改成一样，再运行一次；确实都是新同事的，请加上 --confirm。"
)


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
        ("对应上的部门", [one.name for one in plan.department_links]),
        ("新部门", [one.name for one in plan.new_departments]),
        ("改动的部门", [one.name for one in plan.department_changes]),
        ("不再对应的部门", [one.name for one in plan.gone_departments]),
        ("认出的同事", [one.name for one in plan.new_accounts]),
        ("新同事", [one.name for one in plan.new_people]),
        ("回来的同事", [one.name for one in plan.person_changes if one.returns]),
        ("改动的同事", [one.name for one in plan.person_changes if not one.returns]),
        ("换主管的部门", [one.name for one in plan.managers]),
        ("离开的同事", [one.name for one in plan.leavers if not one.stays]),
        ("不在这里、但还在别的渠道的同事", [one.name for one in plan.leavers if one.stays]),
        ("和已有同事同名、请核对是不是同一个人的新同事", list(plan.namesakes)),
        ("没人能接手、仍保留在职的同事", list(outcome.stayed)),
    ]
    lines = [f"{kind}：{len(names)}（{named(names)}）" for kind, names in kinds if names]
    if plan.unreadable:
        lines.append(f"不在应用可见范围、没有同步的成员：{plan.unreadable}")
    return lines or ["没有变化"]


def named(names: list[str]) -> str:
    """`张三、李四等12人`, or all names when they are few."""
    shown = "、".join(names[:NAMES_SHOWN_MAX])
    return f"{shown}等{len(names)}人" if len(names) > NAMES_SHOWN_MAX else shown
