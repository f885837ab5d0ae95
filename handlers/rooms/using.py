"""The day of the meeting: reminded, checked in to, given back; and free again when nobody has come."""

from datetime import timedelta

from bot import outbox
from bot.errors import UserError
from bot.filling import CONFIRM_VIEW
from bot.links import page
from bot.router import Router, Turn
from cards.card import Card
from cards.rooms import CheckIn, FreeRoom, booking_card
from handlers.codes import CodeKind, declare_code
from handlers.requests.following import move as move_request
from handlers.rooms import reporting
from handlers.rooms.holding import GONE, LIVE, free
from handlers.rooms.orders import call_off_one
from handlers.rooms.plan import plan_of
from handlers.rooms.rights import own_booking
from models.clock import LOCAL, now, show_period
from models.org import Person
from models.request_states import RequestState
from models.requests import HistoryEntry, Request
from models.rooms import MeetingRoom, RoomBooking
from models.work import Reservation

router = Router("rooms.using")
VIEW = "rooms.booking"
CODE = "meeting_room"
EARLY = timedelta(minutes=15)
"""From so long before the start one may check in, and is reminded of it."""
LATE = timedelta(minutes=15)
"""So long after the start a room where nobody has checked in is given to others."""


async def check_in(booking_id: int, person: Person, *, channel: str) -> str:
    """The meeting takes place; says so.

    Raises:
        UserError: It is somebody else's, too early, over, or the room was given to others.
    """
    booking = await own_booking(booking_id, person)
    moment, when = now(), show_period(booking.starts_at, booking.ends_at)
    if booking.state == "checked_in":
        return f"“{booking.title}”已经签到过了。"
    if booking.state == "held":
        raise UserError(f"“{booking.title}”还在审批，同意后才能签到。")
    if booking.state in GONE or booking.ends_at <= moment:
        raise UserError(f"“{booking.title}”（{when}）已经结束或会场已让出，不能签到。还要用请重新预订。")
    if moment < booking.starts_at - EARLY:
        raise UserError(f"“{booking.title}”{when}开始，会前15分钟起可以签到。")
    booking.state = "checked_in"
    await booking.save(update_fields=["state"])
    await _note(booking, "check_in", person, channel)
    await outbox.redraw(VIEW, booking.id)
    return f"“{booking.title}”已签到。"


async def give_back(booking_id: int, person: Person, *, channel: str) -> str:
    """The meeting does not take place or ends early: the room is free from now on; says so.

    Raises:
        UserError: It is somebody else's, or over already.
    """
    booking = await own_booking(booking_id, person)
    moment = now()
    if booking.state not in LIVE or booking.ends_at <= moment:
        raise UserError(f"“{booking.title}”的会场已经让出，不用再点。")
    if booking.starts_at < moment:
        await _end_now(booking)
        await _note(booking, "give_back", person, channel)
        await outbox.redraw(VIEW, booking.id)
    else:
        await let_go(booking, "give_back", person, channel)
    return f"会场已让出，谢谢。“{booking.title}”{show_period(booking.starts_at, booking.ends_at)}。"


async def let_go(booking: RoomBooking, verb: str, person: Person | None = None, channel: str = "") -> None:
    """A meeting does not take place: its room is free, and nothing has to be prepared."""
    await free([booking], state="lapsed" if verb == "lapse" else "off")
    await call_off_one(booking)
    await _note(booking, verb, person, channel)
    await outbox.redraw(VIEW, booking.id)


async def _end_now(booking: RoomBooking) -> None:
    """End a meeting that goes on; what is left of its time is free once the room is cleared."""
    room = await MeetingRoom.one(id=booking.room_id)
    booking.ends_at, booking.state = now(), "checked_in"
    await booking.save(update_fields=["ends_at", "state"])
    ends = booking.ends_at + timedelta(minutes=room.after_minutes)
    reservation = await Reservation.one(id=booking.reservation_id)
    await Reservation.filter(id=reservation.id).update(ends_at=min(reservation.ends_at, ends))


async def _note(booking: RoomBooking, verb: str, person: Person | None, channel: str) -> None:
    await HistoryEntry.create(
        request_id=booking.request_id,
        verb=verb,
        person_id=person.id if person else None,
        channel=channel,
        note=show_period(booking.starts_at, booking.ends_at),
    )


@outbox.view(VIEW)
async def draw(booking_id: int, person_id: int) -> Card | None:
    """The organiser's card of one meeting."""
    booking = await RoomBooking.find(id=booking_id, organiser_id=person_id)
    if booking is None:
        return None
    room = await MeetingRoom.one(id=booking.room_id)
    closed = {"checked_in": "已签到", "off": "会场已让出", "lapsed": "没有人签到，会场已让出"}.get(booking.state, "")
    late = "，开始后15分钟没人签到会场会让给别人" if room.needs_check_in else ""
    lines = [("会议", booking.title), ("时间", show_period(booking.starts_at, booking.ends_at)), ("会场", room.name)]
    if room.place:
        lines.append(("地点", room.place))
    url = page(f"/h5/rooms/{room.id}")
    return booking_card(booking.id, "会议快开始了", f"请到场后签到{late}", lines, url, closed=closed)


@router.button(CheckIn)
async def check_in_tapped(turn: Turn, tap: CheckIn) -> None:
    """签到 was tapped."""
    await turn.say(await check_in(tap.booking_id, turn.person, channel=turn.event.channel))


@router.button(FreeRoom)
async def free_tapped(turn: Turn, tap: FreeRoom) -> None:
    """不开了，让出会场 was tapped."""
    await turn.say(await give_back(tap.booking_id, turn.person, channel=turn.event.channel))


async def present_booking(room_id: int, person: Person) -> RoomBooking | None:
    """The person's meeting in this room that can be checked in to now."""
    moment = now()
    mine = await RoomBooking.listed("starts_at", room_id=room_id, organiser_id=person.id, state="booked")
    return next((one for one in mine if one.starts_at - EARLY <= moment < one.ends_at), None)


async def scanned(turn: Turn, room_id: int) -> None:
    """The code at a room's door was scanned: check in, or say what goes on there today."""
    room = await MeetingRoom.find(id=room_id)
    if room is None:
        await turn.say("这间会场已经撤销，请联系会场管理员。")
        return
    booking = await present_booking(room_id, turn.person)
    if booking is not None:
        await turn.say(await check_in(booking.id, turn.person, channel=turn.event.channel))
    today = now().astimezone(LOCAL).date()
    rows = [
        f"{one.start:%H:%M}-{one.end:%H:%M} {'已订 ' + one.organiser if one.booking else '空闲'}"
        for one in (await plan_of([room], today))[room.id]
    ]
    url = page(f"/h5/rooms/{room.id}")
    await turn.say(f"{room.name}今天：\n" + "\n".join(rows or ["没有安排"]) + f'\n<a href="{url}">查看或预订</a>')
    await outbox.show(turn.person.id, reporting.VIEW, room.id)


declare_code(CODE, CodeKind(scanned, lambda room_id: f"/h5/rooms/{room_id}"))


async def remind(booking_id: int) -> bool:
    """Remind the organiser of a meeting that begins soon; False when that was done or is not needed any more."""
    booking = await RoomBooking.locked(booking_id)
    if booking is None or booking.reminded or booking.state != "booked":
        return False
    booking.reminded = True
    await booking.save(update_fields=["reminded"])
    await outbox.show(booking.organiser_id, VIEW, booking.id)
    return True


async def lapse(booking_id: int) -> bool:
    """Give a room where nobody has checked in to others; False when somebody has, or the room asks for no check-in."""
    booking = await RoomBooking.locked(booking_id)
    if booking is None or booking.state != "booked" or booking.starts_at + LATE > now():
        return False
    room = await MeetingRoom.one(id=booking.room_id)
    if not room.needs_check_in or booking.ends_at <= now():
        return False
    await let_go(booking, "lapse")
    when = show_period(booking.starts_at, booking.ends_at)
    text = f"“{booking.title}”（{room.name} {when}）开始15分钟没有签到，会场已让给别人。还要用请重新预订。"
    await outbox.say(booking.organiser_id, text)
    return True


async def close(request_id: int) -> bool:
    """End a request whose last meeting is over; False when one is to come.

    When none of them took place it is not done but cancelled, and says why.
    """
    request = await Request.locked(request_id)
    if request is None or request.state != RequestState.APPROVED:
        return False
    moment = now()
    if any(one.ends_at > moment for one in await RoomBooking.listed("id", request_id=request.id, state=LIVE)):
        return False
    bookings = await RoomBooking.listed("id", request_id=request.id)
    if any(one.state not in GONE for one in bookings):
        await move_request(request, "fulfil", person_id=None)
        return True
    if any(one.replaced_by_id is not None and one.state == "off" for one in bookings):
        why = "已改期"
    else:
        why = "没有人签到，会场让给了别人" if any(one.state == "lapsed" for one in bookings) else "会场已让出"
    await move_request(request, "cancel", person_id=None, note=why)
    await outbox.redraw(CONFIRM_VIEW, request.id)
    return True
