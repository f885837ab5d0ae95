"""Work orders: the reader's own, and all of the kinds they dispatch."""

from dataclasses import replace

from aiohttp import web

from handlers import requests
from handlers.work import KINDS, kinds_for, label_of, services
from models.database import current
from models.org import people_by_id
from models.work import WorkOrder
from models.work_states import WorkState
from pages import listing
from pages.console.finding import Hit, in_list
from pages.console.menu import BUSINESS, TO_DO, Item
from pages.console.order_page import act, show
from pages.console.routes import NUMBER, Route
from pages.listing import Choice, Column, Days, Listing, PersonCalled, Row, Where, Words
from pages.visit import Visit

SUMMARY_SQL = "lower(normalize(w.summary, NFKC))"
"""As it is indexed for search."""


async def _with_words(where: Where, typed: str) -> None:
    wanted = requests.read_search(typed)
    if wanted.work_order_id is not None:
        where.add("w.id = {}", wanted.work_order_id)
    elif wanted.request_id is not None:
        where.add("w.request_id = {}", wanted.request_id)
    elif (hits := await requests.work_order_hits(wanted)) is None:
        hiding = requests.HIDING.format(what="", requests="= w.request_id", holders="{}", deciders="{}")
        where.look_at_each(
            f"{SUMMARY_SQL} LIKE ALL ({{}}::text[]) AND (w.assignee_id = {{}} OR NOT EXISTS ({hiding}))",
            wanted.patterns,
            where.reader.id,
            await requests.holders_for(where.reader.id),
            [where.reader.id],
        )
    else:
        where.add("w.id = ANY({}::bigint[])", await requests.orders_openly(hits, wanted, where.reader))


async def _mine(visit: Visit, where: Where) -> None:
    where.add("w.assignee_id = {}", visit.person.id)


async def _readable(visit: Visit, where: Where) -> None:
    """For dispatchers all of their kinds and what they work on; for others what they work on or asked for."""
    granted = await visit.person.permissions()
    kinds = kinds_for(granted)
    if kinds:
        where.add("w.kind = ANY({}::text[]) OR w.assignee_id = {}", kinds, visit.person.id)
    else:
        asked = await current().connection.fetch("SELECT id FROM request WHERE applicant_id = $1", visit.person.id)
        ids = [row["id"] for row in asked]
        where.add("w.assignee_id = {} OR w.request_id = ANY({}::bigint[])", visit.person.id, ids)


async def _look_up(rows: list[Row], visit: Visit) -> None:
    people = await people_by_id({row["assignee_id"] for row in rows if row["assignee_id"] is not None})
    rated = await current().connection.fetch(
        "SELECT work_order_id, stars FROM rating WHERE work_order_id = ANY($1::bigint[])", [row["id"] for row in rows]
    )
    orders = [WorkOrder(**{name: row[name] for name in ("id", "request_id", "assignee_id", "summary")}) for row in rows]
    shown = await requests.order_summaries(orders, visit.person)
    stars = {row["work_order_id"]: row["stars"] for row in rated}
    for row in rows:
        row["assignee"] = people[row["assignee_id"]].name if row["assignee_id"] in people else ""
        row["summary"] = shown[row["id"]]
        row["stars"] = stars.get(row["id"])
        row["kind_label"] = label_of(row["kind"])


async def _kinds() -> dict[str, str]:
    return {name: label_of(name) for name in (*KINDS, *services())}


ALL = Listing(
    name="work.all",
    title="工单",
    path="/console/work-orders",
    source="work_order w",
    key="w.id",
    select="w.kind, w.request_id, w.state, w.assignee_id, w.summary, w.starts_at, w.ends_at, w.created_at, w.closed_at",
    columns=(
        Column("number", "单号", lambda row: f"GD{row['id']:06d}", sort="w.id", leads=True),
        Column("kind", "类型", lambda row: row["kind_label"]),
        Column("summary", "内容", lambda row: row["summary"]),
        Column("assignee", "负责人", lambda row: row["assignee"] or "等待派单"),
        Column("state", "状态", lambda row: WorkState(row["state"])),
        Column("starts", "开始时间", lambda row: row["starts_at"]),
        Column("ends", "结束时间", lambda row: row["ends_at"]),
        Column("stars", "评价（星）", lambda row: row["stars"]),
        Column("opened", "生成时间", lambda row: row["created_at"], shown=False),
        Column("closed", "办结时间", lambda row: row["closed_at"], shown=False),
        Column(
            "request",
            "申请单",
            lambda row: f"SQ{row['request_id']:06d}" if row["request_id"] is not None else None,
            shown=False,
        ),
    ),
    filters=(
        Words("q", "单号或内容", _with_words),
        Choice("kind", "类型", "w.kind", _kinds),
        Choice("state", "状态", "w.state", {state.value: state.label for state in WorkState}),
        PersonCalled("assignee", "负责人", "w.assignee_id"),
        Days("starts", "开始日期", "w.starts_at"),
    ),
    scope=_readable,
    link=lambda row: f"/console/work-orders/{row['id']}",
    order="-number",
    enrich=_look_up,
    empty="没有符合条件的工单。",
)
MINE = replace(
    ALL,
    name="work.mine",
    title="我的工单",
    path="/console/work-orders/mine",
    filters=tuple(one for one in ALL.filters if one.key != "assignee"),
    scope=_mine,
    empty="没有派给您的工单。",
)


async def mine(visit: Visit) -> web.Response:
    """What the reader has to do, or did."""
    return await listing.show(visit, MINE)


async def everything(visit: Visit) -> web.Response:
    """All the reader may see."""
    return await listing.show(visit, ALL)


ROUTES = (
    Route("GET", MINE.path, mine),
    Route("GET", ALL.path, everything),
    Route("GET", f"/console/work-orders/{NUMBER}", show),
    Route("POST", f"/console/work-orders/{NUMBER}", act),
)


def _found(row: Row) -> Hit:
    who = f"（{row['assignee']}）" if row["assignee"] else ""
    title = f"{row['kind_label']} GD{row['id']:06d}"
    return Hit(title, f"{row['summary']}{who}", f"/console/work-orders/{row['id']}", WorkState(row["state"]))


FINDS = (in_list("工单", ALL, _found),)
MENU = (Item(MINE.path, MINE.title, TO_DO), Item(ALL.path, ALL.title, BUSINESS))
