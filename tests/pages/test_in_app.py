"""Pages inside of WeCom: its script is let in there and nowhere else, and signs only pages of ours."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Browser, Dialog, expect

from bot.channels.wecom.page import page_signature
from tests.browser import open_chromium
from tests.designing.seal import publish_type
from tests.pages.reader import Opening, Reader
from tests.pages.test_drafts import draft_path
from tests.pages.test_in_chromium import open_link
from tests.story import Service

INSIDE = "Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 wxwork/4.1.30 MicroMessenger/7.0.1"
FAULT: dict[str, Any] = {
    "label": "报损登记",
    "fields": [
        {"kind": "text", "key": "code", "label": "资产编号"},
        {"kind": "place", "key": "where", "label": "地点"},
        {"kind": "text", "key": "why", "label": "原因"},
    ],
}


async def begin(service: Service) -> str:
    await publish_type(service.agency, FAULT)
    await service.person("wangfang").says("申请报损登记")
    return await draft_path(service)


async def signed(reader: Reader, path: str, *, agent: str = INSIDE, base: str | None = None) -> tuple[int, Any]:
    query = {"url": f"{base or reader.service.url}{path}"}
    address = f"{reader.service.url}/h5/jssdk.json"
    async with reader.session.get(address, params=query, headers={"User-Agent": agent}) as response:
        return response.status, json.loads(await response.text())


def test_the_signature_is_that_of_the_reference() -> None:
    ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
    signature = page_signature(ticket, "Wm3WZYTPz0wzccnW", 1414587457, "http://mp.weixin.qq.com?params=value")
    assert signature == "0f9de62fce790f9a083d5c99e95740ceb90c27ed"


async def test_only_inside_of_the_app_a_page_lets_the_channels_script_in(service: Service, open_page: Opening) -> None:
    path = await begin(service)
    reader, outside = await open_page("wangfang", path)
    policy = outside.headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy and "connect-src" not in policy and "in_app.js" not in outside.html

    answer = await reader.session.get(service.url + path, headers={"User-Agent": INSIDE})
    inside, policy = await answer.text(), answer.headers["Content-Security-Policy"]
    simulator = f"http://127.0.0.1:{service.agency.settings.simulator_port}"
    assert f"script-src 'self' {simulator};" in policy and policy.endswith("connect-src 'self'")
    assert "in_app.js" in inside and inside.count("data-scan") == 1 and inside.count("data-locate") == 1


async def test_only_pages_of_ours_are_signed_and_only_for_people_who_are_logged_in(
    service: Service, open_page: Opening
) -> None:
    path = await begin(service)
    reader, _ = await open_page("wangfang", path)

    status, found = await signed(reader, path)
    assert status == 200 and found["adapter"].startswith("/static/wecom.js?v=")
    assert set(found["config"]) == {"corpId", "agentId", "timestamp", "nonceStr", "signature"}
    assert (await signed(reader, path, agent="Mozilla/5.0 Firefox"))[0] == 404
    for other in ("https://evil.example", service.url.replace("http://", "http://x@"), service.url + ".evil.example"):
        assert (await signed(reader, path, base=other))[0] == 400, other
    assert (await signed(reader, "/h5/requests#x"))[0] == (await signed(reader, "/console/"))[0] == 400
    reader.session.cookie_jar.clear()
    assert (await signed(reader, path))[0] == 401


async def test_tickets_are_asked_for_once_in_two_hours(service: Service, open_page: Opening) -> None:
    path = await begin(service)
    reader, _ = await open_page("wangfang", path)

    for _ in range(3):
        assert (await signed(reader, path))[0] == 200

    assert len([call for call in service.simulator.calls if call.path.endswith("get_jsapi_ticket")]) == 1


async def test_a_channel_that_is_away_takes_no_page_with_it(service: Service, open_page: Opening) -> None:
    path = await begin(service)
    reader, _ = await open_page("wangfang", path)
    service.simulator.faults.change({"api_down": True})

    assert (await signed(reader, path))[0] == 503
    answer = await reader.session.get(service.url + path, headers={"User-Agent": INSIDE})
    assert answer.status == 200


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


@pytest.mark.browser
async def test_a_code_is_scanned_and_a_place_found_into_the_form(service: Service, chromium: Browser) -> None:
    path = await begin(service)
    phone = {"width": 375, "height": 812}
    page, errors = await open_link(service, chromium, "wangfang", path, size=phone, script=True, agent=INSIDE)

    async def scans(dialog: Dialog) -> None:
        await dialog.accept("ZC-2026-0031")

    page.on("dialog", scans)
    await page.get_by_role("button", name="扫码").click()
    await expect(page.locator("#field-code")).to_have_value("ZC-2026-0031")
    await page.locator("#field-where").fill("二号楼")
    await page.get_by_role("button", name="定位").click()
    await expect(page.locator("#field-where")).to_have_value("二号楼（位置 30.27410,120.15510）")
    assert await page.get_by_role("button", name="扫码").count() == 1
    assert errors == []
