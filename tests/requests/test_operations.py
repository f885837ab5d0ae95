"""What else can be done with a request under way: asked, informed, corrected, cancelled; and what each is offered."""

from handlers import fleet, requests
from models.files import StoredFile
from models.flows import ApprovalTask
from models.requests import Request, RequestCopy
from models.work import Reservation, WorkOrder
from tests.requests.operations import Office


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


async def test_a_person_who_is_asked_sees_exactly_what_is_possible(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    approver = {"approve", "reject", "return", "transfer", "hand_out", "add_approver", "ask_material"}
    assert set(await office.offers("limin")) == approver | {"copy_to", "comment"}
    assert set(await office.offers("wangfang")) == {"withdraw", "urge", "copy_to", "comment"}
    await office.approves("limin")
    assert set(await office.offers("limin")) == {"copy_to", "comment"}
    assert set(await office.offers("wangfang")) == {"cancel", "copy_to", "comment"}
