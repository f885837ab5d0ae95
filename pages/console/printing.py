"""文印: what was printed and what it cost, the costs of each department and month, handing over, and the prices."""

from decimal import Decimal

from aiohttp import web

from bot.errors import UserError
from forms import FieldError, Money
from handlers.printing import ITEMS, MANAGE, SERVICE, hand_over, prices, set_prices
from models.clock import now
from models.database import current
from models.moves import Tone
from models.org import Department
from pages import listing
from pages.console.menu import GOODS, SETUP, Item
from pages.console.routes import Route
from pages.listing import Column, Days, InDepartment, Listing, Mark, Row, Where
from pages.notices import declare_notices
from pages.visit import Visit, attempt, see

PRICES = "/console/printing/prices"
DESK = "/console/printing/desk"
WAITING_MAX = 100
MONTHS = "(c.month - DATE '2000-01-01')"
"""A month as a number, to sort by."""

declare_notices({"printing.prices": "价格已保存，之后提交的文印申请按新价格计算。"})


async def _all(visit: Visit, where: Where) -> None:
    """The route's permission has let the reader in."""


async def _departments(rows: list[Row], visit: Visit) -> None:
    names = dict(await Department.filter(id__in={row["department_id"] for row in rows}).values_list("id", "name"))
    for row in rows:
        row["department"] = names.get(row["department_id"], "")


def _yuan(fen: int) -> Decimal:
    return Decimal(fen) / 100


JOBS = Listing(
    name="printing.jobs",
    title="文印记录",
    path="/console/printing/jobs",
    source="print_job j",
    key="j.id",
    select="j.work_order_id, j.request_id, j.department_id, j.pages, j.copies, j.cost_fen, j.biz_date, j.fetched_at",
    columns=(
        Column("number", "申请单", lambda row: f"SQ{row['request_id']:06d}", sort="j.id", leads=True),
        Column("department", "部门", lambda row: row["department"]),
        Column("day", "印制日期", lambda row: row["biz_date"]),
        Column("pages", "原稿页数", lambda row: row["pages"]),
        Column("copies", "份数", lambda row: row["copies"]),
        Column("cost", "费用（元）", lambda row: _yuan(row["cost_fen"]), sort="j.cost_fen"),
        Column(
            "fetched",
            "领取",
            lambda row: Mark("已领取", Tone.DONE) if row["fetched_at"] else Mark("待领取", Tone.WAITING),
        ),
    ),
    filters=(
        InDepartment("department", "部门", "j.department_id"),
        Days("day", "印制日期", "j.biz_date"),
    ),
    scope=_all,
    link=lambda row: f"/console/work-orders/{row['work_order_id']}",
    order="-number",
    enrich=_departments,
    empty="没有符合条件的文印记录。",
)
COSTS = Listing(
    name="printing.costs",
    title="文印费用",
    path="/console/printing",
    source=(
        "(SELECT min(id) AS id, department_id, date_trunc('month', biz_date)::date AS month, count(*) AS jobs,"
        " sum(pages::bigint * copies)::bigint AS sides, sum(cost_fen)::bigint AS cost_fen FROM print_job"
        " GROUP BY department_id, date_trunc('month', biz_date)) c"
    ),
    key="c.id",
    select="c.department_id, c.month, c.jobs, c.sides, c.cost_fen",
    columns=(
        Column("month", "月份", lambda row: f"{row['month']:%Y年%m月}", sort=MONTHS, leads=True),
        Column("department", "部门", lambda row: row["department"]),
        Column("jobs", "单数", lambda row: row["jobs"], sort="c.jobs"),
        Column("sides", "印制面数", lambda row: row["sides"], sort="c.sides"),
        Column("cost", "费用（元）", lambda row: _yuan(row["cost_fen"]), sort="c.cost_fen"),
    ),
    filters=(
        InDepartment("department", "部门", "c.department_id"),
        Days("month", "月份", "c.month"),
    ),
    scope=_all,
    link=lambda row: f"{JOBS.path}?department={row['department_id']}&day_from={row['month']:%Y-%m-%d}",
    order="-month",
    enrich=_departments,
    empty="还没有文印费用。",
)


async def costs(visit: Visit) -> web.Response:
    """By department and month."""
    return await listing.show(visit, COSTS)


async def jobs(visit: Visit) -> web.Response:
    """Job by job."""
    return await listing.show(visit, JOBS)


async def desk(visit: Visit, *, alert: str = "", told: str = "", status: int = 200) -> web.Response:
    """What waits to be fetched, without the codes: whoever comes tells theirs."""
    waiting = await current().connection.fetch(
        "SELECT r.id, r.summary, p.name, j.created_at FROM print_job j JOIN request r ON r.id = j.request_id"
        " JOIN person p ON p.id = r.applicant_id WHERE j.fetched_at IS NULL ORDER BY j.id LIMIT $1",
        WAITING_MAX,
    )
    return visit.render(
        "console/printing_desk.html", status=status, alert=alert, told=told, waiting=waiting, today=now().date()
    )


async def fetch(visit: Visit) -> web.Response:
    """Hand a job over to whoever told its code."""
    told: list[str] = []

    async def handing() -> None:
        told.append(await hand_over(visit.form.get("code", ""), visit.person))

    refused = await attempt(handing())
    return await desk(visit, alert=refused, told="".join(told), status=422 if refused else 200)


async def show_prices(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The prices as inputs."""
    money = Money(name="price", label="价格", short="价格")
    typed = {item: money.raw(fen) for item, fen in (await prices()).items()} | {
        item: visit.form[item] for item in ITEMS if item in visit.form
    }
    return visit.render("console/printing_prices.html", status=status, alert=alert, items=ITEMS, typed=typed)


async def save_prices(visit: Visit) -> web.Response:
    """Keep them."""
    try:
        wanted = {item: _read(visit, item) for item in ITEMS if visit.form.get(item, "").strip()}
    except UserError as refusal:
        return await show_prices(visit, alert=refusal.text, status=422)
    refused = await attempt(set_prices(wanted))
    return await show_prices(visit, alert=refused, status=422) if refused else see(PRICES, notice="printing.prices")


def _read(visit: Visit, item: str) -> int:
    try:
        return Money(name=item, label=f"“{ITEMS[item]}”", short="价格").parse(visit.form[item][:20], now())
    except FieldError as error:
        raise UserError(error.text) from error


ROUTES = (
    Route("GET", COSTS.path, costs, MANAGE),
    Route("GET", JOBS.path, jobs, MANAGE),
    Route("GET", PRICES, show_prices, MANAGE),
    Route("POST", PRICES, save_prices, MANAGE),
    Route("GET", DESK, desk, SERVICE.serve),
    Route("POST", DESK, fetch, SERVICE.serve),
)
MENU = (
    Item(DESK, "文印取件", GOODS, SERVICE.serve),
    Item(COSTS.path, COSTS.title, GOODS, MANAGE),
    Item(JOBS.path, JOBS.title, GOODS, MANAGE),
    Item(PRICES, "文印价格", SETUP, MANAGE),
)
