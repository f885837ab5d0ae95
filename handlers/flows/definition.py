"""Flow definitions: what an agency configured, stored as JSON, and what is wrong with it in words for its editor.

A definition names rules, not people; the shell resolves the rules when a request is sent. Every node and every rule
carries its `kind`, so that stored definitions stay readable when further kinds are added.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from handlers.flows.core import Mode

KEY_CHARACTERS_MAX = 32
NAME_CHARACTERS_MAX = 20  # one line of a card on a phone


RecordId = Annotated[int, Field(strict=True, gt=0)]  # strict: true or "1" would silently become record 1


class _Part(BaseModel):
    # A misspelt setting must not be ignored: it could be the one that asks an approver.
    model_config = ConfigDict(frozen=True, extra="forbid")


class PersonApprover(_Part):
    """One named person decides."""

    kind: Literal["person"] = "person"
    person_id: RecordId


class DepartmentManagerApprover(_Part):
    """The manager of a department decides; of the applicant's own department when none is named."""

    kind: Literal["department_manager"] = "department_manager"
    department_id: RecordId | None = None


class WorkGroupApprover(_Part):
    """The members of a work group decide; the node's mode says how they count."""

    kind: Literal["work_group"] = "work_group"
    work_group_id: RecordId


Approver = Annotated[PersonApprover | DepartmentManagerApprover | WorkGroupApprover, Field(discriminator="kind")]


class ApproveNode(_Part):
    """A node at which people approve or reject."""

    kind: Literal["approve"] = "approve"
    key: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$", max_length=KEY_CHARACTERS_MAX)]
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=NAME_CHARACTERS_MAX)]
    mode: Mode
    approvers: tuple[Approver, ...]

    @field_validator("approvers")
    @classmethod
    def _somebody_decides(cls, approvers: tuple[Approver, ...]) -> tuple[Approver, ...]:
        if not approvers:
            raise PydanticCustomError("no_approvers", "还没有审批人，请至少选一位")
        return approvers


# Becomes a union told apart by `kind` with the next kind of node.
Node = ApproveNode


class Definition(_Part):
    """The nodes of a flow, passed one after the other."""

    nodes: tuple[Node, ...]

    @field_validator("nodes")
    @classmethod
    def _nodes_can_be_told_apart(cls, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        if not nodes:
            raise PydanticCustomError("no_nodes", "还没有审批节点，请至少添加一个")
        seen: dict[str, int] = {}
        for number, node in enumerate(nodes, start=1):
            first = seen.setdefault(node.key, number)
            if first != number:
                raise PydanticCustomError(
                    "duplicate_key",
                    "第{first}个和第{second}个节点的编号重复了，请删掉其中一个再重新添加",
                    {"first": first, "second": number},
                )
        return nodes


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


def parse_definition(stored: Any) -> Definition:
    """Read a definition from the values that its JSON holds.

    Raises:
        BadDefinition: It is incomplete or wrong.
    """
    try:
        return Definition.model_validate(stored)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        raise BadDefinition(tuple(_problem(detail) for detail in details)) from error


_OURS = frozenset({"no_approvers", "no_nodes", "duplicate_key"})  # these bring their own Chinese words

_WORDS_BY_FIELD = {
    "nodes": "还没有审批节点，请至少添加一个",
    "key": f"编号不对，请用小写字母、数字或下划线，最多{KEY_CHARACTERS_MAX}个字",
    "name": f"名称不对，请填写1到{NAME_CHARACTERS_MAX}个字",
    "mode": "还没有选好审批方式，请选“所有人同意”或“一人同意即可”",
    "approvers": "还没有选好审批人，请至少选一位",
    "kind": "类型不对，请重新选择",
    "person_id": "没有选人，请选一位同事",
    "department_id": "部门不对，请重新选择",
    "work_group_id": "没有选工作组，请选一个",
}


def _problem(detail: ErrorDetails) -> Problem:
    path = detail["loc"]
    if detail["type"] in _OURS:
        words = detail["msg"]
    elif detail["type"] == "extra_forbidden":
        words = f"有不认识的内容“{path[-1]}”，请去掉"
    elif detail["type"].startswith("union_tag"):
        words = "类型不对，请重新选择"
    else:
        words = _WORDS_BY_FIELD.get(_last_field(path), "内容不对，请重新填写")
    return Problem(path, f"{_place(path)}{words}。")


def _last_field(path: Sequence[str | int]) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _place(path: Sequence[str | int]) -> str:
    """Say where a path points to, as a person counts: from 1."""
    match path:
        case ["nodes", int(node), "approvers", int(approver), *_]:
            return f"第{node + 1}个节点的第{approver + 1}位审批人："
        case ["nodes", int(node), *_]:
            return f"第{node + 1}个节点："
        case _:
            return "流程："
