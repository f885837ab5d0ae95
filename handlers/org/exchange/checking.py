"""What is wrong with an agency's rows beyond each row alone: doubles, and references to what does not exist."""

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.org.exchange.agency import DEPTH_MAX, Agency, department_codes
from models.permissions import permissions


@dataclass(frozen=True)
class Known:
    """What the tenant has already."""

    departments: tuple[tuple[str, str, str | None], ...] = ()
    """Code, name, parent's code."""
    userids: frozenset[str] = frozenset()
    """In lower case."""
    left: frozenset[str] = frozenset()
    """Those among them whose people have left."""


@dataclass(frozen=True)
class Problem:
    """One thing to correct: in which of the agency's lists, which row (from 0), and what to do."""

    table: str
    row: int
    text: str


def check(agency: Agency, has: Known) -> list[Problem]:
    """Everything that would keep the rows from being loaded, in reading order."""
    found = [
        *_doubles("departments", "部门编号", (row.code for row in agency.departments)),
        *_doubles("people", "账号", (row.userid.lower() for row in agency.people)),
        *_doubles("vehicles", "车牌号", (row.plate for row in agency.vehicles)),
        *_doubles("drivers", "账号", (row.userid.lower() for row in agency.drivers)),
        *_departments(agency, has),
        *_people(agency, has),
        *_permissions(agency),
    ]
    return sorted(found, key=lambda problem: (list(Agency.model_fields).index(problem.table), problem.row))


def _doubles(table: str, what: str, keys: Iterable[str]) -> Iterable[Problem]:
    first: dict[str, int] = {}
    for number, key in enumerate(keys):
        if first.setdefault(key, number) != number:
            yield Problem(table, number, f"{what}“{key}”出现了两次，请删掉其中一行")


def all_department_codes(agency: Agency, has: Known) -> dict[str, str]:
    """What may be written for a department → its code, over what is there and what is being loaded."""
    rows = {code: (code, name, parent) for code, name, parent in has.departments}
    for row in agency.departments:
        kept = rows[row.code][2] if row.code in rows else None
        rows[row.code] = (row.code, row.name, row.parent or kept)
    return department_codes(rows.values())


def _departments(agency: Agency, has: Known) -> Iterable[Problem]:
    codes = all_department_codes(agency, has)
    parents = {code: parent for code, _, parent in has.departments}
    parents |= {row.code: codes.get(row.parent) for row in agency.departments if row.parent}
    people = _userids(agency, has)
    for number, row in enumerate(agency.departments):
        if row.parent is not None and row.parent not in codes:
            yield Problem("departments", number, f"找不到上级部门“{row.parent}”，请填写“部门”表里已有的编号")
        elif (wrong := _misplaced(row.code, parents)) is not None:
            yield Problem("departments", number, f"“{row.name}”{wrong}，请检查上级编号")
        if row.manager is not None and row.manager.lower() in has.left:
            yield Problem("departments", number, f"主管“{row.manager}”已经离职，请换一位在职的同事")
        elif row.manager is not None and row.manager.lower() not in people:
            yield Problem("departments", number, f"找不到主管“{row.manager}”，请先把这位同事填进“人员”表")


def _misplaced(code: str, parents: dict[str, str | None]) -> str | None:
    above, steps = parents.get(code), 0
    while above is not None:
        steps += 1
        if above == code:
            return "的上级部门绕了一圈又回到自己"
        if steps >= DEPTH_MAX:
            return f"上面的部门超过{DEPTH_MAX}层，或者绕成了一圈"
        above = parents.get(above)
    return None


def _userids(agency: Agency, has: Known) -> set[str]:
    return {row.userid.lower() for row in agency.people} | has.userids


def _people(agency: Agency, has: Known) -> Iterable[Problem]:
    departments, people = all_department_codes(agency, has), _userids(agency, has)
    for number, person in enumerate(agency.people):
        if person.userid.lower() in has.left:
            yield Problem(
                "people", number, f"账号“{person.userid}”的同事已经离职，请先在控制台“人员管理”里恢复，或删掉这一行"
            )
        if person.department not in departments:
            yield Problem(
                "people", number, f"找不到部门“{person.department}”，请填写部门编号、路径，或不重名的部门名称"
            )
    for number, driver in enumerate(agency.drivers):
        if driver.userid.lower() not in people:
            yield Problem("drivers", number, f"找不到账号“{driver.userid}”，请先把这位司机填进“人员”表")
    for table, groups in (("work_groups", agency.work_groups), ("roles", agency.roles)):
        for number, group in enumerate(groups):
            for member in group.members:
                if member.lower() not in people:
                    yield Problem(table, number, f"“{group.name}”里的账号“{member}”不在人员名单中，请检查")


def _permissions(agency: Agency) -> Iterable[Problem]:
    # Every subsystem declares its own, so all of them are loaded first; at the top, it would load this one again.
    import handlers.subsystems  # noqa: F401

    known_ones = permissions()
    for number, role in enumerate(agency.roles):
        for name in role.permissions:
            if name not in known_ones:
                every = "、".join(known_ones)
                yield Problem("roles", number, f"“{role.name}”的权限“{name}”不存在，可以填的有：{every}")
