"""Lists in a real browser: a table at a desk, on a phone a card for each row."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from tests.browser import open_chromium
from tests.lists.story import asked
from tests.pages.test_in_chromium import PC, PHONE, fits, open_link
from tests.story import Service

pytestmark = pytest.mark.browser

SIDEWAYS = "[...document.querySelectorAll('.sheet')].some(sheet => sheet.scrollWidth > sheet.clientWidth)"
NAMED = "cell => getComputedStyle(cell, '::before').content"


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
async def test_rows_are_cards_on_a_phone_and_nothing_is_to_the_side(
    service: Service, chromium: Browser, script: bool
) -> None:
    await asked(service)
    page, errors = await open_link(
        service,
        chromium,
        "heshuqin",
        "/console/requests?columns=number&columns=type&columns=summary&columns=applicant"
        "&columns=department&columns=state&columns=waiting&columns=submitted&columns=closed",
        size=PHONE,
        script=script,
    )
    cell = page.get_by_role("cell", name="综合科")
    assert await cell.evaluate(NAMED) == '"申请部门"'
    await expect(page.get_by_text("李敏", exact=True)).to_be_visible()
    assert await fits(page) and not await page.evaluate(SIDEWAYS)
    # What sorts is still there.
    await page.get_by_role("link", name="提交时间").click()
    await page.wait_for_url("**sort=**")
    await page.goto(f"{service.url}/console/approvals")
    assert not await page.evaluate(SIDEWAYS)
    assert errors == []


async def test_the_filters_are_out_of_the_way_on_a_phone_until_they_are_wanted(
    service: Service, chromium: Browser
) -> None:
    await asked(service)
    page, errors = await open_link(service, chromium, "heshuqin", "/console/requests", size=PHONE, script=True)
    await expect(page.locator("#f-applicant")).to_be_hidden()
    await expect(page.get_by_role("link", name="SQ")).to_be_in_viewport()
    await page.get_by_role("button", name="筛选").click()
    await page.locator("#f-applicant").fill("陈磊")
    await page.get_by_role("button", name="筛选").click()
    await expect(page.locator("#f-applicant")).to_have_value("陈磊")
    await expect(page.get_by_role("link", name="清空条件")).to_be_visible()
    assert errors == []


async def test_rows_are_a_table_at_a_desk(service: Service, chromium: Browser) -> None:
    await asked(service)
    page, errors = await open_link(service, chromium, "heshuqin", "/console/requests", size=PC, script=True)
    assert await page.get_by_role("cell", name="综合科").evaluate(NAMED) == "none"
    await expect(page.get_by_role("columnheader", name="申请部门")).to_be_visible()
    assert await fits(page) and not await page.evaluate(SIDEWAYS)
    assert errors == []
