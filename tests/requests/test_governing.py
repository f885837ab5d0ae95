"""Requests that would be stuck: people leave, terms end, flows are replaced, an administrator helps."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from handlers import requests
from handlers.flows.publishing import publish
from handlers.requests.expiring import expire
from handlers.requests.governing import give_up_returned
from models.flows import ApprovalTask, Flow, FlowDefinition, FlowRun
from models.org import Person
from models.requests import Request
from tests.requests.operations import Office


async def test_everything_of_a_leaver_goes_to_the_successor(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    async with office.agency.work():
        li, zhao, ma, chen = [await office.person(one) for one in ("limin", "zhaotiezhu", "maxiaohong", "chenlei")]
    assert await office.does(requests.reassign, zhao, ma, by=None) == 1
    assert await office.does(requests.reassign, li, chen, by=None) == 1
    assert await office.turns() == {"limin": "transferred", "chenlei": "pending"}
    office.phone("chenlei").sees("李敏的审批由您接手")
    assert await office.does(requests.reassign, li, chen, by=None) == 0
    await office.approves("chenlei")
    assert (await office.turns())["maxiaohong"] == "pending"
    assert len(await office.history("reassign_tasks")) == 2


async def test_nobody_inherits_the_decision_on_the_own_request(office: Office) -> None:
    async with office.agency.work():
        await office.grants("heshuqin", "requests.manage")
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        li, wang = await office.person("limin"), await office.person("wangfang")
    await office.does(requests.reassign, li, wang, by=None)
    assert (await office.turns())["heshuqin"] == "pending"


async def test_running_requests_go_on_with_a_new_version(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    await office.approves("limin")
    async with office.agency.work():
        await office.grants("heshuqin", "flows.manage")
        he, wang = await office.person("heshuqin"), await office.person("wangfang")
        newer = {"nodes": [office.node("first", "limin"), office.node("other", "maxiaohong")]}
        version = await publish("vehicle", newer)
        flow = await Flow.get(id=version.flow_id)
    await office.refuses("没有设计流程的权限", office.does(requests.move_runs, flow, version, by=wang, dry_run=True))
    [tried] = await office.does(requests.move_runs, flow, version, by=he, dry_run=True)
    assert (tried.problem, tried.waiting) == ("", ("other审批",))
    assert (await office.turns())["zhaotiezhu"] == "pending"
    await office.does(requests.move_runs, flow, version, by=he, dry_run=False)
    assert await office.turns() == {"limin": "approved", "zhaotiezhu": "superseded", "maxiaohong": "pending"}
    assert await office.open_cards("zhaotiezhu") == 0
    async with office.agency.work():
        run = await FlowRun.get(request_id=office.request_id)
        assert run.flow_definition_id == version.id
        assert await FlowDefinition.all().count() == 3
    assert await office.does(requests.move_runs, flow, version, by=he, dry_run=True) == []


@pytest.mark.parametrize(
    ("how", "turns", "state"),
    [
        ("remind", {"limin": "pending"}, "in_approval"),
        ("hand_up", {"limin": "transferred", "zhoujianguo": "pending"}, "in_approval"),
        ("approve", {"limin": "approved"}, "approved"),
        ("reject", {"limin": "rejected"}, "rejected"),
    ],
)
async def test_a_term_that_is_over_does_what_the_node_says(
    office: Office, how: str, turns: dict[str, str], state: str
) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        task = await ApprovalTask.get(request_id=office.request_id)
        assert await expire(task.id, how)  # type: ignore[arg-type]  # one of the four
    await office.service.deliver()
    assert await office.turns() == turns
    assert await office.state() == state
    async with office.agency.work():
        decided = await ApprovalTask.get(id=task.id)
        assert decided.decided_by_id is None
        assert await expire(task.id, "remind") == (how == "remind")
    if state != "in_approval":
        office.phone("wangfang").sees("超时未处理，系统自动")


async def test_an_administrator_helps_where_it_is_stuck(office: Office) -> None:
    async with office.agency.work():
        await office.grants("heshuqin", "requests.manage")
        he = await office.person("heshuqin")
    await office.submits(office.node("first", "limin", "maxiaohong"))
    offers = await office.offers("heshuqin")
    assert set(offers) == {"withdraw", "remove_approver", "copy_to", "comment"}
    async with office.agency.work():
        hers = await ApprovalTask.get(request_id=office.request_id, person_id=office.agency.ids["maxiaohong"])
    await office.does(requests.remove_approver, hers.id, he)
    assert await office.turns() == {"limin": "pending", "maxiaohong": "removed"}
    await office.refuses("没有足够的审批人", office.on_task(_removed_by(he), "limin"))
    await office.does(requests.withdraw, office.request_id, he)
    assert await office.state() == "withdrawn"
    office.phone("wangfang").sees("已由管理员何淑琴撤回")


def _removed_by(administrator: Person) -> Callable[..., Awaitable[Any]]:
    async def remove(task_id: int, _: Person, *, channel: str) -> Request | None:
        return await requests.remove_approver(task_id, administrator, channel=channel)

    return remove


async def test_returned_requests_of_a_leaver_do_not_stay_stuck(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    await office.on_task(requests.return_to, "limin", to=None, reason="请改")
    async with office.agency.work():
        wang, chen = await office.person("wangfang"), await office.person("chenlei")
    given_up = await office.does(give_up_returned, wang, chen, by=None)
    assert [request.id for request in given_up] == [office.request_id]
    assert await office.state() == "withdrawn"
    office.phone("chenlei").sees("王芳有1份退回的申请已撤回", "去省政府")
