"""Tickets for signing pages: one for two hours, and counted."""

import hashlib

from simulator import Simulator
from tests.simulator.wecom_service import CORP, Client

PAGE = "http://houqin.example:8080/h5/"


async def checked(api: Client, ticket: str, url: str = PAGE) -> str:
    text = f"jsapi_ticket={ticket}&noncestr=n&timestamp=1&url={url}"
    query = {"corpid": CORP, "timestamp": "1", "nonce": "n", "url": url, "callback": "done"}
    query["signature"] = hashlib.sha1(text.encode()).hexdigest()
    async with api.http.get(f"{api.base}/jssdk/check", params=query) as response:
        return await response.text()


async def test_a_ticket_lasts_two_hours_and_signs_pages_of_the_trusted_domain(
    simulator: Simulator, api: Client
) -> None:
    first, again = await api.get("get_jsapi_ticket"), await api.get("get_jsapi_ticket")
    assert first["ticket"] == again["ticket"] and 7190 < again["expires_in"] <= 7200
    assert await checked(api, first["ticket"]) == 'done("");'
    assert "40093" in await checked(api, "another")
    assert "80001" in await checked(api, first["ticket"], "http://other.example/h5/")

    simulator.clock.advance(7201)
    await api.get_token()
    assert "40093" in await checked(api, first["ticket"])
    assert (await api.get("get_jsapi_ticket"))["ticket"] != first["ticket"]


async def test_an_app_may_ask_a_hundred_times_an_hour(simulator: Simulator, api: Client) -> None:
    codes = [(await api.get("get_jsapi_ticket"))["errcode"] for _ in range(101)]
    assert codes == [0] * 100 + [45009]
    await api.get_token(corpsecret="contacts-secret")
    assert (await api.get("get_jsapi_ticket"))["errcode"] == 48002


async def test_nothing_but_a_name_is_called_back(api: Client) -> None:
    async with api.http.get(f"{api.base}/jssdk/check", params={"callback": "alert(1)//"}) as response:
        assert response.status == 400
