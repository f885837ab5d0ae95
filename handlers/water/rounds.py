"""Regular deliveries (定期送水): a standing order asks for water by itself on its day of the week; see `standing`.

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
from handlers.water.standing import rounds_of
from models.clock import LOCAL, now
from models.database import current
from models.org import Person
from models.requests import Request
from models.water import WaterRound

WEEK = timedelta(days=7)


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
