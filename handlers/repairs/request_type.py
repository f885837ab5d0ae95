"""报修: the form, declared once, and its rules. Something new to be installed (报装) is asked for in the same way."""

import re
from typing import Any

from bot.request_types import DIRECT, RequestType, declare
from forms import Choice, Files, Form, Money, Place, Problem, Text, Told, Values, WorkedOut
from forms.reading.places import place_key
from handlers import assets, work
from handlers.repairs.budget import set_estimate
from handlers.repairs.rules import load_rules
from handlers.repairs.service import KIND
from handlers.repairs.trades import OBJECTS, is_urgent
from handlers.repairs.yearly import this_year
from models.clock import now
from models.flows import ApprovalTask
from models.org import Person
from models.repairs import Repair
from models.requests import Request


def _key(values: Values) -> str:
    """What is broken and where; empty while that is not known."""
    thing, place = values.get("object"), values.get("place")
    return f"{thing} {place_key(place)}" if thing and place else ""


def _is_beyond(values: Values) -> bool:
    return bool(values.get("beyond"))


FORM = Form(
    fields=(
        Choice(
            name="object",
            label="报修类别",
            short="类别",
            options=OBJECTS,
            says={
                "plumbing": ("水", "水管", "下水道"),
                "power": ("电", "插座"),
                "lighting": ("灯",),
                "door_window": ("门", "窗", "锁"),
                "furniture": ("桌椅",),
                "network": ("网",),
            },
            question="请问是哪一类问题？",
        ),
        Place(
            name="place",
            label="地点",
            short="地点",
            question="请问在什么地方？（例如：3楼东侧卫生间）",
            hint="例如：3楼东侧卫生间",
        ),
        Text(
            name="problem",
            label="问题描述",
            short="问题",
            length_max=200,
            question="请问是什么问题？（例如：水龙头一直滴水）。有照片可以直接发到这里",
            hint="例如：水龙头一直滴水；要新装的写清楚装什么",
        ),
        *work.asks_whether_same("报修"),
        Files(name="photos", label="照片", short="照片", pictures=True, required=False, hint="可不填"),
        Text(
            name="contact",
            label="方便上门的时间",
            short="上门",
            required=False,
            length_max=50,
            question="请问什么时间方便上门？",
            hint="可不填，例如：下午3点以后",
        ),
        assets.LABEL,
        Told(name="device", label="设备", short="设备", required=False, applies=lambda it: bool(it.get("device"))),
        Told(name="warranty", label="保修", short="保修", required=False, applies=lambda it: bool(it.get("warranty"))),
        Money(
            name="estimate",
            label="预计费用",
            short="预计费用",
            required=False,
            question="请问预计多少费用？",
            hint="一般不用填，由后勤人员估算",
        ),
        WorkedOut(name="beyond", label="超出预算", short="超预算", required=False, applies=_is_beyond),
    ),
    amount="estimate",
)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Find who has reported the same; what the estimate takes beyond this year's budget is there for flows to see."""
    settled = dict(values)
    await work.settle_same(settled, KIND, _key(settled))
    settled.pop("beyond", None)
    year = await this_year() if settled.get("estimate") else None
    if year is not None and (beyond := settled["estimate"] - max(year.left_fen, 0)) > 0:
        settled["beyond"] = beyond
    for told in ("device", "warranty"):
        settled.pop(told, None)
    number = settled.get("asset")
    if not number:
        return settled, []
    asset = await assets.asset_called(number)
    if asset is None:
        return settled, [assets.no_such(number)]
    settled |= {"asset": asset.number, "device": f"{asset.name} {asset.model}".strip()}
    if warranty := assets.under_warranty(asset, now().date()):
        settled["warranty"] = warranty
    return settled, []


_AT_MINE = re.compile(r"(?:我|我们|本人|自己)?(?:这|那)?的?(?:办公室|工位|座位|屋|房间|宿舍)?(?:里|边|儿)?")
"""Words for where somebody's own things are, in place of a place."""


async def among_own(text: str, values: Values, person: Person) -> dict[str, Any]:
    """Which thing that the person keeps is broken, where it can be one alone, and so where it stands."""
    if values.get("asset"):
        return {}
    place = str(values.get("place") or "")
    elsewhere = not _AT_MINE.fullmatch(place)
    found = assets.fitting(text, await assets.kept_by(person))
    found = [one for one in found if not elsewhere or place in one.place or (one.place and one.place in place)]
    if len(found) != 1:
        return {}
    return {"asset": found[0].number, "place": place if elsewhere else found[0].place or None}


def summary(values: Values) -> str:
    """`3楼东侧卫生间 水暖：水龙头滴水`, what is urgent first of all."""
    problem = str(values.get("problem") or "")
    thing = values.get("device") or OBJECTS.get(str(values.get("object")), "")
    head = f"{values.get('place') or ''} {thing}".strip()
    urgent = "【急】" if is_urgent(problem) else ""
    return f"{urgent}{head}{f'：{problem}' if problem else ''}"


async def open_repair(request: Request) -> None:
    """Have it repaired: by an order of its own, or by the one that somebody else's report has opened."""
    values = FORM.load(request.form)
    thing, place, problem = values["object"], values["place"], values["problem"]
    key, what = _key(values), OBJECTS.get(thing, "故障")
    if await work.joins(request, KIND, key, same=values.get("same"), verb="报修", what=what, problem=problem):
        return
    urgent = is_urgent(problem)
    due_at = await work.due_in((await load_rules()).minutes(thing, urgent=urgent), by_clock=urgent)
    order = await work.open_order(
        request, kind=KIND, summary=summary(values), place=place, due_at=due_at, alike_key=key
    )
    asset = await assets.asset_called(values["asset"]) if values.get("asset") else None
    repair = await Repair.create(
        work_order_id=order.id,
        object=thing,
        place_key=place_key(place),
        urgent=urgent,
        asset_id=asset.id if asset is not None else None,
    )
    if values.get("estimate") is not None:
        # Where people have decided on the request, they have decided on what it costs.
        decided = await ApprovalTask.filter(request_id=request.id, state="approved").exists()
        await set_estimate(order, repair, values["estimate"], decided=decided)
    await work.ask_for_hands(order)


WEIGHED = (
    {
        "kind": "handle",
        "key": "weighing",
        "name": "考量",
        "approvers": [{"kind": "department_manager"}],
        "nobody": {"kind": "administrators"},
        "fields": {"estimate": "edit"},
    },
    {
        "kind": "condition",
        "key": "costs",
        "name": "费用",
        "cases": [
            {
                "label": "超出年度预算",
                "when": [{"kind": "field", "field": "beyond", "operator": "filled"}],
                "nodes": [
                    {
                        "kind": "approve",
                        "key": "money",
                        "name": "费用审批",
                        "mode": "sequential",
                        "approvers": [{"kind": "manager_chain", "levels": 2}],
                        "nobody": {"kind": "administrators"},
                    }
                ],
            },
            {"label": "其他情况", "nodes": []},
        ],
    },
)
"""Somebody looks at the report and says what it will cost; what is beyond the year's budget goes further up."""

REPAIR = declare(
    RequestType(
        name="repair",
        label="报修",
        form=FORM,
        settle=settle,
        among_own=among_own,
        summary=summary,
        fulfil=open_repair,
        undo=work.leave,
        urgent=lambda values, _: is_urgent(str(values.get("problem") or "")),
        flow=DIRECT,
        starter=WEIGHED,
    )
)
