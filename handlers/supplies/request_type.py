"""物资领用: the form, declared once, and its rules."""

from typing import Any

from bot.language.units import units_of
from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Form, Problem, Text, Things, Told, Values
from handlers import work
from handlers.requests.for_others import as_sent
from handlers.supplies.catalogue import offered
from handlers.supplies.quotas import left_over, shares
from handlers.supplies.reading import Reading
from handlers.supplies.stock import hold, issue, release, released_with
from models.permissions import declare_permission
from models.requests import Request
from models.supplies import SupplyItem

SERVICE = work.declare_service(
    work.Service(
        kind="supplies",
        label="领料单",
        dispatch=declare_permission("supplies.dispatch", "物资发放派单"),
        serve=declare_permission("supplies.serve", "物资发放"),
        start="开始备货",
        complete="已发放",
        completed=issue,
        cancelled=released_with,
    )
)

FORM = Form(
    fields=(
        Things(
            name="items",
            label="领用物资",
            short="物资",
            question="请问要领什么、各多少？（例如：两包A4纸、一盒中性笔；回复“物资目录”看有哪些）",
            hint="名称和物资目录里的一样，或者写它的俗名；单位不填就按目录里的",
            rows_max=30,
        ),
        Told(
            name="told",
            label="数量换算",
            short="换算",
            required=False,
            applies=lambda values: bool(values.get("told")),
        ),
        Told(
            name="left",
            label="本月还可领",
            short="还可领",
            required=False,
            applies=lambda values: bool(values.get("left")),
            hint="这次申请提交以前的数",
        ),
        Text(
            name="note",
            label="用途说明",
            short="用途",
            required=False,
            question="请问用在哪里？",
            hint="例如：迎检材料，可不填",
            length_max=200,
        ),
    ),
)


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """The units that were said."""
    rows = values.get("items") or ()
    units = units_of(text, rows)
    if not units:
        return {}
    return {"items": tuple({**row, "unit": units.get(row["name"], row.get("unit", ""))} for row in rows)}


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Find every row in the catalogue; ask which one is meant, how many, and say what is not there."""
    items = await offered()
    reading = Reading(items)
    for row in values.get("items") or ():
        reading.take(row)
    rows = reading.rows()
    told = "；".join(row["told"] for row in rows if "told" in row)
    settled = {**values, "items": tuple(rows) or None, "told": told or None}
    asked = [Problem("items", text, partly=True, asks=True) for text in reading.questions()]
    return settled, [Problem("items", text, partly=True) for text in reading.gone] + asked


async def settle_for(draft: Request, values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Say what the quotas of the month leave, and refuse what goes beyond them."""
    settled = {name: value for name, value in values.items() if name != "left"}
    rows = settled.get("items") or ()
    wanted = {row["id"]: row["quantity"] for row in rows if "id" in row and "quantity" in row}
    if not wanted:
        return settled, []
    sent = await as_sent(draft)
    items = {item.id: item for item in await SupplyItem.listed("id", id=list(wanted))}
    found = await shares(wanted, items, person_id=sent.applicant_id, department_id=sent.department_id)
    refused = [Problem("items", share.refusal, partly=True, asks=True) for share in found if share.refusal]
    return {**settled, "left": left_over(found) or None}, refused[:1]


def summary(values: Values) -> str:
    """`A4复印纸 2包、中性笔 1盒`."""
    return str(FORM.by_name["items"].show(values["items"])) if values.get("items") else ""


async def hand_out(request: Request) -> None:
    """Have it prepared and handed over."""
    await work.serve(request, SERVICE, summary=summary(FORM.load(request.form)))


async def take_back(request: Request) -> None:
    """Call off what hands it over, and give back what was promised, also where another order was to hand it over."""
    await work.call_off_all(request)
    await release(request)


SUPPLIES = declare(
    RequestType(
        name="supplies",
        label="物资领用",
        form=FORM,
        settle=settle,
        settle_for=settle_for,
        overhear=overhear,
        summary=summary,
        fulfil=hand_out,
        undo=take_back,
        hold=hold,
        release=release,
        flow=BY_MANAGER,
    )
)
