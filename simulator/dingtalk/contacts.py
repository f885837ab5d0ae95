"""Departments and members as an app may read them, within its range (page query-user-details and its neighbours)."""

from typing import Any

from simulator.dingtalk.calls import Call
from simulator.dingtalk.config import ROOT_DEPARTMENT, DepartmentConfig, MemberConfig
from simulator.dingtalk.errors import LegacyError
from simulator.dingtalk.platform import Platform

PAGE_MAX = 100
MOBILE, EMAIL = "fieldMobile", "fieldEmail"
"""Permissions for single columns."""


def departments_below(platform: Platform, call: Call) -> dict[str, Any]:
    """v2/department/listsub: one level only."""
    return {"result": [_row(one) for one in _children(call)]}


def department_ids_below(platform: Platform, call: Call) -> dict[str, Any]:
    """v2/department/listsubid."""
    return {"result": {"dept_id_list": [one.dept_id for one in _children(call)]}}


def department(platform: Platform, call: Call) -> dict[str, Any]:
    """v2/department/get, with those in charge."""
    found = _readable_department(call, call.number("dept_id"))
    return {"result": {**_row(found), "order": found.dept_id, "dept_manager_userid_list": found.managers}}


def parents_of_user(platform: Platform, call: Call) -> dict[str, Any]:
    """v2/department/listparentbyuser: a chain from each of the member's departments up to the root."""
    member = _readable_member(call, call.word("userid"))
    chains = [{"parent_dept_id_list": _chain(call, number)} for number in member.dept_id_list]
    return {"result": {"parent_list": chains}}


def userids(platform: Platform, call: Call) -> dict[str, Any]:
    """user/listid: the direct members."""
    return {"result": {"userid_list": [one.userid for one in _direct(call)]}}


def users(platform: Platform, call: Call) -> dict[str, Any]:
    """v2/user/list: the direct members by pages, with all that may be read of them."""
    return {"result": _page(call, [_details(call, one) for one in _direct(call)])}


def names(platform: Platform, call: Call) -> dict[str, Any]:
    """user/listsimple."""
    return {"result": _page(call, [{"userid": one.userid, "name": one.name} for one in _direct(call)])}


def user(platform: Platform, call: Call) -> dict[str, Any]:
    """v2/user/get."""
    return {"result": _details(call, _readable_member(call, call.word("userid")))}


def by_mobile(platform: Platform, call: Call) -> dict[str, Any]:
    """v2/user/getbymobile."""
    mobile = call.word("mobile")
    if not (mobile.isascii() and mobile.isdigit() and len(mobile) == 11):
        raise LegacyError(40104, "不合法的手机号")
    found = next((one for one in call.corp.members if one.mobile == mobile), None)
    if found is None:
        raise LegacyError(60121, "找不到该用户")
    return {"result": {"userid": found.userid}}


def by_unionid(platform: Platform, call: Call) -> dict[str, Any]:
    """user/getbyunionid: members only; there are no external contacts here."""
    found = call.corp.by_unionid(call.word("unionid"))
    if found is None:
        raise LegacyError(60121, "找不到该用户")
    return {"result": {"contact_type": 0, "userid": found.userid}}


def admins(platform: Platform, call: Call) -> dict[str, Any]:
    """user/listadmin: the first administrator is the main one."""
    found = [one for one in call.corp.members if one.admin]
    return {"result": [{"userid": one.userid, "sys_level": 2 if index else 1} for index, one in enumerate(found)]}


def scopes(platform: Platform, call: Call) -> dict[str, Any]:
    """auth/scopes: where reading may begin."""
    tops = call.app.readable_departments
    columns = ["name", "title"] + [name for scope, name in ((MOBILE, "mobile"), (EMAIL, "email")) if _may(call, scope)]
    return {
        "auth_user_field": columns,
        "condition_field": [],
        "auth_org_scopes": {"authed_user": [], "authed_dept": [ROOT_DEPARTMENT] if tops is None else tops},
    }


def _may(call: Call, scope: str) -> bool:
    return call.app.permissions is None or scope in call.app.permissions


def _row(one: DepartmentConfig) -> dict[str, Any]:
    row = {"dept_id": one.dept_id, "name": one.name, "auto_add_user": False, "create_dept_group": False}
    return row if one.dept_id == ROOT_DEPARTMENT else {**row, "parent_id": one.parent_id}


def _readable_department(call: Call, number: int) -> DepartmentConfig:
    """60003 for one that is not there, 50004 for one outside the range."""
    found, tops = call.corp.department(number), call.app.readable_departments
    if found is None:
        raise LegacyError(60003, "部门不存在")
    if tops is not None and all(number not in call.corp.departments_below(top) for top in tops):
        raise LegacyError(50004, "请求的部门id不在授权范围内")
    return found


def _readable_member(call: Call, userid: str) -> MemberConfig:
    """60121 for nobody, 50002 for somebody outside the range."""
    member = call.corp.member(userid)
    if member is None:
        raise LegacyError(60121, "找不到该用户")
    if not call.corp.within(member, call.app.readable_departments):
        raise LegacyError(50002, "请求的员工userid不在授权范围内")
    return member


def _children(call: Call) -> list[DepartmentConfig]:
    parent = _readable_department(call, call.number("dept_id", ROOT_DEPARTMENT))
    return [one for one in call.corp.departments if one.parent_id == parent.dept_id and one.dept_id != parent.dept_id]


def _direct(call: Call) -> list[MemberConfig]:
    found = _readable_department(call, call.number("dept_id"))
    return [one for one in call.corp.members if found.dept_id in one.dept_id_list]


def _chain(call: Call, number: int) -> list[int]:
    chain = [number]
    while chain[-1] != ROOT_DEPARTMENT and (found := call.corp.department(chain[-1])):
        chain.append(found.parent_id)
    return chain


def _page(call: Call, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The page from `cursor` on; `next_cursor` is only there when there is more."""
    cursor, size = call.number("cursor"), call.number("size")
    if not 1 <= size <= PAGE_MAX or cursor < 0:
        raise LegacyError(40035, f"不合法的参数 size，须为 1 至 {PAGE_MAX}")
    page: dict[str, Any] = {"has_more": cursor + size < len(rows), "list": rows[cursor : cursor + size]}
    return {**page, "next_cursor": cursor + size} if page["has_more"] else page


def _details(call: Call, member: MemberConfig) -> dict[str, Any]:
    """The fields of the live API; what the app may not read, or what is empty, is absent."""
    managed = {one.dept_id for one in call.corp.departments if member.userid in one.managers}
    details: dict[str, Any] = {
        "userid": member.userid,
        "unionid": member.unionid,
        "name": member.name,
        "avatar": "",
        "title": member.title,
        "job_number": member.job_number,
        "manager_userid": member.manager_userid,
        "mobile": member.mobile if _may(call, MOBILE) else "",
        "state_code": "86" if _may(call, MOBILE) else "",
        "email": member.email if _may(call, EMAIL) else "",
    }
    return {name: value for name, value in details.items() if value or name == "avatar"} | {
        "hide_mobile": False,
        "dept_id_list": member.dept_id_list,
        "dept_order_list": [{"dept_id": number, "order": 1} for number in member.dept_id_list],
        "leader_in_dept": [{"dept_id": number, "leader": number in managed} for number in member.dept_id_list],
        "role_list": [],
        "active": member.active,
        "admin": member.admin,
        "boss": False,
        "senior": False,
        "real_authed": True,
        "exclusive_account": False,
    }
