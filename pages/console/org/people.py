"""The list of people, and the page of each."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from handlers import org
from handlers.org.people import CHANNELS, PersonData
from handlers.org.tree import read_tree
from models.database import current
from models.moves import Tone
from models.org import ChannelAccount, Department, Person, Role, RoleMember, WorkGroup, WorkGroupMember
from models.permissions import MANAGE_ORG
from pages.console.finding import SHOWN_MAX, Find, Hit, Hits
from pages.console.menu import ORGANISATION, Item
from pages.console.org.departments import options
from pages.console.routes import NUMBER, Route
from pages.listing import Choice, Column, InDepartment, Listing, Mark, Row, Where, Words, containing
from pages.listing import show as show_listing
from pages.notices import declare_notices
from pages.numbers import read_number, read_numbers
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/people"
STATES = {"true": "在职", "false": "已离职"}

declare_notices(
    {
        "people.created": "人员已添加。",
        "people.saved": "人员已保存。",
        "people.restored": "已恢复。角色和工作组不会自动恢复，请按需要重新勾选。",
    }
)


async def everybody(visit: Visit, where: Where) -> None:
    """The route has asked for the permission."""


async def search(where: Where, words: str) -> None:
    """People by a part of their name, mobile number or account; no LIKE, so that nothing in the words is a pattern."""
    where.add(
        "strpos(p.name, {}) > 0 OR strpos(p.mobile, {}) > 0 OR EXISTS (SELECT FROM channel_account a"
        " WHERE a.tenant_id = p.tenant_id AND a.person_id = p.id AND strpos(a.user_key, {}) > 0)",
        words,
        words,
        words.lower(),
    )


async def add_departments(rows: list[Row], visit: Visit) -> None:
    """Look up where people belong: one query for a page of them."""
    tree = await read_tree()
    for row in rows:
        row["department"] = tree.path(row["department_id"])


def _state(row: Row) -> Mark:
    return Mark("在职", Tone.DONE) if row["active"] else Mark("已离职", Tone.OFF)


LISTING = Listing(
    name="people",
    title="人员管理",
    path=PATH,
    source="person p",
    key="p.id",
    select="p.name, p.title, p.mobile, p.department_id, p.active",
    columns=(
        Column("name", "姓名", lambda row: str(row["name"]), leads=True),
        Column("department", "部门", lambda row: str(row["department"])),
        Column("title", "职务", lambda row: str(row["title"])),
        Column("mobile", "手机", lambda row: str(row["mobile"])),
        Column("state", "状态", _state),
        Column("number", "编号", lambda row: int(row["id"]), sort="p.id", shown=False),
    ),
    filters=(
        Words("q", "姓名、手机或账号", search),
        InDepartment("department", "部门", "p.department_id"),
        Choice("active", "状态", "p.active::text", STATES),
    ),
    scope=everybody,
    link=lambda row: f"{PATH}/{row['id']}",
    order="number",
    enrich=add_departments,
    empty="没有符合条件的人员。",
    add=(f"{PATH}/new", "添加人员"),
)


async def index(visit: Visit) -> web.Response:
    """Everybody, to search and filter."""
    return await show_listing(visit, LISTING)


async def show_new(visit: Visit) -> web.Response:
    """The form of a new person."""
    return await _form(visit, None, {"department_id": read_number(visit.request.query.get("department", ""))})


async def create(visit: Visit) -> web.Response:
    """Add a person."""
    data = _posted(visit)
    refused = await attempt(org.create_person(data, by=visit.person))
    if refused:
        return await _form(visit, None, vars(data), alert=refused, status=422)
    # The next one: people are seldom added alone.
    return see(f"{PATH}/new", notice="people.created", department=str(data.department_id))


def _posted(visit: Visit) -> PersonData:
    form = visit.form
    return PersonData(
        name=form.get("name", ""),
        department_id=read_number(form.get("department", "")) or 0,
        title=form.get("title", ""),
        mobile=form.get("mobile", ""),
        accounts={channel: form.get(channel, "") for channel in CHANNELS},
        role_ids=frozenset(read_numbers(form.getall("role", []))),
        work_group_ids=frozenset(read_numbers(form.getall("work_group", []))),
    )


async def show(visit: Visit) -> web.Response:
    """A person; who has left is shown as they were."""
    person = await Person.find(id=visit.id)
    if person is None:
        raise not_found()
    if not person.active:
        return await _left(visit, person)
    return await _form(visit, person, vars(await _stored(person)))


async def _stored(person: Person) -> PersonData:
    accounts = {account.channel: account.user_id for account in await ChannelAccount.listed(person_id=person.id)}
    return PersonData(
        name=person.name,
        department_id=person.department_id,
        title=person.title,
        mobile=person.mobile,
        accounts={channel: accounts.get(channel, "") for channel in CHANNELS},
        role_ids=frozenset(one.role_id for one in await RoleMember.listed(person_id=person.id)),
        work_group_ids=frozenset(one.work_group_id for one in await WorkGroupMember.listed(person_id=person.id)),
    )


async def _form(
    visit: Visit, shown: Person | None, values: Mapping[str, Any], *, alert: str = "", status: int = 200
) -> web.Response:
    empty = {"name": "", "title": "", "mobile": "", "accounts": {}, "role_ids": (), "work_group_ids": ()}
    return visit.render(
        "console/org/person.html",
        status=status,
        alert=alert,
        shown=shown,
        values={**empty, **values},
        options=options(await read_tree()),
        channels=CHANNELS,
        roles=await Role.all().order_by("id"),
        work_groups=await WorkGroup.all().order_by("id"),
    )


async def _left(visit: Visit, person: Person, *, alert: str = "", status: int = 200) -> web.Response:
    successor = await Person.find(id=person.successor_id) if person.successor_id is not None else None
    department = await Department.one(id=person.department_id)
    return visit.render(
        "console/org/person_left.html",
        status=status,
        alert=alert,
        shown=person,
        successor=successor,
        department=department,
    )


async def save(visit: Visit) -> web.Response:
    """Change a person, or take somebody back."""
    person = await Person.find(id=visit.id)
    if person is None:
        raise not_found()
    if visit.form.get("action") == "restore_person":
        refused = await attempt(org.restore(person.id, by=visit.person))
        return (
            await _left(visit, person, alert=refused, status=422)
            if refused
            else see(f"{PATH}/{person.id}", notice="people.restored")
        )
    data = _posted(visit)
    refused = await attempt(org.save_person(person.id, data, by=visit.person))
    if refused:
        return await _form(visit, person, vars(data), alert=refused, status=422)
    return see(f"{PATH}/{person.id}", notice="people.saved")


ROUTES = (
    Route("GET", PATH, index, MANAGE_ORG),
    Route("GET", f"{PATH}/new", show_new, MANAGE_ORG),
    Route("POST", f"{PATH}/new", create, MANAGE_ORG),
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE_ORG),
    Route("POST", f"{PATH}/{NUMBER}", save, MANAGE_ORG),
)


async def _colleagues(visit: Visit, typed: str) -> Hits:
    """People whose name has these letters, with their department; whoever keeps the register goes on to their page."""
    query = (
        "SELECT p.id, p.name, p.title, d.name AS department FROM person p"
        " JOIN department d ON d.tenant_id = p.tenant_id AND d.id = p.department_id"
        " WHERE p.active AND p.name LIKE $1 ORDER BY p.name, p.id LIMIT $2"
    )
    rows = await current().connection.fetch(query, containing(typed), SHOWN_MAX)
    registers = await visit.person.may(MANAGE_ORG)
    return Hits(
        [
            Hit(row["name"], f"{row['department']} {row['title']}".strip(), f"{PATH}/{row['id']}" if registers else "")
            for row in rows
        ]
    )


FINDS = (Find("人员", _colleagues),)
MENU = (Item(PATH, "人员管理", ORGANISATION, MANAGE_ORG),)
