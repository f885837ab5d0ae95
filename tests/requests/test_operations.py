"""What else can be done with a request under way: every operation, what it leaves behind, and who is told."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from handlers import fleet, requests
from handlers.flows.publishing import publish
from handlers.requests.governing import give_up_returned
from models.clock import now
from models.files import StoredFile
from models.flows import ApprovalTask, Flow, FlowDefinition, FlowRun
from models.org import Delegation, Person, Role, RoleMember
from models.requests import HistoryEntry, Request, RequestCopy
from models.work import Reservation, WorkOrder
from tests.requests.operations import Office
from tests.story import Service


@pytest.fixture
def office(service: Service) -> Office:
    return Office(service)


async def test_returned_to_the_applicant_it_is_corrected_and_sent_again(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    await office.approves("limin")
    await office.on_task(requests.return_to, "zhaotiezhu", to=None, reason="人数写错了")
    assert await office.state() == "returned"
    office.phone("wangfang").sees("被赵铁柱退回：人数写错了", "修改后重新提交")
    assert await office.open_cards("zhaotiezhu") == 0
    [entry] = await office.history("return_task")
    assert (entry.channel, entry.note, entry.details) == (
        "web", "人数写错了", {"to": None, "to_name": "申请人", "way": "walk"},
    )  # fmt: skip
    async with office.agency.work():
        request = await Request.get(id=office.request_id)
        values = {**fleet.VEHICLE.form.load(request.form), "passengers": 2}
        wang = await office.person("wangfang")
    await office.does(requests.resubmit, office.request_id, wang, values=values)
    assert await office.state() == "in_approval"
    assert await office.turns() == {"limin": "pending", "zhaotiezhu": "returned"}
    [changed] = await office.history("change_form")
    assert changed.details is not None
    assert [(one["label"], one["old"], one["new"]) for one in changed.details["changes"]] == [
        ("预计使用人数", "3人", "2人")
    ]
    await office.approves("limin")
    await office.approves("zhaotiezhu")
    assert await office.state() == "approved"


async def test_returned_to_an_earlier_node_it_comes_straight_back(office: Office) -> None:
    await office.submits(
        office.node("first", "limin"), office.node("second", "maxiaohong"), office.node("third", "zhaotiezhu")
    )
    await office.approves("limin")
    await office.approves("maxiaohong")
    offer = (await office.offers("zhaotiezhu"))["return"]
    assert offer.targets == (("first", "first审批"), ("second", "second审批"), (None, "申请人"))
    await office.on_task(requests.return_to, "zhaotiezhu", to="first", reason="请再核实", way="straight")
    office.phone("wangfang").sees("被赵铁柱退回到“first审批”：请再核实", "等待李敏")
    assert await office.state() == "in_approval"
    await office.approves("limin")
    assert (await office.turns())["zhaotiezhu"] == "pending"
    await office.approves("zhaotiezhu")
    assert await office.state() == "approved"


async def test_the_last_approval_is_taken_back_until_the_next_one_decides(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    await office.approves("limin")
    offer = (await office.offers("limin"))["take_back"]
    async with office.agency.work():
        li = await office.person("limin")
    assert await office.does(requests.take_back, offer.task_id, li) is not None
    assert await office.turns() == {"limin": "pending", "zhaotiezhu": "superseded"}
    assert await office.open_cards("zhaotiezhu") == 0
    office.phone("wangfang").sees("已由李敏拿回")
    await office.approves("limin")
    await office.approves("zhaotiezhu")
    assert "take_back" not in await office.offers("limin")


async def test_a_turn_is_transferred_and_everybody_concerned_is_told(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        ma, wang = await office.person("maxiaohong"), await office.person("wangfang")
    await office.refuses("申请人不能审批自己的申请", office.on_task(requests.transfer, "limin", to=wang))
    await office.on_task(requests.transfer, "limin", to=ma, note="我出差")
    assert await office.turns() == {"limin": "transferred", "maxiaohong": "pending"}
    office.phone("maxiaohong").sees("李敏把", "转交给马晓红审批", "我出差")
    office.phone("wangfang").sees("转交给马晓红")
    assert "已转交" in office.phone("limin").card("王芳的用车申请").text
    await office.approves("maxiaohong")
    assert await office.state() == "approved"


async def test_a_turn_that_is_handed_out_comes_back_with_an_opinion(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        ma = await office.person("maxiaohong")
    await office.on_task(requests.hand_out, "limin", to=ma)
    assert await office.turns() == {"limin": "waiting", "maxiaohong": "pending"}
    assert set(await office.offers("maxiaohong")) >= {"give_back"}
    await office.refuses("交回", office.on_task(requests.decide, "maxiaohong", reason=None))
    await office.on_task(requests.give_back, "maxiaohong", comment="情况属实")
    assert await office.turns() == {"limin": "pending", "maxiaohong": "handed_out"}
    office.phone("limin").sees("马晓红交回了", "情况属实")
    await office.approves("limin")
    assert await office.state() == "approved"


async def test_approvers_are_added_before_and_after_and_taken_out(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        ma, zhao, chen = [await office.person(one) for one in ("maxiaohong", "zhaotiezhu", "chenlei")]
    await office.on_task(requests.add_approver, "limin", people=[ma, chen], where="before")
    assert await office.turns() == {"limin": "waiting", "maxiaohong": "pending", "chenlei": "pending"}
    await office.refuses(
        "不能再加签", office.on_task(requests.add_approver, "maxiaohong", people=[zhao], where="before")
    )
    removal = [offer for offer in (await office.offers("limin")).values() if offer.verb == "remove_approver"]
    assert removal
    async with office.agency.work():
        li = await office.person("limin")
        hers = await ApprovalTask.get(request_id=office.request_id, person_id=chen.id)
    await office.does(requests.remove_approver, hers.id, li)
    office.phone("chenlei").sees("不用您审批了")
    await office.approves("maxiaohong")
    await office.on_task(requests.add_approver, "limin", people=[zhao], where="after")
    await office.approves("limin")
    assert await office.state() == "in_approval"
    await office.approves("zhaotiezhu")
    assert await office.state() == "approved"


async def test_material_is_asked_for_and_the_clock_stands_still(office: Office) -> None:
    await office.submits(office.node("first", "limin", timeout=[{"after_hours": 8, "action": "remind"}]))
    async with office.agency.work():
        before = await ApprovalTask.get(request_id=office.request_id)
    assert before.due_at is not None and before.opened_at is not None
    await office.on_task(requests.ask_material, "limin", question="请附会议通知")
    office.phone("wangfang").sees("李敏审批", "请您补充：请附会议通知")
    async with office.agency.work():
        paused = await ApprovalTask.get(request_id=office.request_id)
        wang = await office.person("wangfang")
        file = await StoredFile.create(
            person_id=wang.id, name="通知.pdf", content_type="application/pdf", size_bytes=5, content=b"%PDF-"
        )
    assert paused.paused and paused.due_at is None and paused.minutes_left == 480
    assert set(await office.offers("wangfang")) >= {"give_material", "withdraw"}
    await office.does(requests.give_material, paused.id, wang, answer="见附件", files=[file.id])
    async with office.agency.work():
        again = await ApprovalTask.get(request_id=office.request_id)
        assert (await StoredFile.get(id=file.id)).request_id == office.request_id
    assert not again.paused and again.due_at is not None and again.minutes_left is None and again.state == "pending"
    office.phone("limin").sees("王芳补充了", "见附件")
    [entry] = await office.history("give_material")
    assert entry.details == {"files": [file.id]}


async def test_people_are_informed_once_and_remarks_reach_who_is_concerned(office: Office) -> None:
    copied = {"kind": "cc", "key": "copy", "name": "抄送办公室"}
    await office.submits(
        {**copied, "approvers": office.node("x", "heshuqin")["approvers"]}, office.node("first", "limin")
    )
    office.phone("heshuqin").sees("抄送给您", "用车申请")
    async with office.agency.work():
        wang, he, tang = [await office.person(one) for one in ("wangfang", "heshuqin", "tangwei")]
    assert await office.does(requests.copy_to, office.request_id, wang, [he, tang]) == [tang.id]
    assert await office.does(requests.copy_to, office.request_id, wang, [tang]) == []
    async with office.agency.work():
        assert await RequestCopy.filter(request_id=office.request_id).count() == 2
        stranger = await office.person("xujing")
    await office.does(requests.comment, office.request_id, tang, text="请尽快")
    office.phone("limin").sees("唐伟评论了", "请尽快")
    office.phone("wangfang").sees("唐伟评论了")
    await office.refuses("不能查看", office.does(requests.comment, office.request_id, stranger, text="看看"))
    assert await office.offers("xujing") == {}


async def test_an_approved_trip_is_cancelled_and_the_driver_told(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    await office.approves("limin")
    async with office.agency.work():
        order = await WorkOrder.get(request_id=office.request_id)
        dispatcher = await office.person("zhaotiezhu")
        options = await fleet.dispatch_options(order, (await fleet.trip_form(order))[1])
        assert options.drivers is not None
    driver = int(options.drivers[0].id)
    vehicle = int(options.vehicles[0].id)
    await office.does(fleet.dispatch, order.id, dispatcher, vehicle_id=vehicle, driver_id=driver)
    async with office.agency.work():
        wang = await office.person("wangfang")
        assert await Reservation.filter(active=True).count() == 2
    assert "cancel" in await office.offers("wangfang")
    await office.does(requests.cancel, office.request_id, wang, reason="会议取消")
    assert await office.state() == "cancelled"
    async with office.agency.work():
        assert await Reservation.filter(active=True).count() == 0
        order = await WorkOrder.get(id=order.id)
        driver_id = order.assignee_id
    assert order.state == "cancelled" and driver_id is not None
    userid = next(name for name, number in office.agency.ids.items() if number == driver_id)
    office.phone(userid).sees("已取消", "不用出车了")
    office.phone("limin").sees("已撤销（会议取消）")
    await office.refuses("不能撤销", office.does(requests.cancel, office.request_id, wang))


async def test_a_trip_that_has_begun_is_not_cancelled(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    await office.approves("limin")
    async with office.agency.work():
        await WorkOrder.filter(request_id=office.request_id).update(state="in_progress")
        wang = await office.person("wangfang")
    await office.refuses("进行中，不能撤销", office.does(requests.cancel, office.request_id, wang))
    assert await office.state() == "approved"


async def test_fields_are_changed_where_the_node_allows_it_and_the_way_is_found_anew(office: Office) -> None:
    many = {"kind": "field", "field": "passengers", "operator": "gt", "value": 3}
    fork = {
        "kind": "condition",
        "key": "fork",
        "name": "人数",
        "cases": [
            {"label": "超过3人", "when": [many], "nodes": [office.node("boss", "zhoujianguo")]},
            {"label": "其他", "nodes": []},
        ],
    }
    await office.submits(office.node("first", "limin", fields={"passengers": "edit"}), fork)
    assert (await office.offers("limin"))["change_form"].fields == ("passengers",)
    await office.refuses("在这个环节不能修改", office.on_task(requests.change_form, "limin", values={"scope": "city1"}))
    await office.on_task(requests.change_form, "limin", values={"passengers": 4})
    office.phone("wangfang").sees("李敏修改了", "由“3人”改为“4人”")
    async with office.agency.work():
        assert (await Request.get(id=office.request_id)).form["passengers"] == 4
    await office.approves("limin")
    assert (await office.turns())["zhoujianguo"] == "pending"


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
        await _grant(office, "heshuqin", "requests.manage")
    await office.submits(office.node("first", "limin"), later)
    offer = (await office.offers("limin"))["approve"]
    assert offer.choose == "second审批" and "chosen" in offer.needs
    await office.refuses("请先选好下一环节的审批人", office.on_task(requests.decide, "limin", reason=None))
    await office.approves("limin", chosen=[office.agency.ids["maxiaohong"]])
    assert (await office.turns())["maxiaohong"] == "pending"


async def _grant(office: Office, userid: str, permission: str) -> None:
    role = await Role.create(code=permission, name=permission, permissions=[permission])
    await RoleMember.create(role_id=role.id, person_id=office.agency.ids[userid])


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
        await _grant(office, "heshuqin", "requests.manage")
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        li, wang = await office.person("limin"), await office.person("wangfang")
    await office.does(requests.reassign, li, wang, by=None)
    assert (await office.turns())["heshuqin"] == "pending"


async def test_running_requests_go_on_with_a_new_version(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    await office.approves("limin")
    async with office.agency.work():
        await _grant(office, "heshuqin", "flows.manage")
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
        assert await requests.expire(task.id, how)  # type: ignore[arg-type]  # one of the four
    await office.service.deliver()
    assert await office.turns() == turns
    assert await office.state() == state
    async with office.agency.work():
        decided = await ApprovalTask.get(id=task.id)
        assert decided.decided_by_id is None
        assert await requests.expire(task.id, "remind") == (how == "remind")
    if state != "in_approval":
        office.phone("wangfang").sees("超时未处理，系统自动")


async def test_a_person_who_is_asked_sees_exactly_what_is_possible(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    approver = {"approve", "reject", "return", "transfer", "hand_out", "add_approver", "ask_material"}
    assert set(await office.offers("limin")) == approver | {"copy_to", "comment"}
    assert set(await office.offers("wangfang")) == {"withdraw", "urge", "copy_to", "comment"}
    await office.approves("limin")
    assert set(await office.offers("limin")) == {"copy_to", "comment"}
    assert set(await office.offers("wangfang")) == {"cancel", "copy_to", "comment"}


async def test_handlers_finish_work_and_cannot_reject(office: Office) -> None:
    await office.submits(office.node("do", "limin", kind="handle", name="车队备车", mode="any"))
    offers = await office.offers("limin")
    assert offers["approve"].label == "办理完成" and "reject" not in offers
    await office.refuses("办理环节不能驳回", office.on_task(requests.decide, "limin", reason="不行"))
    await office.approves("limin", comment="车已备好")
    office.phone("wangfang").sees("李敏", "已办理：车已备好")


async def test_somebody_who_left_cannot_be_chosen(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        await Person.filter(id=office.agency.ids["maxiaohong"]).update(active=False)
        ma = await office.person("maxiaohong")
    await office.refuses("不在岗", office.on_task(requests.transfer, "limin", to=ma))


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


async def test_an_administrator_helps_where_it_is_stuck(office: Office) -> None:
    async with office.agency.work():
        await _grant(office, "heshuqin", "requests.manage")
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
