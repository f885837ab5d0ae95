"""The list of types that the agency designed, and the form of a new one."""

from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.errors import UserError
from forms.stored import BadForm, read_form
from handlers import designing
from models.forms import DesignedForm, DesignedType
from models.moves import Tone
from models.permissions import MANAGE_FORMS
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, see

PATH = "/console/forms"

declare_notices(
    {
        "forms.created": "已建好，请添加要填的字段。发布前别人看不到。",
        "forms.saved": "已保存到草稿，发布后才对大家生效。",
        "forms.published": "已发布，大家现在就可以申请了。",
        "forms.off": "已停用：不能再新申请，以前的申请照常办理和查看。",
        "forms.on": "已启用。",
    }
)


@dataclass(frozen=True)
class TypeRow:
    """A type in the list."""

    type: DesignedType
    version: int
    """The newest published one; 0 before the first."""
    changed: bool
    """Whether the draft differs from what is published."""
    published_at: datetime | None

    @property
    def state(self) -> tuple[str, Tone]:
        """What people call its state, and its colour."""
        if not self.version:
            return "草稿", Tone.WAITING
        return ("使用中", Tone.DONE) if self.type.active else ("已停用", Tone.OFF)


async def index(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """All of them."""
    newest = {form.designed_type_id: form for form in await DesignedForm.all().order_by("version")}
    rows = []
    for row in await DesignedType.all().order_by("-id"):
        form = newest.get(row.id)
        changed = form is not None and form.definition != row.draft
        rows.append(TypeRow(row, form.version if form else 0, changed, form.created_at if form else None))
    label = visit.form.get("label", "")
    return visit.render("console/forms/types.html", status=status, alert=alert, rows=rows, label=label)


async def create(visit: Visit) -> web.Response:
    """Open a new type."""
    try:
        form = read_form({"label": visit.form.get("label", "")})
        row = await designing.open_type(form)
    except BadForm as bad:
        return await index(visit, alert=str(bad), status=422)
    except UserError as refusal:
        return await index(visit, alert=refusal.text, status=422)
    return see(f"{PATH}/{row.id}", notice="forms.created")


ROUTES = (Route("GET", PATH, index, MANAGE_FORMS), Route("POST", PATH, create, MANAGE_FORMS))
