"""Who may call, how often, and how each API says no."""

from typing import Any

import aiohttp
import pytest

from simulator.dingtalk.console import DingTalk
from tests.simulator.dingtalk.service import APP, SECRET, Client, approval


async def test_the_same_token_is_given_and_prolonged(dingtalk: DingTalk, client: Client) -> None:
    first = client.token
    dingtalk.clock.advance(7000)
    assert (await client.get_token())[1] == {"accessToken": first, "expireIn": 7200}
    dingtalk.clock.advance(7100)
    assert "processQueryKey" in await client.say("在")
    dingtalk.clock.advance(101)
    assert (await client.say("在"))["code"] == "InvalidAuthentication"
    await client.get_token()
    assert client.token != first
    assert (await client.legacy("gettoken", appkey=APP, appsecret=SECRET))["access_token"] == client.token


async def test_wrong_secrets(client: Client) -> None:
    for key, secret in ((APP, "x"), ("dingnobody", SECRET)):
        status, answer = await client.get_token(key, secret)
        assert (status, answer["code"]) == (400, "invalidClientIdOrSecret")
        assert answer["message"] == "无效的clientId或者clientSecret"
        told = {"errcode": 40096, "errmsg": "不合法的appKey或appSecret"}
        assert await client.legacy("gettoken", appkey=key, appsecret=secret) == told
    assert await client.legacy("gettoken") == {"errcode": 40035, "errmsg": "缺少参数 corpid or appkey"}


async def test_a_token_belongs_in_the_header(client: Client) -> None:
    token, client.token = client.token, ""
    status, answer = await client.call("PUT", "card/instances", {}, access_token=token)
    assert (status, answer["code"]) == (400, "AuthenticationFailed.MissingParameter")
    client.token = "made-up"
    status, answer = await client.call("PUT", "card/instances", {})
    assert (status, answer["code"], answer["message"]) == (400, "InvalidAuthentication", "不合法的access_token")


async def test_addresses_that_do_not_exist(client: Client) -> None:
    assert (await client.call("POST", "robot/nothing", {}))[0] == 404
    assert (await client.legacy("topapi/no/such", {}))["errcode"] == 22
    assert await client.legacy("nothing", {}) == {"errcode": 404, "errmsg": "请求的URI地址不存在"}
    async with client.http.get(f"{client.base}/v2.0/x") as response:
        assert (response.status, (await response.json())["errcode"]) == (200, 404)


async def test_twenty_calls_a_second(dingtalk: DingTalk, client: Client) -> None:
    for number in range(20):
        assert "processQueryKey" in await client.say(str(number))
    refused = await client.say("21")
    assert refused["code"] == "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"
    assert (await client.show(approval()))[0] == 200, "another API has a limit of its own"
    assert dingtalk.used() == (21, 0), "what the limit refuses does not count"
    dingtalk.clock.advance(1)
    assert "processQueryKey" in await client.say("22")


async def test_the_month_has_its_quota(dingtalk: DingTalk, client: Client) -> None:
    dingtalk.faults.calls_per_month = 1
    assert "processQueryKey" in await client.say("1")
    assert (await client.say("2"))["code"] == "Forbidden.AccessDenied.ApiCountLimitForOrg"
    assert (await client.get_token())[0] == 200, "tokens are free"
    dingtalk.clock.advance(32 * 86400)
    await client.get_token()
    assert "processQueryKey" in await client.say("3")


async def test_a_missing_permission_is_named(client: Client) -> None:
    await client.get_token("dingother", "other-secret")
    status, answer = await client.show(approval())
    assert (status, answer["code"]) == (403, "Forbidden.AccessDenied.AccessTokenPermissionDenied")
    assert answer["accessdenieddetail"] == {"requiredScopes": ["Card.Instance.Write"]}


@pytest.mark.parametrize(
    ("status", "code"),
    [(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"), (429, "system.busy"), (503, "system.error")],
)
async def test_injected_refusals_do_nothing(dingtalk: DingTalk, client: Client, status: int, code: str) -> None:
    dingtalk.faults.inject = [("createAndDeliver", status, code, 1)]
    answered, answer = await client.show(approval())
    assert (answered, answer["code"]) == (status, code)
    assert dingtalk.phone("chen").messages == []
    assert (await client.show(approval()))[0] == 200


async def test_a_punished_address(dingtalk: DingTalk, client: Client) -> None:
    dingtalk.faults.inject = [("*", 200, "1111", 2)]
    assert (await client.say("x"))["status"] == 1111
    assert (await client.legacy("topapi/v2/user/get", {}))["punish"] == "deny"


async def test_the_journal_knows_every_call_and_no_secret(dingtalk: DingTalk, client: Client) -> None:
    await client.say("在")
    token, sent = dingtalk.calls[-2:]
    assert (token.path, token.body, token.code) == ("/v1.0/oauth2/accessToken", {"appKey": APP}, "")
    assert (sent.method, sent.path, sent.status) == ("POST", "/v1.0/robot/oToMessages/batchSend", 200)


async def test_a_connection_that_breaks(dingtalk: DingTalk, client: Client) -> None:
    dingtalk.faults.lose_answers = 1
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.show(approval())
    assert len(dingtalk.phone("chen").messages) == 1, "it took effect all the same"
    dingtalk.faults.api_down = True
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.get_token()


@pytest.mark.parametrize(("switch", "status"), [("too_many_requests", 429), ("quota_used_up", 403)])
async def test_switches_for_demonstrations(dingtalk: DingTalk, client: Client, switch: str, status: int) -> None:
    values: dict[str, Any] = {switch: True}
    dingtalk.faults.change(values)
    assert (await client.show(approval()))[0] == status
    dingtalk.faults.reset()
    assert (await client.show(approval()))[0] == 200
