"""A trial run of the draft: who submits it, with what in the form, and who gets it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.drafts import possible
from forms import Problem
from handlers.flows.editing import Nodes
from handlers.flows.problems import BadDefinition
from handlers.flows.simulating import Trial, simulate
from models.clock import now
from models.permissions import MANAGE_FLOWS
from models.requests import Request
from pages.console.flows.editor import PATH, Draft, read
from pages.console.routes import NUMBER, Route
from pages.form_rows import rows_of
from pages.picking import PersonChoice, read_person, unchosen
from pages.visit import Visit


async def show(visit: Visit) -> web.Response:
    """The empty form."""
    draft = await read(visit)
    rows = rows_of(draft.form, {}, {}, [], now()) if draft.form else []
    return _page(visit, draft, rows, unchosen("applicant"))


async def run(visit: Visit) -> web.Response:
    """The same form with the result under it. Nothing is stored."""
    draft = await read(visit)
    applicant = await read_person(visit.form, "applicant", required=True)
    at = now()
    values, problems = await _filled_in(draft, visit, at)
    rows = rows_of(draft.form, values, draft.form.typed(visit.form), problems, at) if draft.form else []
    if applicant.person is None:
        return _page(visit, draft, rows, applicant, status=422)
    request = Request(
        request_type=draft.flow.request_type,
        applicant_id=applicant.person.id,
        department_id=applicant.person.department_id,
        form=draft.form.dump(values) if draft.form else {},
    )
    trial, alert = await _tried(draft, draft.nodes, request)
    return _page(visit, draft, rows, applicant, trial=trial, alert=alert, status=422 if alert else 200)


async def _filled_in(draft: Draft, visit: Visit, at: datetime) -> tuple[dict[str, Any], list[Problem]]:
    """The form as a submitted request would have it: whoever is named in it is looked up."""
    if draft.kind is None:
        return {}, []
    values, unread = draft.kind.form.from_page(visit.form, at)
    values, impossible = await possible(draft.kind, values, at)
    return values, unread + impossible


async def _tried(draft: Draft, nodes: Nodes, request: Request) -> tuple[Trial | None, str]:
    try:
        return await simulate(draft.flow, nodes, request, draft.names), ""
    except BadDefinition as bad:
        return None, f"流程还没有填完整，改好后再试走：{bad.problems[0].text}"


def _page(
    visit: Visit,
    draft: Draft,
    rows: Sequence[object],
    applicant: PersonChoice,
    *,
    trial: Trial | None = None,
    alert: str = "",
    status: int = 200,
) -> web.Response:
    return visit.render(
        "console/flows/simulate.html",
        status=status,
        alert=alert,
        draft=draft,
        rows=rows,
        applicant=applicant,
        trial=trial,
    )


ROUTES = (
    Route("GET", f"{PATH}/{NUMBER}/simulate", show, MANAGE_FLOWS),
    Route("POST", f"{PATH}/{NUMBER}/simulate", run, MANAGE_FLOWS),
)
