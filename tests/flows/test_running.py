"""The stored run and its approval tasks: equal to the algebra's whatever happens, also for runs of the older form."""

from typing import Any

import pytest

from handlers import flows, requests
from handlers.flows.algebra.actions import Approve
from handlers.flows.algebra.run import Run
from handlers.flows.keeping import STATES
from handlers.flows.stored import read_run
from models.flows import ApprovalTask, FlowRun
from models.org import Person
from models.requests import Request
from tests.requests.operations import Office
from tests.story import Service


@pytest.fixture
def office(service: Service) -> Office:
    return Office(service)


def old_state(office: Office, *steps: tuple[str, str, list[str]], position: int, verdicts: Any) -> dict[str, Any]:
    """A run as it was stored before there were numbered tasks."""
    ids = office.agency.ids
    return {
        "applicant": ids["wangfang"],
        "path": [
            {"node_key": key, "name": f"{key}审批", "mode": mode, "approvers": [ids[one] for one in people]}
            for key, mode, people in steps
        ],
        "position": position,
        "verdicts": [[{"person_id": ids[one], "decision": how} for one, how in step] for step in verdicts],
        "outcome": None,
    }


async def make_old(office: Office, state: dict[str, Any]) -> None:
    """As the database held the running request before: no skipped tasks, nobody named as who decided."""
    async with office.agency.work():
        await FlowRun.filter(request_id=office.request_id).update(state=state)
        await ApprovalTask.filter(request_id=office.request_id, state="skipped").delete()
        for number, task in enumerate(await ApprovalTask.filter(request_id=office.request_id).order_by("number"), 1):
            await ApprovalTask.filter(id=task.id).update(number=number, decided_by_id=None)


async def test_a_run_of_the_older_form_goes_on_where_it_was(office: Office) -> None:
    steps = [("first", "all", ["limin"]), ("second", "all", ["limin", "maxiaohong", "zhaotiezhu"])]
    await office.submits(*(office.node(key, *people) for key, _, people in steps))
    await office.approves("limin")
    await office.approves("maxiaohong")
    verdicts = [[("limin", "approved")], [("limin", "skipped"), ("maxiaohong", "approved")]]
    await make_old(office, old_state(office, *steps, position=1, verdicts=verdicts))
    async with office.agency.work():
        request = await Request.get(id=office.request_id)
        lines = await flows.progress(request)
    assert "李敏" in lines[0] and "已同意" in lines[0]
    assert "马晓红" in lines[1] and "还需其他人会签" in lines[1]
    assert set(await office.offers("zhaotiezhu")) >= {"approve", "reject", "return"}
    assert "take_back" in await office.offers("maxiaohong")
    await office.approves("zhaotiezhu")
    assert await office.state() == "approved"
    async with office.agency.work():
        stored = await FlowRun.get(request_id=office.request_id)
        assert "path" not in stored.state
        await check_rows(office.request_id)


async def test_an_older_run_is_withdrawn_and_its_late_approver_told(office: Office) -> None:
    steps = [("first", "any", ["limin", "maxiaohong"])]
    await office.submits(office.node("first", "limin", "maxiaohong", mode="any"))
    await make_old(office, old_state(office, *steps, position=0, verdicts=[[]]))
    async with office.agency.work():
        wang = await office.person("wangfang")
        task = await ApprovalTask.filter(request_id=office.request_id).first()
        li = await office.person("limin")
    await office.does(requests.withdraw, office.request_id, wang)
    assert set((await office.turns()).values()) == {"withdrawn"}
    assert task is not None
    assert await office.does(requests.decide, task.id, li, reason=None) is None
    office.phone("limin").sees("已经处理过了：申请人已撤回")


async def check_rows(request_id: int) -> Run:
    """Every task of the run has its row, and every row its task."""
    rows = await ApprovalTask.filter(request_id=request_id).order_by("number")
    run = read_run(await FlowRun.get(request_id=request_id), rows)
    assert [(row.number, row.node_key, row.person_id, row.state, row.origin) for row in rows] == [
        (task.number, task.step, task.holder, STATES.get(task.state, task.state), task.origin) for task in run.tasks
    ]
    for row, task in zip(rows, run.tasks, strict=True):
        assert (row.decided_at is None) == task.live
        assert (row.opened_at is not None) or row.state != "pending"
    return run


async def test_rows_follow_the_run_through_parallel_branches(office: Office) -> None:
    both = {
        "kind": "parallel",
        "key": "both",
        "name": "会审",
        "branches": [
            {"label": "财务", "nodes": [office.node("money", "qianyun"), office.node("boss", "zhoujianguo")]},
            {"label": "车队", "nodes": [office.node("fleet", "zhaotiezhu", "maxiaohong", mode="sequential")]},
        ],
    }
    await office.submits(office.node("first", "limin"), both, office.node("last", "hanmei"))
    await office.approves("limin")
    assert await office.turns() == {
        "limin": "approved", "qianyun": "pending", "zhaotiezhu": "pending", "maxiaohong": "waiting",
    }  # fmt: skip
    await office.approves("qianyun")
    await office.approves("zhaotiezhu")
    assert (await office.turns())["maxiaohong"] == "pending"
    async with office.agency.work():
        await check_rows(office.request_id)
        picture = await flows.picture(await Request.get(id=office.request_id))
        assert picture is not None and picture.waiting() == "周建国、马晓红"
    await office.approves("maxiaohong")
    assert "hanmei" not in await office.turns()
    await office.approves("zhoujianguo")
    assert (await office.turns())["hanmei"] == "pending"
    await office.on_task(requests.return_to, "hanmei", to="first", reason="重来")
    async with office.agency.work():
        await check_rows(office.request_id)
    await office.approves("limin")
    async with office.agency.work():
        run = await check_rows(office.request_id)
    assert {task.round for task in run.open_tasks} == {2}


async def test_many_approvers_are_written_in_one_statement(office: Office) -> None:
    async with office.agency.work():
        everybody = [person.id for person in await Person.exclude(id=office.agency.ids["wangfang"])]
    approvers = [{"kind": "person", "person_id": one} for one in everybody]
    await office.submits({"kind": "approve", "key": "all", "name": "全体", "mode": "any", "approvers": approvers})
    written: list[str] = []

    def note(query: Any) -> None:
        if isinstance(query.query, str) and "approval_task" in query.query and query.query.strip()[:6] != "SELECT":
            written.append(query.query)

    async with office.agency.work() as unit:
        request = await Request.locked(office.request_id)
        assert request is not None
        run = await check_rows(request.id)
        asked = run.open_tasks[0]
        unit.connection.add_query_logger(note)
        await flows.act(request, Approve(asked.holder, asked.number))
        unit.connection.remove_query_logger(note)
        await check_rows(request.id)
    assert len(run.open_tasks) > 20
    assert len(written) == 1
