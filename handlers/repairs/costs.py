"""Material and labour of a repair, in fen, as whoever does it enters them."""

from decimal import Decimal
from typing import Any

from bot import outbox
from bot.errors import UserError
from forms import Form, Money, Number, Table, Text, Values
from forms.numbers import show_yuan
from handlers.repairs.service import DISPATCHING, spent_fen
from handlers.work.orders import VIEW
from models.org import Person
from models.repairs import Repair, RepairPart
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import WorkState

COSTS = Form(
    fields=(
        Table(
            name="parts",
            label="材料",
            short="材料",
            required=False,
            rows_max=20,
            columns=(
                Text(name="name", label="名称", short="名称", length_max=50),
                Text(name="quantity", label="数量", short="数量", required=False, length_max=20),
                Money(name="fen", label="金额", short="金额", required=False),
            ),
            total="fen",
        ),
        Number(name="hours", label="工时", short="工时", unit="小时", required=False, maximum=Decimal(1000)),
        Money(name="labour", label="人工费", short="人工费", required=False),
    )
)
"""What the page asks for."""
STATES = (WorkState.ACCEPTED, WorkState.IN_PROGRESS, WorkState.SUSPENDED, WorkState.COMPLETED, WorkState.CONFIRMED)


async def costs_of(repair: Repair) -> dict[str, Any]:
    """What has been entered, as values of the form."""
    parts = await RepairPart.listed("id", work_order_id=repair.work_order_id)
    values: dict[str, Any] = {}
    if parts:
        values["parts"] = tuple({"name": one.name, "quantity": one.quantity, "fen": one.fen} for one in parts)
    if repair.labour_minutes is not None:
        values["hours"] = Decimal(repair.labour_minutes) / 60
    if repair.labour_fen:
        values["labour"] = repair.labour_fen
    return values


async def enter_costs(order_id: int, person: Person, values: Values, *, channel: str) -> None:
    """Put down what a repair took, in place of what was there.

    Raises:
        UserError: It is not this person's repair, or nobody has accepted it yet.
    """
    order = await WorkOrder.locked(order_id)
    repair = await Repair.find(work_order_id=order_id, lock=True)
    own = order is not None and order.assignee_id == person.id
    if order is None or repair is None or not (own or DISPATCHING & await person.permissions()):
        raise UserError("没有找到这张维修单，或者不由您处理。")
    if order.state not in STATES:
        raise UserError(f"{order.number} {WorkState(order.state).label}，接单以后再登记材料和人工。")
    await RepairPart.filter(work_order_id=order.id).delete()
    for row in values.get("parts") or ():
        await RepairPart.create(
            work_order_id=order.id, name=row["name"], quantity=row.get("quantity", ""), fen=row.get("fen", 0)
        )
    hours = values.get("hours")
    repair.labour_minutes = None if hours is None else int(hours * 60)
    repair.labour_fen = values.get("labour") or 0
    await repair.save(update_fields=["labour_minutes", "labour_fen"])
    await HistoryEntry.create(
        request_id=order.request_id,
        work_order_id=order.id,
        verb="costs",
        person_id=person.id,
        channel=channel,
        note=f"{show_yuan(await spent_fen(repair))}元",
    )
    await outbox.redraw(VIEW, order.id)
