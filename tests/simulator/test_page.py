"""The page with the phones: what it may load, and that a person can use it."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page

from simulator import Simulator
from tests.browser import open_chromium
from tests.simulator.wecom_samples import approval, news_notice, text_notice, vote
from tests.simulator.wecom_service import CORP, Client, Service


async def test_the_page_loads_only_its_own_files(api: Client) -> None:
    for path in ("/", "/page/main.js", "/page/card.css", "/page/icon.svg"):
        async with api.http.get(api.base + path) as response:
            assert response.status == 200
            assert response.headers["Content-Security-Policy"].startswith("default-src 'self'")


@pytest.mark.parametrize(
    "name", ["nothing.js", "__init__.py", "index.html", "..%2Fstorage.py", "..%2F..%2Fpyproject.toml"]
)
async def test_nothing_else_is_served(api: Client, name: str) -> None:
    async with api.http.get(f"{api.base}/page/{name}") as response:
        assert response.status == 404


@pytest.fixture
async def page(api: Client) -> AsyncIterator[Page]:
    """The page in Chromium. Any error on it fails the test."""
    async with open_chromium() as browser:
        opened = await browser.new_page(viewport={"width": 1920, "height": 1080})
        errors: list[str] = []
        opened.on("pageerror", lambda error: errors.append(str(error)))
        opened.on("dialog", lambda dialog: errors.append(dialog.message))
        opened.set_default_timeout(5000)
        await opened.goto(api.base)
        await opened.locator("[data-userid=chen] .bar:has-text('后勤管家')").wait_for()
        yield opened
        assert errors == []


@pytest.mark.browser
async def test_chen_uses_the_phone(simulator: Simulator, api: Client, service: Service, page: Page) -> None:
    chen = page.locator("[data-userid=chen]")
    await chen.get_by_placeholder("说说要办什么事").fill("明天用车")
    await chen.get_by_placeholder("说说要办什么事").press("Enter")
    await chen.locator(".mine", has_text="明天用车").wait_for()

    await api.send("template_card", approval())
    await chen.locator("select").select_option(label="轿车")
    await chen.get_by_role("button", name="同意").click()
    await chen.locator(".busy").wait_for(state="detached")

    events = {event.findtext("Event") or event.findtext("Content"): event for event in service.received}
    assert set(events) == {"enter_agent", "明天用车", "template_card_event"}
    tap = events["template_card_event"]
    assert tap.findtext("SelectedItems/SelectedItem/OptionIds/OptionId") == "c2"
    await api.update(tap.findtext("ResponseCode") or "", button={"replace_name": "已同意"})
    await chen.get_by_role("button", name="已同意", disabled=True).wait_for()


@pytest.mark.browser
async def test_the_menu_and_the_switches(simulator: Simulator, api: Client, service: Service, page: Page) -> None:
    chen = page.locator("[data-userid=chen]")
    menu = [{"name": "办事", "sub_button": [{"type": "click", "name": "用车申请", "key": "car"}]}]
    await api.post("menu/create", {"button": menu}, agentid="1000002")
    await chen.get_by_role("button", name="办事").click()
    await chen.get_by_role("button", name="用车申请").click()
    corner = {"desc": "更多", "action_list": [{"text": "不再提醒", "key": "mute"}]}
    await api.send("template_card", text_notice() | {"task_id": "t1", "action_menu": corner})
    await chen.get_by_role("button", name="更多").click()
    await chen.get_by_role("button", name="不再提醒").click()
    await chen.locator(".corner").wait_for(state="hidden")
    await page.get_by_role("button", name="API 断开").click()
    await page.locator("[data-fault=api_down][aria-pressed=true]").wait_for()
    assert simulator.faults.api_down
    heard = [event.findtext("EventKey") for event in service.received if event.findtext("EventKey")]
    assert heard == ["car", "mute"]


@pytest.mark.browser
async def test_hostile_words_stay_words(api: Client, page: Page) -> None:
    words = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    await api.send("text", {"content": words + '<a href="javascript:alert(3)">点</a>'})
    for card in (text_notice(), news_notice(), vote()):
        await api.send("template_card", card | {"main_title": {"title": words}})
    chen = page.locator("[data-userid=chen]")
    await chen.locator("article h4", has_text=words).nth(2).wait_for()
    await chen.get_by_role("button", name="点", exact=True).click()
    await page.locator("#toast", has_text="只能打开网页").wait_for()
    assert await chen.locator(".chat script, .chat img[src=x]").count() == 0


@pytest.mark.browser
async def test_a_link_opens_as_its_owner(api: Client, page: Page) -> None:
    here = f"{api.base}/phones/{CORP}/zhao"
    await api.send("text", {"content": f'<a href="{here}">打开</a>'})
    async with page.expect_popup() as opening:
        await page.locator("[data-userid=chen]").get_by_role("button", name="打开").click()
    popup = await opening.value
    await popup.wait_for_url(here)
    cookies = await page.context.cookies(api.base)
    assert [cookie["value"].strip('"') for cookie in cookies] == [f"{CORP}/chen"]
