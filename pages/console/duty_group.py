"""派车值班群: which group chat hears that a vehicle is to be dispatched."""

from aiohttp import web

from bot.channels import NAMES
from handlers.fleet.duty_group import choose_duty_group, load_duty_group
from models.org import WorkGroup
from models.permissions import MANAGE_ORG
from pages.console.menu import SYSTEM, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, see

PATH = "/console/duty-group"
BOUND = "bound"
"""Picked: the group that was bound by what somebody said in it, which is no work group's."""

declare_notices({"duty_group.saved": "派车值班群已保存。"})


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """What is chosen, and whether it works."""
    return visit.render(
        "console/duty_group.html",
        status=status,
        alert=alert,
        groups=await WorkGroup.all().order_by("id"),
        chosen=await load_duty_group(),
        channels=NAMES,
    )


async def save(visit: Visit) -> web.Response:
    """Choose a work group, or none. To leave a bound group as it is changes nothing."""
    picked = visit.form.get("work_group", "")
    if picked == BOUND:
        return see(PATH)
    number = read_number(picked) if picked else None
    if picked and not number:
        return await show(visit, alert="没有找到这个工作组，请重新选择。", status=422)
    refused = await attempt(choose_duty_group(number))
    return await show(visit, alert=refused, status=422) if refused else see(PATH, notice="duty_group.saved")


ROUTES = (Route("GET", PATH, show, MANAGE_ORG), Route("POST", PATH, save, MANAGE_ORG))
MENU = (Item(PATH, "派车值班群", SYSTEM, MANAGE_ORG),)
