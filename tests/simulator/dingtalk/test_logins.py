"""Who a browser belongs to: inside DingTalk, by the login page; and dd.config."""

import hashlib
import json
import re
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer
from playwright.async_api import Page

from simulator import Simulator
from simulator.dingtalk.console import DingTalk
from tests.browser import open_chromium
from tests.simulator.dingtalk.service import AGENT, APP, CORP, SECRET, Client

BACK = "http://houqin.example/h5/login/dingtalk"
AUTH = {"redirect_uri": BACK, "response_type": "code", "client_id": APP, "scope": "openid corpid", "prompt": "consent"}


async def visit(client: Client, **query: str) -> tuple[int, str]:
    """(status, where it leads or what it says) of the login page."""
    url = f"{client.base}/login/oauth2/auth"
    async with client.http.get(url, params=query, allow_redirects=False) as response:
        return response.status, response.headers.get("Location") or await response.text()


async def web_code(client: Client) -> str:
    status, target = await visit(client, **AUTH, state="s1", userid="lin")
    assert status == 302
    query = parse_qs(urlsplit(target).query)
    assert (query["state"], query["code"]) == (["s1"], query["authCode"])
    return query["authCode"][0]


async def user_token(client: Client, **more: str) -> tuple[int, dict[str, Any]]:
    body = {"clientId": APP, "clientSecret": SECRET, "grantType": "authorization_code"} | more
    return await client.call("POST", "oauth2/userAccessToken", body)


async def test_lin_logs_in_by_the_page(client: Client) -> None:
    _, page = await visit(client, **AUTH, state="s1")
    assert "林伟" in page and "赵强" in page
    code = await web_code(client)
    status, answer = await user_token(client, code=code)
    assert (status, answer["corpId"], answer["expireIn"]) == (200, CORP, 7200)
    assert (await user_token(client, code=code))[0] == 400, "a code is used once"
    app_token, client.token = client.token, answer["accessToken"]
    me = (await client.call("GET", "contact/users/me"))[1]
    assert me["nick"] == "林伟" and me["unionId"] and me["openId"]
    client.token = app_token
    found = await client.legacy("topapi/user/getbyunionid", {"unionid": me["unionId"]})
    assert found["result"]["userid"] == "lin"
    assert (await user_token(client, grantType="refresh_token", refreshToken=answer["refreshToken"]))[0] == 200


async def test_a_code_lives_five_minutes(dingtalk: DingTalk, client: Client) -> None:
    code = await web_code(client)
    dingtalk.clock.advance(301)
    assert (await user_token(client, code=code))[0] == 400


@pytest.mark.parametrize(
    "change",
    [
        {"client_id": "dingnobody"},
        {"redirect_uri": "http://evil.example/"},
        {"response_type": "token"},
        {"scope": "everything"},
        {"prompt": ""},
    ],
)
async def test_the_page_refuses(client: Client, change: dict[str, str]) -> None:
    status, text = await visit(client, **AUTH | change, userid="lin")
    assert status == 200 and "钉钉无法登录" in text


async def script(client: Client, userid: str = "chen") -> dict[str, Any]:
    """What the stand-in script knows about the client that loads it."""
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
        query = {"corp": CORP, "userid": userid, "url": "http://houqin.example/h5"}
        async with browser.get(f"{client.base}/open", params=query, allow_redirects=False) as opened:
            assert (opened.status, opened.headers["Location"]) == (302, "http://houqin.example/h5")
        async with browser.get(f"{client.base}/jsapi/dingtalk.open.js") as response:
            text = await response.text()
    found = re.search(r"var client = (.*);", text)
    assert found is not None
    return json.loads(found[1])


async def test_a_page_inside_dingtalk_knows_its_person(dingtalk: DingTalk, client: Client) -> None:
    codes = (await script(client))["codes"][APP]
    answer = await client.legacy("topapi/v2/user/getuserinfo", {"code": codes[0]})
    assert (answer["result"]["userid"], answer["result"]["name"]) == ("chen", "陈静")
    assert (await client.legacy("topapi/v2/user/getuserinfo", {"code": codes[0]}))["errcode"] == 40078
    dingtalk.clock.advance(301)
    assert (await client.legacy("topapi/v2/user/getuserinfo", {"code": codes[1]}))["errcode"] == 40078


async def test_the_login_page_offers_the_phones_owner_first(client: Client) -> None:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
        query = {"corp": CORP, "userid": "zhao", "url": "http://houqin.example/h5"}
        async with browser.get(f"{client.base}/open", params=query, allow_redirects=False):
            pass
        async with browser.get(f"{client.base}/login/oauth2/auth", params=AUTH) as response:
            text = await response.text()
    assert "从赵强的手机打开" in text and text.index("userid=zhao") < text.index("userid=chen")


async def test_a_code_is_for_its_app(client: Client) -> None:
    codes = (await script(client))["codes"]["dingother"]
    assert (await client.legacy("topapi/v2/user/getuserinfo", {"code": codes[0]}))["errcode"] == 40078


async def test_outside_there_is_no_code(client: Client) -> None:
    assert await script(client, "nobody") == {"inside": False, "corpId": CORP, "codes": {}}


async def test_a_link_of_dingtalks_own_is_unpacked(client: Client) -> None:
    url = "dingtalk://dingtalkclient/page/link?url=http%3A%2F%2Fhouqin.example%2Fa&pc_slide=true"
    query = {"corp": CORP, "userid": "chen", "url": url}
    async with client.http.get(f"{client.base}/open", params=query, allow_redirects=False) as response:
        assert response.headers["Location"] == "http://houqin.example/a"
    query["url"] = "javascript:alert(1)"
    async with client.http.get(f"{client.base}/open", params=query, allow_redirects=False) as response:
        assert response.status == 400


async def test_a_ticket_is_prolonged_for_a_day_at_most(dingtalk: DingTalk, client: Client) -> None:
    first = (await client.call("POST", "oauth2/jsapiTickets", {}))[1]
    assert first["expireIn"] == 7200
    for hour in range(1, 25):
        dingtalk.clock.advance(3600)
        await client.get_token()
        again = (await client.call("POST", "oauth2/jsapiTickets", {}))[1]
        assert (again["jsapiTicket"] == first["jsapiTicket"]) == (hour < 24)


HTML = """<!DOCTYPE html><title>页面</title><script src="{base}/jsapi/dingtalk.open.js"></script>
<script>
dd.config({{agentId: "{agent}", corpId: "{corp}", timeStamp: "1", nonceStr: "n", signature: "{sign}", jsApiList: []}});
dd.ready(function () {{ dd.getLocation({{success: function (found) {{ document.title = found.latitude; }}}}); }});
dd.error(function (why) {{ document.title = why.errorMessage; }});
</script>"""


@pytest.fixture
async def browser() -> AsyncIterator[Page]:
    async with open_chromium() as found:
        page = await found.new_page()
        page.set_default_timeout(5000)
        yield page


@pytest.mark.browser
async def test_a_page_that_signs_and_logs_in(origin: tuple[str, Simulator], client: Client, browser: Page) -> None:
    ticket = (await client.call("POST", "oauth2/jsapiTickets", {}))[1]["jsapiTicket"]
    pages: dict[str, str] = {}

    async def show(request: web.Request) -> web.Response:
        return web.Response(text=pages[request.path], content_type="text/html")

    app = web.Application()
    app.router.add_get("/{name}", show)
    server = TestServer(app)
    await server.start_server()
    right, wrong = str(server.make_url("/right")), str(server.make_url("/wrong"))
    text = f"jsapi_ticket={ticket}&noncestr=n&timestamp=1&url={right}"
    values = {"base": client.base, "agent": AGENT, "corp": CORP, "sign": hashlib.sha256(text.encode()).hexdigest()}
    pages |= {"/right": HTML.format(**values), "/wrong": HTML.format(**values)}

    await browser.goto(f"{client.base}/open?corp={CORP}&userid=chen&url={right}")
    await browser.wait_for_function("document.title === '30.2741'")
    asking = (
        f"new Promise(done => dd.requestAuthCode({{corpId: '{CORP}', clientId: '{APP}', success: done, fail: done}}))"
    )
    code = (await browser.evaluate(asking))["code"]
    answer = await client.legacy("topapi/v2/user/getuserinfo", {"code": code})
    assert answer["result"]["userid"] == "chen"
    assert await browser.evaluate("dd.env.platform") == "pc"
    await browser.goto(wrong)
    await browser.wait_for_function("document.title.indexOf('52013') === 0")
    await server.close()
