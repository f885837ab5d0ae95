"""The life of a work order, whatever its kind."""

from datetime import datetime

from models.clock import now
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from models.work_states import CLOSED, WORK_MOVES, WorkState


async def open_order(request: Request, *, kind: str, summary: str, starts_at: datetime, ends_at: datetime) -> WorkOrder:
    """Open the work order that fulfils an approved request; it waits for dispatch."""
    order = await WorkOrder.create(
        kind=kind, request_id=request.id, summary=summary[:200], starts_at=starts_at, ends_at=ends_at
    )
    await HistoryEntry.create(request_id=request.id, work_order_id=order.id, verb="open_order")
    return order


async def move(order: WorkOrder, verb: str, *, person_id: int | None, channel: str = "", note: str = "") -> None:
    """Make one legal move of a locked work order and leave its trail; stores the assignee too.

    Raises:
        WrongMove: The order's state does not allow it.
    """
    order.state = WORK_MOVES.after(WorkState(order.state), verb)
    if order.state in CLOSED and order.closed_at is None:
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
