"""Regular deliveries (定期送水): a standing order asks for water by itself on its day of the week.

What it asks is a request like any other: approved by the agency's flow, carried, counted in the ledger, cancelled. On
days that the agency does not work nothing is asked.
"""

from datetime import date, datetime, timedelta

from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from handlers import requests
from handlers.org.calendar import load_calendar
from handlers.org.leaving import Handover, Leaving
from handlers.water.request_type import FORM, WATER
from models.clock import LOCAL, WEEKDAYS, now
from models.database import current
from models.org import Person
from models.requests import Request
from models.water import WaterRound

OWN_MAX = 20
BARRELS_MAX = 50
WEEK = timedelta(days=7)


def show_round(one: WaterRound) -> str:
    """`每周一 09:00 送5桶水到301`."""
    return f"每周{WEEKDAYS[one.weekday]} {one.minute // 60:02d}:{one.minute % 60:02d} 送{one.barrels}桶水到{one.place}"


async def rounds_of(person: Person) -> list[WaterRound]:
    """The standing orders of this person, by their day."""
    return await WaterRound.listed("weekday", "minute", "id", person_id=person.id, active=True)


async def begin_round(person: Person, *, place: str, barrels: int, weekday: int, minute: int) -> WaterRound:
    """Order regularly from now on; the first time on the next such day, today not included.

    Args:
        weekday: 0 is Monday.
        minute: When on that day, in minutes since midnight.

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
    today = now().date()
    ahead = (weekday - today.weekday()) % 7 or 7
    return await WaterRound.create(
        person_id=person.id,
        place=place,
        barrels=barrels,
        weekday=weekday,
        minute=minute,
        next_on=today + timedelta(days=ahead),
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


async def due_rounds(today: date, rows_max: int) -> list[int]:
    """Standing orders whose day has come."""
    rows = await current().connection.fetch(
        "SELECT id FROM water_round WHERE active AND next_on <= $1 ORDER BY id LIMIT $2", today, rows_max
    )
    return [row["id"] for row in rows]


async def ask_for(round_id: int) -> bool:
    """Ask for what one standing order says; False when it is not its day, or the day is off or over."""
    one, moment = await WaterRound.locked(round_id), now()
    if one is None or not one.active or one.next_on > moment.date():
        return False
    day, one.next_on = one.next_on, one.next_on + WEEK
    while one.next_on <= moment.date():
        day, one.next_on = one.next_on, one.next_on + WEEK
    await one.save(update_fields=["next_on"])
    at = datetime(day.year, day.month, day.day, one.minute // 60, one.minute % 60, tzinfo=LOCAL)
    person = await Person.find(id=one.person_id, active=True)
    # Where no worker ran for days, what should have come then is not brought now.
    if person is None or at < moment or not (await load_calendar()).hours(day):
        return False
    values = {"barrels": one.barrels, "deliver_at": at, "place": one.place, "note": "定期送水"}
    try:
        async with in_transaction():
            draft = await Request.create(
                request_type=WATER.name,
                applicant_id=person.id,
                department_id=person.department_id,
                form=FORM.dump(values),
            )
            await requests.submit(draft, person, channel="")
    except UserError as refusal:
        await outbox.say(person.id, f"定期送水没有提交成功：{refusal.text}")
    return True


async def _preview(person: Person) -> list[str]:
    own = await rounds_of(person)
    return [f"{len(own)}条定期送水：停止"] if own else []


async def _hand_over(leaving: Leaving) -> None:
    await WaterRound.filter(person_id=leaving.person.id, active=True).update(active=False)


HANDOVER = Handover(_preview, _hand_over)
