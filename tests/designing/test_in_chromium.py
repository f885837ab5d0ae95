"""A designed form in a real browser: rows come and go as one answers, on a phone and at a desk."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from handlers.org.demo import design_seal
from models.forms import DesignedType
from models.requests import Request
from tests.browser import open_chromium
from tests.designing.seal import publish_type
from tests.designing.test_draft_page import STATIONERY
from tests.pages.test_in_chromium import PC, PHONE, fits, open_link
from tests.story import Service

pytestmark = pytest.mark.browser


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_rows_come_and_go_and_tables_fit(service: Service, chromium: Browser, size: dict[str, int]) -> None:
    await publish_type(service.agency, STATIONERY)
    await service.person("wangfang").says("申请采买")
    async with service.agency.work():
        draft = await Request.get()
    page, errors = await open_link(service, chromium, "wangfang", f"/h5/drafts/{draft.id}", size=size, script=True)
    why = page.get_by_label("加急原因")
    await expect(why).to_be_hidden()
    await expect(page.get_by_role("button", name="更新")).to_be_hidden()
    await page.get_by_role("radio", name="加急").check()
    await expect(why).to_be_visible()
    await page.get_by_role("radio", name="一般").check()
    await expect(why).to_be_hidden()
    await page.get_by_role("button", name="再加一行").click()
    assert await page.get_by_role("button", name="删除这行").count() == 2
    assert await fits(page)
    assert not errors


@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_the_designer_fits(service: Service, chromium: Browser, size: dict[str, int]) -> None:
    async with service.agency.work():
        await design_seal()
        row = await DesignedType.get()
    page, errors = await open_link(service, chromium, "heshuqin", "/h5/", size=size, script=True)
    for path in ("", f"/{row.id}", f"/{row.id}/fields/value", f"/{row.id}/preview", f"/{row.id}/versions"):
        await page.goto(f"{service.url}/console/forms{path}")
        await expect(page.locator("h1")).to_be_visible()
        assert await fits(page), path
    assert not errors
