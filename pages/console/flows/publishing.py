"""Checking and publishing a draft, its versions, and what changed between two of them."""

from aiohttp import web

from handlers.flows import checking, comparing, describing, editing
from handlers.flows.publishing import publish_draft
from models.database import current
from models.flows import FlowDefinition
from models.org import people_by_id
from models.permissions import MANAGE_FLOWS
from pages.console.flows.editor import PATH, Draft, read
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, not_found, see

declare_notices({"flow.published": "已发布。从现在起提交的申请走新版本，正在办理的还走原来的版本。"})

_RUNNING = """
SELECT definition.version, count(*) FROM flow_run run
    JOIN flow_definition definition ON definition.tenant_id = run.tenant_id AND definition.id = run.flow_definition_id
    JOIN request ON request.tenant_id = run.tenant_id AND request.id = run.request_id
WHERE definition.flow_id = $1 AND request.state = 'in_approval' GROUP BY 1
"""


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The findings, what would change, and the button."""
    draft = await read(visit)
    before = draft.newest.definition["nodes"] if draft.newest else []
    names = await describing.read_names([before, draft.nodes], draft.form)
    return visit.render(
        "console/flows/publish.html",
        status=status,
        alert=alert,
        draft=draft,
        findings=await checking.check(draft.nodes, names),
        changes=comparing.compare(before, draft.nodes, names) if draft.changed else [],
        note=visit.form.get("note", ""),
    )


async def publish(visit: Visit) -> web.Response:
    """Make the draft the newest version."""
    draft = await read(visit)
    revision = read_number(visit.form.get("revision", "")) or 0
    refused = await attempt(
        publish_draft(visit.id, revision, draft.form, by=visit.person, note=visit.form.get("note", ""))
    )
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"{PATH}/{visit.id}/versions", notice="flow.published")


async def versions(visit: Visit) -> web.Response:
    """Every published version: when, by whom, why, and how many requests are still on it."""
    draft = await read(visit)
    found = await FlowDefinition.filter(flow_id=visit.id).order_by("-version")
    running = dict(await current().connection.fetch(_RUNNING, visit.id))
    people = await people_by_id({one.published_by_id for one in found if one.published_by_id is not None})
    return visit.render("console/flows/versions.html", draft=draft, versions=found, running=running, people=people)


async def compare(visit: Visit) -> web.Response:
    """What changed from one version to another; from the newest to the draft where nothing else is asked for."""
    draft = await read(visit)
    query = visit.request.query
    old = query.get("a", str(draft.newest.version if draft.newest else "draft"))
    new = query.get("b", "draft")
    before, after = await _nodes(visit, draft, old), await _nodes(visit, draft, new)
    names = await describing.read_names([before, after], draft.form)
    return visit.render(
        "console/flows/compare.html",
        draft=draft,
        titles=(_title(old), _title(new)),
        changes=comparing.compare(before, after, names),
    )


async def _nodes(visit: Visit, draft: Draft, which: str) -> editing.Nodes:
    if which == "draft":
        return draft.nodes
    version = read_number(which)
    stored = await FlowDefinition.find(flow_id=visit.id, version=version) if version and version < 10**6 else None
    if stored is None:
        raise not_found()
    nodes: editing.Nodes = stored.definition["nodes"]
    return nodes


def _title(which: str) -> str:
    return "草稿" if which == "draft" else f"第{which}版"


ROUTES = (
    Route("GET", f"{PATH}/{NUMBER}/publish", show, MANAGE_FLOWS),
    Route("POST", f"{PATH}/{NUMBER}/publish", publish, MANAGE_FLOWS),
    Route("GET", f"{PATH}/{NUMBER}/versions", versions, MANAGE_FLOWS),
    Route("GET", f"{PATH}/{NUMBER}/compare", compare, MANAGE_FLOWS),
)
