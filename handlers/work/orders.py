"""The life of a work order, whatever its kind."""

from datetime import datetime

from models.clock import now
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from models.work_states import CLOSED, WORK_MOVES, WorkState

VIEW = "work.order"
"""The card on which a trade's order is dispatched and handled."""


async def open_order(
    request: Request | None,
    *,
    kind: str,
    summary: str,
    place: str = "",
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    due_at: datetime | None = None,
    alike_key: str = "",
) -> WorkOrder:
    """Open a work order; it waits for dispatch.

    Args:
        request: The approved request that it fulfils, if there is one.
        due_at: By when it should be done.
        alike_key: Of what is reported and where; see `joining`.
    """
    request_id = request.id if request is not None else None
    order = await WorkOrder.create(
        kind=kind,
        request_id=request_id,
        summary=summary[:200],
        place=place[:100],
        starts_at=starts_at,
        ends_at=ends_at,
        due_at=due_at,
        alike_key=alike_key,
    )
    await HistoryEntry.create(request_id=request_id, work_order_id=order.id, verb="open_order")
    return order


async def move(order: WorkOrder, verb: str, *, person_id: int | None, channel: str = "", note: str = "") -> None:
    """Make one legal move of a locked work order and leave its trail; stores the assignee too.

    Raises:
        WrongMove: The order's state does not allow it.
    """
    order.state = WORK_MOVES.after(WorkState(order.state), verb)
    if order.state not in CLOSED:
        order.closed_at = None
    elif order.closed_at is None:
        order.closed_at = now()
    await order.save(update_fields=["state", "assignee_id", "closed_at"])
    await HistoryEntry.create(
        request_id=order.request_id,
        work_order_id=order.id,
        verb=verb,
        person_id=person_id,
        channel=channel,
        note=note,
    )
