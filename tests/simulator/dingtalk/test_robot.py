"""What the robot sends: to people, to groups, as answers to a message; and taking it back."""

import json
from typing import Any
from urllib.parse import quote_plus

import pytest
from yarl import URL

from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.signing import robot_sign
from tests.simulator.dingtalk.service import APP, GROUP, Client, Listener

SEND = "robot/oToMessages/batchSend"
ACTIONS = {"title": "审批", "text": "**请审批**", "buttonTitle1": "同意", "buttonUrl1": "http://houqin.example/s/1"}
ACTIONS |= {"buttonTitle2": "驳回", "buttonUrl2": "http://houqin.example/s/2"}


def message(key: str, param: object, *userids: str) -> dict[str, Any]:
    text = param if isinstance(param, str) else json.dumps(param)
    return {"robotCode": APP, "userIds": list(userids) or ["chen"], "msgKey": key, "msgParam": text}


async def test_markdown_is_read_without_its_signs(dingtalk: DingTalk, client: Client) -> None:
    text = "### 提醒  \n> **王芳**的申请  \n[打开](http://houqin.example/h5)"
    await client.call("POST", SEND, message("sampleMarkdown", {"title": "提醒", "text": text}))
    (item,) = dingtalk.phone("chen").messages
    assert item.kind == "Markdown"
    assert item.text == "提醒\n王芳的申请\n打开"
    assert item.links == [("打开", "http://houqin.example/h5")]


async def test_an_action_card_has_links_only(dingtalk: DingTalk, client: Client) -> None:
    await client.call("POST", SEND, message("sampleActionCard6", ACTIONS))
    (item,) = dingtalk.phone("chen").messages
    assert item.buttons == []
    assert item.links == [("同意", "http://houqin.example/s/1"), ("驳回", "http://houqin.example/s/2")]
    assert item.card == {}


async def test_who_is_not_reached_stands_in_a_success(dingtalk: DingTalk, client: Client) -> None:
    answer = await client.say("在", "chen", "nobody", "Chen")
    assert answer["invalidStaffIdList"] == ["nobody", "Chen"]
    dingtalk.faults.flow_control = 1
    answer = await client.say("再", "chen")
    assert answer["flowControlledStaffIdList"] == ["chen"]
    assert [item.text for item in dingtalk.phone("chen").messages] == ["在"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"robotCode": ""}, "invalidParameter.robotCode.empty"),
        ({"robotCode": "dingnobody"}, "invalidParameter.robotCode.notExsit"),
        ({"robotCode": "dingother"}, "invalidParameter.robotCode.auth"),
        ({"userIds": []}, "invalidParameter.userIds.empty"),
        ({"userIds": ["chen"] * 21}, "invalidParameter.userIds.overMax"),
        ({"msgKey": ""}, "invalidParameter.msgKey.empty"),
        ({"msgKey": "sampleHtml"}, "invalidParameter.msgKey.invalid"),
        ({"msgParam": {"content": "在"}}, "invalidParameter.msgParam.invalid"),
        ({"msgParam": '{"text": "在"}'}, "invalidParameter.msgParam.invalid"),
        ({"msgParam": '"在"'}, "invalidParameter.msgParam.invalid"),
        ({"msgParam": json.dumps({"content": "在" * 15_000})}, "invalidParameter.msgParam.tooLong"),
    ],
)
async def test_what_is_refused(client: Client, change: dict[str, Any], code: str) -> None:
    status, answer = await client.call("POST", SEND, message("sampleText", {"content": "在"}) | change)
    assert (status, answer["code"]) == (400, code)


async def test_a_group_that_the_robot_is_in(dingtalk: DingTalk, client: Client) -> None:
    body = message("sampleText", {"content": "开会"}) | {"openConversationId": GROUP}
    status, answer = await client.call("POST", "robot/groupMessages/send", body)
    assert (status, bool(answer["processQueryKey"])) == (200, True)
    assert [dingtalk.phone(one).messages[-1].text for one in ("chen", "zhao")] == ["开会", "开会"]
    assert dingtalk.phone("lin").messages == []
    status, answer = await client.call("POST", "robot/groupMessages/send", body | {"openConversationId": "cidx=="})
    assert (status, answer["code"]) == (400, "resource.not.found")


async def test_a_group_without_the_robot_and_one_that_is_no_more(dingtalk: DingTalk, client: Client) -> None:
    body = message("sampleText", {"content": "开会"}) | {"openConversationId": GROUP}
    codes = []
    for change in ({"robot": False}, {"robot": True}, {"disbanded": True}):
        dingtalk.changes_group(GROUP, **change)
        _, answer = await client.call("POST", "robot/groupMessages/send", body)
        codes.append(answer.get("code"))
        if codes[-1]:
            with pytest.raises(LookupError):
                await dingtalk.phone("chen").says("在吗", group=GROUP)
    assert codes == ["invalidParameter.robotCode.auth", None, "group.disbanded"]
    assert [item.text for item in dingtalk.phone("chen").messages] == ["开会"]


async def test_a_message_is_taken_back_within_a_day(dingtalk: DingTalk, client: Client) -> None:
    key, old = [(await client.say("写错了", "chen", "lin"))["processQueryKey"] for _ in range(2)]
    body = {"robotCode": APP, "processQueryKeys": [key, "unknown"]}
    _, answer = await client.call("POST", "robot/otoMessages/batchRecall", body)
    assert answer == {"successResult": [key], "failedResult": {"unknown": "消息不存在"}}
    assert [item.state for item in dingtalk.phone("lin").messages] == ["recalled", "open"]
    dingtalk.clock.advance(86401)
    await client.get_token()
    _, answer = await client.call("POST", "robot/otoMessages/batchRecall", body | {"processQueryKeys": [old]})
    assert answer["successResult"] == []


async def test_who_has_read(dingtalk: DingTalk, client: Client) -> None:
    key = (await client.say("看一下", "chen", "lin"))["processQueryKey"]
    await dingtalk.phone("lin").enters()
    _, answer = await client.call("GET", "robot/oToMessages/readStatus", robotCode=APP, processQueryKey=key)
    assert answer["sendStatus"] == "SUCCESS"
    found = {one["userId"]: one["readStatus"] for one in answer["messageReadInfoList"]}
    assert found == {"chen": "UNREAD", "lin": "READ"}


async def post_to(client: Client, webhook: str | URL, body: object) -> dict[str, Any]:
    async with client.http.post(webhook, json=body) as response:
        assert response.status == 200
        answer: dict[str, Any] = await response.json()
        return answer


async def test_an_answer_through_the_session(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await dingtalk.phone("chen").says("你好")
    webhook = listener.messages[0]["sessionWebhook"]
    body = {"msgtype": "markdown", "markdown": {"title": "答", "text": "**好**"}}
    assert await post_to(client, webhook, body) == {"errcode": 0, "errmsg": "ok"}
    assert dingtalk.phone("chen").messages[-1].text == "好"
    assert dingtalk.used() == (0, 2), "the message and its answer, and no call of the API"
    assert (await post_to(client, webhook, {"msgtype": "empty"}))["errcode"] == 0
    assert (await post_to(client, webhook, {"msgtype": "image"}))["errcode"] == 400105
    assert (await post_to(client, webhook, {"msgtype": "text", "text": {}}))["errcode"] == 40035
    dingtalk.clock.advance(5401)
    assert await post_to(client, webhook, body) == {"errcode": 300001, "errmsg": "session 不存在"}


async def test_a_session_takes_twenty_a_minute(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await dingtalk.phone("chen").says("在吗", group=GROUP)
    webhook = listener.messages[0]["sessionWebhook"]
    body = {"msgtype": "text", "text": {"content": "在"}}
    codes = [(await post_to(client, webhook, body))["errcode"] for _ in range(21)]
    assert codes == [0] * 20 + [410100]


async def test_a_groups_own_robot(dingtalk: DingTalk, client: Client) -> None:
    url, stamp = f"{client.base}/oapi/robot/send?access_token=", str(int(dingtalk.clock.now() * 1000))
    sign = quote_plus(robot_sign("group-secret", stamp))
    right = f"{url}group-token&timestamp={stamp}&sign={sign}"
    body = {"msgtype": "text", "text": {"content": "水管爆了"}}
    assert await post_to(client, f"{url}unknown", body) == {"errcode": 300005, "errmsg": "token is not exist"}
    assert (await post_to(client, f"{url}group-token", body))["errmsg"] == "invalid timestamp"
    assert (await post_to(client, f"{url}group-token&timestamp={stamp}&sign=x", body))["errmsg"] == "sign not match"
    codes = [(await post_to(client, URL(right, encoded=True), body))["errcode"] for _ in range(21)]
    assert codes == [0] * 20 + [660026]
    assert dingtalk.phone("zhao").messages[-1].text == "水管爆了"
