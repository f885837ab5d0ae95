"""类别定额: what may be drawn of a category in a month, all its items together."""

from aiohttp import web

from bot.errors import UserError
from handlers import supplies
from handlers.supplies import MANAGE
from pages.console.menu import SETUP, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, see

PATH = "/console/supplies/quotas"

declare_notices({"supplies.quotas": "定额已保存，之后提交的领用按新定额计算。"})


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """Two inputs for each category."""
    quotas = await supplies.quotas_by_category()
    typed = {name: "" if limit is None else str(limit) for name, limit in _inputs(quotas).items()}
    typed |= {name: visit.form[name] for name in typed if name in visit.form}
    return visit.render("console/supply_quotas.html", status=status, alert=alert, categories=list(quotas), typed=typed)


async def save(visit: Visit) -> web.Response:
    """Keep them."""
    try:
        wanted = {
            category: (_read(visit, f"person-{number}", category), _read(visit, f"department-{number}", category))
            for number, category in enumerate(await supplies.quotas_by_category())
        }
    except UserError as refusal:
        return await show(visit, alert=refusal.text, status=422)
    refused = await attempt(supplies.set_quotas(wanted))
    return await show(visit, alert=refused, status=422) if refused else see(PATH, notice="supplies.quotas")


def _inputs(quotas: dict[str, tuple[int | None, int | None]]) -> dict[str, int | None]:
    """The limits by the names of their inputs."""
    return {
        f"{column}-{number}": limit
        for number, limits in enumerate(quotas.values())
        for column, limit in zip(("person", "department"), limits, strict=True)
    }


def _read(visit: Visit, name: str, category: str) -> int | None:
    typed = visit.form.get(name, "").strip()
    limit = read_number(typed) if typed else None
    if typed and limit is None:
        raise UserError(f"“{category}”的定额请填整数，不限就留空。")
    return limit


ROUTES = (Route("GET", PATH, show, MANAGE), Route("POST", PATH, save, MANAGE))
MENU = (Item(PATH, "领用定额", SETUP, MANAGE),)
