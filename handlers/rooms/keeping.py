"""The register of rooms: added, changed and stopped by whoever keeps them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from bot.errors import UserError
from handlers.rooms.equipment import EQUIPMENT
from handlers.rooms.holding import LIVE
from models.clock import now
from models.org import Person
from models.rooms import MeetingRoom, RoomBooking
from models.work import Resource

SEATS_MAX = 5000
BUFFER_MAX = 240
KIND = "room"
_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})")

log = structlog.get_logger()


@dataclass(frozen=True)
class RoomFacts:
    """What is written down about a room; see models.rooms.MeetingRoom."""

    name: str
    place: str
    capacity: int
    equipment: list[str]
    opens_minute: int = 8 * 60
    closes_minute: int = 22 * 60
    before_minutes: int = 0
    after_minutes: int = 0
    needs_approval: bool = False
    needs_check_in: bool = True


def read_facts(typed: Mapping[str, str], equipment: list[str]) -> RoomFacts:
    """The facts as a page sends them.

    Raises:
        UserError: One of them cannot be; says which, and what to write instead.
    """
    name = typed.get("name", "").strip()
    if not 2 <= len(name) <= 50:
        raise UserError("请填写会场名称，2到50个字，例如：第一会议室。")
    opens, closes = _minute(typed.get("opens", "")), _minute(typed.get("closes", ""))
    if opens is None or closes is None or opens >= closes:
        raise UserError("开放时间请这样填：08:00 到 22:00，开始要早于结束。")
    return RoomFacts(
        name=name,
        place=typed.get("place", "").strip()[:100],
        capacity=_number(typed, "capacity", 1, SEATS_MAX, "座位数"),
        equipment=[code for code in EQUIPMENT if code in equipment],
        opens_minute=opens,
        closes_minute=closes,
        before_minutes=_number(typed, "before_minutes", 0, BUFFER_MAX, "会前预留分钟"),
        after_minutes=_number(typed, "after_minutes", 0, BUFFER_MAX, "会后预留分钟"),
        needs_approval=typed.get("needs_approval") == "yes",
        needs_check_in=typed.get("needs_check_in") == "yes",
    )


def _number(typed: Mapping[str, str], name: str, least: int, most: int, label: str) -> int:
    raw = typed.get(name, "").strip() or ("0" if least == 0 else "")
    if not (raw.isascii() and raw.isdigit() and len(raw) < 6 and least <= int(raw) <= most):
        raise UserError(f"{label}请填{least}到{most}之间的整数。")
    return int(raw)


def _minute(typed: str) -> int | None:
    found = _CLOCK.fullmatch(typed.strip())
    if found is None or int(found[2]) > 59 or int(found[1]) * 60 + int(found[2]) > 24 * 60:
        return None
    return int(found[1]) * 60 + int(found[2])


async def add_room(facts: RoomFacts, *, by: Person | None) -> MeetingRoom:
    """Add a room. Raises UserError when another has its name."""
    await _name_is_free(facts.name, None)
    resource = await Resource.create(kind=KIND)
    room = await MeetingRoom.create(resource_id=resource.id, **_columns(facts))
    log.info("rooms.added", room_id=room.id, name=room.name, by=by.id if by else None)
    return room


async def change_room(room_id: int, facts: RoomFacts, *, by: Person) -> None:
    """Write down other facts; bookings that stand are kept as they are. Raises UserError for a name that is taken."""
    await _name_is_free(facts.name, room_id)
    before = await MeetingRoom.one(id=room_id)
    if facts.name != before.name and await _booked(room_id):
        raise UserError("这间会场还有没开的会，名称先不能改；等会开完，或者新增一间。")
    await MeetingRoom.filter(id=room_id).update(**_columns(facts))
    log.info("rooms.changed", room_id=room_id, by=by.id)


async def stop_room(room_id: int, *, active: bool, by: Person) -> None:
    """Take no more bookings, or take them again; those that stand are kept."""
    await MeetingRoom.filter(id=room_id).update(active=active)
    log.info("rooms.stopped" if not active else "rooms.opened", room_id=room_id, by=by.id)


async def _booked(room_id: int) -> int:
    return await RoomBooking.filter(room_id=room_id, state__in=LIVE, ends_at__gt=now()).count()


async def _name_is_free(name: str, own_id: int | None) -> None:
    other = await MeetingRoom.find(name=name)
    if other is not None and other.id != own_id:
        raise UserError(f"已经有一间会场叫“{name}”，请换个名称。")


def _columns(facts: RoomFacts) -> dict[str, Any]:
    return {name: getattr(facts, name) for name in RoomFacts.__dataclass_fields__}
