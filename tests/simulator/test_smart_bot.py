"""The smart bot's long connection, as strict as the real one."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from simulator import Simulator
from tests.simulator.wecom_service import CORP, Service, agency

BOT, SECRET = "aib-1", "the-bot-secret"


class Line:
    """A connection as a service holds it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def does(self, cmd: str, body: Any = None, req_id: str = "r-1") -> int:
        """Send a command; gives the errcode of its answer."""
        await self.socket.send_str(json.dumps({"cmd": cmd, "headers": {"req_id": req_id}, "body": body}))
        answer = await self.socket.receive_json()
        assert answer["headers"]["req_id"] == req_id and "cmd" not in answer
        return int(answer["errcode"])

    async def subscribes(self, secret: str = SECRET) -> int:
        return await self.does("aibot_subscribe", {"bot_id": BOT, "secret": secret})

    async def answers(self, req_id: str, text: str = "好的", *, finish: bool = True) -> int:
        stream = {"id": "s-1", "finish": finish, "content": text}
        return await self.does("aibot_respond_msg", {"msgtype": "stream", "stream": stream}, req_id)


@pytest.fixture
async def line(simulator: Simulator, base: str, service: Service, http: aiohttp.ClientSession) -> AsyncIterator[Line]:
    simulator.configure(replace(agency(service.url), bot_id=BOT, bot_secret=SECRET))
    async with http.ws_connect(f"{base}/aibot") as socket:
        yield Line(socket)


async def test_a_message_is_answered_on_its_own_id(simulator: Simulator, line: Line) -> None:
    assert await line.subscribes() == 0
    asking = asyncio.create_task(simulator.smart_bot.asks("chen", "明天用车", group=True))
    frame = await line.socket.receive_json()

    assert frame["cmd"] == "aibot_msg_callback" and frame["body"]["from"] == {"userid": "chen"}
    assert frame["body"]["chattype"] == "group" and frame["body"]["text"]["content"] == "@后勤 明天用车"
    req_id = frame["headers"]["req_id"]
    assert await line.answers("another") == 846605
    assert await line.answers(req_id, "好", finish=False) == 0
    assert await line.answers(req_id, "好的，请看应用") == 0
    assert await asking == "好的，请看应用"
    assert await line.answers(req_id) == 846606


async def test_nobody_gets_in_with_a_wrong_secret(simulator: Simulator, line: Line) -> None:
    assert await line.does("ping") == 846609
    assert await line.subscribes("wrong") == 853000
    assert not simulator.smart_bot.connected(BOT)
    with pytest.raises(LookupError):
        await simulator.smart_bot.asks("chen", "在吗")
    assert await line.subscribes() == 0 and await line.does("ping") == 0


async def test_a_new_connection_throws_out_the_old(
    simulator: Simulator, line: Line, base: str, http: aiohttp.ClientSession
) -> None:
    await line.subscribes()
    async with http.ws_connect(f"{base}/aibot") as socket:
        assert await Line(socket).subscribes() == 0

        told = await line.socket.receive_json()
        assert told["body"]["event"]["eventtype"] == "disconnected_event"
        assert (await line.socket.receive()).type is aiohttp.WSMsgType.CLOSE
        assert simulator.smart_bot.connected(BOT)


async def test_a_welcome_is_due_in_five_seconds_and_answers_no_message(simulator: Simulator, line: Line) -> None:
    await line.subscribes()
    entering = asyncio.create_task(simulator.smart_bot.enters("chen"))
    req_id = (await line.socket.receive_json())["headers"]["req_id"]
    body = {"msgtype": "text", "text": {"content": "您好"}}

    assert await line.answers(req_id) == 846605
    simulator.clock.advance(6)
    assert await line.does("aibot_respond_welcome_msg", body, req_id) == 846604
    entering.cancel()


async def test_more_than_thirty_answers_a_minute_are_refused(simulator: Simulator, line: Line) -> None:
    await line.subscribes()
    codes = []
    for number in range(31):
        asking = asyncio.create_task(simulator.smart_bot.asks("chen", f"第{number}句"))
        req_id = (await line.socket.receive_json())["headers"]["req_id"]
        codes.append(await line.answers(req_id))
        asking.cancel()
    assert codes == [0] * 30 + [846607]


async def test_the_page_speaks_to_the_bot(
    simulator: Simulator, line: Line, base: str, http: aiohttp.ClientSession
) -> None:
    await line.subscribes()
    asking = asyncio.create_task(http.post(f"{base}/phones/{CORP}/chen/bot", json={"text": "在吗"}))
    await line.answers((await line.socket.receive_json())["headers"]["req_id"], "在的")
    assert (await asking).status == 200
    assert [item.text for item in simulator.phone("chen").messages] == ["[对智能机器人] 在吗", "[智能机器人] 在的"]
