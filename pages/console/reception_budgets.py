"""接待预算: what each department may spend on reception meals in a year, what is used of it, and what is beyond it."""

from aiohttp import web

from forms import Money
from forms.fields import FieldError
from handlers import meals
from handlers.meals import budget
from handlers.org.tree import read_tree
from models.clock import now
from pages.console.menu import SETUP, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, see

PATH = "/console/reception-budgets"
SUM = Money(name="sum", label="全年预算", short="预算", maximum=budget.FEN_MAX)
declare_notices({"receptions.saved": "接待预算已保存，从新的申请起按新的预算。"})


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The budgets of this year or the next."""
    this_year = now().date().year
    year = this_year + (visit.request.query.get("year") == str(this_year + 1))
    tree = await read_tree()
    kept = await budget.budgets(year)
    departments = [(one.id, tree.path(one.id)) for _, one in tree.walk()]
    return visit.render(
        "console/reception_budgets.html",
        status=status,
        alert=alert,
        year=year,
        years=(this_year, this_year + 1),
        rows=[(path, kept[number]) for number, path in departments if number in kept],
        departments=departments,
        beyond=budget.BEYOND,
        chosen=visit.form.get("beyond") or await budget.load_beyond(),
        typed=visit.form if alert else {},
    )


async def save(visit: Visit) -> web.Response:
    """Take one department's budget, or what becomes of that beyond."""
    year = read_number(visit.form.get("year", "")) or 0
    if visit.form.get("action") == "beyond":
        refused = await attempt(budget.save_beyond(visit.form.get("beyond", "")))
    elif year not in (now().date().year, now().date().year + 1):
        refused = "请选择今年或者明年的预算。"
    else:
        refused = await _save_one(visit, year)
    return (
        await show(visit, alert=refused, status=422)
        if refused
        else see(f"{PATH}?year={year}", notice="receptions.saved")
    )


async def _save_one(visit: Visit, year: int) -> str:
    """Why it was not saved; empty when it was."""
    number, typed = read_number(visit.form.get("department", "")), visit.form.get("sum", "").strip()
    if number is None or number not in (await read_tree()).departments:
        return "请选择部门。"
    try:
        fen = SUM.parse(typed, now()) if typed else None
    except FieldError as wrong:
        return wrong.text
    return await attempt(budget.save_budget(number, year, fen))


ROUTES = (Route("GET", PATH, show, meals.MANAGE), Route("POST", PATH, save, meals.MANAGE))
MENU = (Item(PATH, "接待预算", SETUP, meals.MANAGE),)
