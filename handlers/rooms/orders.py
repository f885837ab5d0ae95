"""What has to be prepared for a meeting: a work order for each need, side by side, changed and cancelled together."""

from datetime import datetime, timedelta

from bot import outbox
from bot.errors import UserError
from forms import Values
from handlers import work
from handlers.rooms.equipment import SERVICES
from handlers.rooms.holding import live_bookings, values_of
from models.clock import now, show_period
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking
from models.work import WorkOrder
from models.work_states import OPEN, WORK_MOVES, WorkState

BEFORE = timedelta(minutes=15)
"""Everything has to be ready so long before the first guest comes."""
AHEAD = timedelta(days=3)
"""So long before it a meeting that is repeated is given to those who prepare it."""
WORK_VIEW = "work.order"
_CODES = {service.kind: code for code, service in SERVICES.items()}
_OPEN_STATES = [state.value for state in OPEN]


async def open_orders(request: Request) -> None:
    """Have the first meeting prepared at once; those that follow are prepared when their day is near."""
    for booking in (await live_bookings(request))[:1]:
        await _open(request, booking)


async def prepare(booking_id: int) -> bool:
    """Have a later meeting of a repeated one prepared; False when that was done, or nothing is needed any more."""
    booking = await RoomBooking.locked(booking_id)
    if booking is None or booking.state != "booked":
        return False
    if await WorkOrder.filter(request_id=booking.request_id, starts_at=booking.starts_at).exists():
        return False
    await _open(await Request.one(id=booking.request_id), booking)
    return True


async def _open(request: Request, booking: RoomBooking) -> None:
    """A work order for each need of one meeting."""
    values = await values_of(request)
    room = await MeetingRoom.one(id=booking.room_id)
    for code in SERVICES:
        if code in (values.get("equipment") or ()):
            await _have_done(request, booking, code, values, room)


async def _have_done(request: Request, booking: RoomBooking, code: str, values: Values, room: MeetingRoom) -> None:
    await work.serve(
        request,
        SERVICES[code],
        summary=_what(code, values, booking),
        place=f"{room.place}{room.name}",
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        due_at=booking.starts_at - BEFORE,
    )


def _what(code: str, values: Values, booking: RoomBooking) -> str:
    """`会议茶水：预算评审会 15人 12月2日(周三) 14:30-17:00`."""
    parts = [booking.title, f"{values['attendees']}人", show_period(booking.starts_at, booking.ends_at)]
    if code == "name_plates" and values.get("plates"):
        parts.append(f"席签：{values['plates']}")
    return f"{SERVICES[code].label}：{' '.join(parts)}"


async def call_off_one(booking: RoomBooking) -> None:
    """One meeting does not take place: what nobody has begun to prepare for it is called off."""
    for order in await _locked_orders(booking.request_id, booking.starts_at):
        if "cancel" in WORK_MOVES.allowed(WorkState(order.state)):
            await work.call_off(order, by=None)


async def _locked_orders(request_id: int, starts_at: datetime) -> list[WorkOrder]:
    """The orders of one meeting that are not done, with their rows locked."""
    return await WorkOrder.listed("id", lock=True, request_id=request_id, starts_at=starts_at, state=_OPEN_STATES)


async def arrange(request: Request, booking: RoomBooking, was: datetime) -> None:
    """Make what is prepared for one meeting fit what it has become; whoever does it is told.

    Orders move with it, a new need opens one, and what is not needed any more is called off.

    Args:
        was: When it was to begin before.

    Raises:
        UserError: What is not needed any more has been begun.
    """
    values = await values_of(request)
    room = await MeetingRoom.one(id=booking.room_id)
    needs = values.get("equipment") or ()
    held = {_CODES[order.kind]: order for order in await _locked_orders(request.id, was) if order.kind in _CODES}
    for code in SERVICES:
        if code in needs and code in held:
            await _fit(held[code], booking, code, values, room)
        elif code in held:
            await work.call_off(held[code], by=None)
        elif code in needs and not await _is_done(request, booking, code) and await _is_due(request, booking, was):
            await _have_done(request, booking, code, values, room)


async def _is_done(request: Request, booking: RoomBooking, code: str) -> bool:
    orders = WorkOrder.filter(request_id=request.id, starts_at=booking.starts_at, kind=SERVICES[code].kind)
    return bool(await orders.exclude(state=WorkState.CANCELLED).exists())


async def _is_due(request: Request, booking: RoomBooking, was: datetime) -> bool:
    """Whether this meeting is prepared now and not later, as those of a repeated one are."""
    if booking.starts_at <= now() + AHEAD or await WorkOrder.filter(request_id=request.id, starts_at=was).exists():
        return True
    first = (await live_bookings(request))[0]
    return bool(first.id == booking.id)


async def _fit(order: WorkOrder, booking: RoomBooking, code: str, values: Values, room: MeetingRoom) -> None:
    before = (order.summary, order.place, order.starts_at, order.ends_at)
    order.summary = _what(code, values, booking)[:200]
    order.place = f"{room.place}{room.name}"[:100]
    order.starts_at, order.ends_at = booking.starts_at, booking.ends_at
    order.due_at = booking.starts_at - BEFORE
    if before == (order.summary, order.place, order.starts_at, order.ends_at):
        return
    await order.save(update_fields=["summary", "place", "starts_at", "ends_at", "due_at"])
    if order.assignee_id is not None:
        await outbox.say(order.assignee_id, f"{order.number} 会议改了：{order.summary}，{order.place}。")
    await outbox.redraw(WORK_VIEW, order.id)


async def refuse_begun_plates(request: Request) -> None:
    """Names on plates may be changed until somebody makes them.

    Raises:
        UserError: Somebody does already, or has done so; says who.
    """
    begun = [WorkState.IN_PROGRESS.value, WorkState.SUSPENDED.value, WorkState.COMPLETED.value]
    order = await WorkOrder.filter(
        request_id=request.id, kind=SERVICES["name_plates"].kind, state__in=begun, starts_at__gt=now()
    ).first()
    if order is not None:
        raise UserError(f"席签（{order.number}）已经在做或做好了，名单不能在这里改，请直接联系做席签的同事。")
