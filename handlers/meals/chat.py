"""Meals in the chat: what there is to eat, a meal that is not wanted any more, and a table for guests of the agency."""

import re

from bot import filling
from bot.language import Dialogue, Understanding, understand
from bot.router import Router, Turn
from forms.reading.writing import fold
from handlers.meals.booking import describe
from handlers.meals.menu import tell_menu
from handlers.meals.ordinary import MEAL
from handlers.meals.reception import RECEPTION, hear
from handlers.meals.sittings import SITTINGS
from handlers.requests.chat.speaking import withdraw_or_cancel
from models.clock import now
from models.meals import BookingState, MealBooking
from models.requests import Request

router = Router("meals")
MEAL_SLOTS = ("date", "sitting", "people")
_RECEPTION = re.compile(r"接待|陪餐|来客|(?:招待|宴请|款待).{0,6}(?:客|领导|来宾)")
_EATEN = r"(?:饭|餐)(?![卡厅具桌馆])"
_NOT_WANTED = re.compile(
    rf"(?:取消|撤销|退掉?|别订)[^,。]{{0,8}}{_EATEN}|{_EATEN}(?:我)?(?:不要|不吃|取消|退)"
    r"|不(?:去|在|到|来)?(?:食堂|餐厅)吃|不(?:去|在|到)(?:食堂|餐厅)(?:吃饭|用餐|就餐)"
)
_MEANT = ("meal", "menu", "withdraw", "cancel", "unknown")
"""Intents of sentences that may give a meal back; 驳回，聚餐取消了 does not."""


@router.intent("menu")
async def what_is_there(turn: Turn, understood: Understanding, text: str) -> None:
    """今天吃什么."""
    await turn.say(await tell_menu(turn.event.happened_at.date()))


@router.sentence
async def not_wanted(turn: Turn, text: str) -> bool:
    """明天中午不去食堂吃了, 取消明天的午饭: the booking that is meant, confirmed before it is undone."""
    if not _NOT_WANTED.search(fold(text)):
        return False
    understood, _ = understand(text, turn.event.happened_at, Dialogue())
    if understood.intent not in _MEANT:
        return False
    slots = understood.slots
    meant = {name: slots[slot] for name, slot in (("day", "date"), ("sitting", "sitting")) if slots.get(slot)}
    ahead = MealBooking.filter(
        person_id=turn.person.id, state=BookingState.BOOKED.value, day__gte=now().date(), **meant
    )
    found = await ahead.order_by("day", "id")
    draft = await filling.present_draft(turn)
    if not found and draft is not None and draft.request_type in (MEAL.name, RECEPTION.name):
        await filling.drop_draft(turn, draft)
    elif not found:
        when = describe(meant.get("day"), meant.get("sitting", ""), None)
        await turn.say(f"您没有订{when or '餐'}，不用取消。")
    elif len(found) > 1:
        rows = "\n".join(f"· {describe(one.day, one.sitting, one.people)}" for one in found)
        await turn.say(f"请说明取消哪一餐，例如：取消{_said(found[0])}。您订了：\n{rows}")
    else:
        await withdraw_or_cancel(turn, await Request.one(id=found[0].request_id))
    return True


def _said(one: MealBooking) -> str:
    return f"{one.day.month}月{one.day.day}日的{SITTINGS[one.sitting]}"


@router.sentence
async def with_guests(turn: Turn, text: str) -> bool:
    """明天中午有接待，订一桌9人: a reception, with what the sentence says of it."""
    said = fold(text)
    if not _RECEPTION.search(said):
        return False
    draft = await filling.present_draft(turn)
    if draft is not None and draft.request_type == RECEPTION.name:
        return False
    understood, _ = understand(text, turn.event.happened_at, Dialogue())
    if understood.intent != "meal":
        return False
    slots = understood.slots
    said_of_it = {name: slots[name] for name in MEAL_SLOTS if name in slots} | hear(said)
    await filling.begin(turn, RECEPTION, said_of_it)
    return True
