"""What an administrator does in the contacts (通讯录), and the callback that each deed makes.

Every deed takes the enterprise and gives it back changed, with the change's type and fields; a change that makes no
callback has no type. Deeds that the console would refuse raise ValueError, unknown people and departments LookupError.
"""

from dataclasses import dataclass, replace

from simulator.wecom.config import ROOT_DEPARTMENT, CorpConfig, DepartmentConfig, MemberConfig
from simulator.wecom.events import Value

Fields = list[tuple[str, Value]]


@dataclass(frozen=True)
class Deed:
    """An enterprise after a change, and what its contact-sync callback is told."""

    corp: CorpConfig
    change_type: str = ""
    short: tuple[tuple[str, Value], ...] = ()
    """What addresses from since August 2022 are told."""
    full: tuple[tuple[str, Value], ...] = ()
    """What older addresses are told besides."""


def add_member(corp: CorpConfig, userid: str, name: str, department: list[int], title: str = "") -> Deed:
    if corp.member(userid) is not None:
        raise ValueError(f"账号 {userid} 已经有人用了")
    member = MemberConfig(userid, _named(name), _departments(corp, department), title)
    changed = replace(corp, members=[*corp.members, member])
    return Deed(changed, "create_user", _short(member), _full(changed, member))


def move_member(corp: CorpConfig, userid: str, department: list[int]) -> Deed:
    """Put a member into these departments, the main one first; they lead no others any more."""
    old = _member(corp, userid)
    left = set(old.department) - set(department)
    departments = [
        replace(one, leaders=[leader for leader in one.leaders if leader.lower() != old.key]) if one.id in left else one
        for one in corp.departments
    ]
    moved = replace(old, department=_departments(corp, department))
    return _changed(replace(corp, departments=departments), old, moved)


def describe_member(corp: CorpConfig, userid: str, name: str, title: str) -> Deed:
    """Correct a name or title, of which newer addresses are told nothing."""
    old = _member(corp, userid)
    return _untold(_changed(corp, old, replace(old, name=_named(name), title=title)))


def rename_member(corp: CorpConfig, userid: str, new_userid: str) -> Deed:
    """Give a member another userid."""
    old = _member(corp, userid)
    taken = corp.member(new_userid)
    if taken is not None and taken.key != old.key:
        raise ValueError(f"账号 {new_userid} 已经有人用了")
    departments = [
        replace(one, leaders=[new_userid if leader.lower() == old.key else leader for leader in one.leaders])
        for one in corp.departments
    ]
    deed = _changed(replace(corp, departments=departments), old, replace(old, userid=new_userid))
    return replace(deed, short=(("UserID", old.userid), ("NewUserID", new_userid), *_short(old)[1:]))


def set_status(corp: CorpConfig, userid: str, status: int) -> Deed:
    """Disable (2) or enable (1) a member, of which newer addresses are told nothing."""
    old = _member(corp, userid)
    return _untold(_changed(corp, old, replace(old, status=status)))


def remove_member(corp: CorpConfig, userid: str) -> Deed:
    old = _member(corp, userid)
    departments = [
        replace(one, leaders=[leader for leader in one.leaders if leader.lower() != old.key])
        for one in corp.departments
    ]
    members = [one for one in corp.members if one.key != old.key]
    return Deed(replace(corp, members=members, departments=departments), "delete_user", (("UserID", old.userid),))


def add_department(corp: CorpConfig, name: str, parentid: int) -> Deed:
    _department(corp, parentid)
    _check_free(corp, name, parentid)
    number = max(one.id for one in corp.departments) + 1
    fields: Fields = [("Id", number), ("Name", name), ("ParentId", parentid), ("Order", 1)]
    changed = replace(corp, departments=[*corp.departments, DepartmentConfig(number, _named(name), parentid)])
    return Deed(changed, "create_party", tuple(fields))


def change_department(corp: CorpConfig, number: int, name: str, parentid: int) -> Deed:
    """Rename or move a department."""
    old = _department(corp, number)
    if number == ROOT_DEPARTMENT:
        parentid = old.parentid
    elif parentid in corp.departments_below(number):
        raise ValueError("不能移到自己或下级部门里")
    else:
        _department(corp, parentid)
    _check_free(corp, name, parentid, but=number)
    fields: Fields = [("Id", number)]
    fields += [("Name", name)] if name != old.name else []
    fields += [("ParentId", parentid)] if parentid != old.parentid else []
    changed = replace(old, name=_named(name), parentid=parentid)
    departments = [changed if one.id == number else one for one in corp.departments]
    return Deed(replace(corp, departments=departments), "update_party", tuple(fields))


def set_leaders(corp: CorpConfig, number: int, leaders: list[str]) -> Deed:
    """Put members of a department in charge of it; of one of them the callback tells."""
    old = _department(corp, number)
    members = [_member(corp, userid) for userid in leaders]
    if any(number not in member.department for member in members):
        raise ValueError("负责人要先是这个部门的成员")
    departments = [replace(one, leaders=leaders) if one.id == number else one for one in corp.departments]
    changed = replace(corp, departments=departments)
    told = (corp.member(leader) for leader in [*leaders, *old.leaders])
    first = next((one for one in told if one is not None), None)
    return Deed(changed) if first is None else Deed(changed, "update_user", _short(first), _full(changed, first))


def remove_department(corp: CorpConfig, number: int) -> Deed:
    _department(corp, number)
    if number == ROOT_DEPARTMENT or corp.departments_below(number) != {number} or corp.members_of(number):
        raise ValueError("部门里还有成员或下级部门，不能删除")
    departments = [one for one in corp.departments if one.id != number]
    return Deed(replace(corp, departments=departments), "delete_party", (("Id", number),))


def _changed(corp: CorpConfig, old: MemberConfig, new: MemberConfig) -> Deed:
    changed = replace(corp, members=[new if one.key == old.key else one for one in corp.members])
    return Deed(changed, "update_user", (("UserID", old.userid), *_short(new)[1:]), _full(changed, new))


def _untold(deed: Deed) -> Deed:
    """A deed of which only older addresses hear."""
    return replace(deed, short=(), full=(*deed.short, *deed.full))


def _short(member: MemberConfig) -> tuple[tuple[str, Value], ...]:
    return ("UserID", member.userid), ("Department", ",".join(map(str, member.department)))


def _full(corp: CorpConfig, member: MemberConfig) -> tuple[tuple[str, Value], ...]:
    return (
        ("Name", member.name),
        ("MainDepartment", member.department[0]),
        ("IsLeaderInDept", ",".join(map(str, corp.leads(member)))),
        ("Position", member.title),
        ("Status", member.status),
    )


def _named(name: str) -> str:
    if not name.strip():
        raise ValueError("请填写名称")
    return name.strip()


def _member(corp: CorpConfig, userid: str) -> MemberConfig:
    member = corp.member(userid)
    if member is None:
        raise LookupError(f"没有账号 {userid}")
    return member


def _department(corp: CorpConfig, number: int) -> DepartmentConfig:
    department = corp.department(number)
    if department is None:
        raise LookupError(f"没有部门 {number}")
    return department


def _departments(corp: CorpConfig, numbers: list[int]) -> list[int]:
    if not numbers:
        raise ValueError("请选择部门")
    return [_department(corp, number).id for number in dict.fromkeys(numbers)]


def _check_free(corp: CorpConfig, name: str, parentid: int, but: int = 0) -> None:
    if any(one.name == name.strip() and one.parentid == parentid and one.id != but for one in corp.departments):
        raise ValueError(f"已经有“{name}”了")
