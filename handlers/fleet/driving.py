"""A trip for the one who drives: accept or decline, set off and come back with the odometer, the trip recorded."""

from typing import Any

from bot import outbox
from bot.errors import UserError
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn, ask
from cards.card import Card
from cards.fleet import AcceptTrip, DeclineTrip, FinishTrip, StartTrip, trip_card
from forms.reading import read_integer
from handlers import requests, work
from handlers.fleet.dispatching import (
    KIND,
    TRIP_VIEW,
    VIEW,
    dispatch_again,
    dispatch_state,
    form_for,
    release,
    trip_form,
)
from models.clock import now
from models.fleet import Trip, Vehicle
from models.moves import WrongMove
from models.org import Person
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder
from models.work_states import WORK_MOVES, WorkState

router = Router("fleet.driving")

TRIP_KM_MAX = 5000
"""A longer trip is a slip of the finger."""
ODOMETER_KM_MAX = 2_000_000


@outbox.view(TRIP_VIEW)
async def draw_trip(work_order_id: int, person_id: int) -> Card | None:
    """The driver's card."""
    order = await WorkOrder.find(id=work_order_id)
    if order is None:
        return None
    request, form = await trip_form(order)
    applicant = await Person.one(id=request.applicant_id)
    contact = f"{applicant.name} {applicant.mobile}".strip()
    shown = await form_for(order, form, person_id)
    lines = [("申请人", contact), *(await type_of(request)).form.lines(shown)]
    url = page(f"/h5/work-orders/{order.id}")
    if order.assignee_id != person_id:
        # Declined, and perhaps somebody else's by now.
        card = trip_card(order.number, order.id, "已不由您执行", WorkState.CANCELLED, lines, url)
        return card.model_copy(update={"closed": "已不由您执行"})
    return trip_card(order.number, order.id, await dispatch_state(order), WorkState(order.state), lines, url)


async def _own_trip(work_order_id: int, person: Person, verb: str) -> WorkOrder | None:
    """The person's locked work order if `verb` is possible; None when it is too late, which the person is told."""
    order = await WorkOrder.locked(work_order_id)
    if order is None or order.assignee_id != person.id:
        raise UserError("这张出车单现在不由您执行。请回复“我的工单”查看。")
    try:
        WORK_MOVES.after(WorkState(order.state), verb)
    except WrongMove:
        await outbox.say(person.id, f"{order.number} {WorkState(order.state).label}，不用重复操作。")
        await outbox.redraw(TRIP_VIEW, order.id)
        return None
    return order


async def _request(order: WorkOrder) -> Request:
    return await Request.one(id=order.request_id)


async def accept(work_order_id: int, person: Person, *, channel: str) -> None:
    """The driver will go; the applicant is told."""
    order = await _own_trip(work_order_id, person, "accept")
    if order is None:
        return
    await work.move(order, "accept", person_id=person.id, channel=channel)
    await _redraw(order)
    request = await _request(order)
    if request.applicant_id != person.id:
        await outbox.say(request.applicant_id, f"{request.number} 司机{person.name}已接单，请按时出发。")


async def decline(work_order_id: int, person: Person, *, reason: str, channel: str) -> None:
    """The driver cannot go: the vehicle is free again and the dispatchers choose anew."""
    order = await _own_trip(work_order_id, person, "decline")
    if order is None:
        return
    reason = reason.strip()[:200]
    if not reason:
        raise UserError("请说明无法接单的原因，例如：身体不舒服。")
    order.assignee_id = None
    await work.move(order, "decline", person_id=person.id, channel=channel, note=reason)
    await outbox.redraw(TRIP_VIEW, order.id)
    await dispatch_again(order)
    request = await _request(order)
    await outbox.say(person.id, f"已退回 {order.number}，车队会另外安排。")
    if request.applicant_id != person.id:
        await outbox.say(
            request.applicant_id, f"{request.number} 司机{person.name}无法出车，车队正在重新安排，请稍等。"
        )


async def start(work_order_id: int, person: Person, *, odometer_km: int, channel: str) -> None:
    """Set off with this reading.

    Raises:
        UserError: The reading is below the vehicle's last one.
    """
    order = await _own_trip(work_order_id, person, "start")
    if order is None:
        return
    trip = await Trip.one(work_order_id=order.id)
    vehicle = await Vehicle.one(id=trip.vehicle_id)
    _check_reading(odometer_km, at_least=vehicle.odometer_km, what="上次记录")
    trip.start_odometer_km, trip.departed_at = odometer_km, now()
    await trip.save(update_fields=["start_odometer_km", "departed_at"])
    await work.move(order, "start", person_id=person.id, channel=channel, note=f"{odometer_km}公里")
    await _redraw(order)
    request = await _request(order)
    await outbox.say(person.id, f"已登记出车，里程{odometer_km}公里。祝一路平安，回来后请点“收车”。")
    if request.applicant_id != person.id:
        await outbox.say(request.applicant_id, f"{request.number} 司机{person.name}已出车（{vehicle.plate}）。")


async def finish(work_order_id: int, person: Person, *, odometer_km: int, channel: str) -> None:
    """Come back with this reading: the trip is recorded, everything is free again, the applicant may rate.

    Raises:
        UserError: The reading is below the one at the start.
    """
    order = await _own_trip(work_order_id, person, "complete")
    if order is None:
        return
    trip = await Trip.one(work_order_id=order.id)
    assert trip.start_odometer_km is not None
    _check_reading(odometer_km, at_least=trip.start_odometer_km, what="出车读数")
    trip.end_odometer_km, trip.returned_at = odometer_km, now()
    await trip.save(update_fields=["end_odometer_km", "returned_at"])
    await Vehicle.filter(id=trip.vehicle_id).update(odometer_km=odometer_km)
    await work.move(order, "complete", person_id=person.id, channel=channel, note=f"{odometer_km}公里")
    await release(order)
    await _redraw(order)
    request = await Request.locked(order.request_id or 0)
    assert request is not None
    if request.state == RequestState.APPROVED:
        await requests.move(request, "fulfil", person_id=person.id, channel=channel)
    await outbox.say(person.id, f"已登记收车，本次行驶{trip.distance_km}公里，辛苦了。")
    if request.applicant_id != person.id:
        await outbox.say(request.applicant_id, f"{request.number} 用车已结束，行驶{trip.distance_km}公里。")
        await work.ask_for_rating(order)


def _check_reading(odometer_km: int, *, at_least: int, what: str) -> None:
    if not at_least <= odometer_km <= ODOMETER_KM_MAX:
        raise UserError(f"读数{odometer_km}公里不对：不能小于{what}{at_least}公里，请核对里程表，给出正确的读数。")
    if at_least and odometer_km - at_least > TRIP_KM_MAX:
        raise UserError(f"读数{odometer_km}公里比{what}{at_least}公里多出太多，请核对里程表，给出正确的读数。")


async def _redraw(order: WorkOrder) -> None:
    await outbox.redraw(TRIP_VIEW, order.id)
    await outbox.redraw(VIEW, order.id)


async def _next_trip(turn: Turn, state: WorkState) -> WorkOrder | None:
    """The person's soonest trip in this state: what 接单 or 出车 means without a card."""
    mine = WorkOrder.filter(kind=KIND, assignee_id=turn.person.id, state=state)
    return await mine.order_by("starts_at", "id").first()


@router.phrase("接单")
async def accept_phrase(turn: Turn) -> bool:
    """接单 was typed."""
    order = await _next_trip(turn, WorkState.DISPATCHED)
    if order is not None:
        await accept(order.id, turn.person, channel=turn.event.channel)
        await turn.say(f"已接单 {order.number}：{order.summary}。出发时请回复“出车”。")
    return order is not None


@router.phrase("出车")
async def start_phrase(turn: Turn) -> bool:
    """出车 was typed; who has no accepted trip means a request for a car."""
    order = await _next_trip(turn, WorkState.ACCEPTED)
    if order is not None:
        await _ask_odometer(turn, order.id, "start", "出车")
    return order is not None


@router.phrase("收车")
async def finish_phrase(turn: Turn) -> bool:
    """收车 was typed."""
    order = await _next_trip(turn, WorkState.IN_PROGRESS)
    if order is not None:
        await _ask_odometer(turn, order.id, "complete", "收车")
    return order is not None


@router.button(AcceptTrip)
async def accept_tapped(turn: Turn, tap: AcceptTrip) -> None:
    """接单 was tapped."""
    await accept(tap.work_order_id, turn.person, channel=turn.event.channel)


@router.button(DeclineTrip)
async def decline_tapped(turn: Turn, tap: DeclineTrip) -> None:
    """无法接单 was tapped: ask why first."""
    if await _own_trip(tap.work_order_id, turn.person, "decline") is not None:
        question = "请回复无法接单的原因（例如：身体不舒服）。要接单请回复“取消”，再点“接单”。"
        await ask(turn, "fleet.decline_reason", question, work_order_id=tap.work_order_id)


@router.answer("fleet.decline_reason")
async def decline_said(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """The reason came."""
    await decline(prompt["work_order_id"], turn.person, reason=text, channel=turn.event.channel)


@router.button(StartTrip)
async def start_tapped(turn: Turn, tap: StartTrip) -> None:
    """出车 was tapped: ask for the reading."""
    await _ask_odometer(turn, tap.work_order_id, "start", "出车")


@router.button(FinishTrip)
async def finish_tapped(turn: Turn, tap: FinishTrip) -> None:
    """收车 was tapped: ask for the reading."""
    await _ask_odometer(turn, tap.work_order_id, "complete", "收车")


async def _ask_odometer(turn: Turn, work_order_id: int, verb: str, what: str) -> None:
    order = await _own_trip(work_order_id, turn.person, verb)
    if order is None:
        return
    trip = await Trip.one(work_order_id=order.id)
    vehicle = await Vehicle.one(id=trip.vehicle_id)
    last = trip.start_odometer_km if verb == "complete" else vehicle.odometer_km
    known = f"（{'出车时' if verb == 'complete' else '上次'}是{last}）" if last else ""
    question = f"请回复{vehicle.plate}{what}时的里程表读数，单位公里{known}。"
    # The card is not redrawn yet: the tap's code is kept for the state that the reading leads to.
    await ask(turn, "fleet.odometer", question, work_order_id=work_order_id, verb=verb)


@router.answer("fleet.odometer")
async def odometer_said(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """The reading came: set off, or come back."""
    reading = read_integer(text)
    if reading is None:
        what = "出车" if prompt["verb"] == "start" else "收车"
        again = f"没看到里程表读数，请只回复数字，例如 35210；先不{what}请回复“取消”。"
        await ask(turn, "fleet.odometer", again, work_order_id=prompt["work_order_id"], verb=prompt["verb"])
        return
    act = start if prompt["verb"] == "start" else finish
    await act(prompt["work_order_id"], turn.person, odometer_km=reading, channel=turn.event.channel)
