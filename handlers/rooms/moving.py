"""A meeting that is booked is moved to another time or room, alone or with all that follow, and what is prepared too.

An approval was given for a room on a day: within both it stands, and those who gave it are told. Anything else has to
be asked for anew, while the meeting stays where it is until the answer (`ask_anew`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import outbox
from bot.drafts import fill, open_draft
from bot.errors import UserError
from bot.request_types import request_type
from forms import Problem, Values
from handlers import work
from handlers.rooms.availability import taken, unsuited
from handlers.rooms.choosing import refusal
from handlers.rooms.holding import live_bookings, values_of
from handlers.rooms.needs import note_changes, rewrite
from handlers.rooms.occasions import AHEAD_MAX, Occasion
from handlers.rooms.orders import arrange
from handlers.rooms.request_type import MOVED_NOTE
from handlers.rooms.rights import own_booking
from handlers.rooms.using import EARLY, VIEW, remind
from models.clock import LOCAL, now, show_period
from models.flows import ApprovalTask
from models.org import Person
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking
from models.work import Reservation


@dataclass(frozen=True)
class Target:
    """Where a meeting is to go; aware moments."""

    start: datetime
    end: datetime
    room: MeetingRoom

    def shown(self) -> str:
        """`12月2日(周三) 14:00-16:00 第一会议室`."""
        return f"{show_period(self.start, self.end)} {self.room.name}"


async def follow_ups(booking: RoomBooking) -> list[RoomBooking]:
    """This meeting and those of its series that come after it."""
    request = await Request.one(id=booking.request_id)
    return [one for one in await live_bookings(request) if one.starts_at >= booking.starts_at]


async def check_move(booking: RoomBooking, to: Target, *, rest: bool) -> list[RoomBooking]:
    """The meetings that would be moved.

    Raises:
        UserError: It is too late for that or still in approval, or the room is not to be had then; says what is.
    """
    if booking.state == "held":
        raise UserError(f"“{booking.title}”还在审批，现在不能改。请先“撤回”再改，或者等同意以后再说。")
    if booking.state not in ("booked", "checked_in") or booking.ends_at <= now():
        raise UserError(f"“{booking.title}”现在不能改：只能改已订好、还没结束的会。")
    runs = booking.starts_at <= now()
    if runs and (to.start != booking.starts_at or to.room.id != booking.room_id or rest):
        raise UserError(f"“{booking.title}”已经开始，只能改结束时间，例如：会议延长半小时。")
    bookings = await follow_ups(booking) if rest else [booking]
    occasions = _moved(booking, bookings, to)
    if to.start.astimezone(LOCAL).date() != to.end.astimezone(LOCAL).date() or to.end <= to.start:
        raise UserError("一场会不跨天，结束要晚于开始，请重新说时间。")
    if (to.end if runs else to.start) <= now():
        raise UserError(f"{show_period(to.start, to.end)}已经过去了，请换个时间。")
    if occasions[-1].start > now() + AHEAD_MAX:
        raise UserError("只能改到一年以内。")
    values = await values_of(await Request.one(id=booking.request_id))
    needs = values.get("equipment") or ()
    if why := unsuited(to.room, occasions, values.get("attendees"), needs):
        raise UserError(f"{why}，没有改。")
    if not to.room.active:
        raise UserError(f"{to.room.name}停用了，请换一间。")
    own = [one.reservation_id for one in bookings]
    if await taken([to.room], occasions, but=own):
        raise UserError(f"{await refusal(to.room, values, occasions, but=own)}现在的安排没有变。")
    return bookings


def _moved(booking: RoomBooking, bookings: Sequence[RoomBooking], to: Target) -> list[Occasion]:
    """When each of the meetings is then: all move by as much as this one, and are as long."""
    by, length = to.start - booking.starts_at, to.end - to.start
    starts = [(one.starts_at + by).astimezone(LOCAL) for one in bookings]
    return [Occasion(start, start + length) for start in starts]


async def approvers_of(booking: RoomBooking) -> list[int]:
    """Who has approved it."""
    tasks = await ApprovalTask.listed("id", request_id=booking.request_id, state="approved")
    return list(dict.fromkeys(task.decided_by_id or task.person_id for task in tasks))


async def needs_approval(booking: RoomBooking, to: Target) -> bool:
    """Whether somebody has to agree: the room or the day is not what was approved."""
    same_day = booking.starts_at.astimezone(LOCAL).date() == to.start.astimezone(LOCAL).date()
    if booking.room_id == to.room.id and same_day:
        return False
    return to.room.needs_approval or bool(await approvers_of(booking))


async def move(booking_id: int, person: Person, to: Target, *, rest: bool, channel: str) -> str:
    """Move a meeting, or with `rest` it and all that follow; says where it is now.

    Raises:
        UserError: See `check_move`; or somebody would have to approve it, or took the room in this very moment.
    """
    booking = await own_booking(booking_id, person)
    request = await Request.locked(booking.request_id)
    assert request is not None
    bookings = await check_move(booking, to, rest=rest)
    if await needs_approval(booking, to):
        raise UserError("改到别的日子或这间会场要重新审批，请在聊天里说：会议改到（时间或会场）。")
    was = [one.starts_at for one in bookings]
    old_room = await MeetingRoom.one(id=booking.room_id)
    before = show_period(booking.starts_at, booking.ends_at) + f" {old_room.name}"
    occasions = _moved(booking, bookings, to)
    try:
        async with work.reserving({old_room.resource_id, to.room.resource_id}):
            await _reserve(bookings, occasions, to.room)
    except work.Taken as lost:
        own = [one.reservation_id for one in bookings]
        raise UserError(await refusal(to.room, await values_of(request), occasions, but=own)) from lost
    await _rewrite(request, bookings, to, by=occasions[0].start - was[0])
    await note_changes(request, person, channel, [], note=f"{before} 改到 {to.shown()}")
    for one, start in zip(bookings, was, strict=True):
        await arrange(request, one, start)
        await outbox.redraw(VIEW, one.id)
        if one.starts_at - EARLY <= now():
            await remind(one.id)
    following = f"和以后的{len(bookings) - 1}场" if len(bookings) > 1 else ""
    told = f"“{booking.title}”{following}由 {before} 改到 {to.shown()}"
    await _tell(booking, person, told)
    return f"{told}。准备的人都通知了。"


async def _reserve(bookings: Sequence[RoomBooking], occasions: Sequence[Occasion], room: MeetingRoom) -> None:
    """Give back what the meetings hold and take the new times, all or none."""
    await Reservation.filter(id__in=[one.reservation_id for one in bookings]).update(active=False)
    for booking, one in zip(bookings, occasions, strict=True):
        await Reservation.filter(id=booking.reservation_id).update(
            resource_id=room.resource_id,
            starts_at=one.start - timedelta(minutes=room.before_minutes),
            ends_at=one.end + timedelta(minutes=room.after_minutes),
            active=True,
        )
        booking.reminded = booking.reminded and booking.starts_at == one.start
        booking.room_id, booking.starts_at, booking.ends_at = room.id, one.start, one.end
        await booking.save(update_fields=["room_id", "starts_at", "ends_at", "reminded"])


async def _rewrite(request: Request, bookings: Sequence[RoomBooking], to: Target, *, by: timedelta) -> None:
    """The form says where the meetings are, unless only some of a series have moved."""
    if len(bookings) < len([one for one in await live_bookings(request) if one.ends_at > now()]):
        return
    values = await values_of(request)
    start = values["start"] + by
    moved = {"start": start, "end": start + (to.end - to.start), "room": to.room.name}
    if values.get("until"):
        moved["until"] = values["until"] + (start.date() - values["start"].date())
    await rewrite(request, {**values, **moved})


async def _tell(booking: RoomBooking, person: Person, told: str) -> None:
    """Tell whoever should know: the organiser, when somebody else moved it, and those who have approved it."""
    people = set(await approvers_of(booking)) - {person.id}
    await outbox.say_all(
        people - {booking.organiser_id},
        f"{person.name}把您同意过的{told}，会场和日子没有变，您的同意仍然有效；有不妥请直接联系。",
    )
    if booking.organiser_id != person.id:
        await outbox.say(booking.organiser_id, f"{person.name}把您的{told}。")


async def ask_anew(
    booking: RoomBooking, person: Person, to: Target, needs: Values | None = None
) -> tuple[Request, list[Problem]]:
    """A draft for the meeting at another place or time, to be sent and approved like any other.

    The meeting stays as it is. It is given up in the moment in which the new request is approved.
    """
    kind = await request_type("meeting_room")
    room = await MeetingRoom.one(id=booking.room_id)
    values = await values_of(await Request.one(id=booking.request_id))
    draft = await open_draft(person, kind)
    start = booking.starts_at.astimezone(LOCAL)
    was = f"{MOVED_NOTE}原为{start.month}月{start.day}日{start:%H:%M} {room.name}"
    single = {"repeat": None, "until": None, "note": was}
    moved = {"start": to.start, "end": to.end, "room": to.room.name}
    kept = {name: value for name, value in {**values, **moved, **single, **(needs or {})}.items() if value is not None}
    _, problems = await fill(draft, kind, kept, now())
    await RoomBooking.filter(id=booking.id).update(replaced_by_id=draft.id)
    return draft, problems
