"""Work notifications and todos; files in both directions."""

import io
import json
from typing import Any

import aiohttp
import pytest

from simulator.dingtalk.console import DingTalk
from tests.simulator.dingtalk.service import AGENT, APP, Client, Listener

TALK = "topapi/message/corpconversation"
CARD = {"title": "审批", "markdown": "请看", "single_title": "打开", "single_url": "http://houqin.example/h5"}


def notice(content: object = CARD, kind: str = "action_card", users: str = "chen") -> dict[str, Any]:
    return {"agent_id": AGENT, "userid_list": users, "msg": {"msgtype": kind, kind: content}}


async def test_a_notice_with_a_link(dingtalk: DingTalk, client: Client) -> None:
    answer = await client.legacy(f"{TALK}/asyncsend_v2", notice(users="chen,nobody"))
    assert answer["errcode"] == 0 and answer["task_id"]
    (item,) = dingtalk.phone("chen").messages
    assert (item.kind, item.text, item.links) == ("notice", "请看\n打开", [("打开", "http://houqin.example/h5")])
    task = {"agent_id": AGENT, "task_id": answer["task_id"]}
    assert (await client.legacy(f"{TALK}/getsendprogress", task))["progress"]["status"] == 2
    result = (await client.legacy(f"{TALK}/getsendresult", task))["send_result"]
    assert (result["invalid_user_id_list"], result["unread_user_id_list"]) == (["nobody"], ["chen"])


async def test_the_same_again_is_dropped_without_an_error(dingtalk: DingTalk, client: Client) -> None:
    await client.legacy(f"{TALK}/asyncsend_v2", notice())
    again = await client.legacy(f"{TALK}/asyncsend_v2", notice())
    assert again["errcode"] == 0 and len(dingtalk.phone("chen").messages) == 1
    task = {"agent_id": AGENT, "task_id": again["task_id"]}
    result = (await client.legacy(f"{TALK}/getsendresult", task))["send_result"]
    assert [one["code"] for one in result["forbidden_list"]] == ["143106"]
    dingtalk.clock.advance(86401)
    await client.get_token()
    await client.legacy(f"{TALK}/asyncsend_v2", notice())
    assert len(dingtalk.phone("chen").messages) == 2


async def test_departments_status_and_recall(dingtalk: DingTalk, client: Client) -> None:
    oa = {
        "message_url": "http://houqin.example/a",
        "head": {"bgcolor": "FF", "text": "x"},
        "body": {"title": "报销", "form": [{"key": "金额：", "value": "12"}]},
        "status_bar": {"status_value": "待审批"},
    }
    body = notice(oa, "oa", "") | {"dept_id_list": "3"}
    task_id = (await client.legacy(f"{TALK}/asyncsend_v2", body))["task_id"]
    (item,) = dingtalk.phone("zhao").messages
    assert "金额：12" in item.text and item.content["status"] == "待审批"
    status = {"agent_id": AGENT, "task_id": task_id, "status_value": "已同意"}
    assert (await client.legacy(f"{TALK}/status_bar/update", status))["errcode"] == 0
    assert item.content["status"] == "已同意"
    assert (await client.legacy(f"{TALK}/recall", {"agent_id": AGENT, "msg_task_id": task_id}))["errcode"] == 0
    assert item.state == "recalled"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"agent_id": 1}, 40056),
        ({"userid_list": ""}, 40035),
        ({"userid_list": ["chen"]}, 40035),
        ({"userid_list": ",".join(f"u{number}" for number in range(101))}, 40035),
        ({"msg": None}, 40035),
        ({"msg": {"msgtype": "video", "video": {}}}, 40035),
        ({"msg": {"msgtype": "text", "text": {"content": "在" * 1000}}}, 40035),
        ({"msg": {"msgtype": "action_card", "action_card": {"title": "x", "markdown": "y"}}}, 40035),
    ],
)
async def test_notices_that_are_refused(client: Client, change: dict[str, Any], code: int) -> None:
    assert (await client.legacy(f"{TALK}/asyncsend_v2", notice() | change))["errcode"] == code


async def test_a_todo_from_opening_to_decision(dingtalk: DingTalk, client: Client) -> None:
    chen, lin = (dingtalk.phone(one).member.unionid for one in ("chen", "lin"))
    todo = {"sourceId": "step-2", "subject": "用车申请", "creatorId": chen, "executorIds": [lin]}
    todo["detailUrl"] = {"appUrl": "http://houqin.example/h5", "pcUrl": "http://houqin.example/h5"}  # type: ignore[assignment]
    status, answer = await client.call("POST", f"todo/users/{chen}/tasks", todo, operatorId=chen)
    assert (status, answer["sourceId"], answer["done"]) == (200, "step-2", False)
    world = dingtalk.platform.world
    assert [one.subject for one in world.todos_of(lin)] == ["用车申请"]
    status, again = await client.call("POST", f"todo/users/{chen}/tasks", todo)
    assert (status, again["code"]) == (400, "todo.taskCreate.paramError") and answer["id"] in again["message"]
    status, _ = await client.call("PUT", f"todo/users/{chen}/tasks/{answer['id']}", {"done": True})
    assert status == 200 and world.todos_of(lin) == []
    _, found = await client.call("POST", f"todo/users/{lin}/org/tasks/query", {"isDone": True})
    assert [one["taskId"] for one in found["todoCards"]] == [answer["id"]]
    partly = {"executorStatusList": [{"id": lin, "isDone": False}]}
    await client.call("PUT", f"todo/users/{chen}/tasks/{answer['id']}/executorStatus", partly)
    assert len(world.todos_of(lin)) == 1
    assert (await client.call("DELETE", f"todo/users/{chen}/tasks/{answer['id']}"))[0] == 200
    assert (await client.call("DELETE", f"todo/users/{chen}/tasks/{answer['id']}"))[0] == 400


async def test_todos_are_by_unionid(client: Client, dingtalk: DingTalk) -> None:
    union = dingtalk.phone("chen").member.unionid
    body = {"subject": "x", "executorIds": ["lin"], "detailUrl": {"appUrl": "http://a", "pcUrl": "http://a"}}
    assert (await client.call("POST", f"todo/users/{union}/tasks", body))[0] == 400
    assert (await client.call("POST", "todo/users/chen/tasks", body))[0] == 400
    no_page = {"subject": "x", "executorIds": [union]}
    assert (await client.call("POST", f"todo/users/{union}/tasks", no_page))[0] == 400


async def test_a_photo_is_fetched_once(dingtalk: DingTalk, client: Client, listener: Listener) -> None:
    await dingtalk.phone("chen").sends_image(b"\xff\xd8\xff picture")
    content = listener.messages[0]["content"]
    assert content["downloadCode"] == content["pictureDownloadCode"]
    body = {"robotCode": APP, "downloadCode": content["downloadCode"]}
    _, answer = await client.call("POST", "robot/messageFiles/download", body)
    async with client.http.get(answer["downloadUrl"]) as response:
        assert await response.read() == b"\xff\xd8\xff picture"
    async with client.http.get(answer["downloadUrl"]) as response:
        assert response.status == 403
    _, answer = await client.call("POST", "robot/messageFiles/download", body)
    dingtalk.clock.advance(901)
    async with client.http.get(answer["downloadUrl"]) as response:
        assert response.status == 403
    status, answer = await client.call("POST", "robot/messageFiles/download", body | {"downloadCode": "x"})
    assert (status, answer["code"]) == (400, "invalidParameter.robotCode.downloadCode")


async def test_a_file_has_its_name(dingtalk: DingTalk, listener: Listener) -> None:
    await dingtalk.phone("chen").sends_file("报价.xlsx", b"PK")
    assert (listener.messages[0]["msgtype"], listener.messages[0]["content"]["fileName"]) == ("file", "报价.xlsx")


async def upload(client: Client, kind: str, name: str, content: bytes) -> dict[str, Any]:
    form = aiohttp.FormData()
    form.add_field("media", io.BytesIO(content), filename=name)
    url = f"{client.base}/oapi/media/upload"
    async with client.http.post(url, params={"access_token": client.token, "type": kind}, data=form) as response:
        answer: dict[str, Any] = json.loads(await response.text())
        return answer


async def test_uploads(dingtalk: DingTalk, client: Client) -> None:
    answer = await upload(client, "image", "seal.png", b"\x89PNG" + b"0" * 2_000_000)
    assert answer["errcode"] == 0 and answer["media_id"].startswith("@")
    assert dingtalk.platform.files.media[answer["media_id"]][0] == "seal.png"
    assert (await upload(client, "image", "a.exe", b"x"))["errcode"] == 40005
    assert (await upload(client, "music", "a.mp3", b"x"))["errcode"] == 40004
    assert (await upload(client, "voice", "a.mp3", b"0" * 2_100_000))["errcode"] == 40006
    assert (await client.legacy("media/upload", {}))["errcode"] == 43004
