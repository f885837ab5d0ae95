"""The lists and detail pages as people use them, from the request to the rating, without a script."""

from datetime import timedelta

import pytest

from handlers.flows.publishing import publish
from handlers.requests import reading
from models.clock import now
from models.org import Delegation, Person
from models.requests import Request
from models.work import WorkOrder
from tests.delegation.conftest import arrange
from tests.lists.conftest import Sitting
from tests.lists.story import AIRPORT, asked, dispatched
from tests.story import Service


async def test_the_applicant_finds_the_request_and_the_approver_decides_it(service: Service, at_desk: Sitting) -> None:
    request_id = await asked(service)
    wang, li = await at_desk("wangfang"), await at_desk("limin")
    mine = await wang.gets("/console/requests/mine")
    assert (
        f"SQ{request_id:06d}" in mine.text and "去省政府" in mine.text and "审批中" in mine.text and "李敏" in mine.text
    )
    pending = await li.gets("/console/approvals")
    assert f"/console/requests/{request_id}" in pending.paper.links

    page = await li.gets(f"/console/requests/{request_id}")
    assert "目的地 省政府" in page.text and "审批进度" in page.text and "王芳 提交申请" in page.text
    refused = await li.presses(page, "驳回")
    assert refused.status == 422 and "请先写明驳回理由" in refused.text
    decided = await li.presses(refused, "同意")
    assert "已同意，申请人会收到通知" in decided.text
    service.person("wangfang").sees("李敏", "已同意")
    assert "没有等您审批" in (await li.gets("/console/approvals")).text
    assert "您已同意" in (await li.gets("/console/approvals/decided")).text


async def test_a_rejection_carries_its_reason_and_a_late_one_changes_nothing(
    service: Service, at_desk: Sitting
) -> None:
    request_id = await asked(service)
    await service.person("limin").taps("同意")
    zhao, ma = await at_desk("zhaotiezhu"), await at_desk("maxiaohong")
    his, hers = [await reader.gets(f"/console/requests/{request_id}") for reader in (zhao, ma)]
    await zhao.presses(his, "驳回", reason="车都派出去了")
    service.person("wangfang").sees("赵铁柱", "已驳回：车都派出去了")
    late = await ma.presses(hers, "同意")
    assert "这次操作没有改变任何结果" in late.text
    async with service.agency.work():
        assert (await Request.get(id=request_id)).state == "rejected"


async def test_withdrawing_and_urging_are_the_applicants(service: Service, at_desk: Sitting) -> None:
    request_id = await asked(service)
    wang, li = await at_desk("wangfang"), await at_desk("limin")
    page = await wang.gets(f"/console/requests/{request_id}")
    assert "已提醒审批人" in (await wang.presses(page, "催办")).text
    again = await wang.presses(page, "催办")
    assert again.status == 422 and "刚刚已经催过了" in again.text
    theirs = await li.gets(f"/console/requests/{request_id}")
    forged = {**theirs.form("同意")[0].values, "action": "withdraw"}
    assert (await li.posts(f"/console/requests/{request_id}", forged)).status == 404
    assert "已撤回，审批人不用再处理" in (await wang.presses(page, "撤回")).text


async def test_a_trip_is_dispatched_driven_and_rated_at_the_desk(service: Service, at_desk: Sitting) -> None:
    request_id = await dispatched(service)
    zhao = await at_desk("zhaotiezhu")
    async with service.agency.work():
        order = await WorkOrder.get(request_id=request_id)
    listed = await zhao.gets("/console/work-orders?state=open")
    path = f"/console/work-orders/{order.id}"
    assert path in listed.paper.links and "等待派单" in listed.text
    page = await zhao.gets(path)
    assert "请先选好车辆" in (await zhao.presses(page, "派车")).text
    vehicle, driver = first_choice(page.html, "vehicle"), first_choice(page.html, "driver")
    assert "已派车" in (await zhao.presses(page, "派车", vehicle=vehicle, driver=driver)).text

    async with service.agency.work():
        order = await WorkOrder.get(id=order.id)
    who = next(name for name, number in service.agency.ids.items() if number == order.assignee_id)
    driver_at_desk = await at_desk(who)
    assert path in (await driver_at_desk.gets("/console/work-orders/mine")).paper.links
    accepted = await driver_at_desk.presses(await driver_at_desk.gets(path), "接单")
    last = int(accepted.text.split("上次记录是 ")[1].split(" ")[0])
    started = await driver_at_desk.presses(accepted, "出车", odometer_km=str(last + 1))
    assert "已登记出车" in started.text
    finished = await driver_at_desk.presses(started, "收车", odometer_km=str(last + 31))
    assert "30 公里" in finished.text

    wang = await at_desk("wangfang")
    rated = await wang.presses(await wang.gets(path), "提交评价", stars="5", words="很准时")
    assert "谢谢您的评价" in rated.text and "★★★★★" in rated.text and "很准时" in rated.text


def first_choice(html: str, name: str) -> str:
    """The first option of a select that is not 请选择."""
    options = html.split(f'<select name="{name}"')[1].split("</select>")[0]
    return options.split('<option value="')[2].split('"')[0]


async def test_several_are_agreed_to_at_once_and_each_says_what_became_of_it(
    service: Service, at_desk: Sitting
) -> None:
    first = await asked(service)
    second = await asked(service, sentence=AIRPORT)
    li = await at_desk("limin")
    page = await li.gets("/console/approvals")
    ticked = [part.split('"')[0] for part in page.html.split('name="row" value="')[1:]]
    assert len(ticked) == 2
    assert "请先勾选" in (await li.presses(page, "批量同意")).text
    await service.person("limin").says(f"驳回 SQ{first:06d}，理由是时间冲突")

    result = await li.presses(page, "批量同意", ticks={"row": ticked})
    assert "已同意 1 份" in result.text and "有 1 份没有同意" in result.text and "已经处理过了" in result.text
    async with service.agency.work():
        states = {request.id: request.state for request in await Request.all()}
    assert states == {first: "rejected", second: "in_approval"}
    service.person("zhaotiezhu").card("等待您审批")


async def test_nobody_reads_what_is_none_of_their_business(service: Service, at_desk: Sitting) -> None:
    request_id = await asked(service)
    stranger = await at_desk("weina")
    assert (await stranger.gets(f"/console/requests/{request_id}")).status == 404
    for path in ("/console/requests", "/console/requests/mine", "/console/approvals", "/console/work-orders"):
        listed = await stranger.gets(path)
        assert listed.status == 200 and f"SQ{request_id:06d}" not in listed.text, path
    assert "去省政府" not in (await stranger.gets("/console/search?q=省政府")).text
    # The manager of the applicant's department reads it.
    assert f"SQ{request_id:06d}" in (await (await at_desk("limin")).gets("/console/requests")).text


@pytest.mark.parametrize("nameable", [20_000, 0])
async def test_a_manager_reads_the_departments_below_however_many_requests_those_have(
    service: Service, at_desk: Sitting, monkeypatch: pytest.MonkeyPatch, nameable: int
) -> None:
    monkeypatch.setattr(reading, "REACH_IDS_MAX", nameable)
    request_id = await asked(service)
    async with service.agency.work():
        zhou = await Person.get(id=service.agency.ids["zhoujianguo"])
        assert await zhou.permissions() == frozenset(), "the head of the agency reads it as a manager"
    for who, number in (("zhoujianguo", 1), ("limin", 1), ("hanmei", 0), ("wangfang", 1), ("weina", 0)):
        reader = await at_desk(who)
        for path in ("/console/requests", "/console/requests?q=省政府", "/console/search?q=省政府"):
            links = (await reader.gets(path)).paper.links
            assert links.count(f"/console/requests/{request_id}") == number, (who, path)


async def test_who_stands_in_for_somebody_finds_and_decides_it(service: Service, at_desk: Sitting) -> None:
    request_id = await asked(service)
    ids = service.agency.ids
    async with service.agency.work():
        period = {"starts_at": now() - timedelta(days=1), "ends_at": now() + timedelta(days=1), "state": "active"}
        await Delegation.create(principal_id=ids["limin"], delegate_id=ids["weina"], **period)
    weina = await at_desk("weina")
    assert f"/console/requests/{request_id}" in (await weina.gets("/console/approvals")).paper.links
    decided = await weina.presses(await weina.gets(f"/console/requests/{request_id}"), "同意")
    assert "已同意，申请人会收到通知" in decided.text
    service.person("zhaotiezhu").card("等待您审批")


async def test_a_list_shows_nothing_that_a_node_hides(service: Service, at_desk: Sitting) -> None:
    async with service.agency.work():
        rule = {"kind": "person", "person_id": service.agency.ids["limin"]}
        node = {"kind": "approve", "key": "first", "name": "审批", "mode": "all", "approvers": [rule]}
        await publish("vehicle", {"nodes": [{**node, "fields": {"destination": "hidden"}}]})
    request_id = await asked(service)
    li = await at_desk("limin")
    for path in ("/console/approvals?type=vehicle", "/console/requests?type=vehicle", "/console/search?q=用车申请"):
        page = await li.gets(path)
        assert f"/console/requests/{request_id}" in page.paper.links
        assert "省政府" not in page.text and "3人" in page.text, path
    wang = await at_desk("wangfang")
    assert "省政府" in (await wang.gets("/console/requests/mine")).text


async def test_the_start_page_has_what_waits_whoever_it_was_meant_for_first(service: Service, at_desk: Sitting) -> None:
    await arrange(service, "limin", "dengjie")
    request_id = await asked(service)
    deng = await at_desk("dengjie")
    home = await deng.gets("/console/")
    assert "没有等您审批的申请" not in home.text and "王芳的用车申请" in home.text
    assert f"/console/requests/{request_id}" in home.paper.links
    await service.person("limin").taps("同意")
    await service.person("zhaotiezhu").taps("同意")
    assert "没有等您审批的申请" in (await deng.gets("/console/")).text
    dispatcher = await (await at_desk("maxiaohong")).gets("/console/")
    assert "等您派车" in dispatcher.text and "去省政府" in dispatcher.text
    assert "等您派车" not in (await (await at_desk("chenlei")).gets("/console/")).text


async def test_who_decided_for_somebody_else_finds_it_among_their_decisions(service: Service, at_desk: Sitting) -> None:
    await arrange(service, "limin", "dengjie")
    request_id = await asked(service)
    await service.person("dengjie").says("同意")
    for person in ("dengjie", "limin"):
        decided = await (await at_desk(person)).gets("/console/approvals/decided")
        assert f"SQ{request_id:06d}" in decided.text, person
    assert f"SQ{request_id:06d}" not in (await (await at_desk("chenlei")).gets("/console/approvals/decided")).text
