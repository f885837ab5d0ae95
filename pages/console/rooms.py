"""Rooms at the desk: the plan of a day for everybody, and the register for whoever keeps them."""

from collections.abc import Coroutine
from typing import Any

from aiohttp import web

from handlers import codes, rooms
from models.database import current, current_tenant_id
from models.org import Tenant
from models.rooms import MeetingRoom
from pages.console.finding import SHOWN_MAX, Find, Hit, Hits
from pages.console.menu import SERVICES, SETUP, Item
from pages.console.routes import NUMBER, Route
from pages.listing import containing
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.room_plan import cells_of, day_of, days_around, hours_between, reading_of, sought_in
from pages.visit import Visit, attempt, not_found, see

PLAN, REGISTER = "/console/rooms", "/console/meeting-rooms"
LABELS_A_SHEET = 24
"""As on the sheets of labels for assets."""

declare_notices(
    {
        "meeting_rooms.saved": "会场已保存。",
        "meeting_rooms.stopped": "会场已停用，已订的会照常。",
        "meeting_rooms.renewed": "日历订阅地址已换新，原来的地址不能用了。",
        "meeting_rooms.opened": "会场已恢复预订。",
    }
)


async def plan(visit: Visit) -> web.Response:
    """All rooms on one day as a table, hour by hour."""
    day, sought = day_of(visit), sought_in(visit)
    open_rooms = await sought.rooms()
    hours = hours_between(open_rooms)
    found = await rooms.plan_of(open_rooms, day)
    return visit.render(
        "console/room_plan.html",
        day=day,
        days=days_around(day),
        hours=list(range(*hours)),
        sought=sought,
        equipment=rooms.EQUIPMENT,
        rows=[(room, cells_of(found[room.id], hours)) for room in open_rooms],
        reading=await reading_of(visit.person),
    )


async def index(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The register, and the form of a new room."""
    return visit.render(
        "console/meeting_rooms.html",
        status=status,
        alert=alert,
        rooms=await MeetingRoom.listed("capacity", "id"),
        equipment=rooms.EQUIPMENT,
        shown=rooms.shown,
        typed=visit.form if alert else _typed(None),
        ticked=visit.form.getall("equipment", []) if alert else [],
    )


async def create(visit: Visit) -> web.Response:
    """Add a room."""

    async def add() -> None:
        await rooms.add_room(rooms.read_facts(visit.form, visit.form.getall("equipment", [])), by=visit.person)

    refused = await attempt(add())
    return await index(visit, alert=refused, status=422) if refused else see(REGISTER, notice="meeting_rooms.saved")


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """One room with its code for the door."""
    room = await _room(visit)
    code = await codes.code_for(rooms.CODE, room.id)
    return visit.render(
        "console/meeting_room.html",
        status=status,
        alert=alert,
        room=room,
        equipment=rooms.EQUIPMENT,
        typed=visit.form if alert else _typed(room),
        ticked=visit.form.getall("equipment", []) if alert else room.equipment,
        calendar=await rooms.address_of("rooms", room.id),
        code=codes.picture(code, scale=6),
    )


async def print_codes(visit: Visit) -> web.Response:
    """Codes for the doors to print: a page for each room, or labels (?size=small); of one room alone with ?room=12."""
    only = read_number(visit.request.query.get("room", ""))
    chosen = [room for room in await rooms.open_rooms() if only in (None, room.id)]
    if not chosen:
        raise not_found()
    drawn = [(room, codes.picture(await codes.code_for(rooms.CODE, room.id), scale=None)) for room in chosen]
    small = visit.request.query.get("size") == "small"
    at_once = LABELS_A_SHEET if small else 1
    return visit.render(
        "console/room_codes.html",
        agency=(await Tenant.get(id=current_tenant_id())).name,
        small=small,
        only=only,
        sheets=[drawn[start : start + at_once] for start in range(0, len(drawn), at_once)],
    )


async def save(visit: Visit) -> web.Response:
    """Change it, stop it, or open it again."""
    room = await _room(visit)
    work: Coroutine[Any, Any, Any]
    match visit.form.get("action", ""):
        case "stop_room":
            work, done = rooms.stop_room(room.id, active=False, by=visit.person), "meeting_rooms.stopped"
        case "open_room":
            work, done = rooms.stop_room(room.id, active=True, by=visit.person), "meeting_rooms.opened"
        case "renew_calendar":
            work, done = rooms.renew_address("rooms", room.id), "meeting_rooms.renewed"
        case _:
            work, done = _change(visit, room), "meeting_rooms.saved"
    refused = await attempt(work)
    return await show(visit, alert=refused, status=422) if refused else see(f"{REGISTER}/{room.id}", notice=done)


async def _change(visit: Visit, room: MeetingRoom) -> None:
    facts = rooms.read_facts(visit.form, visit.form.getall("equipment", []))
    await rooms.change_room(room.id, facts, by=visit.person)


async def _room(visit: Visit) -> MeetingRoom:
    room = await MeetingRoom.find(id=visit.id)
    if room is None:
        raise not_found()
    return room


def _typed(room: MeetingRoom | None) -> dict[str, str]:
    """What stands in the inputs of a room, or of a new one."""
    if room is None:
        return {"opens": "08:00", "closes": "22:00", "needs_check_in": "yes"}
    opens, closes = rooms.hours_of(room).split("-")
    flags = ("needs_approval", "needs_check_in")
    return {
        **{name: str(getattr(room, name)) for name in ("name", "place", "capacity", "before_minutes", "after_minutes")},
        **{name: "yes" if getattr(room, name) else "" for name in flags},
        "opens": opens,
        "closes": closes,
    }


ROUTES = (
    Route("GET", PLAN, plan),
    Route("GET", REGISTER, index, rooms.MANAGE),
    Route("POST", REGISTER, create, rooms.MANAGE),
    Route("GET", f"{REGISTER}/codes", print_codes, rooms.MANAGE),
    Route("GET", f"{REGISTER}/{NUMBER}", show, rooms.MANAGE),
    Route("POST", f"{REGISTER}/{NUMBER}", save, rooms.MANAGE),
)


async def _found(visit: Visit, typed: str) -> Hits:
    """Rooms by name or place: whoever keeps them goes on to their pages, others to the plan of the day."""
    keeps = await visit.person.may(rooms.MANAGE)
    query = (
        "SELECT id, name, place, capacity FROM meeting_room WHERE active AND (name LIKE $1 OR place LIKE $1)"
        " ORDER BY name, id LIMIT $2"
    )
    found = await current().connection.fetch(query, containing(typed), SHOWN_MAX)
    paths = [f"{REGISTER}/{row['id']}" if keeps else PLAN for row in found]
    said = [f"{row['place']} {row['capacity']}人".strip() for row in found]
    return Hits([Hit(row["name"], text, path) for row, text, path in zip(found, said, paths, strict=True)])


FINDS = (Find("会场", _found),)
MENU = (Item(PLAN, "会场安排", SERVICES), Item(REGISTER, "会场管理", SETUP, rooms.MANAGE))
