"""HTTP mode: robot messages with a signature; tries to pass as DingTalk; the snapshot."""

import json
import time
from pathlib import Path

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from simulator import Simulator
from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.signing import robot_sign
from tests.simulator.dingtalk.service import APP, SECRET, Client, Door, approval, organisation


async def test_a_robot_message_is_posted_with_a_signature(dingtalk: DingTalk, door: Door) -> None:
    dingtalk.configure(organisation(robot_url=door.url))
    delivery = await dingtalk.phone("chen").says("明天用车")
    assert delivery.ok
    ((request, body),) = door.received
    stamp = request.headers["timestamp"]
    assert abs(int(stamp) / 1000 - time.time()) < 60
    assert request.headers["sign"] == robot_sign(SECRET, stamp)
    assert json.loads(body)["text"] == {"content": "明天用车"}


async def test_posts_that_the_service_must_refuse(dingtalk: DingTalk, door: Door) -> None:
    dingtalk.configure(organisation(robot_url=door.url))
    dingtalk.faults.change({"wrong_signature": True, "stale_seconds": 3700.0})
    await dingtalk.phone("chen").says("假的")
    ((request, _),) = door.received
    stamp = request.headers["timestamp"]
    assert request.headers["sign"] != robot_sign(SECRET, stamp)
    assert time.time() - int(stamp) / 1000 > 3600


def test_a_signature_that_is_known() -> None:
    assert robot_sign("this is a secret", "1577262236757") == "DJrE6qdyVGCQz9z5r2MDuNcNAhwYnuAkyj13cx169CA="


async def test_before_publishing_nobody_knows_who_speaks(dingtalk: DingTalk, door: Door) -> None:
    corp = organisation(robot_url=door.url).to_dict()
    corp["apps"][0]["published"] = False
    dingtalk.configure(type(organisation()).from_dict(corp))
    await dingtalk.phone("chen").says("你好")
    message = json.loads(door.received[0][1])
    assert message["senderStaffId"] == "" and "isAdmin" not in message


async def test_a_restart_finds_everything_again(http: ClientSession, tmp_path: Path, door: Door) -> None:
    path = tmp_path / "simulator.json"
    before = Simulator(snapshot=path)
    before.dingtalk.configure(organisation(robot_url=door.url))
    server = TestServer(before.web_app())
    await server.start_server()
    client = Client(http, str(server.make_url("")).rstrip("/"))
    await client.get_token()
    await client.show(approval())
    await client.change("t1", cardData={"cardParamMap": {"title": "变了"}})
    await client.say("在")
    await before.dingtalk.phone("chen").says("你好")
    await server.close()

    after = Simulator(snapshot=path).dingtalk
    chats = [[item.to_dict() for item in one.phone("chen").messages] for one in (before.dingtalk, after)]
    assert chats[0] == chats[1] and len(chats[0]) == 3
    assert [item.text for item in after.phone("chen").messages] == ["变了", "在", "你好"]
    assert after.phone("chen").messages[0].state == "replaced"
    assert after.used() == before.dingtalk.used() == (3, 1)
    assert list(after.platform.world.sessions) == list(before.dingtalk.platform.world.sessions)
    assert after.corp() == before.dingtalk.corp() and after.app().client_id == APP
