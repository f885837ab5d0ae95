"""Who may do something with a meeting that is booked."""

from bot.errors import UserError
from models.org import Person
from models.permissions import declare_permission
from models.requests import Request
from models.rooms import RoomBooking

MANAGE = declare_permission("rooms.manage", "管理会场")
NOT_YOURS = "没有找到这场会议，或者它不是您订的。"


async def own_booking(booking_id: int, person: Person) -> RoomBooking:
    """The meeting with its row locked, for its organiser, whoever asked for it in their place, or who keeps the rooms.

    Raises:
        UserError: There is none, or it is somebody else's.
    """
    booking = await RoomBooking.locked(booking_id)
    if booking is not None and (booking.organiser_id == person.id or await person.may(MANAGE)):
        return booking
    if booking is not None and await Request.filter(id=booking.request_id, filed_by_id=person.id).exists():
        return booking
    raise UserError(NOT_YOURS)
