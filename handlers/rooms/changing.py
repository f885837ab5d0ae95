"""A booked meeting is changed in the chat: 会议改到明天下午三点, 处务会再加视频会议, 席签：张三、李四."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import filling, outbox
from bot.errors import UserError
from bot.language import understand
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn, ask
from cards.card import Card
from cards.rooms import LeaveMeeting, MoveMeeting, moving_card
from handlers.requests.chat.sayings import ordinal_of
from handlers.rooms import meant
from handlers.rooms.availability import open_rooms
from handlers.rooms.choosing import rooms_called
from handlers.rooms.holding import LIVE, values_of
from handlers.rooms.moving import (
    Target,
    approvers_of,
    ask_anew,
    check_move,
    follow_ups,
    move,
    needs_approval,
)
from handlers.rooms.needs import change_needs
from handlers.rooms.rights import own_booking
from models.clock import LOCAL, now, show_period
from models.org import Person
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking

router = Router("rooms.changing")
VIEW = "rooms.moving"
WHICH = "rooms.which"
LISTED_MAX = 5
_TO = re.compile(r"(\d{1,12})\.(\d{1,4})\.(\d{1,18})")
_DIGIT = re.compile(r"\s*([1-9])\s*[.。]?\s*")
_OURS = ("unknown", "meeting_room", "smalltalk")
"""What bot.language may take such a sentence for, which knows of no meeting that is booked."""


@router.sentence
async def about_a_meeting(turn: Turn, text: str) -> bool:
    """Change what the words mean to change; False when they are not about a meeting of this person's that is booked.

    While a booking is being filled in they are about that one; while something else is, only when they name a meeting.
    """
    said = meant.read(text)
    draft = await filling.present_draft(turn) if said is not None else None
    if said is None or turn.for_id is not None or (draft is not None and draft.request_type == "meeting_room"):
        return False
    if understand(text, turn.event.happened_at)[0].intent not in _OURS:
        return False
    bookings = await _to_come(turn.person, running=said.lengthens)
    rooms = await MeetingRoom.listed("id") if bookings else []
    named = said.names_meeting or meant.is_named(said, bookings)
    if not bookings or not (named or (draft is None and await _just_booked(turn.person))):
        return False
    found = meant.meetings_meant(said, bookings, rooms, turn.event.happened_at)
    if said.lengthens and found[0].starts_at <= now():
        # Who says 延长半小时 in a meeting means that one.
        found = found[:1]
    wish = await _wish(turn, said, found[0], rooms)
    if not (wish.values or wish.unclear):
        return False
    if len({one.request_id for one in found}) > 1:
        await _ask_which(turn, text, found)
    else:
        await _go_on(turn, found[0], wish)
    return True


async def _to_come(person: Person, *, running: bool) -> list[RoomBooking]:
    """The person's meetings that have not begun, the next one first; before them those that go on, when asked for."""
    moment = now()
    mine = RoomBooking.filter(organiser_id=person.id, state__in=LIVE)
    ahead = mine.filter(ends_at__gt=moment) if running else mine.filter(starts_at__gt=moment)
    return await ahead.order_by("starts_at", "id")


async def _just_booked(person: Person) -> bool:
    """Whether the last thing that the person asked for was a room."""
    mine = Request.filter(applicant_id=person.id, submitted_at__not_isnull=True)
    last = await mine.order_by("-submitted_at").first()
    return last is not None and last.request_type == "meeting_room"


async def _wish(turn: Turn, said: meant.Said, booking: RoomBooking, rooms: Sequence[MeetingRoom]) -> meant.Wish:
    request = await Request.one(id=booking.request_id)
    room = next(one.name for one in rooms if one.id == booking.room_id)
    own = {"start": booking.starts_at, "end": booking.ends_at, "room": room}
    values = {**await values_of(request), **own}
    return meant.wish_of(said, (await type_of(request)).form, values, rooms, turn.event.happened_at)


async def _ask_which(turn: Turn, text: str, found: Sequence[RoomBooking]) -> None:
    # Of a repeated meeting the next one stands for all.
    of_each = {one.request_id: one for one in reversed(found)}
    first = sorted(of_each.values(), key=lambda one: one.starts_at)[:LISTED_MAX]
    rows = [
        f"{number}. {one.title} {show_period(one.starts_at, one.ends_at)}" for number, one in enumerate(first, start=1)
    ]
    question = "您说的是哪一场？请回复序号或会议名称；都不是请回复“取消”。\n" + "\n".join(rows)
    await ask(turn, WHICH, question, text=text, bookings=[one.id for one in first])


@router.answer(WHICH)
async def which(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """One of the meetings was named."""
    bookings = {one.id: one for one in await RoomBooking.listed("id", id=prompt["bookings"])}
    listed = [bookings[number] for number in prompt["bookings"] if number in bookings]
    rooms = await MeetingRoom.listed("id")
    digit = _DIGIT.fullmatch(text)
    place = int(digit[1]) if digit else ordinal_of(text)
    if place is not None:
        found = listed[place - 1 : place]
    else:
        words = meant.Said(text, "", changes=True, names_meeting=True)
        found = meant.meetings_meant(words, listed, rooms, turn.event.happened_at)
    if len(found) != 1:
        await _ask_which(turn, prompt["text"], listed)
        return
    said = meant.read(prompt["text"])
    assert said is not None
    await _go_on(turn, found[0], await _wish(turn, said, found[0], rooms))


async def _go_on(turn: Turn, booking: RoomBooking, wish: meant.Wish) -> None:
    if wish.unclear:
        await turn.say(wish.unclear)
        return
    if not wish.values:
        await turn.say(f"“{booking.title}”本来就是这样安排的，没有变化。")
    if wish.needs:
        await turn.say(await change_needs(booking.id, turn.person, wish.needs, channel=turn.event.channel))
    if wish.moves:
        await _propose(turn, await own_booking(booking.id, turn.person), wish)


async def _propose(turn: Turn, booking: RoomBooking, wish: meant.Wish) -> None:
    """Show where the meeting would go, to be confirmed; or ask for it anew where somebody has to approve it."""
    room = await MeetingRoom.one(id=booking.room_id)
    if said := wish.values.get("room"):
        named = rooms_called(said, await open_rooms())
        if len(named) != 1:
            names = "、".join(one.name for one in named or await open_rooms())
            raise UserError(f"请说明换到哪一间：{names}。")
        (room,) = named
    to = Target(wish.values.get("start", booking.starts_at), wish.values.get("end", booking.ends_at), room)
    await check_move(booking, to, rest=False)
    if await needs_approval(booking, to):
        draft, problems = await ask_anew(booking, turn.person, to)
        await turn.say("这样改要重新审批：同意以前，原来的时间和会场照旧留着。请核对后提交。")
        kind = await type_of(draft)
        values = kind.form.load(draft.form)
        await filling.remember(turn, kind, draft, values)
        await filling.proceed(turn, kind, draft, values, problems)
        return
    await outbox.redraw(VIEW, booking.id, closed="请看新卡片")
    await outbox.show_all(VIEW, [outbox.Copy(turn.person.id, booking.id, await _card(booking, to))])


async def _card(booking: RoomBooking, to: Target | None) -> Card:
    """The question, or without a target the answer to it: where the meeting is now."""
    room = await MeetingRoom.one(id=booking.room_id)
    lines = [("会议", booking.title), ("现在", show_period(booking.starts_at, booking.ends_at)), ("会场", room.name)]
    packed, note = "", ""
    if to is not None:
        lines.insert(2, ("改为", show_period(to.start, to.end)))
        lines[3] = ("会场", room.name if to.room.id == room.id else f"{room.name} 换到 {to.room.name}")
        minutes = (to.end - to.start) // timedelta(minutes=1)
        packed = f"{int(to.start.timestamp()) // 60}.{minutes}.{to.room.id}"
        note = "还在同一天、同一间会场，原来的审批仍然有效，审批人会收到通知。" if await approvers_of(booking) else ""
    repeated = to is not None and len(await follow_ups(booking)) > 1
    url = page(f"/h5/rooms/{room.id}")
    closed = "" if to is not None else "已处理"
    return moving_card(booking.id, lines, url, to=packed, repeated=repeated, note=note, closed=closed)


@outbox.view(VIEW)
async def draw(booking_id: int, person_id: int) -> Card | None:
    """The question once it is answered; while it is open, it is drawn by whoever asks."""
    booking = await RoomBooking.find(id=booking_id, organiser_id=person_id)
    return await _card(booking, None) if booking is not None else None


@router.button(MoveMeeting)
async def move_tapped(turn: Turn, tap: MoveMeeting) -> None:
    """确认修改, 只改这一场 or 这场和以后都改 was tapped."""
    booking = await own_booking(tap.booking_id, turn.person)
    packed = _TO.fullmatch(tap.to)
    room = await MeetingRoom.find(id=int(packed[3])) if packed else None
    if packed is None or room is None:
        raise UserError("这张卡片已经失效，请重新说要改到什么时候。")
    start = datetime.fromtimestamp(int(packed[1]) * 60, UTC).astimezone(LOCAL)
    to = Target(start, start + timedelta(minutes=int(packed[2])), room)
    rest = tap.scope == "rest"
    await turn.say(await move(booking.id, turn.person, to, rest=rest, channel=turn.event.channel))
    await outbox.redraw(VIEW, booking.id, closed="已修改")


@router.button(LeaveMeeting)
async def leave_tapped(turn: Turn, tap: LeaveMeeting) -> None:
    """不改了 was tapped."""
    booking = await own_booking(tap.booking_id, turn.person)
    await outbox.redraw(VIEW, booking.id, closed="没有改")
    await turn.say("好的，没有改。")
