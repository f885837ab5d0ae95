"""A card changes once for each response code, within 72 hours, for those who received it."""

from typing import Any

import pytest

from simulator import Simulator
from tests.simulator.wecom_samples import PAGE, approval, text_notice, vote
from tests.simulator.wecom_service import AGENT, Client, Service

GREY = {"button": {"replace_name": "已处理"}}


async def test_everyone_sees_the_grey_text(simulator: Simulator, api: Client) -> None:
    code = (await api.send("template_card", approval(), touser="chen|lin.wei"))["response_code"]
    assert await api.update(code, **GREY) == {"errcode": 0, "errmsg": "ok", "invaliduser": []}
    for person in ("chen", "lin.wei"):
        item = simulator.phone(person).messages[-1]
        assert (item.state, item.replaced, item.buttons) == ("replaced", "已处理", [])
        assert "已处理" in item.text


async def test_a_code_works_once(simulator: Simulator, api: Client) -> None:
    code = (await api.send("template_card", approval()))["response_code"]
    assert (await api.update(code, **GREY))["errcode"] == 0
    assert (await api.update(code, **GREY))["errcode"] == 60140
    assert (await api.update("made-up", **GREY))["errcode"] == 60140


async def test_a_code_lives_72_hours(simulator: Simulator, api: Client) -> None:
    early = (await api.send("template_card", approval("t1")))["response_code"]
    late = (await api.send("template_card", approval("t2")))["response_code"]
    simulator.clock.advance(72 * 3600 - 60)
    await api.get_token()
    assert (await api.update(early, **GREY))["errcode"] == 0
    simulator.clock.advance(61)
    assert (await api.update(late, **GREY))["errcode"] == 60140


async def test_each_tap_brings_a_code_of_its_own(simulator: Simulator, api: Client, service: Service) -> None:
    first = (await api.send("template_card", approval(), touser="chen|zhao"))["response_code"]
    await api.update(first, template_card=approval(None) | {"sub_title_text": "还差一人"})
    await simulator.phone("chen").taps("同意")
    await simulator.phone("zhao").taps("驳回")
    codes = [event.findtext("ResponseCode") or "" for event in service.received]
    assert len({first, *codes}) == 3
    for code in codes:
        assert (await api.update(code, **GREY))["errcode"] == 0


async def test_only_the_named_see_the_change(simulator: Simulator, api: Client) -> None:
    code = (await api.send("template_card", approval(), touser="chen|lin.wei"))["response_code"]
    answer = await api.update(code, **GREY, atall=0, userids=["Lin.Wei", "zhao", "Nobody"])
    assert answer["invaliduser"] == ["zhao", "nobody"]
    assert [simulator.phone(one).messages[-1].state for one in ("chen", "lin.wei")] == ["open", "replaced"]


async def test_any_card_may_become_any_other(simulator: Simulator, api: Client) -> None:
    code = (await api.send("template_card", approval()))["response_code"]
    assert (await api.update(code, template_card=text_notice()))["errcode"] == 0
    item = simulator.phone("chen").messages[-1]
    assert item.card["card_type"] == "text_notice"
    assert item.past == [approval()]
    assert item.task_id == "t1"


async def test_a_locked_vote_needs_no_submit_button(simulator: Simulator, api: Client) -> None:
    card = vote()
    code = (await api.send("template_card", card))["response_code"]
    del card["submit_button"], card["task_id"]
    card["checkbox"]["disable"] = True
    assert (await api.update(code, template_card=card | {"replace_text": "已投票"}))["errcode"] == 0
    assert simulator.phone("chen").messages[-1].replaced == "已投票"
    assert simulator.warnings == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({}, 40063),
        ({"button": {"replace_name": "x"}, "template_card": approval(None)}, 40063),
        ({"button": {}}, 42020),
        ({"template_card": {"card_type": "button_interaction"}}, 42033),
        ({"template_card": approval("another")}, 42016),
        (GREY | {"atall": 0}, 82101),
        (GREY | {"atall": 0, "userids": ["zhao"]}, 82102),
        (GREY | {"atall": 0, "userids": "chen"}, 40035),
        (GREY | {"atall": 0, "partyids": ["2"]}, 40035),
        (GREY | {"userids": ["chen"] * 1001}, 40032),
        (GREY | {"partyids": [1] * 101}, 82002),
        (GREY | {"tagids": [1] * 101}, 82003),
        (GREY | {"agentid": 1000003}, 301002),
        (GREY | {"response_code": ""}, 40063),
    ],
)
async def test_a_refused_change_leaves_the_code_good(
    simulator: Simulator, api: Client, more: dict[str, Any], code: int
) -> None:
    response_code = (await api.send("template_card", approval()))["response_code"]
    assert (await api.update(response_code, **more))["errcode"] == code
    assert simulator.phone("chen").messages[-1].state == "open"
    assert (await api.update(response_code, **GREY))["errcode"] == 0


async def test_a_department_as_target(simulator: Simulator, api: Client) -> None:
    code = (await api.send("template_card", approval(), touser="chen|zhao"))["response_code"]
    assert (await api.update(code, **GREY, atall=0, partyids=[3]))["errcode"] == 0
    assert [simulator.phone(one).messages[-1].state for one in ("chen", "zhao")] == ["open", "replaced"]


async def test_another_app_cannot_change_it(api: Client) -> None:
    code = (await api.send("template_card", approval()))["response_code"]
    await api.get_token(corpsecret="small-secret")
    assert (await api.update(code, **GREY, agentid=1000003))["errcode"] == 42015


async def test_a_notice_has_no_buttons_to_grey(api: Client) -> None:
    card = text_notice() | {"task_id": "t9", "action_menu": {"action_list": [{"text": "静音", "key": "mute"}]}}
    code = (await api.send("template_card", card))["response_code"]
    assert (await api.update(code, **GREY))["errcode"] == 42031


async def test_a_button_may_open_a_page(simulator: Simulator, api: Client) -> None:
    await api.send("template_card", approval(), agentid=AGENT)
    item = simulator.phone("chen").messages[-1]
    assert item.buttons == [("同意", "approve"), ("驳回", "reject")]
    assert ("详情", PAGE) in item.links
