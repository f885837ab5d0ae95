"""Meetings as calendar feeds (iCalendar, RFC 5545) that a phone or a desk calendar subscribes to.

A calendar program cannot log in, so the address itself is the key: its token follows from the deployment's secret, and
nobody can make one for another room or person. Whoever has given theirs away renews it: the old one leads nowhere.
What a room's feed tells is who has it and when, and not what about.
"""

import hmac
from collections.abc import Iterable
from datetime import timedelta
from typing import Literal

from icalendar import Calendar, Event
from tortoise.expressions import F

from bot import links
from bot.sealing import deployment_key
from handlers.links import token_from
from handlers.rooms.holding import LIVE
from models.clock import now
from models.database import current_tenant_id
from models.org import Person, people_by_id
from models.rooms import CalendarKey, MeetingRoom, RoomBooking

Whose = Literal["rooms", "people"]
BACK, AHEAD = timedelta(days=30), timedelta(days=366)
REFRESH = timedelta(minutes=15)
"""How often a calendar program is asked to look again."""


async def _token(whose: Whose, record_id: int) -> str:
    key = await CalendarKey.find(whose=whose, subject_id=record_id)
    renewed = f" {key.renewals}" if key is not None else ""
    return token_from(deployment_key(), f"calendar {whose} {current_tenant_id()} {record_id}{renewed}")


async def address_of(whose: Whose, record_id: int) -> str:
    """Where the calendar of a room or of a person is."""
    token = await _token(whose, record_id)
    return links.address(f"/calendar/{whose}/{current_tenant_id()}/{record_id}/{token}.ics")


async def renew_address(whose: Whose, record_id: int) -> None:
    """Give a calendar another address; the ones before lead nowhere from now on."""
    key, _ = await CalendarKey.get_or_create(whose=whose, subject_id=record_id)
    await CalendarKey.filter(id=key.id).update(renewals=F("renewals") + 1)


async def read_feed(whose: Whose, record_id: int, token: str) -> bytes | None:
    """The calendar behind an address; None when the token is another one's, or there is no such room or person."""
    if not hmac.compare_digest(token.encode(), (await _token(whose, record_id)).encode()):
        return None
    return await (_of_room(record_id) if whose == "rooms" else _of_person(record_id))


async def _of_room(room_id: int) -> bytes | None:
    room = await MeetingRoom.find(id=room_id)
    if room is None:
        return None
    bookings = await _bookings(room_id=room.id)
    people = await people_by_id({one.organiser_id for one in bookings})
    events = [_event(one, f"{people[one.organiser_id].name}已订", room) for one in bookings]
    return _calendar(room.name, events)


async def _of_person(person_id: int) -> bytes | None:
    person = await Person.find(id=person_id, active=True)
    if person is None:
        return None
    bookings = await _bookings(organiser_id=person.id)
    rooms = {room.id: room for room in await MeetingRoom.listed("id")}
    return _calendar(f"{person.name}的会议", [_event(one, one.title, rooms[one.room_id]) for one in bookings])


async def _bookings(**whose: int) -> list[RoomBooking]:
    moment = now()
    period = {"ends_at__gt": moment - BACK, "starts_at__lt": moment + AHEAD}
    return await RoomBooking.filter(state__in=LIVE, **period, **whose).order_by("starts_at")


def _event(booking: RoomBooking, summary: str, room: MeetingRoom) -> Event:
    event = Event()
    event.add("uid", f"room-booking-{booking.id}@houqin")
    event.add("dtstamp", booking.created_at)
    event.add("dtstart", booking.starts_at)
    event.add("dtend", booking.ends_at)
    event.add("summary", f"{summary}（审批中）" if booking.state == "held" else summary)
    event.add("status", "TENTATIVE" if booking.state == "held" else "CONFIRMED")
    event.add("location", f"{room.place}{room.name}")
    return event


def _calendar(name: str, events: Iterable[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Houqin//meeting rooms//ZH")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
