"""申购: the form, declared once, and its rules."""

from datetime import datetime, time, timedelta
from typing import Any

from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Day, Form, Money, Problem, Text, Things, Values
from handlers import work
from handlers.procurement.hearing import hear, sum_in
from models.clock import LOCAL, now
from models.org import Person
from models.permissions import declare_permission
from models.requests import Request
from models.work import WorkOrder

AHEAD_MAX = timedelta(days=366)
DAY_ENDS = time(17, 0)
"""When what is needed by a day has to be there."""
NOTHING = ("无", "没有", "没了")


async def _where(order: WorkOrder, by: Person, words: str) -> str:
    return "" if words.strip(" 。") in NOTHING else words


SERVICE = work.declare_service(
    work.Service(
        kind="purchase",
        label="采购单",
        dispatch=declare_permission("procurement.dispatch", "采购派单"),
        serve=declare_permission("procurement.serve", "采购"),
        start="开始采购",
        complete="采购到货",
        asks="请回复到哪里领取（例如：请到202库房领取）；没有要说的请回复“无”。",
        entry=("到哪里领取", "例如：请到202库房领取；没有要说的可不填"),
        answered=_where,
    )
)


def _in_time(values: Values, moment: datetime) -> Problem | None:
    day = values.get("needed_by")
    if day is None:
        return None
    if day < moment.date():
        return Problem("needed_by", "要货的日期已经过去了。")
    if day > moment.date() + AHEAD_MAX:
        return Problem("needed_by", "要货的日期太远了，只能写一年以内的。")
    return None


AMOUNT = Money(
    name="amount",
    label="预计金额",
    short="金额",
    required=False,
    question="请问预计多少钱？（例如：3000元）",
    hint="所有物品合计，不清楚可不填",
)
NEEDED_BY = Day(
    name="needed_by",
    label="最晚要货日期",
    short="要货",
    required=False,
    question="请问最晚什么时候要？（例如：12月15日）",
    hint="例如：12月15日，不急可不填",
)
FORM = Form(
    fields=(
        Things(
            name="items",
            label="申购物品",
            short="物品",
            question="请问要买什么、各多少？（例如：两台打印机、四个硒鼓）",
            hint="名称后面可以写上型号或要求，例如：彩色激光打印机",
            rows_max=30,
        ),
        Text(
            name="reason",
            label="理由",
            short="理由",
            question="请问为什么要买？（例如：原来的坏了，修不好）",
            hint="例如：原来的坏了，修不好",
            length_max=200,
        ),
        AMOUNT,
        NEEDED_BY,
    ),
    rules=(_in_time,),
    amount="amount",
)
BESIDE = Form(fields=(AMOUNT, NEEDED_BY))
"""What may be said in the same sentence as the things."""


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """Everything that a sentence says beside names and quantities."""
    return hear(BESIDE, text, values.get("items") or (), now())


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """How many of each has to be known."""
    unsaid = [row["name"] for row in values.get("items") or () if "quantity" not in row]
    # Where a bare number belongs: to the last one.
    rows = sorted(values.get("items") or (), key=lambda row: "quantity" not in row)
    settled = {name: value for name, value in values.items() if name != "items"} | (
        {"items": tuple(rows)} if rows else {}
    )
    if "amount" not in settled:
        settled |= sum_in(BESIDE, settled.get("reason", ""), now())
    return settled, [Problem("items", f"{unsaid[-1]}要买多少？", True, asks=True)] if unsaid else []


def summary(values: Values) -> str:
    """`申购 打印机 2台、硒鼓 4个`."""
    return f"申购 {FORM.by_name['items'].show(values['items'])}" if values.get("items") else ""


async def have_bought(request: Request) -> None:
    """Give an approved requisition to whoever buys.

    The one door to procurement: consolidation, invitations and awards will take approved requisitions from here.
    """
    values = FORM.load(request.form)
    day = values.get("needed_by")
    due_at = datetime.combine(day, DAY_ENDS, LOCAL) if day is not None else None
    await work.serve(request, SERVICE, summary=summary(values), due_at=due_at)


PURCHASE = declare(
    RequestType(
        name="purchase",
        label="申购",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=have_bought,
        overhear=overhear,
        undo=work.call_off_all,
        flow=BY_MANAGER,
    )
)
