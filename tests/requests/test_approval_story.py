"""Approving: on cards and by text, with every copy of a card telling the same."""

from handlers.flows.publishing import publish
from models.clock import now
from models.flows import ApprovalTask
from models.org import WorkGroup
from models.requests import Request
from tests.story import Service, Storyteller

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"


async def submitted(service: Service, sentence: str = SENTENCE) -> Storyteller:
    wang = service.person("wangfang")
    await wang.says(sentence)
    await wang.taps("提交")
    return wang


async def state(service: Service) -> str:
    async with service.agency.work():
        return (await Request.get()).state


async def test_both_nodes_approve_and_every_copy_shows_who_and_when(service: Service) -> None:
    wang = await submitted(service)
    li, zhao, ma = (service.person(name) for name in ("limin", "zhaotiezhu", "maxiaohong"))
    wang.sees("已提交，等待李敏审批")
    await li.taps("同意")
    wang.sees("李敏", "已同意", "下一步等待赵铁柱、马晓红")
    hers, his = ma.card("等待您审批"), zhao.card("等待您审批")
    await zhao.taps("同意")
    moment = f"{now():%m-%d %H:}"
    for copy in (hers, his):
        assert copy.state == "replaced" and "赵铁柱" in copy.text and moment in copy.text
    assert await state(service) == "approved"


async def test_a_late_tap_and_a_double_tap_are_told_and_change_nothing(service: Service) -> None:
    wang = await submitted(service)
    li, zhao, ma = (service.person(name) for name in ("limin", "zhaotiezhu", "maxiaohong"))
    await li.taps("同意")
    hers = ma.card("等待您审批")
    await zhao.taps("同意")
    await ma.taps("驳回", item=hers, force=True)
    ma.sees("已经处理过了：赵铁柱", "没有改变任何结果")
    await zhao.taps("同意", item=zhao.card("王芳的用车申请"), force=True)
    zhao.sees("已经处理过了：赵铁柱")
    assert await state(service) == "approved"
    async with service.agency.work():
        decided = await ApprovalTask.filter(state__in=["approved", "rejected"]).count()
    assert decided == 2
    assert len([item for item in wang.inbox if "审批已通过" in item.text]) == 1


async def test_rejecting_asks_for_the_reason_and_tells_the_applicant(service: Service) -> None:
    wang = await submitted(service)
    li = service.person("limin")
    await li.taps("驳回")
    li.sees("请回复驳回", "理由")
    assert await state(service) == "in_approval"
    await li.says("时间冲突，换个时间吧")
    assert li.card("王芳的用车申请").state == "replaced" and "已驳回" in li.card("王芳的用车申请").text
    wang.sees("李敏", "已驳回：时间冲突，换个时间吧")
    assert await state(service) == "rejected"
    service.person("zhaotiezhu").sees_no("等待您审批")


async def test_thinking_better_of_a_rejection(service: Service) -> None:
    await submitted(service)
    li = service.person("limin")
    await li.taps("驳回")
    await li.says("取消")
    await li.taps("同意")
    assert await state(service) == "in_approval"
    service.person("zhaotiezhu").sees("等待您审批")


async def test_agreeing_while_a_reason_is_asked_for_is_no_reason(service: Service) -> None:
    await submitted(service)
    li = service.person("limin")
    await li.taps("驳回")
    await li.says("同意")
    assert await state(service) == "in_approval"
    service.person("zhaotiezhu").sees("等待您审批")


async def test_only_the_reason_itself_reaches_the_applicant(service: Service) -> None:
    wang = await submitted(service)
    li = service.person("limin")
    await li.taps("驳回")
    await li.says("驳回，理由是时间冲突")
    wang.sees("已驳回：时间冲突")
    assert "理由是" not in wang.last


async def test_the_number_of_the_request_is_no_reason(service: Service) -> None:
    wang, li = await submitted(service), service.person("limin")
    async with service.agency.work():
        number = (await Request.get()).number
    await li.says(f"驳回{number}")
    li.sees(f"请回复驳回 {number} 的理由")
    wang.sees_no("已驳回")
    await li.says("取消")
    await li.says(f"驳回{number}，时间冲突")
    assert wang.sees("已驳回：时间冲突").text.count(number) == 1


async def test_approving_and_rejecting_by_text(service: Service) -> None:
    wang = await submitted(service)
    li = service.person("limin")
    await li.says("有啥要我批的")
    li.sees("1份申请待审批", "去省政府")
    await li.says("同意")
    li.sees("已同意")
    zhao = service.person("zhaotiezhu")
    await zhao.says("驳回，理由是车都派出去了")
    wang.sees("赵铁柱", "已驳回：车都派出去了")
    await zhao.says("同意")
    zhao.sees("现在没有等您审批的申请")


async def test_with_several_pending_the_bot_asks_which_and_takes_the_n_th(service: Service) -> None:
    await submitted(service)
    await submitted(service, "后天下午两点到五点用普通车去机场，2个人，要司机，市内")
    li = service.person("limin")
    await li.says("同意")
    li.sees("您有2份申请待审批", "第一个同意")
    await li.says("第二个不同意，预算超了")
    li.sees("已驳回")
    async with service.agency.work():
        states = [request.state for request in await Request.all().order_by("id")]
    assert states == ["in_approval", "rejected"]


async def test_withdrawing_from_the_card_and_by_text(service: Service) -> None:
    wang = await submitted(service)
    li = service.person("limin")
    his = li.card("等待您审批")
    await wang.taps("撤回")
    wang.sees("已撤回")
    assert his.state == "replaced" and "申请人已撤回" in his.text
    await li.taps("同意", item=his, force=True)
    li.sees("已经处理过了：申请人已撤回")
    assert await state(service) == "withdrawn"
    await wang.says("撤回")
    wang.sees("没有正在审批的申请")


async def test_urging_reminds_once_in_half_an_hour(service: Service) -> None:
    wang = await submitted(service)
    li = service.person("limin")
    await wang.says("帮我催一下审批")
    li.sees("王芳请您尽快审批")
    wang.sees("已提醒李敏")
    await wang.taps("催办")
    wang.sees("刚刚已经催过了")
    assert len([item for item in li.inbox if "请您尽快审批" in item.text]) == 1
    await li.taps("同意")
    wang.sees("李敏", "已同意")


async def test_a_card_of_more_than_72_hours_is_answered_with_a_fresh_one(service: Service) -> None:
    await submitted(service)
    li = service.person("limin")
    old = li.card("等待您审批")
    service.simulator.clock.advance(73 * 3600)
    await li.taps("同意", item=old)
    li.sees("已超过72小时", "新卡片")
    assert await state(service) == "in_approval"
    fresh = li.card("等待您审批")
    assert fresh is not old and fresh.state == "open"
    await li.taps("同意", item=fresh)
    service.person("zhaotiezhu").sees("等待您审批")


async def test_all_of_a_node_must_agree(service: Service) -> None:
    async with service.agency.work():
        group = await WorkGroup.get(code="fleet")
        nodes = [
            {"kind": "approve", "key": "fleet", "name": "车队会签", "mode": "all",
             "approvers": [{"kind": "work_group", "work_group_id": group.id}]}
        ]  # fmt: skip
        await publish("vehicle", {"nodes": nodes})
    wang = await submitted(service)
    zhao, ma = service.person("zhaotiezhu"), service.person("maxiaohong")
    await ma.taps("同意")
    assert await state(service) == "in_approval"
    wang.sees("马晓红", "已同意", "下一步等待赵铁柱")
    await zhao.taps("同意")
    assert await state(service) == "approved"


async def test_a_manager_who_asks_is_not_asked_about_the_own_request(service: Service) -> None:
    li = service.person("limin")
    await li.says(SENTENCE)
    await li.taps("提交")
    li.sees("已提交，等待", "赵铁柱")
    li.sees_no("等待您审批")


async def test_a_tap_on_a_card_of_somebody_else_is_refused(service: Service) -> None:
    await submitted(service)
    li, zhao = service.person("limin"), service.person("zhaotiezhu")
    card = li.card("等待您审批")
    await zhao.taps("同意", item=card, force=True)
    zhao.sees("这张卡片不能操作", "编号")
    assert await state(service) == "in_approval"
