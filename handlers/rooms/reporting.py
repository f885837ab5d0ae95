"""The code at a room's door also begins a report of what is broken or dangerous in it, with the place filled in."""

from bot import filling, outbox
from bot.errors import UserError
from bot.links import page
from bot.request_types import request_types
from bot.router import Router, Turn, stop_asking
from cards.card import Card
from cards.rooms import REPORTS, ReportInRoom, room_card
from models.rooms import MeetingRoom

router = Router("rooms.reporting")
VIEW = "rooms.room"


@outbox.view(VIEW)
async def draw(room_id: int, person_id: int) -> Card | None:
    """The room with what can be reported in it."""
    room = await MeetingRoom.find(id=room_id)
    if room is None:
        return None
    return room_card(room.id, room.name, room.place, page(f"/h5/rooms/{room.id}"))


@router.button(ReportInRoom)
async def report(turn: Turn, tap: ReportInRoom) -> None:
    """Begin the report."""
    room = await MeetingRoom.find(id=tap.room_id)
    kind = (await request_types()).get(tap.verb) if tap.verb in REPORTS else None
    if room is None or kind is None:
        raise UserError("这间会场已经撤销，请直接说在什么地方、有什么问题。")
    await stop_asking(turn)
    await filling.begin(turn, kind, {"place": f"{room.place}{room.name}"})
