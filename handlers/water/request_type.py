"""预约送水: the form, declared once, and its rules."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot import outbox
from bot.request_types import DIRECT, RequestType, declare
from forms import Form, Integer, Moment, Place, Problem, Several, Text, Values
from forms.rules import lies_ahead
from handlers import work
from handlers.org.calendar import load_calendar
from handlers.water.barrels import take_back
from handlers.water.hearing import first_on, names_day, weekdays
from handlers.water.standing import begin_round, show_round, stop_rounds_of
from models.clock import LOCAL, WEEKDAYS, now, show_moment
from models.org import Person
from models.permissions import declare_permission
from models.requests import Request

AHEAD_MAX = timedelta(days=31)

SERVICE = work.declare_service(
    work.Service(
        kind="water",
        label="送水单",
        dispatch=declare_permission("water.dispatch", "送水派单"),
        serve=declare_permission("water.serve", "送水"),
        start="出发",
        complete="已送到",
        asks="请回复收回几个空桶（没有请回复0）。",
        entry=("收回空桶", "几个，没有填0；例如：2"),
        answered=take_back,
    )
)
MANAGE = declare_permission("water.manage", "管理水桶台账")


@dataclass(frozen=True, kw_only=True)
class Weekly(Several):
    """Days of the week; none of them while every week was said and no day."""

    def show(self, value: Any) -> str:
        return super().show(value) or "是"


FORM = Form(
    fields=(
        Integer(
            name="barrels",
            label="桶数",
            short="桶数",
            unit="桶",
            maximum=50,
            question="请问要几桶水？",
            hint="例如：2",
        ),
        Moment(
            name="deliver_at",
            label="送达时间",
            short="时间",
            question="请问什么时候送？（例如：明天上午9点）",
            hint="例如：明天上午9点",
        ),
        Weekly(
            name="weekly",
            label="每周都送",
            short="每周",
            options={str(number): f"周{name}" for number, name in enumerate(WEEKDAYS)},
            required=False,
            question="请问每周几送？（例如：每周一、周四）",
            hint="要定期送水的话勾选哪几天，以后到那天自动送；只送一次不用选",
        ),
        Place(
            name="place",
            label="送到哪里",
            short="地点",
            question="请问送到哪里？（例如：301办公室）",
            hint="例如：301办公室",
        ),
        Text(
            name="note",
            label="备注",
            short="备注",
            required=False,
            question="请问备注什么？",
            hint="可不填",
            length_max=200,
        ),
    ),
    rules=(lies_ahead("deliver_at", "送水时间", AHEAD_MAX, "只能预约一个月以内的"),),
)


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """The days of the week, and the first of them at the time that was said."""
    said, at = weekdays(text), values.get("deliver_at")
    heard: dict[str, Any] = {} if said is None else {"weekly": said}
    days = values.get("weekly") if said is None else said
    if said is None and days and len(days) == 1 and at is not None and names_day(text):
        # 改成周二: the one day of every week moves along.
        return {"weekly": (str(at.astimezone(LOCAL).weekday()),)}
    if days and at is not None and not names_day(text):
        calendar = await load_calendar()
        first = first_on(days, at, now(), lambda day: bool(calendar.hours(day)))
        if first != at:
            heard["deliver_at"] = first
    return heard


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Every week without a day is on the day of the first delivery; of several days only the hour is to be said."""
    at = values.get("deliver_at")
    if at is None and values.get("weekly"):
        days = FORM.by_name["weekly"].show(values["weekly"])
        return dict(values), [Problem("deliver_at", f"每{days}，请问几点送？（例如：上午9点）", asks=True)]
    if values.get("weekly") == () and at is not None:
        return {**values, "weekly": (str(at.astimezone(LOCAL).weekday()),)}, []
    return dict(values), []


def summary(values: Values) -> str:
    """`2桶水 送到301 11月25日(周三) 09:00，以后每周三`."""
    parts = [f"{values['barrels']}桶水"] if values.get("barrels") else []
    if values.get("place"):
        parts.append(f"送到{values['place']}")
    if values.get("deliver_at"):
        parts.append(show_moment(values["deliver_at"]))
    weekly = f"，以后每{FORM.by_name['weekly'].show(values['weekly'])}" if values.get("weekly") else ""
    return " ".join(parts) + weekly


async def deliver(request: Request) -> None:
    """Have the water brought, now and, where that was asked for, on the same days of every week."""
    values = FORM.load(request.form)
    at = values["deliver_at"].astimezone(LOCAL)
    applicant = await Person.one(id=request.applicant_id)
    rounds = [
        await begin_round(
            applicant,
            place=values["place"],
            barrels=values["barrels"],
            weekday=int(day),
            minute=at.hour * 60 + at.minute,
            after=at.date(),
            request_id=request.id,
        )
        for day in values.get("weekly") or ()
    ]
    if rounds:
        told = "；".join(show_round(one) for one in rounds)
        await outbox.say(applicant.id, f"已设好定期送水：{told}。到那天早上自动提交，不要了回复“定期送水”去停止。")
    await work.serve(
        request,
        SERVICE,
        summary=summary({**values, "weekly": None}),
        place=values["place"],
        starts_at=values["deliver_at"],
        due_at=values["deliver_at"],
    )


async def undo(request: Request) -> None:
    """Nothing is brought, and nothing more is ordered."""
    await work.call_off_all(request)
    await stop_rounds_of(request)


WATER = declare(
    RequestType(
        name="water",
        label="预约送水",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=deliver,
        overhear=overhear,
        undo=undo,
        flow=DIRECT,
    )
)
