"""Flow definitions: what is read from the database, and what the editor is told when it is wrong."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.flows.definition import (
    ApproveNode,
    BadDefinition,
    Definition,
    DepartmentManagerApprover,
    PersonApprover,
    WorkGroupApprover,
    parse_definition,
)

MANAGER = {"kind": "department_manager", "department_id": None}


def node(**changed: Any) -> dict[str, Any]:
    return {"kind": "approve", "key": "section", "name": "科室审批", "mode": "any", "approvers": [MANAGER], **changed}


def complaints(*nodes: Any) -> list[str]:
    with pytest.raises(BadDefinition) as caught:
        parse_definition({"nodes": list(nodes)})
    assert str(caught.value) == "\n".join(problem.text for problem in caught.value.problems)
    return [problem.text for problem in caught.value.problems]


def test_the_flow_of_vehicle_requests_is_read():
    fleet = node(key="fleet", name="车队审批", mode="all", approvers=[{"kind": "work_group", "work_group_id": 7}])
    flow = parse_definition({"nodes": [node(), fleet]})
    assert [step.name for step in flow.nodes] == ["科室审批", "车队审批"]
    assert flow.nodes[0].approvers == (DepartmentManagerApprover(department_id=None),)
    assert flow.nodes[1].approvers == (WorkGroupApprover(work_group_id=7),)


RECORDS = st.integers(min_value=1, max_value=2**31)
APPROVERS = (
    st.builds(PersonApprover, person_id=RECORDS)
    | st.builds(DepartmentManagerApprover, department_id=st.none() | RECORDS)
    | st.builds(WorkGroupApprover, work_group_id=RECORDS)
)
NODES = st.builds(
    ApproveNode,
    key=st.from_regex(r"[a-z0-9_]{1,32}", fullmatch=True),
    name=st.text("科长车队审批", min_size=1, max_size=20),
    mode=st.sampled_from(["all", "any"]),
    approvers=st.lists(APPROVERS, min_size=1, max_size=4).map(tuple),
)
DEFINITIONS = st.lists(NODES, min_size=1, max_size=4, unique_by=lambda node: node.key).map(
    lambda nodes: Definition(nodes=tuple(nodes))
)


@given(DEFINITIONS)
def test_what_is_stored_is_read_back_the_same_and_every_part_tells_its_kind(flow: Definition):
    stored = json.loads(json.dumps(flow.model_dump(mode="json")))
    assert parse_definition(stored) == flow
    assert all(part["kind"] for node in stored["nodes"] for part in [node, *node["approvers"]])


def test_an_empty_flow_asks_for_a_node():
    assert complaints() == ["流程：还没有审批节点，请至少添加一个。"]


def test_a_node_without_approvers_is_pointed_at():
    assert complaints(node(), node(key="fleet", approvers=[])) == ["第2个节点：还没有审批人，请至少选一位。"]


def test_two_nodes_with_one_key_are_pointed_at():
    twins = complaints(node(), node(key="fleet"), node())
    assert twins == ["流程：第1个和第3个节点的编号重复了，请删掉其中一个再重新添加。"]


def test_every_mistake_is_told_at_once_where_it_is():
    nameless = node(name="  ", mode="most", approvers=[{"kind": "person"}, {"kind": "robot"}, {}])
    assert complaints(nameless) == [
        "第1个节点：名称不对，请填写1到20个字。",
        "第1个节点：还没有选好审批方式，请选“所有人同意”或“一人同意即可”。",
        "第1个节点的第1位审批人：没有选人，请选一位同事。",
        "第1个节点的第2位审批人：类型不对，请重新选择。",
        "第1个节点的第3位审批人：类型不对，请重新选择。",
    ]


def test_an_editor_can_mark_the_wrong_value():
    with pytest.raises(BadDefinition) as caught:
        parse_definition({"nodes": [node(mode=None)]})
    assert [problem.path for problem in caught.value.problems] == [("nodes", 0, "mode")]


@pytest.mark.parametrize("not_a_person", [0, -1, True, "1", 1.5, None])
def test_only_a_record_id_names_a_person(not_a_person: Any):
    wrong = node(approvers=[{"kind": "person", "person_id": not_a_person}])
    assert complaints(wrong) == ["第1个节点的第1位审批人：没有选人，请选一位同事。"]


def test_a_misspelt_setting_is_not_ignored():
    assert complaints(node(aprovers=[])) == ["第1个节点：有不认识的内容“aprovers”，请去掉。"]


NONSENSE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["nodes", "kind", "key", "approvers"]), inner),
)


@given(NONSENSE | st.fixed_dictionaries({"nodes": st.lists(NONSENSE, max_size=3)}))
def test_any_nonsense_is_refused_in_chinese(nonsense: Any):
    with pytest.raises(BadDefinition) as caught:
        parse_definition(nonsense)
    texts = [problem.text for problem in caught.value.problems]
    assert texts
    assert all(text.startswith(("流程：", "第")) and text.endswith("。") and "input" not in text for text in texts)
