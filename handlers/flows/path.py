"""From the rules of a definition to people: the plan of one request."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handlers.flows.algebra import plan as algebra
from handlers.flows.approvers import (
    ApplicantApprover,
    ApplicantChoiceApprover,
    Approver,
    DepartmentManagerApprover,
    DepartmentMembersApprover,
    FormPersonApprover,
    ManagerChainApprover,
    PersonApprover,
    PreviousChoiceApprover,
    RoleApprover,
    WorkGroupApprover,
)
from handlers.flows.conditions import Condition, Facts, hold
from handlers.flows.definition import (
    ApproveNode,
    ConditionNode,
    CopyNode,
    Definition,
    HandleNode,
    Node,
    ParallelNode,
    every_node,
)
from handlers.flows.organisation import Organisation, read_organisation, stand_ins
from models.flows import FlowDefinition
from models.org import people_who_may
from models.permissions import MANAGE_REQUESTS
from models.requests import Request

Chosen = Mapping[str, tuple[int, ...]]
"""Whom the applicant has named, by the key of the node."""
Groups = tuple[tuple[int, ...], ...]
MembersRule = PersonApprover | DepartmentMembersApprover | DepartmentManagerApprover | WorkGroupApprover | RoleApprover
WithPeople = ApproveNode | HandleNode | CopyNode


@dataclass(frozen=True, slots=True)
class Choice:
    """People whom the applicant has to name for a node of this kind; `among` is None when anybody can be."""

    key: str
    name: str
    among: tuple[int, ...] | None
    kind: str = "approve"


@dataclass(frozen=True, slots=True)
class Path:
    """A request's way through one version of a flow. `choices` are still to be made before it can be sent."""

    stored: FlowDefinition
    definition: Definition
    plan: algebra.Plan
    choices: tuple[Choice, ...]


async def find_path(stored: FlowDefinition, request: Request, chosen: Chosen) -> Path:
    """Resolve every rule for this request, in a number of queries that does not grow with anything."""
    definition = Definition.model_validate(stored.definition)
    nodes = list(every_node(definition.nodes))
    rules = [rule for node in nodes if isinstance(node, WithPeople) for rule in node.approvers]
    organisation = await read_organisation(request, rules, list(_conditions(nodes)))
    resolver = _Resolver(request, organisation, chosen)
    meant = {node.key: resolver.groups(node) for node in nodes if isinstance(node, WithPeople)}
    people = {person for groups in meant.values() for group in groups for person in group}
    people |= {manager for above in organisation.above if (manager := above.manager_id) is not None}
    people |= {person for node in nodes if isinstance(node, ApproveNode | HandleNode) for person in _named(node)}
    resolver.instead = await stand_ins(people)
    if any(_needs_administrators(node) for node in nodes):
        resolver.administrators = tuple(person.id for person in await people_who_may(MANAGE_REQUESTS))
    blocks = resolver.blocks(definition.nodes, meant)
    plan = algebra.Plan(request.applicant_id, blocks, direct=definition.direct)
    missing = tuple(choice for choice in resolver.choices(nodes) if choice.key in plan.steps)
    return Path(stored, definition, plan, missing)


def _conditions(nodes: list[Node]) -> Iterator[Condition]:
    for node in nodes:
        if isinstance(node, ConditionNode):
            for case in node.cases:
                yield from case.when


def _named(node: ApproveNode | HandleNode) -> tuple[int, ...]:
    return () if node.nobody.person_id is None else (node.nobody.person_id,)


def _chosen_later(node: WithPeople) -> bool:
    return any(isinstance(rule, PreviousChoiceApprover) for rule in node.approvers)


def _needs_administrators(node: Node) -> bool:
    if not isinstance(node, ApproveNode | HandleNode):
        return False
    # Whoever should have named people may have been passed over; somebody must decide all the same.
    return node.nobody.kind == "administrators" or (node.nobody.kind == "refuse" and _chosen_later(node))


class _Resolver:
    """The rules of one definition for one request."""

    def __init__(self, request: Request, organisation: Organisation, chosen: Chosen) -> None:
        self.request, self.organisation, self.chosen = request, organisation, chosen
        self.instead: dict[int, int] = {}
        self.administrators: tuple[int, ...] = ()
        above = [department.id for department in organisation.above]
        self.facts = Facts(request.form, above, organisation.applicant_roles)

    def groups(self, node: WithPeople) -> Groups:
        """Whom each rule of a node means, whether they are still there or not."""
        return tuple(tuple(self._people(rule, node.key)) for rule in node.approvers)

    def _people(self, rule: Approver, key: str) -> list[int]:
        match rule:
            case ManagerChainApprover():
                return self._chain(rule)
            case ApplicantChoiceApprover(work_group_id=limit):
                return [person for person in self.chosen.get(key, ()) if self._allowed(person, limit)]
            case PreviousChoiceApprover():
                return []
            case FormPersonApprover(field=field):
                return _people_in(self.request.form.get(field))
            case ApplicantApprover():
                return [self.request.applicant_id]
            case _:
                return self._members(rule)

    def _members(self, rule: MembersRule) -> list[int]:
        seen, own = self.organisation, self.request.department_id
        match rule:
            case PersonApprover(person_id=person_id):
                return [person_id]
            case DepartmentMembersApprover(department_id=department_id, with_sub=with_sub):
                return (seen.members_below if with_sub else seen.members).get(department_id or own, [])
            case DepartmentManagerApprover(department_id=department_id):
                manager = seen.managers.get(department_id or own)
                return [] if manager is None else [manager]
            case WorkGroupApprover(work_group_id=work_group_id):
                return seen.groups.get(work_group_id, [])
            case RoleApprover(role_id=role_id):
                return seen.roles.get(role_id, [])

    def _allowed(self, person: int, work_group_id: int | None) -> bool:
        return work_group_id is None or person in self.organisation.groups.get(work_group_id, [])

    def _chain(self, rule: ManagerChainApprover) -> list[int]:
        above = self.organisation.above
        height = len(above)
        if above and above[0].manager_id == self.request.applicant_id:
            above = above[1:]
        managers: list[int] = []
        for department in above:
            depth = height - self.organisation.above.index(department)
            if rule.up_to_level is not None and depth < rule.up_to_level:
                break
            manager = department.manager_id
            if manager is not None and manager != self.request.applicant_id and manager not in managers:
                managers.append(manager)
            if department.id == rule.department_id or len(managers) == rule.levels:
                break
        return managers

    def blocks(self, nodes: tuple[Node, ...], meant: Mapping[str, Groups]) -> tuple[algebra.Block, ...]:
        """The nodes as the algebra takes them."""
        blocks: list[algebra.Block] = []
        for node in nodes:
            match node:
                case ApproveNode() | HandleNode():
                    blocks.append(self._step(node, meant[node.key]))
                case CopyNode():
                    blocks.append(algebra.Step(node.key, node.name, kind="cc", groups=self._present(meant[node.key])))
                case ConditionNode():
                    cases = tuple(algebra.Case(case.label, self.blocks(case.nodes, meant)) for case in node.cases)
                    taken = next(index for index, case in enumerate(node.cases) if hold(case.when, self.facts))
                    blocks.append(algebra.Branch(node.key, cases, taken))
                case ParallelNode():
                    branches = tuple(self.blocks(branch.nodes, meant) for branch in node.branches)
                    blocks.append(algebra.Parallel(node.key, branches))
        return tuple(blocks)

    def _step(self, node: ApproveNode | HandleNode, meant: Groups) -> algebra.Step:
        groups = self._present(meant)
        asks_applicant = any(isinstance(rule, ApplicantApprover) for rule in node.approvers)
        if node.own == "manager" and not asks_applicant:
            groups = tuple(self._managers_instead(group) for group in groups)
        if node.mode != "each_group":
            groups = (tuple(dict.fromkeys(person for group in groups for person in group)),)
        fallback = self._fallback(node)
        return algebra.Step(
            key=node.key,
            name=node.name,
            kind=node.kind,
            mode=node.mode,
            groups=groups,
            vote_needed=_votes(node, len(groups[0])),
            self_rule="ask" if node.own == "ask" or asks_applicant else "skip",
            repeat_rule=node.repeated,
            empty_rule="fallback" if fallback else "pass" if node.nobody.kind == "pass" else "refuse",
            fallback=fallback,
            chosen_later=_chosen_later(node),
        )

    def _present(self, groups: Groups) -> Groups:
        present = [[self.instead[person] for person in group if person in self.instead] for group in groups]
        return tuple(tuple(dict.fromkeys(group)) for group in present)

    def _managers_instead(self, group: tuple[int, ...]) -> tuple[int, ...]:
        """Replace the applicant by the nearest manager above who is somebody else."""
        applicant = self.request.applicant_id
        managers = [
            self.instead[above.manager_id] for above in self.organisation.above if above.manager_id in self.instead
        ]
        manager = [person for person in managers if person != applicant][:1]
        replaced = [other for person in group for other in (manager if person == applicant else [person])]
        return tuple(dict.fromkeys(replaced))

    def _fallback(self, node: ApproveNode | HandleNode) -> tuple[int, ...]:
        if _needs_administrators(node):
            return tuple(person for person in self.administrators if person != self.request.applicant_id)
        return tuple(self.instead[person] for person in _named(node) if person in self.instead)

    def choices(self, nodes: list[Node]) -> Iterator[Choice]:
        """What the applicant has not chosen yet."""
        for node in nodes:
            for rule in node.approvers if isinstance(node, WithPeople) else ():
                if isinstance(rule, ApplicantChoiceApprover) and not self._people(rule, node.key):
                    limit = rule.work_group_id
                    among = None if limit is None else tuple(self.organisation.groups.get(limit, ()))
                    yield Choice(node.key, node.name, among, node.kind)


def _votes(node: ApproveNode | HandleNode, people: int) -> int:
    if node.vote_percent is not None:
        return max(1, math.ceil(people * node.vote_percent / 100))
    return node.vote_count or 1


def _people_in(value: object) -> list[int]:
    """The people of a stored person field (forms.references): an id or what carries one, or several."""
    values = value if isinstance(value, list) else [value]
    ids = [one.get("id") if isinstance(one, dict) else one for one in values]
    return [one for one in ids if isinstance(one, int) and not isinstance(one, bool) and one > 0]
