"""Somebody leaves: the meals that they have booked and the kitchen has not begun on are cancelled."""

from handlers import flows
from handlers.flows.algebra import actions
from handlers.meals.booking import describe
from handlers.meals.sittings import cutoff_of, load_sittings
from handlers.org.leaving import Handover, Leaving
from handlers.requests.following import follow
from models.clock import now
from models.meals import BookingState, MealBooking
from models.org import Person
from models.request_states import RequestState
from models.requests import Request


async def _to_cancel(person: Person) -> list[MealBooking]:
    """Ordinary bookings that can still be cancelled; guests of the agency come all the same."""
    sittings, moment = await load_sittings(), now()
    found = await MealBooking.listed("day", "id", person_id=person.id, state=BookingState.BOOKED.value, reception=False)
    return [one for one in found if moment < cutoff_of(sittings[one.sitting], one.day)]


async def _preview(person: Person) -> list[str]:
    meals = [describe(one.day, one.sitting, one.people) for one in await _to_cancel(person)]
    return [f"已订的用餐（{'、'.join(meals)}）：取消"] if meals else []


async def _hand_over(leaving: Leaving) -> None:
    for one in await _to_cancel(leaving.person):
        request = await Request.locked(one.request_id)
        if request is None or request.state != RequestState.APPROVED:
            continue
        action = actions.Cancel(None, f"{leaving.person.name}离职")
        effects = await flows.act(request, action, channel=leaving.channel)
        await follow(request, effects, by=leaving.by, channel=leaving.channel)


HANDOVER = Handover(_preview, _hand_over)
