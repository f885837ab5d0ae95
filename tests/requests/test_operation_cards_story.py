"""更多操作 on the card, in somebody's name, for whom it is stuck, and who comes too late."""

from models.clock import now
from models.messages import SentCard
from tests.delegation.conftest import arrange
from tests.requests.operations import Office


def options(card: dict[str, object]) -> list[str]:
    box = card["checkbox"]
    assert isinstance(box, dict)
    return [option["text"] for option in box["option_list"]]


async def open_menus(office: Office) -> int:
    async with office.agency.work():
        return await SentCard.filter(view="requests.operations", closed=False).count()


async def test_the_menu_shows_what_is_offered_and_nothing_else(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    await office.phone("limin").taps("同意")
    zhao = office.phone("zhaotiezhu")
    await zhao.taps("更多操作")
    menu = zhao.card("更多操作")
    assert options(menu.card) == [
        "退回给申请人", "退回到first审批", "转交：交给别人审批", "转办：请别人先看，再交回",
        "加签：请别人先审批", "加签：我之后再审批", "请申请人补充材料", "抄送", "评论",
    ]  # fmt: skip
    await zhao.taps("更多操作", item=zhao.card("等待您审批"))
    assert menu.state == "replaced" and await open_menus(office) == 1
    await zhao.taps("下一步", choose={"operation": "退回到first审批"})
    zhao.sees("退回到“first审批”", "请回复退回的理由")
    assert await open_menus(office) == 0
    await zhao.says("请核实")
    office.phone("wangfang").sees("退回到“first审批”：请核实")


async def test_every_choice_of_the_menu_leads_to_its_question(office: Office) -> None:
    await office.submits(office.node("first", "limin", fields={"passengers": "edit"}))
    li = office.phone("limin")
    for choice, question in [
        ("转交：交给别人审批", "转交给哪位同事"),
        ("转办：请别人先看，再交回", "转办给哪位同事"),
        ("加签：请别人先审批", "请问请哪位同事审批"),
        ("请申请人补充材料", "需要申请人补充什么"),
        ("抄送", "抄送给哪些同事"),
        ("评论", "请回复评论的内容"),
        ("修改表单", "的内容，请打开页面"),
    ]:
        await li.taps("更多操作", item=li.card("等待您审批"))
        await li.taps("下一步", choose={"operation": choice})
        assert question in li.last
        await li.says("取消")
    await li.taps("更多操作", item=li.card("等待您审批"))
    await li.taps("下一步", choose={"operation": "加签：我之后再审批"})
    await li.says("马晓红")
    li.sees("您同意以后再请马晓红审批")
    await li.taps("更多操作", item=li.card("等待您审批"))
    await li.taps("下一步", choose={"operation": "减签：马晓红"})
    li.sees("已减签", "不用马晓红审批了")
    assert await office.turns() == {"limin": "pending", "maxiaohong": "removed"}


async def test_a_menu_of_what_is_settled_meanwhile_says_who_was_quicker(office: Office) -> None:
    await office.submits(office.node("first", "limin", "zhaotiezhu", mode="any"))
    li, zhao = office.phone("limin"), office.phone("zhaotiezhu")
    await li.taps("更多操作")
    await zhao.taps("同意")
    await li.taps("下一步", choose={"operation": "转交：交给别人审批"})
    li.sees("已经处理过了：赵铁柱", f"{now():%m-%d %H:}", "没有改变任何结果")
    await li.taps("更多操作", item=li.card("王芳的用车申请"), force=True)
    li.sees("已经处理过了：赵铁柱")
    await li.says(f"SQ{office.request_id:06d} 转交给马晓红")
    li.sees("已经处理过了：赵铁柱")
    assert await office.history("transfer") == []


async def test_a_question_that_is_answered_too_late(office: Office) -> None:
    await office.submits(office.node("first", "limin", "zhaotiezhu", mode="any"))
    li, zhao = office.phone("limin"), office.phone("zhaotiezhu")
    await li.says("退回")
    await zhao.says("同意")
    await li.says("人数不对")
    li.sees("已经处理过了：赵铁柱", "没有改变任何结果")
    assert await office.state() == "approved"


async def test_a_question_gives_way_to_another_operation(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    li = office.phone("limin")
    await li.taps("驳回")
    await li.says("转交给马晓红")
    li.sees("要把", "转交给马晓红")
    await li.says("确认")
    assert await office.turns() == {"limin": "transferred", "maxiaohong": "pending"}


async def test_what_is_worded_like_a_reason_is_the_reason(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    await office.phone("limin").taps("驳回")
    await office.phone("limin").says("请补充会议通知后再申请")
    assert await office.state() == "rejected"
    office.phone("wangfang").sees("已驳回：请补充会议通知后再申请")


async def test_a_delegate_does_it_in_the_principals_name(office: Office) -> None:
    await arrange(office.service, "limin", "chenlei")
    await office.submits(office.node("first", "limin"))
    chen, li = office.phone("chenlei"), office.phone("limin")
    await chen.says("待我审批")
    chen.sees("1份申请待审批", "（代李敏审批）")
    await office.phone("wangfang").says("催一下")
    chen.sees("王芳请您代李敏尽快审批")
    li.sees("王芳请您尽快审批")
    await chen.taps("更多操作")
    assert "（代李敏审批）" in chen.card("更多操作").text
    await chen.taps("下一步", choose={"operation": "退回给申请人"})
    await chen.says("人数写错了")
    chen.sees("已代李敏退回")
    office.phone("wangfang").sees("被陈磊代李敏退回：人数写错了")
    [entry] = await office.history("return_task")
    assert (entry.person_id, entry.on_behalf_of_id, entry.channel) == (chen.person_id, li.person_id, "wecom")
    await office.phone("wangfang").taps("重新提交")
    await chen.says("转交给李敏")
    chen.sees("不能选李敏")
    await chen.says("马晓红")
    await chen.says("确认")
    chen.sees("已代李敏把", "转交给马晓红")
    [entry] = await office.history("transfer")
    assert entry.on_behalf_of_id == li.person_id


async def test_the_returned_request_comes_back_on_a_card(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    wang = office.phone("wangfang")
    await office.phone("limin").says("退回给申请人，人数写错了")
    card = wang.card("已退回，请修改后重新提交")
    assert [text for text, _ in card.buttons] == ["重新提交", "撤回"]
    assert "修改" in card.text
    await wang.taps("撤回")
    assert await office.state() == "withdrawn" and card.state == "replaced"
    await wang.taps("重新提交", item=card, force=True)
    wang.sees("没有被退回，不用重新提交")


async def test_strangers_get_nowhere(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    number, xu = f"SQ{office.request_id:06d}", office.phone("xujing")
    for said in (f"{number}转交给马晓红", f"{number}退回给申请人，不行", f"{number}请补充材料：通知", f"{number}减签"):
        await xu.says(said)
        assert "没有" in xu.last, said
    for said in (f"{number}评论：看看", f"{number}抄送给陈磊", f"拿回{number}", f"{number}重新提交", f"撤销{number}"):
        await xu.says(said)
        xu.sees("没有找到这份申请")
    await xu.taps("更多操作", item=office.phone("limin").card("等待您审批"), force=True)
    xu.sees("这张卡片不能操作")
    assert await office.turns() == {"limin": "pending"} and await office.state() == "in_approval"


async def test_with_several_pending_the_meant_one_is_named(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    await office.submits(office.node("first", "limin"), applicant="chenlei")
    li = office.phone("limin")
    await li.says("转交给马晓红")
    li.sees("您有2份申请待审批")
    await li.says("评论：已核实")
    li.sees("请说明是哪一份")
    await li.says("第二个评论：已核实")
    office.phone("chenlei").sees("李敏评论了")
    await li.says("第二个退回给申请人，时间不对")
    assert await office.state() == "returned"


async def test_an_administrator_withdraws_for_somebody_after_a_yes(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        await office.grants("heshuqin", "requests.manage")
    admin = office.phone("heshuqin")
    await admin.says(f"撤回SQ{office.request_id:06d}")
    admin.sees("要替申请人撤回", "不能恢复")
    assert await office.state() == "in_approval"
    await admin.says("确认")
    office.phone("wangfang").sees("已由管理员", "撤回")
    assert await office.state() == "withdrawn"


async def test_what_was_given_out_of_hand_is_had_back_on_its_card(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    li, ma = office.phone("limin"), office.phone("maxiaohong")
    await li.says("转办马晓红")
    waiting = li.card("已请马晓红先看")
    assert [text for text, _ in waiting.buttons] == ["收回", "更多操作"]
    await li.taps("收回")
    li.sees("已收回", "现在由您审批")
    assert waiting.state == "replaced" and "请看新卡片" in waiting.text
    await li.taps("收回", item=waiting, force=True)
    li.sees("已经回到您手里了")
    await li.says("请补充材料：会议通知")
    asked = li.card("已请王芳补充材料")
    await office.phone("wangfang").says("补充：在省政府三楼")
    assert asked.state == "replaced"
    await li.says("请马晓红先看看")
    added = li.card("已加签，请马晓红先审批")
    assert [text for text, _ in added.buttons] == ["更多操作"]
    await li.taps("更多操作", item=added)
    assert options(li.card("请选择").card) == ["减签：马晓红", "抄送", "评论"]
    await ma.taps("同意")
    assert added.state == "replaced"
    await li.taps("同意")
    await li.taps("收回", item=waiting, force=True)
    li.sees("已经处理过了：李敏")
    assert await office.state() == "approved"
    assert len(await office.history("recall")) == 1


async def test_a_card_has_only_the_buttons_of_its_turn(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu", kind="handle"))
    li, ma, zhao = office.phone("limin"), office.phone("maxiaohong"), office.phone("zhaotiezhu")
    assert [text for text, _ in li.card("等待您审批").buttons] == ["同意", "驳回", "更多操作"]
    await li.says("转办马晓红")
    card = ma.card("请您先看，写好意见后交回")
    assert [text for text, _ in card.buttons] == ["交回意见", "更多操作"]
    await ma.says("不同意，太远了")
    ma.sees("现在不能这样操作", "您现在可以：交回意见")
    await ma.taps("交回意见")
    ma.sees("请回复您的意见")
    await ma.says("情况属实")
    assert card.state == "replaced" and "已交回意见" in card.text
    await li.taps("同意")
    work = zhao.card("等待您办理")
    assert [text for text, _ in work.buttons] == ["办理完成", "更多操作"]
    await zhao.says("驳回，没空")
    zhao.sees("现在不能这样操作", "办理完成")
    await zhao.says("办理完成")
    zhao.sees("已办理 SQ")
    assert work.state == "replaced" and "已办理" in work.text
    assert await office.state() == "approved"


async def test_a_long_flow_fits_its_menu(office: Office) -> None:
    ways = [office.node(f"n{number}", "zhaotiezhu", repeated="ask") for number in range(23)]
    await office.submits(*ways, office.node("n23", "limin"))
    for _ in range(23):
        await office.phone("zhaotiezhu").says("同意")
    li = office.phone("limin")
    await li.taps("更多操作")
    shown = options(li.card("请选择").card)
    assert shown[:3] == ["退回给申请人", "退回到n22审批", "退回到n21审批"] and shown[-1] == "评论"
    assert len([one for one in shown if one.startswith("退回")]) == 6 and len(shown) <= 20
    await li.says("退回到n3审批，请核实")
    office.phone("wangfang").sees("退回到“n3审批”：请核实")


async def test_an_administrator_who_stands_in_is_offered_everything_once(office: Office) -> None:
    async with office.agency.work():
        await office.grants("chenlei", "requests.manage")
    await arrange(office.service, "limin", "chenlei")
    await office.submits(office.node("first", "limin"))
    chen = office.phone("chenlei")
    await chen.says("之后再请马晓红审批")
    await chen.taps("更多操作")
    shown = options(chen.card("请选择").card)
    assert len(shown) == len(set(shown)) and {"减签：马晓红", "撤回"} <= set(shown)
    await chen.taps("下一步", choose={"operation": "撤回"})
    chen.sees("要替申请人撤回")
