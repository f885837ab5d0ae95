"""隐患上报: the form, declared once, and its rules. It goes at once to whoever removes dangers; nobody approves it."""

import re
from typing import Any

from bot import outbox
from bot.request_types import DIRECT, RequestType, declare
from forms import Choice, Files, Form, Place, Problem, Text, Values
from forms.reading.places import place_key
from handlers import assets, work
from handlers.hazards.service import DISPATCH, KIND, URGENT
from handlers.work.orders import VIEW
from models.clock import show_moment
from models.org import people_who_may
from models.requests import Request
from models.work import WorkOrder

NOW = "now"
LEVELS = {NOW: "马上处理", "day": "一天内处理", "week": "一周内处理"}
DAY = 24 * 60
TERMS = {NOW: 60, "day": DAY, "week": 7 * DAY}
"""Within how many minutes it should be removed, by the clock."""
HELP_FIRST = "有人受伤、着火或有人被困，请先打 119、120 和本单位值班电话，再等处理。"
_LEVEL = {
    NOW: re.compile(
        r"危险(?![品源物化])|马上|立刻|立即|紧急(?!出口|通道|疏散|按钮|照明)|快来|赶紧|要掉|要倒|要塌|冒烟|冒火|打火|着火|起火"
        r"|漏电|触电|燃气|煤气|裸露"
    ),
    "day": re.compile(r"今天(?:内|之?内)?(?:处理|解决)|尽快|尽早|一天(?:之?内)?"),
    "week": re.compile(r"不(?:太|是很|着)?急|一般隐患|一周(?:之?内)?|有空"),
}

FORM = Form(
    fields=(
        Place(
            name="place",
            label="地点",
            short="地点",
            question="请问隐患在什么地方？（例如：三楼东侧楼梯）",
            hint="例如：三楼东侧楼梯",
        ),
        Text(
            name="problem",
            label="隐患情况",
            short="情况",
            length_max=200,
            question="请问是什么隐患？（例如：消防通道被杂物堵住）。有照片可以直接发到这里",
            hint="例如：消防通道被杂物堵住",
        ),
        Choice(
            name="level",
            label="紧急程度",
            short="程度",
            options=LEVELS,
            says={NOW: ("马上", "紧急", "很急"), "day": ("一天内", "今天"), "week": ("一周内", "不急", "一般")},
            question="请问要多快处理？",
            hint="正在伤人、会马上出事的选“马上处理”",
        ),
        *work.asks_whether_same("上报"),
        Files(name="photos", label="照片", short="照片", pictures=True, required=False, hint="可不填"),
        assets.LABEL,
    ),
)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Find who has reported something at the same place."""
    settled = dict(values)
    await work.settle_same(settled, KIND, place_key(settled.get("place") or ""))
    number = settled.get("asset")
    asset = await assets.asset_called(number) if number else None
    if number and asset is None:
        return settled, [assets.no_such(number)]
    return settled | ({"asset": asset.number} if asset is not None else {}), []


async def overhear(text: str, values: Values) -> dict[str, Any]:
    """How urgent it is, where the words say so; once it is known, only a correction changes it."""
    heard = [level for level, words in _LEVEL.items() if words.search(text)]
    return {"level": heard[0]} if heard and ("level" not in values or "改" in text) else {}


def summary(values: Values) -> str:
    """`【急】三楼东侧楼梯：灯坏了`."""
    urgent = URGENT if values.get("level") == NOW else ""
    return urgent + "：".join(str(values[name]) for name in ("place", "problem") if values.get(name))


async def report(request: Request) -> None:
    """Have the danger removed: by an order of its own, or by the one that is there for the same."""
    values = FORM.load(request.form)
    place, problem, urgent = values["place"], values["problem"], values["level"] == NOW
    about = {"same": values.get("same"), "verb": "上报", "what": "隐患", "problem": problem}
    joined = await work.joins(request, KIND, place_key(place), **about)
    if joined is not None:
        await _hasten(joined, values["level"])
    else:
        await open_hazard(request, place=place, summary=summary(values), level=values["level"])
    if urgent:
        await outbox.say(request.applicant_id, HELP_FIRST)


async def _hasten(order: WorkOrder, level: str) -> None:
    """Whoever joins may have seen that it is worse: the order's term comes forward, and its people hear of it."""
    due_at = await work.due_in(TERMS[level], by_clock=True)
    if order.due_at is None or order.due_at <= due_at:
        return
    order.due_at = due_at
    if level == NOW and not order.summary.startswith(URGENT):
        order.summary = f"{URGENT}{order.summary}"[:200]
    await order.save(update_fields=["due_at", "summary"])
    told = [one.id for one in await people_who_may(DISPATCH)] if order.assignee_id is None else [order.assignee_id]
    when = f"改为“{LEVELS[level]}”，请在{show_moment(due_at)}前处理"
    await outbox.say_all(told, f"{order.number} 又有人上报，{when}。")
    await outbox.redraw(VIEW, order.id)


async def open_hazard(request: Request | None, *, place: str, summary: str, level: str) -> WorkOrder:
    """Open the order for a danger, and ask whoever is responsible for the place.

    Args:
        request: The report; None where a danger was found without one.
        level: One of LEVELS, from which its term follows.
    """
    due_at = await work.due_in(TERMS[level], by_clock=True)
    order = await work.open_order(
        request, kind=KIND, summary=summary, place=place, due_at=due_at, alike_key=place_key(place)
    )
    await work.ask_for_hands(order)
    return order


HAZARD = declare(
    RequestType(
        name=KIND,
        label="隐患上报",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=report,
        overhear=overhear,
        undo=work.leave,
        urgent=lambda values, _: values.get("level") == NOW,
        flow=DIRECT,
    )
)
