"""The check before publishing: what is incomplete, whom today's organisation does not have, which ways nobody takes.

An error keeps the flow from being published; a warning says what will happen to some requests.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from handlers.flows.definition import BadDefinition, parse_definition
from handlers.flows.describing import Names, approver, condition
from handlers.flows.editing import Node, Nodes, every, ways
from models.database import current

_EMPTY = """
SELECT 'role' AS kind, role.id FROM role WHERE NOT EXISTS (
    SELECT FROM role_member member JOIN person ON person.id = member.person_id AND person.tenant_id = member.tenant_id
    WHERE member.tenant_id = role.tenant_id AND member.role_id = role.id AND person.active)
UNION ALL
SELECT 'work_group', work_group.id FROM work_group WHERE NOT EXISTS (
    SELECT FROM work_group_member member JOIN person ON person.id = member.person_id
        AND person.tenant_id = member.tenant_id
    WHERE member.tenant_id = work_group.tenant_id AND member.work_group_id = work_group.id AND person.active)
UNION ALL
SELECT 'members', department.id FROM department WHERE NOT EXISTS (
    SELECT FROM person WHERE person.tenant_id = department.tenant_id AND person.department_id = department.id
    AND person.active)
UNION ALL
SELECT 'manager', department.id FROM department LEFT JOIN person ON person.tenant_id = department.tenant_id
    AND person.id = department.manager_id WHERE person.id IS NULL OR NOT person.active
UNION ALL
SELECT 'inactive', id FROM person WHERE NOT active AND successor_id IS NULL AND id = ANY($1)
"""
"""What has nobody in it: roles, work groups, departments, departments without a manager; people who left for nobody."""


@dataclass(frozen=True)
class Finding:
    """One thing to look at. `key`: the node it concerns; empty for the flow as a whole."""

    level: Literal["error", "warning"]
    key: str
    text: str


async def check(nodes: Nodes, names: Names) -> list[Finding]:
    """Everything that is wrong or noteworthy, errors first.

    Args:
        names: What the nodes name, from `read_names`.
    """
    empty = await _empty(names)
    found = [*_incomplete(nodes)]
    for node in every(nodes):
        found.extend(_without_people(node, names, empty))
        found.extend(_unknown_fields(node, names))
        found.extend(_never_taken(node, names))
    found.extend(_nobody_decides(nodes))
    return sorted(dict.fromkeys(found), key=lambda one: one.level != "error")


async def _empty(names: Names) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for kind, number in await current().connection.fetch(_EMPTY, list(names.people)):
        found.setdefault(kind, set()).add(number)
    return found


def _incomplete(nodes: Nodes) -> Iterator[Finding]:
    try:
        parse_definition({"nodes": nodes})
    except BadDefinition as bad:
        for problem in bad.problems:
            node = _node_on(nodes, problem.path)
            yield Finding("error", node["key"] if node else "", f"{_named(node)}{problem.text.partition('：')[2]}")


def _node_on(nodes: Nodes, path: tuple[str | int, ...]) -> Node | None:
    """The innermost node that a problem's path goes through."""
    here: Any = {"nodes": nodes}
    found: Node | None = None
    for part in path:
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(here, dict) and "key" in here:
            found = here
    return found


def _named(node: Node | None) -> str:
    return f"“{node['name']}”：" if node else "流程："


def _without_people(node: Node, names: Names, empty: dict[str, set[int]]) -> Iterator[Finding]:
    """Rules that find nobody today. Where the node says what happens then, it is worth a warning only."""
    level: Literal["error", "warning"] = "error"
    if node["kind"] == "cc" or (node.get("nobody") or {}).get("kind", "refuse") != "refuse":
        level = "warning"
    rules = node.get("approvers", ())
    if len(rules) > 1 and node.get("mode") != "each_group":
        # Another rule of the node may find somebody.
        level = "warning"
    for rule in rules:
        if _finds_nobody(rule, names, empty):
            yield Finding(level, node["key"], f"{_named(node)}{approver(rule, names)}，现在没有人，请换人或补上人员。")
    if any(rule["kind"] == "department_manager" and rule.get("department_id") is None for rule in rules):
        places = [path for number, path in names.departments.items() if number in empty.get("manager", ())]
        if places:
            shown = "、".join(places[:5]) + (f"等{len(places)}个部门" if len(places) > 5 else "")
            yield Finding("warning", node["key"], f"{_named(node)}{shown}还没有主管，那里的人提交时会遇到“找不到人”。")


def _finds_nobody(rule: dict[str, Any], names: Names, empty: dict[str, set[int]]) -> bool:
    department = rule.get("department_id")
    match rule["kind"]:
        case "person":
            return rule["person_id"] not in names.people or rule["person_id"] in empty.get("inactive", ())
        case "department_manager":
            return department is not None and (
                department not in names.departments or department in empty.get("manager", ())
            )
        case "department_members":
            alone = not rule.get("with_sub") and department in empty.get("members", ())
            return department is not None and (department not in names.departments or alone)
        case "work_group" | "applicant_choice" | "previous_choice":
            group = rule.get("work_group_id")
            return group is not None and (group not in names.work_groups or group in empty.get("work_group", ()))
        case "role":
            return rule["role_id"] not in names.roles or rule["role_id"] in empty.get("role", ())
        case _:
            return False


def _unknown_fields(node: Node, names: Names) -> Iterator[Finding]:
    if not names.fields:
        return
    used = [rule["field"] for rule in node.get("approvers", ()) if rule["kind"] == "form_person"]
    used += list(node.get("fields") or {})
    used += [one["field"] for way in ways(node) for one in way.get("when", ()) if one["kind"] == "field"]
    for name in dict.fromkeys(used):
        if name not in names.fields:
            yield Finding("error", node["key"], f"{_named(node)}用到的字段“{name}”已经不在表单里，请改选别的字段。")


def _never_taken(node: Node, names: Names) -> Iterator[Finding]:
    """Cases that no request can reach: shadowed by one before, or contradicting themselves."""
    if node["kind"] != "condition":
        return
    before: list[list[dict[str, Any]]] = []
    for way in ways(node)[:-1]:
        when = way.get("when", [])
        if any(earlier and all(one in when for one in earlier) for earlier in before):
            words = f"走不到“{way['label']}”：前面的情况已经把它包括了，请调整。"
            yield Finding("error", node["key"], f"{_named(node)}{words}")
        elif clash := _contradiction(when):
            words = "和".join(condition(one, names) for one in clash)
            yield Finding("error", node["key"], f"{_named(node)}“{way['label']}”永远不成立：{words}不能同时满足。")
        before.append(when)
    if ways(node) and not any(way["nodes"] for way in ways(node)):
        yield Finding("warning", node["key"], f"{_named(node)}每种情况下面都没有节点，这个分支不起作用。")


def _contradiction(when: list[dict[str, Any]]) -> tuple[dict[str, Any], dict[str, Any]] | None:
    fields = [one for one in when if one["kind"] == "field"]
    for index, one in enumerate(fields):
        for other in fields[index + 1 :]:
            if one["field"] == other["field"] and _clash(one, other):
                return one, other
    return None


def _clash(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether no value meets both conditions on one field."""
    operators = {one["operator"], other["operator"]}
    if operators == {"eq"}:
        return bool(one["value"] != other["value"])
    if "empty" in operators and operators - {"empty", "ne", "not_in"}:
        return True
    values = one.get("value"), other.get("value")
    if operators == {"eq", "ne"}:
        return bool(values[0] == values[1])
    numbers = all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)
    return numbers and not _meet(_range(one), _range(other))


def _range(one: dict[str, Any]) -> tuple[float, bool, float, bool]:
    """Lowest value, whether it counts, highest value, whether it counts."""
    value, endless = float(one["value"]), float("inf")
    return {
        "eq": (value, True, value, True),
        "lt": (-endless, False, value, False),
        "le": (-endless, False, value, True),
        "gt": (value, False, endless, False),
        "ge": (value, True, endless, False),
    }.get(one["operator"], (-endless, False, endless, False))


def _meet(one: tuple[float, bool, float, bool], other: tuple[float, bool, float, bool]) -> bool:
    low, high = max(one[0], other[0]), min(one[2], other[2])
    if low != high:
        return low < high
    return all(counts for bound, counts in ((one[0], one[1]), (other[0], other[1])) if bound == low) and all(
        counts for bound, counts in ((one[2], one[3]), (other[2], other[3])) if bound == high
    )


def _nobody_decides(nodes: Nodes) -> Iterator[Finding]:
    if nodes and not any(node["kind"] in ("approve", "handle") for node in every(nodes)):
        yield Finding("warning", "", "流程：没有审批或办理节点，提交后会直接通过。")
