"""Approvals: in memory beside SpiffWorkflow, decisions with all that they store, and how long a path takes to foresee.

SpiffWorkflow runs BPMN in memory and leaves storing to its user, so it is measured beside the pure algebra, once as it
is and once with both writing and reading their state as JSON between the decisions, as any service has to.
"""

import asyncio
import io
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

from bench.stand import Stand
from handlers import fleet, requests
from handlers.flows import algebra, find_path
from handlers.flows.algebra.actions import Approve
from models import database
from models.clock import now
from models.database import current, unit_of_work
from models.flows import ApprovalTask, FlowDefinition
from models.org import Person
from models.requests import Request

BPMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench">
  <process id="two_steps" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="manager"/>
    <manualTask id="manager" name="manager"/>
    <sequenceFlow id="f2" sourceRef="manager" targetRef="first"/>
    <exclusiveGateway id="first" default="f3"/>
    <sequenceFlow id="f3" sourceRef="first" targetRef="rejected"/>
    <sequenceFlow id="f4" sourceRef="first" targetRef="fleet">
      <conditionExpression xsi:type="tFormalExpression">manager == "approved"</conditionExpression>
    </sequenceFlow>
    <manualTask id="fleet" name="fleet"/>
    <sequenceFlow id="f5" sourceRef="fleet" targetRef="second"/>
    <exclusiveGateway id="second" default="f6"/>
    <sequenceFlow id="f6" sourceRef="second" targetRef="rejected"/>
    <sequenceFlow id="f7" sourceRef="second" targetRef="approved">
      <conditionExpression xsi:type="tFormalExpression">fleet == "approved"</conditionExpression>
    </sequenceFlow>
    <endEvent id="approved"/>
    <endEvent id="rejected"/>
  </process>
</definitions>"""
"""部门主管 and then the fleet decide; either may end it."""
STEPS = ("manager", "fleet")

BLANK = {"destination": "省政府", "passengers": 3, "vehicle_kind": "ordinary", "driver_needed": True, "scope": "city"}


# In memory


def _spiff(*, storing: bool) -> Callable[[], None]:
    parser = BpmnParser()
    parser.add_bpmn_io(io.BytesIO(BPMN.encode()))
    spec, serializer = parser.get_spec("two_steps"), BpmnWorkflowSerializer()

    def run() -> None:
        workflow = BpmnWorkflow(spec)
        workflow.do_engine_steps()
        for step in STEPS:
            if storing:
                workflow = serializer.deserialize_json(serializer.serialize_json(workflow))
            task = workflow.get_next_task(state=TaskState.READY, manual=True)
            task.set_data(**{step: "approved"})
            task.run()
            workflow.do_engine_steps()
        assert workflow.completed

    return run


def _ours(*, storing: bool) -> Callable[[], None]:
    steps = tuple(algebra.Step(key, key, mode="any", groups=((number,),)) for number, key in enumerate(STEPS, start=2))
    plan = algebra.Plan(1, steps)

    def run() -> None:
        going, _ = algebra.start(plan)
        for _ in STEPS:
            if storing:
                going = algebra.Run.from_json(going.as_json())
            task = going.open_tasks[0]
            going, _ = algebra.advance(going, Approve(task.holder, task.number))
        assert going.outcome == "approved"

    return run


def in_memory(*, rounds: int, each: int) -> dict[str, float]:
    """µs for a whole approval of two decisions, medians of alternated rounds."""
    runs = {
        "ours": _ours(storing=False),
        "SpiffWorkflow": _spiff(storing=False),
        "ours, JSON between": _ours(storing=True),
        "SpiffWorkflow, JSON between": _spiff(storing=True),
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            started = time.perf_counter()
            for _ in range(each):
                run()
            times[name].append((time.perf_counter() - started) / each * 1e6)
    return {name: statistics.median(spent) for name, spent in times.items()}


# With the database


@dataclass(frozen=True)
class Decided:
    """Approvals through the verb, each in a transaction of its own with its history, messages and cards."""

    at_once: int
    rate: float
    p95_ms: float


async def decisions(stand: Stand, *, each: int, at_once: int) -> Decided:
    """Submit `each` requests and let their first approvers decide."""
    waiting = asyncio.Semaphore(at_once)
    tasks = [await _submitted(stand, number) for number in range(each)]
    spent: list[float] = []

    async def decide(task_id: int, person_id: int) -> None:
        async with waiting:
            started = time.perf_counter()
            async with unit_of_work(stand.tenant_id):
                person = await Person.one(id=person_id)
                await requests.decide(task_id, person, reason=None, channel="wecom")
            spent.append((time.perf_counter() - started) * 1000)

    started = time.perf_counter()
    await asyncio.gather(*(decide(*task) for task in tasks))
    seconds = time.perf_counter() - started
    return Decided(at_once, each / seconds, sorted(spent)[int(0.95 * (each - 1))])


async def _submitted(stand: Stand, number: int) -> tuple[int, int]:
    """A request that was just sent, by one applicant after the other: task and approver."""
    person_id = int(stand.applicants[number % len(stand.applicants)][1:])
    start = now() + timedelta(days=2, hours=number % 8)
    values = {**BLANK, "start": start, "end": start + timedelta(hours=2)}
    async with unit_of_work(stand.tenant_id):
        person = await Person.one(id=person_id)
        draft = await Request.create(
            request_type="vehicle",
            applicant_id=person.id,
            department_id=person.department_id,
            form=fleet.VEHICLE.form.dump(values),
        )
        await requests.submit(draft, person, channel="wecom")
        task = await ApprovalTask.one(request_id=draft.id, state="pending")
        return int(task.id), int(task.person_id)


# Foreseeing the path


def _node(number: int, **settings: Any) -> dict[str, Any]:
    usual = {"kind": "approve", "key": f"n{number}", "name": f"第{number}步", "mode": "any"}
    return {**usual, "approvers": [{"kind": "department_manager"}], **settings}


def twelve_nodes(work_group_id: int, role_id: int) -> dict[str, Any]:
    """A flow with a condition, two branches side by side, and every way of naming people that needs a query."""
    far = {"kind": "field", "field": "scope", "operator": "eq", "value": "long_distance"}
    case = {"label": "长途", "when": [far], "nodes": [_node(3), _node(4)]}
    other = {"label": "其他情况", "when": [], "nodes": [_node(5, approvers=[{"kind": "role", "role_id": role_id}])]}
    chain = {"kind": "manager_chain", "levels": 2}
    group = {"kind": "work_group", "work_group_id": work_group_id}
    return {
        "nodes": [
            _node(1),
            {"kind": "condition", "key": "n2", "name": "远近", "cases": [case, other]},
            {
                "kind": "parallel",
                "key": "n6",
                "name": "同时",
                "branches": [
                    {"label": "甲", "nodes": [_node(7, approvers=[group], mode="all")]},
                    {"label": "乙", "nodes": [_node(8, approvers=[chain], nobody={"kind": "pass"})]},
                ],
            },
            _node(9, approvers=[group], mode="vote", vote_percent=50),
            {"kind": "cc", "key": "n10", "name": "抄送", "approvers": [group]},
            _node(11, approvers=[{"kind": "applicant"}]),
            _node(12),
        ]
    }


async def previews(stand: Stand, *, each: int) -> dict[str, list[float]]:
    """ms to find out who would be asked, for many applicants; sorted."""
    found: dict[str, list[float]] = {}
    async with unit_of_work(stand.tenant_id):
        fetch = current().connection.fetchval
        group, role = await fetch("SELECT min(id) FROM work_group"), await fetch("SELECT min(id) FROM role")
        two = (await FlowDefinition.all().order_by("id").first()).definition  # type: ignore[union-attr]
    for name, definition in (("2 nodes", two), ("12 nodes", twelve_nodes(group, role))):
        stored = FlowDefinition(tenant_id=stand.tenant_id, flow_id=0, version=0, definition=definition)
        spent: list[float] = []
        for number in range(each):
            async with unit_of_work(stand.tenant_id):
                person = await Person.one(id=int(stand.applicants[number % len(stand.applicants)][1:]))
                request = Request(
                    request_type="vehicle",
                    applicant_id=person.id,
                    department_id=person.department_id,
                    form={"scope": "city"},
                )
                started = time.perf_counter()
                path = await find_path(stored, request, {})
                spent.append((time.perf_counter() - started) * 1000)
                assert path.plan.steps
        found[name] = sorted(spent)
    return found


async def lines(stand: Stand, *, each: int) -> list[str]:
    """Measure all three, and say it."""
    found = in_memory(rounds=5, each=max(1, each // 2))
    text = [f"  {name:28}{spent:9.0f} µs an approval of two steps" for name, spent in found.items()]
    text += [
        f"  SpiffWorkflow/ours: {found['SpiffWorkflow'] / found['ours']:.1f}, with JSON between:"
        f" {found['SpiffWorkflow, JSON between'] / found['ours, JSON between']:.1f}"
    ]
    spiff = found["SpiffWorkflow, JSON between"] / len(STEPS)
    await database.connect(stand.settings.database_url)
    try:
        for at_once in (1, 16):
            decided = await decisions(stand, each=each, at_once=at_once)
            text.append(
                f"  decisions with everything stored, {at_once:2} at once: {decided.rate:.0f}/s,"
                f" p95 {decided.p95_ms:.0f} ms;"
                f" a decision takes {1e6 / decided.rate / spiff:.1f} times SpiffWorkflow's in memory"
            )
        ways = await previews(stand, each=each)
    finally:
        await database.disconnect()
    for name, spent in ways.items():
        p50, p95 = spent[len(spent) // 2], spent[int(0.95 * (len(spent) - 1))]
        ratio = p50 / ways["2 nodes"][len(ways["2 nodes"]) // 2]
        text.append(f"  who would be asked, {name:8} p50 {p50:.1f} ms, p95 {p95:.1f} ms, ratio {ratio:.1f}")
    return text
