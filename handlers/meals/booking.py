"""Booking places at a sitting, giving them back, and marking who came.

Who books locks the sitting first, so that the places are counted by one after the other and never given out twice. The
database sees to both once more: nobody has an ordinary meal twice (`meal_booking_once`), and no sitting takes more
people than it has room for (`meal_booking_fits`).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from bot.request_types import type_of
from forms import Values
from forms.dates import show_day
from handlers.meals.sittings import SITTINGS, cutoff_of, load_sittings, locked_sitting, why_not
from models.clock import now, show_moment
from models.database import current
from models.meals import BookingState, MealBooking
from models.org import Person
from models.requests import Request

TWICE = "您已经订了{what}。要改人数，请先在“我的申请”里撤销原来的，再重新订。"


async def hold(request: Request) -> None:
    """Take the places that the request asks for.

    Raises:
        UserError: The sitting cannot be booked any more or is full, or the person has booked it already.
    """
    kind = await type_of(request)
    values = kind.form.load(request.form)
    day, code, people = values["date"], values["sitting"], heads(values)
    sitting = await locked_sitting(code)
    await release(request)
    if reason := await why_not(sitting, day, now()):
        raise UserError(reason)
    left = sitting.capacity - await taken(day, code)
    if people > left:
        rest = f"只剩{left}个位子" if left > 0 else "已经订满"
        raise UserError(f"{show_day(day)}的{SITTINGS[code]}{rest}，请减少人数或换一餐。")
    reception = kind.name != "meal"
    try:
        async with in_transaction():
            await MealBooking.create(
                request_id=request.id,
                person_id=request.applicant_id,
                department_id=request.department_id,
                day=day,
                sitting=code,
                people=people,
                reception=reception,
                fen=values.get("total") or 0,
            )
    except IntegrityError as error:
        what = f"{show_day(day)}的{SITTINGS[code]}"
        match getattr(error.__cause__, "constraint_name", None):
            case "meal_booking_once":
                raise UserError(TWICE.format(what=what)) from error
            case "meal_booking_fits":
                raise UserError(f"{what}刚刚订满了，请减少人数或换一餐。") from error
        raise


def heads(values: Values) -> int:
    """How many eat: the people of an ordinary meal, or guests and hosts."""
    return int(values["people"] if "people" in values else values["guests"] + values["hosts"])


async def taken(day: date, code: str) -> int:
    """How many people have a place at a sitting."""
    found: int = await current().connection.fetchval(
        "SELECT coalesce(sum(people), 0)::int FROM meal_booking"
        " WHERE day = $1 AND sitting = $2 AND state <> 'cancelled'",
        day,
        code,
    )
    return found


async def release(request: Request) -> None:
    """Give the places back."""
    await MealBooking.filter(request_id=request.id, state=BookingState.BOOKED.value).update(
        state=BookingState.CANCELLED.value
    )


async def confirm(request: Request) -> None:
    """The request is approved: say until when it can be cancelled. It is fulfilled when its day is over."""
    booked = await MealBooking.find(request_id=request.id, state=BookingState.BOOKED.value)
    assert booked is not None, f"request {request.id} holds no places"
    until = show_moment(cutoff_of((await load_sittings())[booked.sitting], booked.day))
    await outbox.say(
        request.applicant_id,
        f"已订好：{describe(booked.day, booked.sitting, booked.people)}。不去了请在{until}前撤销，免得浪费。",
    )


async def undo(request: Request) -> None:
    """Give the places of an approved request back.

    Raises:
        UserError: The kitchen has begun to count on them.
    """
    booked = await MealBooking.find(request_id=request.id, state=BookingState.BOOKED.value)
    if booked is None:
        raise UserError("这次用餐已经登记，不能再撤销。")
    until = cutoff_of((await load_sittings())[booked.sitting], booked.day)
    if now() >= until:
        name = SITTINGS[booked.sitting]
        raise UserError(f"{show_day(booked.day)}的{name}在{show_moment(until)}已经截止，食堂已备餐，不能再取消。")
    await release(request)


async def mark_eaten(booking_ids: Sequence[int], by: Person | None) -> int:
    """Note that these people came; gives back for how many bookings. Only today's and earlier ones count.

    Twice is once, so that a till may repeat what it does not know to have arrived. Whoever was taken for absent may
    still be marked: the list is kept by hand, too.

    Args:
        by: Who marks them; None for a till, which finds the booking by its person, day and sitting.
    """
    return await MealBooking.filter(
        id__in=list(booking_ids),
        state__in=[BookingState.BOOKED.value, BookingState.MISSED.value],
        day__lte=now().date(),
    ).update(state=BookingState.EATEN.value, marked_by_id=by.id if by is not None else None)


def describe(day: Any, code: str, people: Any) -> str:
    """`11月27日(周五) 午餐 2人`, as far as it is known."""
    parts = [show_day(day) if day else "", SITTINGS.get(code, ""), f"{people}人" if people else ""]
    return " ".join(part for part in parts if part)
