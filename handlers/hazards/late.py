"""A danger is still there after its term: whoever dispatches and those in charge of them hear of it, once."""

from bot import outbox
from handlers import work
from handlers.hazards.service import DISPATCH, KIND, SERVE
from handlers.org.tree import managers_of
from models.clock import now
from models.database import current
from models.org import people_who_may
from models.requests import HistoryEntry
from models.work import WorkOrder

BATCH = 200
_LATE = """
SELECT o.id FROM work_order o
WHERE o.state = ANY($1::text[]) AND o.due_at <= $2 AND o.kind = $3 AND NOT EXISTS (
    SELECT FROM history_entry told WHERE told.tenant_id = o.tenant_id AND told.work_order_id = o.id
        AND told.verb = 'late')
ORDER BY o.due_at LIMIT $4
"""


async def late_hazards() -> list[int]:
    """Orders whose term is over and of which nobody has been told."""
    rows = await current().connection.fetch(_LATE, work.RUNNING, now(), KIND, BATCH)
    return [row["id"] for row in rows]


async def tell_late(order_id: int) -> bool:
    """Tell whoever dispatches, and their managers; False when it is done meanwhile."""
    order = await WorkOrder.locked(order_id)
    if order is None or order.state not in work.RUNNING or order.due_at is None or order.due_at > now():
        return False
    if await HistoryEntry.filter(work_order_id=order.id, verb="late").exists():
        return False
    await HistoryEntry.create(request_id=order.request_id, work_order_id=order.id, verb="late")
    responsible = await people_who_may(DISPATCH) or await people_who_may(SERVE)
    told = {one.id for one in (*responsible, *await managers_of(responsible))}
    await outbox.say_all(sorted(told), await work.late_words(order, "隐患", "处理"))
    return True
