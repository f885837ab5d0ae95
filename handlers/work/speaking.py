"""我的工单: the work given to a person, each with the card it is done on."""

from bot import outbox
from bot.language import Understanding
from bot.links import page
from bot.router import Router, Turn
from models.clock import show_period
from models.work import WorkOrder
from models.work_states import OPEN, WorkState

router = Router("work.speaking")

LISTED_MAX = 5
CARD_VIEWS: dict[str, str] = {}
"""Kind of work order → the view of the card its assignee works on; each subsystem adds its own."""


@router.intent("my_work_orders")
async def my_work_orders(turn: Turn, understood: Understanding, text: str) -> None:
    """What the person has to do, soonest first."""
    mine = WorkOrder.filter(assignee_id=turn.person.id, state__in=[state.value for state in OPEN])
    orders = await mine.order_by("starts_at", "id").limit(LISTED_MAX)
    if not orders:
        await turn.say("您现在没有要处理的工单。")
        return
    rows = []
    for index, order in enumerate(orders, start=1):
        when = show_period(order.starts_at, order.ends_at) if order.starts_at and order.ends_at else ""
        rows.append(f"{index}. {order.number} {WorkState(order.state).label} {when}\n   {order.summary}")
    await turn.say("您的工单：\n" + "\n".join(rows) + f'\n<a href="{page("/h5/work-orders")}">查看全部</a>')
    for order in orders:
        view = CARD_VIEWS.get(order.kind)
        if view is not None:
            await outbox.redraw(view, order.id, closed="请看新卡片")
            await outbox.show(turn.person.id, view, order.id)


@router.menu("my_work_orders")
async def from_menu(turn: Turn) -> None:
    """我的工单 in the menu."""
    await my_work_orders(turn, Understanding("my_work_orders", {}), "")
