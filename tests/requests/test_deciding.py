"""Deciding a turn: what must come with it, in whose name, several at once, and what a node hides."""

from datetime import timedelta

import pytest

from handlers import requests
from models.clock import now
from models.files import StoredFile
from models.flows import ApprovalTask
from models.org import Delegation, WorkGroup, WorkGroupMember
from models.requests import HistoryEntry, Request
from tests.requests.operations import Office


async def test_a_delegate_decides_in_the_principals_name_and_the_task_stays_theirs(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        li, chen = await office.person("limin"), await office.person("chenlei")
        [task] = await ApprovalTask.filter(request_id=office.request_id)
    await office.refuses("不是由您审批", office.does(requests.decide, task.id, chen, reason=None))
    async with office.agency.work():
        await Delegation.create(
            principal_id=li.id,
            delegate_id=chen.id,
            starts_at=now() - timedelta(hours=1),
            ends_at=now() + timedelta(days=1),
            state="active",
        )
        assert [one.id for one in await requests.tasks_for(chen)] == [task.id]
    assert (await office.offers("chenlei"))["approve"].on_behalf_of == li.id
    await office.does(requests.decide, task.id, chen, reason=None)
    async with office.agency.work():
        task = await ApprovalTask.get(id=task.id)
        [entry] = await HistoryEntry.filter(request_id=office.request_id, verb="approve_task")
    assert (task.person_id, task.decided_by_id) == (li.id, chen.id)
    assert (entry.person_id, entry.on_behalf_of_id) == (chen.id, li.id)
    office.phone("wangfang").sees("陈磊代李敏", "已同意")
    assert "陈磊代李敏" in office.phone("limin").card("王芳的用车申请").text


@pytest.mark.parametrize(
    ("types", "limit", "reaches"),
    [([], None, True), (["vehicle"], None, True), (["supplies"], None, False), ([], 1000, False), ([], 2000, True)],
)
async def test_a_delegation_reaches_as_far_as_it_says(
    office: Office, types: list[str], limit: int | None, reaches: bool
) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        await Request.filter(id=office.request_id).update(amount_fen=1500)
        li, chen = await office.person("limin"), await office.person("chenlei")
        period = {"starts_at": now() - timedelta(hours=1), "ends_at": now() + timedelta(days=1)}
        await Delegation.create(
            principal_id=li.id,
            delegate_id=chen.id,
            request_types=types,
            amount_fen_max=limit,
            state="active",
            **period,
        )
        assert bool(await requests.tasks_for(chen)) == reaches


async def test_what_a_node_asks_for_must_come_with_the_approval(office: Office) -> None:
    await office.submits(office.node("first", "limin", signature=True, comment=True))
    assert (await office.offers("limin"))["approve"].needs == {"comment", "signature"}
    await office.refuses("需要填写意见", office.on_task(requests.decide, "limin", reason=None))
    await office.refuses("需要手写签名", office.on_task(requests.decide, "limin", reason=None, comment="同意"))
    async with office.agency.work():
        li = await office.person("limin")
        drawn = await StoredFile.create(
            person_id=li.id, purpose="signature", name="签名.png", content_type="image/png", size_bytes=1, content=b"x"
        )
    await office.approves("limin", comment="按规定办理", signature_id=drawn.id)
    async with office.agency.work():
        task = await ApprovalTask.get(request_id=office.request_id)
        assert (await StoredFile.get(id=drawn.id)).request_id == office.request_id
    assert (task.signature_id, task.reason) == (drawn.id, "按规定办理")
    office.phone("wangfang").sees("已同意：按规定办理")


async def test_the_approver_names_who_is_next(office: Office) -> None:
    later = office.node("second", approvers=[{"kind": "previous_choice"}])
    async with office.agency.work():
        await office.grants("heshuqin", "requests.manage")
    await office.submits(office.node("first", "limin"), later)
    offer = (await office.offers("limin"))["approve"]
    assert offer.choose == "second审批" and "chosen" in offer.needs
    await office.refuses("请先选好下一环节的审批人", office.on_task(requests.decide, "limin", reason=None))
    await office.approves("limin", chosen=[office.agency.ids["maxiaohong"]])
    assert (await office.turns())["maxiaohong"] == "pending"


async def test_the_next_approver_is_one_of_the_group_that_the_node_says(office: Office) -> None:
    ma, chen = office.agency.ids["maxiaohong"], office.agency.ids["chenlei"]
    async with office.agency.work():
        await office.grants("heshuqin", "requests.manage")
        group = await WorkGroup.create(code="reviewers", name="复核组")
        await WorkGroupMember.create(work_group_id=group.id, person_id=ma)
    rule = {"kind": "previous_choice", "work_group_id": group.id}
    await office.submits(office.node("first", "limin"), office.node("second", approvers=[rule]))
    assert (await office.offers("limin"))["approve"].among == (ma,)
    deciding = office.on_task(requests.decide, "limin", reason=None, chosen=[ma, chen])
    await office.refuses("只能从规定的工作组里选", deciding)
    await office.approves("limin", chosen=[ma])
    assert await office.turns() == {"limin": "approved", "maxiaohong": "pending"}


async def test_several_are_approved_at_once_or_none(office: Office) -> None:
    first = await office.submits(office.node("first", "limin"))
    second = await office.submits(office.node("first", "limin", comment=True))
    async with office.agency.work():
        li = await office.person("limin")
        tasks = [task.id for task in await ApprovalTask.filter(person_id=li.id, state="pending")]
    await office.refuses("这次一份都没有同意", office.does(requests.batch_approve, tasks, li))
    assert (await office.turns())["limin"] == "pending"
    done = await office.does(requests.batch_approve, tasks, li, comment="同意")
    assert [request.id for request in done] == [first, second]
    assert await office.does(requests.batch_approve, tasks, li, comment="同意") == []


async def test_handlers_finish_work_and_cannot_reject(office: Office) -> None:
    await office.submits(office.node("do", "limin", kind="handle", name="车队备车", mode="any"))
    offers = await office.offers("limin")
    assert offers["approve"].label == "办理完成" and "reject" not in offers
    await office.refuses("办理环节不能驳回", office.on_task(requests.decide, "limin", reason="不行"))
    await office.approves("limin", comment="车已备好")
    office.phone("wangfang").sees("李敏", "已办理：车已备好")


async def test_a_field_that_a_node_hides_stays_off_its_cards(office: Office) -> None:
    hiding = office.node("first", "limin", fields={"destination": "hidden"})
    await office.submits(hiding, office.node("second", "zhaotiezhu"))
    assert "目的地" not in office.phone("limin").card("王芳的用车申请").text
    async with office.agency.work():
        request = await Request.get(id=office.request_id)
        assert await requests.hidden_from(request, await office.person("limin")) == {"destination"}
        assert await requests.hidden_from(request, await office.person("wangfang")) == frozenset()
    await office.approves("limin")
    assert "目的地" in office.phone("zhaotiezhu").card("王芳的用车申请").text
