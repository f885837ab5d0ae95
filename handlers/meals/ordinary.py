"""用餐预订: an ordinary meal, booked without anybody's approval."""

import re
from datetime import timedelta
from typing import Any

from bot.request_types import DIRECT, RequestType, declare
from forms import Choice, Day, Field, Form, Integer, Problem, Text, Values
from forms.reading.numbers import CHINESE
from handlers.meals.booking import confirm, describe, hold, release, undo
from handlers.meals.sittings import SITTINGS, load_sittings, why_not
from models.clock import now

AHEAD_MAX = timedelta(days=31)
WHEN: tuple[Field, ...] = (
    Day(
        name="date",
        label="用餐日期",
        short="日期",
        question="请问哪天用餐？（例如：明天）",
        hint="例如：明天",
    ),
    Choice(
        name="sitting",
        label="餐次",
        short="餐次",
        options=SITTINGS,
        says={"breakfast": ("早饭",), "lunch": ("午饭", "中饭", "中午"), "dinner": ("晚饭", "晚上")},
        question="请问订早餐、午餐还是晚餐？",
    ),
)


def note(hint: str) -> Text:
    """What the kitchen should know."""
    return Text(
        name="note", label="备注", short="备注", required=False, question="请问备注什么？", hint=hint, length_max=200
    )


FORM = Form(
    fields=(
        *WHEN,
        Integer(
            name="people",
            label="用餐人数",
            short="人数",
            unit="人",
            maximum=200,
            question="请问几个人用餐？",
            hint="例如：1",
        ),
        note("例如：一位回民，可不填"),
    )
)


async def when_problems(values: Values) -> list[Problem]:
    """Why this sitting of this day cannot be booked."""
    day, code = values.get("date"), values.get("sitting")
    if day is None:
        return []
    today = now().date()
    if day < today:
        return [Problem("date", "用餐日期已经过去了，请换一天。")]
    if day > today + AHEAD_MAX:
        return [Problem("date", f"只能预订{AHEAD_MAX.days}天以内的用餐，请换一天。")]
    if code not in SITTINGS:
        return []
    reason = await why_not((await load_sittings())[code], day, now())
    return [Problem("date", f"{reason}请换一天，或者换一餐。")] if reason else []


_DIET = re.compile(
    rf"(?:(?:\d{{1,2}}|[{CHINESE}]{{1,2}})(?:个人|[人位份名个]))?(?:是|吃|要|有)*"
    r"(?:回民|回族|清真|素食|吃素|忌口|过敏|糖尿病|不吃[\u4e00-\u9fff]{1,4}|不要?放?辣|少[盐油糖])(?:饭|餐|食|的)?"
)


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """What somebody cannot eat is told to the kitchen, also where nobody says 备注: 两个人，一位回民."""
    found = [mark[0].strip() for mark in _DIET.finditer(text)]
    return {"note": "，".join(found)} if found and not values.get("note") else {}


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Who says nothing else books for one, and only what can be booked."""
    settled = dict(values)
    if settled.get("date") and settled.get("sitting"):
        settled.setdefault("people", 1)
    return settled, await when_problems(settled)


def summary(values: Values) -> str:
    """`11月27日(周五) 午餐 2人`."""
    return describe(values.get("date"), values.get("sitting", ""), values.get("people"))


MEAL = declare(
    RequestType(
        name="meal",
        label="用餐预订",
        form=FORM,
        settle=settle,
        overhear=overhear,
        summary=summary,
        fulfil=confirm,
        undo=undo,
        hold=hold,
        release=release,
        flow=DIRECT,
    )
)
