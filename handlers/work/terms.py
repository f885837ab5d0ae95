"""By when an order is to be done: its term, which stands still while material is awaited."""

from datetime import datetime, timedelta

from bot.links import page
from handlers.org.calendar import load_calendar
from handlers.org.working_time import add_working_minutes, add_working_time, working_time_between
from handlers.work.services import Service
from models.clock import now, show_moment
from models.org import Person
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import OPEN, WorkState

RUNNING = [state.value for state in OPEN if state is not WorkState.SUSPENDED]
"""States in which an order's term runs: while material is awaited, it stands still."""


async def due_in(minutes: int, *, by_clock: bool = False) -> datetime:
    """The moment so many minutes ahead: working minutes, or by the clock what cannot wait until Monday."""
    if by_clock:
        return now() + timedelta(minutes=minutes)
    return add_working_minutes(now(), minutes, await load_calendar())


async def end_pause(order: WorkOrder, service: Service) -> None:
    """Put the term of a suspended order off by as long as it was suspended; call it before the order moves on."""
    if order.state != WorkState.SUSPENDED or order.due_at is None:
        return
    paused = await HistoryEntry.greatest("id", work_order_id=order.id, verb="suspend")
    assert paused is not None
    if await service.by_clock(order):
        order.due_at += now() - paused.created_at
    else:
        calendar = await load_calendar()
        paused_for = working_time_between(paused.created_at, now(), calendar)
        order.due_at = add_working_time(order.due_at, paused_for, calendar)
    await order.save(update_fields=["due_at"])


async def late_words(order: WorkOrder, what: str, done: str) -> str:
    """What whoever dispatches is told of an order whose term is over; `what` is late, and should have been `done`."""
    assert order.due_at is not None
    who = (await Person.one(id=order.assignee_id)).name if order.assignee_id is not None else "还没有人接"
    url = page(f"/h5/work-orders/{order.id}")
    return (
        f"{what}超时：{order.number} {order.summary}，应在{show_moment(order.due_at)}前{done}，"
        f'现在“{WorkState(order.state).label}”（{who}）。请催办或改派：<a href="{url}">打开工单</a>'
    )
