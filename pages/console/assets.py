"""The register of assets: the list, one asset with its life, and adding and changing them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, ClassVar

from aiohttp import web

from handlers import assets
from handlers.assets import papers
from handlers.assets.reading import STATES, read_values, write_value
from handlers.assets.register import LABELS, MANAGE, AssetData
from handlers.assets.searching import WORDS_SQL, asset_hits, kept_by_called
from handlers.assets.warranty import load_rules
from handlers.org.tree import read_tree
from handlers.requests import read_search
from models.assets import Asset, AssetState
from models.clock import now
from models.org import Department, Person, people_by_id
from pages import listing
from pages.asset_view import facts_of, history_of
from pages.console.finding import SHOWN_MAX, Find, Hit, Hits
from pages.console.menu import GOODS, SETUP, Item
from pages.console.org.departments import options
from pages.console.routes import NUMBER, Route
from pages.files import BODY_BYTES_MAX
from pages.listing import (
    Batch,
    Choice,
    Column,
    Days,
    InDepartment,
    Listing,
    PersonCalled,
    Row,
    Where,
    Words,
    first_rows,
)
from pages.listing.filters import Filter, Given, Input
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.picking import PersonChoice, chosen_person, read_person, unchosen
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/assets"
INPUTS = ("number", "name", "category", "class_code", "model", "serial", "place")
MORE_INPUTS = ("acquired_on", "value_fen", "warranty_until", "supplier", "useful_years", "state", "note")
HINTS = {
    "number": "标签上的编号；不填就自动编一个。",
    "class_code": "GB/T 14885-2022，例如台式计算机 A02010105；不清楚可以不填。",
    "place": "楼、层、房间，例如：1号楼301。",
    "acquired_on": "例如：2026-11-26。",
    "value_fen": "单位：元，例如：4999.00。",
    "warranty_until": "例如：2029-11-26。",
    "supplier": "保修期内找谁，名称和电话。",
    "useful_years": "单位：年。",
}

declare_notices(
    {
        "assets.created": "资产已登记。",
        "assets.saved": "资产已保存。",
        "assets.filed": "文件已存好。",
    }
)


async def _readable(visit: Visit, where: Where) -> None:
    """Everything for whoever manages assets; for others, who search, what they keep and what their departments have."""
    if not await visit.person.may(MANAGE):
        led = await Department.filter(manager_id=visit.person.id).values_list("id", flat=True)
        where.add("a.keeper_id = {} OR a.department_id = ANY({}::bigint[])", visit.person.id, list(led))


async def _search(where: Where, words: str) -> None:
    """By any part of what the register says, or by whoever keeps it."""
    wanted = read_search(words)
    found, kept = await asset_hits(wanted), await kept_by_called(wanted)
    if found is None:
        where.look_at_each(f"{WORDS_SQL} LIKE ALL ({{}}::text[]) OR a.id = ANY({{}}::bigint[])", wanted.patterns, kept)
    else:
        where.add("a.id = ANY({}::bigint[])", [*found, *kept])


_WARRANTIES = {"soon": "快到期", "valid": "在保", "over": "已过保", "unknown": "没有登记"}


@dataclass(frozen=True)
class UnderWarranty(Filter):
    """Whether a warranty lasts today; `soon` is as far ahead as whoever manages assets is reminded."""

    kind: ClassVar[str] = "choice"

    async def apply(self, where: Where, given: Given) -> None:
        today = now().date()
        match given.get(self.key, ""):
            case "soon":
                days = (await load_rules()).warranty_days
                where.add("a.warranty_until BETWEEN {} AND {}", today, today + timedelta(days=days))
                where.add("a.state <> 'disposed'")
            case "valid":
                where.add("a.warranty_until >= {}", today)
            case "over":
                where.add("a.warranty_until < {}", today)
            case "unknown":
                where.add("a.warranty_until IS NULL")

    async def inputs(self, given: Given) -> list[Input]:
        return [Input(self.key, self.title, self.kind, given.get(self.key, ""), tuple(_WARRANTIES.items()))]


def _yuan(fen: int | None) -> Decimal | None:
    return None if fen is None else (Decimal(fen) / 100).quantize(Decimal("0.01"))


async def _look_up(rows: list[Row], visit: Visit) -> None:
    tree = await read_tree()
    people = await people_by_id({row["keeper_id"] for row in rows if row["keeper_id"] is not None})
    for row in rows:
        row["department"] = tree.path(row["department_id"]) if row["department_id"] is not None else ""
        row["keeper"] = people[row["keeper_id"]].name if row["keeper_id"] in people else ""


LISTING = Listing(
    name="assets",
    title="资产台账",
    path=PATH,
    source="asset a",
    key="a.id",
    select="a.number, a.name, a.class_code, a.category, a.model, a.serial, a.department_id, a.keeper_id, a.place,"
    " a.acquired_on, a.value_fen, a.warranty_until, a.supplier, a.useful_years, a.state, a.note",
    columns=(
        Column("number", "资产编号", lambda row: str(row["number"]), leads=True),
        Column("name", "名称", lambda row: str(row["name"])),
        Column("category", "类别", lambda row: assets.CATEGORIES.get(row["category"], row["category"])),
        Column("model", "型号", lambda row: str(row["model"])),
        Column("department", "部门", lambda row: str(row["department"])),
        Column("keeper", "保管人", lambda row: str(row["keeper"])),
        Column("place", "地点", lambda row: str(row["place"])),
        Column("state", "状态", lambda row: AssetState(row["state"])),
        Column("value", "价值（元）", lambda row: _yuan(row["value_fen"]), sort="coalesce(a.value_fen, 0)"),
        Column("acquired", "取得日期", lambda row: row["acquired_on"], shown=False),
        Column("warranty", "保修到期", lambda row: row["warranty_until"], shown=False),
        Column("supplier", "供应商", lambda row: str(row["supplier"]), shown=False),
        Column("years", "使用年限", lambda row: row["useful_years"], shown=False),
        Column("class_code", "国标分类", lambda row: str(row["class_code"]), shown=False),
        Column("serial", "序列号", lambda row: str(row["serial"]), shown=False),
        Column("note", "备注", lambda row: str(row["note"]), shown=False),
        Column("entered", "登记顺序", lambda row: int(row["id"]), sort="a.id", shown=False),
    ),
    filters=(
        Words("q", "编号、名称、地点或保管人", _search),
        Choice("category", "类别", "a.category", assets.CATEGORIES),
        Choice("state", "状态", "a.state", {state.value: state.label for state in AssetState}),
        InDepartment("department", "部门", "a.department_id"),
        PersonCalled("keeper", "保管人", "a.keeper_id"),
        Days("acquired", "取得日期", "a.acquired_on"),
        UnderWarranty("warranty", "保修"),
    ),
    scope=_readable,
    link=lambda row: f"{PATH}/{row['id']}",
    order="entered",
    enrich=_look_up,
    empty="没有符合条件的资产。",
    batch=Batch(f"{PATH}/labels", "打印标签", "打印选中资产的标签，继续吗？"),
    add=(f"{PATH}/new", "登记资产"),
)


async def index(visit: Visit) -> web.Response:
    """The register, to search and filter."""
    return await listing.show(visit, LISTING)


async def show_new(visit: Visit) -> web.Response:
    """The form of a new asset; `like` names one whose values it starts with."""
    like = await Asset.find(id=read_number(visit.request.query.get("like", "")) or 0)
    typed = {name: write_value(name, getattr(like, name)) for name in (*INPUTS, *MORE_INPUTS)} if like else {}
    typed |= {"number": "", "serial": "", "state": AssetState.IN_USE.label}
    keeper = await Person.find(id=like.keeper_id, active=True) if like and like.keeper_id is not None else None
    department = like.department_id if like is not None else visit.person.department_id
    return await _form(visit, None, typed, department, chosen_person("keeper", keeper))


async def create(visit: Visit) -> web.Response:
    """Enter a new asset."""
    data, problem, keeper = await _posted(visit)
    made: list[Asset] = []

    async def enter() -> None:
        made.append(await assets.create(AssetData(**data), by=visit.person))

    refused = problem or await attempt(enter())
    if refused:
        return await _form(visit, None, visit.form, data["department_id"], keeper, alert=refused, status=422)
    return see(f"{PATH}/{made[0].id}", notice="assets.created")


async def _posted(visit: Visit) -> tuple[dict[str, Any], str, PersonChoice]:
    """The values of the form, what is wrong with it, and who was chosen as the keeper."""
    values, problems = read_values(visit.form)
    keeper = await read_person(visit.form, "keeper")
    told = "；".join(problems.values())
    if not told and keeper.problem:
        told = "请选好保管人。"
    values |= {"department_id": read_number(visit.form.get("department", "")), "keeper_id": None}
    if keeper.person is not None:
        values["keeper_id"] = keeper.person.id
    return values, told, keeper


async def _form(
    visit: Visit,
    asset: Asset | None,
    typed: Mapping[str, str],
    department_id: int | None,
    keeper: PersonChoice,
    *,
    alert: str = "",
    status: int = 200,
) -> web.Response:
    return visit.render(
        "console/assets/form.html",
        status=status,
        alert=alert,
        asset=asset,
        inputs=INPUTS,
        more_inputs=MORE_INPUTS,
        labels=LABELS,
        hints=HINTS,
        typed=typed,
        lists={"category": list(assets.CATEGORIES.values()), "state": list(STATES)},
        required=("name", "category"),
        departments=options(await read_tree()),
        department_id=department_id,
        keeper=keeper,
        classes=assets.CLASSES,
    )


async def _asset(visit: Visit) -> Asset:
    asset = await Asset.find(id=visit.id)
    if asset is None:
        raise not_found()
    return asset


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """One asset with its documents and its life."""
    asset = await _asset(visit)
    return visit.render(
        "console/assets/asset.html",
        status=status,
        alert=alert,
        asset=asset,
        state=AssetState(asset.state),
        facts=await facts_of(asset, everything=True),
        papers=await assets.papers_of(asset),
        life=await history_of(asset),
    )


async def act(visit: Visit) -> web.Response:
    """Add documents, or write the asset off."""
    asset = await _asset(visit)
    if visit.form.get("action") == "dispose_asset":
        reason = visit.form.get("words", "").strip()
        if not reason:
            return await show(visit, alert="请先写明报废原因。", status=422)
        refused = await attempt(assets.dispose(asset.id, by=visit.person, note=reason))
        if refused:
            return await show(visit, alert=refused, status=422)
        return see(f"{PATH}/{asset.id}", notice="assets.saved")
    chosen = visit.files.getall("files", [])
    if not chosen:
        return await show(visit, alert="请先选择文件。", status=422)

    async def keep() -> None:
        for upload in chosen:
            await papers.add(asset, visit.person, upload.name, upload.content)

    refused = await attempt(keep())
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"{PATH}/{asset.id}", notice="assets.filed")


async def edit(visit: Visit) -> web.Response:
    """The form with what the register says."""
    asset = await _asset(visit)
    keeper = await Person.find(id=asset.keeper_id, active=True) if asset.keeper_id is not None else None
    typed = {name: write_value(name, getattr(asset, name)) for name in (*INPUTS, *MORE_INPUTS)}
    chosen = chosen_person("keeper", keeper) if keeper is not None else unchosen("keeper")
    return await _form(visit, asset, typed, asset.department_id, chosen)


async def save(visit: Visit) -> web.Response:
    """Change an asset."""
    asset = await _asset(visit)
    data, problem, keeper = await _posted(visit)
    refused = problem or await attempt(assets.change(asset.id, AssetData(**data), by=visit.person))
    if refused:
        return await _form(visit, asset, visit.form, data["department_id"], keeper, alert=refused, status=422)
    return see(f"{PATH}/{asset.id}", notice="assets.saved")


ROUTES = (
    Route("GET", PATH, index, MANAGE),
    Route("GET", f"{PATH}/new", show_new, MANAGE),
    Route("POST", f"{PATH}/new", create, MANAGE),
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE),
    Route("POST", f"{PATH}/{NUMBER}", act, MANAGE, body_bytes_max=BODY_BYTES_MAX),
    Route("GET", f"{PATH}/{NUMBER}/edit", edit, MANAGE),
    Route("POST", f"{PATH}/{NUMBER}/edit", save, MANAGE),
)


async def _found(visit: Visit, typed: str) -> Hits:
    manages = await visit.person.may(MANAGE)
    rows = await first_rows(visit, LISTING, {"q": typed}, rows_max=SHOWN_MAX)
    hits = [
        Hit(
            f"{row['name']} {row['number']}",
            " ".join(filter(None, (row["model"], row["place"], row["keeper"]))),
            f"{PATH if manages else '/h5/assets'}/{row['id']}",
            AssetState(row["state"]),
        )
        for row in rows.rows
    ]
    return Hits(hits, rows.address if rows.more and manages else "")


FINDS = (Find("资产", _found),)

MENU = (
    Item(PATH, LISTING.title, GOODS, MANAGE),
    Item(f"{PATH}/exchange", "资产导入导出", SETUP, MANAGE),
)
