"""What the applicant is shown and taps after sending: undoing what was approved, and answering what is asked for."""

from handlers import requests
from handlers.flows.publishing import publish
from models.messages import SentCard
from models.requests import Request
from tests.delegation.conftest import arrange
from tests.requests.operations import Office, leads_to
from tests.requests.test_approval_story import SENTENCE
from tests.story import Storyteller


async def sends(office: Office, *nodes: dict[str, object]) -> Storyteller:
    """王芳 fills a request in and sends it in the chat, so that she has its card from the first minute."""
    async with office.agency.work():
        await publish("vehicle", {"nodes": list(nodes)})
    wang = office.phone("wangfang")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    async with office.agency.work():
        office.request_id = (await Request.get()).id
    return wang


async def open_material_cards(office: Office) -> int:
    async with office.agency.work():
        return await SentCard.filter(view="requests.material", closed=False).count()


async def test_what_was_approved_is_undone_from_its_card_after_a_yes(office: Office) -> None:
    wang, li = await sends(office, office.node("first", "limin")), office.phone("limin")
    await li.taps("同意")
    card = wang.card("已同意")
    assert [text for text, _ in card.buttons] == ["撤销"]
    await wang.taps("撤销", item=card)
    wang.sees("要撤销", "不能恢复", "确认")
    await wang.says("取消")
    assert await office.state() == "approved"
    await wang.taps("撤销", item=card)
    await wang.says("确认")
    assert await office.state() == "cancelled"
    assert card.state == "replaced" and "已撤销" in card.text
    li.sees("已撤销", "由王芳撤销")
    [entry] = [one for one in await office.history("cancel") if one.work_order_id is None]
    assert (entry.channel, entry.person_id) == ("wecom", wang.person_id)


async def test_taking_back_on_a_card_from_before_the_approval_leads_to_undoing(office: Office) -> None:
    wang = await sends(office, office.node("first", "limin"))
    old = wang.card("审批中")
    await office.phone("limin").taps("同意")
    await wang.taps("撤回", item=old, force=True)
    wang.sees("要撤销", "确认")
    assert await office.state() == "approved"
    await wang.says("确认")
    assert await office.state() == "cancelled"
    await wang.taps("撤回", item=old, force=True)
    wang.sees("已撤销，不能再撤回")


async def test_nothing_is_undone_once_it_is_done(office: Office) -> None:
    wang = await sends(office, office.node("first", "limin"))
    await office.phone("limin").taps("同意")
    card = wang.card("已同意")
    async with office.agency.work():
        request = await Request.get(id=office.request_id)
        await requests.move(request, "fulfil", person_id=None)
    await office.service.deliver()
    assert card.state == "replaced" and "已完成" in card.text
    assert "cancel" not in await office.offers("wangfang")
    await wang.taps("撤销", item=card, force=True)
    wang.sees("已完成，现在不能这样操作", "您现在可以：抄送、评论")
    assert await office.state() == "fulfilled"


async def test_material_is_asked_for_and_given_on_a_card(office: Office) -> None:
    wang, li = await sends(office, office.node("first", "limin")), office.phone("limin")
    await li.says("请补充材料：会议通知")
    card = wang.card("请补充材料")
    assert all(word in card.text for word in ("李敏审批用车申请 SQ", "请您补充：会议通知"))
    assert [text for text, _ in card.buttons] == ["补充材料"]
    assert all(word in card.text for word in ("上传文件", "打开申请"))
    await wang.taps("补充材料", item=card)
    asked = wang.sees("请回复您对", "的补充说明")
    assert leads_to(asked) == [f"/h5/requests/{office.request_id}/give_material"]
    await wang.says("会议在省政府三楼")
    li.sees("王芳补充了", "会议在省政府三楼")
    assert card.state == "replaced" and "已补充" in card.text and "请您补充：会议通知" in card.text
    assert await office.turns() == {"limin": "pending"}
    await wang.taps("补充材料", item=card, force=True)
    wang.sees("不用再补充了")
    [entry] = await office.history("give_material")
    assert (entry.channel, entry.note, entry.person_id) == ("wecom", "会议在省政府三楼", wang.person_id)


async def test_a_question_that_nobody_waits_for_any_more_greys_its_card(office: Office) -> None:
    wang, li = await sends(office, office.node("first", "limin")), office.phone("limin")
    await li.says("请补充材料：会议通知")
    recalled = wang.card("请您补充：会议通知")
    await li.says("收回提问")
    assert recalled.state == "replaced" and "不用再补充了" in recalled.text
    await li.says("请补充材料：派车依据")
    again = wang.card("请您补充：派车依据")
    await wang.says("撤回")
    assert again.state == "replaced" and "不用再补充了" in again.text and "派车依据" in again.text
    assert await open_material_cards(office) == 0
    await wang.taps("补充材料", item=again, force=True)
    wang.sees("不用再补充了")
    assert await office.history("give_material") == []


async def test_who_takes_over_from_a_leaver_waits_for_the_same_answer(office: Office) -> None:
    await arrange(office.service, "limin", "chenlei")
    wang, chen = await sends(office, office.node("first", "limin")), office.phone("chenlei")
    await chen.says("请补充材料：会议通知")
    first = wang.card("请您补充：会议通知")
    assert "陈磊代李敏审批" in first.text
    async with office.agency.work():
        li, ma = await office.person("limin"), await office.person("maxiaohong")
    await office.does(requests.reassign, li, ma, by=None)
    second = wang.card("请您补充：会议通知")
    assert first.state == "replaced" and second is not first and await open_material_cards(office) == 1
    await wang.taps("补充材料", item=second)
    await wang.says("在省政府三楼")
    office.phone("maxiaohong").sees("王芳补充了", "在省政府三楼")
    assert await open_material_cards(office) == 0


async def test_a_refusal_that_is_outvoted_is_not_told_as_the_end(office: Office) -> None:
    nodes = office.node("vote", "limin", "zhaotiezhu", "maxiaohong", mode="vote", vote_count=2)
    wang, li = await sends(office, nodes), office.phone("limin")
    await li.says("驳回，太远了")
    li.sees("已驳回 SQ", "理由已转告申请人", "还在审批")
    wang.sees("李敏", "已驳回：太远了", "下一步等待")
    await office.phone("zhaotiezhu").taps("同意")
    await office.phone("maxiaohong").taps("同意")
    assert await office.state() == "approved"
    wang.sees("马晓红", "已同意", "审批已通过")
    wang.sees_no("全部通过")
