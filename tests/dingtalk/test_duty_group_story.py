"""派车值班群 in DingTalk: a group becomes it by what is said in it, and ceases to be it in the same way."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.channels import Wait, credentials
from handlers.fleet.binding import FAREWELL, GREETING, IN_GROUP, NOT_ALLOWED
from handlers.fleet.duty_group import DutyGroup, bind_duty_group, choose_duty_group
from models.org import Role, RoleMember
from models.permissions import MANAGE_ORG
from settings import Settings
from tests.fleet.test_duty_group_story import add_group, chosen, join, work_off
from tests.fleet.test_trip_story import approved
from tests.pages.reader import Opening
from tests.story import Service, Storyteller, open_agency, run_service

HERE, NO_LONGER = "这是派车值班群", "这里不再是派车值班群。"


def the_group(service: Service) -> str:
    """The openConversationId of 车队群, in which 赵铁柱 may dispatch and 刘大伟 drives."""
    [group] = service.simulator.dingtalk.corp().groups
    return group.open_conversation_id


async def say_in_group(service: Service, userid: str, words: str) -> Storyteller:
    person = service.person(userid, "dingtalk")
    await person.phone.says(words, group=the_group(service))
    await service.deliver()
    return person


def read(service: Service, userid: str = "liudawei") -> list[str]:
    """What the robot said in the group, as one of its members reads it."""
    inbox = service.person(userid, "dingtalk").inbox
    return [item.text for item in inbox if item.conversation and "sender" not in item.content]


def alone(person: Storyteller) -> list[str]:
    """What somebody was told in private."""
    return [item.text for item in person.inbox if not item.conversation]


async def trip_waits(service: Service) -> tuple[Storyteller, Storyteller]:
    """A trip waits for 赵铁柱, who is back in WeCom; gives the applicant and him."""
    await service.person("zhaotiezhu").says("帮助")
    return await approved(service)


async def bound(service: Service) -> DutyGroup:
    """The group is bound, and nobody has heard of it."""
    async with service.agency.work():
        await bind_duty_group("dingtalk", the_group(service), "车队群")
    group = await chosen(service)
    assert group is not None
    return group


async def problem(service: Service) -> str:
    group = await chosen(service)
    assert group is not None
    return group.problem


@pytest.fixture(params=["stream", "http"])
async def either(connected: str, settings: Settings, request: pytest.FixtureRequest) -> AsyncIterator[Service]:
    """The service, which hears by Stream or at its own address."""
    agency = await open_agency(settings, dingtalk=True)
    called = agency.tenant.dingtalk.model_copy(update={"mode": request.param})
    async with agency.work():
        await credentials.save(called, settings.secret_key)
    async with run_service(replace(agency, tenant=agency.tenant.model_copy(update={"dingtalk": called}))) as running:
        yield running


async def test_a_group_is_bound_and_hears_of_a_trip(either: Service) -> None:
    zhao = await say_in_group(either, "zhaotiezhu", f"{HERE}。")
    await work_off(either)
    assert "“车队群”已定为派车值班群" in alone(zhao)[-1]
    assert await zhao.phone.sees("已在单聊里回复您")
    assert GREETING in read(either)

    _, in_wecom = await trip_waits(either)
    assert await work_off(either) == 1
    await in_wecom.taps("派车", choose={"driver": "刘大伟"})
    await work_off(either)
    waiting, sent = read(either)[-2:]
    assert "有用车待派：GD" in waiting and "已由赵铁柱派车：京A" in sent
    assert read(either, "wangfang") == [], "who is not in the group reads nothing"
    assert await chosen(either) == DutyGroup(None, "dingtalk", the_group(either), "车队群")
    assert either.simulator.dingtalk.warnings == []
    assert [call.code for call in either.simulator.dingtalk.calls if call.code] == []


async def test_who_may_not_decide_it_is_told_alone(service: Service) -> None:
    liu = await say_in_group(service, "liudawei", HERE)
    assert alone(liu) == [NOT_ALLOWED]
    async with service.agency.work() as unit:
        await unit.connection.execute("UPDATE person SET active = false WHERE name = '马晓红'")
    stranger = await say_in_group(service, "maxiaohong", HERE)
    assert await stranger.phone.sees("请联系本单位的系统管理员为您登记")
    assert await work_off(service) == 0 and await chosen(service) is None

    await bound(service)
    liu = await say_in_group(service, "liudawei", NO_LONGER)
    assert alone(liu) == [NOT_ALLOWED, NOT_ALLOWED] and await chosen(service) is not None


async def test_who_manages_the_organisation_may_decide_it(service: Service) -> None:
    async with service.agency.work():
        role = await Role.create(code="admins", name="管理", permissions=[MANAGE_ORG])
        await RoleMember.create(role_id=role.id, person_id=service.agency.ids["liudawei"])
    await say_in_group(service, "liudawei", HERE)
    assert (await chosen(service)) is not None


async def test_in_private_the_words_bind_nothing(service: Service) -> None:
    zhao = service.person("zhaotiezhu", "dingtalk")
    for words in (HERE, NO_LONGER):
        await zhao.says(words)
        assert zhao.last == IN_GROUP
    assert await chosen(service) is None


@pytest.mark.parametrize("words", [NO_LONGER, "解除"])
async def test_a_group_is_unbound(service: Service, words: str) -> None:
    await bound(service)
    zhao = await say_in_group(service, "zhaotiezhu", words)
    assert await work_off(service) == 1
    assert read(service)[-1] == FAREWELL and "已解除" in alone(zhao)[-1]

    assert await chosen(service) is None
    await trip_waits(service)
    assert await work_off(service) == 0
    await say_in_group(service, "zhaotiezhu", NO_LONGER)
    assert "本来就不是派车值班群" in alone(zhao)[-1]
    await say_in_group(service, "zhaotiezhu", "解除")
    assert "解除" not in alone(zhao)[-1], "elsewhere the short word means no duty group"


async def test_a_question_asked_in_private_is_not_answered_by_it(service: Service) -> None:
    wang, zhao = service.person("wangfang"), service.person("zhaotiezhu", "dingtalk")
    await zhao.says("帮助")
    await wang.says("明天下午两点到五点用普通车去省政府，3个人，要司机，市内")
    await wang.taps("提交")
    await service.person("limin").taps("同意")
    await zhao.taps("驳回")
    await say_in_group(service, "zhaotiezhu", HERE)
    assert await chosen(service) is not None
    await zhao.says("车都出去了")
    wang.sees("车都出去了")


async def test_what_was_decided_last_is_used(service: Service) -> None:
    group_id = await add_group(service, "zhaotiezhu", "liudawei")
    zhao = await say_in_group(service, "zhaotiezhu", HERE)
    await work_off(service)
    assert GREETING in read(service) and "原来的值班群不再收到通知" in alone(zhao)[-1]

    async with service.agency.work():
        await choose_duty_group(group_id)
    await trip_waits(service)
    await work_off(service)
    assert "有用车待派" in service.person("liudawei").last and read(service)[-1] == GREETING


async def test_the_administrator_learns_that_the_robot_was_removed(service: Service, open_page: Opening) -> None:
    async with service.agency.work():
        role = await Role.create(code="admins", name="管理", permissions=[MANAGE_ORG])
        await RoleMember.create(role_id=role.id, person_id=service.agency.ids["wangfang"])
    await bound(service)
    reader, sheet = await open_page("wangfang", "/console/duty-group")
    assert "钉钉群“车队群”" in sheet.text and sheet.inputs["work_group"] == "bound"
    sheet = await reader.presses(sheet, "保存")
    assert await chosen(service) is not None, "saving it as it is changes nothing"

    wang, zhao = await trip_waits(service)
    dingtalk, group = service.simulator.dingtalk, the_group(service)
    dingtalk.changes_group(group, robot=False)
    await work_off(service)
    sheet = await reader.gets("/console/duty-group")
    assert "机器人不在这个群里了" in sheet.text and "重新添加机器人" in sheet.text
    sends = [call for call in dingtalk.calls if call.path.endswith("groupMessages/send")]
    assert len(sends) == 1, "and that is all: the job is done"

    dingtalk.changes_group(group, robot=True)
    await zhao.taps("派车", choose={"driver": "刘大伟"})
    await work_off(service)
    assert "已由赵铁柱派车" in read(service)[-1] and await problem(service) == ""

    await wang.says("后天下午两点到五点用普通车去省政府，3个人，要司机，市内")
    await wang.taps("提交")
    await service.person("limin").taps("同意")
    await zhao.taps("同意")
    dingtalk.changes_group(group, disbanded=True)
    await work_off(service)
    sheet = await reader.gets("/console/duty-group")
    assert "group.disbanded" in sheet.text
    await reader.presses(sheet, "保存", work_group="")
    assert await chosen(service) is None


async def test_a_notice_of_which_nobody_knows_is_not_repeated(service: Service) -> None:
    await bound(service)
    await trip_waits(service)
    service.simulator.dingtalk.faults.lose_answers = 9
    await work_off(service)
    assert len(read(service)) == 1 and await problem(service) == ""


async def test_what_dingtalk_puts_off_is_tried_later_and_what_it_refuses_is_not(service: Service) -> None:
    await bound(service)
    faults = service.simulator.dingtalk.faults
    await trip_waits(service)
    faults.change({"inject": [["groupMessages/send", 400, "send.too.fast", 1]]})
    with pytest.raises(Wait):
        await work_off(service)

    zhao = service.person("zhaotiezhu")
    await zhao.taps("派车", choose={"driver": "刘大伟"})
    denied = "Forbidden.AccessDenied.AccessTokenPermissionDenied"
    faults.change({"inject": [["groupMessages/send", 403, denied, 1]]})
    await work_off(service)
    assert "钉钉不让机器人在群里说话" in await problem(service) and denied in await problem(service)
    assert read(service) == []


async def test_a_work_group_that_grows_leaves_a_bound_group_alone(service: Service) -> None:
    group_id = await add_group(service, "zhaotiezhu")
    before = await bound(service)
    await join(service, group_id, "liudawei")
    await trip_waits(service)
    await work_off(service)
    assert await chosen(service) == before
    assert not [call for call in service.simulator.calls if "appchat" in call.path]
