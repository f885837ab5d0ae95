"""The pages in a real browser: on a phone and on a PC, with script and without."""

from collections.abc import AsyncIterator
from urllib.parse import urlencode

import pytest
from playwright.async_api import Browser, Page, expect

from models.requests import Request
from tests.browser import open_chromium
from tests.pages.test_drafts import SENTENCE, draft_path
from tests.story import Service

pytestmark = pytest.mark.browser

PHONE, PC = {"width": 375, "height": 812}, {"width": 1366, "height": 768}


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


async def open_link(
    service: Service,
    browser: Browser,
    userid: str,
    to: str,
    *,
    size: dict[str, int],
    script: bool,
    agent: str | None = None,
) -> tuple[Page, list[str]]:
    """The page behind a link in the chat, and the list in which its script errors will stand."""
    context = await browser.new_context(
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        viewport={"width": size["width"], "height": size["height"]},
        java_script_enabled=script,
        user_agent=agent,
    )
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    agency = service.agency
    assert agency.tenant.wecom is not None
    link = f"{service.url}/h5/enter?{urlencode({'tenant': agency.tenant_id, 'to': to})}"
    query = urlencode({"corp": agency.tenant.wecom.corp_id, "userid": userid, "url": link})
    await page.goto(f"http://127.0.0.1:{agency.settings.simulator_port}/open?{query}")
    return page, errors


async def fits(page: Page) -> bool:
    """Whether nothing sticks out to the side."""
    wide = await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert isinstance(wide, bool)
    return wide


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_the_form_of_a_draft_fits_and_can_be_sent(
    service: Service, chromium: Browser, size: dict[str, int], script: bool
) -> None:
    await service.person("wangfang").says(SENTENCE)
    path = await draft_path(service)
    page, errors = await open_link(service, chromium, "wangfang", path, size=size, script=script)
    assert await fits(page)
    await page.get_by_label("预计结束时间").fill("明天上午9点")
    await page.get_by_role("radio", name="普通车辆").check()
    await page.get_by_role("radio", name="市内").check()
    await page.get_by_role("button", name="提交").click()
    await expect(page.get_by_text("不晚于使用时间")).to_be_visible()
    assert await fits(page)
    await page.get_by_label("预计结束时间").fill("明天下午6点")
    await page.get_by_role("button", name="提交").click()
    await expect(page.get_by_text("已提交，有结果")).to_be_visible()
    assert await fits(page)
    assert not errors
    async with service.agency.work():
        assert (await Request.get()).state == "in_approval"


async def test_a_row_comes_and_goes_with_the_answer_it_depends_on(service: Service, chromium: Browser) -> None:
    await service.person("wangfang").says(SENTENCE)
    path = await draft_path(service)
    page, errors = await open_link(service, chromium, "wangfang", path, size=PHONE, script=True)
    driver = page.get_by_label("指定司机")
    await expect(driver).to_be_visible()
    await page.get_by_role("radio", name="自己驾驶").check()
    await expect(driver).to_be_hidden()
    await page.get_by_role("radio", name="需要司机").check()
    await expect(driver).to_be_visible()
    assert not errors


async def test_the_calendar_writes_into_the_text_field(service: Service, chromium: Browser) -> None:
    await service.person("wangfang").says(SENTENCE)
    path = await draft_path(service)
    page, errors = await open_link(service, chromium, "wangfang", path, size=PHONE, script=True)
    await page.locator("#row-start .pick input").fill("2026-12-01T09:30")
    await expect(page.locator("#field-start")).to_have_value("2026-12-01 09:30")
    assert not errors


async def test_dropping_a_draft_asks_first(service: Service, chromium: Browser) -> None:
    await service.person("wangfang").says(SENTENCE)
    path = await draft_path(service)
    page, _ = await open_link(service, chromium, "wangfang", path, size=PHONE, script=True)
    page.once("dialog", lambda dialog: dialog.dismiss())
    await page.get_by_role("button", name="放弃").click()
    async with service.agency.work():
        assert (await Request.get()).state == "draft"
    page.once("dialog", lambda dialog: dialog.accept())
    await page.get_by_role("button", name="放弃").click()
    await expect(page.get_by_text("草稿已放弃")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_every_list_fits_with_long_words_in_it(service: Service, chromium: Browser, size: dict[str, int]) -> None:
    await service.person("wangfang").says(SENTENCE)
    long = "abcdefghijklmnop" * 12
    async with service.agency.work():
        request = await Request.get()
        request.form = {**request.form, "destination": "很长的目的地名称" * 12, "note": long}
        request.state = "withdrawn"
        await request.save()
    page, errors = await open_link(service, chromium, "wangfang", "/h5/", size=size, script=True)
    for path in ("/h5/", "/h5/approvals", "/h5/work-orders", "/h5/none", "/h5/requests?show=closed"):
        await page.goto(service.url + path)
        assert await fits(page), path
    await page.get_by_role("link", name="很长的目的地名称").click()
    await expect(page.get_by_text(long)).to_be_visible()
    assert await fits(page)
    assert not errors
