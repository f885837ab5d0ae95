"""定期送水: the reader's standing orders, and a new one."""

from aiohttp import web

from bot.errors import UserError
from handlers import water
from models.clock import WEEKDAYS
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, not_found, see

PATH = "/h5/water/rounds"

declare_notices(
    {"water.begun": "定期送水已设好，到那天早上会自动提交。", "water.stopped": "已停止，之后不再自动提交。"}
)


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The list and an empty form."""
    return visit.render(
        "h5/water_rounds.html",
        status=status,
        alert=alert,
        rounds=[(one, water.show_round(one)) for one in await water.rounds_of(visit.person)],
        weekdays=[(str(number), f"每周{name}") for number, name in enumerate(WEEKDAYS)],
        typed=visit.form,
    )


async def take(visit: Visit) -> web.Response:
    """Begin one, or stop one."""
    action = visit.form.get("action", "")
    if action == "stop":
        refused = await attempt(water.stop_round(read_number(visit.form.get("round", "")) or 0, visit.person))
    elif action == "begin":
        refused = await attempt(_begin(visit))
    else:
        raise not_found()
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(PATH, notice="water.begun" if action == "begin" else "water.stopped")


async def _begin(visit: Visit) -> None:
    hour, _, minute = visit.form.get("at", "").strip().replace("：", ":").partition(":")
    clock = (read_number(hour), read_number(minute or "0"))
    if clock[0] is None or clock[1] is None or clock[0] > 23 or clock[1] > 59:
        raise UserError("时间请写成 09:00 这样。")
    weekday = read_number(visit.form.get("weekday", ""))
    await water.begin_round(
        visit.person,
        place=visit.form.get("place", ""),
        barrels=read_number(visit.form.get("barrels", "").strip()) or 0,
        weekday=-1 if weekday is None else weekday,
        minute=clock[0] * 60 + clock[1],
    )
