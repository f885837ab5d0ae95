"""A submitted request's path as it stands now: read once, shown to many."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.flows.algebra.plan import Step
from handlers.flows.algebra.run import Progress, Run
from handlers.flows.stored import read_run
from models.clock import LOCAL
from models.flows import ApprovalTask, FlowRun
from models.org import Person, people_by_id
from models.requests import Request

NAMES_MAX = 3
OWN = ("approved", "rejected", "returned")
"""A task in one of these states was decided, by its holder, a delegate or a term that ran out."""


@dataclass(frozen=True)
class NodeShown:
    """One node of the path: who decided what and when, or who is asked.

    Attributes:
        state: "off": it was never reached, and will not be.
    """

    key: str
    name: str
    detail: str
    state: Literal["done", "current", "ahead", "refused", "returned", "off"]

    @property
    def line(self) -> str:
        """The node in one line."""
        return f"{self.name}：{self.detail}"


@dataclass(frozen=True)
class Picture:
    """The run, every approval task by its number, and everybody who appears in them by id.

    Attributes:
        version_id: The version of the flow it runs on.
    """

    run: Run
    tasks: tuple[ApprovalTask, ...]
    people: dict[int, Person]
    version_id: int

    @property
    def applicant(self) -> Person:
        """Who asked."""
        return self.people[self.run.plan.applicant]

    def open_tasks(self) -> list[ApprovalTask]:
        """What waits for a decision, in the order of its people."""
        return sorted((task for task in self.tasks if task.state == "pending"), key=lambda task: task.person_id)

    def waiting(self) -> str:
        """The names of everybody who has to do something now."""
        names = [self.people[task.person_id].name for task in self.open_tasks()]
        if self.run.held is not None or any(task.paused for task in self.tasks):
            names.append(self.applicant.name)
        return "、".join(dict.fromkeys(names))

    def outcome(self, task: ApprovalTask) -> str:
        """Who settled a closed task and when, in words."""
        if task.state == "withdrawn":
            return "申请人已撤回，不用处理了"
        deciding = self._deciding(task)
        return self.decision(deciding) if deciding is not None else "已由管理员处理，不用处理了"

    def _deciding(self, task: ApprovalTask) -> ApprovalTask | None:
        """The task whose decision settled this one, at best its own."""
        if task.state != "superseded":
            return task
        settled_at = self.run.tasks[task.number - 1].settled_at
        same = [row for row in self.tasks if self.run.tasks[row.number - 1].settled_at == settled_at]
        return next((row for row in same if row.state in OWN), None)

    def decision(self, task: ApprovalTask) -> str:
        """`李科长 11-24 14:05 已同意`, with what was said."""
        assert task.decided_at is not None
        return f"{self._decider(task)} {task.decided_at.astimezone(LOCAL):%m-%d %H:%M} {_what(task)}"

    def _decider(self, task: ApprovalTask) -> str:
        holder = self.people[task.person_id].name
        if task.decided_by_id is None and not task.channel:
            return "系统" if task.state in OWN else holder
        by = self.people.get(task.decided_by_id or task.person_id)
        delegate = task.state in OWN and by is not None and by.id != task.person_id
        return f"{by.name}代{holder}" if by is not None and delegate else holder

    def progress(self) -> list[str]:
        """The path with what was decided, a line a node, as far as it matters."""
        lines = [node.line for node in self.nodes() if node.state != "off"]
        return [*lines, f"等待{self.applicant.name}修改后重新提交"] if self.run.held else lines

    def nodes(self) -> list[NodeShown]:
        """Every node of the way that was taken, in order."""
        places = {one.step: one for one in self.run.progress}
        return [self._node(step, places[step.key]) for step in self.run.plan.steps.values()]

    def _node(self, step: Step, place: Progress) -> NodeShown:
        mine = [task for task in self.tasks if task.node_key == step.key and self._round(task) == place.round]
        decided = [task for task in mine if task.state in OWN or task.state == "handed_out"]
        done = "，".join(self.decision(task) for task in decided)
        ended = self.run.outcome in ("rejected", "withdrawn")
        if any(task.state == "rejected" for task in decided) and ended:
            return NodeShown(step.key, step.name, done, "refused")
        match place.state:
            case "passed":
                what = f"已抄送{self._people_of(step)}" if step.kind == "cc" else "自动通过"
                return NodeShown(step.key, step.name, done or what, "done")
            case "current" if not ended:
                open_names = [self.people[task.person_id].name for task in mine if task.state == "pending"]
                paused = any(task.paused for task in mine)
                rest = "（等申请人补充材料）" if paused else "（还需其他人会签）" if decided else ""
                waiting = f"等待{joined(open_names, step.mode)}" if open_names else f"等待{self._people_of(step)}"
                return NodeShown(step.key, step.name, f"{done or waiting}{rest}", "current")
            case "suspended" if not ended:
                return NodeShown(step.key, step.name, done or "已退回", "returned")
        if self.run.outcome is None:
            ahead = "由上一环节指定" if step.chosen_later and not step.groups else self._people_of(step)
            return NodeShown(step.key, step.name, ahead, "ahead")
        return NodeShown(step.key, step.name, done, "done" if done else "off")

    def _round(self, task: ApprovalTask) -> int:
        return self.run.tasks[task.number - 1].round

    def _people_of(self, step: Step) -> str:
        people = dict.fromkeys(person for group in step.filled for person in group)
        return joined([self.people[person].name for person in people if person in self.people], step.mode)


def _what(task: ApprovalTask) -> str:
    said = f"：{task.reason}" if task.reason else ""
    match task.state:
        case "approved":
            return f"{'已办理' if task.kind == 'handle' else '已同意'}{said}"
        case "rejected":
            return f"已驳回{said}"
        case "returned":
            return f"已退回{said}"
        case "transferred":
            return "已转交"
        case "handed_out":
            return f"已交回意见{said}"
        case "removed":
            return "已取消审批"
        case _:
            return "不用处理"


async def picture(request: Request) -> Picture | None:
    """Read it; None for a request that has not been submitted."""
    stored = await FlowRun.find(request_id=request.id)
    if stored is None:
        return None
    tasks = await ApprovalTask.listed("number", request_id=request.id)
    run = read_run(stored, tasks)
    planned = {person for step in run.plan.steps.values() for group in step.filled for person in group}
    acted = {task.decided_by_id for task in tasks if task.decided_by_id is not None}
    people = await people_by_id({run.plan.applicant} | planned | acted | {task.person_id for task in tasks})
    return Picture(run, tuple(tasks), people, stored.flow_definition_id)


async def progress(request: Request) -> list[str]:
    """The path of a request with what was decided, a line a node; empty before it is submitted."""
    found = await picture(request)
    return found.progress() if found else []


def joined(names: Sequence[str], mode: str) -> str:
    """`李敏、赵铁柱 任一人`."""
    shown = "、".join(names[:NAMES_MAX]) + (f"等{len(names)}人" if len(names) > NAMES_MAX else "")
    if len(names) < 2:
        return shown
    counts = {"all": "都要同意", "sequential": "依次同意", "vote": "票签", "each_group": "每组一人"}
    return f"{shown} {counts.get(mode, '任一人')}"
