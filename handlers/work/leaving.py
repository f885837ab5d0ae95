"""Somebody of a crew leaves: what they had to do is open again, and whoever dispatches is asked once more."""

from bot import outbox
from handlers.org.leaving import Handover, Leaving
from handlers.work.opening import ask_for_hands
from handlers.work.orders import VIEW, move
from handlers.work.services import service_of, services
from handlers.work.terms import end_pause
from models.org import Person
from models.work import WorkOrder
from models.work_states import OPEN


async def _orders(person: Person) -> list[WorkOrder]:
    states = [state.value for state in OPEN]
    return await WorkOrder.listed("id", kind=list(services()), assignee_id=person.id, state=states)


async def _preview(person: Person) -> list[str]:
    orders = await _orders(person)
    return [f"{len(orders)}张没有完成的工单：重新派单"] if orders else []


async def _hand_over(leaving: Leaving) -> None:
    person, by = leaving.person, leaving.by.id if leaving.by else None
    for found in await _orders(person):
        order = await WorkOrder.locked(found.id)
        # Declined or finished by the leaver in this very moment.
        if order is None or order.assignee_id != person.id or order.state not in OPEN:
            continue
        note = f"{person.name}离职"
        if order.state != "dispatched":
            service = service_of(order)
            assert service is not None
            await end_pause(order, service)
            await move(order, "reassign", person_id=by, channel=leaving.channel, note=note)
        order.assignee_id = None
        await move(order, "decline", person_id=by, channel=leaving.channel, note=note)
        await ask_for_hands(order)
        await outbox.redraw(VIEW, order.id)


HANDOVER = Handover(_preview, _hand_over)
