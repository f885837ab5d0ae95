"""A card that DingTalk refuses comes with a link, which a login of its reader opens as well as a code does."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from urllib.parse import urlencode

import pytest
from playwright.async_api import expect
from structlog.testing import capture_logs
from yarl import URL

from bot.channels.sms.credentials import SMS
from models.clock import now
from models.flows import ApprovalTask
from models.links import SignedLink
from models.messages import OutgoingMessage
from models.org import ChannelCredential, Person
from models.requests import HistoryEntry
from settings import Settings
from tests.browser import open_chromium
from tests.dingtalk.test_login import INSIDE
from tests.dingtalk.test_trip_story import in_dingtalk
from tests.guarantees.snapshot import changes, snapshot
from tests.links.visitor import DECIDE, SEE, Visitor, sheet_of
from tests.pages.reader import Reader
from tests.pages.test_decisions import submitted
from tests.story import Service, open_agency, run_service

IN_WECOM = "Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 wxwork/4.1.0 MicroMessenger/7.0.1"


Visiting = Callable[..., Awaitable[Visitor]]


@pytest.fixture
async def service(connected: str, settings: Settings) -> AsyncIterator[Service]:
    async with run_service(await open_agency(settings, dingtalk=True)) as running:
        running.simulator.dingtalk.faults.fail_deliveries = 100
        yield running


@pytest.fixture
async def visiting(service: Service) -> AsyncIterator[Visiting]:
    """`li = await visiting()`: 王芳 asks for a car, and 李敏 gets a message for a card; each call opens a browser."""
    await in_dingtalk(service, "limin")
    number = int((await submitted(service)).rsplit("/", 1)[-1])
    async with AsyncExitStack() as browsers:

        async def visit(userid: str = "limin", *, agent: str = "") -> Visitor:
            async with service.agency.work():
                task = await ApprovalTask.get(request_id=number, node_key="department")
                mobile = (await Person.get(id=task.person_id)).mobile
            reader = await browsers.enter_async_context(Reader(service, userid, agent=agent))
            return Visitor(service, reader, mobile, task.id, number)

        yield visit


async def state_of(visitor: Visitor) -> str:
    async with visitor.service.agency.work():
        return str((await ApprovalTask.get(id=visitor.task_id)).state)


async def test_in_dingtalk_one_decides_without_any_code(service: Service, visiting: Visiting) -> None:
    li = await visiting(agent=INSIDE)
    assert [text for text, _ in li.item.links] == [DECIDE, SEE] and re.fullmatch("/s/[0-9A-Za-z]{22}", li.link)
    token = li.link.removeprefix("/s/")
    with capture_logs() as lines:
        entering = await li.taps()
        assert entering.path == li.link and "正在登录" in entering.text
        page = await li.logs_in(entering)
    assert page.status == 200 and page.path == li.link and "省政府" in page.text
    done = await li.reader.presses(page, "同意")

    assert "已经处理过了" in done.text and "（网页）" in done.text
    assert await state_of(li) == "approved" and "已经处理过了" in (await li.opens()).text
    service.person("wangfang").sees("李敏", "已同意")
    assert service.simulator.sms.inbox(li.mobile) == []
    async with service.agency.work():
        assert (await HistoryEntry.get(request_id=li.request_id, verb="approve_task")).channel == "web"
        stored = str([dict(row) for row in (*await OutgoingMessage.all(), *await SignedLink.all())])
    assert token not in stored and token not in str(lines)


async def test_a_repeat_of_the_message_carries_the_same_link(service: Service, visiting: Visiting) -> None:
    li = await visiting()
    first = li.item
    async with service.agency.work():
        await OutgoingMessage.filter(kind="card", person_id=service.agency.ids["limin"]).update(state="waiting")
    await service.deliver()

    assert li.item is not first and li.item.links == first.links
    async with service.agency.work():
        assert await SignedLink.all().count() == 1


async def test_whoever_only_helps_gets_no_link_to_decide(service: Service, visiting: Visiting) -> None:
    ma = await in_dingtalk(service, "maxiaohong")
    await service.person("limin", "dingtalk").says("转办马晓红")

    assert "打开页面办理" in dict(ma.sees("王芳的用车申请").links)


async def test_outside_of_the_apps_the_code_opens_it(service: Service, visiting: Visiting) -> None:
    li = await visiting()
    sheet = await li.opens()
    assert "验证身份" in sheet.text and "王芳" not in sheet.html
    page = await li.enters()
    done = await li.reader.presses(page, "驳回", words="当天有会")

    assert "（短信）" in done.text and await state_of(li) == "rejected"


async def test_without_sms_one_scans(service: Service, visiting: Visiting) -> None:
    async with service.agency.work():
        await ChannelCredential.filter(channel=SMS).delete()
    li = await visiting()
    sheet = await li.opens()
    assert "验证码" not in sheet.html
    [scan] = [link for link, text in sheet.paper.named_links if text == "用钉钉扫码登录确认"]
    chooser = sheet_of(*await li.browsing.gets(service.url + scan))
    limin = next(link for link, text in chooser.paper.named_links if text.startswith("李敏"))
    page = sheet_of(*await li.browsing.gets(str(chooser.url.join(URL(limin)))))

    await li.reader.presses(page, "同意")
    assert await state_of(li) == "approved"


async def test_in_wecom_nothing_is_tapped_at_all(service: Service, visiting: Visiting) -> None:
    li = await visiting(agent=IN_WECOM)
    wecom = service.agency.tenant.wecom
    assert wecom is not None
    phone = {"corp": wecom.corp_id, "userid": "limin", "url": service.url + li.link}
    simulator = f"http://127.0.0.1:{service.agency.settings.simulator_port}/open"
    response = await li.reader.session.get(simulator, params=phone)
    page = sheet_of(response, await response.text())

    assert page.path == li.link
    await li.reader.presses(page, "同意")
    assert await state_of(li) == "approved"


async def test_a_login_of_before_counts(service: Service, visiting: Visiting) -> None:
    li = await visiting()
    await li.reader.opens("/h5/")
    await li.reader.presses(await li.opens(), "驳回", words="时间冲突")

    assert await state_of(li) == "rejected"


async def test_somebody_else_is_refused_and_the_person_may_use_the_code(service: Service, visiting: Visiting) -> None:
    wang = await visiting("wangfang")
    await wang.reader.opens("/h5/")
    refused = await wang.opens()
    assert refused.status == 403 and "现在登录的是王芳" in refused.text and "省政府" not in refused.html
    token = refused.form("获取验证码")[0].values["form_token"]
    answer = await wang.reader.posts(wang.link, {"form_token": token, "action": "approve"})
    assert answer.status == 403 and await state_of(wang) == "pending"
    page = await wang.enters()
    await wang.reader.presses(page, "同意")
    assert await state_of(wang) == "approved"


async def test_somebody_elses_dingtalk_is_refused_and_asked_only_once(service: Service, visiting: Visiting) -> None:
    wang = await visiting("wangfang", agent=INSIDE)
    refused = await wang.logs_in(await wang.taps())

    assert refused.status == 403 and "现在登录的是王芳" in refused.text
    assert "用钉钉登录确认" in refused.text and refused.form("获取验证码")


async def test_a_login_that_fails_leads_to_the_code(service: Service, visiting: Visiting) -> None:
    li = await visiting(agent=INSIDE)
    entering = await li.taps()
    assert f"{li.link}?by=code" in entering.paper.links
    service.simulator.dingtalk.faults.api_down = True
    failed = await li.logs_in(entering)
    assert failed.status == 503
    [back] = failed.paper.links
    asked = await li.reader.presses(await li.reader.gets(back), "获取验证码")
    page = await li.reader.presses(asked, "确定", code=li.code)

    assert "省政府" in page.text


@pytest.mark.parametrize("column", ["locked_at", "expires_at"])
async def test_a_link_that_is_over_is_over_for_its_person_too(
    service: Service, visiting: Visiting, column: str
) -> None:
    li = await visiting()
    await li.reader.opens("/h5/")
    page = await li.opens()
    async with service.agency.work():
        await SignedLink.all().update(**{column: now()})

    assert (await li.opens()).status == 404
    assert (await li.reader.presses(page, "同意")).status == 404
    assert await state_of(li) == "pending"


async def test_looking_from_inside_of_an_app_changes_nothing(service: Service, visiting: Visiting) -> None:
    li = await visiting(agent=INSIDE)
    before = await snapshot(service.agency.settings.database_url)
    assert (await li.opens()).status == 200
    assert changes(before, await snapshot(service.agency.settings.database_url)) == []


async def test_a_form_without_the_links_own_cookie_does_nothing(service: Service, visiting: Visiting) -> None:
    """A login alone does not make another site's form ours."""
    li = await visiting()
    await li.reader.opens("/h5/")
    answer = await li.reader.posts(li.link, {"form_token": "", "action": "approve"})

    assert answer.status == 403 and await state_of(li) == "pending"


@pytest.mark.browser
async def test_in_a_real_browser_in_dingtalk_its_script_logs_in(service: Service, visiting: Visiting) -> None:
    li = await visiting()
    dingtalk = service.agency.tenant.dingtalk
    assert dingtalk is not None
    query = urlencode({"corp": dingtalk.corp_id, "userid": "limin", "url": service.url + li.link})
    errors: list[str] = []
    async with open_chromium() as chromium:
        context = await chromium.new_context(viewport={"width": 375, "height": 812}, user_agent=INSIDE)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(f"http://127.0.0.1:{service.agency.settings.simulator_port}/dingtalk/open?{query}")
        await page.get_by_role("button", name="同意", exact=True).click()
        await expect(page.get_by_text("这项审批已经处理过了")).to_be_visible()

    assert await state_of(li) == "approved" and errors == []
