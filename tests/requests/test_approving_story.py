"""同意 in the chat: what an approval has to bring, and several at once."""

from tests.requests.operations import Office, leads_to


async def test_an_opinion_that_the_node_asks_for_is_asked_for(office: Office) -> None:
    await office.submits(office.node("first", "limin", comment=True))
    li = office.phone("limin")
    await li.taps("同意")
    li.sees("“first审批”需要填写意见")
    assert await office.state() == "in_approval"
    await li.says("情况属实")
    office.phone("wangfang").sees("已同意：情况属实")
    assert await office.state() == "approved"


async def test_an_opinion_that_is_said_at_once_is_enough(office: Office) -> None:
    await office.submits(office.node("first", "limin", comment=True))
    await office.phone("limin").says("同意，情况属实")
    office.phone("wangfang").sees("已同意：情况属实")


async def test_a_signature_is_given_on_the_page(office: Office) -> None:
    await office.submits(office.node("first", "limin", signature=True))
    li = office.phone("limin")
    await li.says("同意")
    assert leads_to(li.sees("需要手写签名", "打开页面签名")) == [f"/h5/requests/{office.request_id}/approve"]
    assert await office.state() == "in_approval"


async def test_the_next_approver_is_named_in_the_chat(office: Office) -> None:
    chosen = office.node("next") | {"name": "复核", "approvers": [{"kind": "previous_choice"}]}
    await office.submits(office.node("first", "limin"), chosen)
    li = office.phone("limin")
    await li.taps("同意")
    li.sees("下一环节“复核”由您指定审批人")
    await li.says("马晓红")
    li.sees("已同意")
    assert await office.turns() == {"limin": "approved", "maxiaohong": "pending"}


async def test_all_that_waits_is_approved_after_a_yes(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    first = office.request_id
    await office.submits(office.node("first", "limin"), applicant="chenlei")
    li = office.phone("limin")
    await li.says("全部同意")
    li.sees("要同意下面2份申请吗", "王芳", "陈磊")
    await li.says("再想想")
    li.sees("还没有同意")
    assert await office.state() == "in_approval"
    await li.says("确认")
    li.sees("已同意2份", f"SQ{first:06d}", f"SQ{office.request_id:06d}")
    assert await office.state() == "approved"
    await li.says("待我审批")
    li.sees("现在没有等您审批的申请")


async def test_what_is_refused_meanwhile_is_said_and_not_asked_again(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    li = office.phone("limin")
    await li.says("转办")
    await office.phone("wangfang").says("撤回")
    await li.says("马晓红")
    li.sees("已经处理过了：申请人已撤回")
    await office.submits(office.node("first", "limin", comment=True))
    await office.submits(office.node("first", "limin"), applicant="chenlei")
    await li.says("全部同意")
    await li.says("确认")
    li.sees("需要填写意见", "这次一份都没有同意")
    await li.says("第二个同意")
    li.sees(f"已同意 SQ{office.request_id:06d}")
    await li.says("待我审批")
    li.sees("1份申请待审批")


async def test_one_of_all_after_all(office: Office) -> None:
    await office.submits(office.node("first", "limin"))
    await office.submits(office.node("first", "limin"), applicant="chenlei")
    li = office.phone("limin")
    await li.says("都同意")
    await li.says("第二个同意")
    assert await office.state() == "approved"
    await li.says("待我审批")
    li.sees("1份申请待审批", "王芳")
