"""车辆出入证: the form, declared once, and its rules."""

from datetime import datetime, timedelta
from typing import Any

from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Day, Files, Form, Problem, Text, Told, Values
from forms.dates import show_day
from handlers.passes.holding import give, hold, release
from handlers.passes.lengths import find_length, last_day
from handlers.passes.plates import PlateField
from handlers.passes.rules import load_rules

AHEAD_MAX = timedelta(days=366)
"""How long ahead a pass may begin."""


def _begins_in_time(values: Values, now: datetime) -> Problem | None:
    first = values.get("valid_from")
    if first is None:
        return None
    if first < now.date():
        return Problem("valid_from", f"开始日期{show_day(first)}已经过去了。")
    if first > now.date() + AHEAD_MAX:
        return Problem("valid_from", f"开始日期{show_day(first)}太远了，只能提前一年以内办理。")
    return None


def _ends_after_start(values: Values, now: datetime) -> Problem | None:
    first, last = values.get("valid_from"), values.get("valid_to")
    if first is None or last is None or last >= first:
        return None
    return Problem("valid_to", f"到期日期{show_day(last)}早于开始日期{show_day(first)}。")


FORM = Form(
    fields=(
        PlateField(
            name="plate",
            label="车牌号",
            short="车牌",
            question="请问车牌号是多少？（例如：京A12345）",
            hint="例如：京A12345",
        ),
        Day(
            name="valid_from",
            label="开始日期",
            short="开始",
            question="请问从哪天开始用？（例如：明天）",
            hint="例如：明天",
        ),
        Day(
            name="valid_to",
            label="到期日期",
            short="到期",
            question="请问用到哪天？（例如：12月31日）",
            hint="最长一年，例如：12月31日",
        ),
        Told(
            name="length",
            label="有效期",
            short="有效期",
            required=False,
            applies=lambda values: bool(values.get("length")),
        ),
        Text(
            name="brand",
            label="品牌型号",
            short="品牌",
            required=False,
            question="请问是什么车？（例如：大众朗逸）",
            hint="可不填，例如：大众朗逸",
            length_max=30,
        ),
        Text(
            name="colour",
            label="车身颜色",
            short="颜色",
            required=False,
            question="请问车是什么颜色？",
            hint="可不填，例如：白色",
            length_max=10,
        ),
        Files(
            name="licence",
            label="行驶证照片",
            short="行驶证",
            required=False,
            pictures=True,
            question="请添加行驶证照片。",
            hint="可不加",
        ),
    ),
    rules=(_begins_in_time, _ends_after_start),
)


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """How long it is to be valid where nobody names the last day; kept until the first one is known."""
    length = find_length(text)
    return {"length": length} if length else {}


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Work out the last day from a length, and refuse a longer validity than the agency allows."""
    settled = dict(values)
    if settled.get("length") and settled.get("valid_from"):
        settled["valid_to"] = last_day(settled.pop("length"), settled["valid_from"])
    first, last = settled.get("valid_from"), settled.get("valid_to")
    if first is None or last is None or last < first:
        return settled, []
    longest = (await load_rules()).days
    if (last - first).days < longest:
        return settled, []
    latest = show_day(first + timedelta(days=longest - 1))
    return settled, [Problem("valid_to", f"出入证最长{longest}天，最晚到{latest}。")]


def summary(values: Values) -> str:
    """`京A12345 12月14日(周一)至12月31日(周四)`."""
    days = "至".join(show_day(values[name]) for name in ("valid_from", "valid_to") if values.get(name))
    return " ".join(part for part in (values.get("plate", ""), days) if part)


PASS = declare(
    RequestType(
        name="vehicle_pass",
        label="车辆出入证",
        form=FORM,
        settle=settle,
        overhear=overhear,
        summary=summary,
        fulfil=give,
        hold=hold,
        release=release,
        flow=BY_MANAGER,
    )
)
