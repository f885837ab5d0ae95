"""Rooms on the phone: the day of all of them, and one room with its week, its check-in and the way to book it."""

from datetime import date, datetime, timedelta

from aiohttp import web

from bot import filling
from bot.drafts import fill, open_draft
from forms import FieldError, Moment
from handlers import rooms
from models.clock import LOCAL, now
from models.rooms import MeetingRoom, RoomBooking
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.room_plan import day_of, days_around, reading_of, sought_in
from pages.visit import CHANNEL, Visit, attempt, not_found, see

WEEK = 7
PATH = "/h5/rooms"
WHEN = Moment(name="start", label="时间", short="时间")

declare_notices(
    {
        "rooms.checked_in": "已签到。",
        "rooms.freed": "会场已让出，谢谢。",
        "rooms.renewed": "日历订阅地址已换新，原来的地址不能用了，请在日历里重新订阅。",
        "rooms.waiting": "已加入候补，空出来马上通知您。",
    }
)


async def index(visit: Visit) -> web.Response:
    """All rooms on one day."""
    day, sought = day_of(visit), sought_in(visit)
    open_rooms = await sought.rooms()
    return visit.render(
        "h5/rooms.html",
        day=day,
        days=days_around(day),
        rooms=open_rooms,
        sought=sought,
        equipment=rooms.EQUIPMENT,
        plan=await rooms.plan_of(open_rooms, day),
        reading=await reading_of(visit.person),
        shown=rooms.shown,
        calendar=await rooms.address_of("people", visit.person.id),
    )


async def renew_calendar(visit: Visit) -> web.Response:
    """Give the reader's calendar another address."""
    if visit.form.get("action", "") != "renew_calendar":
        raise not_found()
    await rooms.renew_address("people", visit.person.id)
    return see(PATH, notice="rooms.renewed")


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """One room: the day, the days after it, and what the reader may do."""
    room = await MeetingRoom.find(id=visit.id)
    if room is None:
        raise not_found()
    day = day_of(visit)
    week = [day + timedelta(days=ahead) for ahead in range(WEEK)]
    upcoming = await RoomBooking.filter(
        room_id=room.id, organiser_id=visit.person.id, state__in=rooms.LIVE, ends_at__gt=now()
    ).order_by("starts_at")
    present = await rooms.present_booking(room.id, visit.person)
    return visit.render(
        "h5/room.html",
        status=status,
        alert=alert,
        room=room,
        hours=rooms.hours_of(room),
        day=day,
        days=days_around(day),
        week=[(one, (await rooms.plan_of([room], one))[room.id]) for one in week],
        reading=await reading_of(visit.person),
        shown=rooms.shown,
        mine=upcoming,
        present=present.id if present else None,
        typed={name: visit.form.get(name) or visit.request.query.get(name, "")[:5] for name in ("start", "end")},
    )


async def act(visit: Visit) -> web.Response:
    """Book, wait, check in or give back."""
    turn = await visit.turn()
    room = await MeetingRoom.find(id=visit.id)
    if room is None:
        raise not_found()
    action = visit.form.get("action", "")
    if action in ("check_in", "give_back"):
        return await _on_booking(visit, room, action)
    if action not in ("book", "wait"):
        raise not_found()
    wanted = _wanted(visit)
    if wanted is None:
        return await show(visit, alert="请写开始和结束时间，例如 14:00 和 16:00，结束要晚于开始。", status=422)
    if action == "wait":
        if wanted.start <= now():
            return await show(visit, alert="这个时间已经过去了，请换一个。", status=422)
        await rooms.wish_for(visit.person, [room], wanted)
        return see(f"{PATH}/{room.id}", day=wanted.start.date().isoformat(), notice="rooms.waiting")
    draft = await open_draft(visit.person, rooms.ROOMS)
    before = rooms.ROOMS.form.load(draft.form)
    about = {"room": room.name, "start": wanted.start, "end": wanted.end}
    values, problems = await fill(draft, rooms.ROOMS, {**before, **about}, now())
    await filling.close_cards(draft, closed="正在页面上修改")
    await filling.remember(turn, rooms.ROOMS, draft, values)
    await filling.set_asked(turn, None)
    if problems:
        return await show(visit, alert="".join(problem.text for problem in problems), status=422)
    return see(f"/h5/drafts/{draft.id}")


async def _on_booking(visit: Visit, room: MeetingRoom, action: str) -> web.Response:
    number = read_number(visit.form.get("booking", ""))
    booking = await RoomBooking.find(id=number, room_id=room.id, organiser_id=visit.person.id) if number else None
    if booking is None:
        raise not_found()
    if action == "check_in":
        refused = await attempt(rooms.check_in(booking.id, visit.person, channel=CHANNEL))
        done = "rooms.checked_in"
    else:
        refused = await attempt(rooms.give_back(booking.id, visit.person, channel=CHANNEL))
        done = "rooms.freed"
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"{PATH}/{room.id}", day=day_of(visit).isoformat(), notice=done)


def _wanted(visit: Visit) -> rooms.Occasion | None:
    """The period that was typed for the posted day."""
    day = day_of(visit)
    start, end = (_at(day, visit.form.get(name, "")) for name in ("start", "end"))
    return rooms.Occasion(start, end) if start is not None and end is not None and start < end else None


def _at(day: date, typed: str) -> datetime | None:
    try:
        return datetime.combine(day, WHEN.parse(typed, datetime.combine(day, datetime.min.time())).time(), LOCAL)
    except FieldError:
        return None
