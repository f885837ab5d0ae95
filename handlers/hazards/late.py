"""A danger is still there after its term: whoever dispatches and those in charge of them hear of it, once."""

from bot import outbox
from bot.links import page
from handlers import repairs
from handlers.hazards.service import DISPATCH, KIND, SERVE
from models.clock import now, show_moment
from models.database import current
from models.org import Person, people_who_may
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import OPEN, WorkState

BATCH = 200
_LATE = """
SELECT o.id FROM work_order o
WHERE o.state = ANY($1::text[]) AND o.due_at <= $2 AND o.kind = $3 AND NOT EXISTS (
    SELECT FROM history_entry told WHERE told.tenant_id = o.tenant_id AND told.work_order_id = o.id
        AND told.verb = 'late')
ORDER BY o.due_at LIMIT $4
"""
RUNNING = [state.value for state in OPEN if state is not WorkState.SUSPENDED]


async def late_hazards() -> list[int]:
    """Orders whose term is over and of which nobody has been told."""
    rows = await current().connection.fetch(_LATE, RUNNING, now(), KIND, BATCH)
    return [row["id"] for row in rows]


async def tell_late(order_id: int) -> bool:
    """Tell whoever dispatches, and their managers; False when it is done meanwhile."""
    order = await WorkOrder.locked(order_id)
    if order is None or order.state not in RUNNING or order.due_at is None or order.due_at > now():
        return False
    if await HistoryEntry.filter(work_order_id=order.id, verb="late").exists():
        return False
    await HistoryEntry.create(request_id=order.request_id, work_order_id=order.id, verb="late")
    responsible = await people_who_may(DISPATCH) or await people_who_may(SERVE)
    told = {one.id for one in (*responsible, *await repairs.managers_of(responsible))}
    who = (await Person.one(id=order.assignee_id)).name if order.assignee_id is not None else "还没有人接"
    url = page(f"/h5/work-orders/{order.id}")
    text = (
        f"隐患超时：{order.number} {order.summary}，应在{show_moment(order.due_at)}前处理，"
        f'现在“{WorkState(order.state).label}”（{who}）。请催办或改派：<a href="{url}">打开工单</a>'
    )
    await outbox.say_all(sorted(told), text)
    return True
