"""The form as an applicant sees it, with the conditions at work; nothing typed here is kept."""

from aiohttp import web

from forms.building import build
from forms.checking import flaws
from forms.stored import read_form
from handlers import designing
from models.clock import now
from models.permissions import MANAGE_FORMS
from pages.console.forms.designer import ONE, designed_type
from pages.console.routes import Route
from pages.form_rows import rows_of
from pages.visit import Visit


async def show(visit: Visit) -> web.Response:
    """The form, empty or as it was typed."""
    row = await designed_type(visit)
    stored = read_form(row.draft)
    broken = [flaw for flaw in flaws(stored) if flaw.key or not stored.questions]
    form = build(stored)
    typed = form.typed(visit.form) if visit.form else {}
    values, problems = form.read(typed, now())
    if typed:
        problems += form.check(values, now())
    elif not broken:
        values = await designing.begin(row.code, stored, visit.person)
    rows = [] if broken else rows_of(form, values, typed, problems, now(), as_typed=bool(typed))
    return visit.render(
        "console/forms/preview.html", type=row, form=stored, rows=rows, files={}, broken=broken, alert=""
    )


ROUTES = (
    Route("GET", f"{ONE}/preview", show, MANAGE_FORMS),
    Route("POST", f"{ONE}/preview", show, MANAGE_FORMS),
)
