"""Handing a turn to somebody else: transferred, handed out, approvers added and taken out."""

from handlers import requests
from models.flows import ApprovalTask
from models.org import Person
from tests.requests.operations import Office


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


async def test_somebody_who_left_cannot_be_chosen(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        await Person.filter(id=office.agency.ids["maxiaohong"]).update(active=False)
        ma = await office.person("maxiaohong")
    await office.refuses("不在岗", office.on_task(requests.transfer, "limin", to=ma))
