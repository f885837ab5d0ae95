"""The mini-program's own scripts, run: from a card to the page, with a scan into a field, and every way of failing."""

import random
from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import quote

import pytest
from playwright.async_api import Browser, expect

from models.org import Person
from models.sessions import WebSession
from pages.entry import local_path
from tests.browser import open_chromium
from tests.miniprogram.conftest import APPID
from tests.miniprogram.phone import RUNTIME, Phone, sources
from tests.pages.test_decisions import submitted
from tests.pages.test_in_app import begin
from tests.story import Service

pytestmark = pytest.mark.browser

Starting = Callable[[str], Awaitable[Phone]]


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with open_chromium() as browser:
        yield browser


@pytest.fixture
async def phone_of(service: Service, chromium: Browser) -> AsyncIterator[Starting]:
    """`wang = await phone_of("wangfang")`: nothing goes wrong in its scripts, whatever happens."""
    phones: list[Phone] = []

    async def starting(userid: str) -> Phone:
        phones.append(await Phone.unlock(service, chromium, userid))
        return phones[-1]

    yield starting
    for phone in phones:
        assert phone.errors == []


async def test_a_card_leads_into_the_mini_program_which_knows_its_reader(service: Service, phone_of: Starting) -> None:
    path = await submitted(service)
    action = service.person("limin").card("用车").card["card_action"]
    assert (action["type"], action["appid"]) == (2, APPID)

    phone = await phone_of("limin")
    await phone.opens(action["pagepath"])
    await phone.settled()

    await phone.web_view.get_by_role("button", name="同意").first.wait_for()
    assert phone.web_view.url == service.url + path


async def test_a_code_is_scanned_into_a_field_and_nothing_else_is_lost(service: Service, phone_of: Starting) -> None:
    path = await begin(service)
    phone = await phone_of("wangfang")
    await phone.opens(f"pages/index/index?to={quote(path, safe='')}")
    await phone.settled()
    await phone.web_view.locator("#field-why").fill("摔坏了")

    for text in ("ZC-2026-0031", "a=b&c #1/中文%", "a=b&c #1/中文%"):
        await phone.web_view.locator("#field-code").fill("")
        phone.scans = {"result": text}
        await phone.web_view.get_by_role("button", name="扫码").click()
        await phone.settled()
        await expect(phone.web_view.locator("#field-code")).to_have_value(text)
        assert await phone.web_view.locator("#field-why").input_value() == "摔坏了"
        assert phone.web_view.url == service.url + path

    assert await phone.web_view.get_by_role("button", name="定位").count() == 0


async def test_a_scan_fills_its_field_even_where_the_page_loads_anew(service: Service, phone_of: Starting) -> None:
    path = await begin(service)
    phone = await phone_of("wangfang")
    await phone.opens(f"pages/index/index?to={quote(path, safe='')}")
    await phone.settled()
    phone.scans = {"result": "ZC-7"}
    await phone.web_view.get_by_role("button", name="扫码").click()
    await phone.program.wait_for_function("(window.running.data().src || '').includes('#')")

    await phone.web_view.goto("about:blank")
    await phone.settled()

    await expect(phone.web_view.locator("#field-code")).to_have_value("ZC-7")


async def test_a_cancelled_scan_goes_back_and_one_that_cannot_be_says_so(phone_of: Starting) -> None:
    phone = await phone_of("wangfang")
    await phone.opens("pages/index/index")
    before = await phone.settled()
    link = "/pages/scan/scan?to=%2Fh5%2Fdrafts%2F1&field=field-code"

    await phone.opens(link)
    await phone.program.wait_for_function("window.running.pages() === 1")
    assert await phone.data() == before

    phone.scans = {"failed": "not supported"}
    await phone.opens(link)
    assert "直接填写" in (await phone.settled())["text"]
    await phone.calls("goBack")
    assert await phone.data() == before

    phone.scans = {"result": "never asked for"}
    for query in ("", "to=%2Fh5%2F", "to=https%3A%2F%2Fevil.example&field=a", "to=%2Fh5%2F&field=a%22"):
        await phone.opens(f"/pages/scan/scan?{query}")
        assert "没有要扫码的地方" in (await phone.settled())["text"], query


async def test_what_goes_wrong_is_said_and_can_be_tried_again(service: Service, phone_of: Starting) -> None:
    phone = await phone_of("wangfang")
    phone.login = {"failed": "timeout"}
    await phone.opens("pages/index/index")
    assert "没有告诉我们您是谁" in (await phone.settled())["text"]

    phone.login = {"errMsg": "login:ok"}
    await phone.calls("enter")
    assert "没有告诉我们您是谁" in (await phone.settled())["text"]

    phone.login = {}
    service.simulator.faults.api_down = True
    await phone.calls("enter")
    assert "企业微信暂时没有回应" in (await phone.settled())["text"]

    service.simulator.faults.api_down = False
    await phone.calls("enter")
    await phone.settled()
    await phone.shows("王芳，您好")

    await phone.calls("fail")
    shown = await phone.data()
    assert (shown["src"], shown["failed"]) == ("", True)
    assert "页面没有打开" in shown["text"]


async def test_where_it_cannot_work_it_says_so(service: Service, chromium: Browser, phone_of: Starting) -> None:
    wang = await phone_of("wangfang")
    await wang.in_wechat()
    await wang.opens("pages/index/index")
    assert "请在企业微信里打开" in (await wang.settled())["text"]
    assert not [call for call in service.simulator.calls if call.path.endswith("jscode2session")]

    async with service.agency.work():
        await Person.filter(id=service.agency.ids["chenlei"]).update(active=False)
    chen = await phone_of("chenlei")
    await chen.opens("pages/index/index")
    assert "请联系本单位的系统管理员" in (await chen.settled())["text"]

    await chen.starts("http://127.0.0.1:9")
    await chen.opens("pages/index/index")
    assert "请检查网络" in (await chen.settled())["text"]


async def test_opened_by_itself_it_shows_the_start_page_the_next_day_after_another_login(phone_of: Starting) -> None:
    phone = await phone_of("wangfang")
    await phone.opens("pages/index/index")
    first = (await phone.settled())["src"]
    await phone.shows("王芳，您好")
    await phone.comes_back(hours=10)
    assert (await phone.data())["src"] == first

    await phone.comes_back(hours=12)
    assert (await phone.settled())["src"] != first
    await phone.shows("王芳，您好")


async def test_a_login_that_was_ended_begins_anew_on_the_same_page(service: Service, phone_of: Starting) -> None:
    phone = await phone_of("wangfang")
    await phone.opens("pages/index/index")
    await phone.settled()
    async with service.agency.work():
        await WebSession.all().delete()

    await phone.web_view.goto(f"{service.url}/h5/requests?show=closed")
    await phone.settled()

    await expect(phone.web_view).to_have_url(f"{service.url}/h5/requests?show=closed")
    async with service.agency.work():
        assert (await WebSession.get()).person_id == service.agency.ids["wangfang"]


async def test_a_shared_page_opens_for_the_colleague_as_themselves(service: Service, phone_of: Starting) -> None:
    wang = await phone_of("wangfang")
    await wang.opens("pages/index/index")
    await wang.settled()
    shared = await wang.calls("onShareAppMessage", {"webViewUrl": f"{service.url}/h5/requests?show=closed#top"})
    assert shared["path"].startswith(f"/pages/index/index?tenant={service.agency.tenant_id}&to=%2Fh5%2Frequests")
    foreign = await wang.calls("onShareAppMessage", {"webViewUrl": "https://evil.example/h5/requests"})
    assert foreign["path"].endswith("&to=%2Fh5%2F")

    limin = await phone_of("limin")
    await limin.opens(shared["path"])
    await limin.settled()
    assert limin.web_view.url == f"{service.url}/h5/requests?show=closed"
    await limin.web_view.goto(f"{service.url}/h5/")
    await limin.shows("李敏，您好")


STARTS = ("/h5/", "/console/", "/h5", "/", "//", "", "https://evil.example/h5/", "/h5/miniprogram")
GOOD = ("requests", "12", "login", "/", "?", "show=closed", "&", "=", "-", "_", ".", "%2F", "@", ":", "a+b~c,*")
BAD = ("enter", "logout", "miniprogram", "..", "//", "%", "#", "\\", "\n", " ", "王")


def addresses() -> list[str]:
    """Addresses of every kind, ours among them."""
    chance = random.Random(20261126)
    pieces = 3 * GOOD + BAD
    drawn = {chance.choice(STARTS) + "".join(chance.choices(pieces, k=chance.randrange(6))) for _ in range(4000)}
    return sorted({*drawn, "/h5/requests/12", "/console/people?q=%E7%8E%8B+x", "/h5/\r\na", "/h5/enter?tenant=2"})


async def test_the_mini_program_and_the_service_take_the_same_addresses_for_ours(chromium: Browser) -> None:
    paths = addresses()
    page = await chromium.new_page()
    await page.add_script_tag(content=RUNTIME.read_text("utf-8"))
    rule = "([sources, paths]) => paths.map(window.miniprogram(sources).modules('address').ours)"
    ours = await page.evaluate(rule, [sources("https://hq.example.gov.cn", "1"), paths])
    assert dict(zip(paths, ours, strict=True)) == {path: local_path(path) for path in paths}
    assert len([path for path in paths if local_path(path) == path]) > 50
