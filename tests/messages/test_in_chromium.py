"""The list and a message in a real browser: taken back on a phone and at a desk, with script and without."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from bot import outbox
from tests.browser import open_chromium
from tests.messages.taking import jobs
from tests.pages.test_in_chromium import PC, PHONE, fits, open_link
from tests.story import Service

pytestmark = pytest.mark.browser


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


@pytest.mark.parametrize(("size", "script"), [(PHONE, True), (PC, False)], ids=["phone", "pc without script"])
async def test_a_message_is_taken_back(service: Service, chromium: Browser, size: dict[str, int], script: bool) -> None:
    li = service.person("limin")
    async with service.agency.work():
        await outbox.say(
            li.person_id,
            "明天上午八点到十二点办公楼停水，请各科室提前接水，并关好所有的水龙头，谢谢大家的配合和支持，有问题请打电话",
        )
    await service.deliver()
    page, errors = await open_link(service, chromium, "heshuqin", "/console/messages", size=size, script=script)
    assert await fits(page)
    await page.locator("td.leads a").first.click()
    await expect(page.get_by_text("明天上午八点到十二点")).to_be_visible()
    assert await fits(page)
    page.on("dialog", lambda dialog: dialog.accept())
    await page.get_by_role("button", name="收回").click()
    await expect(page.get_by_text("正在收回，通常几秒钟就好")).to_be_visible()
    await jobs(service)
    await page.reload()
    await expect(page.get_by_text("已收回（何淑琴）")).to_be_visible()
    assert li.inbox[-1].state == "recalled" and await fits(page) and errors == []
