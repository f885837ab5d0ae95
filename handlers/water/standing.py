"""Standing orders of water (定期送水): setting one up, stopping it, whose they are. `rounds` asks for what they say."""

from datetime import date, timedelta

from bot.errors import UserError
from models.clock import WEEKDAYS, now
from models.org import Person
from models.requests import Request
from models.water import WaterRound

OWN_MAX = 20
BARRELS_MAX = 50


def show_round(one: WaterRound) -> str:
    """`每周一 09:00 送5桶水到301`."""
    return f"每周{WEEKDAYS[one.weekday]} {one.minute // 60:02d}:{one.minute % 60:02d} 送{one.barrels}桶水到{one.place}"


async def rounds_of(person: Person) -> list[WaterRound]:
    """The standing orders of this person, by their day."""
    return await WaterRound.listed("weekday", "minute", "id", person_id=person.id, active=True)


async def begin_round(
    person: Person,
    *,
    place: str,
    barrels: int,
    weekday: int,
    minute: int,
    after: date | None = None,
    request_id: int | None = None,
) -> WaterRound:
    """Order regularly from now on.

    Args:
        weekday: 0 is Monday.
        minute: When on that day, in minutes since midnight.
        after: The first time is on the next such day after this one; None: after today.
        request_id: The request that asks for it, and for the first delivery.

    Raises:
        UserError: Something cannot be, or the person has very many already.
    """
    place = place.strip()[:100]
    if not place:
        raise UserError("请填写送到哪里，例如：301办公室。")
    if not 1 <= barrels <= BARRELS_MAX:
        raise UserError(f"桶数要在1到{BARRELS_MAX}之间。")
    if not 0 <= weekday <= 6 or not 0 <= minute < 24 * 60:
        raise UserError("请选星期几，并填写时间，例如 09:00。")
    if len(await rounds_of(person)) >= OWN_MAX:
        raise UserError(f"您已经有{OWN_MAX}条定期送水，请先停掉不用的。")
    after = after or now().date()
    ahead = (weekday - after.weekday()) % 7 or 7
    return await WaterRound.create(
        person_id=person.id,
        place=place,
        barrels=barrels,
        weekday=weekday,
        minute=minute,
        next_on=after + timedelta(days=ahead),
        request_id=request_id,
    )


async def stop_round(round_id: int, person: Person) -> None:
    """Order no more; what was asked already stays.

    Raises:
        UserError: It is not this person's.
    """
    one = await WaterRound.locked(round_id)
    if one is None or one.person_id != person.id:
        raise UserError("没有找到这条定期送水。")
    one.active = False
    await one.save(update_fields=["active"])


async def stop_rounds_of(request: Request) -> None:
    """Stop what a request has set up, because it is cancelled."""
    await WaterRound.filter(request_id=request.id).update(active=False)
