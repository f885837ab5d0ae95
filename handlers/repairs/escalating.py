"""A repair is late: whoever dispatches hears of it once, and some working time later their managers do."""

from bot import outbox
from handlers import work
from handlers.org.calendar import load_calendar
from handlers.org.tree import managers_of
from handlers.org.working_time import add_working_minutes
from handlers.repairs.rules import load_rules
from handlers.repairs.service import DISPATCH, KIND, MANAGE
from models.clock import now
from models.database import current
from models.org import Person, people_who_may
from models.repairs import Repair
from models.work import WorkOrder

BATCH = 200
_LATE = """
SELECT o.id FROM work_order o JOIN repair r ON r.tenant_id = o.tenant_id AND r.work_order_id = o.id
WHERE o.state = ANY($1::text[]) AND o.due_at <= $2 AND o.kind = $3 AND r.escalated < 2
ORDER BY o.due_at LIMIT $4
"""


async def late_repairs() -> list[int]:
    """Orders whose term is over and of which not everybody has been told."""
    rows = await current().connection.fetch(_LATE, work.RUNNING, now(), KIND, BATCH)
    return [row["id"] for row in rows]


async def escalate(order_id: int) -> bool:
    """Tell who is to be told now; False when nobody is."""
    order = await WorkOrder.locked(order_id)
    repair = await Repair.find(work_order_id=order_id, lock=True)
    if order is None or repair is None or order.due_at is None:
        return False
    if order.state not in work.RUNNING or order.due_at > now():
        return False
    if repair.escalated == 0:
        told = await _first()
    elif repair.escalated == 1 and await _still_late(order):
        told = await managers_of(await _first())
    else:
        return False
    repair.escalated += 1
    await repair.save(update_fields=["escalated"])
    await outbox.say_all([one.id for one in told], await work.late_words(order, "维修", "修好"))
    return True


async def _first() -> list[Person]:
    return await people_who_may(DISPATCH) or await people_who_may(MANAGE)


async def _still_late(order: WorkOrder) -> bool:
    assert order.due_at is not None
    minutes = 60 * (await load_rules()).escalate_hours
    return now() >= add_working_minutes(order.due_at, minutes, await load_calendar())
