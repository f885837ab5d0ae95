"""The demo agency with its rooms, and meetings that begin when a test wants them to."""

from datetime import datetime, timedelta

import pytest

from handlers.rooms.demo import furnish
from models.clock import LOCAL, now
from models.rooms import RoomBooking
from models.work import Reservation
from tests.console.conftest import open_console
from tests.story import Agency, Storyteller

__all__ = ["open_console"]


@pytest.fixture
async def agency(agency: Agency) -> Agency:
    async with agency.work():
        await furnish()
    return agency


def in_two_days(hour: int) -> datetime:
    """A moment for which a room may be booked."""
    return (now() + timedelta(days=2)).astimezone(LOCAL).replace(hour=hour, minute=0, second=0, microsecond=0)


async def booked(who: Storyteller, sentence: str) -> None:
    """Somebody books by a sentence and confirms."""
    await who.says(sentence)
    who.card("请确认")
    await who.taps("提交")


async def begins(agency: Agency, minutes: int) -> RoomBooking:
    """The one booking begins so many minutes from now, for an hour."""
    async with agency.work():
        booking = await RoomBooking.get(state__not="off")
        period = {"starts_at": now() + timedelta(minutes=minutes), "ends_at": now() + timedelta(minutes=minutes + 60)}
        await RoomBooking.filter(id=booking.id).update(**period)
        await Reservation.filter(id=booking.reservation_id).update(**period)
        return booking
