"""The flow designer in a real browser: on a phone and at a desk, with nothing but Tab and Enter."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Dialog, Page, expect

from models.flows import Flow, FlowDefinition
from tests.browser import open_chromium
from tests.pages.test_in_chromium import PC, PHONE, fits, open_link
from tests.story import Service

pytestmark = pytest.mark.browser

STOPS_MAX = 160
"""More stops than any page of the designer has."""


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


async def tabs_to(page: Page, words: str, *, after: str = "body") -> None:
    """Press Tab until the focus stands on the first control with these words behind the element `after`."""
    behind = (
        "([words, after]) => { const here = document.activeElement, start = document.querySelector(after);"
        " const said = (here.labels && here.labels.length ? here.labels[0] : here).innerText || '';"
        " return said.trim() === words && !!(start.compareDocumentPosition(here) & 4); }"
    )
    for _ in range(STOPS_MAX):
        await page.keyboard.press("Tab")
        if await page.evaluate(behind, [words, after]):
            return
    raise AssertionError(f"no Tab leads to {words!r} behind {after}")


@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_a_node_is_added_and_published_by_keyboard_alone(
    service: Service, chromium: Browser, size: dict[str, int]
) -> None:
    async with service.agency.work():
        flow = await Flow.get(request_type="vehicle")
    editor = f"{service.url}/console/flows/{flow.id}"
    page, errors = await open_link(service, chromium, "heshuqin", f"/console/flows/{flow.id}", size=size, script=True)

    await tabs_to(page, "＋ 添加节点", after="#node-department")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**?add=:1*")
    await tabs_to(page, "审批", after="#add")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/nodes/n1?*")
    await tabs_to(page, "名称")
    await page.keyboard.press("Control+A")
    await page.keyboard.type("财务审核")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("节点已保存到草稿")
    assert await fits(page)
    await tabs_to(page, "返回流程")
    await page.keyboard.press("Enter")
    await expect(page.locator("#node-n1")).to_contain_text("财务审核")
    await tabs_to(page, "检查并发布")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/publish*")
    await tabs_to(page, "发布")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("已发布")

    assert page.url.startswith(editor) and errors == []
    async with service.agency.work():
        newest = await FlowDefinition.all().order_by("-version").first()
        assert newest is not None
        assert [node["name"] for node in newest.definition["nodes"]] == ["部门主管审批", "财务审核", "车队审批"]


@pytest.mark.parametrize("size", [PHONE, PC], ids=["phone", "pc"])
async def test_every_page_of_the_designer_fits(service: Service, chromium: Browser, size: dict[str, int]) -> None:
    async with service.agency.work():
        flow = await Flow.get(request_type="vehicle")
    start = f"/console/flows/{flow.id}"
    page, errors = await open_link(service, chromium, "heshuqin", f"{start}?add=:2", size=size, script=True)
    await page.get_by_role("button", name="条件分支").click()
    await page.goto(f"{service.url}{start}?add=n1.0:0")
    await page.get_by_role("button", name="并行").click()
    paths = ("", "?add=n1.0:0", "/nodes/department", "/nodes/n1", "/nodes/n2")
    for path in (*paths, "/simulate", "/publish", "/versions", "/applies", "/move"):
        answer = await page.goto(f"{service.url}{start}{path}")
        assert answer is not None and answer.ok, path
        assert await fits(page), path
    assert errors == []


async def test_nothing_typed_is_lost_without_a_question(service: Service, chromium: Browser) -> None:
    async with service.agency.work():
        flow = await Flow.get(request_type="vehicle")
    node = f"/console/flows/{flow.id}/nodes/department"
    page, errors = await open_link(service, chromium, "heshuqin", node, size=PC, script=True)
    asked: list[str] = []
    keep = [True]

    async def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        await (dialog.dismiss() if keep[0] else dialog.accept())

    page.on("dialog", answer)
    await page.get_by_label("名称").fill("科长审批")
    await page.get_by_role("button", name="去掉").click()
    assert len(asked) == 1 and "没保存的修改" in asked[0]
    await expect(page.get_by_label("名称")).to_have_value("科长审批")
    await page.get_by_role("button", name="保存节点").click()
    await expect(page.get_by_role("status")).to_contain_text("节点已保存到草稿")
    assert len(asked) == 1
    await page.get_by_label("名称").fill("不要了")
    keep[0] = False
    await page.get_by_role("button", name="去掉").click()
    await expect(page.get_by_text("还没有选人。", exact=True)).to_be_visible()
    await expect(page.get_by_label("名称")).to_have_value("科长审批")
    assert len(asked) == 2 and errors == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
async def test_a_condition_is_ticked_from_the_options_of_its_field(
    service: Service, chromium: Browser, script: bool
) -> None:
    async with service.agency.work():
        flow = await Flow.get(request_type="vehicle")
    applies = f"/console/flows/{flow.id}/applies"
    page, errors = await open_link(service, chromium, "heshuqin", applies, size=PHONE, script=script)
    far, scopes = page.get_by_role("checkbox", name="长途"), page.get_by_role("group", name="用车范围")
    if script:
        await expect(scopes).to_be_hidden()
    await page.get_by_label("字段", exact=True).select_option(label="目的地")
    await expect(page.get_by_label("值", exact=True)).to_be_visible()
    await page.get_by_label("字段", exact=True).select_option(label="用车范围")
    if script:
        await expect(page.get_by_label("值", exact=True)).to_be_hidden()
        assert await page.get_by_role("group").count() == 1
    await far.check()
    assert await fits(page)
    await page.get_by_role("button", name="添加条件").click()
    await expect(page.get_by_text("用车范围等于长途")).to_be_visible()
    assert errors == []


async def test_versions_are_readable_on_a_phone(service: Service, chromium: Browser) -> None:
    async with service.agency.work():
        flow = await Flow.get(request_type="vehicle")
    page, _ = await open_link(
        service, chromium, "heshuqin", f"/console/flows/{flow.id}/versions", size=PHONE, script=False
    )
    when = page.locator("td[data-title='发布时间']").first
    assert await when.evaluate("cell => getComputedStyle(cell, '::before').content") == '"发布时间"'
    # On a line of its own, in one line.
    box = await when.bounding_box()
    assert box is not None and box["width"] > 250 and box["height"] < 40
