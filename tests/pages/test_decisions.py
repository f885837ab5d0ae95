"""Approvals, withdrawals and reminders on pages; the chat follows."""

from handlers import requests
from models.flows import ApprovalTask
from models.org import Person
from models.requests import Request
from tests.pages.reader import Opening
from tests.story import Service

SENTENCE = "明天下午两点到五点用车去省政府，3个人，要司机，普通车辆，市内"


async def submitted(service: Service) -> str:
    """王芳 asks in the chat; the request's page."""
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.says("提交")
    async with service.agency.work():
        request = await Request.get(state="in_approval")
        return f"/h5/requests/{request.id}"


async def test_approving_on_the_page_closes_the_card_in_the_chat(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    reader, sheet = await open_page("limin", "/h5/approvals")
    assert path in sheet.paper.links and "王芳的用车申请" in sheet.text

    decided = await reader.presses(await reader.gets(path), "同意")
    assert "已同意" in decided.text
    card = service.person("limin").card("王芳的用车申请")
    assert card.state == "replaced" and card.buttons == []
    service.person("zhaotiezhu").card("等待您审批")
    service.person("wangfang").sees("李敏", "已同意")
    empty = await reader.gets("/h5/approvals")
    assert "没有等您审批" in empty.text
    assert "您已同意" in (await reader.gets("/h5/approvals?show=closed")).text


async def test_who_comes_second_is_told_who_decided_and_changes_nothing(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    await service.person("limin").taps("同意")
    zhao, seen_by_zhao = await open_page("zhaotiezhu", path)
    ma, seen_by_ma = await open_page("maxiaohong", path)
    await zhao.presses(seen_by_zhao, "同意")
    late = await ma.presses(seen_by_ma, "驳回", reason="没有车")
    assert "这次操作没有改变任何结果" in late.text
    assert "赵铁柱" in late.text and "驳回：没有车" not in late.text
    async with service.agency.work():
        assert (await Request.get(id=int(path.split("/")[-1]))).state == "approved"


async def test_a_decision_in_the_chat_is_seen_on_the_page(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    reader, sheet = await open_page("limin", path)
    await service.person("limin").taps("同意")
    late = await reader.presses(sheet, "驳回", reason="不行")
    assert "已经处理过了" in late.text
    assert "部门主管审批 李敏" in late.text


async def test_a_rejection_needs_a_reason(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    reader, sheet = await open_page("limin", path)
    # The decision stands before the record, which grows long.
    assert sheet.html.index("</form>", sheet.html.index('name="reason"')) < sheet.html.index("办理记录")
    refused = await reader.presses(sheet, "驳回", reason="  ")
    assert refused.status == 422 and "请先写明驳回理由" in refused.text
    done = await reader.presses(refused, "驳回", reason="当天有会")
    assert "已驳回" in done.text and "当天有会" in done.text
    service.person("wangfang").sees("已驳回", "当天有会")


async def test_the_reason_asked_for_in_the_chat_is_not_waited_for_any_more(
    service: Service, open_page: Opening
) -> None:
    path = await submitted(service)
    li = service.person("limin")
    await li.taps("驳回")
    li.sees("请回复驳回")
    reader, sheet = await open_page("limin", path)
    await reader.presses(sheet, "同意")
    await li.says("谢谢")
    li.sees("不客气")


async def test_the_applicant_urges_once_and_takes_it_back(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    reader, sheet = await open_page("wangfang", path)
    urged = await reader.presses(sheet, "催办")
    assert "已提醒审批人" in urged.text
    service.person("limin").sees("王芳请您尽快审批")
    again = await reader.presses(urged, "催办")
    assert again.status == 422 and "刚刚已经催过了" in again.text

    taken_back = await reader.presses(again, "撤回")
    assert "已撤回" in taken_back.text
    assert service.person("limin").card("王芳的用车申请").buttons == []
    assert service.person("wangfang").card("用车申请 SQ").buttons == []
    late = await reader.presses(again, "撤回")
    assert late.status == 422 and "不能再撤回" in late.text


async def test_the_list_pages_by_key(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    async with service.agency.work():
        applicant = await Person.get(id=wang.person_id)
        for _ in range(25):
            await Request.create(
                request_type="vehicle",
                state="withdrawn",
                applicant_id=applicant.id,
                department_id=applicant.department_id,
                form={"destination": "省政府"},
            )
    reader, first = await open_page("wangfang", "/h5/requests?show=closed")
    numbers = {word for word in first.text.split() if word.startswith("SQ")}
    assert len(numbers) == 20
    older = next(link for link in first.paper.links if "before=" in link)
    second = await reader.gets(f"/h5/requests{older}")
    rest = {word for word in second.text.split() if word.startswith("SQ")}
    assert len(rest) == 5 and not rest & numbers
    assert not [link for link in second.paper.links if "before=" in link]


async def test_a_returned_request_is_sent_again_from_its_page(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    request_id = int(path.split("/")[-1])
    async with service.agency.work():
        li = await Person.get(id=service.agency.ids["limin"])
        task = await ApprovalTask.get(request_id=request_id, person_id=li.id)
        await requests.return_to(task.id, li, to=None, reason="写明事由", channel="wecom")
    await service.deliver()
    reader, sheet = await open_page("wangfang", path)
    assert "已退回" in sheet.text and "写明事由" in sheet.text
    assert sheet.text.index("写明事由") < sheet.text.index("目的地")
    home = await reader.gets("/h5/")
    assert "等您处理" in home.text and "已退回" in home.text and "没有要您处理的事" not in home.text
    editing = await reader.gets(f"{path}/resubmit")
    assert f"{path}/resubmit" in sheet.paper.links and len([1 for to in sheet.paper.links if "resubmit" in to]) == 1
    again = await reader.presses(editing, "重新提交")
    assert "已重新提交" in again.text and "审批中" in again.text and "王芳 重新提交 （网页）" in again.text
    service.person("limin").card("等待您审批")
    twice = await reader.presses(editing, "重新提交")
    assert "之前已经处理过了" in twice.text
