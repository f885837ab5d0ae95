"""审批委托 on the phone: what one has delegated and was given, arranging a new one, ending one."""

from aiohttp import web

from handlers.org.delegation.course import end_early
from models.org import Delegation
from models.permissions import MANAGE_ORG
from pages.delegation_form import DelegationForm, DelegationRow, empty_form, rows_of, take_form
from pages.visit import CHANNEL, Visit, attempt, not_found, see

PATH = "/h5/delegations"
LISTED_MAX = 20
"""Of each side, newest first; the console has all."""


async def index(visit: Visit, *, form: DelegationForm | None = None, status: int = 200) -> web.Response:
    """Both lists, and the form of a new one."""
    given = await Delegation.filter(principal_id=visit.person.id).order_by("-id").limit(LISTED_MAX)
    held = await Delegation.filter(delegate_id=visit.person.id).order_by("-id").limit(LISTED_MAX)
    return visit.render(
        "h5/delegations.html",
        status=status,
        form=form or await empty_form(),
        given=await rows_of(given),
        held=await rows_of(held),
    )


async def create(visit: Visit) -> web.Response:
    """Arrange one for oneself."""
    form = await take_form(visit, for_others=False)
    return await index(visit, form=form, status=422) if form.problem else see(PATH, notice="delegations.arranged")


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """One delegation, for its principal, its delegate and administrators."""
    row = await _readable(visit)
    may_end = row.live and (row.principal.id == visit.person.id or await visit.person.may(MANAGE_ORG))
    return visit.render("h5/delegation.html", status=status, alert=alert, row=row, may_end=may_end)


async def end(visit: Visit) -> web.Response:
    """End it before its time."""
    await _readable(visit)
    refused = await attempt(end_early(visit.id, visit.person, channel=CHANNEL))
    return await show(visit, alert=refused, status=422) if refused else see(PATH, notice="delegations.ended")


async def _readable(visit: Visit) -> DelegationRow:
    row = await Delegation.find(id=visit.id)
    if row is None:
        raise not_found()
    if visit.person.id not in (row.principal_id, row.delegate_id) and not await visit.person.may(MANAGE_ORG):
        raise not_found()
    return (await rows_of([row]))[0]
