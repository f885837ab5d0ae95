"""Roles: what they grant, and who has them."""

from collections.abc import Coroutine
from typing import Any

from aiohttp import web

from handlers import org
from models.org import Role
from models.permissions import MANAGE_ORG, permissions
from pages.console.menu import ORGANISATION, Item
from pages.console.org.members import counts_of, members_of
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.picking import PersonChoice, read_person, unchosen
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/roles"
TABLE = ("role_member", "role_id")

declare_notices({"roles.saved": "角色已保存。", "roles.deleted": "角色已删除。"})


async def index(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """All of them, and the form of a new one."""
    return visit.render(
        "console/org/groups.html",
        status=status,
        alert=alert,
        title="角色",
        hint="一个角色就是一组权限。给人加上角色，他就能做这些事。",
        groups=await Role.all().order_by("id"),
        counts=await counts_of(*TABLE),
    )


async def create(visit: Visit) -> web.Response:
    """Add one."""
    refused = await attempt(org.create_role(name=visit.form.get("name", ""), by=visit.person))
    return await index(visit, alert=refused, status=422) if refused else see(PATH, notice="roles.saved")


async def show(visit: Visit, *, member: PersonChoice | None = None, alert: str = "", status: int = 200) -> web.Response:
    """A role with its permissions and members."""
    role = await Role.find(id=visit.id)
    if role is None:
        raise not_found()
    return visit.render(
        "console/org/role.html",
        status=status,
        alert=alert,
        role=role,
        permissions=permissions(),
        member=member or unchosen("member"),
        members=await members_of(visit, *TABLE, role.id),
    )


async def save(visit: Visit) -> web.Response:
    """Change or delete it, give it to a person or take it away."""
    role = await Role.find(id=visit.id)
    if role is None:
        raise not_found()
    action, done = visit.form.get("action"), see(f"{PATH}/{role.id}", notice="roles.saved")
    work: Coroutine[Any, Any, Any]
    if action == "add_member":
        chosen = await read_person(visit.form, "member", required=True)
        if chosen.person is None:
            return await show(visit, member=chosen, status=422)
        work = org.add_to_role(role.id, chosen.person, by=visit.person)
    elif action == "delete_role":
        work, done = org.delete_role(role.id, by=visit.person), see(PATH, notice="roles.deleted")
    elif removed := read_number(visit.form.get("remove", "")):
        work = org.remove_from_role(role.id, removed, by=visit.person)
    else:
        granted = visit.form.getall("permission", [])
        work = org.save_role(role.id, name=visit.form.get("name", ""), granted=granted, by=visit.person)
    refused = await attempt(work)
    return await show(visit, alert=refused, status=422) if refused else done


ROUTES = (
    Route("GET", PATH, index, MANAGE_ORG),
    Route("POST", PATH, create, MANAGE_ORG),
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE_ORG),
    Route("POST", f"{PATH}/{NUMBER}", save, MANAGE_ORG),
)
MENU = (Item(PATH, "角色", ORGANISATION, MANAGE_ORG),)
