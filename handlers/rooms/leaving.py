"""An organiser leaves: meetings that are still to come go on with the successor, who may give the rooms back."""

from bot import outbox
from handlers.org.leaving import Handover, Leaving
from handlers.rooms.holding import LIVE
from models.clock import now, show_period
from models.org import Person
from models.rooms import RoomBooking, RoomWish

TOLD_MAX = 5


async def _to_come(person: Person) -> list[RoomBooking]:
    return await RoomBooking.filter(organiser_id=person.id, state__in=LIVE, ends_at__gt=now()).order_by("starts_at")


async def _preview(person: Person) -> list[str]:
    bookings = await _to_come(person)
    return [f"{len(bookings)}场订好的会议：由接手人主持签到，或让出会场"] if bookings else []


async def _hand_over(leaving: Leaving) -> None:
    await RoomWish.filter(person_id=leaving.person.id).delete()
    bookings = await _to_come(leaving.person)
    if not bookings:
        return
    ids = [one.id for one in bookings]
    await RoomBooking.filter(id__in=ids).update(organiser_id=leaving.successor.id, reminded=False)
    told = "、".join(f"{one.title} {show_period(one.starts_at, one.ends_at)}" for one in bookings[:TOLD_MAX])
    more = f"等{len(bookings)}场" if len(bookings) > TOLD_MAX else ""
    await outbox.say(
        leaving.successor.id, f"{leaving.person.name}订的会议由您接手：{told}{more}。不开了请在会场页面让出会场。"
    )


HANDOVER = Handover(_preview, _hand_over)
