"""Pages in DingTalk: its script says who holds the phone, its login page who sits at the desk; pages are signed."""

import json
import re
from collections.abc import AsyncIterator
from html import unescape
from urllib.parse import quote, urlencode

import pytest
from aiohttp import ClientResponse, ClientSession, CookieJar
from playwright.async_api import Browser, Dialog, Page, Route, expect
from yarl import URL

from bot.channels.dingtalk.page import page_signature
from models.org import Person
from models.sessions import WebSession
from tests.browser import open_chromium
from tests.designing.seal import publish_type
from tests.pages.test_drafts import draft_path
from tests.pages.test_in_app import FAULT
from tests.pages.test_in_chromium import PHONE
from tests.story import Service

INSIDE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 AliApp(DingTalk/7.6.0)"
CODE = re.compile(r'"codes": (\{.*?\})')


class Browsing:
    """A browser without script inside DingTalk, in which somebody has opened a link of the chat."""

    def __init__(self, service: Service, userid: str, session: ClientSession | None = None) -> None:
        self.service, self.userid = service, userid
        self.session = session or ClientSession(cookie_jar=CookieJar(unsafe=True), headers={"User-Agent": INSIDE})
        dingtalk = service.agency.tenant.dingtalk
        assert dingtalk is not None
        self.dingtalk = dingtalk
        self.simulator = f"http://127.0.0.1:{service.agency.settings.simulator_port}/dingtalk"

    def link(self, to: str = "/h5/", **more: str) -> str:
        query = {"tenant": str(self.service.agency.tenant_id), "to": to, **more}
        return f"{self.service.url}/h5/enter?{urlencode(query)}"

    async def taps(self, link: str) -> tuple[ClientResponse, str]:
        phone = {"corp": self.dingtalk.corp_id, "userid": self.userid, "url": link}
        return await self.gets(f"{self.simulator}/open?{urlencode(phone)}")

    async def gets(self, address: str) -> tuple[ClientResponse, str]:
        response = await self.session.get(address)
        return response, await response.text()

    async def code(self) -> str:
        """What DingTalk's script would give to our page."""
        _, script = await self.gets(f"{self.simulator}/jsapi/dingtalk.open.js")
        found = CODE.search(script)
        assert found is not None
        [code, *_] = json.loads(found[1])[self.dingtalk.client_id]
        return str(code)


@pytest.fixture
async def browsing(service: Service) -> AsyncIterator[Browsing]:
    wang = Browsing(service, "wangfang")
    yield wang
    await wang.session.close()


def attribute(html: str, name: str) -> str:
    found = re.search(f'{name}="([^"]*)"', html)
    assert found is not None, f"no {name} in {html}"
    return unescape(found[1])


async def test_inside_of_dingtalk_a_page_asks_its_script(browsing: Browsing, service: Service) -> None:
    response, html = await browsing.taps(browsing.link("/h5/requests"))

    assert response.status == 200 and response.headers["Cache-Control"] == "no-store"
    origin = f"http://127.0.0.1:{service.agency.settings.simulator_port}"
    assert f"script-src 'self' {origin};" in response.headers["Content-Security-Policy"]
    assert f'src="{browsing.dingtalk.jsapi_url}"' in html and "dingtalk-login.js?v=" in html
    settings = json.loads(attribute(html, "data-settings"))
    assert settings == {"corpId": browsing.dingtalk.corp_id, "clientId": browsing.dingtalk.client_id}

    code = await browsing.code()
    back = f"{service.url}{attribute(html, 'data-to')}&code={code}"
    response, html = await browsing.gets(back)
    assert response.url.path == "/h5/requests" and "王芳" in html
    async with service.agency.work():
        assert [one.method for one in await WebSession.all()] == ["dingtalk"]
    assert (await browsing.gets(back))[0].status == 403, "each login is for once"


@pytest.mark.parametrize("wrong", ["no such code", "web"])
async def test_a_code_of_another_kind_opens_nothing(browsing: Browsing, service: Service, wrong: str) -> None:
    """One of the browsers' login is no code of the script, and none is a code for long."""
    _, html = await browsing.taps(browsing.link())
    if wrong == "web":
        address = browsing.link(how="scan", via="dingtalk")
        response = await browsing.session.get(address, allow_redirects=False)
        answer = await browsing.session.get(f"{response.headers['Location']}&userid=limin", allow_redirects=False)
        found = re.search("authCode=([0-9a-f]+)", answer.headers["Location"])
        assert found is not None
        wrong = found[1]

    response, text = await browsing.gets(f"{service.url}{attribute(html, 'data-to')}&code={quote(wrong)}")
    assert response.status == 403 and "登录没有完成" in text


async def test_outside_one_logs_in_at_dingtalks_page(browsing: Browsing, service: Service) -> None:
    _, html = await browsing.taps(browsing.link("/h5/approvals"))
    other = re.search(r'id="other-way" href="([^"]*)"', html)
    assert other is not None
    response, text = await browsing.gets(service.url + unescape(other[1]))
    assert "请选谁来扫" in text
    limin = re.search(r'href="([^"]*userid=limin[^"]*)"', text)
    assert limin is not None
    response, html = await browsing.gets(str(response.url.join(URL(unescape(limin[1])))))

    assert response.url.path == "/h5/approvals" and "李敏" in html
    async with service.agency.work():
        assert [one.method for one in await WebSession.all()] == ["scan"]


async def test_strangers_and_people_who_left_do_not_get_in(browsing: Browsing, service: Service) -> None:
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["wangfang"]).update(active=False)
    _, html = await browsing.taps(browsing.link())
    response, text = await browsing.gets(f"{service.url}{attribute(html, 'data-to')}&code={await browsing.code()}")

    assert response.status == 403 and "系统管理员" in text


async def test_a_dingtalk_that_does_not_answer_is_no_breakdown(browsing: Browsing, service: Service) -> None:
    _, html = await browsing.taps(browsing.link())
    code = await browsing.code()
    service.simulator.dingtalk.faults.api_down = True
    response, text = await browsing.gets(f"{service.url}{attribute(html, 'data-to')}&code={code}")

    assert response.status == 503 and "钉钉暂时没有回应" in text


async def test_the_browser_tells_which_channel_it_is_of(service: Service) -> None:
    """Somebody in both opens a link without a channel; the console's login, too."""
    wang = Browsing(service, "wangfang")
    try:
        _, html = await wang.taps(f"{service.url}/console/login?tenant=demo&to=/console/")
        assert "dingtalk-login.js" in html
    finally:
        await wang.session.close()


def test_what_is_signed_is_the_decoded_address_by_either_digest() -> None:
    values = ("ticket", "nonce", 1763000000000)
    url = "https://houqin.example/h5/drafts/1?why=%E7%81%AF&x=1"
    long, short = page_signature(*values, url, "sha256"), page_signature(*values, url, "sha1")

    assert (len(long), len(short)) == (64, 40)
    assert long == page_signature(*values, "https://houqin.example/h5/drafts/1?why=灯&x=1", "sha256")


async def test_tickets_are_asked_for_once(browsing: Browsing, service: Service) -> None:
    _, html = await browsing.taps(browsing.link())
    await browsing.gets(f"{service.url}{attribute(html, 'data-to')}&code={await browsing.code()}")
    for path in ("/h5/", "/h5/requests?q=%E7%81%AF"):
        query = urlencode({"url": f"{service.url}{path}"})
        response, text = await browsing.gets(f"{service.url}/h5/jssdk.json?{query}")
        found = json.loads(text)
        assert response.status == 200 and found["adapter"].startswith("/static/dingtalk.js?v=")
        assert set(found["config"]) == {"corpId", "agentId", "timeStamp", "nonceStr", "signature"}

    assert len([call for call in service.simulator.dingtalk.calls if call.path.endswith("jsapiTickets")]) == 1
    assert service.simulator.dingtalk.used()[0] <= 1, "logins use up no calls of the month"


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


async def opened(service: Service, chromium: Browser, to: str, *, inside: bool = True) -> tuple[Page, list[str]]:
    """A link of the chat in a real browser, inside of DingTalk or of nothing."""
    context = await chromium.new_context(
        locale="zh-CN", viewport={"width": PHONE["width"], "height": PHONE["height"]}, user_agent=INSIDE
    )
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    wang = Browsing(service, "wangfang" if inside else "nobody")
    await wang.session.close()
    query = urlencode({"corp": wang.dingtalk.corp_id, "userid": wang.userid, "url": wang.link(to)})
    await page.goto(f"{wang.simulator}/open?{query}")
    return page, errors


@pytest.mark.browser
async def test_nobody_types_anything_inside_of_dingtalk_and_the_page_uses_the_phone(
    service: Service, chromium: Browser
) -> None:
    await publish_type(service.agency, FAULT)
    await service.person("wangfang", "dingtalk").says("申请报损登记")
    page, errors = await opened(service, chromium, await draft_path(service))
    await page.wait_for_url("**/h5/drafts/*")

    async def scans(dialog: Dialog) -> None:
        await dialog.accept("ZC-2026-0031")

    page.on("dialog", scans)
    await page.get_by_role("button", name="扫码").click()
    await expect(page.locator("#field-code")).to_have_value("ZC-2026-0031")
    await page.locator("#field-where").fill("二号楼")
    await page.get_by_role("button", name="定位").click()
    await expect(page.locator("#field-where")).to_have_value("二号楼（位置 30.27410,120.15510）")
    assert errors == []


@pytest.mark.browser
async def test_where_dingtalk_is_not_around_the_page_its_login_page_opens(service: Service, chromium: Browser) -> None:
    page, errors = await opened(service, chromium, "/h5/", inside=False)
    await page.get_by_role("link", name="王芳").click()
    await page.wait_for_url("**/h5/")
    await expect(page.get_by_text("王芳，您好")).to_be_visible()
    assert errors == []


OLDER_NAME = "dd.requestAuthCode = function (asked) { asked.fail({errorMessage: 'not available'}); };"
REFUSES = "delete dd.requestAuthCode; dd.runtime.permission.requestAuthCode = function (asked) { asked.onFail(); };"


@pytest.mark.browser
@pytest.mark.parametrize(("client", "seen"), [(OLDER_NAME, "王芳，您好"), (REFUSES, "")], ids=["older-name", "refused"])
async def test_a_client_that_knows_less_is_asked_by_the_older_name(
    service: Service, chromium: Browser, client: str, seen: str
) -> None:
    context = await chromium.new_context(user_agent=INSIDE)
    page = await context.new_page()

    async def knowing_less(route: Route) -> None:
        answer = await route.fetch()
        await route.fulfill(response=answer, body=await answer.text() + client)

    await page.route("**/dingtalk.open.js", knowing_less)
    wang = Browsing(service, "wangfang")
    await wang.session.close()
    query = urlencode({"corp": wang.dingtalk.corp_id, "userid": wang.userid, "url": wang.link("/h5/")})
    await page.goto(f"{wang.simulator}/open?{query}")

    await expect(page.get_by_text(seen or "钉钉没有告诉我们您是谁")).to_be_visible()
    assert await page.get_by_role("link", name="用钉钉扫码或账号登录").count() == (0 if seen else 1)
