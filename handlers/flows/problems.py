"""What is wrong with a flow definition, in words for its editor: where it is, what it is, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic_core import ErrorDetails

from handlers.flows.parts import KEY_CHARACTERS_MAX, NAME_CHARACTERS_MAX


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct.

    Attributes:
        path: Keys and indexes (from 0) that lead to the wrong value, so that an editor can mark it.
        text: Chinese sentence: where it is, what is wrong, what to do.
    """

    path: tuple[str | int, ...]
    text: str


class BadDefinition(ValueError):
    """The flow cannot be used as it is; `problems` has everything to correct, in reading order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Make the message the sentences themselves, one a line."""
        super().__init__("\n".join(problem.text for problem in problems))
        self.problems = problems


OURS = frozenset(
    {
        "chain_end", "condition_value", "duplicate_key", "empty_branch", "few_branches", "few_cases", "handle_rejects",
        "no_approvers", "no_condition", "no_else", "no_nodes", "nobody_chooses", "nobody_person", "terms_end",
        "terms_order", "vote_measure",
    }
)  # fmt: skip
"""Errors that bring their own Chinese words."""

_WORDS_BY_FIELD = {
    "nodes": "还没有审批节点，请至少添加一个",
    "key": f"编号不对，请用小写字母、数字或下划线，最多{KEY_CHARACTERS_MAX}个字",
    "name": f"名称不对，请填写1到{NAME_CHARACTERS_MAX}个字",
    "label": f"名称不对，请填写1到{NAME_CHARACTERS_MAX}个字",
    "mode": "还没有选好审批方式，请选“所有人同意”或“一人同意即可”",
    "approvers": "还没有选好审批人，请至少选一位",
    "kind": "类型不对，请重新选择",
    "person_id": "没有选人，请选一位同事",
    "department_id": "部门不对，请重新选择",
    "department_ids": "没有选部门，请至少选一个",
    "role_id": "没有选角色，请选一个",
    "role_ids": "没有选角色，请至少选一个",
    "work_group_id": "没有选工作组，请选一个",
    "levels": "级数不对，请填写1到20",
    "up_to_level": "层数不对，请填写1到20",
    "field": "没有选表单字段，请选一个",
    "operator": "没有选比较方式，请选一个",
    "vote_count": "票数不对，请填写需要几人同意",
    "vote_percent": "比例不对，请填写1到100",
    "after_hours": "超时的时间不对，请填写1到2000个工作小时",
    "action": "没有选超时后怎么处理，请选一个",
    "cases": "还没有情况，请至少添加两种",
    "branches": "还没有分支，请至少添加两个",
}
_TAGGED = {"nodes", "approvers", "when"}
"""Lists of parts of several kinds: pydantic puts the kind behind the index."""
_PLACES = {
    "nodes": "第{}个节点",
    "approvers": "第{}位审批人",
    "cases": "第{}种情况",
    "branches": "第{}个分支",
    "when": "第{}个条件",
    "timeout": "第{}步超时",
}


def problem(detail: ErrorDetails) -> Problem:
    """One error of pydantic in an editor's words."""
    path = _without_kinds(detail["loc"])
    if detail["type"] in OURS:
        words = detail["msg"]
    elif detail["type"] == "extra_forbidden":
        words = f"有不认识的内容“{path[-1]}”，请去掉"
    elif detail["type"].startswith("union_tag"):
        words = "类型不对，请重新选择"
    else:
        words = _WORDS_BY_FIELD.get(_last_field(path), "内容不对，请重新填写")
    return Problem(path, f"{_place(path)}{words}。")


def _without_kinds(path: Sequence[str | int]) -> tuple[str | int, ...]:
    return tuple(
        part
        for place, part in enumerate(path)
        if not (part in _KINDS and place > 1 and isinstance(path[place - 1], int) and path[place - 2] in _TAGGED)
    )


_KINDS = {
    "approve", "handle", "cc", "condition", "parallel", "person", "department_members", "department_manager",
    "work_group", "role", "manager_chain", "applicant_choice", "previous_choice", "form_person", "applicant", "field",
    "department",
}  # fmt: skip


def _last_field(path: Sequence[str | int]) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _place(path: Sequence[str | int]) -> str:
    """Say where a path points to, as a person counts: from 1."""
    places = [
        _PLACES[part].format(index + 1)
        for part, index in pairwise(path)
        if isinstance(part, str) and part in _PLACES and isinstance(index, int)
    ]
    return f"{'的'.join(places)}：" if places else "流程："
