"""The morning after: who was not marked present where others were is a no-show, and the requests are done."""

from handlers.requests.following import move
from models.clock import now
from models.database import current
from models.request_states import RequestState
from models.requests import Request

_MISSED = """
UPDATE meal_booking SET state = 'missed' WHERE day < $1 AND day >= $1 - 7 AND state = 'booked' AND EXISTS (
    SELECT FROM meal_booking came WHERE came.tenant_id = meal_booking.tenant_id AND came.day = meal_booking.day
    AND came.sitting = meal_booking.sitting AND came.state = 'eaten')
"""
_OVER = """
SELECT DISTINCT request.id FROM meal_booking booked
JOIN request ON request.tenant_id = booked.tenant_id AND request.id = booked.request_id
WHERE booked.day < $1 AND booked.state <> 'cancelled' AND request.state = 'approved' ORDER BY request.id LIMIT $2
"""


async def note_absent() -> None:
    """Bookings of days that are over become no-shows, at sittings where somebody was marked at all.

    A canteen that marks nobody has no no-shows: silence proves nothing.
    """
    await current().connection.execute(_MISSED, now().date())


async def over(limit: int) -> list[int]:
    """Approved requests whose meal is over, by id."""
    rows = await current().connection.fetch(_OVER, now().date(), limit)
    return [row["id"] for row in rows]


async def close(request_id: int) -> bool:
    """The meal is over, and with it the request; False when somebody has just cancelled it."""
    request = await Request.locked(request_id)
    if request is None or request.state != RequestState.APPROVED:
        return False
    await move(request, "fulfil", person_id=None)
    return True
