"""DingTalk's phones on the page, beside WeCom's."""

import json
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page

from simulator import Simulator
from simulator.dingtalk.console import DingTalk
from tests.browser import open_chromium
from tests.simulator.dingtalk.service import APP, GROUP, OWN, Client, Listener, approval, buttons_of, eventually
from tests.simulator.dingtalk.test_clicks import FORM
from tests.simulator.wecom_service import agency


@pytest.fixture
async def page(origin: tuple[str, Simulator]) -> AsyncIterator[Page]:
    """The page in Chromium, with the same agency in WeCom. Any error on it fails the test."""
    origin[1].configure(agency())
    async with open_chromium() as browser:
        opened = await browser.new_page(viewport={"width": 1366, "height": 768})
        errors: list[str] = []
        opened.on("pageerror", lambda error: errors.append(str(error)))
        opened.on("dialog", lambda dialog: errors.append(dialog.message))
        opened.set_default_timeout(5000)
        await opened.goto(origin[0])
        await opened.locator(".dingtalk[data-userid=chen] .bar:has-text('后勤管家')").wait_for()
        yield opened
        assert errors == []


@pytest.mark.browser
async def test_chen_has_two_phones_and_spends_a_day_in_dingtalk(
    dingtalk: DingTalk, client: Client, listener: Listener, page: Page
) -> None:
    assert await page.locator("[data-userid=chen] .platform").all_inner_texts() == ["企业微信", "钉钉"]
    assert await page.evaluate("document.documentElement.scrollWidth <= 1366")
    chen = page.locator(".dingtalk[data-userid=chen]")
    await chen.get_by_placeholder("说说要办什么事").fill("明天用车")
    await chen.get_by_placeholder("说说要办什么事").press("Enter")
    await chen.locator(".mine", has_text="明天用车").wait_for()
    await eventually(lambda: listener.messages)

    await chen.get_by_label("陈静在哪里说").select_option(label="后勤群")
    await chen.get_by_placeholder("说说要办什么事").fill("大家好")
    await chen.get_by_placeholder("说说要办什么事").press("Enter")
    await eventually(lambda: [message["conversationType"] for message in listener.messages] == ["1", "2"])

    await client.show(approval())
    listener.answer = lambda frame: {
        "response": {"cardData": {"cardParamMap": {"title": "用车申请", "tips": "已同意"}}}
    }
    await chen.get_by_role("button", name="同意").click()
    await chen.locator("article", has_text="已同意").wait_for()
    assert listener.clicks[0]["private"]["params"]["id"] == "approve"
    assert await chen.get_by_role("button", name="同意").count() == 0

    listener.answer = lambda frame: {}
    params = {"title": "派车", "form": json.dumps(FORM, ensure_ascii=False), "submit": "派车"}
    await client.show(approval("t2") | {"cardTemplateId": OWN, "cardData": {"cardParamMap": params}})
    await chen.locator("article select").first.select_option(label="面包车")
    await chen.get_by_role("button", name="派车").click()
    assert len(listener.clicks) == 1, "a reason is required"
    await chen.get_by_label("理由").fill("开会")
    await chen.get_by_role("button", name="派车").click()
    await eventually(lambda: len(listener.clicks) == 2)
    sent = listener.clicks[1]["private"]["params"]["form"]
    assert sent == {"car": {"index": 1, "value": "c2"}, "why": "开会", "task": "dispatch:1"}


@pytest.mark.browser
async def test_a_group_is_read_on_its_members_phones_until_the_robot_is_removed(client: Client, page: Page) -> None:
    param = {"msgKey": "sampleText", "msgParam": json.dumps({"content": "有用车待派"}, ensure_ascii=False)}
    body = {"robotCode": APP, "openConversationId": GROUP, **param}
    await client.call("POST", "robot/groupMessages/send", body)
    chen = page.locator(".dingtalk[data-userid=chen]")
    await chen.locator(".stack", has_text="后勤群").get_by_text("有用车待派").wait_for()

    await page.get_by_text("钉钉演练").click()
    async with page.expect_navigation():
        await page.get_by_role("button", name="机器人移出“后勤群”").click()
    await chen.locator(".bar:has-text('后勤管家')").wait_for()
    assert await chen.get_by_label("陈静在哪里说").count() == 0
    assert (await client.call("POST", "robot/groupMessages/send", body))[0] == 400
    await page.get_by_text("钉钉演练").click()
    await page.locator("#dingtalk-groups [aria-pressed=true]").wait_for()


@pytest.mark.browser
async def test_hostile_words_stay_words_and_links_open_inside_dingtalk(client: Client, page: Page) -> None:
    words = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    param = json.dumps({"title": words, "text": f"# {words}\n- {words}\n[点](javascript:alert(3))"})
    body = {"robotCode": APP, "userIds": ["chen"], "msgKey": "sampleMarkdown", "msgParam": param}
    await client.call("POST", "robot/oToMessages/batchSend", body)
    params = {"title": words, "markdown": words, "sys_full_json_obj": buttons_of({"text": words, "request": True})}
    await client.show(approval() | {"cardData": {"cardParamMap": params}})
    chen = page.locator(".dingtalk[data-userid=chen]")
    await chen.locator("article h4", has_text=words).wait_for()
    await chen.get_by_role("button", name="点", exact=True).click()
    await page.locator("#toast", has_text="只能打开网页").wait_for()
    assert await chen.locator(".chat script, .chat img[src=x]").count() == 0

    here = f"{client.origin}/dingtalk/jsapi/dingtalk.open.js"
    params = {"title": "x", "sys_full_json_obj": buttons_of({"text": "打开", "url": here})}
    await client.show(approval("t2") | {"cardData": {"cardParamMap": params}})
    async with page.expect_popup() as opening:
        await chen.get_by_role("button", name="打开").click()
    popup = await opening.value
    await popup.wait_for_url(here)
    assert '"inside": true' in await popup.inner_text("body")


@pytest.mark.browser
async def test_drills(dingtalk: DingTalk, client: Client, listener: Listener, page: Page) -> None:
    await page.get_by_text("钉钉演练").click()
    await page.get_by_text("Stream 连接 1 条").wait_for()
    await page.set_viewport_size({"width": 375, "height": 812})
    assert await page.evaluate("document.documentElement.scrollWidth <= 375")
    panel = await page.locator("#dingtalk-drill .panel").bounding_box()
    assert panel is not None and panel["x"] >= 0 and panel["x"] + panel["width"] <= 375
    await page.get_by_role("button", name="限流").click()
    await page.locator("#dingtalk-drill .chip[aria-pressed=true]").wait_for()
    assert dingtalk.faults.too_many_requests and (await client.say("x"))["code"] == "system.busy"
    await page.get_by_role("button", name="断开 Stream").click()
    await page.locator("#toast", has_text="Stream 连接已断开").wait_for()
    await eventually(lambda: not dingtalk.connections)


@pytest.mark.browser
async def test_an_administrator_changes_the_contacts(dingtalk: DingTalk, listener: Listener, page: Page) -> None:
    await page.goto(f"{page.url}contacts")
    await page.get_by_label("单位").select_option(label="示范市机关事务管理局（钉钉）")
    await page.get_by_role("button", name="车队").click()
    zhao = page.locator("[data-userid=zhao]")
    assert await zhao.get_by_role("button", name="换账号").count() == 0, "DingTalk gives nobody another account"
    await zhao.get_by_role("button", name="设为负责人").click()
    await page.get_by_text("回调已送达").wait_for()
    assert listener.frames[0]["headers"]["eventType"] == "org_dept_modify"
    assert dingtalk.corp().departments[1].managers == ["zhao"]
