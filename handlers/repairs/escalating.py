"""A repair is late: whoever dispatches hears of it once, and some working time later their managers do."""

from bot import outbox
from bot.links import page
from handlers.org.calendar import load_calendar
from handlers.org.tree import read_tree
from handlers.org.working_time import add_working_minutes
from handlers.repairs.rules import load_rules
from handlers.repairs.service import DISPATCH, KIND, MANAGE
from models.clock import now, show_moment
from models.database import current
from models.org import Person, people_by_id, people_who_may
from models.repairs import Repair
from models.work import WorkOrder
from models.work_states import OPEN, WorkState

BATCH = 200
_LATE = """
SELECT o.id FROM work_order o JOIN repair r ON r.tenant_id = o.tenant_id AND r.work_order_id = o.id
WHERE o.state = ANY($1::text[]) AND o.due_at <= $2 AND o.kind = $3 AND r.escalated < 2
ORDER BY o.due_at LIMIT $4
"""
RUNNING = [state.value for state in OPEN if state is not WorkState.SUSPENDED]
"""While material is awaited, the clock stands still."""


async def late_repairs() -> list[int]:
    """Orders whose term is over and of which not everybody has been told."""
    rows = await current().connection.fetch(_LATE, RUNNING, now(), KIND, BATCH)
    return [row["id"] for row in rows]


async def escalate(order_id: int) -> bool:
    """Tell who is to be told now; False when nobody is."""
    order = await WorkOrder.locked(order_id)
    repair = await Repair.find(work_order_id=order_id, lock=True)
    if order is None or repair is None or order.due_at is None:
        return False
    if order.state not in RUNNING or order.due_at > now():
        return False
    if repair.escalated == 0:
        told = await _first()
    elif repair.escalated == 1 and await _still_late(order):
        told = await managers_of(await _first())
    else:
        return False
    repair.escalated += 1
    await repair.save(update_fields=["escalated"])
    await outbox.say_all([one.id for one in told], await _text(order))
    return True


async def _first() -> list[Person]:
    return await people_who_may(DISPATCH) or await people_who_may(MANAGE)


async def _still_late(order: WorkOrder) -> bool:
    assert order.due_at is not None
    minutes = 60 * (await load_rules()).escalate_hours
    return now() >= add_working_minutes(order.due_at, minutes, await load_calendar())


async def managers_of(people: list[Person]) -> list[Person]:
    """Who is in charge of these people: of their department or, for those in charge themselves, of one above."""
    tree = await read_tree()
    above = {person.id: [one.manager_id for one in tree.above(person.department_id)] for person in people}
    known = await people_by_id({manager for managers in above.values() for manager in managers if manager is not None})
    found: dict[int, Person] = {}
    for person in people:
        present = (known[one] for one in above[person.id] if one in known and one != person.id and known[one].active)
        if (manager := next(present, None)) is not None:
            found[manager.id] = manager
    return list(found.values())


async def _text(order: WorkOrder) -> str:
    assert order.due_at is not None
    who = (await Person.one(id=order.assignee_id)).name if order.assignee_id is not None else "还没有人接"
    url = page(f"/h5/work-orders/{order.id}")
    return (
        f"维修超时：{order.number} {order.summary}，应在{show_moment(order.due_at)}前修好，"
        f'现在“{WorkState(order.state).label}”（{who}）。请催办或改派：<a href="{url}">打开工单</a>'
    )
