"""Members and departments as an app, or the contact-sync assistant, may read them."""

from typing import Any

from simulator.wecom import fields
from simulator.wecom.calls import Call
from simulator.wecom.config import ROOT_DEPARTMENT, MemberConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform

PAGE_MAX = 10_000


def get_user(platform: Platform, call: Call) -> dict[str, Any]:
    """user/get. Mobile, email and avatar are absent, as for every app made since June 2022."""
    _only_for_apps(call)
    member = call.corp.member(_query(call, "userid"))
    if member is None:
        raise ApiError(60111, "userid not found")
    if call.agent is not None and not call.corp.in_range(member, call.agent):
        raise ApiError(60011, "no privilege to access/modify contact/party/agent")
    return _details(call, member) | {"userid": member.userid}


def _details(call: Call, member: MemberConfig) -> dict[str, Any]:
    return {
        "userid": member.key,
        "name": member.name,
        "department": member.department,
        "order": [0] * len(member.department),
        "position": member.title,
        "is_leader_in_dept": call.corp.leads(member),
        "direct_leader": [],
        "telephone": "",
        "alias": "",
        "main_department": member.department[0],
        "extattr": {"attrs": []},
        "status": member.status,
        "external_position": "",
    }


def simple_list(platform: Platform, call: Call) -> dict[str, Any]:
    """user/simplelist: the direct members of one department, lower-cased, not those below."""
    return {
        "userlist": [
            {"userid": member.key, "name": member.name, "department": member.department} for member in _direct(call)
        ]
    }


def full_list(platform: Platform, call: Call) -> dict[str, Any]:
    """user/list: the same people with everything that user/get tells."""
    return {"userlist": [_details(call, member) for member in _direct(call)]}


def _direct(call: Call) -> list[MemberConfig]:
    """The direct members, of those the app reaches, of the department asked for."""
    _only_for_apps(call)
    department_id = _department_id(_query(call, "department_id"))
    if call.corp.department(department_id) is None:
        raise ApiError(60003, "department not found")
    if department_id not in _reached(call):
        raise ApiError(60011, "no privilege to access/modify contact/party/agent")
    return [member for member in _visible(call) if department_id in member.department]


def list_ids(platform: Platform, call: Call) -> dict[str, Any]:
    """user/list_id: one row per membership, by pages. Only for the contact-sync assistant."""
    if call.agent is not None:
        raise ApiError(48002, "api forbidden")
    limit = fields.number(call.body, "limit", range(1, PAGE_MAX + 1), PAGE_MAX)
    cursor = fields.text(call.body, "cursor")
    if cursor and not (cursor.isascii() and cursor.isdigit()):
        raise ApiError(40058, "invalid cursor")
    start = int(cursor or 0)
    rows = [{"userid": one.key, "department": number} for one in call.corp.members for number in one.department]
    more = start + limit < len(rows)
    return {"next_cursor": str(start + limit) if more else "", "dept_user": rows[start : start + limit]}


def departments(platform: Platform, call: Call) -> dict[str, Any]:
    """department/list, with names; with `id`, that department and all below it."""
    _only_for_apps(call)
    return {
        "department": [
            {
                "id": one.id,
                "name": one.name,
                "name_en": "",
                "department_leader": one.leaders,
                "parentid": one.parentid,
                "order": 100_000 - one.id,
            }
            for one in call.corp.departments
            if one.id in _wanted(call) & _reached(call)
        ]
    }


def department_ids(platform: Platform, call: Call) -> dict[str, Any]:
    """department/simplelist, without names."""
    return {
        "department_id": [
            {"id": one.id, "parentid": one.parentid, "order": 100_000 - one.id}
            for one in call.corp.departments
            if one.id in _wanted(call)
        ]
    }


def callback_ips(platform: Platform, call: Call) -> dict[str, Any]:
    """getcallbackip: callbacks come from this machine."""
    return {"ip_list": ["127.0.0.1"]}


def _only_for_apps(call: Call) -> None:
    """Since August 2022 a new address gets only ids with the contact-sync secret."""
    if call.agent is None:
        raise ApiError(48009, "contact-sync secret may not read details, use list_id and simplelist")


def _visible(call: Call) -> list[MemberConfig]:
    return [one for one in call.corp.members if call.agent is None or call.corp.in_range(one, call.agent)]


def _reached(call: Call) -> set[int]:
    """Departments within the app's visible range (可见范围)."""
    tops = None if call.agent is None else call.agent.visible_departments
    return set().union(*(call.corp.departments_below(one) for one in ([ROOT_DEPARTMENT] if tops is None else tops)))


def _wanted(call: Call) -> set[int]:
    wanted = _department_id(call.query.get("id") or str(ROOT_DEPARTMENT))
    if call.corp.department(wanted) is None:
        raise ApiError(60003, "department not found")
    return call.corp.departments_below(wanted)


def _query(call: Call, name: str) -> str:
    value = call.query.get(name, "")
    if not value:
        raise ApiError(40063, f"missing {name}")
    return value


def _department_id(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        raise ApiError(40058, "invalid department id")
    return int(value)
