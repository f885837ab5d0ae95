"""A link in a real browser on a phone: tapped in the simulator's inbox, with script and without."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from models.flows import ApprovalTask
from tests.browser import open_chromium
from tests.links.approver import Approver
from tests.links.conftest import Urged
from tests.pages.test_in_chromium import fits
from tests.story import Service

pytestmark = pytest.mark.browser


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


async def opened(service: Service, chromium: Browser, approver: Approver, *, script: bool) -> Page:
    """The request, after the text and the code."""
    context = await chromium.new_context(
        locale="zh-CN", viewport={"width": 375, "height": 812}, java_script_enabled=script
    )
    inbox = await context.new_page()
    await inbox.goto(f"http://127.0.0.1:{service.agency.settings.simulator_port}/sms")
    async with context.expect_page() as following:
        await inbox.get_by_role("link", name="/s/").click()
    page = await following.value
    await expect(page.get_by_role("heading", name="请先验证身份")).to_be_visible()
    assert await fits(page)
    await page.get_by_role("button", name="获取验证码").click()
    await service.deliver()
    await page.get_by_label("验证码").fill(approver.code)
    await page.get_by_role("button", name="确定").click()
    await expect(page.get_by_text("省政府").first).to_be_visible()
    assert await fits(page)
    return page


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
async def test_a_request_is_rejected_from_the_inbox(
    service: Service, chromium: Browser, urged: Urged, script: bool
) -> None:
    li = await urged()
    page = await opened(service, chromium, li, script=script)
    await page.get_by_label("意见").fill("当天有会")
    await page.get_by_role("button", name="先保存，稍后处理").click()
    await expect(page.get_by_text("已保存")).to_be_visible()
    await expect(page.get_by_label("意见")).to_have_value("当天有会")
    await page.get_by_role("button", name="驳回").click()
    await expect(page.get_by_text("这项审批已经处理过了")).to_be_visible()
    async with service.agency.work():
        assert (await ApprovalTask.get(id=li.task_id)).state == "rejected"
