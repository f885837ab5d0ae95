"""What an administrator does in the contacts (通讯录), and the event that each deed makes.

Every deed takes the organisation and gives it back changed, with its event. Deeds that the console would refuse raise
ValueError, unknown people and departments LookupError.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.dingtalk.config import ROOT_DEPARTMENT, DepartmentConfig, DingTalkCorpConfig, MemberConfig
from simulator.dingtalk.events import Event, departments, people


@dataclass(frozen=True)
class Deed:
    """An organisation after a change, and what is told of it."""

    corp: DingTalkCorpConfig
    event: Event


def add_member(
    corp: DingTalkCorpConfig, userid: str, name: str, department: list[int], title: str = "", mobile: str = ""
) -> Deed:
    if corp.member(userid) is not None:
        raise ValueError(f"账号 {userid} 已经有人用了")
    member = MemberConfig(userid, _named(name), _departments(corp, department), title, mobile)
    return Deed(replace(corp, members=[*corp.members, member]), people("user_add_org", userid))


def move_member(corp: DingTalkCorpConfig, userid: str, department: list[int]) -> Deed:
    """Put a member into these departments; DingTalk does not say which, only that somebody changed."""
    moved = replace(_member(corp, userid), dept_id_list=_departments(corp, department))
    return Deed(_with(corp, moved), people("user_modify_org", userid))


def describe_member(corp: DingTalkCorpConfig, userid: str, name: str, title: str) -> Deed:
    """Correct a name or title."""
    changed = replace(_member(corp, userid), name=_named(name), title=title)
    return Deed(_with(corp, changed), people("user_modify_org", userid))


def set_manager(corp: DingTalkCorpConfig, userid: str, manager_userid: str) -> Deed:
    """Name a member's direct superior (直属主管), which the event tells with what it was before."""
    old = _member(corp, userid)
    told = {
        "prev": {"managerUserid": old.manager_userid} if old.manager_userid else {},
        "curr": {"managerUserid": _member(corp, manager_userid).userid},
        "userid": userid,
    }
    event = people("user_modify_org", userid, diffInfo=told)
    return Deed(_with(corp, replace(old, manager_userid=manager_userid)), event)


def remove_member(corp: DingTalkCorpConfig, userid: str) -> Deed:
    gone = _member(corp, userid)
    without = [replace(one, managers=[name for name in one.managers if name != userid]) for one in corp.departments]
    members = [one for one in corp.members if one is not gone]
    return Deed(replace(corp, members=members, departments=without), people("user_leave_org", userid))


def add_department(corp: DingTalkCorpConfig, name: str, parentid: int) -> Deed:
    _department(corp, parentid)
    number = max([one.dept_id for one in corp.departments] + [ROOT_DEPARTMENT]) + 1
    fresh = DepartmentConfig(number, _named(name), parentid)
    return Deed(replace(corp, departments=[*corp.departments, fresh]), departments("org_dept_create", number))


def change_department(corp: DingTalkCorpConfig, number: int, name: str, parentid: int) -> Deed:
    """Rename or move a department."""
    old = _department(corp, number)
    if number == ROOT_DEPARTMENT or parentid in corp.departments_below(number):
        raise ValueError("总公司不能改；部门不能移到自己或下级部门里")
    return _changed(corp, replace(old, name=_named(name), parent_id=_department(corp, parentid).dept_id))


def set_leaders(corp: DingTalkCorpConfig, number: int, leaders: list[str]) -> Deed:
    """Name those in charge of a department (部门主管)."""
    if number == ROOT_DEPARTMENT:
        raise ValueError("总公司没有主管")
    managers = [_member(corp, userid).userid for userid in leaders]
    return _changed(corp, replace(_department(corp, number), managers=managers))


def _changed(corp: DingTalkCorpConfig, changed: DepartmentConfig) -> Deed:
    rest = [changed if one.dept_id == changed.dept_id else one for one in corp.departments]
    return Deed(replace(corp, departments=rest), departments("org_dept_modify", changed.dept_id))


def remove_department(corp: DingTalkCorpConfig, number: int) -> Deed:
    _department(corp, number)
    if number == ROOT_DEPARTMENT or any(number in one.dept_id_list for one in corp.members):
        raise ValueError("部门里还有人，不能删除")
    if corp.departments_below(number) != {number}:
        raise ValueError("部门里还有下级部门，不能删除")
    rest = [one for one in corp.departments if one.dept_id != number]
    return Deed(replace(corp, departments=rest), departments("org_dept_remove", number))


def _with(corp: DingTalkCorpConfig, member: MemberConfig) -> DingTalkCorpConfig:
    """The organisation with another state of this member."""
    members = [member if one.userid == member.userid else one for one in corp.members]
    return replace(corp, members=members)


def _named(name: str) -> str:
    if not name.strip():
        raise ValueError("请填写名称")
    return name.strip()


def _member(corp: DingTalkCorpConfig, userid: str) -> MemberConfig:
    member = corp.member(userid)
    if member is None:
        raise LookupError(f"没有账号 {userid}")
    return member


def _department(corp: DingTalkCorpConfig, number: int) -> DepartmentConfig:
    department = corp.department(number)
    if department is None:
        raise LookupError(f"没有部门 {number}")
    return department


def _departments(corp: DingTalkCorpConfig, numbers: list[int]) -> list[int]:
    if not numbers:
        raise ValueError("请选择部门")
    return [_department(corp, number).dept_id for number in dict.fromkeys(numbers)]


DEEDS: dict[str, Callable[..., Deed]] = {
    deed.__name__: deed
    for deed in (
        add_member,
        move_member,
        describe_member,
        set_manager,
        remove_member,
        add_department,
        change_department,
        set_leaders,
        remove_department,
    )
}
"""By the name that the control API knows."""
