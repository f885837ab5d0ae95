"""预约送水: the form, declared once, and its rules."""

from datetime import timedelta
from typing import Any

from bot.request_types import DIRECT, RequestType, declare
from forms import Form, Integer, Moment, Place, Problem, Text, Values
from forms.rules import lies_ahead
from handlers import work
from handlers.water.barrels import take_back
from models.clock import show_moment
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
        answered=take_back,
    )
)
MANAGE = declare_permission("water.manage", "查看水桶台账")


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


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Nothing needs the database."""
    return dict(values), []


def summary(values: Values) -> str:
    """`2桶水 送到301 11月25日(周三) 09:00`."""
    parts = [f"{values['barrels']}桶水"] if values.get("barrels") else []
    if values.get("place"):
        parts.append(f"送到{values['place']}")
    if values.get("deliver_at"):
        parts.append(show_moment(values["deliver_at"]))
    return " ".join(parts)


async def deliver(request: Request) -> None:
    """Have the water brought."""
    values = FORM.load(request.form)
    await work.serve(
        request,
        SERVICE,
        summary=summary(values),
        place=values["place"],
        starts_at=values["deliver_at"],
        due_at=values["deliver_at"],
    )


WATER = declare(
    RequestType(
        name="water",
        label="预约送水",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=deliver,
        undo=work.call_off_all,
        flow=DIRECT,
    )
)
