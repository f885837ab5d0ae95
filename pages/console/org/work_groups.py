"""Work groups: people gathered across departments."""

from collections.abc import Coroutine
from typing import Any

from aiohttp import web

from handlers import org
from models.org import WorkGroup
from models.permissions import MANAGE_ORG
from pages.console.menu import ORGANISATION, Item
from pages.console.org.members import counts_of, members_of
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.picking import PersonChoice, read_person, unchosen
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/work-groups"
TABLE = ("work_group_member", "work_group_id")

declare_notices({"work_groups.saved": "工作组已保存。", "work_groups.deleted": "工作组已删除。"})


async def index(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """All of them, and the form of a new one."""
    return visit.render(
        "console/org/groups.html",
        status=status,
        alert=alert,
        title="工作组",
        hint="跨部门的一组人，例如“车队管理组”，审批流程里可以选它。",
        groups=await WorkGroup.all().order_by("id"),
        counts=await counts_of(*TABLE),
    )


async def create(visit: Visit) -> web.Response:
    """Add one."""
    refused = await attempt(org.create_work_group(name=visit.form.get("name", ""), by=visit.person))
    return await index(visit, alert=refused, status=422) if refused else see(PATH, notice="work_groups.saved")


async def show(visit: Visit, *, member: PersonChoice | None = None, alert: str = "", status: int = 200) -> web.Response:
    """A work group with its members."""
    group = await WorkGroup.find(id=visit.id)
    if group is None:
        raise not_found()
    return visit.render(
        "console/org/work_group.html",
        status=status,
        alert=alert,
        group=group,
        member=member or unchosen("member"),
        members=await members_of(visit, *TABLE, group.id),
    )


async def save(visit: Visit) -> web.Response:
    """Rename or delete it, add or remove a member."""
    group = await WorkGroup.find(id=visit.id)
    if group is None:
        raise not_found()
    action, done = visit.form.get("action"), see(f"{PATH}/{group.id}", notice="work_groups.saved")
    work: Coroutine[Any, Any, Any]
    if action == "add_member":
        chosen = await read_person(visit.form, "member", required=True)
        if chosen.person is None:
            return await show(visit, member=chosen, status=422)
        work = org.add_to_work_group(group.id, chosen.person, by=visit.person)
    elif action == "delete_group":
        work, done = org.delete_work_group(group.id, by=visit.person), see(PATH, notice="work_groups.deleted")
    elif removed := read_number(visit.form.get("remove", "")):
        work = org.remove_from_work_group(group.id, removed, by=visit.person)
    else:
        work = org.rename_work_group(group.id, name=visit.form.get("name", ""), by=visit.person)
    refused = await attempt(work)
    return await show(visit, alert=refused, status=422) if refused else done


ROUTES = (
    Route("GET", PATH, index, MANAGE_ORG),
    Route("POST", PATH, create, MANAGE_ORG),
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE_ORG),
    Route("POST", f"{PATH}/{NUMBER}", save, MANAGE_ORG),
)
MENU = (Item(PATH, "工作组", ORGANISATION, MANAGE_ORG),)
