"""Signing with a finger: what is drawn in the box arrives as a picture; and operations' pages fit a phone."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser

from models.files import StoredFile
from models.flows import ApprovalTask
from tests.browser import open_chromium
from tests.pages.test_in_chromium import PC, PHONE, fits, open_link
from tests.requests.operations import Office
from tests.story import Service

pytestmark = pytest.mark.browser


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


@pytest.mark.parametrize(("base", "size"), [("/h5", PHONE), ("/console", PC)], ids=["phone", "pc"])
async def test_a_drawn_signature_is_kept_with_the_decision(
    service: Service, chromium: Browser, base: str, size: dict[str, int]
) -> None:
    office = Office(service)
    await office.submits(office.node("first", "limin", signature=True))
    path = f"{base}/requests/{office.request_id}/approve"
    page, errors = await open_link(service, chromium, "limin", path, size=size, script=True)
    assert await fits(page)
    box = await page.locator("canvas.signing").bounding_box()
    assert box is not None
    await page.mouse.move(box["x"] + 20, box["y"] + 60)
    await page.mouse.down()
    for step in range(1, 12):
        await page.mouse.move(box["x"] + 20 + step * 20, box["y"] + 60 + (step % 3) * 15)
    await page.mouse.up()
    await page.get_by_role("button", name="同意").click()
    await page.wait_for_url(f"**{base}/requests/{office.request_id}?notice=*")
    assert errors == []
    async with office.agency.work():
        [task] = await ApprovalTask.all()
        signature = await StoredFile.get(id=task.signature_id)
    assert (task.state, signature.purpose, signature.content_type) == ("approved", "signature", "image/png")
    assert signature.size_bytes > 500, "an empty box"


@pytest.mark.parametrize("base", ["/h5", "/console"])
async def test_every_operations_page_fits_a_phone(service: Service, chromium: Browser, base: str) -> None:
    office = Office(service)
    await office.submits(office.node("first", "limin", fields={"passengers": "edit", "destination": "edit"}))
    tried = 0
    for verb in await office.offers("limin"):
        if verb == "reject":
            continue
        path = f"{base}/requests/{office.request_id}/{verb}"
        page, errors = await open_link(service, chromium, "limin", path, size=PHONE, script=True)
        assert await fits(page), verb
        assert errors == [], verb
        await page.context.close()
        tried += 1
    assert tried > 6
