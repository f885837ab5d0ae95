"""Ways into the console: in WeCom nothing is typed, outside one scans, and a password with a code is the fallback."""

import base64
import re
import time
from datetime import timedelta
from html import unescape

import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from yarl import URL

from handlers.org import passwords
from models.clock import now
from models.org import Person
from models.sessions import Password, WebSession
from tests.pages.reader import Reader, Sheet
from tests.story import Service

LOGIN = "/console/login?tenant=demo"
OWN = "一句很好记的话"
NEW = OWN * 2


async def one_time_password(service: Service, userid: str = "heshuqin") -> str:
    async with service.agency.work():
        return await passwords.reset(await Person.one(id=service.agency.ids[userid]), userid)


class App:
    """The app on the phone, by another implementation than ours. Its steps count from when it was set up, so that a
    clock that ticks in the middle of a story changes nothing."""

    def __init__(self, secret: str) -> None:
        self.totp = TOTP(base64.b32decode(secret), 6, SHA1(), 30)
        self.start = int(time.time())

    def code(self, steps: int = 0) -> str:
        return self.totp.generate(self.start + 30 * steps).decode()


def secret_on(sheet: Sheet) -> str:
    found = re.search(r'class="key">([A-Z2-7]{32})<', sheet.html)
    assert found is not None, sheet.text
    return found[1]


async def logs_in(browser: Reader, password: str, code: str = "", *, name: str = "heshuqin", to: str = "") -> Sheet:
    page = await browser.gets(f"{LOGIN}&to={to}")
    return await browser.presses(page, "登录", login_name=name, password=password, code=code)


async def set_up(service: Service, browser: Reader) -> App:
    """The first login, done; what makes the codes."""
    first = await logs_in(browser, await one_time_password(service))
    app = App(secret_on(first))
    home = await browser.presses(first, "完成", new=NEW, again=NEW, code=app.code())
    assert home.path == "/console/", home.text
    return app


async def test_scanning_leads_to_the_page_that_was_asked_for(service: Service, browser: Reader) -> None:
    unit = await browser.gets("/console/menu")
    assert unit.path == "/console/login" and "单位代码" in unit.text
    wrong = await browser.gets("/console/login?tenant=demmo&to=/console/menu")
    assert "没有代码为“demmo”的单位" in wrong.text
    login = await browser.gets(f"{LOGIN}&to=/console/menu")
    assert "示范市机关事务管理局" in login.text
    link = next(link for link in login.paper.links if "how=scan" in link)
    scan = await browser._read(await browser.session.get(service.url + link))
    assert "请选谁来扫" in scan.text
    found = re.search(r'href="([^"]+userid=heshuqin)"', scan.html)
    assert found is not None
    menu = await browser._read(await browser.session.get(f"{scan.url.origin()}{unescape(found[1])}"))
    assert menu.path == "/console/menu" and menu.status == 200 and "何淑琴" in menu.text
    async with service.agency.work():
        assert (await WebSession.get()).method == "scan"
    # The unit is known from now on.
    await browser.presses(menu, "退出登录")
    assert "示范市机关事务管理局" in (await browser.gets("/console/")).text


@pytest.mark.parametrize("cookie", ["{id}", "{id}.", "{id}.00000000000000000000000000000000", "x.y", "9" * 30])
async def test_counting_through_numbers_finds_no_tenant(service: Service, browser: Reader, cookie: str) -> None:
    number = service.agency.tenant_id
    browser.session.cookie_jar.update_cookies({"houqin_tenant": cookie.format(id=number)}, URL(service.url))
    for address in ("/console/login", f"/console/login?tenant={number}"):
        sheet = await browser.gets(address)
        assert "单位代码" in sheet.text and service.agency.tenant.name not in sheet.text


async def test_in_wecom_nobody_types_anything(service: Service, browser: Reader) -> None:
    agent = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 wxwork/4.1.31"}
    asked = await browser.session.get(service.url + LOGIN, headers=agent, allow_redirects=False)
    assert asked.status == 303 and asked.headers["Location"].startswith("/h5/enter?tenant=")


async def test_the_first_login_sets_a_password_and_a_code(service: Service, browser: Reader) -> None:
    once = await one_time_password(service)
    first = await logs_in(browser, once, to="/console/menu")
    assert "第一次登录" in first.text and "data:image/svg+xml" in first.html
    secret = secret_on(first)
    app = App(secret)
    short = await browser.presses(first, "完成", new="short", again="short", code=app.code())
    assert short.status == 422 and "至少要10个字符" in short.text
    assert secret_on(short) == secret
    other = await browser.presses(short, "完成", new=NEW, again=NEW + "x", code=app.code())
    assert "不一样" in other.text
    same = await browser.presses(other, "完成", new=once, again=once, code=app.code())
    assert "不能和一次性密码相同" in same.text
    wrong = await browser.presses(same, "完成", new=NEW, again=NEW, code="000000")
    assert "验证码不对" in wrong.text
    done = await browser.presses(wrong, "完成", new=NEW, again=NEW, code=app.code())
    assert done.path == "/console/menu" and "何淑琴" in done.text
    async with service.agency.work():
        row = await Password.get()
        assert secret not in row.totp_sealed and NEW not in row.password_hash and once not in row.password_hash
        assert (await WebSession.get()).method == "password"
    # The one-time password and its page are used up.
    assert (await logs_in(browser, once)).status == 403
    again = await browser.presses(wrong, "完成", new=OWN * 3, again=OWN * 3, code=app.code())
    assert again.path == "/console/login"


async def test_a_code_counts_once(service: Service, browser: Reader) -> None:
    app = await set_up(service, browser)
    # The code of the first login is the present one.
    assert (await logs_in(browser, NEW, app.code())).status == 403
    assert (await logs_in(browser, NEW, app.code(1))).status == 200
    assert (await logs_in(browser, NEW, app.code(1))).status == 403
    assert (await logs_in(browser, NEW, app.code())).status == 403
    assert (await logs_in(browser, NEW)).status == 403


async def test_nothing_tells_a_name_from_a_wrong_password(service: Service, browser: Reader) -> None:
    app = await set_up(service, browser)
    answers = {
        (sheet.status, sheet.text)
        for sheet in (
            await logs_in(browser, "a wrong password", app.code(1)),
            await logs_in(browser, NEW, "000000"),
            await logs_in(browser, NEW, app.code(1), name="heshuqin2"),
        )
    }
    assert len(answers) == 1
    assert passwords.REFUSED in answers.pop()[1]


async def test_five_failures_close_the_account_for_a_quarter_of_an_hour(service: Service, browser: Reader) -> None:
    app = await set_up(service, browser)
    for _ in range(passwords.FAILURES_MAX):
        await logs_in(browser, "a wrong password")
    right = app.code(1)
    locked = await logs_in(browser, NEW, right)
    assert locked.status == 403 and passwords.REFUSED in locked.text
    async with service.agency.work():
        row = await Password.get()
        assert row.locked_until is not None and row.locked_until > now() + timedelta(minutes=14)
        await Password.all().update(locked_until=now() - timedelta(seconds=1))
    assert (await logs_in(browser, NEW, right)).status == 200
    async with service.agency.work():
        assert (await Password.get()).failures == 0


async def test_a_one_time_password_grows_old(service: Service, browser: Reader) -> None:
    once = await one_time_password(service)
    async with service.agency.work():
        await Password.all().update(created_at=now() - passwords.ONE_TIME_FOR - timedelta(seconds=1))
    assert (await logs_in(browser, once)).status == 403


async def test_a_reset_voids_everything_before_it(service: Service, browser: Reader) -> None:
    app = await set_up(service, browser)
    once = await one_time_password(service)
    assert (await browser.gets("/console/")).path == "/console/login"
    assert (await logs_in(browser, NEW, app.code(1))).status == 403
    assert "第一次登录" in (await logs_in(browser, once)).text


async def test_a_login_form_is_good_in_the_browser_that_asked_for_it(service: Service, browser: Reader) -> None:
    once = await one_time_password(service)
    page = await browser.gets(LOGIN)
    form, _ = page.form("登录")
    async with Reader(service, "nobody") as victim:
        values = {**form.values, "login_name": "heshuqin", "password": once}
        assert (await victim.posts("/console/login", values)).paper.forms
        foreign = await browser.posts("/console/login", values, {"Origin": "https://evil.example"})
        assert foreign.status == 403
    async with service.agency.work():
        assert not await WebSession.exists()
        assert (await Password.get()).failures == 0


async def test_who_has_left_does_not_get_in(service: Service, browser: Reader) -> None:
    app = await set_up(service, browser)
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["heshuqin"]).update(active=False)
    assert (await browser.gets("/console/")).path == "/console/login"
    refused = await logs_in(browser, NEW, app.code(1))
    assert refused.status == 403 and "已经停用" in refused.text


@pytest.mark.parametrize(("moment", "code"), [(1234567890, "005924"), (1111111109, "081804"), (20000000000, "353130")])
def test_codes_are_those_of_rfc_6238(monkeypatch: pytest.MonkeyPatch, moment: int, code: str) -> None:
    secret = b"12345678901234567890"
    monkeypatch.setattr("time.time", lambda: moment)
    assert passwords.counter_of(secret, code) == moment // 30
    for later in (30, -30):
        monkeypatch.setattr("time.time", lambda later=later: moment + later)
        assert passwords.counter_of(secret, code) == moment // 30
    monkeypatch.setattr("time.time", lambda: moment + 61)
    assert passwords.counter_of(secret, code) is None
