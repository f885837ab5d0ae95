"""Meals in the console: the counts for the kitchen, who has booked and who came, and the sittings."""

import re

from aiohttp import web

from bot.errors import UserError
from handlers import meals
from handlers.meals.sittings import SITTINGS, show_clock
from handlers.org.calendar import read_hours
from models.meals import BookingState, Sitting
from models.moves import Tone
from models.org import Department, people_by_id
from pages import listing
from pages.console.menu import SERVICES, SETUP, Item
from pages.console.routes import Route
from pages.listing import Batch, Choice, Column, Days, InDepartment, Listing, Mark, PersonCalled, Row, Where
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, see

SITTINGS_PATH = "/console/sittings"
EATEN_PATH = "/console/meals/eaten"
COUNTED_DAYS = 100
"""So far back the counts go; what is older is in the bookings."""
declare_notices({"meals.sittings_saved": "餐次已保存，从现在起按新的规定预订。", "meals.marked": "已登记用餐。"})
declare_notices({"meals.nothing": "没有勾选可以登记的预订。"}, Tone.WAITING)

_COUNTS = f"""
(SELECT row_number() OVER (ORDER BY day, array_position(ARRAY['breakfast', 'lunch', 'dinner'], sitting::text) DESC,
        (department_id IS NULL), department_id DESC) AS id, counted.*
FROM (SELECT day, sitting, department_id, sum(people)::int AS people,
        (sum(people) FILTER (WHERE reception))::int AS guests,
        (sum(people) FILTER (WHERE state = 'eaten'))::int AS eaten
    FROM meal_booking WHERE state <> 'cancelled' AND day >= current_date - {COUNTED_DAYS}
    GROUP BY GROUPING SETS ((day, sitting), (day, sitting, department_id))) counted) m
"""
"""A row for each sitting of a day, and below it one for each department."""


async def _everybodys(visit: Visit, where: Where) -> None:
    """The route asks for the permission."""


async def _name_departments(rows: list[Row], visit: Visit) -> None:
    names = {one.id: one.name for one in await Department.listed()}
    for row in rows:
        row["department"] = names.get(row["department_id"], "") if row["department_id"] is not None else "合计"


COUNTS = Listing(
    name="meals.counts",
    title="用餐人数",
    path="/console/meal-counts",
    source=_COUNTS,
    key="m.id",
    select="m.day, m.sitting, m.department_id, m.people, m.guests, m.eaten",
    columns=(
        Column("day", "日期", lambda row: row["day"], sort="m.id"),
        Column("sitting", "餐次", lambda row: SITTINGS[row["sitting"]]),
        Column("department", "部门", lambda row: row["department"]),
        Column("people", "人数", lambda row: row["people"]),
        Column("guests", "其中接待", lambda row: row["guests"] or 0),
        Column("eaten", "已用餐", lambda row: row["eaten"] or 0),
    ),
    filters=(
        Days("day", "日期", "m.day"),
        Choice("sitting", "餐次", "m.sitting", SITTINGS),
        InDepartment("department", "部门", "m.department_id"),
    ),
    scope=_everybodys,
    link=lambda row: "",
    order="-day",
    enrich=_name_departments,
    empty="还没有人订餐。",
)


async def _look_up(rows: list[Row], visit: Visit) -> None:
    people = await people_by_id({row["person_id"] for row in rows})
    for row in rows:
        row["person"] = people[row["person_id"]].name
    await _name_departments(rows, visit)


BOOKINGS = Listing(
    name="meals.bookings",
    title="订餐登记",
    path="/console/meals",
    source="meal_booking b",
    key="b.id",
    select="b.day, b.sitting, b.person_id, b.department_id, b.people, b.reception, b.state, b.request_id, b.created_at",
    columns=(
        Column("request", "申请单", lambda row: f"SQ{row['request_id']:06d}", leads=True),
        Column("day", "日期", lambda row: row["day"]),
        Column("sitting", "餐次", lambda row: SITTINGS[row["sitting"]]),
        Column("person", "订餐人", lambda row: row["person"]),
        Column("department", "部门", lambda row: row["department"]),
        Column("people", "人数", lambda row: row["people"]),
        Column("kind", "类型", lambda row: Mark("接待", Tone.RUNNING) if row["reception"] else "工作餐"),
        Column("state", "状态", lambda row: BookingState(row["state"])),
        Column("booked", "预订时间", lambda row: row["created_at"], sort="b.id", shown=False),
    ),
    filters=(
        Days("day", "日期", "b.day"),
        Choice("sitting", "餐次", "b.sitting", SITTINGS),
        Choice("state", "状态", "b.state", {state.value: state.label for state in BookingState}),
        PersonCalled("person", "订餐人", "b.person_id"),
        InDepartment("department", "部门", "b.department_id"),
    ),
    scope=_everybodys,
    link=lambda row: f"/console/requests/{row['request_id']}",
    order="-booked",
    enrich=_look_up,
    batch=Batch(EATEN_PATH, "登记为已用餐", "把勾选的登记为已用餐？"),
    empty="没有符合条件的订餐。",
)


async def counts(visit: Visit) -> web.Response:
    """For how many the kitchen cooks."""
    return await listing.show(visit, COUNTS)


async def bookings(visit: Visit) -> web.Response:
    """Who has booked, who came and who did not."""
    return await listing.show(visit, BOOKINGS)


async def mark(visit: Visit) -> web.Response:
    """Note that the ticked ones came."""
    ticked = [number for text in visit.form.getall("row", []) if (number := read_number(text)) is not None]
    marked = await meals.mark_eaten(ticked, visit.person)
    state = visit.form.get("state", "")[:1000]
    where = f"{BOOKINGS.path}?{state}&" if state else f"{BOOKINGS.path}?"
    return see(f"{where}notice={'meals.marked' if marked else 'meals.nothing'}")


async def sittings(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """When the sittings are."""
    rows = []
    for code, one in (await meals.load_sittings()).items():
        given = {
            "hours": f"{show_clock(one.starts_minute)}-{show_clock(one.ends_minute)}",
            "days": str(one.cutoff_days),
            "until": show_clock(one.cutoff_minute),
            "capacity": str(one.capacity),
        }
        typed = {name: visit.form.get(f"{code}_{name}", value) for name, value in given.items()}
        ticked = bool(visit.form)
        rows.append(
            {
                "code": code,
                "label": SITTINGS[code],
                **typed,
                "active": f"{code}_active" in visit.form if ticked else one.active,
                "working": f"{code}_working" in visit.form if ticked else one.working_days_only,
            }
        )
    return visit.render("console/sittings.html", status=status, alert=alert, rows=rows)


async def save(visit: Visit) -> web.Response:
    """Take the sittings."""
    try:
        given = [_read(visit, code) for code in SITTINGS]
    except UserError as refusal:
        return await sittings(visit, alert=refusal.text, status=422)
    refused = await attempt(meals.save_sittings(given))
    if refused:
        return await sittings(visit, alert=refused, status=422)
    return see(SITTINGS_PATH, notice="meals.sittings_saved")


def _read(visit: Visit, code: str) -> Sitting:
    name = SITTINGS[code]
    typed = {key: visit.form.get(f"{code}_{key}", "").strip() for key in ("hours", "days", "until", "capacity")}
    spans = read_hours(typed["hours"])
    if len(spans) != 1:
        raise UserError(f"{name}的供应时间请写成 11:40-13:00。")
    until = re.fullmatch(r"(\d{1,2})[:：](\d{2})", typed["until"])
    if until is None or int(until[1]) > 23 or int(until[2]) > 59:
        raise UserError(f"{name}的截止时间请写成 09:30。")
    if not all(re.fullmatch("[0-9]{1,5}", typed[key]) for key in ("days", "capacity")):
        raise UserError(f"{name}的提前天数和最多人数请填数字。")
    return Sitting(
        code=code,
        starts_minute=spans[0][0],
        ends_minute=spans[0][1],
        cutoff_days=int(typed["days"]),
        cutoff_minute=int(until[1]) * 60 + int(until[2]),
        capacity=int(typed["capacity"]),
        working_days_only=f"{code}_working" in visit.form,
        active=f"{code}_active" in visit.form,
    )


ROUTES = (
    Route("GET", COUNTS.path, counts, meals.SERVE),
    Route("GET", BOOKINGS.path, bookings, meals.SERVE),
    Route("POST", EATEN_PATH, mark, meals.SERVE),
    Route("GET", SITTINGS_PATH, sittings, meals.MANAGE),
    Route("POST", SITTINGS_PATH, save, meals.MANAGE),
)
MENU = (
    Item(COUNTS.path, COUNTS.title, SERVICES, meals.SERVE),
    Item(BOOKINGS.path, BOOKINGS.title, SERVICES, meals.SERVE),
    Item(SITTINGS_PATH, "食堂餐次", SETUP, meals.MANAGE),
)
