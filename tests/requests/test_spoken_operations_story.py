"""Every further operation by words: what the actor reads, what the others are told, what the database holds."""

from models.flows import ApprovalTask
from models.org import Person
from models.requests import RequestCopy
from tests.requests.operations import Office


async def test_returning_to_the_applicant_who_sends_it_again(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    wang, li = office.phone("wangfang"), office.phone("limin")
    await li.says("退回给申请人，人数写错了")
    li.sees("已退回", "理由已转告申请人")
    wang.sees("被李敏退回：人数写错了", "修改后重新提交")
    assert await office.state() == "returned"
    [entry] = await office.history("return_task")
    assert (entry.channel, entry.note, entry.person_id) == ("wecom", "人数写错了", li.person_id)
    await wang.says("我的申请")
    wang.sees("已退回，请修改后重新提交", "您最近的申请")
    await wang.says("重新提交")
    wang.sees("已重新提交，等待李敏审批")
    assert await office.state() == "in_approval"
    await li.says("同意，请注意安全")
    wang.sees("李敏", "已同意：请注意安全")
    assert await office.state() == "approved"


async def test_returning_asks_for_the_reason_and_knows_the_nodes_by_name(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    await office.phone("limin").says("同意")
    zhao = office.phone("zhaotiezhu")
    await zhao.says("退回到局长审批")
    zhao.sees("不能退回到这个环节", "退回到first审批", "退回给申请人")
    await zhao.says("退回到first审批，改完直接给我")
    zhao.sees("退回到“first审批”", "请回复退回的理由")
    assert await office.state() == "in_approval"
    await zhao.says("请核实人数")
    office.phone("wangfang").sees("退回到“first审批”：请核实人数", "等待李敏")
    [entry] = await office.history("return_task")
    assert entry.details == {"to": "first", "to_name": "first审批", "way": "straight"}
    assert (await office.turns())["limin"] == "pending"


async def test_sending_back_without_a_place_is_no_rejection(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    await office.phone("limin").says("退回，请补充事由")
    office.phone("wangfang").sees("被李敏退回：请补充事由")
    assert await office.state() == "returned"


async def test_transferring_is_confirmed_first(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    li = office.phone("limin")
    await li.says("转交给马晓红，我出差")
    li.sees("要把", "转交给马晓红", "不能再收回", "确认")
    assert await office.turns() == {"limin": "pending"}
    await li.says("取消")
    await li.says("转交")
    li.sees("转交给哪位同事")
    await li.says("诸葛亮")
    li.sees("没有找到这个名字的同事")
    await li.says("王芳")
    li.sees("不能选王芳", "可能是申请人")
    await li.says("马晓红吧")
    await li.says("等等")
    li.sees("还没有转交")
    await li.says("确认转交")
    li.sees("已把", "转交给马晓红审批")
    office.phone("maxiaohong").sees("李敏把", "转交给马晓红审批")
    office.phone("wangfang").sees("转交给马晓红")
    assert await office.turns() == {"limin": "transferred", "maxiaohong": "pending"}
    [entry] = await office.history("transfer")
    assert entry.channel == "wecom" and entry.details == {"people": [office.agency.ids["maxiaohong"]]}


async def test_of_two_colleagues_of_one_name_the_meant_one_is_picked(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    async with office.agency.work():
        ma = await office.person("maxiaohong")
        twin = await Person.create(name=ma.name, department_id=ma.department_id, title="新同事")
    li = office.phone("limin")
    await li.says("请马晓红先看看，涉及预算")
    li.sees("找到几位同事", "新同事")
    await li.says("第二个")
    li.sees("请马晓红先审批")
    async with office.agency.work():
        asked = await ApprovalTask.get(request_id=office.request_id, person_id=twin.id)
    assert (asked.state, asked.origin) == ("pending", "added_before")
    [entry] = await office.history("add_approver")
    assert entry.note == "涉及预算"


async def test_handing_out_giving_back_and_taking_back_what_was_handed_out(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    li, ma = office.phone("limin"), office.phone("maxiaohong")
    await li.says("转办马晓红")
    li.sees("已请马晓红先看", "收回转办")
    assert await office.turns() == {"limin": "waiting", "maxiaohong": "pending"}
    await ma.says("同意")
    ma.sees("填写意见后交回")
    await ma.says("交回")
    ma.sees("请回复您的意见")
    await ma.says("情况属实")
    li.sees("马晓红交回了", "情况属实")
    [entry] = await office.history("give_back")
    assert (entry.channel, entry.note) == ("wecom", "情况属实")
    await li.says("转办给马晓红核实")
    await li.says("收回")
    li.sees("已收回", "现在由您审批")
    assert (await office.turns())["limin"] == "pending"
    await ma.says("交回 没问题")
    ma.sees("现在没有等您审批的申请")
    assert len(await office.history("recall")) == 1


async def test_adding_approvers_before_and_after_and_taking_one_out(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    li = office.phone("limin")
    await li.says("加签马晓红和陈磊")
    li.sees("已加签，请马晓红、陈磊先审批")
    assert await office.turns() == {"limin": "waiting", "maxiaohong": "pending", "chenlei": "pending"}
    await li.says("减签")
    li.sees("可以减签的有", "马晓红", "陈磊")
    await li.says("减签陈磊")
    li.sees("已减签", "不用陈磊审批了")
    office.phone("chenlei").sees("不用您审批了")
    await office.phone("maxiaohong").says("同意")
    await li.says("之后再请赵铁柱审批")
    li.sees("您同意以后再请赵铁柱审批")
    await li.says("同意")
    assert await office.state() == "in_approval"
    await office.phone("zhaotiezhu").says("同意")
    assert await office.state() == "approved"
    assert [entry.details for entry in await office.history("add_approver")][1] == {
        "people": [office.agency.ids["zhaotiezhu"]], "where": "after",
    }  # fmt: skip


async def test_an_approval_is_taken_back_until_the_next_has_decided(office: Office) -> None:
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    li, zhao = office.phone("limin"), office.phone("zhaotiezhu")
    await li.says("同意")
    await li.says("拿回")
    li.sees("已拿回对", "重新审批")
    office.phone("wangfang").sees("已由李敏拿回")
    assert await office.turns() == {"limin": "pending", "zhaotiezhu": "superseded"}
    await li.says("同意")
    await zhao.says("同意")
    await li.says("撤回我的同意")
    li.sees("没有可以拿回的同意")
    await li.says(f"拿回SQ{office.request_id:06d}")
    li.sees("现在不能这样操作", "您现在可以：抄送、评论")


async def test_asking_the_applicant_who_answers_in_words(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    wang, li = office.phone("wangfang"), office.phone("limin")
    await li.says("请补充材料：会议通知")
    li.sees("已请王芳补充材料", "收回提问")
    wang.sees("李敏审批", "请您补充：会议通知")
    assert await office.turns() == {"limin": "waiting"}
    await wang.says("我的申请")
    wang.sees("审批中，等您补充材料")
    await wang.says("补充：会议在省政府三楼")
    wang.sees("补充材料已转给审批人")
    li.sees("王芳补充了", "会议在省政府三楼")
    assert await office.turns() == {"limin": "pending"}
    [entry] = await office.history("give_material")
    assert (entry.channel, entry.note, entry.person_id) == ("wecom", "会议在省政府三楼", wang.person_id)
    await wang.says("补充：还有一件事")
    wang.sees("现在没有人请您补充材料")


async def test_remarks_and_copies(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    wang, li, chen = office.phone("wangfang"), office.phone("limin"), office.phone("chenlei")
    await li.says("评论：已电话核实")
    li.sees("已评论")
    wang.sees("李敏评论了", "已电话核实")
    await li.says("抄送给陈磊")
    li.sees("已把", "抄送给陈磊")
    chen.sees("抄送给您")
    await li.says("抄送给陈磊和马晓红")
    li.sees("抄送给马晓红", "陈磊之前已经收到过")
    await chen.says(f"SQ{office.request_id:06d} 评论 路上注意安全")
    li.sees("陈磊评论了", "路上注意安全")
    async with office.agency.work():
        assert await RequestCopy.filter(request_id=office.request_id).count() == 2
    assert [entry.channel for entry in await office.history("comment")] == ["wecom", "wecom"]


async def test_undoing_what_was_approved_is_confirmed_first(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    wang, li = office.phone("wangfang"), office.phone("limin")
    await li.says("同意")
    await wang.says("撤销")
    wang.sees("要撤销", "不能恢复")
    assert await office.state() == "approved"
    await wang.says("确认")
    wang.sees("已撤销")
    li.sees("已撤销", "由王芳撤销")
    assert await office.state() == "cancelled"
    await wang.says(f"撤销SQ{office.request_id:06d}")
    wang.sees("不能再撤回")
