"""让会: whoever finds a room taken asks its holder to give it up, who answers with a tap.

On a yes the holder's meeting moves or ends and the asker's booking is sent, in one transaction: nobody else can come
between, and if either is not possible, neither happens.
"""

from tortoise.transactions import in_transaction

from bot import filling, outbox
from bot.errors import UserError
from bot.links import page
from bot.router import Router, Turn
from cards.card import Card
from cards.rooms import AnswerPlea, plea_card
from forms import Values
from handlers.requests.submitting import submit
from handlers.rooms.availability import bookings_in_the_way, free_rooms, unsuited
from handlers.rooms.holding import LIVE, values_of
from handlers.rooms.moving import Target, approvers_of, move
from handlers.rooms.occasions import Occasion, occasions_of
from handlers.rooms.request_type import ROOMS
from handlers.rooms.rights import own_booking
from handlers.rooms.using import let_go
from models.clock import LOCAL, now, show_period
from models.org import Department, Person
from models.request_states import RequestState
from models.requests import Conversation, Request
from models.rooms import MeetingRoom, RoomBooking, RoomPlea

router = Router("rooms.pleading")
VIEW = "rooms.plea"
GONE = "对方已经另有安排，或者会议已经开始，不用让了。"


@router.phrase("让会", "请对方让会", "请他让会", "请她让会", "请让会", "能不能让会", "请对方让一让")
async def plead(turn: Turn) -> bool:
    """让会 was typed after a room was refused: its holder is asked."""
    draft = await filling.present_draft(turn)
    if draft is None or draft.request_type != ROOMS.name:
        return False
    values = ROOMS.form.load(draft.form)
    if not values.get("refused"):
        await turn.say("请先说要哪一间会场、几点到几点；有人订了，再回复“让会”。")
        return True
    wanted = {**{name: value for name, value in values.items() if name != "refused"}, "room": values["refused"]}
    if missing := ROOMS.form.missing(wanted):
        await turn.say(f"请先把{'、'.join(field.label for field in missing)}说全，再回复“让会”。")
        return True
    booking = await _in_the_way(wanted, turn.person)
    holder = await Person.one(id=booking.organiser_id)
    if await RoomPlea.filter(booking_id=booking.id, asker_id=turn.person.id, state="asked").exists():
        await turn.say(f"已经请过{holder.name}了，有答复马上告诉您。")
        return True
    about = {"booking_id": booking.id, "draft_id": draft.id, "asker_id": turn.person.id}
    plea = await RoomPlea.create(**about, form=ROOMS.form.dump(wanted))
    await outbox.show(holder.id, VIEW, plea.id)
    what = ROOMS.summary(wanted)
    await turn.say(f"已请{holder.name}让会。对方同意，就按 {what} 为您提交，不用再说一遍；不同意也会告诉您。")
    return True


async def _in_the_way(wanted: Values, asker: Person) -> RoomBooking:
    """The one meeting that the room would have to be given up for.

    Raises:
        UserError: There is none any more, more than one, or one that cannot give way.
    """
    occasions = occasions_of(wanted)
    if len(occasions) != 1:
        raise UserError("重复的会不能请人让会，请先订有空的日子，再单独订那一天。")
    room = await MeetingRoom.one(name=wanted["room"])
    if why := unsuited(room, occasions, wanted.get("attendees"), wanted.get("equipment") or ()):
        raise UserError(f"{why}，请换一间。")
    found = await bookings_in_the_way(room, occasions[0])
    if not found:
        raise UserError(f"{room.name}现在空出来了，直接说“订{room.name}”就行。")
    if len(found) > 1:
        raise UserError(f"{room.name}这段时间有{len(found)}场会，请换会场或时间。")
    (booking,) = found
    if booking.organiser_id == asker.id:
        raise UserError(f"这段时间是您自己订的“{booking.title}”，可以说：会议改到（时间）。")
    if booking.state != "booked" or booking.starts_at <= now():
        raise UserError(f"{room.name}这段时间的会还在审批或已经开始，不能请对方让会，请换会场或时间。")
    return booking


@outbox.view(VIEW)
async def draw(plea_id: int, person_id: int) -> Card | None:
    """The holder's card, with what saying yes would mean for the own meeting."""
    plea = await RoomPlea.find(id=plea_id)
    booking = await RoomBooking.find(id=plea.booking_id, organiser_id=person_id) if plea is not None else None
    if plea is None or booking is None:
        return None
    asker, room = await Person.one(id=plea.asker_id), await MeetingRoom.one(id=booking.room_id)
    department, wanted = await Department.one(id=asker.department_id), ROOMS.form.load(plea.form)
    lines = [
        ("谁", f"{asker.name}（{department.name}）"),
        ("对方的会", f"{wanted.get('title') or '会议'} {wanted['attendees']}人"),
        ("对方要用", show_period(wanted["start"], wanted["end"])),
        ("会场", room.name),
        ("您的会", booking.title),
        ("您订的", show_period(booking.starts_at, booking.ends_at)),
    ]
    closed = {"agreed": "已同意让出", "refused": "没有让", "void": "不用让了"}.get(plea.state, "")
    offers = [("free", "同意，我的会另订")]
    if not closed and (other := await _elsewhere(booking)) is not None:
        offers.insert(0, (f"move.{other.id}", f"同意，换到{other.name}"))
    url = page(f"/h5/rooms/{room.id}")
    return plea_card(plea.id, f"{asker.name}请您让会", lines, url, offers=offers, closed=closed)


async def _elsewhere(booking: RoomBooking) -> MeetingRoom | None:
    """The smallest room for the holder's meeting at the same time that needs no approval; None when none is free."""
    if await approvers_of(booking):
        # They approved that very room.
        return None
    values = await values_of(await Request.one(id=booking.request_id))
    same = Occasion(booking.starts_at.astimezone(LOCAL), booking.ends_at.astimezone(LOCAL))
    free = await free_rooms([same], values.get("attendees"), values.get("equipment") or ())
    return next((room for room in free if not room.needs_approval), None)


@router.button(AnswerPlea)
async def answered(turn: Turn, tap: AnswerPlea) -> None:
    """One of the answers was tapped; the second tap is told what became of it."""
    plea = await RoomPlea.locked(tap.plea_id)
    if plea is None:
        raise UserError("没有找到这次商量。")
    booking = await own_booking(plea.booking_id, turn.person)
    if plea.state != "asked":
        await turn.say("这次让会您已经答复过了。" if plea.state != "void" else GONE)
    elif tap.verb == "refuse":
        await _settle(plea, "refused")
        await outbox.say(plea.asker_id, f"{turn.person.name}这次不方便让会，请换个会场或时间，也可以回复“候补”。")
        await turn.say("好的，已告诉对方。")
    else:
        await _agree(turn, plea, booking, tap.verb)
    await outbox.redraw(VIEW, plea.id)


async def _settle(plea: RoomPlea, state: str) -> None:
    plea.state = state
    await plea.save(update_fields=["state"])


async def unanswered() -> list[int]:
    """Pleas for meetings that have begun or are given up meanwhile: nobody need answer them any more."""
    asked = {one.id: one.booking_id for one in await RoomPlea.listed("id", state="asked")}
    waiting = RoomBooking.filter(id__in=list(asked.values()), state="booked", starts_at__gt=now()) if asked else None
    left = {one.id for one in await waiting} if waiting is not None else set()
    return [plea_id for plea_id, booking_id in asked.items() if booking_id not in left]


async def lapse(plea_id: int) -> bool:
    """End a plea that was not answered in time, and tell whoever has asked; False when it was."""
    plea = await RoomPlea.locked(plea_id)
    if plea is None or plea.state != "asked":
        return False
    await _settle(plea, "void")
    await outbox.redraw(VIEW, plea.id)
    booking = await RoomBooking.one(id=plea.booking_id)
    holder = await Person.one(id=booking.organiser_id)
    begun = booking.state in LIVE
    so = "那场会已经开始，请换会场或时间。" if begun else "不过那场会不开了，要用会场请直接再说一遍。"
    await outbox.say(plea.asker_id, f"{holder.name}没有答复让会，{so}")
    return True


async def _agree(turn: Turn, plea: RoomPlea, booking: RoomBooking, verb: str) -> None:
    draft = await Request.locked(plea.draft_id)
    if draft is None or draft.state != RequestState.DRAFT or booking.state != "booked" or booking.starts_at <= now():
        await _settle(plea, "void")
        await turn.say(GONE)
        return
    try:
        async with in_transaction():
            told = await _give_way(turn, booking, verb)
            await _book(turn, plea, draft)
    except UserError as refusal:
        await turn.say(f"现在让不了，都没有变：{refusal.text}")
        return
    await _settle(plea, "agreed")
    await turn.say(f"{told}谢谢您让会。")


async def _give_way(turn: Turn, booking: RoomBooking, verb: str) -> str:
    """The holder's meeting goes elsewhere, or does not take place; says which."""
    name, _, number = verb.partition(".")
    if name == "free":
        await let_go(booking, "give_back", turn.person, turn.event.channel)
        return f"“{booking.title}”的会场已让出，请另订时间或会场。"
    room = await MeetingRoom.find(id=int(number)) if name == "move" and number.isdecimal() else None
    if room is None:
        raise UserError("这张卡片已经失效。")
    to = Target(booking.starts_at, booking.ends_at, room)
    return await move(booking.id, turn.person, to, rest=False, channel=turn.event.channel)


async def _book(turn: Turn, plea: RoomPlea, draft: Request) -> None:
    """Send what the asker wanted."""
    asker = await Person.one(id=plea.asker_id)
    draft.form = plea.form
    await draft.save(update_fields=["form"])
    await outbox.say(asker.id, f"{turn.person.name}同意让会。")
    await submit(draft, asker, channel=turn.event.channel)
    left = Conversation.filter(person_id=asker.id, request_id=draft.id)
    await left.update(request_id=None, asked_field=None, dialogue={})
    for view in filling.DRAFT_VIEWS:
        await outbox.redraw(view, draft.id)
    await outbox.show(asker.id, filling.CONFIRM_VIEW, draft.id)
