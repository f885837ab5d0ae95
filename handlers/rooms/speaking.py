"""会场 in the menu, and waiting for a room that is taken."""

from bot import filling
from bot.request_types import type_of
from bot.router import Router, Turn
from handlers.rooms.availability import free_rooms, open_rooms, unsuited
from handlers.rooms.occasions import occasions_of
from handlers.rooms.request_type import ROOMS
from handlers.rooms.waiting import wish_for
from models.clock import show_period

router = Router("rooms.speaking")


@router.menu("meeting_room")
async def from_menu(turn: Turn) -> None:
    """会场预订 in the menu: begin or go on with the draft."""
    await filling.start(turn, ROOMS)


@router.phrase("候补", "排队", "候补一下")
async def wait_for_room(turn: Turn) -> bool:
    """Wait for whatever suits the booking that is being filled in."""
    draft = await filling.present_draft(turn)
    if draft is None or draft.request_type != ROOMS.name:
        return False
    values = (await type_of(draft)).form.load(draft.form)
    occasions = occasions_of(values)
    if len(occasions) != 1:
        await turn.say("请先说清楚哪天几点到几点；重复的会不能候补，请先订有空的日子。")
        return True
    suited = [
        room
        for room in await open_rooms()
        if not unsuited(room, occasions, values.get("attendees"), values.get("equipment") or ())
    ]
    free = await free_rooms(occasions, values.get("attendees"), values.get("equipment") or ())
    if free:
        await turn.say(f"现在就有空闲的：{'、'.join(room.name for room in free)}。直接说要哪一间就行，不用候补。")
        return True
    if not suited:
        await turn.say("没有坐得下、设备也合适的会场可以候补，请少些人数或设备要求。")
        return True
    await wish_for(turn.person, suited, occasions[0])
    when = show_period(occasions[0].start, occasions[0].end)
    await turn.say(f"已为您候补 {when} 的{'、'.join(room.name for room in suited)}，空出来马上通知您。")
    return True
