"""A trial run of a flow: if this person submits this form, who gets it, in which order, and why.

Nothing is stored. The rules are resolved as for a real request, and everybody who is asked approves in turn.
"""

from dataclasses import dataclass, replace

from handlers.flows import algebra, describing
from handlers.flows.algebra.actions import Approve
from handlers.flows.algebra.plan import Block, Branch, Parallel, Plan, Step
from handlers.flows.algebra.refusals import Refusal
from handlers.flows.algebra.run import Run
from handlers.flows.definition import ConditionNode, Node
from handlers.flows.editing import Nodes, whole
from handlers.flows.path import Path, find_path
from handlers.flows.resolving import applicable_definition
from models.flows import Flow, FlowDefinition
from models.org import people_by_id
from models.requests import Request

ACTIONS_MAX = 500
"""More approvals than any flow needs; a trial run ends there."""


@dataclass(frozen=True)
class Stage:
    """One line of the trial run.

    Attributes:
        depth: How many forks it is inside of.
        who: Everybody who is asked, or informed.
        why: The rules that name them; for a fork, which way is taken and when it is.
        notes: What else happens: who is passed over, who stands in.
    """

    depth: int
    name: str
    kind: str
    who: tuple[str, ...]
    why: str
    notes: tuple[str, ...] = ()
    wrong: bool = False


@dataclass(frozen=True)
class Trial:
    """The whole way. `other`: another flow that such a request takes by today's published flows."""

    stages: tuple[Stage, ...]
    other: str = ""


async def simulate(flow: Flow, nodes: Nodes, request: Request, names: describing.Names) -> Trial:
    """Run the request through these nodes.

    Args:
        request: Not stored; its type, applicant, department and form count.

    Raises:
        BadDefinition: The nodes are incomplete.
    """
    stored = FlowDefinition(flow_id=flow.id, version=0, definition=whole(nodes))
    path = await find_path(stored, request, {})
    run = _walked(path.plan)
    steps = path.plan.steps.values()
    named = {person for step in steps for group in step.filled for person in group} | {request.applicant_id}
    people = {number: person.name for number, person in (await people_by_id(named)).items()}
    told = _Telling(path, run, people, names, request.applicant_id)
    return Trial(tuple(told.stages(path.plan.blocks, 0)), await _other(flow, request))


async def _other(flow: Flow, request: Request) -> str:
    taken = await applicable_definition(request)
    if taken is None or taken.flow_id == flow.id:
        return ""
    return str((await Flow.one(id=taken.flow_id)).name)


def _walked(plan: Plan) -> Run | None:
    """The run after everybody has approved; None when it cannot begin."""
    try:
        run, _ = algebra.start(plan)
    except (Refusal, ValueError):
        return None
    for _ in range(ACTIONS_MAX):
        for task in run.open_tasks:
            try:
                run, _ = algebra.advance(run, Approve(task.holder, task.number))
            except Refusal:
                continue
            break
        else:
            return run
    return run


@dataclass(frozen=True)
class _Telling:
    path: Path
    run: Run | None
    people: dict[int, str]
    names: describing.Names
    applicant: int

    def stages(self, blocks: tuple[Block, ...], depth: int) -> list[Stage]:
        found: list[Stage] = []
        for block in blocks:
            match block:
                case Step():
                    found.append(replace(self._step(block), depth=depth))
                case Branch():
                    found.extend(self._branch(block, depth))
                case Parallel():
                    for index, branch in enumerate(block.branches, start=1):
                        label = f"{self._node(block.key).name}：第{index}支，同时进行"
                        found.append(Stage(depth, label, "parallel", (), ""))
                        found.extend(self.stages(branch, depth + 1))
        return found

    def _node(self, key: str) -> Node:
        return self.path.definition.by_key[key]

    def _branch(self, branch: Branch, depth: int) -> list[Stage]:
        node = self._node(branch.key)
        assert isinstance(node, ConditionNode) and branch.chosen is not None
        case = node.cases[branch.chosen]
        when = "，并且".join(describing.condition(one.model_dump(mode="json"), self.names) for one in case.when)
        why = f"因为{when}" if when else "因为前面的情况都不符合"
        here = Stage(depth, f"{node.name}：走“{case.label}”", "condition", (), why)
        return [here, *self.stages(branch.cases[branch.chosen].blocks, depth + 1)]

    def _step(self, step: Step) -> Stage:
        node = self._node(step.key).model_dump(mode="json")
        why = describing.people(node, self.names)
        if step.kind != "cc":
            why += f"，{describing.mode(node)}"
        everybody = list(dict.fromkeys(person for group in step.filled for person in group))
        skipped = self._skipped(step.key)
        asked = [self.people[person] for person in everybody if person in self.people and person not in skipped]
        notes = [self._passed_over(person) for person in everybody if person in skipped]
        open_choice = any(choice.key == step.key for choice in self.path.choices)
        wrong = step.lacks_people and not open_choice
        if wrong:
            notes.append("找不到人，申请人会不能提交")
        elif open_choice:
            notes.append("由申请人提交时选择")
        elif step.chosen_later:
            notes.append("由上一环节的审批人指定")
        elif not everybody:
            notes.append("找不到人，这个节点会跳过")
        return Stage(0, step.name, step.kind, tuple(asked), why, tuple(notes), wrong)

    def _skipped(self, key: str) -> set[int]:
        if self.run is None:
            return set()
        mine = [task for task in self.run.tasks if task.step == key]
        return {task.holder for task in mine if task.state == "skipped"}

    def _passed_over(self, person: int) -> str:
        name = self.people.get(person, "")
        return f"{name}是申请人本人，自动同意" if person == self.applicant else f"{name}前面已经同意过，不再问"
