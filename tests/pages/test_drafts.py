"""The draft on the page is the draft of the chat."""

import pytest

from models.requests import Conversation, Request
from tests.pages.reader import Opening
from tests.story import Service

SENTENCE = "明天下午两点到五点用车去省政府，3个人，要司机"
REST = {"vehicle_kind": "ordinary", "scope": "city"}


async def draft_path(service: Service) -> str:
    async with service.agency.work():
        return f"/h5/drafts/{(await Request.all().order_by('-id').first() or Request()).id}"


async def test_a_draft_begun_in_the_chat_goes_on_on_the_page_and_back_in_the_chat(
    service: Service, open_page: Opening
) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    assert sheet.inputs["destination"] == "省政府"
    assert sheet.inputs["passengers"] == "3"
    assert "李敏" in sheet.text and "综合科" in sheet.text

    saved = await reader.presses(sheet, "保存", passengers="4", note="带投影设备", **REST)
    assert "已保存" in saved.text
    card = wang.card("请确认用车申请")
    assert "4人" in card.text and "带投影设备" in card.text
    assert wang.card("请选择").state != "open"

    await wang.says("改成下午三点")
    again = await reader.gets(saved.path)
    assert again.inputs["start"].endswith("15:00")
    assert again.inputs["passengers"] == "4"


async def test_a_request_is_begun_on_the_page_and_sent_there(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    reader, home = await open_page("wangfang", "/h5/")
    draft = await reader.presses(home, "用车申请")
    form = {
        "start": "明天下午2点",
        "end": "明天下午5点",
        "destination": "省政府",
        "passengers": "3",
        "driver_needed": "yes",
    }
    sent = await reader.presses(draft, "提交", **form, **REST)
    assert sent.path.startswith("/h5/requests/")
    assert "已提交" in sent.text and "审批中" in sent.text and "等待李敏" in sent.text
    assert "催办" in wang.card("用车申请 SQ").text
    assert "省政府" in service.person("limin").card("等待您审批").text


async def test_there_is_one_card_to_confirm_however_often_it_is_saved(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    saved = await reader.presses(sheet, "保存", **REST)
    await reader.presses(saved, "保存")
    open_cards = [item for item in wang.inbox if item.card and item.buttons]
    assert len(open_cards) == 1 and "请确认用车申请" in open_cards[0].text


async def test_the_card_to_confirm_shows_how_far_the_request_is_once_the_page_sent_it(
    service: Service, open_page: Opening
) -> None:
    wang = service.person("wangfang")
    await wang.says(f"{SENTENCE}，普通车辆，市内")
    card = wang.card("请确认用车申请")
    reader, sheet = await open_page("wangfang", await draft_path(service))
    await reader.presses(sheet, "提交", destination="市政府")
    assert len([item for item in wang.inbox if item.card]) == 1
    assert "市政府" in card.text and "催办" in dict(card.buttons)


async def test_what_was_typed_as_words_is_shown_again_as_a_date(service: Service, open_page: Opening) -> None:
    await service.person("wangfang").says("我要用车")
    reader, sheet = await open_page("wangfang", await draft_path(service))
    saved = await reader.presses(sheet, "保存", start="明天下午两点半")
    assert saved.inputs["start"].endswith(" 14:30") and saved.inputs["start"][4] == "-"


async def test_the_impossible_is_refused_beside_its_field_and_nothing_is_sent(
    service: Service, open_page: Opening
) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    refused = await reader.presses(sheet, "提交", end="明天上午9点", passengers="500", **REST)
    assert refused.status == 422
    assert "不晚于使用时间" in refused.text and "坐不下" in refused.text
    assert refused.inputs["end"] == "明天上午9点"
    wang.sees_no("已提交")

    mended = await reader.presses(refused, "提交", end="明天下午6点", passengers="4")
    assert "已提交" in mended.text


async def test_what_is_missing_is_asked_for(service: Service, open_page: Opening) -> None:
    await service.person("wangfang").says("明天下午两点用车")
    reader, sheet = await open_page("wangfang", await draft_path(service))
    refused = await reader.presses(sheet, "提交")
    assert refused.status == 422
    assert "请填写目的地" in refused.text and "请选择用车类型" in refused.text


async def test_sending_twice_leads_to_the_request_with_its_number(service: Service, open_page: Opening) -> None:
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    first = await reader.presses(sheet, "提交", **REST)
    second = await reader.presses(sheet, "提交", **REST)
    assert second.path == first.path
    assert "已经提交过了" in second.text and "SQ" in second.text and "审批中" in second.text
    assert len([item for item in service.person("limin").inbox if item.card]) == 1


async def test_a_change_in_the_chat_meanwhile_is_not_overwritten_unseen(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    await wang.says("改成5个人")
    warned = await reader.presses(sheet, "提交", destination="市政府", **REST)
    assert warned.status == 409
    assert "在聊天里改过" in warned.text and warned.inputs["destination"] == "市政府"
    sent = await reader.presses(warned, "提交")
    assert "已提交" in sent.text and "市政府" in sent.text


async def test_dropping_it_on_the_page_ends_it_in_the_chat(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    dropped = await reader.presses(sheet, "放弃")
    assert "草稿已放弃" in dropped.text
    wang.sees("已在页面上放弃")
    assert wang.card("请选择").state != "open"
    async with service.agency.work():
        conversation = await Conversation.get(person_id=wang.person_id)
        assert (conversation.request_id, conversation.asked_field, conversation.dialogue) == (None, None, {})
    again = await reader.presses(sheet, "保存")
    assert "已经放弃" in again.text


async def test_a_field_that_does_not_matter_is_hidden_and_not_kept(service: Service, open_page: Opening) -> None:
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    saved = await reader.presses(sheet, "保存", driver_needed="no", driver="刘大伟", **REST)
    assert 'class="row away" id="row-driver"' in saved.html
    assert saved.inputs["driver"] == ""
    async with service.agency.work():
        draft = await Request.all().order_by("-id").first()
        assert draft is not None and "driver" not in draft.form


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7777*7777 }}"


@pytest.mark.parametrize("button", ["保存", "提交"])
async def test_hostile_words_stay_words(service: Service, open_page: Opening, button: str) -> None:
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    shown = await reader.presses(sheet, button, note=HOSTILE, **REST)
    assert "<script>alert" not in shown.html and "<img" not in shown.html and "60481729" not in shown.text
    assert HOSTILE in (shown.inputs["note"] if button == "保存" else shown.text.replace("\" '", "\"'"))
