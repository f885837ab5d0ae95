"""The console in a real browser: without scripts, without anything modern, at a desk and on a phone."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from models.sessions import Favourite, Shortcut
from tests.browser import open_chromium
from tests.console.test_login import NEW, App, one_time_password
from tests.pages.test_decisions import submitted
from tests.pages.test_in_chromium import PC, PHONE, fits, open_link
from tests.story import Service

pytestmark = pytest.mark.browser

OLD = """
["fetch", "Promise", "Map", "Set", "WeakMap", "WeakSet", "Symbol", "Proxy", "Reflect", "EventSource", "WebSocket",
 "FormData", "URL", "URLSearchParams", "matchMedia", "requestAnimationFrame", "IntersectionObserver",
 "MutationObserver", "CustomEvent"].forEach(function (name) { delete window[name]; });
delete Element.prototype.classList;
delete Element.prototype.closest;
delete Element.prototype.matches;
delete Element.prototype.remove;
delete HTMLElement.prototype.dataset;
delete Array.from;
delete Array.prototype.includes;
delete Array.prototype.find;
delete String.prototype.includes;
delete String.prototype.startsWith;
delete Object.assign;
delete NodeList.prototype.forEach;
delete history.pushState;
"""
"""Roughly Internet Explorer 9: what the page's script must do without."""


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


async def gives_one_time_password(service: Service, page: Page) -> None:
    once = await one_time_password(service)
    await page.goto(f"{service.url}/console/login?tenant=demo&to=/console/menu")
    await page.get_by_label("登录名").fill("heshuqin")
    await page.get_by_label("密码", exact=True).fill(once)
    await page.get_by_role("button", name="登录").click()
    await expect(page.get_by_alt_text("绑定验证码的二维码")).to_be_visible()


async def ends_first_login(page: Page) -> None:
    app = App(await page.locator(".key").inner_text())
    await page.get_by_label("新密码").fill(NEW)
    await page.get_by_label("再输入一次").fill(NEW)
    await page.get_by_label("验证码").fill(app.code())
    await page.get_by_role("button", name="完成").click()


@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_everything_works_with_scripts_off(service: Service, chromium: Browser, size: dict[str, int]) -> None:
    viewport = {"width": size["width"], "height": size["height"]}
    context = await chromium.new_context(locale="zh-CN", viewport=viewport, java_script_enabled=False)
    page = await context.new_page()
    await gives_one_time_password(service, page)
    assert await fits(page)
    await ends_first_login(page)
    await expect(page.get_by_role("heading", name="菜单")).to_be_visible()
    assert await fits(page)
    await page.locator(".desk").get_by_role("link", name="登录设备").click()
    await page.get_by_role("button", name="☆ 收藏").click()
    await expect(page.get_by_role("status")).to_contain_text("已收藏")
    if size is PHONE:
        await expect(page.locator(".side")).to_be_hidden()
        await page.get_by_role("link", name="菜单", exact=True).click()
        await expect(page.locator(".desk").get_by_role("link", name="整理")).to_be_visible()
    await page.get_by_role("button", name="退出登录").click()
    await expect(page.get_by_role("button", name="登录")).to_be_visible()
    async with service.agency.work():
        assert (await Favourite.get()).title == "登录设备"


async def test_the_keys_work_in_an_old_browser(service: Service, chromium: Browser) -> None:
    context = await chromium.new_context(locale="zh-CN", viewport={"width": PC["width"], "height": PC["height"]})
    await context.add_init_script(OLD)
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await gives_one_time_password(service, page)
    await ends_first_login(page)
    await page.goto(f"{service.url}/console/shortcuts")
    await page.get_by_label("登录设备").fill("d")
    await page.get_by_label("工作台").fill("1")
    await page.get_by_role("button", name="保存").click()
    await expect(page.get_by_role("status")).to_contain_text("快捷键已保存")
    await page.locator("h1").click()
    await page.keyboard.press("g")
    await page.keyboard.press("d")
    await page.wait_for_url("**/console/sessions")
    # Not while somebody types, and not without the G.
    await page.get_by_label("搜索").press_sequentially("g1")
    await page.locator("h1").click()
    await page.keyboard.press("1")
    await expect(page.get_by_label("搜索")).to_have_value("g1")
    await page.keyboard.press("g")
    await page.keyboard.press("1")
    await page.wait_for_url("**/console/")
    await page.keyboard.press("?")
    await page.wait_for_url("**/console/shortcuts")
    assert errors == []
    async with service.agency.work():
        assert sorted(await Shortcut.all().values_list("key", flat=True)) == ["1", "d"]


@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_every_page_of_the_menu_fits(service: Service, chromium: Browser, size: dict[str, int]) -> None:
    await submitted(service)
    page, errors = await open_link(service, chromium, "heshuqin", "/console/menu", size=size, script=True)
    links = page.locator(".whole-menu .menu a")
    paths = [await links.nth(number).get_attribute("href") for number in range(await links.count())]
    assert len(paths) > 3
    for path in [*paths, "/console/nothing-here"]:
        await page.goto(f"{service.url}{path}")
        assert await fits(page), path
    assert errors == []
