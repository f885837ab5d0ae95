"""Flow definitions: what an agency configured, stored as JSON.

A definition names rules, not people; the shell resolves the rules when a request is sent. Every node and every rule
carries its `kind`, so that stored definitions stay readable when further kinds are added; what they do not say has the
meaning it had when they were stored.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_core import PydanticCustomError

from handlers.flows.algebra.plan import Mode
from handlers.flows.approvers import Approver, PreviousChoiceApprover
from handlers.flows.conditions import Condition
from handlers.flows.parts import FieldName, Key, Name, Part, RecordId
from handlers.flows.problems import BadDefinition, Problem, problem

OwnRule = Literal["skip", "ask", "manager"]
RepeatedRule = Literal["ask", "skip_any_earlier", "skip_adjacent"]
FieldRight = Literal["hidden", "read", "edit"]
Hours = Annotated[int, Field(strict=True, ge=1, le=2000)]  # a year of working hours
Count = Annotated[int, Field(strict=True, ge=1, le=1000)]
Percent = Annotated[int, Field(strict=True, ge=1, le=100)]


class Nobody(Part):
    """What happens when the rules of a node find nobody.

    "refuse": the request cannot be sent; "pass": the node is passed over; "administrators": whoever may deal with
    stuck requests is asked; "person": this person is.
    """

    kind: Literal["refuse", "pass", "administrators", "person"] = "refuse"
    person_id: RecordId | None = None

    @model_validator(mode="after")
    def _person_is_named(self) -> "Nobody":
        if (self.kind == "person") != (self.person_id is not None):
            raise PydanticCustomError("nobody_person", "没有选好找不到审批人时由谁处理，请选一位同事")
        return self


class TimeoutStep(Part):
    """What happens when a task has been open for so many working hours: each step counts from its opening.

    "remind" reminds the holder; "hand_up" gives the task to the holder's manager; "approve" and "reject" decide it.
    """

    after_hours: Hours
    action: Literal["remind", "hand_up", "approve", "reject"]


class _Keyed(Part):
    key: Key
    name: Name


class _WithPeople(_Keyed):
    approvers: tuple[Approver, ...]

    @field_validator("approvers")
    @classmethod
    def _somebody_is_meant(cls, approvers: tuple[Approver, ...]) -> tuple[Approver, ...]:
        if not approvers:
            raise PydanticCustomError("no_approvers", "还没有审批人，请至少选一位")
        return approvers


class _Working(_WithPeople):
    """A node at which people have something to do. `own`: the approver is the applicant; `repeated`: the same person
    has approved before; `fields`: rights on form fields, "read" when not named.
    """

    mode: Mode
    vote_count: Count | None = None
    vote_percent: Percent | None = None
    nobody: Nobody = Nobody()
    own: OwnRule = "skip"
    repeated: RepeatedRule = "skip_any_earlier"
    timeout: tuple[TimeoutStep, ...] = ()
    fields: dict[FieldName, FieldRight] = Field(default_factory=dict)
    signature: bool = False
    comment: bool = False

    @field_validator("timeout")
    @classmethod
    def _terms_grow(cls, timeout: tuple[TimeoutStep, ...]) -> tuple[TimeoutStep, ...]:
        hours = [step.after_hours for step in timeout]
        if any(later <= earlier for earlier, later in pairwise(hours)):
            raise PydanticCustomError("terms_order", "超时的时间要一步比一步长，请调整")
        if any(step.action in ("approve", "reject") for step in timeout[:-1]):
            raise PydanticCustomError("terms_end", "超时自动同意或驳回以后不能再有别的步骤，请放到最后")
        return timeout

    @model_validator(mode="after")
    def _vote_has_a_measure(self) -> "_Working":
        measures = sum(measure is not None for measure in (self.vote_count, self.vote_percent))
        if measures != (1 if self.mode == "vote" else 0):
            raise PydanticCustomError("vote_measure", "票签请填写需要几人同意，或者百分之几同意（其他方式不填）")
        return self


class ApproveNode(_Working):
    """A node at which people approve or reject."""

    kind: Literal["approve"] = "approve"


class HandleNode(_Working):
    """A node at which people do something and say when it is done; they cannot reject."""

    kind: Literal["handle"] = "handle"
    mode: Mode = "any"

    @model_validator(mode="after")
    def _never_rejects(self) -> "HandleNode":
        if any(step.action == "reject" for step in self.timeout):
            raise PydanticCustomError("handle_rejects", "办理环节不能超时驳回，请换一种处理")
        return self


class CopyNode(_WithPeople):
    """A node that informs people (抄送) and is passed at once. `approvers` tells who is informed."""

    kind: Literal["cc"] = "cc"


class Case(Part):
    """One way of a condition node: taken when all of `when` hold and no case before it is taken."""

    label: Name
    when: tuple[Condition, ...] = ()
    nodes: "tuple[Node, ...]" = ()


class ConditionNode(_Keyed):
    """A fork of which one way is taken. The last case has no conditions: it is for all the rest."""

    kind: Literal["condition"] = "condition"
    cases: tuple[Case, ...]

    @field_validator("cases")
    @classmethod
    def _one_is_always_taken(cls, cases: tuple[Case, ...]) -> tuple[Case, ...]:
        if len(cases) < 2:
            raise PydanticCustomError("few_cases", "条件分支至少要有两种情况，最后一种是“其他情况”")
        for number, case in enumerate(cases[:-1], start=1):
            if not case.when:
                raise PydanticCustomError("no_condition", "第{number}种情况还没有条件，请填写", {"number": number})
        if cases[-1].when:
            raise PydanticCustomError("no_else", "最后一种情况要留给“其他情况”，不能有条件")
        return cases


class BranchOf(Part):
    """One of the sequences of a parallel node."""

    label: Name
    nodes: "tuple[Node, ...]"


class ParallelNode(_Keyed):
    """Sequences that go on side by side; it is passed when all of them are."""

    kind: Literal["parallel"] = "parallel"
    branches: tuple[BranchOf, ...]

    @field_validator("branches")
    @classmethod
    def _every_branch_does_something(cls, branches: tuple[BranchOf, ...]) -> tuple[BranchOf, ...]:
        if len(branches) < 2:
            raise PydanticCustomError("few_branches", "并行至少要有两个分支")
        for number, branch in enumerate(branches, start=1):
            if not branch.nodes:
                raise PydanticCustomError("empty_branch", "第{number}个分支还是空的，请添加节点", {"number": number})
        return branches


Node = Annotated[
    ApproveNode | HandleNode | CopyNode | ConditionNode | ParallelNode,
    Field(discriminator="kind"),
]
WorkingNode = ApproveNode | HandleNode


class Definition(Part):
    """The nodes of a flow, passed one after the other. `direct`: it may also be done without anybody's approval."""

    nodes: tuple[Node, ...]
    direct: bool = False

    @model_validator(mode="after")
    def _something_is_decided(self) -> "Definition":
        if not self.nodes and not self.direct:
            raise PydanticCustomError("no_nodes", "还没有审批节点，请至少添加一个")
        return self

    @field_validator("nodes")
    @classmethod
    def _nodes_can_be_told_apart(cls, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        seen: dict[str, int] = {}
        for number, node in enumerate(every_node(nodes), start=1):
            first = seen.setdefault(node.key, number)
            if first != number:
                raise PydanticCustomError(
                    "duplicate_key",
                    "第{first}个和第{second}个节点的编号重复了，请删掉其中一个再重新添加",
                    {"first": first, "second": number},
                )
        return nodes

    @field_validator("nodes")
    @classmethod
    def _somebody_chooses(cls, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        _check_choices(nodes, before=None)
        return nodes

    @property
    def by_key(self) -> "dict[str, Node]":
        """Every node, however deep, by its key."""
        return {node.key: node for node in every_node(self.nodes)}

    def hidden_at(self, key: str) -> frozenset[str]:
        """The form fields that the node of this key keeps from its people."""
        node = self.by_key.get(key)
        rights = node.fields if isinstance(node, ApproveNode | HandleNode) else {}
        return frozenset(name for name, right in rights.items() if right == "hidden")


def every_node(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """All nodes in the order of reading, those inside of conditions and parallels after them."""
    for node in nodes:
        yield node
        match node:
            case ConditionNode(cases=cases):
                for case in cases:
                    yield from every_node(case.nodes)
            case ParallelNode(branches=branches):
                for branch in branches:
                    yield from every_node(branch.nodes)


def _check_choices(nodes: tuple[Node, ...], before: Node | None) -> None:
    """See that a node whose people the previous approver names has a person before it."""
    for node in nodes:
        match node:
            case ApproveNode() | HandleNode():
                chosen = any(isinstance(rule, PreviousChoiceApprover) for rule in node.approvers)
                if chosen and not isinstance(before, ApproveNode | HandleNode):
                    raise PydanticCustomError(
                        "nobody_chooses",
                        "“{name}”由上一环节的审批人指定，但它前面不是审批或办理环节，请调整",
                        {"name": node.name},
                    )
            case ConditionNode(cases=cases):
                for case in cases:
                    _check_choices(case.nodes, before)
            case ParallelNode(branches=branches):
                for branch in branches:
                    _check_choices(branch.nodes, None)
            case CopyNode():
                continue
        before = node


def parse_definition(stored: Any) -> Definition:
    """Read a definition from the values that its JSON holds.

    Raises:
        BadDefinition: It is incomplete or wrong.
    """
    try:
        return Definition.model_validate(stored)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        raise BadDefinition(tuple(problem(detail) for detail in details)) from error


__all__ = ["BadDefinition", "Definition", "Problem", "parse_definition"]
