"""Group chats of an app, as strict as the real platform."""

import json
from typing import Any

import pytest

from simulator import Simulator
from simulator.wecom.state import World
from tests.simulator.wecom_service import Client

GROUP = {"name": "车队值班", "userlist": ["chen", "Lin.Wei"], "chatid": "duty1"}


async def create(api: Client, **changes: Any) -> int:
    return int((await api.post("appchat/create", GROUP | changes))["errcode"])


async def say(api: Client, chat_id: str = "duty1", kind: str = "text", **content: str) -> int:
    body = {"chatid": chat_id, "msgtype": kind, kind: content or {"content": "有车待派"}}
    return int((await api.post("appchat/send", body))["errcode"])


async def test_what_is_said_in_the_group_every_member_sees(simulator: Simulator, api: Client) -> None:
    assert await create(api) == 0
    assert await say(api) == 0

    assert simulator.phone("chen").messages[-1].text == "[车队值班] 有车待派"
    assert simulator.phone("lin.wei").messages[-1].text == "[车队值班] 有车待派"
    assert simulator.phone("zhao").messages == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, 86004),
        ({"name": "长" * 51}, 86004),
        ({"userlist": ["chen"]}, 86006),
        ({"userlist": ["chen", "nobody"]}, 86216),
        ({"userlist": "chen|lin.wei"}, 40035),
        ({"owner": "zhao"}, 86207),
        ({"chatid": "值班"}, 40050),
    ],
)
async def test_groups_that_cannot_be(api: Client, changes: dict[str, Any], code: int) -> None:
    assert await create(api, **changes) == code


async def test_members_come_and_go_but_two_stay(simulator: Simulator, api: Client) -> None:
    await create(api)
    assert (await api.post("appchat/create", GROUP))["errcode"] == 86215
    assert (await api.post("appchat/update", {"chatid": "duty1", "add_user_list": ["zhao"]}))["errcode"] == 0
    assert (await api.post("appchat/update", {"chatid": "duty1", "del_user_list": ["chen"]}))["errcode"] == 0
    assert (await api.post("appchat/update", {"chatid": "duty1", "del_user_list": ["zhao"]}))["errcode"] == 86006

    info = (await api.get("appchat/get", chatid="duty1"))["chat_info"]
    assert info["userlist"] == ["lin.wei", "zhao"] and info["owner"] == "lin.wei"


async def test_only_the_app_of_the_whole_enterprise_and_only_in_its_own_groups(api: Client) -> None:
    assert await say(api, "unheard") == 86001
    await create(api)
    assert await say(api, kind="template_card", title="x") == 40008
    await api.get_token(corpsecret="small-secret")
    assert await say(api) == 48002


async def test_groups_outlive_a_restart(simulator: Simulator, api: Client) -> None:
    await create(api)
    again = World()
    again.restore(json.loads(json.dumps(simulator._platform.world.to_dict())))
    assert again.groups["duty1"].members == ["chen", "lin.wei"]
