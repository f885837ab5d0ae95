"""Tokens, faults and the form of every answer of the API."""

import asyncio

import aiohttp
import pytest

from simulator import AgentConfig, CorpConfig, Simulator
from tests.simulator.wecom_service import AES_KEY, AGENT, CORP, Client

HELLO = {"content": "你好"}


async def test_a_token_lasts_two_hours(simulator: Simulator, api: Client) -> None:
    assert (await api.send("text", HELLO))["errcode"] == 0
    simulator.clock.advance(7201)
    expired = await api.send("text", HELLO)
    assert expired["errcode"] == 42001
    assert "hint: [" in expired["errmsg"]
    assert "from ip: 127.0.0.1, more info at https://open.work" in expired["errmsg"]
    await api.get_token()
    assert (await api.send("text", HELLO))["errcode"] == 0


@pytest.mark.parametrize(
    ("corpid", "secret", "code"),
    [
        ("", "app-secret", 41002),
        (CORP, "", 41004),
        ("wwunknown", "app-secret", 40013),
        (CORP, "guess", 40001),
        (CORP, "foreign-secret", 40091),
    ],
)
async def test_who_gets_no_token(simulator: Simulator, api: Client, corpid: str, secret: str, code: int) -> None:
    simulator.configure(CorpConfig("wwother", "邻居", [AgentConfig(1, "foreign-secret", "t", AES_KEY)]))
    assert (await api.get_token(corpid, secret))["errcode"] == code


async def test_the_same_token_or_a_new_one(simulator: Simulator, api: Client) -> None:
    first = api.token
    again = await api.get_token()
    assert again["access_token"] == first
    assert 0 < again["expires_in"] <= 7200
    simulator.faults.new_token_each_time = True
    assert (await api.get_token())["access_token"] != first
    api.token = first
    assert (await api.send("text", HELLO))["errcode"] == 40014


async def test_tokens_ended_from_outside(simulator: Simulator, api: Client) -> None:
    simulator.expire_tokens()
    assert (await api.send("text", HELLO))["errcode"] == 42001
    await api.get_token()
    simulator.invalidate_tokens()
    assert (await api.send("text", HELLO))["errcode"] == 40014
    api.token = ""
    assert (await api.send("text", HELLO))["errcode"] == 41001


async def test_an_app_speaks_only_for_itself(api: Client) -> None:
    assert (await api.send("text", HELLO, agentid=1000003))["errcode"] == 301002
    assert (await api.send("text", HELLO, agentid=77))["errcode"] == 40056
    assert (await api.send("text", HELLO, agentid=None))["errcode"] == 41011
    await api.get_token(corpsecret="contacts-secret")
    assert (await api.send("text", HELLO))["errcode"] == 301002


async def test_an_agentid_in_quotes_is_noted(simulator: Simulator, api: Client) -> None:
    assert (await api.send("text", HELLO, agentid=str(AGENT)))["errcode"] == 0
    assert any("agentid" in warning for warning in simulator.warnings)


async def test_injected_errors_count_down(simulator: Simulator, api: Client) -> None:
    simulator.faults.inject.append(("message/send", 45009, 2))
    simulator.faults.inject.append(("*", -1, 1))
    codes = [(await api.send("text", HELLO))["errcode"] for _ in range(4)]
    assert codes == [45009, 45009, -1, 0]
    assert [call.errcode for call in simulator.calls[-4:]] == codes
    assert len(simulator.phone("chen").messages) == 1


async def test_an_address_that_is_not_trusted(simulator: Simulator, api: Client) -> None:
    simulator.faults.untrusted_ip = True
    assert (await api.send("text", HELLO))["errcode"] == 60020
    assert (await api.get("getcallbackip"))["ip_list"] == ["127.0.0.1"]


async def test_a_broken_line(simulator: Simulator, api: Client) -> None:
    simulator.faults.api_down = True
    with pytest.raises(aiohttp.ClientError):
        await api.send("text", HELLO)
    assert simulator.phone("chen").messages == []
    simulator.faults.reset()
    simulator.faults.lose_answers = 1
    with pytest.raises(aiohttp.ClientError):
        await api.send("text", HELLO)
    assert len(simulator.phone("chen").messages) == 1
    assert (await api.send("text", HELLO))["errcode"] == 0


async def test_a_slow_line(simulator: Simulator, api: Client) -> None:
    simulator.faults.api_latency_seconds = 0.5
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await api.send("text", HELLO)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", 40035),
        (b"[]", 40035),
        ('{"touser":"chen","msgtype":"text"}'.encode("gb18030") + b"\xff", 40035),
        (b'{"touser":"chen","text":{"content":"\\u4f60"}}', 40033),
        (b'{"touser":"chen","text":{"content":"C:\\\\u4f60"}}', 41011),
    ],
)
async def test_bodies_that_are_no_good(http: aiohttp.ClientSession, api: Client, body: bytes, code: int) -> None:
    url = f"{api.base}/cgi-bin/message/send?access_token={api.token}"
    async with http.post(url, data=body) as response:
        assert (await response.json())["errcode"] == code


async def test_the_wrong_method_and_the_wrong_path(http: aiohttp.ClientSession, api: Client) -> None:
    assert (await api.get("message/recall"))["errcode"] == 40058
    async with http.get(f"{api.base}/cgi-bin/no/such?access_token={api.token}") as response:
        assert response.status == 404
