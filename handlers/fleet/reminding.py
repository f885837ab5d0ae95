"""What dispatchers and drivers are reminded of while they do not answer."""

from collections.abc import Awaitable, Callable, Collection, Mapping

from handlers.fleet.dispatching import TRIP_VIEW, VIEW
from handlers.fleet.request_type import SOON
from handlers.reminders import Ask, declare_asking
from models.clock import now
from models.org import people_by_id
from models.requests import Request
from models.work import WorkOrder
from models.work_states import WorkState


def _orders(state: WorkState, what: str) -> Callable[[Collection[int]], Awaitable[Mapping[int, Ask]]]:
    """Describes the trips that wait in this state for whoever holds their card."""

    async def describe(order_ids: Collection[int]) -> Mapping[int, Ask]:
        orders = await WorkOrder.listed("id", id=list(order_ids), state=state.value)
        requests = {one.id: one for one in await Request.listed("id", id=[one.request_id for one in orders])}
        applicants = await people_by_id({one.applicant_id for one in requests.values()})
        return {
            order.id: Ask(
                whose=applicants[requests[order.request_id].applicant_id].name,
                what=f"{what} {order.number}",
                path=f"/h5/work-orders/{order.id}",
                urgent=order.starts_at is not None and order.starts_at - now() < SOON,
            )
            for order in orders
            if order.request_id is not None
        }

    return describe


declare_asking(VIEW, _orders(WorkState.OPEN, "派车单"))
declare_asking(TRIP_VIEW, _orders(WorkState.DISPATCHED, "出车单"))
