"""Letting the requests that are under way go on with the newest version: first what would become of each, then done."""

from aiohttp import web

from bot.errors import UserError
from handlers.requests import Moved, move_runs
from models.flows import Flow, FlowDefinition
from models.org import people_by_id
from models.permissions import MANAGE_FLOWS
from pages.console.flows.editor import PATH, read
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.visit import CHANNEL, Visit, attempt, see

declare_notices({"flow.moved": "已迁移。能走新版本的申请都按新版本继续，已经做出的审批仍然有效。"})


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """Which request would go on where, and which cannot and why."""
    draft = await read(visit)
    moved: list[Moved] = []
    if draft.newest is not None:
        moved = await move_runs(draft.flow, draft.newest, by=visit.person, channel=CHANNEL, dry_run=True)
    applicants = await people_by_id({one.request.applicant_id for one in moved})
    return visit.render(
        "console/flows/move.html",
        status=status,
        alert=alert,
        draft=draft,
        moved=moved,
        applicants=applicants,
        possible=any(not one.problem for one in moved),
    )


async def move(visit: Visit) -> web.Response:
    """Do it, if the newest version is still the one that was shown."""
    refused = await attempt(_move(visit))
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"{PATH}/{visit.id}/versions", notice="flow.moved")


async def _move(visit: Visit) -> None:
    flow = await Flow.locked(visit.id)
    newest = await FlowDefinition.greatest("version", flow_id=visit.id)
    if flow is None or newest is None or str(newest.version) != visit.form.get("to"):
        raise UserError("刚刚又发布了新的版本，请看清下面的结果后再迁移。")
    await move_runs(flow, newest, by=visit.person, channel=CHANNEL, dry_run=False)


ROUTES = (
    Route("GET", f"{PATH}/{NUMBER}/move", show, MANAGE_FLOWS),
    Route("POST", f"{PATH}/{NUMBER}/move", move, MANAGE_FLOWS),
)
