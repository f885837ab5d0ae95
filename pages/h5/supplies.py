"""物资目录: what can be drawn, with the reader's own month, and quantities to begin a request with."""

from itertools import groupby

from aiohttp import web

from bot import filling
from bot.drafts import fill, open_draft
from handlers import supplies
from handlers.supplies import SUPPLIES
from models.clock import now
from pages.numbers import read_number
from pages.visit import Visit, see

PATH = "/h5/supplies"


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The catalogue by category."""
    items = await supplies.offered()
    owner = {"person_id": visit.person.id, "department_id": visit.person.department_id}
    found = await supplies.shares({item.id: 0 for item in items}, {item.id: item for item in items}, **owner)
    return visit.render(
        "h5/supplies.html",
        status=status,
        alert=alert,
        groups=[(category or "其他", list(group)) for category, group in groupby(items, lambda one: one.category)],
        least=supplies.tightest(found),
        holds=supplies.holds,
        typed=visit.form,
    )


async def take(visit: Visit) -> web.Response:
    """Put what was chosen into the draft, and go on there."""
    turn = await visit.turn()
    rows = [
        {"name": item.name, "quantity": quantity}
        for item in await supplies.offered()
        if (quantity := read_number(visit.form.get(f"item-{item.id}", "").strip()))
    ]
    if not rows:
        return await show(visit, alert="请先在要领的物资后面填数量。", status=422)
    draft = await open_draft(visit.person, SUPPLIES)
    values, _ = await fill(draft, SUPPLIES, {**SUPPLIES.form.load(draft.form), "items": tuple(rows)}, now())
    await filling.close_cards(draft, closed="正在页面上修改")
    await filling.remember(turn, SUPPLIES, draft, values)
    await filling.set_asked(turn, None)
    return see(f"/h5/drafts/{draft.id}")
