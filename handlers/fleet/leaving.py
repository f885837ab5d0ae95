"""A driver leaves: trips that have not begun go back to dispatch, one that has begun is finished by the successor."""

from bot import outbox
from handlers import work
from handlers.fleet.dispatching import KIND, TRIP_VIEW, VIEW, dispatch_again
from handlers.org.leaving import Handover, Leaving
from models.fleet import Driver
from models.org import Person
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import OPEN, WorkState


async def _trips(person: Person) -> list[WorkOrder]:
    return await WorkOrder.listed("id", kind=KIND, assignee_id=person.id, state=[state.value for state in OPEN])


async def _preview(person: Person) -> list[str]:
    trips = await _trips(person)
    begun = sum(trip.state == WorkState.IN_PROGRESS for trip in trips)
    lines = [f"{len(trips) - begun}张还没出车的出车单：退回车队重新派车"] if len(trips) > begun else []
    return lines + ([f"{begun}张已经出车的出车单：由接手人收车"] if begun else [])


async def _hand_over(leaving: Leaving) -> None:
    person, by = leaving.person, leaving.by.id if leaving.by else None
    await Driver.filter(person_id=person.id).update(active=False)
    note = f"{person.name}离职"
    for trip in await _trips(person):
        order = await WorkOrder.locked(trip.id)
        # Accepted, declined or finished by the leaver in this very moment.
        if order is None or order.assignee_id != person.id or order.state not in OPEN:
            continue
        if order.state == WorkState.IN_PROGRESS:
            order.assignee_id = leaving.successor.id
            await order.save(update_fields=["assignee_id"])
            await HistoryEntry.create(
                request_id=order.request_id,
                work_order_id=order.id,
                verb="reassign",
                person_id=by,
                channel=leaving.channel,
                note=f"{note}，由{leaving.successor.name}收车",
            )
            await outbox.redraw(TRIP_VIEW, order.id)
            await outbox.show(leaving.successor.id, TRIP_VIEW, order.id)
            continue
        if order.state == WorkState.ACCEPTED:
            await work.move(order, "reassign", person_id=by, channel=leaving.channel, note=note)
        order.assignee_id = None
        await work.move(order, "decline", person_id=by, channel=leaving.channel, note=note)
        await outbox.redraw(TRIP_VIEW, order.id)
        await dispatch_again(order)
        await outbox.redraw(VIEW, order.id)


HANDOVER = Handover(_preview, _hand_over)
