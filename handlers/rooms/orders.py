"""What has to be prepared for a meeting: a work order for each need, side by side, moved and cancelled together."""

from collections.abc import Sequence
from datetime import timedelta

from bot import outbox
from forms import Values
from handlers import work
from handlers.rooms.equipment import SERVICES
from handlers.rooms.holding import live_bookings, values_of
from handlers.rooms.occasions import Occasion, show_occasions
from models.clock import LOCAL
from models.requests import Request
from models.rooms import MeetingRoom
from models.work import WorkOrder
from models.work_states import OPEN

BEFORE = timedelta(minutes=15)
"""Everything has to be ready so long before the first guest comes."""
WORK_VIEW = "work.order"


async def open_orders(request: Request) -> None:
    """Have everything that the meeting needs prepared. A repeated meeting has one order a trade for all its days."""
    values = await values_of(request)
    booked = await live_bookings(request)
    occasions = [Occasion(one.starts_at.astimezone(LOCAL), one.ends_at.astimezone(LOCAL)) for one in booked]
    room = await MeetingRoom.one(id=booked[0].room_id)
    for code in SERVICES:
        if code in (values.get("equipment") or ()):
            await work.serve(
                request,
                SERVICES[code],
                summary=_what(code, values, occasions),
                place=f"{room.place}{room.name}",
                starts_at=occasions[0].start,
                ends_at=occasions[0].end,
                due_at=occasions[0].start - BEFORE,
            )


def _what(code: str, values: Values, occasions: Sequence[Occasion]) -> str:
    """`会议茶水：预算评审会 15人 12月2日(周三) 14:30-17:00`."""
    parts = [values.get("title") or "会议", f"{values['attendees']}人", show_occasions(occasions)]
    if code == "name_plates" and values.get("plates"):
        parts.append(f"席签：{values['plates']}")
    return f"{SERVICES[code].label}：{' '.join(parts)}"


async def move_orders(request: Request) -> None:
    """The meeting has been moved: every order that is not done moves with it, and whoever does it is told."""
    values = await values_of(request)
    booked = await live_bookings(request)
    occasions = [Occasion(one.starts_at.astimezone(LOCAL), one.ends_at.astimezone(LOCAL)) for one in booked]
    room = await MeetingRoom.one(id=booked[0].room_id)
    codes = {service.kind: code for code, service in SERVICES.items()}
    for found in await WorkOrder.listed("id", request_id=request.id, state=[state.value for state in OPEN]):
        order = await WorkOrder.locked(found.id)
        if order is None or order.state not in OPEN:
            continue
        order.summary = _what(codes[order.kind], values, occasions)[:200]
        order.place = f"{room.place}{room.name}"[:100]
        order.starts_at, order.ends_at = occasions[0].start, occasions[0].end
        order.due_at = occasions[0].start - BEFORE
        await order.save(update_fields=["summary", "place", "starts_at", "ends_at", "due_at"])
        if order.assignee_id is not None:
            await outbox.say(
                order.assignee_id, f"{order.number} 会议改了：{show_occasions(occasions)}，{order.place}。"
            )
        await outbox.redraw(WORK_VIEW, order.id)
