"""An urged approver decides with nothing but a text, a code and a browser."""

import asyncio

import pytest

from handlers.flows.publishing import publish
from handlers.requests import attaching
from handlers.requests.by_sms import urge_by_sms
from models.flows import ApprovalTask
from models.org import Person
from models.requests import HistoryEntry, Request
from tests.links.conftest import Urged
from tests.pages.reader import Button, Opening, Sheet
from tests.pages.test_files import PNG
from tests.story import Service


async def test_from_the_text_to_the_decision(service: Service, urged: Urged) -> None:
    li = await urged()
    [text] = service.simulator.sms.inbox(li.mobile)
    assert text.content.startswith("【示范市机关事务】王芳的用车申请SQ") and li.link.startswith("/s/")
    first = await li.opens()
    assert "验证身份" in first.text and "王芳" not in first.html and "用车" not in first.html
    page = await li.enters()
    assert page.status == 200 and "王芳" in page.text and "省政府" in page.text and "李敏" in page.text
    done = await li.reader.presses(page, "同意")
    assert "已经处理过了" in done.text and "（短信）" in done.text and "同意" not in [b.text for b in buttons(done)]
    service.person("wangfang").sees("李敏", "已同意")
    assert service.person("limin").card("王芳的用车申请").buttons == []
    async with service.agency.work():
        task = await ApprovalTask.get(id=li.task_id)
        entry = await HistoryEntry.get(request_id=li.request_id, verb="approve_task")
        assert (task.state, entry.channel, entry.person_id) == ("approved", "sms", service.agency.ids["limin"])


def buttons(sheet: Sheet) -> list[Button]:
    return [button for form in sheet.paper.forms for button in form.buttons]


async def test_a_rejection_needs_a_reason_which_is_kept_until_it_is_sent(service: Service, urged: Urged) -> None:
    li = await urged()
    page = await li.enters()
    refused = await li.reader.presses(page, "驳回", words="  ")
    assert refused.status == 422 and "请先写明驳回理由" in refused.text
    kept = await li.reader.presses(refused, "先保存，稍后处理", words="当天有会")
    assert "已保存" in kept.text and kept.inputs["words"] == "当天有会"
    await li.skip(31 * 60)
    late = await li.reader.presses(kept, "驳回", words="当天有会，改期")
    assert late.status == 401 and "已经保留" in late.text and "当天" not in late.html
    again = await li.enters()
    assert again.inputs["words"] == "当天有会，改期"
    done = await li.reader.presses(again, "驳回", words=again.inputs["words"])
    assert "当天有会，改期" in done.text and (await li.row()).draft == {}
    service.person("wangfang").sees("已驳回", "当天有会，改期")


async def test_what_is_to_be_handled_is_done_and_not_rejected(service: Service, urged: Urged) -> None:
    holder = {"kind": "person", "person_id": service.agency.ids["limin"]}
    async with service.agency.work():
        await publish(
            "vehicle", {"nodes": [{"kind": "handle", "key": "department", "name": "备车", "approvers": [holder]}]}
        )
    li = await urged()
    page = await li.enters()
    assert [button.text for button in buttons(page)] == ["先保存，稍后处理", "办理完成"]
    await li.reader.presses(page, "办理完成", words="已备好")
    async with service.agency.work():
        assert (await ApprovalTask.get(id=li.task_id)).state == "approved"


async def test_whoever_is_quicker_in_the_chat_closes_the_link(service: Service, urged: Urged) -> None:
    li, other = await urged(), await urged()
    page = await li.enters()
    await service.person("limin").taps("同意")
    gone = await other.opens()
    assert gone.status == 404 and "不能打开" in gone.text
    late = await li.reader.presses(page, "驳回", words="太晚了")
    assert "已经处理过了" in late.text and "太晚了" not in late.text
    async with service.agency.work():
        assert (await ApprovalTask.get(id=li.task_id)).state == "approved"


async def test_pressing_twice_decides_once(service: Service, urged: Urged) -> None:
    li = await urged()
    page = await li.enters()
    await li.reader.presses(page, "同意")
    twice = await li.reader.presses(page, "驳回", words="又不行了")
    assert twice.status == 200 and "已经处理过了" in twice.text and "又不行了" not in twice.text
    async with service.agency.work():
        assert (
            await HistoryEntry.filter(request_id=li.request_id, verb__in=["approve_task", "reject_task"]).count() == 1
        )


async def test_the_chats_open_question_is_answered_by_the_link(service: Service, urged: Urged) -> None:
    li = await urged()
    await service.person("limin").taps("驳回")
    service.person("limin").sees("请回复驳回")
    await li.reader.presses(await li.enters(), "同意")
    await service.person("limin").says("谢谢")
    service.person("limin").sees("不客气")


async def test_files_of_the_request_and_of_no_other_are_behind_the_link(service: Service, urged: Urged) -> None:
    li = await urged()
    async with service.agency.work():
        request = await Request.get(id=li.request_id)
        wang = await Person.get(id=service.agency.ids["wangfang"])
        own = (await attaching.store(wang, "会议通知.png", PNG)).id
        await attaching.attach([own], request, wang)
        other = (await attaching.store(await Person.get(id=service.agency.ids["limin"]), "别的.png", PNG)).id
    await li.asks_for_code()
    assert (await li.reader.gets(f"{li.link}/files/{own}")).status == 404
    page = await li.enters()
    assert f"{li.link}/files/{own}" in page.paper.links
    assert not [link for link in page.paper.links if link.startswith("/files/")]
    assert (await li.reader.gets(f"{li.link}/files/{own}")).status == 200
    assert (await li.reader.gets(f"{li.link}/files/{other}")).status == 404


async def test_nothing_is_sent_where_there_is_nothing_to_decide(service: Service, urged: Urged) -> None:
    li = await urged()
    await service.person("limin").taps("同意")
    async with service.agency.work():
        assert not await urge_by_sms(li.task_id)
        assert not await urge_by_sms(10**12)


async def test_somebody_who_has_left_gets_in_no_more(service: Service, urged: Urged) -> None:
    li = await urged()
    await li.enters()
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["limin"]).update(active=False)
    assert (await li.opens()).status == 404


async def test_the_code_can_be_pasted_where_the_carrier_takes_no_address(service: Service, urged: Urged) -> None:
    li = await urged()
    page = await li.reader.gets("/s")
    assert (await li.reader.gets("/s/")).html == page.html
    opened = await li.reader.presses(page, "打开", token=f" {li.link.removeprefix('/s/')} ")
    assert opened.path == li.link and "验证身份" in opened.text
    wrong = await li.reader.presses(page, "打开", token="123")
    assert wrong.status == 422 and "22个" in wrong.text
    nobody = await li.reader.presses(page, "打开", token="0" * 22)
    assert nobody.status == 404


@pytest.mark.parametrize("round_", range(3))
async def test_link_chat_and_page_at_once_decide_once(
    service: Service, urged: Urged, open_page: Opening, round_: int
) -> None:
    li = await urged()
    page = await li.enters()
    reader, sheet = await open_page("limin", f"/h5/requests/{li.request_id}")
    await asyncio.gather(
        li.reader.presses(page, "同意"),
        li.reader.presses(page, "驳回", words="经链接"),
        service.person("limin").taps("同意"),
        reader.presses(sheet, "驳回", reason="在网页上"),
    )
    async with service.agency.work():
        decisions = await HistoryEntry.filter(request_id=li.request_id, verb__in=["approve_task", "reject_task"])
        task = await ApprovalTask.get(id=li.task_id)
    assert len(decisions) == 1
    assert task.state == ("approved" if decisions[0].verb == "approve_task" else "rejected")
    assert service.person("limin").card("王芳的用车申请").buttons == []
