"""One type being designed: its settings, its fields in order, what is still wrong with it, and its publication."""

from collections.abc import Callable

from aiohttp import web

from forms.stored import BadForm, MoneyField, StoredForm, TableField, read_form
from handlers import designing
from handlers.designing import editing
from models.flows import Flow
from models.forms import DesignedForm, DesignedType
from models.permissions import MANAGE_FLOWS, MANAGE_FORMS
from pages.console.forms.types import PATH
from pages.console.forms.wording import told
from pages.console.routes import NUMBER, Route
from pages.visit import Visit, attempt, not_found, see

ONE = f"{PATH}/{NUMBER}"
SEPARATORS = str.maketrans("，,；;、/", "      ")


async def designed_type(visit: Visit) -> DesignedType:
    """The type in the path. Raises PageRefused when there is none."""
    row = await DesignedType.find(id=visit.id)
    if row is None:
        raise not_found()
    return row


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The designer."""
    row = await designed_type(visit)
    form = read_form(row.draft)
    newest = await DesignedForm.greatest("version", designed_type_id=row.id)
    flaws = await designing.problems(row)
    return visit.render(
        "console/forms/designer.html",
        status=status,
        alert=alert,
        type=row,
        form=form,
        fields=[(one, editing.KINDS[one.kind], told(form, one)) for one in form.fields],
        flaws=flaws,
        wrong={flaw.key for flaw in flaws},
        seen=designing.digest(row),
        kinds=editing.KINDS,
        amounts=[
            one for one in form.questions if isinstance(one, MoneyField) or (isinstance(one, TableField) and one.total)
        ],
        newest=newest,
        flow_page=await _flow_page(visit, row),
        changed=newest is None or newest.definition != row.draft,
    )


async def _flow_page(visit: Visit, row: DesignedType) -> str:
    """The type's flow, or where it stands among all when it has several; empty for who may not design flows."""
    if not await visit.person.may(MANAGE_FLOWS):
        return ""
    flows = await Flow.filter(request_type=row.code).limit(2)
    if len(flows) == 1:
        return f"/console/flows/{flows[0].id}"
    return f"/console/flows#type-{row.code}" if flows else ""


async def change(visit: Visit) -> web.Response:
    """Change the draft in one way, publish it, or switch the type off or on."""
    row = await designed_type(visit)
    verb, _, key = visit.form.get("action", "").partition(":")
    posted = visit.form
    match verb:
        case "publish":
            return await _publish(visit, row)
        case "off" | "on":
            await designing.switch(row.id, active=verb == "on")
            return see(f"{PATH}/{row.id}", notice=f"forms.{verb}")
        case "settings":
            return await _save(visit, row, lambda form: editing.configure(form, _settings(visit)))
        case "add":
            kind, label = posted.get("kind", ""), posted.get("label", "").strip()
            return await _save(visit, row, lambda form: editing.add(form, kind, label), to_last=True)
        case "up" | "down":
            return await _save(visit, row, lambda form: editing.move(form, key, -1 if verb == "up" else 1), at=key)
        case "delete":
            return await _save(visit, row, lambda form: editing.remove(form, key))
        case _:
            raise not_found()


def _settings(visit: Visit) -> dict[str, object]:
    return {
        "label": visit.form.get("name", ""),
        "synonyms": visit.form.get("synonyms", "").translate(SEPARATORS).split(),
        "numbering": visit.form.get("numbering", ""),
        "amount": visit.form.get("amount", ""),
    }


async def _save(
    visit: Visit,
    row: DesignedType,
    work: Callable[[StoredForm], StoredForm],
    *,
    to_last: bool = False,
    at: str = "",
) -> web.Response:
    try:
        form = work(read_form(row.draft))
        await designing.save_draft(row.id, form, seen=visit.form.get("seen", ""))
    except BadForm as bad:
        return await show(visit, alert=str(bad), status=422)
    except designing.Conflict as conflict:
        return await show(visit, alert=conflict.text, status=409)
    if to_last and form.fields[-1].kind != "section":
        # A new field is set up at once: its options, its hint, whether it must be filled in.
        return see(f"{PATH}/{row.id}/fields/{form.fields[-1].key}")
    target = see(f"{PATH}/{row.id}", notice="forms.saved")
    if at:
        target.headers["Location"] += f"#field-{at}"
    return target


async def _publish(visit: Visit, row: DesignedType) -> web.Response:
    note, seen = visit.form.get("note", ""), visit.form.get("seen", "")
    refused = await attempt(designing.publish(row.id, visit.person, note=note, seen=seen))
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"{PATH}/{row.id}", notice="forms.published")


ROUTES = (Route("GET", ONE, show, MANAGE_FORMS), Route("POST", ONE, change, MANAGE_FORMS))
