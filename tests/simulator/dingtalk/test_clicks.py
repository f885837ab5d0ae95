"""What people tap on cards reaches the service, and what it answers in time is what they see."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import web

from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.phone import NothingToTap
from simulator.dingtalk.signing import card_sign
from tests.simulator.dingtalk.service import APPROVE, GROUP, OWN, Client, Door, Listener, approval, buttons_of


async def test_chen_approves(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await client.show(approval())
    delivery = await dingtalk.phone("chen").taps("同意")
    assert delivery.ok
    (click,) = listener.clicks
    assert (click["type"], click["outTrackId"], click["userId"]) == ("actionCallback", "t1", "chen")
    assert isinstance(click["content"], str)
    assert click["private"] == {"actionIds": ["msgButtons"], "params": {"id": "approve", "text": "同意"}}
    assert click["spaceType"] == "IM_ROBOT"
    assert dingtalk.phone("chen").messages[-1].buttons, "an empty answer changes nothing"


async def test_params_may_stand_beside_the_id(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    button = {"text": "同意", "request": True, "params": {"action": "approve:7"}}
    params = {"title": "x", "sys_full_json_obj": buttons_of(button)}
    await client.show(approval() | {"cardData": {"cardParamMap": params}})
    await dingtalk.phone("chen").taps("approve:7")
    assert listener.clicks[0]["private"]["params"] == {"action": "approve:7", "text": "同意"}


SETTLED = {
    "cardData": {"cardParamMap": {"title": "用车申请", "tips": "已同意"}},
    "userPrivateData": {"cardParamMap": {}},
}


async def test_the_answer_shows_to_the_one_who_tapped(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    spaces = {
        "openSpaceId": f"dtv1.card//IM_GROUP.{GROUP}",
        "imGroupOpenSpaceModel": {"supportForward": True},
        "imGroupOpenDeliverModel": {"robotCode": "dingx1f2e3d4c5b6a"},
    }
    await client.show(approval(**spaces))
    listener.answer = lambda frame: {"response": SETTLED}
    delivery = await dingtalk.phone("zhao").taps("同意")
    assert delivery.reply == SETTLED
    zhao, chen = (dingtalk.phone(one).messages[-1] for one in ("zhao", "chen"))
    assert (zhao.text, zhao.state) == ("用车申请\n已同意", "replaced")
    assert chen.state == "open", "the others wait for the update"
    await client.change("t1", cardData={"cardParamMap": {"title": "完"}})
    assert (zhao.text, chen.text) == ("完", "完")


async def test_it_may_reach_everyone(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    dingtalk.faults.response_reaches_everyone = True
    await client.show(approval())
    listener.answer = lambda frame: {"response": SETTLED}
    await dingtalk.phone("chen").taps("同意")
    instance = dingtalk.phone("chen").messages[-1].instance
    assert instance and instance.newest.public == SETTLED["cardData"]["cardParamMap"]


@pytest.mark.parametrize(
    "response",
    [
        {"cardData": {"cardParamMap": {"n": 1}}},
        {"cardData": {"title": "x"}},
        ["x"],
        {"userPrivateData": {"chen": {}}},
    ],
)
async def test_an_answer_that_is_wrong(dingtalk: DingTalk, client: Client, listener: Listener, response: Any) -> None:
    await client.show(approval())
    listener.answer = lambda frame: {"response": response}
    delivery = await dingtalk.phone("chen").taps("同意")
    assert delivery.defect and not delivery.ok
    assert dingtalk.phone("chen").messages[-1].state == "open"


async def test_an_answer_that_comes_too_late(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    dingtalk.faults.card_timeout_seconds = 0.05
    await client.show(approval())
    listener.answer = lambda frame: None
    assert (await dingtalk.phone("chen").taps("同意")).attempts[0][0] == "timeout"


async def test_an_update_before_the_answer_is_remarked(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    dingtalk.faults.card_timeout_seconds = 0.3
    await client.show(approval())
    listener.answer = lambda frame: None
    tapping = asyncio.create_task(dingtalk.phone("chen").taps("同意"))
    await asyncio.sleep(0.1)
    await client.change("t1", cardData={"cardParamMap": {"title": "x"}})
    await tapping
    assert "before its click was answered" in dingtalk.warnings[0]


async def test_only_what_is_there_can_be_tapped(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await client.show(approval())
    await client.change("t1", cardData={"cardParamMap": {"title": "已处理"}})
    chen = dingtalk.phone("chen")
    with pytest.raises(NothingToTap):
        await chen.taps("同意")
    await chen.taps("同意", force=True)
    await chen.taps("no-such-key", force=True)
    assert [click["private"]["params"]["id"] for click in listener.clicks] == ["approve", "no-such-key"]


async def test_a_card_without_callback_type_is_deaf(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    card = approval()
    del card["callbackType"]
    await client.show(card)
    delivery = await dingtalk.phone("chen").taps("同意")
    assert (delivery.ok, delivery.lost, listener.clicks) == (False, True, [])


FORM = {
    "fields": [
        {
            "name": "car",
            "label": "车辆",
            "type": "SELECT",
            "defaultValue": "c1",
            "options": [{"value": "c1", "text": "轿车"}, {"value": "c2", "text": "面包车"}],
        },
        {
            "name": "dishes",
            "type": "MULTI_SELECT",
            "options": [{"value": "d1", "text": "鱼"}, {"value": "d2", "text": "肉"}],
        },
        {"name": "why", "label": "理由", "type": "TEXT", "required": True, "requiredMsg": "请填写理由"},
        {"name": "urgent", "type": "SWITCH"},
        {"name": "task", "type": "TEXT", "hidden": True, "defaultValue": "dispatch:1"},
    ]
}


async def form(client: Client) -> None:
    params = {"title": "派车", "form": json.dumps(FORM, ensure_ascii=False), "submit": "派车"}
    await client.show(approval() | {"cardTemplateId": OWN, "cardData": {"cardParamMap": params}})


async def test_a_form_is_submitted_with_what_was_chosen(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await form(client)
    choose: dict[str, Any] = {"car": "面包车", "dishes": ["鱼", "d2"], "why": "开会", "urgent": "是"}
    await dingtalk.phone("chen").taps("派车", choose=choose)
    (click,) = listener.clicks
    assert click["private"]["actionIds"] == ["form"]
    assert click["private"]["params"] == {
        "form": {
            "car": {"index": 1, "value": "c2"},
            "dishes": {"index": [0, 1], "value": ["d1", "d2"]},
            "why": "开会",
            "urgent": True,
            "task": "dispatch:1",
        }
    }


async def test_what_is_not_touched_is_sent_as_shown(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await form(client)
    await dingtalk.phone("chen").taps("派车", choose={"why": "开会"})
    sent = listener.clicks[0]["private"]["params"]["form"]
    assert sent == {"car": {"index": 0, "value": "c1"}, "why": "开会", "task": "dispatch:1"}


@pytest.mark.parametrize(
    "choose",
    [{"car": "飞机", "why": "x"}, {"colour": "red"}, {"car": ["c1", "c2"], "why": "x"}, {"task": "x"}, {}],
    ids=["option", "field", "two answers", "hidden", "required"],
)
async def test_a_choice_that_the_form_does_not_offer(dingtalk: DingTalk, client: Client, choose: Any) -> None:
    await form(client)
    with pytest.raises(NothingToTap):
        await dingtalk.phone("chen").taps("派车", choose=choose)


async def register(client: Client, door: Door, secret: str) -> None:
    route = {"callbackRouteKey": "cards", "callbackUrl": door.url, "apiSecret": secret}
    await client.call("POST", "card/callbacks/register", route)
    await client.show(approval() | {"callbackType": "HTTP", "callbackRouteKey": "cards"})


async def test_a_click_by_http_is_signed(dingtalk: DingTalk, client: Client, door: Door) -> None:
    await register(client, door, "example-secret")
    door.answer = lambda request, body: web.json_response(SETTLED)
    delivery = await dingtalk.phone("chen").taps("同意")
    assert delivery.ok and dingtalk.phone("chen").messages[-1].state == "replaced"
    ((request, body),) = door.received
    stamp = request.headers["x-ddpaas-signature-timestamp"]
    assert request.headers["x-ddpaas-signature"] == card_sign("example-secret", stamp)
    assert json.loads(body)["outTrackId"] == "t1"


async def test_without_a_secret_there_is_no_signature(dingtalk: DingTalk, client: Client, door: Door) -> None:
    await register(client, door, "")
    await dingtalk.phone("chen").taps("同意")
    assert "x-ddpaas-signature" not in door.received[0][0].headers


def test_a_signature_that_is_known() -> None:
    assert card_sign("example-secret", "1700000000000") == "I85VWQbGCqbDkjEb7rsCEkTKI9QSL3wzLms54MiwXlg="


async def test_people_by_unionid_are_told_so(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    chen = dingtalk.phone("chen")
    params = {"title": "x", "sys_full_json_obj": buttons_of(APPROVE)}
    await client.show(approval(to=chen.member.unionid, userIdType=2) | {"cardData": {"cardParamMap": params}})
    await chen.taps("同意")
    assert (listener.clicks[0]["userId"], listener.clicks[0]["userIdType"]) == (chen.member.unionid, 2)
