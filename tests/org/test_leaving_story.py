"""离职: whatever somebody was to do goes on with somebody else, and both are told."""

from datetime import timedelta

import pytest

from bot.errors import UserError
from handlers import fleet, org, requests
from handlers.flows.publishing import publish
from models.clock import now
from models.fleet import Driver, Trip, Vehicle
from models.flows import ApprovalTask
from models.messages import OutgoingMessage
from models.org import Delegation, Department, Person, Role, RoleMember, WorkGroupMember
from models.requests import Conversation, Request
from models.sessions import WebSession
from models.work import Reservation, WorkOrder
from tests.guarantees.rivals import in_two_days, publish_flow, submitted
from tests.pages.reader import Reader
from tests.story import Agency, Service


async def person(agency: Agency, userid: str) -> Person:
    return await Person.get(id=agency.ids[userid])


async def trip(agency: Agency, *, accepted: bool = False, hour: int = 14) -> int:
    """A trip that is sent to 刘大伟."""
    request_id = await submitted(agency, "chenlei", start=in_two_days(hour=hour), hours=1)
    async with agency.work():
        task = await ApprovalTask.get(request_id=request_id)
        await requests.decide(task.id, await Person.get(id=task.person_id), reason=None, channel="wecom")
        order = await WorkOrder.get(request_id=request_id)
        liu, zhao = await person(agency, "liudawei"), await person(agency, "zhaotiezhu")
        driver = await Driver.get(person_id=liu.id)
        options = await fleet.dispatch_options(order, (await fleet.trip_form(order))[1])
        vehicle = int(options.vehicles[0].id)
        await fleet.dispatch(order.id, zhao, vehicle_id=vehicle, driver_id=driver.id, channel="wecom")
        if accepted:
            await fleet.accept(order.id, liu, channel="wecom")
        return int(order.id)


async def test_an_administrator_sees_what_would_happen_and_then_it_does(service: Service, admin: Reader) -> None:
    agency = service.agency
    liu, zhao = agency.ids["liudawei"], agency.ids["zhaotiezhu"]
    await publish_flow(agency, "any", "maxiaohong")
    dispatched, accepted = await trip(agency), await trip(agency, accepted=True, hour=9)
    async with Reader(service, "liudawei") as driver:
        await driver.opens("/h5/")
        page = await admin.gets(f"/console/people/{liu}/leaving")
        assert "2张还没出车的出车单：退回车队重新派车" in page.text and "不填就由赵铁柱接手" in page.text

        left = await admin.presses(page, "办理离职")

        assert "已办理离职" in left.text and "接手人 赵铁柱" in left.text
        assert (await driver.gets("/h5/")).path != "/h5/", "is logged out"
    async with agency.work():
        gone = await Person.get(id=liu)
        assert (gone.active, gone.successor_id) == (False, zhao) and gone.left_at is not None
        for order in await WorkOrder.filter(id__in=[dispatched, accepted]):
            assert (order.state, order.assignee_id) == ("open", None)
        assert not await Reservation.exists(active=True)
        assert not (await Driver.get(person_id=liu)).active
        assert not await WebSession.exists(person_id=liu)
    service.person("zhaotiezhu").sees("刘大伟已办理离职")
    service.person("liudawei").sees("您已办理离职", "赵铁柱")


async def test_what_is_on_the_road_is_finished_by_the_successor(service: Service) -> None:
    agency = service.agency
    await publish_flow(agency, "any", "maxiaohong")
    order_id = await trip(agency, accepted=True)
    async with agency.work():
        liu, yang = await person(agency, "liudawei"), await person(agency, "yangshun")
        reading = (await Vehicle.get(id=(await Trip.get(work_order_id=order_id)).vehicle_id)).odometer_km
        await fleet.start(order_id, liu, odometer_km=reading, channel="wecom")
    async with agency.work():
        await org.leave(liu, yang, by=None, channel="wecom")
    async with agency.work():
        order = await WorkOrder.get(id=order_id)
        assert (order.state, order.assignee_id) == ("in_progress", yang.id)
        await fleet.finish(order_id, yang, odometer_km=reading + 50, channel="wecom")
        assert (await WorkOrder.get(id=order_id)).state == "completed"
    await service.deliver()
    service.person("yangshun").sees("刘大伟已办理离职")


async def test_posts_memberships_delegations_and_drafts(service: Service) -> None:
    agency = service.agency
    await service.person("maxiaohong").says("明天下午两点到五点用车去省政府")
    async with agency.work():
        ma, zhao, liu = [await person(agency, one) for one in ("maxiaohong", "zhaotiezhu", "liudawei")]
        await Department.filter(name="车队").update(manager_id=ma.id)
        period = {"starts_at": now(), "ends_at": now() + timedelta(days=3), "state": "active"}
        given = await Delegation.create(principal_id=zhao.id, delegate_id=ma.id, **period)
        kept = await Delegation.create(principal_id=zhao.id, delegate_id=liu.id, **period)
        await publish_later(agency, ma)
    async with agency.work():
        assert (await org.leave(ma, zhao, by=zhao, channel="web")).id == zhao.id
    async with agency.work():
        assert (await Department.get(name="车队")).manager_id == zhao.id
        assert not await RoleMember.exists(person_id=ma.id) and not await WorkGroupMember.exists(person_id=ma.id)
        assert (await Delegation.get(id=given.id)).state == "ended"
        assert (await Delegation.get(id=kept.id)).state == "active"
        assert (await Request.get(applicant_id=ma.id)).state == "dropped"
        assert (await Conversation.get(person_id=ma.id)).request_id is None
    await service.deliver()
    service.person("zhaotiezhu").sees("您对马晓红的审批委托因马晓红离开本单位而结束")
    service.person("heshuqin").sees("审批流程“用车申请：标准流程”里还指定着马晓红")
    await service.person("maxiaohong").says("我的申请")
    assert "没有开通" in service.person("maxiaohong").last or "登记" in service.person("maxiaohong").last


async def publish_later(agency: Agency, who: Person) -> None:
    approver = {"kind": "person", "person_id": who.id}
    node = {"kind": "approve", "key": "only", "name": "审批", "mode": "any", "approvers": [approver]}
    await publish("vehicle", {"nodes": [node]})


async def test_leaving_twice_changes_nothing(agency: Agency) -> None:
    async with agency.work():
        chen = await person(agency, "chenlei")
        first = await org.leave(chen, None, by=None, channel="wecom")
        messages = await OutgoingMessage.all().count()
    async with agency.work():
        again = await org.leave(chen, await person(agency, "wangfang"), by=None, channel="wecom")
        assert again.id == first.id == agency.ids["limin"], "the manager of the department"
        assert await OutgoingMessage.all().count() == messages
        assert (await Person.get(id=chen.id)).successor_id == first.id


async def test_the_rule_goes_upward_and_then_to_an_administrator(agency: Agency) -> None:
    async with agency.work():
        zhao = await person(agency, "zhaotiezhu")
        assert (await org.leave(zhao, None, by=None, channel="wecom")).name == "韩梅", "manages the centre above"
    async with agency.work():
        await Department.all().update(manager_id=None)
        liu = await person(agency, "liudawei")
        assert (await org.leave(liu, None, by=None, channel="wecom")).name == "何淑琴", "the administrator"


async def test_nobody_leaves_without_somebody_to_take_over(agency: Agency) -> None:
    async with agency.work():
        await Department.all().update(manager_id=None)
        await RoleMember.filter(role_id=(await Role.get(code="admin")).id).delete()
    for successor, why in ((None, "请指定一位接手人"), ("chenlei", "不能是离职的本人"), ("tangwei", "已经离职")):
        with pytest.raises(UserError, match=why):
            async with agency.work():
                await Person.filter(id=agency.ids["tangwei"]).update(active=False)
                who = await person(agency, successor) if successor else None
                await org.leave(await person(agency, "chenlei"), who, by=None, channel="wecom")
    async with agency.work():
        assert (await person(agency, "chenlei")).active


async def test_the_last_administrator_stays(service: Service, admin: Reader) -> None:
    page = await admin.gets(f"/console/people/{service.agency.ids['heshuqin']}/leaving")
    refused = await admin.presses(page, "办理离职", successor="王芳")
    assert refused.status == 422 and "没有人能管理组织" in refused.text


async def test_somebody_comes_back(service: Service, admin: Reader) -> None:
    chen = service.agency.ids["chenlei"]
    await admin.presses(await admin.gets(f"/console/people/{chen}/leaving"), "办理离职")
    page = await admin.gets(f"/console/people/{chen}")
    assert "已离职" in page.text and "接手人 李敏" in page.text

    back = await admin.presses(page, "恢复为在职")

    assert "已恢复" in back.text
    await service.person("chenlei").says("我的申请")
    assert "没有" in service.person("chenlei").last
    async with service.agency.work():
        person = await Person.get(id=chen)
        assert person.active and person.left_at is None and person.successor_id is None


async def test_what_waits_for_the_leaver_is_decided_by_the_successor(service: Service, admin: Reader) -> None:
    agency = service.agency
    li, ma = agency.ids["limin"], agency.ids["maxiaohong"]
    await publish_flow(agency, "any", "limin")
    first, second = await submitted(agency, "wangfang"), await submitted(agency, "chenlei")
    page = await admin.gets(f"/console/people/{li}/leaving")
    assert "2件待审批：转给接手人" in page.text and "综合科的主管：改为接手人" in page.text

    left = await admin.presses(page, "办理离职", successor="马晓红")

    assert "接手人 马晓红" in left.text
    async with agency.work():
        pending = await ApprovalTask.filter(request_id__in=[first, second], state="pending")
        assert [task.person_id for task in pending] == [ma, ma]
        assert not await ApprovalTask.exists(person_id=li, state__in=["pending", "waiting"])
    heir = service.person("maxiaohong")
    await heir.says("待我审批")
    await heir.taps("同意", item=heir.card("陈磊"))
    async with agency.work():
        assert (await Request.get(id=second)).state == "approved"
        assert (await Request.get(id=first)).state == "in_approval"
