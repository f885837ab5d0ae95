"""The wait list (候补): who wants a room that is taken hears when it becomes free, one after the other."""

from collections.abc import Sequence
from datetime import timedelta

from bot import outbox
from bot.links import page
from handlers.rooms.availability import taken
from handlers.rooms.occasions import Occasion
from models.clock import LOCAL, now, show_period
from models.org import Person
from models.rooms import MeetingRoom, RoomWish

TURN = timedelta(minutes=30)
"""So long whoever was told has the room almost for themselves: then the next one on the list is told."""


async def wish_for(person: Person, rooms: Sequence[MeetingRoom], wanted: Occasion) -> None:
    """Put the person on the list of these rooms for a period; who is on it already stays where they are."""
    for room in rooms:
        if await RoomWish.find(room_id=room.id, person_id=person.id, starts_at=wanted.start) is None:
            await RoomWish.create(room_id=room.id, person_id=person.id, starts_at=wanted.start, ends_at=wanted.end)


async def tell_if_free(wish_id: int) -> bool:
    """Tell somebody that the room is free now; False when it is not, or somebody before them has the turn."""
    wish = await RoomWish.locked(wish_id)
    if wish is None or wish.told_at is not None or wish.starts_at <= now():
        return False
    room = await MeetingRoom.one(id=wish.room_id)
    wanted = Occasion(wish.starts_at.astimezone(LOCAL), wish.ends_at.astimezone(LOCAL))
    if not room.active or await taken([room], [wanted]):
        return False
    during = {"starts_at__lt": wish.ends_at, "ends_at__gt": wish.starts_at}
    if await RoomWish.filter(room_id=room.id, told_at__gt=now() - TURN, **during).exists():
        return False
    # Whoever waits for several rooms at that time needs one.
    await RoomWish.filter(person_id=wish.person_id, starts_at=wish.starts_at, told_at=None).update(told_at=now())
    url = page(f"/h5/rooms/{room.id}?day={wanted.start:%Y-%m-%d}&start={wanted.start:%H:%M}&end={wanted.end:%H:%M}")
    when = show_period(wanted.start, wanted.end)
    await outbox.say(wish.person_id, f'您候补的{room.name} {when} 空出来了，先订先得。<a href="{url}">去预订</a>')
    return True
