"""Flow definitions: what is read from the database, and what the editor is told when it is wrong."""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.flows.approvers import (
    ApplicantApprover,
    Approver,
    DepartmentManagerApprover,
    DepartmentMembersApprover,
    FormPersonApprover,
    ManagerChainApprover,
    PersonApprover,
    RoleApprover,
    WorkGroupApprover,
)
from handlers.flows.conditions import DepartmentCondition, FieldCondition, RoleCondition
from handlers.flows.definition import (
    ApproveNode,
    BadDefinition,
    BranchOf,
    Case,
    ConditionNode,
    CopyNode,
    HandleNode,
    Nobody,
    Node,
    ParallelNode,
    TimeoutStep,
    every_node,
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
FIELDS = st.sampled_from(["amount", "kind", "人数"])
APPROVERS: st.SearchStrategy[Approver] = st.one_of(
    st.builds(PersonApprover, person_id=RECORDS),
    st.builds(DepartmentMembersApprover, department_id=st.none() | RECORDS, with_sub=st.booleans()),
    st.builds(DepartmentManagerApprover, department_id=st.none() | RECORDS),
    st.builds(WorkGroupApprover, work_group_id=RECORDS),
    st.builds(RoleApprover, role_id=RECORDS),
    st.builds(ManagerChainApprover, levels=st.integers(1, 20)),
    st.builds(ManagerChainApprover, department_id=RECORDS),
    st.builds(FormPersonApprover, field=FIELDS),
    st.builds(ApplicantApprover),
)
CONDITIONS = st.one_of(
    st.builds(FieldCondition, field=FIELDS, operator=st.sampled_from(["eq", "gt", "contains"]), value=st.integers()),
    st.builds(FieldCondition, field=FIELDS, operator=st.just("in"), value=st.lists(st.text()).map(tuple)),
    st.builds(FieldCondition, field=FIELDS, operator=st.just("empty"), value=st.none()),
    st.builds(DepartmentCondition, department_ids=st.lists(RECORDS, min_size=1).map(tuple)),
    st.builds(RoleCondition, role_ids=st.lists(RECORDS, min_size=1).map(tuple)),
)
KEYS = st.just("key")  # told apart below
NAMES = st.sampled_from(["科长审批", "车队", "办"])
PEOPLE = st.lists(APPROVERS, min_size=1, max_size=3).map(tuple)
RIGHTS = st.dictionaries(FIELDS, st.sampled_from(["hidden", "read", "edit"]), max_size=2)
TERMS = st.just((TimeoutStep(after_hours=4, action="remind"), TimeoutStep(after_hours=8, action="hand_up")))
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.builds(
        ApproveNode,
        key=KEYS,
        name=NAMES,
        mode=st.sampled_from(["all", "any", "sequential", "each_group"]),
        approvers=PEOPLE,
        nobody=st.builds(Nobody, kind=st.sampled_from(["refuse", "pass", "administrators"])),
        own=st.sampled_from(["skip", "ask", "manager"]),
        timeout=TERMS | st.just(()),
        fields=RIGHTS,
        signature=st.booleans(),
    ),
    st.builds(
        ApproveNode, key=KEYS, name=NAMES, mode=st.just("vote"), vote_percent=st.integers(1, 100), approvers=PEOPLE
    ),
    st.builds(HandleNode, key=KEYS, name=NAMES, approvers=PEOPLE),
    st.builds(CopyNode, key=KEYS, name=NAMES, approvers=PEOPLE),
)


def forks(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    nodes = st.lists(inner, min_size=1, max_size=2).map(tuple)
    case = st.builds(Case, label=NAMES, when=st.lists(CONDITIONS, min_size=1, max_size=2).map(tuple), nodes=nodes)
    rest = st.builds(Case, label=st.just("其他情况"), nodes=nodes | st.just(()))
    branches = st.lists(st.builds(BranchOf, label=NAMES, nodes=nodes), min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(ConditionNode, key=KEYS, name=NAMES, cases=st.tuples(case, rest)),
        st.builds(ParallelNode, key=KEYS, name=NAMES, branches=branches),
    )


def told_apart(part: Any, numbers: Iterator[int]) -> Any:
    """The stored definition with a key of its own for every node."""
    if isinstance(part, list):
        return [told_apart(one, numbers) for one in part]
    if not isinstance(part, dict):
        return part
    named = {"key": f"n{next(numbers)}"} if "key" in part else {}
    return {**{name: told_apart(value, numbers) for name, value in part.items()}, **named}


def stored_as(nodes: list[Node]) -> Any:
    return {"nodes": told_apart([node.model_dump(mode="json") for node in nodes], count(1))}


DEFINITIONS = st.lists(st.recursive(LEAVES, forks, max_leaves=5), min_size=1, max_size=3).map(stored_as)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])  # building the strategy takes a second
@given(DEFINITIONS)
def test_what_is_stored_is_read_back_the_same_and_every_part_tells_its_kind(stored: Any):
    flow = parse_definition(stored)
    again = json.loads(json.dumps(flow.model_dump(mode="json")))
    assert parse_definition(again) == flow
    assert len({node.key for node in every_node(flow.nodes)}) == json.dumps(stored).count('"key"')
    assert all(part["kind"] for node in again["nodes"] for part in [node, *node.get("approvers", ())])


def test_what_was_stored_before_there_were_more_kinds_means_the_same_today():
    old = {"nodes": [{"kind": "approve", "key": "a", "name": "审批", "mode": "any", "approvers": [MANAGER]}]}
    [only] = parse_definition(old).nodes
    assert isinstance(only, ApproveNode)
    assert (only.nobody.kind, only.own, only.repeated, only.timeout) == ("refuse", "skip", "skip_any_earlier", ())


BIG = {"kind": "field", "field": "amount", "operator": "ge", "value": 500_000}


def fork(*cases: Any) -> dict[str, Any]:
    return {"kind": "condition", "key": "fork", "name": "金额", "cases": list(cases)}


def test_mistakes_deep_inside_are_pointed_at():
    big = {"label": "五千元以上", "when": [{**BIG, "operator": "about"}], "nodes": [node(mode="most", key="x")]}
    rest = {"label": "其他", "nodes": [node(key="y", approvers=[{"kind": "role", "role_id": 0}])]}
    assert complaints(node(), fork(big, rest)) == [
        "第2个节点的第1种情况的第1个条件：没有选比较方式，请选一个。",
        "第2个节点的第1种情况的第1个节点：还没有选好审批方式，请选“所有人同意”或“一人同意即可”。",
        "第2个节点的第2种情况的第1个节点的第1位审批人：没有选角色，请选一个。",
    ]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (fork({"label": "大额", "when": [BIG]}), "至少要有两种情况"),
        (fork({"label": "大额", "when": [BIG]}, {"label": "更大", "when": [BIG]}), "最后一种情况要留给“其他情况”"),
        (fork({"label": "大额"}, {"label": "其他"}), "第1种情况还没有条件"),
        (node(mode="vote"), "票签请填写需要几人同意"),
        (node(vote_count=2), "票签请填写需要几人同意"),
        (node(nobody={"kind": "person"}), "没有选好找不到审批人时由谁处理"),
        (node(approvers=[{"kind": "manager_chain"}]), "请选定逐级审批到哪里为止"),
        (node(approvers=[{"kind": "previous_choice"}]), "由上一环节的审批人指定，但它前面不是"),
        (
            node(timeout=[{"after_hours": 8, "action": "remind"}, {"after_hours": 4, "action": "hand_up"}]),
            "一步比一步长",
        ),
        (
            node(timeout=[{"after_hours": 4, "action": "approve"}, {"after_hours": 8, "action": "remind"}]),
            "以后不能再有别的步骤",
        ),
        (node(kind="handle", timeout=[{"after_hours": 4, "action": "reject"}]), "不能超时驳回"),
        (node(kind="cc", approvers=[], mode=None), "有不认识的内容“mode”"),
        (
            {"kind": "parallel", "key": "p", "name": "会审", "branches": [{"label": "财务", "nodes": [node()]}] * 1},
            "并行至少要有两个分支",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(wrong: Any, words: str):
    assert any(words in text for text in complaints(wrong))


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
        "第1个节点的第1位审批人：没有选人，请选一位同事。",
        "第1个节点的第2位审批人：类型不对，请重新选择。",
        "第1个节点的第3位审批人：类型不对，请重新选择。",
        "第1个节点：还没有选好审批方式，请选“所有人同意”或“一人同意即可”。",
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
