"""Who gets in, and whose forms are taken."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from yarl import URL

from models.clock import now
from models.org import Person
from models.requests import Request
from models.sessions import WebSession
from models.work import WorkOrder
from pages.entry import Entry, local_path
from pages.session import COOKIE
from tests.pages.reader import Opening, Reader
from tests.pages.test_decisions import submitted
from tests.pages.test_drafts import SENTENCE, draft_path
from tests.pages.test_trips import approved
from tests.story import Service, open_agency

PAGES = ("/h5/", "/h5/requests", "/h5/approvals", "/h5/work-orders")


async def test_the_link_logs_in_whoever_holds_the_phone(service: Service) -> None:
    """Two people share a browser: each link shows the own pages, and the other's open form is not taken."""
    async with Reader(service, "wangfang") as reader:
        wang = await reader.opens("/h5/")
        assert "王芳，您好" in wang.text
        reader.userid = "chenlei"
        chen = await reader.opens("/h5/")
        assert "陈磊，您好" in chen.text
        form, _ = wang.form("用车申请")
        stale = await reader.posts("/h5/drafts", form.values)
        assert stale.status == 403 and "重新打开" in stale.text
    async with service.agency.work():
        assert not await Request.exists()


async def test_strangers_are_told_whom_to_ask(service: Service, open_page: Opening) -> None:
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["chenlei"]).update(active=False)
    _, sheet = await open_page("chenlei", "/h5/")
    assert sheet.status == 403 and "请联系本单位的系统管理员" in sheet.text


@pytest.mark.parametrize("path", PAGES)
async def test_without_a_login_there_is_nothing_to_see(service: Service, path: str) -> None:
    async with Reader(service, "wangfang") as reader:
        sheet = await reader.gets(path)
        assert sheet.status == 401 and "从聊天里重新打开" in sheet.text


async def test_a_login_that_has_ended_begins_anew(service: Service, open_page: Opening) -> None:
    reader, home = await open_page("wangfang", "/h5/")
    async with service.agency.work():
        await WebSession.all().update(expires_at=now() - timedelta(seconds=1))
    refused = await reader.presses(home, "用车申请")
    assert refused.status == 401 and "登录已过期" in refused.text
    again = await reader.gets("/h5/requests")
    assert again.status == 200 and again.path == "/h5/requests"


async def test_logging_out_ends_the_session(service: Service, open_page: Opening) -> None:
    reader, home = await open_page("wangfang", "/h5/")
    assert "已退出" in (await reader.presses(home, "退出登录")).text
    assert (await reader.gets("/h5/")).status == 401
    async with service.agency.work():
        assert not await WebSession.exists()


async def test_only_people_with_a_part_in_it_see_a_request(service: Service, open_page: Opening) -> None:
    order = await approved(service)
    async with service.agency.work():
        request = await Request.get()
    path = f"/h5/requests/{request.id}"
    for userid, status in {"wangfang": 200, "limin": 200, "maxiaohong": 200, "chenlei": 404, "liudawei": 404}.items():
        reader, sheet = await open_page(userid, path)
        assert sheet.status == status, userid
        assert (await reader.gets(order)).status == (404 if userid in ("chenlei", "liudawei", "limin") else 200), userid


async def test_a_draft_is_its_applicants_alone(service: Service, open_page: Opening) -> None:
    await service.person("wangfang").says(SENTENCE)
    path = await draft_path(service)
    reader, sheet = await open_page("limin", path)
    assert sheet.status == 404
    assert (await reader.gets(path.replace("drafts", "requests"))).status == 404
    home = await reader.gets("/h5/")
    token = home.inputs["form_token"]
    assert (await reader.posts(path, {"form_token": token, "action": "submit"})).status == 404


async def test_another_agencys_ids_lead_nowhere(service: Service, open_page: Opening) -> None:
    order = await approved(service)
    await service.person("wangfang").says(SENTENCE)
    async with service.agency.work():
        paths = [
            f"/h5/requests/{(await Request.all().order_by('id').first() or Request()).id}",
            order,
            f"{order}/rating",
        ]
    paths.append(await draft_path(service))
    other = await open_agency(service.agency.settings, code="other")
    # The same person, in the other agency.
    async with Reader(service, "wangfang") as reader:
        home = await reader.opens("/h5/", tenant_id=other.tenant_id)
        assert "王芳，您好" in home.text
        token = home.inputs["form_token"]
        for path in paths:
            assert (await reader.gets(path)).status == 404, path
            for action in ("submit", "approve", "withdraw", "dispatch", "accept"):
                form = {"form_token": token, "action": action, "task_id": "1", "stars": "5"}
                assert (await reader.posts(path, form)).status == 404, path
    async with service.agency.work():
        assert (await WorkOrder.get()).state == "open"


async def test_another_task_is_not_decided_through_a_request_of_ones_own(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    reader, sheet = await open_page("wangfang", path)
    form = {"form_token": sheet.inputs["form_token"], "action": "approve", "task_id": "1"}
    for task_id in ("1", "0", "", "x", "9" * 18):
        assert (await reader.posts(path, {**form, "task_id": task_id})).status == 404
    async with service.agency.work():
        assert (await Request.get()).state == "in_approval"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_a_form_from_elsewhere_is_refused(service: Service, open_page: Opening, headers: dict[str, str]) -> None:
    reader, home = await open_page("wangfang", "/h5/")
    form, _ = home.form("用车申请")
    assert (await reader.posts("/h5/drafts", form.values, headers)).status == 403
    own = {"Origin": service.url, "Sec-Fetch-Site": "same-origin"}
    assert (await reader.posts("/h5/drafts", form.values, own)).status == 200


async def test_a_form_without_its_token_is_refused(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    reader, _ = await open_page("wangfang", path)
    for token in ("", "0" * 32, "令牌"):
        refused = await reader.posts(path, {"form_token": token, "action": "withdraw"})
        assert refused.status == 403 and "没有提交" in refused.text and "编号" in refused.text
    async with service.agency.work():
        assert (await Request.get()).state == "in_approval"


async def test_a_code_is_good_only_in_the_browser_that_asked(service: Service) -> None:
    async with Reader(service, "wangfang") as victim, Reader(service, "chenlei") as attacker:
        answer = await attacker.session.get(
            f"{service.url}/h5/enter?tenant={service.agency.tenant_id}", allow_redirects=False
        )
        target = URL(answer.headers["Location"])
        assert target.query["scope"] == "snsapi_base" and target.query["state"].isalnum()
        stolen = {"state": target.query["state"], "code": "a-code"}
        refused = await victim.gets(f"/h5/login?{urlencode(stolen)}")
        assert refused.status == 403 and "重新点开" in refused.text
        # In the attacker's own browser the state is right, and WeCom knows no such code.
        assert (await attacker.gets(f"/h5/login?{urlencode(stolen)}")).status == 403


async def test_while_wecom_is_away_the_page_says_so(service: Service, open_page: Opening) -> None:
    service.simulator.faults.api_down = True
    _, sheet = await open_page("wangfang", "/h5/")
    assert sheet.status == 503 and "企业微信暂时没有回应" in sheet.text


@pytest.mark.parametrize("query", ["", "tenant=0", "tenant=999999", "tenant=x", "tenant=-1", "tenant=1%00"])
async def test_an_unknown_agency_is_not_found(service: Service, query: str) -> None:
    async with Reader(service, "wangfang") as reader:
        assert (await reader.gets(f"/h5/enter?{query}")).status == 404


async def test_only_our_pages_are_gone_to_after_the_login() -> None:
    for own in ("/h5/requests?show=closed", "/console/", "/console/people?q=%E7%8E%8B+x&after=2026-11-01T08:00"):
        assert local_path(own) == own
    foreign = ("https://evil.example/h5/", "//evil.example", "/h5/../metrics", "/h5//evil.example", "/metrics", "")
    for to in (
        *foreign,
        "/h5/\\evil",
        "/h5/a\r\nSet-Cookie: a=b",
        "/h5/login?code=1",
        "/h5/enter?tenant=2",
        "/h5",
        "/console/logout",
    ):
        assert local_path(to) == "/h5/", to


async def test_an_entry_proves_itself_only_whole_and_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    value, state = Entry(7, "/h5/requests").seal(b"secret")
    assert Entry.unseal(b"secret", value, state) == Entry(7, "/h5/requests")
    assert Entry.unseal(b"another", value, state) is None
    assert Entry.unseal(b"secret", value.replace(".7.", ".8."), state) is None
    assert Entry.unseal(b"secret", value, state[::-1]) is None
    later = now().timestamp() + 601
    monkeypatch.setattr("time.time", lambda: later)
    assert Entry.unseal(b"secret", value, state) is None


async def test_every_page_forbids_what_pages_of_ours_never_do(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    reader, _ = await open_page("limin", "/h5/")
    for one in (*PAGES, path, "/h5/nothing-here"):
        sheet = await reader.gets(one)
        policy = sheet.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
        assert sheet.headers["Cache-Control"] == "no-store"
        assert sheet.headers["X-Content-Type-Options"] == "nosniff"
        assert sheet.headers["Referrer-Policy"] == "same-origin"
        assert " style=" not in sheet.html and " onclick=" not in sheet.html and "<style" not in sheet.html
    cookie = next(cookie for cookie in reader.session.cookie_jar if cookie.key == COOKIE)
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == "/"
    assert (await reader.gets("/h5/nothing-here")).status == 404


async def test_styles_and_scripts_are_kept_until_they_change(service: Service, open_page: Opening) -> None:
    reader, home = await open_page("wangfang", "/h5/")
    address = home.html.split('href="')[1].split('"')[0]
    assert address.startswith("/static/houqin.css?v=")
    assert "immutable" in (await reader.gets(address)).headers["Cache-Control"]
    assert (await reader.gets(address[:-1])).headers["Cache-Control"] == "no-cache"
    icon = await reader.session.get(f"{service.url}/favicon.ico")
    assert icon.content_type == "image/x-icon" and (await icon.read()).startswith(b"\0\0\1\0")
    assert "/static/favicon.ico?v=" in home.html
    for outside in ("/static/../settings.py", "/static/%2e%2e%2fsettings.py", "/static/nothing.css"):
        assert (await reader.gets(outside)).status == 404
