"""A submitted request's path as it stands now: read once, shown to many."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.flows.core import FlowState, Step
from models.clock import LOCAL
from models.flows import ApprovalTask, FlowRun
from models.org import Person, people_by_id
from models.requests import Request


@dataclass(frozen=True)
class Picture:
    """The run, every approval task in the order of its opening, and everybody who appears in them by id."""

    state: FlowState
    tasks: tuple[ApprovalTask, ...]
    people: dict[int, Person]

    @property
    def applicant(self) -> Person:
        """Who asked."""
        return self.people[self.state.applicant]

    def open_tasks(self) -> list[ApprovalTask]:
        """What waits for a decision, in the order of its people."""
        return sorted((task for task in self.tasks if task.state == "pending"), key=lambda task: task.person_id)

    def waiting(self) -> str:
        """The names of everybody who has to decide now."""
        return "、".join(self.people[task.person_id].name for task in self.open_tasks())

    def outcome(self, task: ApprovalTask) -> str:
        """Who decided a closed task's node and when, in words."""
        if task.state == "withdrawn":
            return "申请人已撤回，不用处理了"
        decided = [other for other in self.tasks if other.node_key == task.node_key and other.decided_at]
        own = [other for other in decided if other.state in ("approved", "rejected")]
        deciding = max(own, key=lambda other: other.id) if task.state == "superseded" and own else task
        return decision(deciding, self.people[deciding.person_id].name)

    def progress(self) -> list[str]:
        """The path with what was decided, a line a node."""
        lines = [self._line(index, step) for index, step in enumerate(self.state.path)]
        return [line for line in lines if line]

    def _line(self, index: int, step: Step) -> str:
        here = self.state.outcome is None and index == self.state.position
        names = joined([self.people[i].name for i in step.approvers if i in self.people], step.mode)
        tasks = [task for task in self.tasks if task.node_key == step.node_key]
        decided = [task for task in tasks if task.state in ("approved", "rejected")]
        if decided:
            done = "，".join(decision(task, self.people[task.person_id].name) for task in decided)
            return f"{step.name}：{done}{'（还需其他人会签）' if here else ''}"
        if here:
            return f"{step.name}：等待{names}"
        if index < self.state.position:
            return f"{step.name}：自动通过"
        return f"{step.name}：{names}" if self.state.outcome is None else ""


async def picture(request: Request) -> Picture | None:
    """Read it; None for a request that has not been submitted."""
    run = await FlowRun.find(request_id=request.id)
    if run is None:
        return None
    state = FlowState.from_json(run.state)
    tasks = await ApprovalTask.listed("id", request_id=request.id)
    asked = {person for step in state.path for person in step.approvers}
    people = await people_by_id(asked | {state.applicant} | {task.person_id for task in tasks})
    return Picture(state, tuple(tasks), people)


async def progress(request: Request) -> list[str]:
    """The path of a request with what was decided, a line a node; empty before it is submitted."""
    found = await picture(request)
    return found.progress() if found else []


def decision(task: ApprovalTask, name: str) -> str:
    """`李科长 11-24 14:05 已同意`, with the reason of a rejection."""
    assert task.decided_at is not None
    moment = f"{task.decided_at.astimezone(LOCAL):%m-%d %H:%M}"
    if task.state == "approved":
        return f"{name} {moment} 已同意"
    return f"{name} {moment} 已驳回：{task.reason}"


def joined(names: Sequence[str], mode: str) -> str:
    """`李敏、赵铁柱 任一人`."""
    shown = "、".join(names[:3]) + (f"等{len(names)}人" if len(names) > 3 else "")
    if len(names) < 2:
        return shown
    return f"{shown} {'都要同意' if mode == 'all' else '任一人'}"
