"""The page with the code to scan: it shows one only for an app of ours, and whoever scans is recognised once."""

import re
from html import unescape

import pytest
from yarl import URL

from tests.simulator.wecom_service import AGENT, CORP, Client

GOOD = {
    "login_type": "CorpApp",
    "appid": CORP,
    "agentid": str(AGENT),
    "redirect_uri": "http://houqin.example:8080/h5/login",
    "state": "abc123",
    "lang": "zh",
}


async def page(api: Client, **more: str) -> str:
    async with api.http.get(f"{api.base}/wwlogin/sso/login", params=GOOD | more) as answer:
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        return await answer.text()


async def test_whoever_scans_is_recognised_once(api: Client) -> None:
    found = re.search(r'href="([^"]+userid=chen)"', await page(api))
    assert found is not None
    async with api.http.get(api.base + unescape(found[1]), allow_redirects=False) as answer:
        target = URL(answer.headers["Location"])
    assert target.with_query(None) == URL(GOOD["redirect_uri"]) and target.query["state"] == "abc123"
    # No ticket for more about the person comes with this way.
    assert await api.get("auth/getuserinfo", code=target.query["code"]) == {
        "errcode": 0,
        "errmsg": "ok",
        "userid": "chen",
    }
    assert (await api.get("auth/getuserinfo", code=target.query["code"]))["errcode"] == 40029


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"login_type": "ServiceApp"}, "-31040"),
        ({"appid": "wwnobody"}, "-31027"),
        ({"agentid": "7"}, "-31028"),
        ({"redirect_uri": ""}, "-31035"),
        ({"redirect_uri": "https://evil.example/h5/login"}, "-31020"),
        ({"state": "<script>"}, "40035"),
    ],
)
async def test_a_wrong_address_shows_no_code(api: Client, wrong: dict[str, str], code: str) -> None:
    shown = await page(api, **wrong)
    assert code in shown and "userid=" not in shown
