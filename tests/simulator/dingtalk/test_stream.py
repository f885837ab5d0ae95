"""The Stream gateway: tickets, frames, several connections, what is repeated, and how connections end."""

import asyncio
import json

import aiohttp
import pytest

from simulator.dingtalk.console import DingTalk
from tests.simulator.dingtalk.service import (
    APP,
    CARDS,
    GROUP,
    MESSAGES,
    SECRET,
    Client,
    Listener,
    eventually,
    listening,
    ticket,
)


async def test_a_message_reaches_the_service(dingtalk: DingTalk, listener: Listener) -> None:
    delivery = await dingtalk.phone("chen").says("明天用车")
    assert delivery.ok and delivery.attempts[0][0] == 200
    (frame,) = listener.frames
    assert (frame["specVersion"], frame["type"], frame["headers"]["topic"]) == ("1.0", "CALLBACK", MESSAGES)
    assert isinstance(frame["headers"]["time"], str)
    (message,) = listener.messages
    assert (message["msgtype"], message["text"]) == ("text", {"content": "明天用车"})
    assert (message["conversationType"], message["senderStaffId"], message["senderNick"]) == ("1", "chen", "陈静")
    assert message["robotCode"] == APP
    assert message["sessionWebhookExpiredTime"] - message["createAt"] == 5_400_000
    assert message["senderId"].startswith("$:LWCP_v1:$")
    assert [item.kind for item in dingtalk.phone("chen").messages] == ["mine"]


async def test_in_a_group_a_blank_stays_of_the_mention(dingtalk: DingTalk, listener: Listener) -> None:
    await dingtalk.phone("chen").says("你好", group=GROUP)
    (message,) = listener.messages
    assert (message["text"]["content"], message["conversationType"]) == (" 你好", "2")
    assert (message["conversationId"], message["conversationTitle"]) == (GROUP, "后勤群")
    assert message["atUsers"] == [{"dingtalkId": message["chatbotUserId"]}]
    assert dingtalk.phone("zhao").messages[0].text == "@后勤管家 你好"


async def test_other_kinds_of_message(dingtalk: DingTalk, listener: Listener) -> None:
    part = {"content": {"richText": [{"text": "这里"}, {"type": "picture", "downloadCode": "d"}]}}
    await dingtalk.phone("chen").sends("richText", part)
    assert (listener.messages[0]["msgtype"], listener.messages[0]["content"]) == ("richText", part["content"])
    await dingtalk.phone("chen").sends_voice(b"#!AMR", recognised="三楼漏水")
    assert listener.messages[1]["content"]["recognition"] == "三楼漏水"


async def test_what_a_group_does_not_bring(dingtalk: DingTalk, listener: Listener) -> None:
    with pytest.raises(ValueError):
        await dingtalk.phone("chen").sends("audio", {"content": {}}, group=GROUP)
    with pytest.raises(LookupError):
        await dingtalk.phone("lin").says("你好", group=GROUP)
    assert listener.frames == []


async def test_a_ticket_is_for_one_connection_within_90_seconds(dingtalk: DingTalk, client: Client) -> None:
    opened = await ticket(client)
    async with client.http.ws_connect(opened["endpoint"], params={"ticket": opened["ticket"]}):
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await client.http.ws_connect(opened["endpoint"], params={"ticket": opened["ticket"]})
    late = await ticket(client)
    dingtalk.clock.advance(91)
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await client.http.ws_connect(late["endpoint"], params={"ticket": late["ticket"]})


async def test_opening_needs_the_secret_and_asks_for_json(client: Client) -> None:
    body = {"clientId": APP, "clientSecret": "x", "subscriptions": []}
    status, answer = await client.call("POST", "gateway/connections/open", body)
    assert (status, answer["code"]) == (401, "invalidClientIdOrSecret")
    body["clientSecret"] = SECRET
    async with client.http.post(f"{client.base}/v1.0/gateway/connections/open", json=body) as response:
        assert response.content_type == "application/xml"


async def test_each_push_goes_to_one_connection(dingtalk: DingTalk, client: Client) -> None:
    async with listening(client) as one, listening(client) as two:
        for number in range(20):
            await dingtalk.phone("chen").says(str(number))
        assert len(one.messages) + len(two.messages) == 20
        assert one.messages and two.messages


async def test_nobody_listens(dingtalk: DingTalk, client: Client) -> None:
    delivery = await dingtalk.phone("chen").says("有人吗")
    assert (delivery.ok, delivery.attempts[0][0]) == (False, "refused")
    assert dingtalk.phone("chen").messages[0].failed
    async with listening(client, [("CALLBACK", CARDS)]):
        assert not (await dingtalk.phone("chen").says("有人吗")).ok, "nobody asked for that topic"


async def test_a_message_without_acknowledgement_comes_again(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.change({"robot_timeout_seconds": 0.05, "robot_redelivery_seconds": 0.01})
    listener.answer = lambda frame: None
    delivery = await dingtalk.phone("chen").says("在吗")
    assert delivery.attempts[0][0] == "timeout"
    await eventually(lambda: len(listener.messages) == 2)
    assert listener.messages[0]["msgId"] == listener.messages[1]["msgId"]


async def test_a_message_whose_connection_breaks_comes_by_another(dingtalk: DingTalk, client: Client) -> None:
    dingtalk.faults.robot_redelivery_seconds = 0.01
    async with listening(client) as first:
        first.answer = lambda frame: None
        talk = asyncio.create_task(dingtalk.phone("chen").says("在吗"))
        await eventually(lambda: first.frames)
        async with listening(client) as second:
            await first.ws.close()
            assert (await talk).attempts[0][0] == "closed"
            await eventually(lambda: second.messages)
            assert second.messages[0]["msgId"] == first.messages[0]["msgId"]


async def test_duplicates_losses_and_delay(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.change({"duplicate_pushes": 1, "lose_pushes": 1, "push_delay_seconds": 0.01})
    assert (await dingtalk.phone("chen").says("丢了")).lost
    await dingtalk.phone("chen").says("两遍")
    assert [message["text"]["content"] for message in listener.messages] == ["两遍", "两遍"]
    assert len({message["msgId"] for message in listener.messages}) == 1
    assert len({frame["headers"]["messageId"] for frame in listener.frames}) == 2


async def test_a_message_that_is_overtaken(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.hold_pushes = 1
    assert (await dingtalk.phone("chen").says("先")).held
    await dingtalk.phone("chen").says("后")
    assert [message["text"]["content"] for message in listener.messages] == ["后", "先"]


async def test_pings_want_their_own_data_back(dingtalk: DingTalk, client: Client) -> None:
    dingtalk.faults.stream_ping_seconds = 0.02
    async with listening(client) as listener:
        await eventually(lambda: len(listener.frames) >= 2)
        assert listener.frames[0]["headers"]["topic"] == "ping" and listener.frames[0]["data"]["opaque"]
    assert dingtalk.warnings == []


async def test_goodbye_comes_before_silence(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.stream_close_seconds = 0.05
    dingtalk.gateway.disconnect()
    await eventually(lambda: listener.frames)
    (frame,) = listener.frames
    assert (frame["headers"]["topic"], frame["data"]) == ("disconnect", {"reason": "connection is expired"})
    assert (await dingtalk.phone("chen").says("在吗")).attempts[0][0] == "refused"
    await asyncio.wait_for(listener.closed.wait(), 2)
    assert listener.messages == []


async def test_a_cut_connection(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.gateway.drop()
    await asyncio.wait_for(listener.closed.wait(), 2)
    await eventually(lambda: not dingtalk.connections)


async def test_a_half_open_connection(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.change({"stream_half_open": True, "robot_timeout_seconds": 0.05})
    delivery = await dingtalk.phone("chen").says("在吗")
    assert (delivery.attempts[0][0], listener.frames, listener.closed.is_set()) == ("timeout", [], False)


async def test_a_frame_that_is_cut_off(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.malformed_frames = 1
    assert (await dingtalk.phone("chen").says("在吗")).ok
    assert len(listener.broken) == 1 and len(listener.messages) == 1


async def test_an_acknowledgement_with_data_that_is_no_string(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.robot_timeout_seconds = 0.05
    listener.answer = lambda frame: None
    talk = asyncio.create_task(dingtalk.phone("chen").says("在吗"))
    await eventually(lambda: listener.frames)
    headers = {"messageId": listener.frames[0]["headers"]["messageId"]}
    await listener.ws.send_str(json.dumps({"code": 200, "headers": headers, "data": {"response": None}}))
    assert (await talk).attempts[0][0] == "timeout"
    assert "JSON string" in dingtalk.warnings[0]


async def test_beyond_the_quota_a_message_is_a_stub(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.pushes_per_month = 1
    await dingtalk.phone("chen").says("一")
    await dingtalk.phone("chen").says("二")
    assert "text" not in listener.messages[1] and listener.messages[1]["errorCode"] == 20001
    assert dingtalk.used() == (0, 1)
