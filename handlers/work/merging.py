"""Two orders about one thing become one: who asked for either hears of it and is done when it is done."""

from bot import outbox
from bot.errors import UserError
from handlers.work.opening import requests_of
from handlers.work.orders import VIEW, move
from handlers.work.services import OVERSEE, service_of
from handlers.work.serving import NOT_YOURS
from models.org import Person
from models.work import WorkOrder
from models.work_states import OPEN, WORK_MOVES, WorkState

CANDIDATES_MAX = 20


async def may_merge(order: WorkOrder, person: Person) -> bool:
    """Whether somebody may put this order into another one now: nobody has begun with it."""
    service = service_of(order)
    if service is None or "cancel" not in WORK_MOVES.allowed(WorkState(order.state)):
        return False
    return bool({service.dispatch, OVERSEE} & await person.permissions())


async def candidates(order: WorkOrder) -> list[WorkOrder]:
    """Open orders of the trade that it may be put into: those of the same place first, then the newest."""
    states = [state.value for state in OPEN]
    others = WorkOrder.filter(kind=order.kind, state__in=states).exclude(id=order.id).order_by("-id")
    same = await others.filter(place=order.place).limit(CANDIDATES_MAX) if order.place else []
    rest = await others.limit(CANDIDATES_MAX)
    return list({one.id: one for one in (*same, *rest)}.values())[:CANDIDATES_MAX]


async def merge(order_id: int, into_id: int, person: Person, *, channel: str) -> None:
    """Put one order into another, which does its work, too.

    Raises:
        UserError: The person may not, or one of the two is not of the kind or not open any more.
    """
    # In the order of their ids, so that two merges at once do not wait for each other.
    locked = {number: await WorkOrder.locked(number) for number in sorted({order_id, into_id})}
    order, into = locked[order_id], locked[into_id]
    if order is None or into is None or order.kind != into.kind or not await may_merge(order, person):
        raise UserError(NOT_YOURS)
    if order.id == into.id or into.state not in OPEN:
        raise UserError("请选一张还没有完成的工单来合并。")
    worker = order.assignee_id
    order.merged_into_id = into.id
    await order.save(update_fields=["merged_into_id"])
    # What was put into this one before goes along.
    await WorkOrder.filter(merged_into_id=order.id).update(merged_into_id=into.id)
    note = f"并入 {into.number}"
    await move(order, "cancel", person_id=person.id, channel=channel, note=note)
    told = {request.applicant_id: request for request in await requests_of(order)}
    for applicant, request in told.items():
        text = f"{request.number} 和别人反映的是同一件事，已{note}一起处理，进展会照样告诉您。"
        await outbox.say(applicant, text)
    if worker is not None and worker != into.assignee_id:
        await outbox.say(worker, f"{order.number} 已{note}，您不用再处理。")
    await outbox.redraw(VIEW, order.id, closed=f"已{note}")
    await outbox.redraw(VIEW, into.id)
