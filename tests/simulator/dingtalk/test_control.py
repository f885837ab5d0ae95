"""The control API of DingTalk, as the page and other processes use it."""

import json
from typing import Any

from simulator.dingtalk.console import DingTalk
from tests.simulator.dingtalk.service import APP, CORP, GROUP, Client, Listener, approval, organisation

PHONE = f"/phones/dingtalk/{CORP}/chen"


async def post(client: Client, path: str, body: Any = None, status: int = 200, data: bytes | None = None) -> Any:
    async with client.http.post(f"{client.origin}{path}", json=body, data=data) as response:
        assert response.status == status
        return await response.json()


async def get(client: Client, path: str, status: int = 200) -> Any:
    async with client.http.get(f"{client.origin}{path}") as response:
        assert response.status == status
        return await response.json()


async def test_a_phone_by_http(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await client.show(approval())
    assert (await post(client, f"{PHONE}/say", {"text": "你好"}))["ok"]
    assert (await post(client, f"{PHONE}/say", {"text": "大家好", "group": GROUP}))["ok"]
    assert (await post(client, f"{PHONE}/enter", {}))["ok"]
    assert (await post(client, f"{PHONE}/voice", {"text": "三楼漏水"}))["ok"]
    chat = await get(client, f"{PHONE}?newest=4")
    card = chat["items"][0]
    assert (await post(client, f"{PHONE}/tap", {"msgid": card["msgid"], "key": "approve"}))["ok"]
    assert (chat["name"], chat["app"], card["kind"]) == ("陈静", "后勤管家", "card")
    assert [part["kind"] for part in card["parts"]] == ["title", "markdown", "tips", "buttons"]
    assert chat["items"][2]["group"] == "后勤群"
    assert [message["msgtype"] for message in listener.messages] == ["text", "text", "audio"]
    assert listener.messages[2]["content"]["recognition"] == "三楼漏水"
    assert listener.clicks[0]["private"]["params"]["id"] == "approve"


async def test_the_robot_leaves_a_group_and_comes_back(client: Client, listener: Listener) -> None:
    async def group() -> Any:
        [corp] = await get(client, "/control/dingtalk/corps")
        return corp["groups"][0]

    await post(client, "/control/dingtalk/groups", {"id": GROUP, "robot": False})
    assert ((await group())["title"], (await group())["robot"]) == ("后勤群", False)
    await post(client, f"{PHONE}/say", {"text": "大家好", "group": GROUP}, 404)
    await post(client, "/control/dingtalk/groups", {"id": GROUP, "robot": True})
    assert (await post(client, f"{PHONE}/say", {"text": "大家好", "group": GROUP}))["ok"]
    await post(client, "/control/dingtalk/groups", {"id": "cidnone", "robot": True}, 404)


async def test_a_picture_can_be_looked_at(client: Client, listener: Listener) -> None:
    assert (await post(client, f"{PHONE}/image", data=b"\xff\xd8\xff"))["ok"]
    content = (await get(client, PHONE))["items"][0]["content"]
    async with client.http.get(f"{client.origin}/media/dingtalk/{content['downloadCode']}") as response:
        assert (response.content_type, await response.read()) == ("image/jpeg", b"\xff\xd8\xff")
    await get(client, "/media/dingtalk/nothing", 404)


async def test_what_is_not_there_or_makes_no_sense(client: Client) -> None:
    await get(client, f"/phones/dingtalk/{CORP}/nobody", 404)
    await get(client, "/phones/dingtalk/dingother/chen", 404)
    await post(client, f"{PHONE}/tap", {"key": "approve"}, 404)
    await post(client, f"{PHONE}/tap", {"msgid": "m", "key": "approve"}, 404)
    await post(client, f"{PHONE}/say", {"text": " "}, 400)
    await post(client, f"{PHONE}/say", {"text": "x", "group": "cid"}, 404)
    await post(client, "/control/dingtalk/faults", {"no_such": 1}, 400)
    await post(client, "/control/dingtalk/faults", {"api_down": 1}, 400)
    await post(client, "/control/dingtalk/stream", {"end": "world"}, 400)
    await post(client, "/control/dingtalk/corps", {"corp_id": "x"}, 400)
    await post(client, "/control/dingtalk/contacts", {"deed": "destroy"}, 400)


async def test_setting_up_hides_secrets(client: Client) -> None:
    shown = await post(client, "/control/dingtalk/corps", organisation().to_dict() | {"corp_id": "dingsecond"})
    assert [corp["corp_id"] for corp in await get(client, "/control/dingtalk/corps")] == [CORP, "dingsecond"]
    assert "secret" not in json.dumps(shown)
    assert "the-app-secret" not in json.dumps(await get(client, "/control/dingtalk/state"))


async def test_switches_and_endings(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    changed = await post(client, "/control/dingtalk/faults", {"inject": [["batchSend", 503, "system.error", 1]]})
    assert changed["inject"] == [["batchSend", 503, "system.error", 1]]
    assert (await client.say("x"))["code"] == "system.error"
    assert (await post(client, "/control/dingtalk/faults", {"reset": True}))["calls_per_month"] == 5000
    await client.say("y")
    state = await get(client, "/control/dingtalk/state")
    assert (state["used"], state["connections"], state["counts"]["errors"]) == ({CORP: [1, 0]}, 1, 1)
    await post(client, "/control/dingtalk/tokens", {})
    assert (await client.say("z"))["code"] == "InvalidAuthentication"
    assert (await post(client, "/control/dingtalk/stream", {"end": "disconnect"})) == {"connections": 1}
    assert dingtalk.connections == []


async def test_contacts_change_with_their_event(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    deed = {"deed": "add_member", "userid": "qian", "name": "钱进", "department": [3]}
    shown = await post(client, "/control/dingtalk/contacts", deed)
    assert shown["callback"]["ok"] and shown["members"][-1]["name"] == "钱进"
    shown = await post(client, "/control/dingtalk/contacts", {"deed": "set_leaders", "number": 3, "leaders": ["qian"]})
    assert [(one["id"], one["parentid"], one["leaders"]) for one in shown["departments"]] == [
        (1, 0, []),
        (2, 1, ["lin"]),
        (3, 1, ["qian"]),
    ]
    assert dingtalk.phone("qian").app.client_id == APP
    assert [frame["headers"]["eventType"] for frame in listener.frames] == ["user_add_org", "org_dept_modify"]
    assert (await get(client, "/control/dingtalk/contacts"))["deeds"] == shown["deeds"]


async def test_a_page_hears_of_every_change(client: Client) -> None:
    async with client.http.get(f"{client.origin}/phones/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await client.say("新")
        assert await stream.content.readuntil(b"\n\n") == f'data: "dingtalk/{CORP}/chen"\n\n'.encode()
