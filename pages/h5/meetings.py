"""A booked meeting on the phone: its time, its room and what it needs, changed by whoever has booked it."""

from typing import Any

from aiohttp import web

from bot import filling
from bot.errors import UserError
from forms import Choice, Field, Form, Problem
from handlers import rooms
from models.clock import LOCAL, now
from models.org import Person
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking
from pages.form_rows import rows_of
from pages.notices import declare_notices
from pages.request_view import declare_more_of
from pages.room_plan import reading_of
from pages.visit import CHANNEL, Visit, attempt, not_found, see

PATH = "/h5/meetings"
NEEDS = ("attendees", "equipment", "plates")

declare_notices({"meetings.changed": "会议已改好，相关的同事都通知了。"})


async def _more(reader: Person, request: Request) -> list[tuple[str, str]]:
    """Where the reader changes the meeting, of a repeated one the next."""
    reading = await reading_of(reader)
    found = [one for one in await rooms.live_bookings(request) if reading.may_change(one)]
    label = "改会议" if len(found) < 2 else "改会议（从下一场起）"
    return [(f"{PATH}/{one.id}", label) for one in found[:1]]


declare_more_of("meeting_room", _more)


async def _meeting(visit: Visit) -> RoomBooking:
    """The meeting, if the reader may change it."""
    try:
        return await rooms.own_booking(visit.id, visit.person)
    except UserError as refusal:
        raise not_found() from refusal


async def _form(booking: RoomBooking) -> Form:
    """The booking's own questions, with the rooms to choose from, and for a repeated meeting how many are meant."""
    asked = rooms.ROOMS.form.by_name
    options = {str(room.id): f"{room.name}（{room.capacity}人）" for room in await rooms.open_rooms()}
    if (own := str(booking.room_id)) not in options:
        options[own] = (await MeetingRoom.one(id=booking.room_id)).name
    room = Choice(name="room", label="会场", short="会场", options=options, says={}, question="")
    fields: list[Field] = [asked["start"], asked["end"], room]
    if len(await rooms.follow_ups(booking)) > 1:
        which = {"one": "只改这一场", "rest": "这场和以后都改"}
        label = "时间和会场改哪几场"
        fields.append(Choice(name="scope", label=label, short="范围", options=which, says={}, question=""))
    return Form(fields=(*fields, *(asked[name] for name in NEEDS)))


async def _values(booking: RoomBooking) -> dict[str, Any]:
    request = await Request.one(id=booking.request_id)
    form = rooms.ROOMS.form.load(request.form)
    starts, ends = booking.starts_at.astimezone(LOCAL), booking.ends_at.astimezone(LOCAL)
    return {**form, "start": starts, "end": ends, "room": str(booking.room_id), "scope": "one"}


async def show(visit: Visit, *, alert: str = "", problems: list[Problem] | None = None) -> web.Response:
    """The meeting as it is, or as it was typed when that could not be."""
    booking = await _meeting(visit)
    form = await _form(booking)
    wrong = bool(alert or problems)
    typed = form.typed(visit.form) if wrong else {}
    return visit.render(
        "h5/meeting.html",
        status=422 if wrong else 200,
        alert=alert,
        booking=booking,
        rows=rows_of(form, await _values(booking), typed, problems or [], now(), as_typed=wrong),
        repeated="scope" in form.by_name,
        approved=bool(await rooms.approvers_of(booking)),
    )


async def change(visit: Visit) -> web.Response:
    """Change what is different; what somebody has to approve first becomes a draft."""
    booking = await _meeting(visit)
    form = await _form(booking)
    values, problems = form.from_page(visit.form, now())
    problems += [Problem(field.name, f"请填写{field.label}") for field in form.missing(values)]
    if problems:
        return await show(visit, alert="有几项需要改一下，请看红字。", problems=problems)
    before = await _values(booking)
    needs = {name: values.get(name) for name in NEEDS if values.get(name) != before.get(name)}
    to = rooms.Target(values["start"], values["end"], await MeetingRoom.one(id=int(values["room"])))
    moves = any(values[name] != before[name] for name in ("start", "end", "room"))
    if moves and await rooms.needs_approval(booking, to):
        return await _ask_anew(visit, booking, to, needs)
    refused = await attempt(_apply(visit, booking, to if moves else None, needs, rest=values.get("scope") == "rest"))
    if refused:
        return await show(visit, alert=refused)
    return see(f"{PATH}/{booking.id}", notice="meetings.changed")


async def _apply(
    visit: Visit, booking: RoomBooking, to: rooms.Target | None, needs: dict[str, Any], *, rest: bool
) -> None:
    if to is None and not needs:
        raise UserError("没有改动。请先修改，再点“保存修改”。")
    if to is not None:
        await rooms.move(booking.id, visit.person, to, rest=rest, channel=CHANNEL)
    if needs:
        await rooms.change_needs(booking.id, visit.person, needs, channel=CHANNEL)


async def _ask_anew(visit: Visit, booking: RoomBooking, to: rooms.Target, needs: dict[str, Any]) -> web.Response:
    turn = await visit.turn()
    if refused := await attempt(rooms.check_move(booking, to, rest=False)):
        return await show(visit, alert=refused)
    draft, _ = await rooms.ask_anew(booking, visit.person, to, needs)
    await filling.remember(turn, rooms.ROOMS, draft, rooms.ROOMS.form.load(draft.form))
    await filling.set_asked(turn, None)
    return see(f"/h5/drafts/{draft.id}")
