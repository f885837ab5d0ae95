"""A flow in words: who is asked, how they count, when a way is taken; for the editor, the check and comparisons."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from forms import Field, Form, Several, Table
from forms.numbers import show_yuan
from handlers.flows.editing import KINDS, Node, every, ways
from handlers.org.tree import read_tree
from models.org import Role, WorkGroup, people_by_id

MODES = {
    "any": "或签（一人同意即可）",
    "all": "会签（所有人同意）",
    "sequential": "依次（按顺序逐个同意）",
    "vote": "票签（达到票数即可）",
    "each_group": "分组会签（每组一人同意）",
}
NOBODY = {
    "refuse": "不能提交，提示申请人",
    "pass": "跳过这个节点",
    "administrators": "交给流程管理员",
    "person": "交给指定的人",
}
OWN = {"skip": "自动同意", "manager": "改由上级主管审批", "ask": "仍由本人审批"}
REPEATED = {
    "skip_any_earlier": "前面同意过就不再问",
    "skip_adjacent": "紧挨着的上一环节同意过才不再问",
    "ask": "每次都问",
}
TIMEOUTS = {"remind": "提醒审批人", "hand_up": "转给上级主管", "approve": "自动同意", "reject": "自动驳回"}
RIGHTS = {"read": "可看", "edit": "可改", "hidden": "不可看"}
OPERATORS = {
    "eq": "等于",
    "ne": "不等于",
    "gt": "大于",
    "ge": "大于或等于",
    "lt": "小于",
    "le": "小于或等于",
    "in": "是其中之一",
    "not_in": "不是其中任何一个",
    "contains": "包含",
    "filled": "已填写",
    "empty": "没有填写",
}
GONE = "（已不存在）"


@dataclass(frozen=True)
class Names:
    """What ids and fields of a flow are called now."""

    people: dict[int, str] = field(default_factory=dict)
    departments: dict[int, str] = field(default_factory=dict)
    work_groups: dict[int, str] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    form: Form | None = None

    @property
    def fields(self) -> dict[str, str]:
        """The form's fields by name, as they are labelled."""
        return {one.name: one.label for one in self.form.fields} if self.form else {}

    @property
    def answered_by_list(self) -> list[Field]:
        """The form's fields that have answers to choose from."""
        return [one for one in self.form.fields if one.answers] if self.form else []

    def value(self, name: str, stored: Any) -> str:
        """A value that a condition on this field compares with, as people read it."""
        if self.form is None or name not in self.form.by_name:
            return str(stored)
        known = self.form.by_name[name]
        if isinstance(known, Table):
            # What its rows come to, whether the form still shows that sum or not.
            return f"{show_yuan(stored)}元"
        return known.show(known.load([stored] if isinstance(known, Several) else stored))


async def read_names(nodes: Iterable[list[Node]], form: Form | None) -> Names:
    """Everything that these flows may name; people only as far as they are named, the rest whole: there are few."""
    named = {person for one in nodes for person in _people(one)}
    tree = await read_tree()
    return Names(
        people={person.id: person.name for person in (await people_by_id(named)).values()},
        departments={one.id: tree.path(one.id) for one in tree.departments.values()},
        work_groups={group.id: group.name for group in await WorkGroup.all()},
        roles={role.id: role.name for role in await Role.all()},
        form=form,
    )


def _people(nodes: list[Node]) -> set[int]:
    found = set()
    for node in every(nodes):
        found |= {rule["person_id"] for rule in node.get("approvers", ()) if rule.get("person_id")}
        found |= {node["nobody"]["person_id"]} if node.get("nobody", {}).get("person_id") else set()
    return found


def approver(rule: dict[str, Any], names: Names) -> str:
    """One approver rule."""
    group = names.work_groups.get(rule.get("work_group_id") or 0, GONE)
    department = names.departments.get(rule.get("department_id") or 0, GONE)
    own = rule.get("department_id") is None
    limit = f"（从“{group}”里选）" if rule.get("work_group_id") else ""
    match rule["kind"]:
        case "person":
            return names.people.get(rule["person_id"], GONE)
        case "department_members":
            below = "及下级部门" if rule.get("with_sub") else ""
            return f"{'申请人所在部门' if own else department}{below}的所有人"
        case "department_manager":
            return "申请人的部门主管" if own else f"{department}的主管"
        case "work_group":
            return f"工作组“{group}”"
        case "role":
            return f"角色“{names.roles.get(rule['role_id'], GONE)}”"
        case "manager_chain":
            return f"逐级主管：{_chain(rule, department)}"
        case "applicant_choice":
            return f"申请人自选{limit}"
        case "previous_choice":
            return f"上一环节审批人指定{limit}"
        case "form_person":
            return f"表单里“{names.fields.get(rule['field'], rule['field'])}”填的人"
        case _:
            return "申请人本人"


def _chain(rule: dict[str, Any], department: str) -> str:
    if rule.get("levels"):
        return f"往上{rule['levels']}级"
    return f"直到{department}" if rule.get("department_id") else f"直到第{rule.get('up_to_level')}层部门"


def condition(one: dict[str, Any], names: Names) -> str:
    """One condition of a case or of a flow."""
    match one["kind"]:
        case "department":
            places = [names.departments.get(number, GONE) for number in one["department_ids"]]
            return f"申请人在{'或'.join(places)}（含下级）"
        case "role":
            return f"申请人的角色是{'或'.join(names.roles.get(number, GONE) for number in one['role_ids'])}"
        case _:
            label = names.fields.get(one["field"], f"{one['field']}{GONE}")
            value = one.get("value")
            values = [] if value is None else value if isinstance(value, list | tuple) else [value]
            shown = "、".join(names.value(one["field"], single) for single in values)
            return f"{label}{'合计' if one.get('total') else ''}{OPERATORS[one['operator']]}{shown}"


def people(node: Node, names: Names) -> str:
    """Who is asked at a node, joined."""
    return "、".join(approver(rule, names) for rule in node.get("approvers", ())) or "还没有选人"


def settings(node: Node, names: Names) -> dict[str, str]:
    """Everything that is set at a node, by what it is called; what stands at its usual value is left out."""
    found = {"名称": node["name"], "类型": KINDS[node["kind"]]}
    if "approvers" in node:
        found["抄送给" if node["kind"] == "cc" else "审批人" if node["kind"] == "approve" else "办理人"] = people(
            node, names
        )
    if node["kind"] in ("approve", "handle"):
        found |= _working(node, names)
    for index, way in enumerate(ways(node)):
        when = "，并且".join(condition(one, names) for one in way.get("when", ()))
        last = node["kind"] == "condition" and index == len(ways(node)) - 1
        label = f"{way['label']}（第{index + 1}支）" if way["label"] in found else way["label"]
        found[label] = when or ("其他都走这里" if last else "")
    return found


def _working(node: Node, names: Names) -> dict[str, str]:
    found = {"多人时": mode(node)}
    nobody = node.get("nobody") or {"kind": "refuse"}
    if nobody["kind"] != "refuse":
        found["找不到人时"] = NOBODY[nobody["kind"]] + (
            f"：{names.people.get(nobody['person_id'], GONE)}" if nobody.get("person_id") else ""
        )
    if node.get("own", "skip") != "skip":
        found["审批人是申请人时"] = OWN[node["own"]]
    if node.get("repeated", "skip_any_earlier") != "skip_any_earlier":
        found["同一人再次出现时"] = REPEATED[node["repeated"]]
    if node.get("timeout"):
        found["超时"] = "；".join(
            f"{step['after_hours']}个工作小时后{TIMEOUTS[step['action']]}" for step in node["timeout"]
        )
    rights = [f"{names.fields.get(name, name)}{RIGHTS[right]}" for name, right in (node.get("fields") or {}).items()]
    if rights:
        found["字段权限"] = "、".join(rights)
    if node.get("signature"):
        found["手写签名"] = "必须"
    if node.get("comment"):
        found["意见"] = "必填"
    return found


def mode(node: Node) -> str:
    """How several people of a node count."""
    if node.get("mode") != "vote":
        return MODES[node.get("mode", "any")]
    needed = f"{node['vote_percent']}%" if node.get("vote_percent") else f"{node.get('vote_count') or '？'}人"
    return f"票签（{needed}同意即可）"
