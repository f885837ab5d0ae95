"""An approved vehicle request is cancelled: its trip is called off and everything it held is free again."""

from bot import outbox
from bot.errors import UserError
from handlers import work
from handlers.fleet.dispatching import KIND, TRIP_VIEW, VIEW, release
from models.requests import Request
from models.work import WorkOrder
from models.work_states import WORK_MOVES, WorkState


async def call_off(request: Request) -> None:
    """Cancel the request's trip and tell its driver.

    Raises:
        UserError: The trip has begun or is over.
    """
    found = await WorkOrder.filter(request_id=request.id, kind=KIND).exclude(state=WorkState.CANCELLED).first()
    order = await WorkOrder.locked(found.id) if found is not None else None
    if order is None or order.state == WorkState.CANCELLED:
        return
    if "cancel" not in WORK_MOVES.allowed(WorkState(order.state)):
        raise UserError(
            f"{request.number} 的用车{WorkState(order.state).label}，不能撤销。有变化请直接联系司机或车队。"
        )
    driver_id = order.assignee_id
    await release(order)
    await work.move(order, "cancel", person_id=None)
    if driver_id is not None and driver_id != request.applicant_id:
        await outbox.say(driver_id, f"{order.number} 已取消：用车申请已撤销，不用出车了。")
    await outbox.redraw(TRIP_VIEW, order.id)
    await outbox.redraw(VIEW, order.id)
