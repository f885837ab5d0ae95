"""Work orders as pages show them: one with everything about it, and lines of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import requests
from handlers.fleet.dispatching import KIND, PERMISSION
from models.clock import now
from models.fleet import Trip, Vehicle
from models.moves import State
from models.org import Person, people_by_id
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
    return (await work_views([order], reader))[0]


async def work_views(orders: Sequence[WorkOrder], reader: Person) -> list[WorkView]:
    """Everything about some orders, such as all of one request, in as many queries as for one."""
    ids = [order.id for order in orders]
    trips = {trip.work_order_id: trip for trip in await Trip.listed(work_order_id=ids)}
    vehicles = {one.id: one for one in await Vehicle.listed(id=[trip.vehicle_id for trip in trips.values()])}
    ratings = {rating.work_order_id: rating for rating in await Rating.listed(work_order_id=ids)}
    people = await people_by_id({order.assignee_id for order in orders if order.assignee_id is not None})
    unrated = {
        order.id: order.request_id
        for order in orders
        if order.state == WorkState.COMPLETED and order.id not in ratings and order.assignee_id not in (None, reader.id)
    }
    requests_of = [number for number in unrated.values() if number is not None]
    own = {one.id for one in await Request.listed(id=requests_of, applicant_id=reader.id)} if requests_of else set()
    return [
        WorkView(
            order=order,
            state=WorkState(order.state),
            assignee=people.get(order.assignee_id or 0),
            vehicle=vehicles[trips[order.id].vehicle_id] if order.id in trips else None,
            trip=trips.get(order.id),
            rating=ratings.get(order.id),
            rating_due=unrated.get(order.id) in own,
        )
        for order in orders
    ]


async def order_rows(orders: Sequence[WorkOrder], reader: Person) -> list[tuple[WorkOrder, State, str]]:
    """Orders for a list, with their lines as the reader may see them."""
    shown = await requests.order_summaries(orders, reader)
    return [(order, WorkState(order.state), shown[order.id]) for order in orders]
