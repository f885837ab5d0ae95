"""Who holds the phone on which a mini-program runs: codes for one use, and only for the app it is associated with."""

import pytest

from simulator import AgentConfig, CorpConfig, MemberConfig, Simulator
from tests.simulator.wecom_service import AES_KEY, CORP, TOKEN, Client

EXCHANGE = "miniprogram/jscode2session"
GRANT = {"grant_type": "authorization_code"}


async def test_chen_is_recognised_once(simulator: Simulator, api: Client) -> None:
    code = simulator.phone("chen").logs_in_to_miniprogram()
    answer = await api.get(EXCHANGE, js_code=code, **GRANT)
    assert (answer["errcode"], answer["corpid"], answer["userid"]) == (0, CORP, "chen")
    assert answer["session_key"]
    assert (await api.get(EXCHANGE, js_code=code, **GRANT))["errcode"] == 40029
    assert (await api.get(EXCHANGE, **GRANT))["errcode"] == 40029


async def test_a_code_lives_five_minutes(simulator: Simulator, api: Client) -> None:
    code = simulator.phone("chen").logs_in_to_miniprogram()
    simulator.clock.advance(301)
    assert (await api.get(EXCHANGE, js_code=code, **GRANT))["errcode"] == 40029


async def test_a_code_of_another_mini_program_is_refused(simulator: Simulator, api: Client) -> None:
    code = simulator.phone("chen").logs_in_to_miniprogram("wx2")
    assert (await api.get(EXCHANGE, js_code=code, **GRANT))["errcode"] == 90208


@pytest.mark.parametrize(("secret", "errcode"), [("small-secret", 0), ("contacts-secret", 90206)])
async def test_only_an_app_with_a_mini_program_asks(
    simulator: Simulator, api: Client, secret: str, errcode: int
) -> None:
    await api.get_token(corpsecret=secret)
    code = simulator.phone("chen").logs_in_to_miniprogram()
    assert (await api.get(EXCHANGE, js_code=code, **GRANT))["errcode"] == errcode
    if errcode == 0:
        assert (await api.get(EXCHANGE, js_code=code))["errcode"] == 40035


async def test_somebody_of_another_enterprise_has_no_userid_that_says_anything(
    simulator: Simulator, api: Client
) -> None:
    agent = AgentConfig(1, "other-secret", TOKEN, AES_KEY, miniprogram_appid="wx1")
    simulator.configure(CorpConfig("wwother", "别的单位", [agent], members=[MemberConfig("chen", "陈某")]))
    code = simulator.phone("chen", "wwother").logs_in_to_miniprogram()
    answer = await api.get(EXCHANGE, js_code=code, **GRANT)
    assert answer["corpid"] == "wwother"
    assert "chen" not in answer["userid"]
