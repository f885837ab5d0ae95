"""What dispatchers and crews are reminded of while they do not answer."""

from collections.abc import Collection, Mapping

from handlers.reminders import Ask, declare_asking
from handlers.work.orders import VIEW
from handlers.work.services import service_of
from models.clock import now
from models.org import people_by_id
from models.requests import Request
from models.work import WorkOrder
from models.work_states import WorkState

WAITING = [WorkState.OPEN.value, WorkState.DISPATCHED.value]


async def describe(order_ids: Collection[int]) -> Mapping[int, Ask]:
    """The orders that nobody has taken or accepted yet."""
    orders = await WorkOrder.listed("id", id=list(order_ids), state=WAITING)
    numbers = [order.request_id for order in orders if order.request_id is not None]
    requests = {one.id: one for one in await Request.listed("id", id=numbers)}
    applicants = await people_by_id({one.applicant_id for one in requests.values()})
    found = {}
    for order in orders:
        service = service_of(order)
        if service is None:
            continue
        request = requests.get(order.request_id or 0)
        found[order.id] = Ask(
            whose=applicants[request.applicant_id].name if request is not None else "系统",
            what=f"{service.label} {order.number}",
            path=f"/h5/work-orders/{order.id}",
            urgent=order.due_at is not None and order.due_at < now(),
        )
    return found


declare_asking(VIEW, describe)
