"""Sending a request back and taking an approval back: where it goes on, and who is told."""

from handlers import fleet, requests
from models.requests import Request
from tests.requests.operations import Office


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
