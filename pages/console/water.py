"""水桶台账: how many barrels stand at which place and with which department, and every delivery behind it."""

from aiohttp import web

from handlers.water import MANAGE
from models.org import Department, people_by_id
from pages import listing
from pages.console.menu import GOODS, Item
from pages.console.routes import Route
from pages.listing import Column, Days, InDepartment, Listing, Row, Where, Words, containing
from pages.visit import Visit


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


FILTERS = (Words("place", "地点", _there), InDepartment("department", "部门", "b.department_id"))
BALANCES = Listing(
    name="water.balances",
    title="水桶台账",
    path="/console/water",
    source=(
        "(SELECT min(id) AS id, department_id, place, sum(delivered)::bigint AS delivered,"
        " sum(returned)::bigint AS returned, max(biz_date) AS last_on FROM barrel_move GROUP BY department_id, place) b"
    ),
    key="b.id",
    select="b.department_id, b.place, b.delivered, b.returned, b.last_on",
    columns=(
        Column("place", "地点", lambda row: row["place"], sort="b.id", leads=True),
        Column("department", "部门", lambda row: row["department"]),
        Column("delivered", "送水桶数", lambda row: row["delivered"], sort="b.delivered"),
        Column("returned", "收回空桶", lambda row: row["returned"], sort="b.returned"),
        Column(
            "deposit",
            "押在那里",
            lambda row: row["delivered"] - row["returned"],
            sort="(b.delivered - b.returned)",
        ),
        Column("last", "最近送水", lambda row: row["last_on"]),
    ),
    filters=FILTERS,
    scope=_all,
    link=lambda row: f"/console/water/deliveries?department={row['department_id']}",
    order="-deposit",
    enrich=_look_up,
    empty="还没有送水记录。",
)
DELIVERIES = Listing(
    name="water.deliveries",
    title="送水记录",
    path="/console/water/deliveries",
    source="barrel_move b",
    key="b.id",
    select="b.work_order_id, b.department_id, b.place, b.delivered, b.returned, b.biz_date, b.by_id",
    columns=(
        Column("number", "单号", lambda row: f"GD{row['work_order_id']:06d}", sort="b.id", leads=True),
        Column("day", "日期", lambda row: row["biz_date"]),
        Column("place", "地点", lambda row: row["place"]),
        Column("department", "部门", lambda row: row["department"]),
        Column("delivered", "送水桶数", lambda row: row["delivered"], sort="b.delivered"),
        Column("returned", "收回空桶", lambda row: row["returned"], sort="b.returned"),
        Column("carrier", "送水人", lambda row: row["carrier"]),
    ),
    filters=(*FILTERS, Days("day", "日期", "b.biz_date")),
    scope=_all,
    link=lambda row: f"/console/work-orders/{row['work_order_id']}",
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


ROUTES = (Route("GET", BALANCES.path, balances, MANAGE), Route("GET", DELIVERIES.path, deliveries, MANAGE))
MENU = (
    Item(BALANCES.path, BALANCES.title, GOODS, MANAGE),
    Item(DELIVERIES.path, DELIVERIES.title, GOODS, MANAGE),
)
