"""IC cards in the console: the register for whoever makes cards, and what has happened to each."""

from aiohttp import web

from handlers import ic_cards
from handlers.ic_cards.register import DONE, POSSIBLE
from models.ic_cards import CardState, IcCard, IcCardEvent
from models.org import Department, Person, people_by_id
from pages import listing
from pages.console.menu import SERVICES, Item
from pages.console.routes import NUMBER, Route
from pages.listing import Choice, Column, InDepartment, Listing, PersonCalled, Row, Where, Words, containing
from pages.notices import declare_notices
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/ic-cards"
PERMISSION = ic_cards.SERVICE.serve
declare_notices({"ic_cards.changed": "已处理，持卡人会收到通知。"})


async def _numbered(where: Where, words: str) -> None:
    where.add("c.number LIKE {}", containing(words.strip().upper()))


async def _everybodys(visit: Visit, where: Where) -> None:
    """The route asks for the permission."""


async def _look_up(rows: list[Row], visit: Visit) -> None:
    people = await people_by_id({row["person_id"] for row in rows})
    departments = {one.id: one.name for one in await Department.listed()}
    for row in rows:
        holder = people[row["person_id"]]
        row["holder"], row["department"] = holder.name, departments.get(holder.department_id, "")


ALL = Listing(
    name="ic_cards.all",
    title="IC卡",
    path=PATH,
    source="ic_card c JOIN person p ON p.tenant_id = c.tenant_id AND p.id = c.person_id",
    key="c.id",
    select="c.number, c.person_id, c.state, c.created_at",
    columns=(
        Column("number", "卡号", lambda row: row["number"], leads=True),
        Column("holder", "持卡人", lambda row: row["holder"]),
        Column("department", "部门", lambda row: row["department"]),
        Column("state", "状态", lambda row: CardState(row["state"])),
        Column("issued", "发卡时间", lambda row: row["created_at"], sort="c.id"),
    ),
    filters=(
        Words("q", "卡号", _numbered),
        PersonCalled("holder", "持卡人", "c.person_id"),
        InDepartment("department", "部门", "p.department_id"),
        Choice("state", "状态", "c.state", {state.value: state.label for state in CardState}),
    ),
    scope=_everybodys,
    link=lambda row: f"{PATH}/{row['id']}",
    order="-issued",
    enrich=_look_up,
    empty="没有符合条件的IC卡。",
)


async def everything(visit: Visit) -> web.Response:
    """All cards."""
    return await listing.show(visit, ALL)


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """One card with its life."""
    card = await IcCard.find(id=visit.id)
    if card is None:
        raise not_found()
    holder = await Person.one(id=card.person_id)
    events = await IcCardEvent.listed("id", card_id=card.id)
    return visit.render(
        "console/ic_card.html",
        status=status,
        alert=alert,
        card=card,
        state=CardState(card.state),
        holder=holder,
        department=await Department.one(id=holder.department_id),
        events=events,
        people=await people_by_id({one.by_id for one in events if one.by_id is not None}),
        done=DONE,
        verbs=[(verb, DONE[verb]) for verb, states in POSSIBLE.items() if card.state in states],
    )


async def act(visit: Visit) -> web.Response:
    """Freeze, thaw or void it."""
    if await IcCard.find(id=visit.id) is None:
        raise not_found()
    verb, reason = visit.form.get("action", ""), visit.form.get("reason", "")
    refused = await attempt(ic_cards.change(visit.id, verb, visit.person, note=reason))
    return (
        await show(visit, alert=refused, status=422)
        if refused
        else see(f"{PATH}/{visit.id}", notice="ic_cards.changed")
    )


ROUTES = (
    Route("GET", PATH, everything, PERMISSION),
    Route("GET", f"{PATH}/{NUMBER}", show, PERMISSION),
    Route("POST", f"{PATH}/{NUMBER}", act, PERMISSION),
)
MENU = (Item(PATH, ALL.title, SERVICES, PERMISSION),)
