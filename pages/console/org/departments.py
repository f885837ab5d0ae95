"""The department tree, and the page of each department."""

from aiohttp import web
from tortoise.functions import Count

from handlers import org
from handlers.org.tree import Tree, read_tree
from models.org import Department, Person, people_by_id
from models.permissions import MANAGE_ORG
from pages.console.menu import ORGANISATION, Item
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.picking import PersonChoice, chosen_person, read_person
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/departments"

declare_notices(
    {
        "departments.created": "部门已添加。",
        "departments.saved": "部门已保存。",
        "departments.deleted": "部门已删除。",
    }
)


async def index(visit: Visit) -> web.Response:
    """The tree, with managers and how many people each department has."""
    tree = await read_tree()
    managers = await people_by_id({one.manager_id for one in tree.departments.values() if one.manager_id is not None})
    rows = (
        await Person.filter(active=True)
        .annotate(number=Count("id"))
        .group_by("department_id")
        .values("department_id", "number")
    )
    counts = {row["department_id"]: row["number"] for row in rows}
    return visit.render("console/org/departments.html", tree=tree, managers=managers, counts=counts)


def options(tree: Tree, *, without: int | None = None) -> list[tuple[int, str]]:
    """Departments to choose from, as id and path, in the tree's order; `without` leaves out one and all below it."""
    left_out = set(tree.subtree(without)) if without is not None else set()
    return [(one.id, tree.path(one.id)) for _, one in tree.walk() if one.id not in left_out]


async def show_new(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The form of a new department."""
    given = visit.form if visit.request.method == "POST" else visit.request.query
    return visit.render(
        "console/org/department_new.html",
        status=status,
        alert=alert,
        name=given.get("name", ""),
        code=given.get("code", ""),
        parent_id=read_number(given.get("parent", "")),
        options=options(await read_tree()),
    )


async def create(visit: Visit) -> web.Response:
    """Add it."""
    refused = await attempt(
        org.create_department(
            name=visit.form.get("name", ""),
            parent_id=read_number(visit.form.get("parent", "")),
            code=visit.form.get("code", ""),
            by=visit.person,
        )
    )
    if refused:
        return await show_new(visit, alert=refused, status=422)
    return see(PATH, notice="departments.created")


async def show(visit: Visit) -> web.Response:
    """A department."""
    department = await Department.find(id=visit.id)
    if department is None:
        raise not_found()
    manager = await Person.find(id=department.manager_id) if department.manager_id is not None else None
    return await _form(visit, department, chosen_person("manager", manager))


async def _form(
    visit: Visit, department: Department, manager: PersonChoice, *, alert: str = "", status: int = 200
) -> web.Response:
    tree = await read_tree()
    posted = visit.request.method == "POST"
    return visit.render(
        "console/org/department.html",
        status=status,
        alert=alert,
        department=department,
        name=visit.form.get("name", "") if posted else department.name,
        parent_id=read_number(visit.form.get("parent", "")) if posted else department.parent_id,
        manager=manager,
        options=options(tree, without=department.id),
        people=await Person.filter(department_id=department.id, active=True).count(),
        children=len(tree.children(department.id)),
    )


async def save(visit: Visit) -> web.Response:
    """Change or delete it."""
    department = await Department.find(id=visit.id)
    if department is None:
        raise not_found()
    manager = await read_person(visit.form, "manager")
    if visit.form.get("action") == "delete_department":
        refused = await attempt(org.delete_department(department.id, by=visit.person))
        return (
            await _form(visit, department, manager, alert=refused, status=422)
            if refused
            else see(PATH, notice="departments.deleted")
        )
    if manager.problem:
        return await _form(visit, department, manager, status=422)
    refused = await attempt(
        org.save_department(
            department.id,
            name=visit.form.get("name", ""),
            parent_id=read_number(visit.form.get("parent", "")),
            manager_id=manager.person.id if manager.person else None,
            by=visit.person,
        )
    )
    if refused:
        return await _form(visit, department, manager, alert=refused, status=422)
    return see(f"{PATH}/{department.id}", notice="departments.saved")


ROUTES = (
    Route("GET", PATH, index, MANAGE_ORG),
    Route("GET", f"{PATH}/new", show_new, MANAGE_ORG),
    Route("POST", f"{PATH}/new", create, MANAGE_ORG),
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE_ORG),
    Route("POST", f"{PATH}/{NUMBER}", save, MANAGE_ORG),
)
MENU = (Item(PATH, "部门", ORGANISATION, MANAGE_ORG),)
