"""The form as an applicant sees it, with the conditions at work; nothing typed here is kept."""

from aiohttp import web

from forms.building import build
from forms.checking import flaws
from forms.stored import StoredForm, read_form
from handlers import designing
from models.clock import now
from models.permissions import MANAGE_FORMS
from pages.console.forms.designer import ONE, designed_type
from pages.console.routes import Route
from pages.form_rows import Row, rows_of
from pages.visit import Visit


async def show(visit: Visit) -> web.Response:
    """The form, empty or as it was typed."""
    row = await designed_type(visit)
    stored = read_form(row.draft)
    broken = [flaw for flaw in flaws(stored) if flaw.key or not stored.questions]
    rows = [] if broken else await _rows(visit, row.code, stored)
    return visit.render("console/forms/preview.html", type=row, form=stored, rows=rows, files={}, broken=broken)


async def _rows(visit: Visit, code: str, stored: StoredForm) -> list[Row]:
    form, at = build(stored), now()
    if not visit.form:
        return rows_of(form, await designing.beginning(code, stored, form)(visit.person), {}, [], at)
    typed = form.typed(visit.form)
    values, problems = form.read(typed, at)
    return rows_of(form, values, typed, problems + form.check(values, at), at, as_typed=True)


ROUTES = (
    Route("GET", f"{ONE}/preview", show, MANAGE_FORMS),
    Route("POST", f"{ONE}/preview", show, MANAGE_FORMS),
)
