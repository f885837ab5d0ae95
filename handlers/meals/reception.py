"""接待用餐: guests of the agency are invited, so who, why and for how much is approved before the kitchen cooks.

党政机关国内公务接待管理规定 (2013), article 10: few hosts, at most 3 for up to 10 guests, beyond that at most a third
of them. The standard per head is the agency's own; the request names it.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Form, Integer, Money, Problem, Text, Values
from forms.fields import Posted
from handlers.meals.booking import confirm, describe, hold, release, undo
from handlers.meals.ordinary import WHEN, note, when_problems

STANDARD_FEN_MAX = 1000_00
FEW_GUESTS, HOSTS_FOR_FEW = 10, 3


@dataclass(frozen=True, kw_only=True)
class Total(Money):
    """What it costs in all; `settle` works it out."""

    widget: ClassVar[str] = "told"

    def typed(self, posted: Posted) -> str:
        return ""


def _few_hosts(values: Values, now: object) -> Problem | None:
    guests, hosts = values.get("guests"), values.get("hosts")
    if guests is None or hosts is None:
        return None
    most = HOSTS_FOR_FEW if guests <= FEW_GUESTS else guests // 3
    if hosts <= most:
        return None
    return Problem("hosts", f"陪餐人数多了：接待{guests}人，陪餐最多{most}人（党政机关国内公务接待管理规定）。")


FORM = Form(
    fields=(
        *WHEN,
        Integer(
            name="guests",
            label="接待人数",
            short="来客",
            unit="人",
            maximum=200,
            question="请问接待几位客人？",
            hint="不含陪餐人员",
        ),
        Integer(
            name="hosts",
            label="陪餐人数",
            short="陪餐",
            unit="人",
            minimum=0,
            maximum=100,
            question="请问陪餐几个人？",
            hint="没有填0",
        ),
        Money(
            name="standard",
            label="每人标准",
            short="标准",
            minimum=1,
            maximum=STANDARD_FEN_MAX,
            question="请问每人多少钱的标准？（例如：60元）",
            hint="按本单位规定的标准",
        ),
        Text(
            name="whom",
            label="接待对象",
            short="对象",
            question="请问接待的是谁？（例如：省厅调研组）",
            hint="单位和主要人员",
            length_max=100,
        ),
        Text(
            name="host",
            label="主陪人",
            short="主陪",
            question="请问主陪是谁？",
            hint="例如：周建国",
            length_max=50,
        ),
        note("例如：清真，可不填"),
        Total(name="total", label="费用合计", short="合计", required=False),
    ),
    rules=(_few_hosts,),
    amount="total",
)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Work out the places and the money."""
    settled = dict(values)
    settled.pop("total", None)
    if {"guests", "hosts", "standard"} <= settled.keys():
        settled["total"] = (settled["guests"] + settled["hosts"]) * settled["standard"]
    return settled, await when_problems(settled)


def summary(values: Values) -> str:
    """`接待省厅调研组 11月27日(周五) 午餐 8人`."""
    people = (values.get("guests") or 0) + (values.get("hosts") or 0)
    whom = f"接待{values['whom']} " if values.get("whom") else ""
    return whom + describe(values.get("date"), values.get("sitting", ""), people)


RECEPTION = declare(
    RequestType(
        name="reception_meal",
        label="接待用餐",
        names=("接待用餐", "公务接待用餐", "接待餐"),
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=confirm,
        undo=undo,
        hold=hold,
        release=release,
        flow=BY_MANAGER,
    )
)
