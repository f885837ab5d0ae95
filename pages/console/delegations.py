"""审批委托 at the desk: one's own; for administrators everybody's, also to arrange one for somebody absent."""

from aiohttp import web
from tortoise.expressions import Q

from handlers.org.delegation.course import LIVE, end_early
from models.org import Delegation
from models.permissions import MANAGE_ORG
from pages.console.menu import PERSONAL, Item
from pages.console.routes import NUMBER, Route
from pages.delegation_form import DelegationForm, empty_form, rows_of, take_form
from pages.paging import newest_first
from pages.visit import CHANNEL, Visit, attempt, not_found, see

PATH = "/console/delegations"


async def index(
    visit: Visit, *, form: DelegationForm | None = None, alert: str = "", status: int = 200
) -> web.Response:
    """The list, newest first, and the form of a new one."""
    manages = await visit.person.may(MANAGE_ORG)
    ended = visit.request.query.get("show") == "ended"
    rows = Delegation.filter(state="ended") if ended else Delegation.filter(state__in=LIVE)
    if not manages:
        rows = rows.filter(Q(principal_id=visit.person.id) | Q(delegate_id=visit.person.id))
    page = await newest_first(rows, visit.request.query.get("before", ""))
    return visit.render(
        "console/delegations.html",
        status=status,
        alert=alert,
        form=form or await empty_form(),
        rows=await rows_of(page.rows),
        before=page.before,
        ended=ended,
        manages=manages,
    )


async def create(visit: Visit) -> web.Response:
    """Arrange one."""
    form = await take_form(visit, for_others=await visit.person.may(MANAGE_ORG))
    return await index(visit, form=form, status=422) if form.problem else see(PATH, notice="delegations.arranged")


async def end(visit: Visit) -> web.Response:
    """End one before its time."""
    row = await Delegation.find(id=visit.id)
    if row is None or (row.principal_id != visit.person.id and not await visit.person.may(MANAGE_ORG)):
        raise not_found()
    refused = await attempt(end_early(row.id, visit.person, channel=CHANNEL))
    return await index(visit, alert=refused, status=422) if refused else see(PATH, notice="delegations.ended")


ROUTES = (
    Route("GET", PATH, index),
    Route("POST", PATH, create),
    Route("POST", f"{PATH}/{NUMBER}", end),
)
MENU = (Item(PATH, "审批委托", PERSONAL),)
