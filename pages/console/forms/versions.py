"""The published versions of a form, and what changed between any two of them, or since the newest."""

from aiohttp import web

from forms.stored import StoredForm, read_form
from handlers import designing
from models.forms import DesignedForm, DesignedType
from models.org import people_by_id
from models.permissions import MANAGE_FORMS
from pages.console.forms.designer import ONE, designed_type
from pages.console.routes import Route
from pages.visit import Visit, not_found

DRAFT = "draft"


async def show(visit: Visit) -> web.Response:
    """All versions, and the comparison of two: the newest and the draft when none are named."""
    row = await designed_type(visit)
    published = await DesignedForm.filter(designed_type_id=row.id).order_by("-version")
    people = await people_by_id({form.published_by_id for form in published if form.published_by_id is not None})
    newest = str(published[0].version) if published else DRAFT
    query = visit.request.query
    before, after = query.get("from", newest), query.get("to", DRAFT)
    changes = designing.compare(_form(row, published, before), _form(row, published, after)) if published else []
    return visit.render(
        "console/forms/versions.html",
        type=row,
        versions=[(form, people.get(form.published_by_id or 0)) for form in published],
        choices=[(DRAFT, "草稿"), *((str(form.version), f"第{form.version}版") for form in published)],
        before=before,
        after=after,
        changes=changes,
    )


def _form(row: DesignedType, published: list[DesignedForm], version: str) -> StoredForm:
    if version == DRAFT:
        return read_form(row.draft)
    found = [form for form in published if str(form.version) == version]
    if not found:
        raise not_found()
    return read_form(found[0].definition)


ROUTES = (Route("GET", f"{ONE}/versions", show, MANAGE_FORMS),)
