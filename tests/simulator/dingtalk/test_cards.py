"""Cards: what the API accepts, whom they reach, how they change, and who sees what."""

import json
from typing import Any

import pytest

from simulator.dingtalk.console import DingTalk
from tests.simulator.dingtalk.service import APPROVE, GROUP, OWN, Client, approval, buttons_of


async def test_a_card_on_the_public_template(dingtalk: DingTalk, client: Client) -> None:
    status, answer = await client.show(approval())
    assert (status, answer["success"], answer["result"]["outTrackId"]) == (200, True, "t1")
    (result,) = answer["result"]["deliverResults"]
    (item,) = dingtalk.phone("chen").messages
    assert (result["success"], result["spaceType"], result["spaceId"]) == (True, "IM_ROBOT", "chen")
    assert (item.kind, item.msgid, item.task_id) == ("card", result["carrierId"], "t1")
    assert item.text == "用车申请\n王芳 申请用车\n附件\n单号 1\n同意\n驳回\n详情"
    assert item.buttons == [("同意", "approve"), ("驳回", "reject")]
    assert item.links == [("附件", "http://houqin.example/a"), ("详情", "http://houqin.example/h5/1")]
    assert (item.state, dingtalk.warnings) == ("open", [])


async def test_one_id_is_one_card_for_ever(dingtalk: DingTalk, client: Client) -> None:
    await client.show(approval())
    status, answer = await client.show(approval(to="lin"))
    assert (status, answer["code"]) == (400, "param.cardAlreadyExist")
    assert dingtalk.phone("lin").messages == []


async def test_a_success_may_have_reached_nobody(dingtalk: DingTalk, client: Client) -> None:
    status, answer = await client.show(approval(to="nobody"))
    (result,) = answer["result"]["deliverResults"]
    assert (status, result["success"], bool(result["errorMsg"])) == (200, False, True)
    dingtalk.faults.fail_deliveries = 1
    _, answer = await client.show(approval("t2"))
    assert not answer["result"]["deliverResults"][0]["success"]
    assert dingtalk.phone("chen").messages == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"cardTemplateId": ""}, "param.cardTemplateIdEmpty"),
        ({"cardTemplateId": "x.schema"}, "param.templateNotExist"),
        ({"outTrackId": ""}, "param.outTrackIdEmpty"),
        ({"outTrackId": "t" * 101}, "param.invalid"),
        ({"userId": "nobody"}, "param.userIdNotExist"),
        ({"userIdType": 3}, "param.invalid"),
        ({"cardData": None}, "param.cardPublicDataEmpty"),
        ({"cardData": {"title": "x"}}, "param.cardPublicDataEmpty"),
        ({"cardData": {"cardParamMap": {"title": 1}}}, "param.invalid"),
        ({"cardData": {"cardParamMap": {"title": True}}}, "param.invalid"),
        ({"cardData": {"cardParamMap": {"sys_full_json_obj": "[]"}}}, "param.invalid"),
        ({"cardData": {"cardParamMap": {"k" * 101: ""}}}, "param.invalid"),
        ({"privateData": {"nobody": {"cardParamMap": {}}}}, "param.userIdNotExist"),
        ({"privateData": {"chen": {"tips": "x"}}}, "param.invalid"),
        ({"callbackType": "stream"}, "param.invalid"),
        ({"callbackType": "HTTP", "callbackRouteKey": "none"}, "param.invalid"),
        ({"openSpaceId": ""}, "param.openSpaceIdEmpty"),
        ({"openSpaceId": "IM_ROBOT.chen"}, "param.openSpaceIdInvalid"),
        ({"openSpaceId": "dtv1.card//IM_MOON.chen"}, "param.openSpaceIdInvalid"),
        ({"imRobotOpenSpaceModel": {}}, "param.openSpaceModelInvalid"),
        ({"openSpaceId": f"dtv1.card//IM_GROUP.{GROUP}"}, "param.openSpaceModelInvalid"),
        ({"imRobotOpenDeliverModel": None}, "param.spaceDeliverModelEmpty"),
        ({"imRobotOpenDeliverModel": {}}, "param.openDeliverModelError"),
        ({"imRobotOpenDeliverModel": {"spaceType": "IM_ROBOT", "robotCode": "x"}}, "param.openDeliverModelError"),
    ],
)
async def test_what_is_refused(dingtalk: DingTalk, client: Client, change: dict[str, Any], code: str) -> None:
    status, answer = await client.show(approval() | change)
    assert (status, answer["code"]) == (400, code)
    assert dingtalk.phone("chen").messages == []


async def test_what_is_tolerated_is_remarked(dingtalk: DingTalk, client: Client) -> None:
    params = {"title": "x" * 1100, "colour": "red"}
    card = approval() | {"cardData": {"cardParamMap": params}, "privateData": {"chen": {"cardParamMap": {"tips": "x"}}}}
    del card["callbackType"]
    assert (await client.show(card))[0] == 200
    told = "\n".join(dingtalk.warnings)
    for words in ("1 KB", "no variable colour", "not declared private", "clicks go nowhere"):
        assert words in told


async def test_an_update_takes_the_place_of_everything(dingtalk: DingTalk, client: Client) -> None:
    await client.show(approval())
    (item,) = dingtalk.phone("chen").messages
    status, answer = await client.change("t1", cardData={"cardParamMap": {"markdown": "已同意"}})
    assert (status, answer) == (200, {"success": True, "result": True})
    assert (item.text, item.buttons, item.state) == ("已同意", [], "replaced")
    assert "用车申请" in json.dumps(item.instance.past("chen")[0], ensure_ascii=False) if item.instance else False


async def test_an_update_by_key_leaves_the_rest(dingtalk: DingTalk, client: Client) -> None:
    await client.show(approval())
    options = {"updateCardDataByKey": True}
    await client.change("t1", cardData={"cardParamMap": {"tips": "催办一次"}}, cardUpdateOptions=options)
    (item,) = dingtalk.phone("chen").messages
    assert "用车申请" in item.text and "催办一次" in item.text and item.state == "open"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "param.outTrackIdEmpty"),
        ({"outTrackId": "t9", "cardData": {"cardParamMap": {}}}, "param.cardNotExist"),
        ({"outTrackId": "t1"}, "param.cardDataAndPrivateDataBothEmpty"),
        ({"outTrackId": "t1", "cardData": {"cardParamMap": {"n": 1}}}, "param.invalid"),
        ({"outTrackId": "t1", "cardData": {"cardParamMap": {}}, "cardUpdateOptions": "all"}, "param.invalid"),
    ],
)
async def test_an_update_that_is_refused(client: Client, body: dict[str, Any], code: str) -> None:
    await client.show(approval())
    status, answer = await client.call("PUT", "card/instances", body)
    assert (status, answer["code"]) == (400, code)


def own(out_track_id: str = "o1", **more: Any) -> dict[str, Any]:
    """A card on the organisation's own template, where people have a hint of their own."""
    form = {
        "fields": [
            {"name": "car", "label": "车辆", "type": "SELECT", "options": [{"value": "c1", "text": "轿车"}]},
            {"name": "task", "type": "TEXT", "hidden": True, "defaultValue": "dispatch:1"},
        ]
    }
    params = {"title": "派车", "hint": "等待派车", "form": json.dumps(form, ensure_ascii=False), "submit": "派车"}
    return approval(out_track_id) | {"cardTemplateId": OWN, "cardData": {"cardParamMap": params}} | more


async def test_a_group_sees_one_card_each_with_an_own_hint(dingtalk: DingTalk, client: Client) -> None:
    spaces = {
        "openSpaceId": f"dtv1.card//IM_GROUP.{GROUP};IM_ROBOT.lin",
        "imGroupOpenSpaceModel": {"supportForward": True},
        "imGroupOpenDeliverModel": {"robotCode": "dingx1f2e3d4c5b6a"},
        "privateData": {"zhao": {"cardParamMap": {"hint": "轮到您了"}}},
    }
    await client.show(own(**spaces))
    seen = {one: dingtalk.phone(one).messages[-1] for one in ("chen", "zhao", "lin")}
    assert [("轮到您了" in item.text, bool(item.conversation)) for item in seen.values()] == [
        (False, True),
        (True, True),
        (False, False),
    ]
    await client.change("o1", privateData={"zhao": {"cardParamMap": {}}})
    assert "等待派车" in seen["zhao"].text, "a private variable falls back to what all see"
    await client.change("o1", cardData={"cardParamMap": {"title": "派车", "closed": "已派车"}})
    assert all((item.replaced, item.state) == ("已派车", "replaced") for item in seen.values())


async def test_a_form_is_read_with_its_button(dingtalk: DingTalk, client: Client) -> None:
    await client.show(own())
    (item,) = dingtalk.phone("chen").messages
    assert item.text == "派车\n等待派车\n车辆\n轿车\n派车"
    assert item.buttons == [("派车", "form")]


async def test_in_two_steps(dingtalk: DingTalk, client: Client) -> None:
    card = approval()
    space, model = card.pop("openSpaceId"), card.pop("imRobotOpenDeliverModel")
    assert await client.call("POST", "card/instances", card) == (200, {"success": True, "result": "t1"})
    assert dingtalk.phone("chen").messages == []
    body = {"outTrackId": "t1", "openSpaceId": space, "imRobotOpenDeliverModel": model}
    _, answer = await client.call("POST", "card/instances/deliver", body)
    assert answer["result"][0]["success"]
    assert "用车申请" in dingtalk.phone("chen").messages[0].text


async def test_people_by_unionid(dingtalk: DingTalk, client: Client) -> None:
    union = dingtalk.phone("chen").member.unionid
    _, answer = await client.show(approval(to=union, userIdType=2))
    assert answer["result"]["deliverResults"][0]["success"]
    assert len(dingtalk.phone("chen").messages) == 1


async def test_text_in_pieces(dingtalk: DingTalk, client: Client) -> None:
    await client.show(approval())
    piece = {"outTrackId": "t1", "guid": "g", "key": "markdown", "content": "正在查", "isFull": True}
    assert (await client.call("PUT", "card/streaming", piece))[0] == 200
    assert "正在查" in dingtalk.phone("chen").messages[0].text
    assert (await client.call("PUT", "card/streaming", piece | {"isFull": False}))[0] == 400
    assert (await client.call("PUT", "card/streaming", piece | {"key": "title"}))[0] == 400


async def test_a_route_is_registered_once(client: Client) -> None:
    route = {"callbackRouteKey": "cards", "callbackUrl": "http://houqin.example/card", "apiSecret": "s"}
    status, answer = await client.call("POST", "card/callbacks/register", route)
    assert (status, answer["result"]) == (200, {"callbackUrl": "http://houqin.example/card", "apiSecret": "s"})
    assert (await client.call("POST", "card/callbacks/register", route))[0] == 200
    other = route | {"callbackUrl": "http://houqin.example/other"}
    status, answer = await client.call("POST", "card/callbacks/register", other)
    assert (status, answer["code"]) == (500, "param.callbackRouteKeyExist")
    assert (await client.call("POST", "card/callbacks/register", other | {"forceUpdate": True}))[0] == 200


async def test_another_app_does_not_know_the_card(client: Client) -> None:
    await client.show(approval())
    await client.get_token("dingother", "other-secret")
    assert (await client.change("t1", cardData={"cardParamMap": {}}))[1]["code"].startswith("Forbidden")


async def test_buttons_may_lose_their_effect(dingtalk: DingTalk, client: Client) -> None:
    disabled = buttons_of(APPROVE | {"status": "disabled"})
    await client.show(approval() | {"cardData": {"cardParamMap": {"title": "x", "sys_full_json_obj": disabled}}})
    (item,) = dingtalk.phone("chen").messages
    assert (item.buttons, item.text) == ([], "x\n同意")
