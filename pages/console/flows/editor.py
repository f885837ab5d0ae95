"""One flow as a path from top to bottom, with what the check says of it, and the edits of its shape."""

from dataclasses import dataclass

from aiohttp import web

from bot.request_types import RequestType, request_types
from forms import Form
from handlers.flows import checking, describing, editing
from models.flows import Flow, FlowDefinition
from models.permissions import MANAGE_FLOWS
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/flows"

declare_notices(
    {
        "flow.added": "节点已添加，请填好它的内容。",
        "flow.changed": "流程草稿已保存，发布后才会生效。",
        "flow.discarded": "草稿已放弃，现在是已发布的版本。",
    }
)


@dataclass(frozen=True)
class Draft:
    """A flow that is being edited, with everything its pages show."""

    flow: Flow
    kind: RequestType | None
    revision: int
    nodes: editing.Nodes
    newest: FlowDefinition | None
    names: describing.Names

    @property
    def form(self) -> Form | None:
        """The form of the flow's request type; None when the type is gone."""
        return self.kind.form if self.kind else None

    @property
    def changed(self) -> bool:
        """Whether the draft differs from what is published."""
        return self.flow.draft is not None


async def read(visit: Visit) -> Draft:
    """The flow in the path.

    Raises:
        PageRefused: There is none.
    """
    flow = await Flow.find(id=visit.id)
    if flow is None:
        raise not_found()
    kind = (await request_types()).get(flow.request_type)
    draft = await editing.read_draft(flow)
    names = await describing.read_names([draft["nodes"]], kind.form if kind else None)
    newest = await FlowDefinition.greatest("version", flow_id=flow.id)
    return Draft(flow, kind, draft["revision"], draft["nodes"], newest, names)


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The path with its findings."""
    draft = await read(visit)
    findings = await checking.check(draft.nodes, draft.names)
    marked: dict[str, list[checking.Finding]] = {}
    for finding in findings:
        marked.setdefault(finding.key, []).append(finding)
    return visit.render(
        "console/flows/editor.html",
        status=status,
        alert=alert,
        draft=draft,
        findings=findings,
        marked=marked,
        adding=visit.request.query.get("add", ""),
        kinds=editing.KINDS,
        describing=describing,
        ways=editing.ways,
    )


async def save(visit: Visit) -> web.Response:
    """Add, remove or move a node, or give up the draft."""
    added: list[str] = []

    async def edit() -> None:
        edited = await editing.change(visit.id, read_number(visit.form.get("revision", "")) or 0, visit.person)
        if visit.form.get("discard"):
            edited.flow.draft = None
            await edited.flow.save(update_fields=["draft"])
            return
        _reshape(visit, edited.nodes, added)
        await edited.keep()

    refused = await attempt(edit())
    if refused:
        return await show(visit, alert=refused, status=422)
    if added:
        return see(f"{PATH}/{visit.id}/nodes/{added[0]}", notice="flow.added")
    discarded = bool(visit.form.get("discard"))
    return see(f"{PATH}/{visit.id}", notice="flow.discarded" if discarded else "flow.changed")


def _reshape(visit: Visit, nodes: editing.Nodes, added: list[str]) -> None:
    form = visit.form
    if kind := form.get("add"):
        address, _, at = form.get("place", "").rpartition(":")
        added.append(editing.add(nodes, kind, address, read_number(at) or 0)["key"])
    elif key := form.get("remove"):
        editing.remove(nodes, key)
    elif key := form.get("up"):
        editing.move(nodes, key, -1)
    elif key := form.get("down"):
        editing.move(nodes, key, 1)


ROUTES = (
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE_FLOWS),
    Route("POST", f"{PATH}/{NUMBER}", save, MANAGE_FLOWS),
)
