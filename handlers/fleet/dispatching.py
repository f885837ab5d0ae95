"""Dispatch: an approved vehicle request becomes a trip with a vehicle and a driver, neither booked twice."""

from dataclasses import dataclass
from typing import Any

from bot import outbox
from bot.errors import UserError
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn
from cards.card import Card, Option
from cards.fleet import DispatchTrip, LookAgain, dispatch_card, dispatched_card, nothing_free_card
from handlers import requests, work
from handlers.fleet.availability import free_drivers, free_vehicles, suitable
from handlers.fleet.duty_group import tell_duty_group
from models.clock import show_moment, show_period
from models.fleet import Driver, Trip, Vehicle
from models.org import Person, people_who_may
from models.permissions import declare_permission
from models.requests import HistoryEntry, Request
from models.work import Reservation, WorkOrder
from models.work_states import WorkState

router = Router("fleet.dispatching")
VIEW = "fleet.dispatch"
TRIP_VIEW = "fleet.trip"
PERMISSION = declare_permission("fleet.dispatch", "派车")
KIND = "trip"
KIND_MARKS = {"law_enforcement": "执法", "ordinary": "普通"}


async def open_trip(request: Request) -> None:
    """Open the work order of an approved vehicle request and ask everybody who may dispatch."""
    kind = await type_of(request)
    form = kind.form.load(request.form)
    order = await work.open_order(
        request, kind=KIND, summary=kind.summary(form), starts_at=form["start"], ends_at=form["end"]
    )
    await _ask_dispatchers(order)


async def _ask_dispatchers(order: WorkOrder) -> None:
    assert order.request_id is not None, "a trip fulfils a request"
    people = [person.id for person in await people_who_may(PERMISSION)]
    copies = []
    # Drawn once for all who may see the same: what is free takes some looking up.
    for readers in (await requests.readers_alike(order.request_id, people)).values():
        if (card := await draw_dispatch(order.id, readers[0])) is not None:
            copies += [outbox.Copy(person_id, order.id, card) for person_id in readers]
    await outbox.show_all(VIEW, copies)
    assert order.starts_at is not None and order.ends_at is not None
    when = show_period(order.starts_at, order.ends_at)
    await tell_duty_group(f"有用车待派：{order.number}，{when}。请派车人员打开各自的卡片派车。")


async def trip_form(order: WorkOrder) -> tuple[Request, dict[str, Any]]:
    """The request a trip fulfils, and its values."""
    request = await Request.one(id=order.request_id)
    return request, (await type_of(request)).form.load(request.form)


async def form_for(order: WorkOrder, form: dict[str, Any], reader_id: int) -> dict[str, Any]:
    """The values of a trip's request that this reader may see; the driver sees all."""
    hidden = await requests.hidden_in_orders([order], reader_id)
    return requests.without(form, hidden.get(order.id, ()))


@outbox.view(VIEW)
async def draw_dispatch(work_order_id: int, person_id: int) -> Card | None:
    """The dispatcher's card: what is free to pick, or what was sent."""
    order = await WorkOrder.find(id=work_order_id)
    if order is None:
        return None
    request, form = await trip_form(order)
    applicant = await Person.one(id=request.applicant_id)
    shown = await form_for(order, form, person_id)
    lines = [("申请人", applicant.name), *(await type_of(request)).form.lines(shown)]
    url = page(f"/h5/work-orders/{order.id}")
    if order.state != WorkState.OPEN:
        label = WorkState(order.state).label
        return dispatched_card(order.number, await dispatch_state(order), label, lines, url)
    options = await dispatch_options(order, form)
    if not options.vehicles:
        return nothing_free_card(order.number, order.id, lines, "合适车辆", url)
    if options.drivers is not None and not options.drivers:
        return nothing_free_card(order.number, order.id, lines, "司机", url)
    return dispatch_card(order.number, order.id, lines, options.vehicles, options.drivers, options.selected_driver, url)


@dataclass(frozen=True)
class DispatchOptions:
    """What can be picked now; `drivers` None: the applicant drives."""

    vehicles: list[Option]
    drivers: list[Option] | None
    selected_driver: str | None


async def dispatch_options(order: WorkOrder, form: dict[str, Any]) -> DispatchOptions:
    """The free vehicles that seat everybody and the free drivers, the named one first."""
    assert order.starts_at is not None and order.ends_at is not None
    vehicles = [
        Option(id=str(free.id), text=f"{free.plate} {KIND_MARKS[free.kind]}{free.seats}座")
        for free in suitable(await free_vehicles(order.starts_at, order.ends_at), form)
    ]
    if form.get("driver_needed") is False:
        return DispatchOptions(vehicles, None, None)
    free = sorted(
        await free_drivers(order.starts_at, order.ends_at), key=lambda driver: driver.name != form.get("driver")
    )
    named = next((str(driver.id) for driver in free if driver.name == form.get("driver")), None)
    return DispatchOptions(vehicles, [Option(id=str(driver.id), text=driver.name) for driver in free], named)


async def dispatch_state(order: WorkOrder) -> str:
    """`已接单：京A12345 李建国`, with who dispatched it and when."""
    label = WorkState(order.state).label
    trip = await Trip.find(work_order_id=order.id)
    if trip is None:
        return label
    vehicle = await Vehicle.one(id=trip.vehicle_id)
    assignee = await Person.one(id=order.assignee_id)
    entry = await HistoryEntry.filter(work_order_id=order.id, verb="dispatch").order_by("-id").first()
    by = await Person.find(id=entry.person_id) if entry else None
    when = f"（{by.name} {show_moment(entry.created_at)} 派车）" if entry and by else ""
    return f"{label}：{vehicle.plate} {assignee.name}{when}"


async def reserve(order: WorkOrder, resource_ids: list[int]) -> None:
    """Reserve all resources for the order's period, or none.

    Raises:
        work.Taken: One of them is reserved for an overlapping period.
    """
    assert order.starts_at is not None and order.ends_at is not None
    async with work.reserving(resource_ids):
        for resource_id in sorted(resource_ids):
            await Reservation.create(
                resource_id=resource_id,
                work_order_id=order.id,
                starts_at=order.starts_at,
                ends_at=order.ends_at,
            )


async def release(order: WorkOrder) -> None:
    """Free what the order holds."""
    await Reservation.filter(work_order_id=order.id, active=True).update(active=False)


async def dispatch(work_order_id: int, person: Person, *, vehicle_id: int, driver_id: int | None, channel: str) -> bool:
    """Send a vehicle and a driver (None: the applicant drives); False when it was too late, which the person is told.

    Raises:
        UserError: No permission, or the choice is impossible.
    """
    if not await person.may(PERMISSION):
        raise UserError("您没有派车权限，请联系车队管理员。")
    order = await WorkOrder.locked(work_order_id)
    if order is None or order.kind != KIND:
        raise UserError("没有找到这张出车单，请回复“我的工单”查看。")
    if order.state != WorkState.OPEN:
        await outbox.say(
            person.id, f"{order.number} 已经派过车了：{await dispatch_state(order)}。这次操作没有改变任何结果。"
        )
        await outbox.redraw(VIEW, order.id)
        return False
    request, form = await trip_form(order)
    vehicle = await Vehicle.find(id=vehicle_id, active=True)
    driver = await Driver.find(id=driver_id, active=True) if driver_id is not None else None
    if vehicle is None:
        raise UserError("没有找到这辆车，请重新选择。")
    if driver is None and form.get("driver_needed") is not False:
        raise UserError("这次用车需要司机，请选一位司机。")
    try:
        await reserve(order, [vehicle.resource_id, *([driver.resource_id] if driver else [])])
    except work.Taken:
        await outbox.say(person.id, f"{vehicle.plate}或所选司机刚刚被别的任务占用了，请在新卡片上重新选择。")
        await outbox.redraw(VIEW, order.id)
        return False
    await Trip.update_or_create(
        defaults={"vehicle_id": vehicle.id, "driver_id": driver.id if driver else None}, work_order_id=order.id
    )
    order.assignee_id = driver.person_id if driver else request.applicant_id
    await work.move(order, "dispatch", person_id=person.id, channel=channel, note=vehicle.plate)
    await _tell(order, request, vehicle)
    await outbox.redraw(VIEW, order.id)
    await tell_duty_group(f"{order.number} 已由{person.name}派车：{vehicle.plate}。")
    return True


async def _tell(order: WorkOrder, request: Request, vehicle: Vehicle) -> None:
    assert order.assignee_id is not None and order.starts_at is not None and order.ends_at is not None
    assignee = await Person.one(id=order.assignee_id)
    await outbox.show(assignee.id, TRIP_VIEW, order.id)
    when = show_period(order.starts_at, order.ends_at)
    if assignee.id == request.applicant_id:
        await outbox.say(
            assignee.id, f"{request.number} 已派车：{vehicle.plate} {vehicle.model}，{when}，由您自己驾驶。"
        )
    else:
        phone = f" {assignee.mobile}" if assignee.mobile else ""
        await outbox.say(
            request.applicant_id,
            f"{request.number} 已派车：{vehicle.plate} {vehicle.model}，司机{assignee.name}{phone}，{when}。"
            "等司机接单。",
        )


async def dispatch_again(order: WorkOrder) -> None:
    """A driver declined: free everything and ask the dispatchers once more. Call on a locked, open order."""
    await release(order)
    await Trip.filter(work_order_id=order.id).delete()
    await _ask_dispatchers(order)


@router.button(DispatchTrip)
async def tapped(turn: Turn, tap: DispatchTrip) -> None:
    """派车 was tapped."""
    vehicle, driver = turn.selected("vehicle"), turn.selected("driver")
    if vehicle is None or not vehicle.isdigit() or (driver is not None and not driver.isdigit()):
        raise UserError("请先选择车辆和司机，再点“派车”。")
    await dispatch(
        tap.work_order_id,
        turn.person,
        vehicle_id=int(vehicle),
        driver_id=int(driver) if driver else None,
        channel=turn.event.channel,
    )


@router.button(LookAgain)
async def look_again(turn: Turn, tap: LookAgain) -> None:
    """重新查看 was tapped: draw what is free now."""
    if not await turn.person.may(PERMISSION):
        raise UserError("您没有派车权限，请联系车队管理员。")
    if not await WorkOrder.exists(id=tap.work_order_id, kind=KIND):
        raise UserError("没有找到这张出车单，请回复“我的工单”查看。")
    await outbox.redraw(VIEW, tap.work_order_id)
