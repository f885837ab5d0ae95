"""物资: the catalogue, one item with its stock and movements, and who drew what."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web
from tortoise.expressions import Q

from bot.errors import UserError
from handlers import supplies
from handlers.supplies import MANAGE
from models.moves import Tone
from models.org import Department, people_by_id
from models.supplies import StockMove, SupplyItem
from pages import listing
from pages.console.finding import SHOWN_MAX, Find, Hit, Hits
from pages.console.menu import GOODS, Item
from pages.console.routes import NUMBER, Route
from pages.listing import Column, Days, InDepartment, Listing, Mark, Row, Where, Words, containing
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, not_found, see

MOVES_SHOWN = 50
KINDS = {"receipt": "入库", "issue": "发放", "count": "盘点"}
ADD = "/console/supplies/add"

declare_notices(
    {
        "supplies.saved": "物资已保存。",
        "supplies.received": "入库已登记，库存已增加。",
        "supplies.counted": "盘点数已登记，库存按它调整。",
    }
)


async def _all(visit: Visit, where: Where) -> None:
    """The route's permission has let the reader in."""


async def _called(where: Where, typed: str) -> None:
    where.add("i.name LIKE {} OR i.aliases LIKE {}", containing(typed), containing(typed))


def _state(row: Row) -> Mark:
    if not row["active"]:
        return Mark("已下架", Tone.OFF)
    low = row["stock"] <= row["low_stock"]
    return Mark("该补货", Tone.REFUSED) if low else Mark("正常", Tone.DONE)


ITEMS = Listing(
    name="supplies.items",
    title="物资目录",
    path="/console/supplies",
    source="supply_item i",
    key="i.id",
    select="i.name, i.unit, i.category, i.stock, i.held, i.low_stock, i.person_monthly, i.department_monthly, i.active",
    columns=(
        Column("name", "名称", lambda row: row["name"], sort="i.id", leads=True),
        Column("category", "类别", lambda row: row["category"]),
        Column("unit", "单位", lambda row: row["unit"]),
        Column("stock", "库存", lambda row: row["stock"], sort="i.stock"),
        Column("held", "已答应未发", lambda row: row["held"], sort="i.held"),
        Column("low", "提醒线", lambda row: row["low_stock"], shown=False),
        Column("person", "每人每月", lambda row: row["person_monthly"]),
        Column("department", "每部门每月", lambda row: row["department_monthly"]),
        Column("state", "状态", _state),
    ),
    filters=(Words("q", "名称", _called),),
    scope=_all,
    link=lambda row: f"/console/supplies/{row['id']}",
    order="name",
    empty="目录里还没有物资，请点“添加物资”。",
    add=(ADD, "添加物资"),
)


async def _look_up(rows: list[Row], visit: Visit) -> None:
    people = await people_by_id({row["person_id"] for row in rows})
    homes = dict(await Department.filter(id__in={row["department_id"] for row in rows}).values_list("id", "name"))
    items = {item.id: item for item in await SupplyItem.filter(id__in={row["item_id"] for row in rows})}
    for row in rows:
        row["person"], row["department"] = people[row["person_id"]].name, homes.get(row["department_id"], "")
        row["item"], row["unit"] = items[row["item_id"]].name, items[row["item_id"]].unit


DRAWS = Listing(
    name="supplies.draws",
    title="领用记录",
    path="/console/supplies/draws",
    source="supply_draw d",
    key="d.id",
    select="d.request_id, d.item_id, d.person_id, d.department_id, d.quantity, d.created_at, d.state",
    columns=(
        Column("number", "申请单", lambda row: f"SQ{row['request_id']:06d}", sort="d.id", leads=True),
        Column("item", "物资", lambda row: row["item"]),
        Column("quantity", "数量", lambda row: row["quantity"], sort="d.quantity"),
        Column("unit", "单位", lambda row: row["unit"]),
        Column("person", "领用人", lambda row: row["person"]),
        Column("department", "部门", lambda row: row["department"]),
        Column("asked", "申请时间", lambda row: row["created_at"]),
        Column(
            "state",
            "状态",
            lambda row: Mark("已发放", Tone.DONE) if row["state"] == "issued" else Mark("未发放", Tone.WAITING),
        ),
    ),
    filters=(
        InDepartment("department", "部门", "d.department_id"),
        Days("asked", "申请日期", "d.created_at"),
    ),
    scope=_all,
    link=lambda row: f"/console/requests/{row['request_id']}",
    order="-number",
    enrich=_look_up,
    empty="没有符合条件的领用记录。",
)


async def catalogue(visit: Visit) -> web.Response:
    """The list of items."""
    return await listing.show(visit, ITEMS)


async def draws(visit: Visit) -> web.Response:
    """Who drew what."""
    return await listing.show(visit, DRAWS)


async def add(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """An empty form."""
    return visit.render("console/supply_item.html", status=status, alert=alert, item=None, typed=visit.form, moves=[])


async def create(visit: Visit) -> web.Response:
    """A new item."""
    saved, refused = await _save(visit, None)
    return (
        see(f"/console/supplies/{saved.id}", notice="supplies.saved")
        if saved
        else await add(visit, alert=refused, status=422)
    )


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """One item with its last movements."""
    item = await SupplyItem.find(id=visit.id)
    if item is None:
        raise not_found()
    moves = await StockMove.filter(item_id=item.id).order_by("-id").limit(MOVES_SHOWN)
    return visit.render(
        "console/supply_item.html",
        status=status,
        alert=alert,
        item=item,
        typed=visit.form if alert else {},
        moves=moves,
        people=await people_by_id({move.by_id for move in moves}),
        kinds=KINDS,
    )


async def change(visit: Visit) -> web.Response:
    """Save the item, receive some of it, or count it."""
    item = await SupplyItem.find(id=visit.id)
    if item is None:
        raise not_found()
    action, note = visit.form.get("action", ""), visit.form.get("note", "")
    if action == "save":
        _, refused = await _save(visit, item)
        done = "supplies.saved"
    elif action in ("receive", "count"):
        quantity = read_number(visit.form.get("quantity", "").strip())
        doing = supplies.receive if action == "receive" else supplies.count
        if quantity is None:
            return await show(visit, alert="数量请填一个整数。", status=422)
        refused = await attempt(doing(item.id, quantity, visit.person, note=note))
        done = "supplies.received" if action == "receive" else "supplies.counted"
    else:
        raise not_found()
    return await show(visit, alert=refused, status=422) if refused else see(ITEMS.path + f"/{item.id}", notice=done)


async def _save(visit: Visit, item: SupplyItem | None) -> tuple[SupplyItem | None, str]:
    """The saved item, or why it could not be."""
    saved: list[SupplyItem] = []
    try:
        values = _values(visit.form)
    except UserError as refusal:
        return None, refusal.text

    async def saving() -> None:
        saved.append(await supplies.save_item(item, **values))

    refused = await attempt(saving())
    return (None, refused) if refused else (saved[0], "")


def _values(form: Mapping[str, str]) -> dict[str, Any]:
    return {
        **{name: form.get(name, "").strip() for name in ("name", "unit", "piece", "category", "aliases")},
        "pieces": _number(form, "pieces", "每单位含"),
        "low_stock": _number(form, "low_stock", "提醒线") or 0,
        "person_monthly": _number(form, "person_monthly", "每人每月"),
        "department_monthly": _number(form, "department_monthly", "每部门每月"),
        "active": form.get("active") != "no",
    }


def _number(form: Mapping[str, str], name: str, label: str) -> int | None:
    typed = form.get(name, "").strip()
    number = read_number(typed) if typed else None
    if typed and number is None:
        raise UserError(f"“{label}”请填整数，不限就留空。")
    return number


ROUTES = (
    Route("GET", ITEMS.path, catalogue, MANAGE),
    Route("GET", DRAWS.path, draws, MANAGE),
    Route("GET", ADD, add, MANAGE),
    Route("POST", ADD, create, MANAGE),
    Route("GET", f"{ITEMS.path}/{NUMBER}", show, MANAGE),
    Route("POST", f"{ITEMS.path}/{NUMBER}", change, MANAGE),
)


async def _found(visit: Visit, typed: str) -> Hits:
    """What can be drawn: for whoever keeps the catalogue with its page, for others where they ask for it."""
    keeps = await visit.person.may(MANAGE)
    found = SupplyItem.filter(Q(name__contains=typed) | Q(aliases__contains=typed))
    items = await found.filter(active=True).order_by("name", "id").limit(SHOWN_MAX)
    return Hits(
        [
            Hit(
                one.name,
                f"{one.category} 库存 {one.stock}{one.unit}".strip(),
                f"{ITEMS.path}/{one.id}" if keeps else "/h5/supplies",
            )
            for one in items
        ]
    )


FINDS = (Find("物资", _found),)
MENU = (Item(ITEMS.path, ITEMS.title, GOODS, MANAGE), Item(DRAWS.path, DRAWS.title, GOODS, MANAGE))
