"""车辆出入证 in the console: all passes for guards and managers, and the rules."""

import re
from collections.abc import Mapping
from functools import partial

from aiohttp import web

from bot.errors import UserError
from handlers import passes
from handlers.passes.checking import STANDINGS, part_of_plate
from models.clock import now
from models.org import Department, people_by_id
from models.passes import VehiclePass
from pages import listing, pass_view
from pages.console.finding import Hit, in_list
from pages.console.menu import SERVICES, SETUP, Item
from pages.console.routes import NUMBER, Route
from pages.listing import Choice, Column, Days, Listing, Mark, PersonCalled, Row, Where, Words, containing
from pages.notices import declare_notices
from pages.visit import Visit, see

RULES_PATH = "/console/pass-rules"
declare_notices({"passes.rules_saved": "出入证规定已保存，从新的申请起生效。"})


async def _with_plate(where: Where, words: str) -> None:
    part = part_of_plate(words)
    where.add("p.plate LIKE {} AND {}", containing(part), part != "")


class Standing(Choice):
    """As the gate reads it today."""

    async def apply(self, where: Where, given: Mapping[str, str]) -> None:
        """A pass that is not revoked stands as its days do."""
        today = now().date()
        match given.get(self.key):
            case "revoked":
                where.add("p.state = 'revoked'")
            case "valid":
                where.add("p.state = 'active' AND p.valid_from <= {} AND p.valid_to >= {}", today, today)
            case "early":
                where.add("p.state = 'active' AND p.valid_from > {}", today)
            case "expired":
                where.add("p.state = 'active' AND p.valid_to < {}", today)


async def _given(visit: Visit, where: Where) -> None:
    """Everybody's: the route asks for the permission."""
    where.add("p.state IN ('active', 'revoked')")


async def _look_up(rows: list[Row], visit: Visit) -> None:
    people = await people_by_id({row["person_id"] for row in rows})
    departments = {one.id: one.name for one in await Department.listed()}
    for row in rows:
        holder = people[row["person_id"]]
        shown = {name: row[name] for name in ("id", "valid_from", "valid_to", "state")}
        row["standing"] = Mark(*STANDINGS[VehiclePass(**shown).standing(now().date())])
        row["holder"], row["department"] = holder.name, departments.get(holder.department_id, "")


ALL = Listing(
    name="passes.all",
    title="车辆出入证",
    path="/console/passes",
    source="vehicle_pass p",
    key="p.id",
    select="p.plate, p.brand, p.colour, p.person_id, p.valid_from, p.valid_to, p.state, p.created_at",
    columns=(
        Column("number", "编号", lambda row: f"CR{row['id']:06d}", sort="p.id", leads=True),
        Column("plate", "车牌", lambda row: row["plate"]),
        Column("standing", "状态", lambda row: row["standing"]),
        Column("holder", "持证人", lambda row: row["holder"]),
        Column("department", "部门", lambda row: row["department"]),
        Column("from", "开始", lambda row: row["valid_from"]),
        Column("to", "到期", lambda row: row["valid_to"]),
        Column("brand", "品牌型号", lambda row: row["brand"]),
        Column("colour", "颜色", lambda row: row["colour"], shown=False),
        Column("asked", "申请时间", lambda row: row["created_at"], shown=False),
    ),
    filters=(
        Words("q", "车牌", _with_plate),
        PersonCalled("holder", "持证人", "p.person_id"),
        Standing("standing", "状态", "", {code: label for code, (label, _) in STANDINGS.items() if code != "pending"}),
        Days("until", "到期日期", "p.valid_to"),
    ),
    scope=_given,
    link=lambda row: f"/console/passes/{row['id']}",
    order="-number",
    enrich=_look_up,
    empty="没有符合条件的出入证。",
)


async def everything(visit: Visit) -> web.Response:
    """All passes that were ever given."""
    return await listing.show(visit, ALL)


async def rules(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """How long a pass is valid, and how many a person may have."""
    current = await passes.load_rules()
    given = {"days": str(current.days), "each": str(current.each)}
    return visit.render("console/pass_rules.html", status=status, alert=alert, given=given | dict(visit.form))


async def save(visit: Visit) -> web.Response:
    """Take the rules."""
    try:
        await passes.save_rules(passes.Rules(days=_number(visit, "days"), each=_number(visit, "each")))
    except UserError as refusal:
        return await rules(visit, alert=refusal.text, status=422)
    return see(RULES_PATH, notice="passes.rules_saved")


def _number(visit: Visit, name: str) -> int:
    words = visit.form.get(name, "").strip()
    if not re.fullmatch("[0-9]{1,5}", words):
        raise UserError("请填数字。")
    return int(words)


show = partial(pass_view.show, site="console")
act = partial(pass_view.act, site="console")

ROUTES = (
    Route("GET", ALL.path, everything, passes.CHECK),
    Route("GET", f"{ALL.path}/{NUMBER}", show),
    Route("POST", f"{ALL.path}/{NUMBER}", act),
    Route("GET", RULES_PATH, rules, passes.MANAGE),
    Route("POST", RULES_PATH, save, passes.MANAGE),
)


def _found(row: Row) -> Hit:
    text = f"{row['holder']}（{row['department']}） {row['valid_from']} 到 {row['valid_to']}"
    return Hit(f"{row['plate']} CR{row['id']:06d}", text, f"/console/passes/{row['id']}", row["standing"])


FINDS = (in_list(ALL.title, ALL, _found, passes.CHECK),)
MENU = (Item(ALL.path, ALL.title, SERVICES, passes.CHECK), Item(RULES_PATH, "出入证规定", SETUP, passes.MANAGE))
