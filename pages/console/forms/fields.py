"""One field of a form being designed."""

from typing import Any

from aiohttp import web

from forms.numbers import show_yuan
from forms.stored import BadForm, MoneyField, Section, StoredField, StoredForm, TableField, read_form
from handlers import designing
from handlers.designing import editing
from models.permissions import MANAGE_FORMS
from pages.console.forms.designer import ONE, designed_type
from pages.console.forms.reading import BadSetting, read_columns, read_settings
from pages.console.forms.types import PATH
from pages.console.forms.wording import DEFAULTS, OPERATORS, values_told
from pages.console.routes import Route
from pages.visit import Visit, not_found, see

FIELD = ONE + r"/fields/{key:[a-z0-9_]{1,32}}"
BLANK_COLUMNS = 2
"""Empty lines for further columns below those there are."""


async def _found(visit: Visit) -> tuple[StoredForm, StoredField, str]:
    row = await designed_type(visit)
    form = read_form(row.draft)
    field = editing.field_of(form, visit.request.match_info["key"])
    if field is None:
        raise not_found()
    return form, field, designing.digest(row)


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """Its settings; after a refusal as they were typed."""
    form, field, seen = await _found(visit)
    earlier = editing.before(form, field.key)
    condition = None if isinstance(field, Section) else field.condition
    other = next((one for one in earlier if condition is not None and one.key == condition.field), None)
    return visit.render(
        "console/forms/field.html",
        status=status,
        alert=alert,
        type_id=visit.id,
        form=form,
        field=field,
        kind=editing.KINDS[field.kind],
        seen=seen,
        earlier=[(one.key, one.label) for one in earlier],
        operators=OPERATORS,
        condition_value="" if isinstance(other, Section) else values_told(other, condition),
        defaults=DEFAULTS,
        columns=_columns(field),
        bounds=_bounds(field),
        kinds={kind: editing.KINDS[kind] for kind in editing.COLUMN_KINDS},
        typed=visit.form,
    )


def _bounds(field: StoredField) -> tuple[str, str]:
    """The least and the most of a sum of money, in yuan."""
    if not isinstance(field, MoneyField):
        return "", ""
    return show_yuan(field.minimum_fen), show_yuan(field.maximum_fen)


def _columns(field: StoredField) -> list[dict[str, Any]]:
    """The columns of a table as lines to fill in, with empty ones below."""
    if not isinstance(field, TableField):
        return []
    blank = {"key": "", "label": "", "kind": "text", "required": True, "unit": "", "options": ()}
    return [*(blank | column.model_dump() for column in field.columns), *[blank] * BLANK_COLUMNS]


async def save(visit: Visit) -> web.Response:
    """Keep its settings."""
    form, field, _ = await _found(visit)
    try:
        settings = read_settings(form, field, visit.form)
        if isinstance(field, TableField):
            settings |= read_columns(field, visit.form)
        changed = editing.replace(form, field.key, settings)
        await designing.save_draft(visit.id, changed, seen=visit.form.get("seen", ""))
    except (BadForm, BadSetting) as bad:
        return await show(visit, alert=str(bad), status=422)
    except designing.Conflict as conflict:
        return await show(visit, alert=conflict.text, status=409)
    if visit.form.get("action") == "stay":
        return see(f"{PATH}/{visit.id}/fields/{field.key}", notice="forms.saved")
    target = see(f"{PATH}/{visit.id}", notice="forms.saved")
    target.headers["Location"] += f"#field-{field.key}"
    return target


ROUTES = (Route("GET", FIELD, show, MANAGE_FORMS), Route("POST", FIELD, save, MANAGE_FORMS))
