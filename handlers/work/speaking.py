"""我的工单: the work given to a person, each with the card it is done on."""

from collections.abc import Collection
from dataclasses import dataclass

from tortoise.expressions import F
from tortoise.functions import Coalesce

from bot import outbox
from bot.language import Understanding
from bot.links import page
from bot.router import Router, Turn
from handlers.requests.showing import order_summaries
from handlers.work.orders import VIEW
from handlers.work.services import OVERSEE, services
from models.clock import now, show_moment, show_period
from models.org import Person
from models.work import WorkOrder
from models.work_states import OPEN, WorkState

router = Router("work.speaking")

LISTED_MAX = 5


@dataclass(frozen=True)
class KindCards:
    """What a kind of work order is called, the cards it is handled on, and who may dispatch it."""

    assignee_view: str
    dispatcher_view: str
    dispatcher_permission: str
    label: str
    """What people call such a work order."""


KINDS: dict[str, KindCards] = {}
"""By kind of work order; a subsystem that handles its orders by itself adds its own."""


def label_of(kind: str) -> str:
    """What people call a work order of this kind."""
    if kind in KINDS:
        return KINDS[kind].label
    return services()[kind].label if kind in services() else "工单"


def kinds_for(granted: Collection[str]) -> list[str]:
    """The kinds of which whoever has these permissions may see every order: those they dispatch or are of the crew."""
    if OVERSEE in granted:
        return [*KINDS, *services()]
    own = [kind for kind, cards in KINDS.items() if cards.dispatcher_permission in granted]
    return own + [kind for kind, one in services().items() if {one.dispatch, one.serve} & set(granted)]


async def _orders(person: Person) -> tuple[list[WorkOrder], int]:
    """What the person has to do and then what they may dispatch or take, each by its term; and how many that are."""
    own = WorkOrder.filter(assignee_id=person.id, state__in=[state.value for state in OPEN])
    waiting = WorkOrder.filter(kind__in=kinds_for(await person.permissions()), state=WorkState.OPEN)
    found: list[WorkOrder] = []
    for orders in (own, waiting):
        by_term = orders.annotate(term=Coalesce("due_at", F("starts_at"))).order_by("term", "id")
        found += await by_term.limit(LISTED_MAX)
    return found[:LISTED_MAX], await own.count() + await waiting.count()


@router.intent("my_work_orders")
async def my_work_orders(turn: Turn, understood: Understanding, text: str) -> None:
    """List them, each with the card it is done on."""
    orders, count = await _orders(turn.person)
    if not orders:
        await turn.say("您现在没有要处理的工单。")
        return
    shown = await order_summaries(orders, turn.person)
    rows = []
    for index, order in enumerate(orders, start=1):
        rows.append(f"{index}. {order.number} {WorkState(order.state).label}{_when(order)}\n   {shown[order.id]}")
    head = "您的工单" + (f"（共{count}张，先列{len(orders)}张）" if count > len(orders) else "") + "：\n"
    await turn.say(head + "\n".join(rows) + f'\n<a href="{page("/h5/work-orders")}">查看全部</a>')
    for order in orders:
        if order.kind in KINDS:
            cards = KINDS[order.kind]
            view = cards.dispatcher_view if order.state == WorkState.OPEN else cards.assignee_view
        else:
            view = VIEW
        if order.kind in KINDS or order.kind in services():
            await outbox.redraw(view, order.id, closed="请看新卡片", person_id=turn.person.id)
            await outbox.show(turn.person.id, view, order.id)


def _when(order: WorkOrder) -> str:
    """When it is, or by when it is to be done."""
    if order.starts_at is not None and order.ends_at is not None:
        return f" {show_period(order.starts_at, order.ends_at)}"
    if order.due_at is None:
        return ""
    late = order.state != WorkState.SUSPENDED and order.due_at < now()
    return f" {show_moment(order.due_at)}前{'，已超时' if late else ''}"


@router.menu("my_work_orders")
async def from_menu(turn: Turn) -> None:
    """我的工单 in the menu."""
    await my_work_orders(turn, Understanding("my_work_orders", {}), "")
