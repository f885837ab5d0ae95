"""Reading one approver rule from a form."""

from typing import Any

from multidict import MultiMapping

from bot.errors import UserError
from models.org import Person
from pages.numbers import read_number

RULES = {
    "department_manager": "部门主管（不选部门就是申请人的部门）",
    "manager_chain": "逐级主管",
    "person": "指定的人",
    "work_group": "工作组的成员",
    "role": "有某个角色的人",
    "department_members": "部门里的所有人（不选部门就是申请人的部门）",
    "applicant_choice": "申请人提交时自己选（可限定工作组）",
    "previous_choice": "由上一环节审批人指定（可限定工作组）",
    "form_person": "表单里填的人",
    "applicant": "申请人本人",
}


def read_rule(given: MultiMapping[str], person: Person | None) -> dict[str, Any]:
    """The rule that was filled in; inputs that its kind has no use for are passed over.

    Raises:
        UserError: What its kind needs is missing.
    """
    kind = given.get("rule", "")
    department, work_group = read_number(given.get("department_id", "")), read_number(given.get("work_group_id", ""))
    match kind:
        case "person":
            if person is None:
                raise UserError("请填写由谁审批。")
            return {"kind": kind, "person_id": person.id}
        case "department_manager":
            return {"kind": kind, "department_id": department}
        case "department_members":
            return {"kind": kind, "department_id": department, "with_sub": given.get("with_sub") == "true"}
        case "work_group":
            return {"kind": kind, "work_group_id": _needed(work_group, "请选择工作组。")}
        case "role":
            return {"kind": kind, "role_id": _needed(read_number(given.get("role_id", "")), "请选择角色。")}
        case "manager_chain":
            return _chain(given, department)
        case _:
            return _of_the_request(given, kind, work_group)


def _of_the_request(given: MultiMapping[str], kind: str, work_group: int | None) -> dict[str, Any]:
    """Rules that look at the request itself."""
    match kind:
        case "applicant_choice" | "previous_choice":
            return {"kind": kind, "work_group_id": work_group}
        case "form_person":
            if not given.get("field"):
                raise UserError("请选择表单里填人的字段。")
            return {"kind": kind, "field": given["field"]}
        case "applicant":
            return {"kind": kind}
        case _:
            raise UserError("请选择由谁审批。")


def _needed(found: int | None, words: str) -> int:
    if found is None:
        raise UserError(words)
    return found


def _chain(given: MultiMapping[str], department: int | None) -> dict[str, Any]:
    """Up to a department when one is chosen, else for a number of levels, or up to a level of the tree."""
    if department is not None:
        return {"kind": "manager_chain", "department_id": department}
    for end in ("levels", "up_to_level"):
        levels = read_number(given.get(end, ""))
        if levels is not None and 1 <= levels <= 20:
            return {"kind": "manager_chain", end: levels}
    raise UserError("逐级主管请填写往上几级（1到20）、到第几层部门为止，或者选择到哪个部门为止。")
