"""Work orders as pages show them: one with everything about it, and lines of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import requests
from handlers.fleet.dispatching import KIND, PERMISSION
from models.clock import now
from models.fleet import Trip, Vehicle
from models.moves import State
from models.org import Person
from models.requests import Request
from models.work import Rating, WorkOrder
from models.work_states import WorkState

WORDS_CHARACTERS_MAX = 200
"""Of what an applicant says with the stars."""
TAKEN = "所选的车辆或司机刚刚被别的任务占用了，请重新选择。"
NO_READING = "请填写里程表读数，只填数字，例如 35210。"


@dataclass(frozen=True)
class WorkView:
    """A work order as pages show it; `rating_due`: the reader applied for it and has not rated it yet."""

    order: WorkOrder
    state: State
    assignee: Person | None
    vehicle: Vehicle | None
    trip: Trip | None
    rating: Rating | None
    rating_due: bool

    @property
    def late(self) -> bool:
        """Whether it should have been done by now, or was done too late."""
        due = self.order.due_at
        waits = self.state is WorkState.SUSPENDED
        return due is not None and not waits and due < (self.order.closed_at or now())

    @property
    def is_trip(self) -> bool:
        """Whether it is the fleet's."""
        return self.order.kind == KIND


async def may_dispatch(person: Person, order: WorkOrder) -> bool:
    """Whether the person decides who does this order."""
    return order.kind == KIND and await person.may(PERMISSION)


async def work_view(order: WorkOrder, reader: Person) -> WorkView:
    """Everything about an order."""
    trip = await Trip.find(work_order_id=order.id)
    rating = await Rating.find(work_order_id=order.id)
    due = (
        order.state == WorkState.COMPLETED
        and rating is None
        and order.assignee_id not in (None, reader.id)
        and await Request.filter(id=order.request_id, applicant_id=reader.id).exists()
    )
    return WorkView(
        order=order,
        state=WorkState(order.state),
        assignee=await Person.find(id=order.assignee_id) if order.assignee_id else None,
        vehicle=await Vehicle.one(id=trip.vehicle_id) if trip else None,
        trip=trip,
        rating=rating,
        rating_due=due,
    )


async def order_rows(orders: Sequence[WorkOrder], reader: Person) -> list[tuple[WorkOrder, State, str]]:
    """Orders for a list, with their lines as the reader may see them."""
    shown = await requests.order_summaries(orders, reader)
    return [(order, WorkState(order.state), shown[order.id]) for order in orders]
