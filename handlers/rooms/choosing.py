"""Which room a booking means: the one that was named, or the smallest that fits; and what to offer instead."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from forms import Problem, Values
from handlers.rooms.availability import bookings_in_the_way, free_rooms, open_rooms, other_times, taken, unsuited
from handlers.rooms.deciding import deciders
from handlers.rooms.equipment import EQUIPMENT, shown
from handlers.rooms.occasions import OCCASIONS_MAX, UNTIL_USUALLY, Occasion, occasions_of, show_occasions
from models.clock import now, show_moment
from models.org import people_by_id
from models.rooms import MeetingRoom

ANY_ROOM = re.compile(
    r"(?:一间|一个|随便|任意|哪个都行|都行|都可以|不限)?(?:小|大|中)?(?:会议室|会场|教室|接待室|会客室)?"
)
"""Words that name no room in particular."""
NO_ROOMS = "本单位还没有可以预订的会场，请联系系统管理员。"
TAKEN_SHOWN_MAX = 5
APPROVAL = "这间会场要审批，同意后才算订好；审批期间先为您留着"


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Find the room, or say why there is none and what would be possible."""
    settled = dict(values)
    for told in ("approval", "deciders", "refused"):
        settled.pop(told, None)
    if settled.get("repeat") and settled.get("start") and not settled.get("until"):
        settled["until"] = settled["start"].date() + UNTIL_USUALLY
    occasions = occasions_of(settled)
    if len(occasions) > OCCASIONS_MAX:
        return settled, [Problem("until", f"一次最多订{OCCASIONS_MAX}场，请把结束日期提前一些。")]
    room, problem = await _room_for(settled, occasions)
    if problem:
        if room is not None:
            settled["refused"] = room.name
        return settled, [Problem("room", problem)]
    if room is None:
        settled.pop("room", None)
        return settled, []
    settled["room"] = room.name
    if room.needs_approval:
        settled["approval"] = APPROVAL
        if people := await deciders():
            settled["deciders"] = people
    return settled, []


async def _room_for(values: Values, occasions: Sequence[Occasion]) -> tuple[MeetingRoom | None, str]:
    rooms = await open_rooms()
    if not rooms:
        return None, NO_ROOMS
    said, attendees = values.get("room"), values.get("attendees")
    named = rooms_called(said, rooms) if said else []
    if said and not named and not ANY_ROOM.fullmatch(said):
        return None, f"没有叫“{said}”的会场。现有：{'、'.join(room.name for room in rooms)}。"
    if len(named) > 1:
        return None, f"“{said}”可能是{'、'.join(room.name for room in named)}，请说全名。"
    if named:
        return named[0], await refusal(named[0], values, occasions)
    if not occasions or attendees is None:
        return None, ""
    free = await free_rooms(occasions, attendees, values.get("equipment") or ())
    return (free[0], "") if free else (None, await _nothing_free(values, occasions, rooms))


def rooms_called(said: str, rooms: Sequence[MeetingRoom]) -> list[MeetingRoom]:
    """Rooms that the words may mean: by the exact name, a part of it, the name among more words, or the storey."""
    words = said.strip().removeprefix("的")
    exact = [room for room in rooms if words in (room.name, f"{room.place}{room.name}")]
    if exact or ANY_ROOM.fullmatch(words):
        return exact
    bare = words.removesuffix("室")
    parts = [room for room in rooms if bare and bare in room.name]
    among = [room for room in rooms if room.name in words]
    storey = _STOREY.search(words)
    there = [room for room in rooms if storey and _number(room.place) == _number(words)]
    kind = words[storey.end() :].removeprefix("的") if storey else ""
    return parts or sorted(among, key=lambda room: -len(room.name))[:1] or [one for one in there if kind in one.name]


_STOREY = re.compile(r"(\d{1,2}|[一二三四五六七八九十])[楼层]")


def _number(words: str) -> str:
    """The number of a storey in words: 三楼, 主楼3层."""
    found = _STOREY.search(words)
    if found is None:
        return ""
    return found[1] if found[1].isdigit() else str("零一二三四五六七八九十".find(found[1]))


async def refusal(
    room: MeetingRoom, values: Values, occasions: Sequence[Occasion], *, but: Collection[int] = ()
) -> str:
    """Why this room cannot be had as wanted, with what could be had instead; empty when it can.

    Args:
        but: The reservations of meetings that are to be moved, which do not count; those cannot wait for a room.
    """
    attendees, needs = values.get("attendees"), values.get("equipment") or ()
    why = unsuited(room, occasions, attendees, needs)
    if not occasions:
        return f"{why}。" if why else ""
    busy = [] if why else (await taken([room], occasions, but=but)).get(room.id, [])
    if not why and not busy:
        return ""
    if busy:
        when = show_occasions(occasions) if len(occasions) == 1 else _days(busy)
        why = f"{room.name} {when} 已有人订{await _by_whom(room, occasions, but)}"
    others = [one for one in await free_rooms(occasions, attendees, needs) if one.id != room.id]
    offered = [f"同一时间可用：{'、'.join(_with_seats(one) for one in others[:3])}"] if others else []
    if busy and len(occasions) == 1:
        times = await other_times(room, occasions[0], now())
        if times:
            offered.append(f"{room.name}当天还可以：{'、'.join(f'{one.start:%H:%M}-{one.end:%H:%M}' for one in times)}")
        offered += ["想等它空出来，请回复“候补”；想请对方让一让，请回复“让会”"] if not but else []
    return "。".join([why, *offered]) + "。"


async def _by_whom(room: MeetingRoom, occasions: Sequence[Occasion], but: Collection[int]) -> str:
    """`（王芳）`; nothing for a repeated meeting, which may be in the way of many."""
    if len(occasions) != 1:
        return ""
    found = await bookings_in_the_way(room, occasions[0])
    holders = {one.organiser_id for one in found if one.reservation_id not in but}
    return f"（{'、'.join(person.name for person in (await people_by_id(holders)).values())}）" if holders else ""


async def _nothing_free(values: Values, occasions: Sequence[Occasion], rooms: Sequence[MeetingRoom]) -> str:
    attendees, needs = values.get("attendees"), list(values.get("equipment") or ())
    suited = [room for room in rooms if not unsuited(room, occasions, attendees, needs)]
    wanted = [f"能坐{attendees}人"] + ([f"有{shown(needs)}"] if set(needs) & set(EQUIPMENT) else [])
    if not suited:
        return f"没有{'、'.join(wanted)}、这个时间开放的会场。最大的是{_with_seats(rooms[-1])}。"
    texts = [f"{show_occasions(occasions)} {'、'.join(wanted)}的会场都有人订了"]
    for room in suited[:3] if len(occasions) == 1 else []:
        if times := await other_times(room, occasions[0], now()):
            texts.append(f"{room.name}当天还可以：{'、'.join(f'{one.start:%H:%M}-{one.end:%H:%M}' for one in times)}")
    return "。".join([*texts, "想等空出来，请回复“候补”"]) + "。"


def _days(busy: Sequence[Any]) -> str:
    days = [show_moment(moment).split(" ")[0] for moment in busy[:TAKEN_SHOWN_MAX]]
    return f"{'、'.join(days)}{f'等{len(busy)}天' if len(busy) > len(days) else ''}"


def _with_seats(room: MeetingRoom) -> str:
    return f"{room.name}（{room.capacity}人）"
