"""The contacts as an app reads them, and the events that tell of changes, by Stream and encrypted by HTTP."""

import json
from typing import Any

import pytest
from aiohttp import web

from simulator.dingtalk import directory
from simulator.dingtalk.config import DingTalkCorpConfig
from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.events import people
from simulator.wecom import crypto
from tests.simulator.dingtalk.service import AES_KEY, APP, TOKEN, Client, Door, Listener, eventually, organisation

USER, TREE = "topapi/v2/user", "topapi/v2/department"


def narrowed(**app: Any) -> DingTalkCorpConfig:
    """The organisation with another set-up of the service's app."""
    values = organisation().to_dict()
    values["apps"][0] |= app
    return DingTalkCorpConfig.from_dict(values)


async def test_the_tree_comes_level_by_level(client: Client) -> None:
    found = await client.legacy(f"{TREE}/listsub", {"dept_id": 1})
    assert [(one["dept_id"], one["name"], one["parent_id"]) for one in found["result"]] == [
        (2, "办公室", 1),
        (3, "车队", 1),
    ]
    assert (await client.legacy(f"{TREE}/listsubid", {"dept_id": 3}))["result"] == {"dept_id_list": []}
    assert (await client.legacy(f"{TREE}/get", {"dept_id": "2"}))["result"]["dept_manager_userid_list"] == ["lin"]
    chains = (await client.legacy(f"{TREE}/listparentbyuser", {"userid": "zhao"}))["result"]["parent_list"]
    assert [one["parent_dept_id_list"] for one in chains] == [[3, 1], [2, 1]]


async def test_members_come_by_pages(client: Client) -> None:
    first = (await client.legacy(f"{USER}/list", {"dept_id": 2, "cursor": 0, "size": 2}))["result"]
    assert (first["has_more"], first["next_cursor"], len(first["list"])) == (True, 2, 2)
    rest = (await client.legacy(f"{USER}/list", {"dept_id": 2, "cursor": 2, "size": 2}))["result"]
    assert (rest["has_more"], "next_cursor" in rest) == (False, False)
    assert [one["userid"] for one in (*first["list"], *rest["list"])] == ["chen", "lin", "zhao"]
    assert (await client.legacy(f"{USER}/list", {"dept_id": 2, "cursor": 0, "size": 101}))["errcode"] == 40035
    names = (await client.legacy("topapi/user/listsimple", {"dept_id": 3, "cursor": 0, "size": 100}))["result"]
    assert names["list"] == [{"userid": "zhao", "name": "赵强"}]
    assert (await client.legacy("topapi/user/listid", {"dept_id": 3}))["result"] == {"userid_list": ["zhao"]}


async def test_one_member(client: Client) -> None:
    lin = (await client.legacy(f"{USER}/get", {"userid": "lin"}))["result"]
    assert (lin["name"], lin["title"], lin["manager_userid"], lin["admin"]) == ("林伟", "主任", "chen", True)
    assert lin["leader_in_dept"] == [{"dept_id": 2, "leader": True}]
    chen = (await client.legacy(f"{USER}/get", {"userid": "chen"}))["result"]
    assert chen["mobile"] == "13800000001" and "manager_userid" not in chen
    union = {"unionid": chen["unionid"]}
    assert (await client.legacy("topapi/user/getbyunionid", union))["result"] == {"contact_type": 0, "userid": "chen"}
    mobile = {"mobile": "13800000001"}
    assert (await client.legacy(f"{USER}/getbymobile", mobile))["result"] == {"userid": "chen"}
    assert (await client.legacy("topapi/user/listadmin", {}))["result"] == [{"userid": "lin", "sys_level": 1}]


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        (f"{USER}/get", {"userid": "nobody"}, 60121),
        (f"{USER}/get", {}, 40035),
        (f"{TREE}/listsub", {"dept_id": 9}, 60003),
        (f"{TREE}/listsub", {"dept_id": "x"}, 40035),
        (f"{USER}/getbymobile", {"mobile": "1"}, 40104),
        (f"{USER}/getbymobile", {"mobile": "13900000000"}, 60121),
        ("topapi/user/getbyunionid", {"unionid": "x"}, 60121),
    ],
)
async def test_what_is_not_there(client: Client, path: str, body: dict[str, Any], code: int) -> None:
    assert (await client.legacy(path, body))["errcode"] == code


async def test_a_range_leaves_the_rest_unseen(dingtalk: DingTalk, client: Client) -> None:
    dingtalk.configure(narrowed(readable_departments=[3]))
    assert (await client.legacy(f"{TREE}/listsub", {"dept_id": 1}))["errcode"] == 50004
    assert (await client.legacy(f"{USER}/get", {"userid": "chen"}))["errcode"] == 50002
    assert (await client.legacy(f"{USER}/get", {"userid": "zhao"}))["result"]["name"] == "赵强"
    assert (await client.legacy("auth/scopes"))["auth_org_scopes"]["authed_dept"] == [3]


async def test_columns_and_paths_need_permissions(dingtalk: DingTalk, client: Client) -> None:
    dingtalk.configure(narrowed(permissions=["qyapi_get_member"]))
    assert "mobile" not in (await client.legacy(f"{USER}/get", {"userid": "chen"}))["result"]
    answer = await client.legacy(f"{TREE}/listsub", {"dept_id": 1})
    assert (answer["errcode"], answer["sub_code"]) == (88, "60011")
    assert "qyapi_get_department_list" in answer["sub_msg"]


async def test_a_bad_token_is_told_in_two_ways(client: Client) -> None:
    client.token = "made-up"
    answer = await client.legacy(f"{USER}/get", {"userid": "chen"})
    assert answer["errmsg"] == "ding talk error[subcode=40014,submsg=不合法的access_token]"
    assert (answer["errcode"], answer["sub_code"]) == (88, "40014")
    assert await client.legacy("auth/scopes") == {"errcode": 40014, "errmsg": "不合法的access_token"}
    client.token = ""
    assert (await client.legacy(f"{USER}/get", {}))["sub_code"] == "40000"


async def test_contacts_do_not_count(dingtalk: DingTalk, client: Client) -> None:
    await client.legacy(f"{USER}/get", {"userid": "chen"})
    assert dingtalk.used() == (0, 0)


async def test_a_newcomer_is_told_by_stream(dingtalk: DingTalk, listener: Listener) -> None:
    listener.answer = lambda frame: {"status": "SUCCESS", "message": "ok"}
    deliveries = await dingtalk.does(directory.add_member(dingtalk.corp(), "qian", "钱进", [3], "司机"))
    assert deliveries[0].ok
    (frame,) = listener.frames
    assert (frame["type"], frame["headers"]["topic"], frame["headers"]["eventType"]) == ("EVENT", "*", "user_add_org")
    assert frame["headers"]["eventId"] and frame["headers"]["eventCorpId"] == dingtalk.corp().corp_id
    assert frame["data"] == {"timeStamp": frame["headers"]["eventBornTime"], "userId": ["qian"]}
    assert dingtalk.phone("qian").member.title == "司机"


DEEDS = {
    "user_modify_org": lambda corp: directory.move_member(corp, "chen", [3]),
    "user_leave_org": lambda corp: directory.remove_member(corp, "lin"),
    "org_dept_create": lambda corp: directory.add_department(corp, "食堂", 2),
    "org_dept_modify": lambda corp: directory.change_department(corp, 3, "车辆处", 2),
    "org_dept_remove": lambda corp: directory.remove_department(directory.move_member(corp, "zhao", [2]).corp, 3),
}


@pytest.mark.parametrize("kind", DEEDS)
async def test_every_deed_has_its_event(dingtalk: DingTalk, listener: Listener, kind: str) -> None:
    await dingtalk.does(DEEDS[kind](dingtalk.corp()))
    assert listener.frames[0]["headers"]["eventType"] == kind


async def test_a_new_superior_is_told_with_the_old(dingtalk: DingTalk, listener: Listener) -> None:
    await dingtalk.does(directory.set_manager(dingtalk.corp(), "lin", "zhao"))
    told = listener.frames[0]["data"]["diffInfo"]
    assert (told["prev"], told["curr"]) == ({"managerUserid": "chen"}, {"managerUserid": "zhao"})


def test_deeds_that_the_console_refuses() -> None:
    corp = organisation()
    for deed in (
        lambda: directory.add_member(corp, "chen", "又一个", [2]),
        lambda: directory.add_member(corp, "qian", " ", [2]),
        lambda: directory.add_member(corp, "qian", "钱进", []),
        lambda: directory.remove_department(corp, 3),
        lambda: directory.change_department(corp, 2, "办公室", 2),
        lambda: directory.change_department(corp, 1, "总部", 1),
        lambda: directory.set_leaders(corp, 1, ["chen"]),
    ):
        with pytest.raises(ValueError):
            deed()
    with pytest.raises(LookupError):
        directory.move_member(corp, "chen", [9])


async def test_later_brings_the_event_again(dingtalk: DingTalk, listener: Listener) -> None:
    dingtalk.faults.event_retry_seconds = 0.01
    answers = [{"status": "LATER"}, {"status": "LATER"}, {"status": "SUCCESS"}]
    listener.answer = lambda frame: answers.pop(0)
    await dingtalk.happens(people("user_leave_org", "lin"))
    await eventually(lambda: len(listener.frames) == 3)
    assert len({frame["headers"]["eventId"] for frame in listener.frames}) == 1


def sealed_success(request: web.Request, body: str) -> web.Response:
    """What a careful service answers."""
    encrypted = crypto.encrypt(AES_KEY, "success", APP)
    signature = crypto.sign(TOKEN, "1614767836", "n", encrypted)
    answer = {"msg_signature": signature, "encrypt": encrypted, "timeStamp": "1614767836", "nonce": "n"}
    return web.json_response(answer)


async def test_events_by_http_are_sealed(dingtalk: DingTalk, door: Door) -> None:
    dingtalk.configure(organisation(event_url=door.url))
    door.answer = sealed_success
    assert await dingtalk.verify_event_address() == ""
    (delivery,) = await dingtalk.happens(people("user_leave_org", "lin"))
    assert delivery.ok
    plain = []
    for request, body in door.received:
        encrypted, query = json.loads(body)["encrypt"], request.query
        signature = crypto.sign(TOKEN, query["timestamp"], query["nonce"], encrypted)
        assert query["signature"] == query["msg_signature"] == signature
        plain.append(json.loads(crypto.decrypt(AES_KEY, encrypted, APP)))
    assert plain[0] == {"EventType": "check_url"}
    assert (plain[1]["EventType"], plain[1]["userId"]) == ("user_leave_org", ["lin"])
    assert plain[1]["CorpId"] == dingtalk.corp().corp_id and plain[1]["eventId"]


@pytest.mark.parametrize(
    "answer",
    [
        lambda request, body: web.json_response({}),
        lambda request, body: web.Response(text="success"),
        lambda request, body: web.json_response(json.dumps({"msg_signature": "x"})),
        lambda request, body: web.Response(status=500),
    ],
    ids=["empty", "unsealed", "JSON in a string", "error"],
)
async def test_an_address_that_answers_wrongly(dingtalk: DingTalk, door: Door, answer: Any) -> None:
    dingtalk.faults.event_retry_seconds = 0.01
    dingtalk.configure(organisation(event_url=door.url))
    door.answer = answer
    assert await dingtalk.verify_event_address() != ""
    (delivery,) = await dingtalk.happens(people("user_leave_org", "lin"))
    assert not delivery.ok
    await eventually(lambda: len(door.received) == 4)
    assert len({body for _, body in door.received[1:]}) == 1, "a repeated push is byte by byte the same"


async def test_events_of_another_app(dingtalk: DingTalk, door: Door) -> None:
    dingtalk.configure(organisation(event_url=door.url))
    dingtalk.faults.wrong_owner_key = True
    await dingtalk.happens(people("user_leave_org", "lin"))
    with pytest.raises(crypto.CryptoError):
        crypto.decrypt(AES_KEY, json.loads(door.received[0][1])["encrypt"], APP)
