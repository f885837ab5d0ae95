"""One trip: the dispatcher picks vehicle and driver, the driver accepts, sets off and comes back."""

from collections.abc import Coroutine
from typing import Any

from aiohttp import web

from bot.request_types import type_of
from forms.reading import read_integer
from handlers import fleet
from models.org import Department, Person
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import WORK_MOVES, WorkState
from pages.facts import facts_of
from pages.h5.work import readable_order
from pages.progress import timeline
from pages.visit import CHANNEL, Visit, attempt, not_found, see, settle_prompt
from pages.work_orders import NO_READING, TAKEN, may_dispatch, work_view

ACTIONS = {
    "accept": ("accept", "accepted"),
    "decline": ("decline", "declined"),
    "start": ("start", "started"),
    "finish": ("complete", "finished"),
}
"""The form's action → the order's move, and what the next page says."""
NO_CHOICE = "请先选好车辆和司机，再点“派车”。"


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The order with what its reader may do now."""
    order, request = await readable_order(visit)
    view = await work_view(order, visit.person)
    if not view.is_trip:
        return see(f"/h5/requests/{request.id}")
    kind = await type_of(request)
    _, values = await fleet.trip_form(order)
    dispatching = view.state is WorkState.OPEN and await may_dispatch(visit.person, order)
    return visit.render(
        "h5/work_order.html",
        status=status,
        alert=alert,
        request=request,
        work=view,
        kind=kind,
        applicant=await Person.one(id=request.applicant_id),
        department=await Department.one(id=request.department_id),
        facts=await facts_of(kind.form, await fleet.form_for(order, values, visit.person.id)),
        options=await fleet.dispatch_options(order, values) if dispatching else None,
        driving=order.assignee_id == visit.person.id,
        history=await timeline(await HistoryEntry.listed("id", work_order_id=order.id), trip=True),
        typed=visit.form,
    )


async def act(visit: Visit) -> web.Response:
    """Dispatch, accept, decline, start or finish."""
    turn = await visit.turn()
    await readable_order(visit)
    order = await WorkOrder.locked(visit.id)
    assert order is not None
    action = visit.form.get("action", "")
    if action == "dispatch":
        return await _dispatch(visit, order)
    if action not in ACTIONS or order.assignee_id != visit.person.id:
        raise not_found()
    verb, done = ACTIONS[action]
    await settle_prompt(turn, work_order_id=order.id)
    if verb not in WORK_MOVES.allowed(WorkState(order.state)):
        return see(f"/h5/work-orders/{order.id}", notice="late")
    reading = read_integer(visit.form.get("odometer_km", ""))
    if action in ("start", "finish") and reading is None:
        return await show(visit, alert=NO_READING, status=422)
    refused = await attempt(_drive(visit, order, action, reading or 0))
    if refused:
        return await show(visit, alert=refused, status=422)
    # A driver who declined has nothing to do with the order any more.
    where = "/h5/work-orders" if action == "decline" else f"/h5/work-orders/{order.id}"
    return see(where, notice=done)


def _drive(visit: Visit, order: WorkOrder, action: str, odometer_km: int) -> Coroutine[Any, Any, None]:
    match action:
        case "accept":
            return fleet.accept(order.id, visit.person, channel=CHANNEL)
        case "decline":
            return fleet.decline(order.id, visit.person, reason=visit.form.get("reason", ""), channel=CHANNEL)
        case "start":
            return fleet.start(order.id, visit.person, odometer_km=odometer_km, channel=CHANNEL)
        case _:
            return fleet.finish(order.id, visit.person, odometer_km=odometer_km, channel=CHANNEL)


async def _dispatch(visit: Visit, order: WorkOrder) -> web.Response:
    if not await may_dispatch(visit.person, order):
        raise not_found()
    if order.state != WorkState.OPEN:
        return see(f"/h5/work-orders/{order.id}", notice="late")
    _, values = await fleet.trip_form(order)
    options = await fleet.dispatch_options(order, values)
    vehicle, driver = visit.form.get("vehicle", ""), visit.form.get("driver", "")
    if not vehicle or (options.drivers is not None and not driver):
        return await show(visit, alert=NO_CHOICE, status=422)
    drivers = [option.id for option in options.drivers or []]
    if vehicle not in [option.id for option in options.vehicles] or (drivers and driver not in drivers):
        return await show(visit, alert=TAKEN, status=422)
    sent: list[bool] = []

    async def dispatch() -> None:
        chosen = int(driver) if drivers else None
        sent.append(
            await fleet.dispatch(order.id, visit.person, vehicle_id=int(vehicle), driver_id=chosen, channel=CHANNEL)
        )

    refused = await attempt(dispatch())
    if refused or not sent[0]:
        return await show(visit, alert=refused or TAKEN, status=422)
    return see(f"/h5/work-orders/{order.id}", notice="dispatched")
