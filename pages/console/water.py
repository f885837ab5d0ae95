"""水桶台账: how many barrels stand at which place and with which department, and every delivery behind it."""

from aiohttp import web

from handlers import water
from handlers.water import MANAGE
from models.moves import Tone
from models.org import Department, people_by_id
from pages import listing
from pages.console.menu import GOODS, Item
from pages.console.routes import Route
from pages.listing import Column, Days, InDepartment, Listing, Mark, Row, Where, Words, containing
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, see

declare_notices({"water.counted": "盘点数已登记，台账按它调整。可以接着登记下一处。"})


async def _all(visit: Visit, where: Where) -> None:
    """The route's permission has let the reader in."""


async def _look_up(rows: list[Row], visit: Visit) -> None:
    names = dict(await Department.filter(id__in={row["department_id"] for row in rows}).values_list("id", "name"))
    people = await people_by_id({row["by_id"] for row in rows if "by_id" in row})
    for row in rows:
        row["department"] = names.get(row["department_id"], "")
        row["carrier"] = people[row["by_id"]].name if "by_id" in row else ""


async def _there(where: Where, typed: str) -> None:
    where.add("b.place LIKE {}", containing(typed))


def _number(row: Row) -> str:
    return f"GD{row['work_order_id']:06d}" if row["work_order_id"] is not None else "盘点"


def _state(row: Row) -> Mark:
    """Less than none: what stood there before the first delivery was never counted."""
    return Mark("请盘点", Tone.REFUSED) if row["deposit"] < 0 else Mark("正常", Tone.DONE)


def _delivery(row: Row) -> str:
    return f"/console/work-orders/{row['work_order_id']}" if row["work_order_id"] is not None else BALANCES.path


COUNT = "/console/water/count"
FILTERS = (Words("place", "地点", _there), InDepartment("department", "部门", "b.department_id"))
BALANCES = Listing(
    name="water.balances",
    title="水桶台账",
    path="/console/water",
    source=(
        "(SELECT min(id) AS id, department_id, place, max(biz_date) AS last_on,"
        " coalesce(sum(delivered) FILTER (WHERE work_order_id IS NOT NULL), 0)::bigint AS delivered,"
        " coalesce(sum(returned) FILTER (WHERE work_order_id IS NOT NULL), 0)::bigint AS returned,"
        " coalesce(sum(delivered - returned) FILTER (WHERE work_order_id IS NULL), 0)::bigint AS counted,"
        " sum(delivered - returned)::bigint AS deposit FROM barrel_move GROUP BY department_id, place) b"
    ),
    key="b.id",
    select="b.department_id, b.place, b.delivered, b.returned, b.counted, b.deposit, b.last_on",
    columns=(
        Column("place", "地点", lambda row: row["place"], sort="b.id", leads=True),
        Column("department", "部门", lambda row: row["department"]),
        Column("delivered", "送水桶数", lambda row: row["delivered"], sort="b.delivered"),
        Column("returned", "收回空桶", lambda row: row["returned"], sort="b.returned"),
        Column("counted", "盘点增减", lambda row: row["counted"], sort="b.counted"),
        Column("deposit", "押在那里", lambda row: row["deposit"], sort="b.deposit"),
        Column("state", "状态", _state),
        Column("last", "最近登记", lambda row: row["last_on"]),
    ),
    filters=FILTERS,
    scope=_all,
    link=lambda row: f"/console/water/deliveries?department={row['department_id']}",
    order="-deposit",
    enrich=_look_up,
    empty="还没有送水记录。原来就放在各处的桶，请点“盘点水桶”登记。",
    add=(COUNT, "盘点水桶"),
)
DELIVERIES = Listing(
    name="water.deliveries",
    title="送水记录",
    path="/console/water/deliveries",
    source="barrel_move b",
    key="b.id",
    select="b.work_order_id, b.department_id, b.place, b.delivered, b.returned, b.biz_date, b.by_id",
    columns=(
        Column("number", "单号", _number, sort="b.id", leads=True),
        Column("day", "日期", lambda row: row["biz_date"]),
        Column("place", "地点", lambda row: row["place"]),
        Column("department", "部门", lambda row: row["department"]),
        Column("delivered", "送水桶数", lambda row: row["delivered"], sort="b.delivered"),
        Column("returned", "收回空桶", lambda row: row["returned"], sort="b.returned"),
        Column("carrier", "送水人", lambda row: row["carrier"]),
    ),
    filters=(*FILTERS, Days("day", "日期", "b.biz_date")),
    scope=_all,
    link=_delivery,
    order="-number",
    enrich=_look_up,
    empty="没有符合条件的送水记录。",
)


async def balances(visit: Visit) -> web.Response:
    """Place by place."""
    return await listing.show(visit, BALANCES)


async def deliveries(visit: Visit) -> web.Response:
    """Delivery by delivery."""
    return await listing.show(visit, DELIVERIES)


async def show_count(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """What was counted, of one place."""
    departments = [(str(one.id), one.name) for one in await Department.all().order_by("id")]
    return visit.render(
        "console/water_count.html", status=status, alert=alert, departments=departments, typed=visit.form
    )


async def count(visit: Visit) -> web.Response:
    """Write the difference into the ledger."""
    found = read_number(visit.form.get("barrels", "").strip())
    department = read_number(visit.form.get("department", ""))
    if found is None or department is None:
        return await show_count(visit, alert="请选部门、填写地点，桶数填整数，没有填0。", status=422)
    refused = await attempt(water.count(department, visit.form.get("place", ""), found, visit.person))
    if refused:
        return await show_count(visit, alert=refused, status=422)
    return see(COUNT, notice="water.counted")


ROUTES = (
    Route("GET", BALANCES.path, balances, MANAGE),
    Route("GET", DELIVERIES.path, deliveries, MANAGE),
    Route("GET", COUNT, show_count, MANAGE),
    Route("POST", COUNT, count, MANAGE),
)
MENU = (
    Item(BALANCES.path, BALANCES.title, GOODS, MANAGE),
    Item(DELIVERIES.path, DELIVERIES.title, GOODS, MANAGE),
)
