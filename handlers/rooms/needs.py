"""What a meeting that is booked needs: equipment, services, names on plates, seats; changed until it begins."""

from typing import Any

from bot import outbox
from bot.errors import UserError
from bot.filling import CONFIRM_VIEW
from bot.request_types import type_of
from forms import Values
from handlers.requests.changing import Changes, differences
from handlers.requests.searching import describe
from handlers.rooms.availability import unsuited
from handlers.rooms.equipment import NEEDS
from handlers.rooms.holding import live_bookings, values_of
from handlers.rooms.orders import arrange, refuse_begun_plates
from handlers.rooms.rights import own_booking
from models.clock import now
from models.org import Person
from models.requests import HistoryEntry, Request
from models.rooms import MeetingRoom


async def change_needs(booking_id: int, person: Person, wanted: Values, *, channel: str) -> str:
    """Prepare a booked meeting otherwise, and every one that is still to come of a repeated one; says what changed.

    Nobody has to approve it: the room and its time stay as they are.

    Args:
        wanted: New values of attendees, equipment and plates; None takes one away, what is not named stays.

    Raises:
        UserError: It is not this person's, has begun or is in approval, the room lacks something or has too few
            seats, or what is taken away has been begun already.
    """
    booking = await own_booking(booking_id, person)
    request = await Request.locked(booking.request_id)
    assert request is not None
    bookings = [one for one in await live_bookings(request) if one.state == "booked" and one.starts_at > now()]
    if not bookings:
        raise UserError(f"“{booking.title}”现在不能改：只能改已订好、还没开始的会。")
    before = await values_of(request)
    after = {**before, **wanted}
    for room in await MeetingRoom.listed("id", id=list({one.room_id for one in bookings})):
        if why := unsuited(room, [], after.get("attendees"), after.get("equipment") or ()):
            raise UserError(f"{why}，没有改。要换会场，请说：会议改到（会场名称）。")
    if after.get("plates") != before.get("plates"):
        await refuse_begun_plates(request)
    changes = await rewrite(request, after)
    if not changes:
        return f"“{booking.title}”本来就是这样安排的，没有变化。"
    for one in bookings:
        await arrange(request, one, one.starts_at)
    await note_changes(request, person, channel, changes)
    told = "；".join(f"{one['label']}{_from_to(one)}" for one in changes)
    if booking.organiser_id != person.id:
        await outbox.say(booking.organiser_id, f"{person.name}改了您的会议“{booking.title}”：{told}。")
    return f"“{booking.title}”已改：{told}。相关的同事都通知了。"


def _from_to(change: dict[str, Any]) -> str:
    if not change["new"]:
        return f"不要了（原来是“{change['old']}”）"
    return f"由“{change['old']}”改为“{change['new']}”" if change["old"] else f"是“{change['new']}”"


async def rewrite(request: Request, values: Values) -> Changes:
    """Store other values of a booking that stands, in the order of the form's options; says what is different."""
    form = (await type_of(request)).form
    before = form.load(request.form)
    after = dict(values)
    if needs := after.get("equipment"):
        after["equipment"] = tuple(code for code in NEEDS if code in needs)
    if "name_plates" not in (after.get("equipment") or ()):
        after.pop("plates", None)
    request.form = form.dump({name: value for name, value in after.items() if value})
    await describe(request, await Person.one(id=request.applicant_id))
    await request.save(update_fields=["form", "summary", "search_text"])
    await outbox.redraw(CONFIRM_VIEW, request.id)
    return differences(form, before, form.load(request.form))


async def note_changes(request: Request, person: Person, channel: str, changes: Changes, note: str = "") -> None:
    """Leave the trail of what was changed."""
    await HistoryEntry.create(
        request_id=request.id,
        verb="change_form",
        person_id=person.id,
        channel=channel,
        note=note,
        details={"changes": changes},
    )
