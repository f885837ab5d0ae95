"""派车值班群: the dispatchers' group hears that a vehicle is to be dispatched, and that it was."""

import json

import pytest

from bot.channels import Retry
from handlers.fleet.duty_group import TELL_JOB, DutyGroup, choose_duty_group, load_duty_group
from jobs.duty_group import duty_group_notices
from models.org import Role, RoleMember, WorkGroup, WorkGroupMember
from models.permissions import MANAGE_ORG
from tests.fleet.test_trip_story import approved
from tests.pages.reader import Opening
from tests.story import Service


async def add_group(service: Service, *userids: str) -> int:
    """The work group 车队值班, chosen as the duty group."""
    async with service.agency.work():
        group = await WorkGroup.create(code="duty", name="车队值班")
        number: int = group.id
        await choose_duty_group(number)
    for userid in userids:
        await join(service, number, userid)
    return number


async def join(service: Service, work_group_id: int, userid: str) -> None:
    async with service.agency.work():
        await WorkGroupMember.create(work_group_id=work_group_id, person_id=service.agency.ids[userid])


async def chosen(service: Service) -> DutyGroup | None:
    async with service.agency.work():
        return await load_duty_group()


async def work_off(service: Service) -> int:
    """Say what was put off for the group, as the worker does."""
    async with service.agency.work() as unit:
        taken = "DELETE FROM pgqueuer.pgqueuer WHERE entrypoint = $1 RETURNING id, payload"
        rows = sorted(await unit.connection.fetch(taken, TELL_JOB), key=lambda row: row["id"])
    payloads = [json.loads(row["payload"]) for row in rows]
    own = [payload for payload in payloads if payload["tenant_id"] == service.agency.tenant_id]
    for payload in own:
        await duty_group_notices(service.agency.settings).work(payload)
    return len(own)


def heard(service: Service, userid: str) -> list[str]:
    """What somebody read in the group."""
    return [item.text for item in service.person(userid).inbox if item.text.startswith("[车队值班]")]


async def test_the_group_hears_of_a_trip_and_of_its_dispatch(service: Service) -> None:
    group_id = await add_group(service, "zhaotiezhu", "liudawei")
    _, zhao = await approved(service)
    assert await work_off(service) == 1
    assert "有用车待派：GD" in heard(service, "zhaotiezhu")[0] and heard(service, "wangfang") == []

    await join(service, group_id, "wangfang")
    await zhao.taps("派车", choose={"driver": "刘大伟"})
    await work_off(service)

    assert "已由赵铁柱派车：京A" in heard(service, "liudawei")[1]
    assert len(heard(service, "wangfang")) == 1, "who joins the work group joins the chat"
    group = await chosen(service)
    assert group is not None and (group.channel, len(group.members), group.problem) == ("wecom", 3, "")
    creations = [call for call in service.simulator.calls if call.path.endswith("appchat/create")]
    assert len(creations) == 1 and service.simulator.warnings == []


async def test_without_a_group_nothing_is_put_off(service: Service) -> None:
    await approved(service)
    assert await work_off(service) == 0


async def test_a_group_whose_creation_nobody_heard_of_is_found_again(service: Service) -> None:
    await add_group(service, "zhaotiezhu", "liudawei")
    await approved(service)
    service.simulator.faults.change({"inject": [["appchat/send", -1, 1]]})
    with pytest.raises(Retry):
        await work_off(service)
    async with service.agency.work():
        await choose_duty_group(None)
        group_id = (await WorkGroup.get(code="duty")).id
        await choose_duty_group(group_id)
        await WorkGroupMember.filter(person_id=service.agency.ids["zhaotiezhu"]).delete()
    await join(service, group_id, "wangfang")
    payload = {"tenant_id": service.agency.tenant_id, "text": "有用车待派"}
    await duty_group_notices(service.agency.settings).work(payload)

    assert heard(service, "liudawei") == heard(service, "wangfang") == ["[车队值班] 有用车待派"]
    assert heard(service, "zhaotiezhu") == []


async def test_the_administrator_chooses_the_group_and_learns_what_is_wrong(
    service: Service, open_page: Opening
) -> None:
    group_id = await add_group(service, "zhaotiezhu")
    async with service.agency.work():
        await choose_duty_group(None)
        role = await Role.create(code="admins", name="管理", permissions=[MANAGE_ORG])
        await RoleMember.create(role_id=role.id, person_id=service.agency.ids["wangfang"])
    reader, sheet = await open_page("wangfang", "/console/duty-group")
    assert "车队值班" in sheet.text

    refused = await reader.presses(sheet, "保存", work_group="999999")
    assert refused.status == 422 and "没有找到这个工作组" in refused.text
    saved = await reader.presses(sheet, "保存", work_group=str(group_id))
    assert "派车值班群已保存" in saved.text
    await duty_group_notices(service.agency.settings).work({"tenant_id": service.agency.tenant_id, "text": "有车"})
    sheet = await reader.gets("/console/duty-group")
    assert "群里至少要有2个人" in sheet.text and sheet.inputs["work_group"] == str(group_id)

    await join(service, group_id, "liudawei")
    service.simulator.faults.change({"inject": [["appchat/create", 48002, 1]]})
    await duty_group_notices(service.agency.settings).work({"tenant_id": service.agency.tenant_id, "text": "有车"})
    assert "企业微信不同意建群或发消息（48002）" in (await reader.gets("/console/duty-group")).text
    await duty_group_notices(service.agency.settings).work({"tenant_id": service.agency.tenant_id, "text": "有车"})
    sheet = await reader.gets("/console/duty-group")
    assert "群已经建立，2人" in sheet.text and "最近一次没有发到" not in sheet.text
    await reader.presses(sheet, "保存", work_group="")
    assert await chosen(service) is None
