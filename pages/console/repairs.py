"""Repairs in the console: the list, who does which trade, the terms and the limit, and how well it goes."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial

from aiohttp import web

from bot.errors import UserError
from forms import Money
from forms.fields import FieldError
from forms.numbers import show_yuan
from handlers import repairs, work
from handlers.repairs import figures
from models.clock import LOCAL, now
from models.database import current
from models.moves import Tone
from models.org import people_by_id
from models.work_states import WorkState
from pages import listing, repair_order
from pages.console.menu import SERVICES, SETUP, Item
from pages.console.routes import NUMBER, Route
from pages.files import BODY_BYTES_MAX
from pages.listing import Choice, Column, Days, Listing, Mark, PersonCalled, Row, Where, Words
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.picking import PersonChoice, read_person, unchosen
from pages.visit import Visit, attempt, see

PATH = "/console/repairs"
CREW, RULES, FIGURES = f"{PATH}/crew", f"{PATH}/rules", f"{PATH}/figures"
YEAR = Money(name="year", label="年度预算", short="预算")
LIMIT = Money(name="limit", label="费用限额", short="限额")

declare_notices(
    {"repairs.crew_saved": "维修班组已保存。", "repairs.rules_saved": "维修规则已保存，新的报修按新的规则。"}
)


async def _all_repairs(visit: Visit, where: Where) -> None:
    """The route has asked for the permission."""
    where.add("w.kind = {}", repairs.KIND)


async def _with_words(where: Where, typed: str) -> None:
    number = re.fullmatch(r"(?:GD)?0*(\d{1,12})", typed.strip().upper())
    if number is not None:
        where.add("w.id = {}", int(number[1]))
    else:
        where.look_at_each("strpos(w.summary, {}) > 0 OR strpos(w.place, {}) > 0", typed, typed)


class Late(Choice):
    """Only what is late, or only what is not."""

    async def apply(self, where: Where, given: Mapping[str, str]) -> None:
        """Waiting for material, nothing gets late."""
        late = "w.due_at < coalesce(w.closed_at, {}) AND w.state NOT IN ('suspended', 'cancelled')"
        match given.get(self.key):
            case "late":
                where.add(late, now())
            case "on_time":
                where.add(f"NOT ({late})", now())


async def _look_up(rows: list[Row], visit: Visit) -> None:
    ids = [row["id"] for row in rows]
    people = await people_by_id({row["assignee_id"] for row in rows if row["assignee_id"] is not None})
    fetch = current().connection.fetch
    joined = await fetch(
        "SELECT work_order_id, count(*) AS others FROM work_follower"
        " WHERE work_order_id = ANY($1::bigint[]) GROUP BY 1",
        ids,
    )
    parts = await fetch(
        "SELECT work_order_id, sum(fen)::int8 AS fen FROM repair_part"
        " WHERE work_order_id = ANY($1::bigint[]) GROUP BY 1",
        ids,
    )
    others, material = ({row["work_order_id"]: row[1] for row in found} for found in (joined, parts))
    for row in rows:
        row["assignee"] = people[row["assignee_id"]].name if row["assignee_id"] in people else "等待派单"
        row["reporters"] = 1 + others.get(row["id"], 0)
        row["fen"] = row["labour_fen"] + material.get(row["id"], 0)


def _on_time(row: Row) -> Mark | None:
    if row["due_at"] is None or row["state"] in ("suspended", "cancelled"):
        return None
    late = row["due_at"] < (row["closed_at"] or now())
    return Mark("超时", Tone.REFUSED) if late else Mark("按时" if row["closed_at"] else "未到期", Tone.DONE)


ALL = Listing(
    name="repairs.all",
    title="报修",
    path=PATH,
    source="work_order w JOIN repair r ON r.tenant_id = w.tenant_id AND r.work_order_id = w.id",
    key="w.id",
    select="w.state, w.summary, w.place, w.assignee_id, w.due_at, w.closed_at, w.created_at, r.object, r.urgent,"
    " r.labour_fen",
    columns=(
        Column("number", "单号", lambda row: f"GD{row['id']:06d}", sort="w.id", leads=True),
        Column("object", "类别", lambda row: repairs.OBJECTS.get(row["object"], row["object"])),
        Column("summary", "内容", lambda row: row["summary"]),
        Column("reporters", "上报人数", lambda row: row["reporters"]),
        Column("assignee", "负责人", lambda row: row["assignee"]),
        Column("state", "状态", lambda row: WorkState(row["state"])),
        Column("due", "时限", lambda row: row["due_at"]),
        Column("on_time", "是否超时", _on_time),
        Column("cost", "费用（元）", lambda row: Decimal(row["fen"]).scaleb(-2)),
        Column("place", "地点", lambda row: row["place"], shown=False),
        Column("opened", "报修时间", lambda row: row["created_at"]),
        Column("closed", "完工时间", lambda row: row["closed_at"], shown=False),
    ),
    filters=(
        Words("q", "单号、地点或内容", _with_words),
        Choice("object", "类别", "r.object", repairs.OBJECTS),
        Choice("state", "状态", "w.state", {state.value: state.label for state in WorkState}),
        Late("late", "时限", "w.due_at", {"late": "超时", "on_time": "没有超时"}),
        PersonCalled("assignee", "负责人", "w.assignee_id"),
        Days("opened", "报修日期", "w.created_at"),
    ),
    scope=_all_repairs,
    link=lambda row: f"/console/work-orders/{row['id']}",
    order="-number",
    enrich=_look_up,
    empty="没有符合条件的报修。",
)


async def everything(visit: Visit) -> web.Response:
    """All repairs."""
    return await listing.show(visit, ALL)


async def crew(visit: Visit, *, person: PersonChoice | None = None, alert: str = "", status: int = 200) -> web.Response:
    """Who does which trade, where and when."""
    return visit.render(
        "console/repairs/crew.html",
        status=status,
        alert=alert,
        lines=await work.crew_table(),
        trades=work.trades(),
        person_choice=person or unchosen("person"),
        typed=visit.form,
    )


async def keep_crew(visit: Visit) -> web.Response:
    """Add a line or take one out."""
    if removed := read_number(visit.form.get("remove_line", "")):
        await work.remove_from_crew(removed)
        return see(CREW, notice="repairs.crew_saved")
    chosen = await read_person(visit.form, "person", required=True)
    if chosen.person is None:
        return await crew(visit, person=chosen, status=422)
    trade, place, shift = (visit.form.get(name, "") for name in ("trade", "crew_place", "shift"))
    refused = await attempt(work.add_to_crew(chosen.person, trade, place=place, shift=shift))
    if refused:
        return await crew(visit, person=chosen, alert=refused, status=422)
    return see(CREW, notice="repairs.crew_saved")


async def rules(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The terms of each trade, and the limit."""
    kept = await repairs.load_rules()
    given = {f"hours_{thing}": str(hours) for thing, hours in kept.hours.items()}
    given |= {f"urgent_{thing}": str(hours) for thing, hours in kept.urgent_hours.items()}
    given |= {"limit": show_yuan(kept.limit_fen).replace(",", ""), "escalate": str(kept.escalate_hours)}
    given |= {"year": show_yuan(kept.year_fen).replace(",", "") if kept.year_fen else ""}
    given |= {f"grabbed_{thing}": "1" if thing in kept.grabbed and not visit.form else "" for thing in repairs.OBJECTS}
    given |= dict(visit.form)
    return visit.render("console/repairs/rules.html", status=status, alert=alert, trades=repairs.OBJECTS, given=given)


async def save_rules(visit: Visit) -> web.Response:
    """Take them."""
    try:
        limit = LIMIT.parse(visit.form.get("limit", ""), now())
        wanted = repairs.Rules(
            hours={thing: _hours(visit, f"hours_{thing}") for thing in repairs.OBJECTS},
            urgent_hours={thing: _hours(visit, f"urgent_{thing}") for thing in repairs.OBJECTS},
            limit_fen=limit,
            escalate_hours=_hours(visit, "escalate"),
            year_fen=YEAR.parse(visit.form.get("year", "") or "0", now()),
            grabbed=tuple(thing for thing in repairs.OBJECTS if visit.form.get(f"grabbed_{thing}")),
        )
    except (UserError, FieldError) as refusal:
        return await rules(visit, alert=refusal.text, status=422)
    await repairs.save_rules(wanted)
    return see(RULES, notice="repairs.rules_saved")


def _hours(visit: Visit, name: str) -> int:
    words = visit.form.get(name, "").strip()
    if not re.fullmatch("[0-9]{1,3}", words):
        raise UserError("时限请填整数小时，例如 8。")
    return int(words)


async def show_figures(visit: Visit) -> web.Response:
    """How well it goes in a period: this month unless asked otherwise."""
    today = now().date()
    first = _day(visit.request.query.get("from", "")) or today.replace(day=1)
    last = _day(visit.request.query.get("to", "")) or today
    alert = "结束日期早于开始日期，请检查。" if last < first else ""
    begin, end = _midnight(first), _midnight(last) + timedelta(days=1)
    return visit.render(
        "console/repairs/figures.html",
        alert=alert,
        first=first,
        last=last,
        tables=tuple(zip(("工种", "维修人员"), await figures.figures(begin, end), strict=True)),
        spent=await figures.spent_in(begin, end),
        year=await repairs.this_year(),
    )


def _day(typed: str) -> date | None:
    try:
        found = date.fromisoformat(typed.strip().replace("/", "-").replace(".", "-"))
    except ValueError:
        return None
    return found if 2000 <= found.year <= 2999 else None


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=LOCAL)


show_order = partial(repair_order.show, site="console")
act = partial(repair_order.act, site="console")

ROUTES = (
    Route("GET", PATH, everything, repairs.DISPATCH),
    Route("GET", CREW, crew, repairs.MANAGE),
    Route("POST", CREW, keep_crew, repairs.MANAGE),
    Route("GET", RULES, rules, repairs.MANAGE),
    Route("POST", RULES, save_rules, repairs.MANAGE),
    Route("GET", FIGURES, show_figures, repairs.MANAGE),
    Route("GET", f"{PATH}/{NUMBER}", show_order),
    Route("POST", f"{PATH}/{NUMBER}", act, body_bytes_max=BODY_BYTES_MAX),
)
MENU = (
    Item(PATH, ALL.title, SERVICES, repairs.DISPATCH),
    Item(FIGURES, "维修统计", SERVICES, repairs.MANAGE),
    Item(CREW, "维修班组", SETUP, repairs.MANAGE),
    Item(RULES, "维修规则", SETUP, repairs.MANAGE),
)
