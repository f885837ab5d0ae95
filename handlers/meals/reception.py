"""接待用餐: guests of the agency are invited, so who, why and for how much is approved before the kitchen cooks.

党政机关国内公务接待管理规定 (2013), article 10: few hosts, at most 3 for up to 10 guests, beyond that at most a third
of them. The standard per head is the agency's own; the request names it.
"""

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Form, Integer, Money, Problem, Text, Told, Values
from forms.fields import Posted
from forms.reading.amounts import find_money
from forms.reading.numbers import CHINESE, number_value
from forms.reading.writing import fold
from handlers.meals import booking
from handlers.meals.booking import confirm, describe, release, undo
from handlers.meals.budget import REFUSE, keep_within, load_beyond, refusal, year_of
from handlers.meals.ordinary import WHEN, note, when_problems
from models.org import Person
from models.requests import Request

STANDARD_FEN_MAX = 1000_00
_COUNT = rf"(\d{{1,3}}|[{CHINESE}]{{1,4}})(?:个人|[位个人名])"
_HEARD = {
    "guests": (
        rf"(?:客人|来客|来宾|接待[^,。\d]{{0,12}}?|对方)(?:一?共|有)?{_COUNT}",
        rf"{_COUNT}(?:客人|来客|来宾|领导|专家)",
    ),
    "hosts": (rf"(?:陪同|陪餐|作陪|陪)(?:人员)?{_COUNT}", rf"{_COUNT}(?:陪同|陪餐|作陪)"),
}
_PER_HEAD = re.compile(r"每人|人均|每位|一位|标准")
FEW_GUESTS, HOSTS_FOR_FEW = 10, 3


@dataclass(frozen=True, kw_only=True)
class Heads(Integer):
    """How many sit at the table; said in the chat, or worked out by `settle`."""

    widget: ClassVar[str] = "told"

    def typed(self, posted: Posted) -> str:
        return ""


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
        Heads(name="people", label="用餐人数", short="人数", unit="人", required=False, maximum=300, hint="自动算出"),
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
        Total(name="total", label="费用合计", short="合计", required=False, hint="自动算出"),
        Told(name="budget", label="接待预算", short="预算", required=False, applies=lambda it: bool(it.get("budget"))),
        Told(name="over", label="超预算", short="超预算", required=False, applies=lambda it: bool(it.get("over"))),
    ),
    rules=(_few_hosts,),
    amount="total",
)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Work out the places and the money: of guests, hosts and all at the table two are enough."""
    settled = dict(values)
    settled.pop("total", None)
    people, guests, hosts = (settled.get(name) for name in ("people", "guests", "hosts"))
    if people is not None and guests is not None and hosts is None and guests <= people:
        settled["hosts"] = people - guests
    elif people is not None and hosts is not None and guests is None and hosts < people:
        settled["guests"] = people - hosts
    if {"guests", "hosts"} <= settled.keys():
        settled["people"] = settled["guests"] + settled["hosts"]
        if "standard" in settled:
            settled["total"] = settled["people"] * settled["standard"]
    return settled, await when_problems(settled)


async def settle_for(draft: Request, values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Tell how the department's budget stands; it is what decides on the path when this is beyond it."""
    settled = {name: value for name, value in values.items() if name not in ("budget", "over")}
    day, fen = settled.get("date"), settled.get("total")
    whose = await Person.one(id=draft.for_id) if draft.for_id is not None else None
    year = await year_of(whose.department_id if whose else draft.department_id, day, but=draft.id) if day else None
    if year is None or fen is None:
        return settled, []
    settled["budget"] = year.told(fen)
    if fen <= year.left_fen:
        return settled, []
    if await load_beyond() == REFUSE:
        return settled, [Problem("standard", refusal(year, fen))]
    settled["over"] = "超出预算，要多一级主管审批"
    return settled, []


async def hold(request: Request) -> None:
    """Take the money out of the department's budget, and the places.

    Raises:
        UserError: There is not enough of either.
    """
    values = FORM.load(request.form)
    await keep_within(
        request.department_id, values["date"], values.get("total") or 0, but=request.id, seen=bool(values.get("over"))
    )
    await booking.hold(request)


def hear(said: str) -> dict[str, Any]:
    """Guests, hosts and the standard per head in folded words: 客人6位，陪同2位，每人80元."""
    heard: dict[str, Any] = {}
    for name, patterns in _HEARD.items():
        found = next((mark for pattern in patterns if (mark := re.search(pattern, said)) is not None), None)
        count = number_value(found[1]) if found is not None else None
        if count is not None:
            heard[name] = count
    sums = [fen for fen, start, _ in find_money(said) if _PER_HEAD.search(said[max(0, start - 6) : start])]
    return heard | ({"standard": sums[-1]} if sums else {})


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """The same in the course of the conversation."""
    return hear(fold(text))


def summary(values: Values) -> str:
    """`接待省厅调研组 11月27日(周五) 午餐 8人`."""
    whom = f"接待{values['whom']} " if values.get("whom") else ""
    return whom + describe(values.get("date"), values.get("sitting", ""), values.get("people"))


_HIGHER = {
    "kind": "condition",
    "key": "budget",
    "name": "是否超预算",
    "cases": [
        {
            "label": "超预算",
            "when": [{"kind": "field", "field": "over", "operator": "filled"}],
            "nodes": [
                {
                    "kind": "approve",
                    "key": "higher",
                    "name": "上一级主管审批",
                    "mode": "sequential",
                    "approvers": [{"kind": "manager_chain", "levels": 2}],
                    "nobody": {"kind": "administrators"},
                }
            ],
        },
        {"label": "预算以内"},
    ],
}
FLOW = {"nodes": [*BY_MANAGER["nodes"], _HIGHER]}
"""The department's manager and, beyond the budget, the manager above; whoever has approved is not asked again."""

RECEPTION = declare(
    RequestType(
        name="reception_meal",
        label="接待用餐",
        names=("接待用餐", "公务接待用餐", "接待餐"),
        form=FORM,
        settle=settle,
        settle_for=settle_for,
        overhear=overhear,
        summary=summary,
        fulfil=confirm,
        undo=undo,
        hold=hold,
        release=release,
        flow=FLOW,
    )
)
