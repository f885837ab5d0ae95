"""会场 in the menu, and which rooms are free."""

from bot import conversation
from bot.language import Understanding
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn
from handlers.rooms.availability import free_rooms, open_rooms, other_times, unsuited
from handlers.rooms.equipment import shown
from handlers.rooms.occasions import Occasion, occasions_of
from handlers.rooms.request_type import ROOMS
from handlers.rooms.waiting import wish_for
from models.clock import LOCAL, now, show_period
from models.rooms import MeetingRoom

router = Router("rooms.speaking")
LISTED_MAX = 5


@router.menu("meeting_room")
async def from_menu(turn: Turn) -> None:
    """会场预订 in the menu: begin or go on with the draft."""
    await conversation.start(turn, ROOMS)


@router.intent("room_availability")
async def availability(turn: Turn, understood: Understanding, text: str) -> None:
    """有空会议室吗: the free rooms for the period, the smallest that seats everybody first."""
    plan = page("/h5/rooms")
    start, end = understood.slots.get("start"), understood.slots.get("end")
    if start is None or end is None or end <= start:
        await turn.say(
            "请说明从几点到几点、多少人，例如：明天下午2点到4点有能坐15人的会议室吗。"
            f'\n<a href="{plan}">看每天的会场安排</a>'
        )
        return
    wanted = Occasion(start.replace(tzinfo=LOCAL), end.replace(tzinfo=LOCAL))
    attendees = understood.slots.get("attendees")
    plan = page(f"/h5/rooms?day={wanted.start:%Y-%m-%d}")
    when = show_period(wanted.start, wanted.end) + (f" 能坐{attendees}人的" if attendees else "")
    free = await free_rooms([wanted], attendees)
    if free:
        rows = [_row(room) for room in free[:LISTED_MAX]]
        more = f"\n还有{len(free) - LISTED_MAX}间。" if len(free) > LISTED_MAX else ""
        how = f"要订直接说，例如：订{free[0].name}，{attendees or 10}人。"
        await turn.say(f"{when}空闲会场：\n" + "\n".join(rows) + f'{more}\n{how}\n<a href="{plan}">看当天安排</a>')
        return
    suited = [room for room in await open_rooms() if not unsuited(room, [wanted], attendees, ())]
    others = [
        f"{room.name} {one.start:%H:%M}-{one.end:%H:%M}" for room in suited[:3] for one in await _times(room, wanted)
    ]
    instead = f"当天还可以：{'、'.join(others)}。" if others else "请换个时间。"
    await turn.say(f'{when}会场没有空闲的。{instead}\n<a href="{plan}">看当天安排</a>')


async def _times(room: MeetingRoom, wanted: Occasion) -> list[Occasion]:
    return (await other_times(room, wanted, now()))[:1]


def _row(room: MeetingRoom) -> str:
    what = f" {shown(room.equipment)}" if room.equipment else ""
    return f"· {room.name} {room.capacity}人 {room.place}{what}{' 要审批' if room.needs_approval else ''}"


@router.phrase("候补", "排队", "候补一下")
async def wait_for_room(turn: Turn) -> bool:
    """Wait for whatever suits the booking that is being filled in."""
    draft = await conversation.present_draft(turn)
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
