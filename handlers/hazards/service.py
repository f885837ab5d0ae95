"""The trade: who removes dangers, by place and shift as the table of the crews says."""

from forms.reading.places import place_key
from handlers import work
from models.org import Person, people_who_may
from models.permissions import declare_permission
from models.work import WorkOrder

KIND = "hazard"
URGENT = "【急】"
"""Stands before what is not to wait an hour longer."""
DISPATCH = declare_permission("hazards.dispatch", "隐患派单")
SERVE = declare_permission("hazards.serve", "隐患处理")

work.declare_trade(KIND, "隐患", SERVE)


async def _crew(order: WorkOrder) -> list[Person]:
    return await work.on_duty(KIND, place_key(order.place), await people_who_may(SERVE))


async def _lines(order: WorkOrder) -> list[tuple[str, str]]:
    reporters = await work.reporters(order)
    return [("上报", f"共{reporters}人")] if reporters > 1 else []


async def _by_clock(order: WorkOrder) -> bool:
    """A danger does not wait for Monday."""
    return True


async def _urgent(order: WorkOrder) -> bool:
    return order.summary.startswith(URGENT)


SERVICE = work.declare_service(
    work.Service(
        kind=KIND,
        label="隐患单",
        dispatch=DISPATCH,
        serve=SERVE,
        start="开始处理",
        complete="处理完毕",
        crew=_crew,
        confirms=True,
        solved="已消除",
        unsolved="还在",
        photos=("整改前照片", "整改后照片"),
        lines=_lines,
        by_clock=_by_clock,
        urgent=_urgent,
    )
)
