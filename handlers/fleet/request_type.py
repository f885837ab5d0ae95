"""用车申请: the form, declared once, and its rules."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.request_types import RequestType, declare
from forms import Choice, Form, Integer, Moment, Place, Problem, Text, Values, YesNo
from forms.rules import lies_ahead
from handlers.fleet.cancelling import call_off
from handlers.fleet.dispatching import open_trip
from models.clock import show_moment, show_period
from models.fleet import Driver, Vehicle
from models.org import Person, people_by_id

AHEAD_MAX = timedelta(days=366)
TRIP_MAX = timedelta(days=31)
SOON = timedelta(hours=2)
"""Whoever is asked for a vehicle that leaves so soon is reminded at once."""
KINDS = {"ordinary": "普通车辆", "law_enforcement": "执法车辆"}
SCOPES = {"city": "市内", "long_distance": "长途"}


def _with_driver(values: Values) -> bool:
    return values.get("driver_needed") is not False


def _ends_after_start(values: Values, now: datetime) -> Problem | None:
    start, end = values.get("start"), values.get("end")
    if start is None or end is None:
        return None
    if end <= start:
        return Problem("end", f"结束时间{show_moment(end)}不晚于使用时间{show_moment(start)}。")
    if end - start > TRIP_MAX:
        return Problem("end", f"一次用车最长{TRIP_MAX.days}天，{show_period(start, end)}太长了，请分开申请。")
    return None


FORM = Form(
    fields=(
        Moment(
            name="start",
            label="使用时间",
            short="时间",
            question="请问什么时候用车？（例如：明天下午2点到5点）",
            hint="例如：明天下午2点",
        ),
        Moment(
            name="end",
            label="预计结束时间",
            short="结束",
            start="start",
            question="请问预计几点结束？（例如：下午5点，或用3个小时）",
            hint="例如：明天下午5点",
        ),
        Place(
            name="destination",
            label="目的地",
            short="目的地",
            question="请问要去哪里？",
            hint="例如：省政府",
            here=False,
        ),
        Integer(
            name="passengers",
            label="预计使用人数",
            short="人数",
            unit="人",
            maximum=500,
            question="请问一共几个人坐车？",
            hint="不含司机",
        ),
        Choice(
            name="vehicle_kind",
            label="用车类型",
            short="类型",
            options=KINDS,
            says={"ordinary": ("普通", "普通车"), "law_enforcement": ("执法", "执法车")},
            question="请问要普通车辆还是执法车辆？",
        ),
        YesNo(
            name="driver_needed",
            label="是否需要司机",
            short="司机",
            yes="需要司机",
            no="自己驾驶",
            question="请问需要司机吗？",
        ),
        Text(
            name="driver",
            label="指定司机",
            short="指定",
            required=False,
            applies=_with_driver,
            question="请说司机的全名；由车队分配请回复“不指定”。",
            hint="不填则由车队分配",
            length_max=20,
        ),
        Choice(
            name="scope",
            label="用车范围",
            short="范围",
            options=SCOPES,
            says={"city": ("市里", "城里"), "long_distance": ("跨市", "外地")},
            question="请问是市内还是长途？",
        ),
        Integer(
            name="distance_km",
            label="预计公里数",
            short="里程",
            unit="公里",
            maximum=20_000,
            required=False,
            question="请问来回大约多少公里？",
            hint="来回大约多少公里，可不填",
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
    rules=(lies_ahead("start", "使用时间", AHEAD_MAX, "只能提前一年以内申请"), _ends_after_start),
)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Complete the driver's name, and refuse more people than any suitable vehicle seats."""
    settled = dict(values)
    problems = []
    if settled.get("driver"):
        names = await _drivers_called(settled["driver"])
        if len(names) == 1:
            settled["driver"] = names[0]
            settled["driver_needed"] = True
        else:
            problems.append(Problem("driver", await _which_driver(settled["driver"], names)))
    problem = await _too_many(settled)
    return settled, [*problems, problem] if problem else problems


async def _driver_people() -> list[Person]:
    people = await people_by_id({driver.person_id for driver in await Driver.filter(active=True)})
    return [person for person in people.values() if person.active]


async def _drivers_called(said: str) -> list[str]:
    """Names of drivers that fit what was said: a full name, or a surname with 师傅."""
    wanted = said.removesuffix("师傅").removesuffix("司机").removeprefix("老").removeprefix("小")
    people = await _driver_people()
    exact = [person.name for person in people if person.name == wanted]
    return exact or sorted({person.name for person in people if wanted and person.name.startswith(wanted)})


async def _which_driver(said: str, names: Sequence[str]) -> str:
    if names:
        return f"车队有{len(names)}位{said}：{'、'.join(names)}，请说全名。"
    everybody = sorted(person.name for person in await _driver_people())
    return f"车队没有叫“{said}”的司机。现有司机：{'、'.join(everybody) or '暂无'}。"


async def _too_many(values: Values) -> Problem | None:
    passengers = values.get("passengers")
    if passengers is None:
        return None
    kind = {"kind": values["vehicle_kind"]} if values.get("vehicle_kind") else {}
    largest = await Vehicle.greatest("seats", active=True, **kind)
    if largest is None:
        return Problem("vehicle_kind", "车队现在没有这种车辆，请换一种。")
    # The driver takes a seat, unless one of the passengers drives.
    room = largest.seats - 1 if _with_driver(values) else largest.seats
    if passengers <= room:
        return None
    what = KINDS[values["vehicle_kind"]] if values.get("vehicle_kind") else "车"
    return Problem("passengers", f"{passengers}人坐不下：最大的{what}除司机外能坐{room}人，请减少人数或分成几份申请。")


def summary(values: Values) -> str:
    """`去省政府 11月25日(周三) 14:00-17:00 3人`."""
    parts = []
    if values.get("destination"):
        parts.append(f"去{values['destination']}")
    if values.get("start") and values.get("end"):
        parts.append(show_period(values["start"], values["end"]))
    elif values.get("start"):
        parts.append(show_moment(values["start"]))
    if values.get("passengers"):
        parts.append(f"{values['passengers']}人")
    return " ".join(parts)


def leaves_soon(values: Values, moment: datetime) -> bool:
    """Whether the vehicle is wanted within two hours."""
    return "start" in values and values["start"] - moment < SOON


VEHICLE = declare(
    RequestType(
        name="vehicle",
        label="用车申请",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=open_trip,
        undo=call_off,
        urgent=leaves_soon,
    )
)
