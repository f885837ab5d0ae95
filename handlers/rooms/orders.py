"""What has to be prepared for a meeting: a work order for each need, side by side, moved and cancelled together."""

from datetime import timedelta

from bot import outbox
from forms import Values
from handlers import work
from handlers.rooms.equipment import SERVICES
from handlers.rooms.holding import live_bookings, values_of
from models.clock import show_period
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking
from models.work import WorkOrder
from models.work_states import OPEN, WORK_MOVES, WorkState

BEFORE = timedelta(minutes=15)
"""Everything has to be ready so long before the first guest comes."""
AHEAD = timedelta(days=3)
"""So long before it a meeting that is repeated is given to those who prepare it."""
WORK_VIEW = "work.order"


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
    open_states = [state.value for state in OPEN]
    about = {"request_id": booking.request_id, "starts_at": booking.starts_at, "state": open_states}
    for found in await WorkOrder.listed("id", **about):
        order = await WorkOrder.locked(found.id)
        if order is not None and "cancel" in WORK_MOVES.allowed(WorkState(order.state)):
            await work.call_off(order, by=None)


async def move_orders(request: Request) -> None:
    """The meeting has been moved: every order that is not done moves with it, and whoever does it is told."""
    values = await values_of(request)
    (booking,) = await live_bookings(request)
    room = await MeetingRoom.one(id=booking.room_id)
    codes = {service.kind: code for code, service in SERVICES.items()}
    for found in await WorkOrder.listed("id", request_id=request.id, state=[state.value for state in OPEN]):
        order = await WorkOrder.locked(found.id)
        if order is None or order.state not in OPEN:
            continue
        order.summary = _what(codes[order.kind], values, booking)[:200]
        order.place = f"{room.place}{room.name}"[:100]
        order.starts_at, order.ends_at = booking.starts_at, booking.ends_at
        order.due_at = booking.starts_at - BEFORE
        await order.save(update_fields=["summary", "place", "starts_at", "ends_at", "due_at"])
        if order.assignee_id is not None:
            await outbox.say(
                order.assignee_id,
                f"{order.number} 会议改了：{show_period(booking.starts_at, booking.ends_at)}，{order.place}。",
            )
        await outbox.redraw(WORK_VIEW, order.id)
