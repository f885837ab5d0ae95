"""用车 in DingTalk: the same sentences and cards as in WeCom, and people who meet from both sides."""

from dataclasses import replace

from bot.channels import credentials
from bot.channels.dingtalk.credentials import PUBLIC_TEMPLATE
from jobs.allowances import allowances
from models.fleet import Trip
from models.messages import OutgoingMessage, SentCard
from models.requests import HistoryEntry, Request
from models.work import Rating
from settings import Settings
from tests.story import Service, Storyteller, open_agency, run_service

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"


async def in_dingtalk(service: Service, userid: str) -> Storyteller:
    """Somebody who wrote to the robot in DingTalk last, so that they are answered there."""
    person = service.person(userid, "dingtalk")
    await person.says("帮助")
    return person


async def test_a_trip_from_the_sentence_to_the_stars(service: Service) -> None:
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    zhao, liu = await in_dingtalk(service, "zhaotiezhu"), await in_dingtalk(service, "liudawei")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    approval = li.card("王芳的用车申请")
    await li.taps("同意")
    await zhao.taps("同意")
    wang.sees("审批已通过", "去省政府")
    assert approval.state == "replaced"

    dispatch = zhao.card("请派车")
    await zhao.taps("派车", choose={"vehicle": "京A1Q2W3 普通5座", "driver": "刘大伟"})
    wang.sees("已派车：京A1Q2W3 红旗H5，司机刘大伟 13800000021")
    assert dispatch.state == "replaced"
    for step in ("接单", "出车", "36250", "收车", "36301公里"):
        await (liu.says(step) if step[0].isdigit() else liu.taps(step))
    liu.sees("本次行驶51公里")
    trips = [item for item in liu.inbox if item.card and "出车任务" in item.text]
    assert [item.state for item in trips] == ["replaced"], "one card all the way, with nothing left to tap"

    await wang.taps("提交评价", choose={"stars": "★★★★★ 非常满意"})
    wang.sees("谢谢您的评价（5星）")
    async with service.agency.work():
        assert (await Trip.get()).distance_km == 51
        assert (await Request.get()).state == "fulfilled"
        assert (await Rating.get()).stars == 5
        assert {entry.channel for entry in await HistoryEntry.filter(person_id__not_isnull=True)} == {"dingtalk"}
        shown = await SentCard.filter(person_id__in=[one.person_id for one in (wang, li, zhao, liu)])
        assert {card.channel for card in shown} == {"dingtalk"}
        assert {message.state for message in await OutgoingMessage.all()} == {"sent"}
    assert service.simulator.dingtalk.warnings == []
    assert [call.code for call in service.simulator.dingtalk.calls if call.code] == []


async def test_whoever_is_only_in_dingtalk_asks_and_their_manager_approves_in_wecom(service: Service) -> None:
    shen, sun = service.person("shenyue", "dingtalk"), service.person("sunlihua")
    await shen.says(SENTENCE)
    await shen.taps("提交")
    await sun.taps("驳回")
    await sun.says("时间冲突")

    shen.sees("时间冲突")
    assert "已驳回" in shen.card("用车申请").text


async def test_somebody_in_both_is_asked_once_where_they_spoke_last(service: Service) -> None:
    wang = service.person("wangfang")
    in_wecom, li = service.person("limin"), await in_dingtalk(service, "limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")

    assert li.card("王芳的用车申请").buttons
    in_wecom.sees_no("王芳的用车申请")
    await in_wecom.says("同意")
    wang.sees("李敏", "已同意")
    assert li.card("王芳的用车申请").state == "replaced", "the card is closed where it is"


async def test_choices_are_asked_in_a_form(service: Service) -> None:
    wang = await in_dingtalk(service, "wangfang")
    await wang.says("明天下午两点到五点去省政府，3个人，要司机")
    await wang.taps("选好了", choose={"vehicle_kind": "普通车辆", "scope": "市内"})

    assert "市内" in wang.card("请确认").text


async def test_with_the_public_template_each_pair_of_answers_is_a_button(connected: str, settings: Settings) -> None:
    agency = await open_agency(settings, dingtalk=True)
    async with agency.work():
        public = agency.tenant.dingtalk.model_copy(update={"card_template_id": PUBLIC_TEMPLATE})
        await credentials.save(public, settings.secret_key)
    async with run_service(agency) as service:
        wang = await in_dingtalk(service, "wangfang")
        await wang.says("明天下午两点到五点去省政府，3个人，要司机")
        await wang.taps("普通车辆·市内")

        assert "市内" in wang.card("请确认").text
        zhao = await in_dingtalk(service, "zhaotiezhu")
        await wang.taps("提交")
        await service.person("limin").taps("同意")
        await zhao.taps("同意")
        dispatch = zhao.card("请派车")
        assert dispatch.buttons == [], "so many cars and drivers are too many pairs for buttons"
        [(words, url)] = dispatch.links
        assert words == "打开页面办理" and "work-orders" in url


async def test_a_stranger_learns_whom_to_ask(service: Service) -> None:
    async with service.agency.work() as unit:
        await unit.connection.execute("UPDATE person SET active = false WHERE name = '沈越'")
    shen = service.person("shenyue", "dingtalk")
    await shen.says("你好")

    assert await shen.phone.sees("请联系本单位的系统管理员为您登记")


async def test_a_text_of_which_nobody_knows_is_repeated_once(service: Service) -> None:
    """DingTalk takes it and its answer is lost, again and again: the person reads it twice, and not all day long."""
    wang = await in_dingtalk(service, "wangfang")
    service.simulator.dingtalk.faults.lose_answers = 9
    await wang.says("谢谢")
    for _ in range(3):
        async with service.agency.work() as unit:
            await unit.connection.execute("UPDATE outgoing_message SET due_at = now() WHERE state = 'waiting'")
        await service.deliver()

    assert [item.text for item in wang.inbox].count("不客气，有需要随时叫我。") == 2
    async with service.agency.work():
        assert (await OutgoingMessage.all().order_by("-id").first()).state == "failed"


async def test_the_same_by_callbacks_to_our_address(connected: str, settings: Settings) -> None:
    agency = await open_agency(settings, dingtalk=True)
    called = agency.tenant.dingtalk.model_copy(update={"mode": "http"})
    async with agency.work():
        await credentials.save(called, settings.secret_key)
    tenant = agency.tenant.model_copy(update={"dingtalk": called})
    async with run_service(replace(agency, tenant=tenant)) as service:
        wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
        await wang.says(SENTENCE)
        await wang.taps("提交")
        await li.taps("同意")

        wang.sees("李敏", "已同意")
        assert li.card("王芳的用车申请").state == "replaced"
        assert service.simulator.dingtalk.connections == []


async def test_the_administrator_is_warned_before_the_month_is_used_up(connected: str, settings: Settings) -> None:
    agency = await open_agency(settings, dingtalk=True)
    async with agency.work():
        few = agency.tenant.dingtalk.model_copy(update={"calls_per_month": 3})
        await credentials.save(few, settings.secret_key)
    async with run_service(agency) as service:
        wang = await in_dingtalk(service, "wangfang")
        await allowances(settings).work()
        assert await service.deliver() == 0
        for words in ("谢谢", "再见"):
            await wang.says(words)
        await allowances(settings).work()
        await service.deliver()

        service.person("heshuqin").sees("钉钉本月的接口调用已用约3次，额度是3次")


async def test_a_link_asks_the_channel_it_stands_in(service: Service) -> None:
    """As a browser does that is no channel's own: DingTalk opens links in one on a PC."""
    wang = await in_dingtalk(service, "wangfang")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    shown = {"dingtalk": wang.card("等待李敏"), "wecom": service.person("limin").card("王芳的用车申请")}
    for channel, card in shown.items():
        assert dict(card.links)["详情"].endswith(f"&via={channel}")
