"""Every minute: remind of meetings, give rooms to others where nobody came, end what is over, tell who waits."""

from datetime import timedelta

from handlers.rooms import pleading
from handlers.rooms.equipment import SERVICES
from handlers.rooms.orders import AHEAD, prepare
from handlers.rooms.using import EARLY, LATE, close, lapse, remind
from handlers.rooms.waiting import tell_if_free
from jobs.engine import Timed
from jobs.tenants import apart
from models.clock import now
from models.database import current, unit_of_work
from models.org import tenant_ids
from models.rooms import RoomBooking, RoomWish

BACK = timedelta(days=1)
"""How far back is looked for meetings that were missed while no worker ran."""
WISHES_MAX = 500
_TO_PREPARE = """
SELECT booking.id FROM room_booking booking
JOIN request ON request.tenant_id = booking.tenant_id AND request.id = booking.request_id
WHERE booking.state = 'booked' AND booking.starts_at > $1 AND booking.starts_at <= $2
AND jsonb_exists_any(request.form -> 'equipment', $3::text[])
AND NOT EXISTS (SELECT FROM work_order WHERE work_order.tenant_id = booking.tenant_id
                AND work_order.request_id = booking.request_id AND work_order.starts_at = booking.starts_at)
ORDER BY booking.starts_at, booking.id
"""
_OVER = """
SELECT request.id FROM request WHERE request_type = 'meeting_room' AND state = 'approved'
AND NOT EXISTS (SELECT FROM room_booking booking WHERE booking.tenant_id = request.tenant_id
                AND booking.request_id = request.id AND booking.state NOT IN ('off', 'lapsed') AND booking.ends_at > $1)
ORDER BY request.id LIMIT 200
"""


async def keep_rooms() -> None:
    """Do it for all tenants."""
    for tenant_id in await tenant_ids():
        moment = now()
        async with unit_of_work(tenant_id):
            due = RoomBooking.filter(state="booked", starts_at__gt=moment - BACK, starts_at__lte=moment + EARLY)
            bookings = await due.order_by("starts_at", "id")
            wishes = await RoomWish.filter(told_at=None, starts_at__gt=moment).order_by("id").limit(WISHES_MAX)
            soon = (moment, moment + AHEAD, list(SERVICES))
            to_prepare = [row["id"] for row in await current().connection.fetch(_TO_PREPARE, *soon)]
            pleas = await pleading.unanswered()
            over = [row["id"] for row in await current().connection.fetch(_OVER, moment)]
        for booking in bookings:
            if not booking.reminded and booking.starts_at + LATE > moment:
                await apart(tenant_id, remind, booking.id)
            elif booking.starts_at + LATE <= moment:
                await apart(tenant_id, lapse, booking.id)
        for booking_id in to_prepare:
            await apart(tenant_id, prepare, booking_id)
        for request_id in over:
            await apart(tenant_id, close, request_id)
        for plea_id in pleas:
            await apart(tenant_id, pleading.lapse, plea_id)
        for wish in wishes:
            await apart(tenant_id, tell_if_free, wish.id)


ROOMS = Timed("rooms", "* * * * *", keep_rooms)
