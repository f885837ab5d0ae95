"""Stock-takings: opening one, how far it is, its differences, and closing it."""

from collections import Counter
from collections.abc import Mapping

from aiohttp import web

from handlers.assets import stocktaking
from handlers.assets.classes import CATEGORIES
from handlers.assets.register import MANAGE
from handlers.org.tree import read_tree
from models.assets import Finding, Stocktaking, StocktakingHelper
from models.database import current
from models.moves import Tone
from models.org import Person, people_by_id
from pages import listing
from pages.console.menu import GOODS, Item
from pages.console.org.departments import options
from pages.console.routes import NUMBER, Route
from pages.listing import Choice, Column, Listing, Mark, PersonCalled, Row, Where, Words
from pages.notices import declare_notices
from pages.numbers import read_numbers
from pages.visit import Visit, attempt, not_found, see

PATH, LINES_PATH = "/console/stocktakings", "/console/stocktaking-lines"
HELPERS_MAX = 50
DIFFERENT = (Finding.MISSING, Finding.ELSEWHERE, Finding.UNKNOWN)
DIFFERENCES_SHOWN = 200

declare_notices(
    {
        "stocktakings.opened": "盘点已开始，保管人和帮忙的同事会收到通知。",
        "stocktakings.closed": "盘点已结束，结果已写进每件资产的使用记录。",
    }
)


async def _everything(visit: Visit, where: Where) -> None:
    """The route has asked for the permission."""


async def _called(where: Where, words: str) -> None:
    where.look_at_each("strpos(s.name, {}) > 0", words)


async def _look_up(rows: list[Row], visit: Visit) -> None:
    people = await people_by_id({row["opened_by_id"] for row in rows})
    counted = await current().connection.fetch(
        "SELECT stocktaking_id, finding, count(*) AS lines FROM stocktaking_line"
        " WHERE stocktaking_id = ANY($1::bigint[]) GROUP BY stocktaking_id, finding",
        [row["id"] for row in rows],
    )
    for row in rows:
        found = Counter({one["finding"]: one["lines"] for one in counted if one["stocktaking_id"] == row["id"]})
        row["opened_by"] = people[row["opened_by_id"]].name
        row["progress"] = stocktaking.show_progress(found)
        row["differences"] = sum(found[one] for one in DIFFERENT)


def _state(row: Row) -> Mark:
    return Mark("已结束", Tone.DONE) if row["closed_at"] is not None else Mark("进行中", Tone.RUNNING)


LISTING = Listing(
    name="stocktakings",
    title="资产盘点",
    path=PATH,
    source="stocktaking s",
    key="s.id",
    select="s.name, s.opened_by_id, s.created_at, s.closed_at",
    columns=(
        Column("name", "名称", lambda row: str(row["name"]), leads=True),
        Column("state", "状态", _state),
        Column("progress", "进度", lambda row: str(row["progress"])),
        Column("differences", "差异（件）", lambda row: int(row["differences"])),
        Column("opened_by", "发起人", lambda row: str(row["opened_by"])),
        Column("opened", "开始时间", lambda row: row["created_at"], sort="s.id"),
        Column("closed", "结束时间", lambda row: row["closed_at"]),
    ),
    filters=(Words("q", "名称", _called),),
    scope=_everything,
    link=lambda row: f"{PATH}/{row['id']}",
    order="-opened",
    enrich=_look_up,
    empty="还没有盘点过。",
    add=(f"{PATH}/new", "开始盘点"),
)


async def _takings() -> Mapping[str, str]:
    return {str(one.id): one.name for one in await Stocktaking.all().order_by("-id").limit(100)}


async def _asset_called(where: Where, words: str) -> None:
    columns = ("a.number", "a.name", "l.place", "l.found_place")
    where.look_at_each(" OR ".join(f"strpos({column}, {{}}) > 0" for column in columns), *[words] * len(columns))


async def _name_people(rows: list[Row], visit: Visit) -> None:
    ids = {row[key] for row in rows for key in ("keeper_id", "checked_by_id") if row[key] is not None}
    people = await people_by_id(ids)
    for row in rows:
        for key in ("keeper", "checked_by"):
            row[key] = people[row[f"{key}_id"]].name if row[f"{key}_id"] in people else ""


LINES = Listing(
    name="stocktaking.lines",
    title="盘点明细",
    path=LINES_PATH,
    source="stocktaking_line l JOIN asset a ON a.tenant_id = l.tenant_id AND a.id = l.asset_id",
    key="l.id",
    select="l.asset_id, a.number, a.name, a.keeper_id, l.place, l.found_place, l.finding, l.note, l.checked_by_id,"
    " l.checked_at, l.photo_id",
    columns=(
        Column("number", "资产编号", lambda row: str(row["number"]), leads=True),
        Column("name", "名称", lambda row: str(row["name"])),
        Column("finding", "结果", lambda row: Finding(row["finding"])),
        Column("place", "登记地点", lambda row: str(row["place"])),
        Column("found", "实际地点", lambda row: str(row["found_place"])),
        Column("keeper", "保管人", lambda row: str(row["keeper"])),
        Column("checked_by", "盘点人", lambda row: str(row["checked_by"])),
        Column("checked", "盘点时间", lambda row: row["checked_at"]),
        Column("note", "说明", lambda row: str(row["note"])),
        Column("entered", "顺序", lambda row: int(row["id"]), sort="l.id", shown=False),
    ),
    filters=(
        Choice("stocktaking", "盘点", "l.stocktaking_id::text", _takings),
        Choice("finding", "结果", "l.finding", {one.value: one.label for one in Finding}),
        PersonCalled("keeper", "保管人", "a.keeper_id"),
        Words("q", "编号、名称或地点", _asset_called),
    ),
    scope=_everything,
    link=lambda row: f"/console/assets/{row['asset_id']}",
    order="entered",
    enrich=_name_people,
)


async def index(visit: Visit) -> web.Response:
    """All of them, the newest first."""
    return await listing.show(visit, LISTING)


async def lines(visit: Visit) -> web.Response:
    """What was found of each asset."""
    return await listing.show(visit, LINES)


async def show_new(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The form of a new one."""
    return visit.render(
        "console/assets/stocktaking_new.html",
        status=status,
        alert=alert,
        typed=visit.form,
        departments=options(await read_tree()),
        categories=CATEGORIES,
        ticked_departments=read_numbers(visit.form.getall("department", [])),
        ticked_categories=visit.form.getall("category", []),
    )


async def create(visit: Visit) -> web.Response:
    """Open it."""
    names = [
        name
        for name in visit.form.get("helpers", "").replace("，", "、").replace(",", "、").split("、")
        if name.strip()
    ]
    helpers, unknown = await _people_called([name.strip() for name in names[:HELPERS_MAX]])
    wanted = stocktaking.Wanted(
        read_numbers(visit.form.getall("department", [])),
        visit.form.getall("category", []),
        visit.form.get("place", "")[:100],
    )
    opened: list[Stocktaking] = []

    async def begin() -> None:
        name = visit.form.get("name", "")
        opened.append(await stocktaking.open_stocktaking(name, wanted, helpers=helpers, by=visit.person))

    refused = f"帮忙的同事里没有找到或有重名：{'、'.join(unknown)}。" if unknown else await attempt(begin())
    if refused:
        return await show_new(visit, alert=refused, status=422)
    return see(f"{PATH}/{opened[0].id}", notice="stocktakings.opened")


async def _people_called(names: list[str]) -> tuple[list[int], list[str]]:
    """The people of these names, and the names of nobody or of several."""
    found = await Person.listed("id", name=names, active=True) if names else []
    by_name: dict[str, list[int]] = {}
    for person in found:
        by_name.setdefault(person.name, []).append(person.id)
    clear = {name for name in names if len(by_name.get(name, [])) == 1}
    return [by_name[name][0] for name in dict.fromkeys(names) if name in clear], [
        name for name in names if name not in clear
    ]


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """How far it is, and what differs from the register."""
    taking = await _taking(visit)
    counts = await stocktaking.figures(taking)
    helpers = [one.person_id for one in await StocktakingHelper.listed("id", stocktaking_id=taking.id)]
    people = await people_by_id({taking.opened_by_id, *helpers})
    different = await current().connection.fetch(
        "SELECT l.asset_id, a.number, a.name, l.place, l.found_place, l.finding, l.note, l.photo_id,"
        " p.name AS checked_by FROM stocktaking_line l JOIN asset a ON a.tenant_id = l.tenant_id AND a.id = l.asset_id"
        " LEFT JOIN person p ON p.tenant_id = l.tenant_id AND p.id = l.checked_by_id"
        " WHERE l.stocktaking_id = $1 AND l.finding = ANY($2::text[]) ORDER BY l.finding DESC, l.id LIMIT $3",
        taking.id,
        [one.value for one in DIFFERENT],
        DIFFERENCES_SHOWN,
    )
    return visit.render(
        "console/assets/stocktaking.html",
        status=status,
        alert=alert,
        taking=taking,
        progress=stocktaking.show_progress(counts),
        counts=[(one, counts[one]) for one in Finding if counts[one]],
        opened_by=people[taking.opened_by_id].name,
        helpers="、".join(people[one].name for one in helpers if one in people),
        different=[(row, Finding(row["finding"])) for row in different],
        differences=sum(counts[one] for one in DIFFERENT),
    )


async def close(visit: Visit) -> web.Response:
    """End it."""
    taking = await _taking(visit)
    update = visit.form.get("update_places") == "yes"
    refused = await attempt(stocktaking.close(taking.id, visit.person, update_places=update))
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"{PATH}/{taking.id}", notice="stocktakings.closed")


async def _taking(visit: Visit) -> Stocktaking:
    taking = await Stocktaking.find(id=visit.id)
    if taking is None:
        raise not_found()
    return taking


ROUTES = (
    Route("GET", PATH, index, MANAGE),
    Route("GET", f"{PATH}/new", show_new, MANAGE),
    Route("POST", f"{PATH}/new", create, MANAGE),
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE),
    Route("POST", f"{PATH}/{NUMBER}", close, MANAGE),
    Route("GET", LINES_PATH, lines, MANAGE),
)
MENU = (Item(PATH, LISTING.title, GOODS, MANAGE),)
