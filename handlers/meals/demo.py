"""The demo agency has booked lunch of the next two working days, and has budgets for receptions."""

from datetime import timedelta

from handlers import requests
from handlers.meals.budget import save_budget
from handlers.meals.ordinary import MEAL
from handlers.org.calendar import load_calendar
from handlers.org.demo import declare_demo
from models.clock import now
from models.org import Department, Person
from models.requests import Request

BUDGETS = {"综合科": 5000_00, "办公室": 20_000_00}
PEOPLE = {"陈磊": 1, "罗霞": 2, "彭博": 1, "姜楠": 1}


async def furnish() -> None:
    """Give the budgets, and book for a few people, as they would themselves."""
    for name, fen in BUDGETS.items():
        await save_budget((await Department.get(name=name)).id, now().date().year, fen)
    calendar, today = await load_calendar(), now().date()
    ahead = [today + timedelta(days=number) for number in range(1, 15)]
    for day in [one for one in ahead if calendar.hours(one)][:2]:
        for name, people in PEOPLE.items():
            person = await Person.get(name=name)
            form = MEAL.form.dump({"date": day, "sitting": "lunch", "people": people})
            about = {"applicant_id": person.id, "department_id": person.department_id, "form": form}
            await requests.submit(await Request.create(request_type=MEAL.name, **about), person, channel="web")


declare_demo(furnish)
