"""What a link does not do: act when it is looked at, open without the code, tell what exists, be tried out."""

import asyncio
import re

import aiohttp
import pytest
from structlog.testing import capture_logs

from handlers.links.making import new_token
from models.clock import now
from models.flows import ApprovalTask
from models.links import SignedLink
from models.org import Person
from models.sms import SentSms
from tests.guarantees.snapshot import changes, snapshot
from tests.links.conftest import Urged
from tests.pages.reader import Sheet
from tests.story import Service, open_agency


def test_tokens_are_22_letters_of_128_bits() -> None:
    tokens = {new_token() for _ in range(500)}
    assert len(tokens) == 500 and all(re.fullmatch(r"[0-9A-Za-z]{22}", token) for token in tokens)


async def test_looking_changes_nothing_and_tells_nothing(service: Service, urged: Urged) -> None:
    li = await urged()
    database_url = service.agency.settings.database_url
    before = await snapshot(database_url)
    async with aiohttp.ClientSession() as prefetcher:
        for _ in range(3):
            async with prefetcher.get(service.url + li.link) as answer:
                headers, html = answer.headers, await answer.text()
        async with prefetcher.head(service.url + li.link) as head:
            assert head.status == 404
    assert changes(before, await snapshot(database_url)) == []
    assert headers["Cache-Control"] == "no-store" and headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in headers["X-Robots-Tag"] and "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "HttpOnly" in headers["Set-Cookie"] and f"Path={li.link}" in headers["Set-Cookie"]
    assert not [word for word in ("王芳", "李敏", "用车", li.mobile, li.mobile[-4:]) if word in html]


async def test_unknown_expired_used_and_locked_links_answer_alike(service: Service, urged: Urged) -> None:
    li, other = await urged(), await urged()
    unknown = await li.reader.gets(f"/s/{new_token()}")
    odd = await li.reader.gets("/s/x")
    await li.reader.presses(await li.enters(), "同意")
    used = await other.opens()
    async with service.agency.work():
        await ApprovalTask.filter(id=li.task_id).update(state="pending")
        await SignedLink.all().update(used_at=None)
    assert (await other.opens()).status == 200
    async with service.agency.work():
        await SignedLink.all().update(locked_at=now())
    locked = await other.opens()
    async with service.agency.work():
        await SignedLink.all().update(locked_at=None, expires_at=now())
    expired = await other.opens()
    assert {(sheet.status, sheet.html) for sheet in (unknown, odd, expired, used, locked)} == {(404, unknown.html)}


async def test_the_table_opens_nothing(service: Service, urged: Urged) -> None:
    li = await urged()
    await li.asks_for_code()
    link = await li.row()
    token = li.link.removeprefix("/s/")
    everything = str(dict(link))
    assert token not in everything and li.code not in everything
    assert (await li.reader.gets(f"/s/{link.token_hash}")).status == 404


async def test_five_wrong_codes_lock_the_link(service: Service, urged: Urged) -> None:
    li = await urged()
    sheet = await li.asks_for_code()
    wrong = f"{(int(li.code) + 1) % 10**6:06}"
    for left in (4, 3, 2, 1):
        sheet = await li.reader.presses(sheet, "确定", code=wrong)
        assert sheet.status == 422 and f"还可以试{left}次" in sheet.text
    locked = await li.reader.presses(sheet, "确定", code=wrong)
    assert locked.status == 403 and "已停用" in locked.text
    assert (await li.reader.presses(sheet, "确定", code=li.code)).status == 404
    assert (await li.opens()).status == 404
    service.person("limin").card("王芳的用车申请")


async def test_many_tries_at_once_are_counted_one_by_one(service: Service, urged: Urged) -> None:
    li = await urged()
    sheet = await li.asks_for_code()
    code = int(li.code)
    tries = [li.reader.presses(sheet, "确定", code=f"{(code + step) % 10**6:06}") for step in range(1, 13)]
    answers = await asyncio.gather(*tries)
    assert sorted(answer.status for answer in answers) == [403] + [404] * 7 + [422] * 4


async def test_a_code_counts_in_its_own_browser_five_minutes_and_once(service: Service, urged: Urged) -> None:
    li, thief = await urged(), await urged()
    sheet = await li.asks_for_code()
    stolen = await thief.opens()
    assert "确定" in stolen.html
    assert (await thief.reader.presses(stolen, "确定", code=li.code)).status == 422
    full_width = "".join(chr(ord(digit) + 0xFEE0) for digit in li.code)
    page = await li.reader.presses(sheet, "确定", code=f" {full_width[:3]} {full_width[3:]} ")
    assert "同意" in page.html
    used = await li.reader.presses(sheet, "确定", code=li.code)
    assert "同意" not in used.html and used.status in (403, 422)
    await li.skip(61)
    sheet = await thief.asks_for_code()
    await li.skip(301)
    late = await thief.reader.presses(sheet, "确定", code=li.code)
    assert late.status == 422 and "已过期" in late.text


async def test_codes_are_not_sent_as_fast_as_somebody_presses(service: Service, urged: Urged) -> None:
    li = await urged()
    await li.asks_for_code()
    first = li.code
    again = await li.asks_for_code()
    assert again.status == 422 and "秒后再获取" in again.text and li.code == first
    for _ in range(3):
        await li.skip(61)
        assert (await li.asks_for_code()).status == 200
    await li.skip(61)
    full = await li.asks_for_code()
    assert full.status == 422 and "分钟后再获取" in full.text
    async with service.agency.work():
        assert await SentSms.all().count() == 5


async def test_without_a_number_nobody_is_let_in(service: Service, urged: Urged) -> None:
    li = await urged()
    link = li.link
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["limin"]).update(mobile="")
    sheet = await li.reader.presses(await li.reader.gets(link), "获取验证码")
    assert sheet.status == 422 and "没有登记手机号" in sheet.text


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {}],
    ids=["origin", "site", "token"],
)
async def test_forms_of_other_sites_do_nothing(service: Service, urged: Urged, headers: dict[str, str]) -> None:
    li = await urged()
    page = await li.enters()
    form, _ = page.form("同意")
    token = form.values["form_token"] if headers else "0" * 32
    answer = await li.reader.posts(li.link, {"form_token": token, "action": "approve"}, headers)
    assert answer.status == 403
    async with service.agency.work():
        assert (await ApprovalTask.get(id=li.task_id)).state == "pending"
    asked = await li.reader.posts(li.link, {"form_token": token, "action": "send_code"}, headers)
    assert asked.status == 403


async def test_nobody_decides_before_the_code(service: Service, urged: Urged) -> None:
    li = await urged()
    sheet = await li.opens()
    token = sheet.form("获取验证码")[0].values["form_token"]
    for action in ("approve", "reject", "keep", "anything"):
        answer = await li.reader.posts(li.link, {"form_token": token, "action": action, "words": "x"})
        assert answer.status == 403
    assert (await li.row()).draft == {}
    async with service.agency.work():
        assert (await ApprovalTask.get(id=li.task_id)).state == "pending"


async def test_a_browser_without_cookies_is_told_so(service: Service, urged: Urged) -> None:
    li = await urged()
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        async with session.get(service.url + li.link) as answer:
            sheet = Sheet(answer.status, answer.url, await answer.text(), dict(answer.headers))
        values = {**sheet.form("获取验证码")[0].values, "action": "send_code"}
        async with session.post(service.url + li.link, data=values) as answer:
            assert answer.status == 403 and "Cookie" in await answer.text()


async def test_bodies_that_are_too_large_or_strange_are_refused_kindly(service: Service, urged: Urged) -> None:
    li = await urged()
    page = await li.enters()
    token = page.form("同意")[0].values["form_token"]
    large = await li.reader.posts(li.link, {"form_token": token, "action": "keep", "words": "长" * 60_000})
    assert large.status == 413 and "太大" in large.text
    odd = await li.reader.posts(li.link, {"form_token": token, "action": "other"})
    assert odd.status == 404
    kept = await li.reader.posts(li.link, {"form_token": token, "action": "keep", "words": "长" * 3000, "more": "x"})
    assert kept.status == 200
    assert (await li.row()).draft == {"words": "长" * 2000}


async def test_a_link_opens_nothing_else(service: Service, urged: Urged) -> None:
    li = await urged()
    await li.enters()
    assert (await li.reader.gets("/h5/")).status == 401
    assert (await li.reader.gets(f"/h5/requests/{li.request_id}")).status == 401


async def test_another_agencys_link_is_its_own(service: Service, urged: Urged) -> None:
    li = await urged()
    other = await open_agency(service.agency.settings, code="other")
    async with other.work():
        assert await SignedLink.all().count() == 0
    assert "同意" in (await li.enters()).html


async def test_no_log_line_names_the_token_or_the_code(service: Service, urged: Urged) -> None:
    li = await urged()
    with capture_logs() as lines:
        sheet = await li.asks_for_code()
        await li.reader.presses(sheet, "确定", code="x")
        await li.reader.gets(f"/s/{new_token()}")
        await li.opens()
        await li.reader.gets(f"{li.link}/other")
        await li.reader.session.head(service.url + li.link)
    assert li.link.removeprefix("/s/") not in str(lines) and li.code not in str(lines)
