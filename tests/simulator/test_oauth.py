"""Who a browser belongs to: codes for one use, and only for the trusted domain."""

import aiohttp
import pytest
from yarl import URL

from simulator import Simulator
from tests.simulator.wecom_service import AGENT, CORP, Client

GOOD = {
    "appid": CORP,
    "redirect_uri": "http://houqin.example:8080/h5/login?next=/h5/drafts",
    "response_type": "code",
    "scope": "snsapi_base",
    "state": "abc123",
    "agentid": str(AGENT),
}


async def authorize(api: Client, person: str = f"{CORP}/chen", **more: str) -> aiohttp.ClientResponse:
    return await api.http.get(
        f"{api.base}/connect/oauth2/authorize",
        params=GOOD | more,
        cookies={"sim_user": person} if person else {},
        allow_redirects=False,
    )


async def code_for(api: Client, person: str = f"{CORP}/chen", **more: str) -> str:
    return URL((await authorize(api, person, **more)).headers["Location"]).query["code"]


async def test_chen_is_recognised_once(api: Client) -> None:
    response = await authorize(api)
    target = URL(response.headers["Location"])
    assert target.with_query(None) == URL("http://houqin.example:8080/h5/login")
    assert (target.query["next"], target.query["state"]) == ("/h5/drafts", "abc123")

    code = target.query["code"]
    assert await api.get("auth/getuserinfo", code=code) == {"errcode": 0, "errmsg": "ok", "userid": "chen"}
    assert (await api.get("auth/getuserinfo", code=code))["errcode"] == 40029
    assert (await api.get("auth/getuserinfo"))["errcode"] == 40029


async def test_a_code_lives_five_minutes(simulator: Simulator, api: Client) -> None:
    code = await code_for(api)
    simulator.clock.advance(301)
    assert (await api.get("auth/getuserinfo", code=code))["errcode"] == 42003


async def test_a_stranger_has_only_an_openid(api: Client) -> None:
    answer = await api.get("auth/getuserinfo", code=await code_for(api, "wwother/chen"))
    assert answer["errcode"] == 0
    assert "userid" not in answer
    assert answer["openid"]


async def test_more_about_a_member_needs_the_app(api: Client) -> None:
    asked = await api.get("auth/getuserinfo", code=await code_for(api, scope="snsapi_privateinfo"))
    assert asked["user_ticket"]
    without = await api.get("auth/getuserinfo", code=await code_for(api, scope="snsapi_privateinfo", agentid=""))
    assert "user_ticket" not in without


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"appid": "wwother"}, 40013),
        ({"redirect_uri": "http://houqin.example/h5"}, 50001),
        ({"redirect_uri": "http://sub.houqin.example:8080/h5"}, 50001),
        ({"redirect_uri": "http://houqin.example:8080@evil.example/"}, 50001),
        ({"redirect_uri": "javascript:alert(1)"}, 50001),
        ({"redirect_uri": ""}, 50001),
        ({"agentid": "1000003"}, 50001),
        ({"response_type": "token"}, 40035),
        ({"scope": "snsapi_login"}, 40035),
        ({"state": "a-b"}, 40035),
        ({"person": ""}, 40029),
    ],
)
async def test_a_page_explains_why_not(api: Client, more: dict[str, str], code: int) -> None:
    response = await authorize(api, **more)
    assert response.status == 200
    assert f"（{code}）" in await response.text()


async def test_a_link_opened_on_a_phone_knows_its_owner(api: Client) -> None:
    query = {"corp": CORP, "userid": "chen", "url": "http://houqin.example:8080/h5/drafts?a=1"}
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        opened = await browser.get(f"{api.base}/open", params=query, allow_redirects=False)
        assert opened.headers["Location"] == query["url"]
        login = await browser.get(f"{api.base}/connect/oauth2/authorize", params=GOOD, allow_redirects=False)
        code = URL(login.headers["Location"]).query["code"]
        wrong = await browser.get(f"{api.base}/open", params=query | {"url": "file:///etc"}, allow_redirects=False)
    assert (await api.get("auth/getuserinfo", code=code))["userid"] == "chen"
    assert wrong.status == 400
