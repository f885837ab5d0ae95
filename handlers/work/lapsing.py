"""Nobody says whether it is really done: after three working days the order is closed, and nobody gets stars for it."""

from datetime import timedelta

from bot import outbox
from handlers.org.calendar import load_calendar
from handlers.org.working_time import Calendar, add_working_minutes
from handlers.work.acts import RESULT_VIEW
from handlers.work.opening import applicant_of
from handlers.work.orders import move
from handlers.work.rating import VIEW as RATING_VIEW
from handlers.work.services import how_to_reopen, services
from models.clock import now
from models.work import WorkOrder
from models.work_states import WorkState

WORKING_DAYS = 3
BATCH = 200
CLOSED = "已自动办结"


async def unanswered() -> list[int]:
    """Orders of trades that ask, completed at least so many days ago; `lapse` counts the working time."""
    kinds = [kind for kind, service in services().items() if service.confirms]
    waiting = WorkOrder.filter(
        kind__in=kinds, state=WorkState.COMPLETED, closed_at__lte=now() - timedelta(days=WORKING_DAYS)
    )
    return [order.id for order in await waiting.order_by("id").limit(BATCH)]


async def lapse(order_id: int) -> bool:
    """Close an order whose applicant has had the time to answer; False while they still have."""
    order = await WorkOrder.locked(order_id)
    if order is None or order.state != WorkState.COMPLETED or order.closed_at is None:
        return False
    calendar = await load_calendar()
    if now() < add_working_minutes(order.closed_at, WORKING_DAYS * _day(calendar), calendar):
        return False
    await move(order, "lapse", person_id=None)
    await outbox.redraw(RESULT_VIEW, order.id, closed=CLOSED)
    await outbox.redraw(RATING_VIEW, order.id, closed=CLOSED)
    request = await applicant_of(order)
    if request is not None:
        note = f"{request.number} 完工后{WORKING_DAYS}个工作日没有收到您的反馈，已自动办结。{how_to_reopen(order)}"
        await outbox.say(request.applicant_id, note)
    return True


def _day(calendar: Calendar) -> int:
    """The working minutes of a usual day."""
    hours = next(one for one in calendar.week if one)
    return sum(end - begin for begin, end in hours)
