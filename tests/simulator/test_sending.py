"""Who receives a message, how many are too many, and what can be taken back."""

from typing import Any

import pytest

from simulator import Simulator
from tests.simulator.wecom_samples import PAGE, approval
from tests.simulator.wecom_service import Client

HELLO = {"content": "你好"}


async def test_good_and_bad_names_are_told_apart(simulator: Simulator, api: Client) -> None:
    answer = await api.send("text", HELLO, touser="CHEN|Nobody|lin.wei", toparty="3|99", totag="7")
    assert answer["errcode"] == 0
    assert (answer["invaliduser"], answer["invalidparty"], answer["invalidtag"]) == ("nobody", "99", "7")
    assert [len(simulator.phone(one).messages) for one in ("chen", "Lin.Wei", "zhao")] == [1, 1, 1]


async def test_everyone_and_a_department_with_those_below(simulator: Simulator, api: Client) -> None:
    await api.send("text", HELLO, touser="@all")
    await api.send("text", HELLO, touser="", toparty="1")
    assert [len(simulator.phone(one).messages) for one in ("chen", "Lin.Wei", "zhao")] == [2, 2, 2]


async def test_nobody(api: Client) -> None:
    nobody = await api.send("text", HELLO, touser="x|y")
    assert (nobody["errcode"], nobody["invaliduser"]) == (81013, "x|y")
    assert (await api.send("text", HELLO, touser=""))["errcode"] == 82001


async def test_outside_the_visible_range(api: Client, simulator: Simulator) -> None:
    corp = simulator.corp()
    members = [member for member in corp.members if member.userid != "zhao"]
    outsider = type(corp.members[0])("zhao", "赵强", [3])
    simulator.configure(type(corp)(**{**vars(corp), "members": [*members, outsider]}))
    await api.get_token(corpsecret="small-secret")
    answer = await api.send("text", HELLO, touser="chen|zhao", agentid=1000003)
    assert (answer["errcode"], answer["invaliduser"]) == (0, "zhao")
    assert (await api.get("user/get", userid="zhao"))["errcode"] == 60011


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"touser": "|".join(["chen"] * 1001)}, 40032),
        ({"toparty": "|".join(["1"] * 101)}, 82002),
        ({"totag": "|".join(["1"] * 101)}, 82003),
        ({"touser": ["chen"]}, 40035),
        ({"msgtype": "taskcard"}, 40008),
        ({"safe": 3}, 40058),
        ({"enable_duplicate_check": True}, 40035),
        ({"enable_duplicate_check": 1, "duplicate_check_interval": 14401}, 40058),
    ],
)
async def test_calls_that_are_refused(api: Client, more: dict[str, Any], code: int) -> None:
    assert (await api.send("text", HELLO, **more))["errcode"] == code


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        ("text", {}, 44004),
        ("text", {"content": "字" * 683}, 45002),
        ("markdown", {"content": ""}, 44004),
        ("markdown", {"content": "x" * 2049}, 45002),
        ("textcard", {"description": "d", "url": PAGE}, 41016),
        ("textcard", {"title": "t" * 129, "description": "d", "url": PAGE}, 45002),
        ("textcard", {"title": "t", "url": PAGE}, 41033),
        ("textcard", {"title": "t", "description": "d"}, 40063),
        ("textcard", {"title": "t", "description": "d", "url": "houqin.example"}, 45034),
        ("textcard", {"title": "t", "description": "d", "url": PAGE + "x" * 2048}, 40039),
        ("textcard", {"title": "t", "description": "d", "url": PAGE, "btntxt": "五个字按钮"}, 40058),
        ("news", {}, 40063),
        ("news", {"articles": [{"title": "t", "url": PAGE}] * 9}, 45008),
        ("news", {"articles": [{"url": PAGE}]}, 41016),
        ("news", {"articles": [{"title": "t"}]}, 40063),
        ("news", {"articles": [{"title": "t", "appid": "wx1"}]}, 40063),
        ("news", {"articles": [{"title": "t", "url": PAGE, "description": "d" * 513}]}, 45002),
    ],
)
async def test_contents_that_are_refused(
    simulator: Simulator, api: Client, kind: str, content: dict[str, Any], code: int
) -> None:
    assert (await api.send(kind, content))["errcode"] == code
    assert simulator.phone("chen").messages == []


@pytest.mark.parametrize(
    ("kind", "content", "shown"),
    [
        ("text", {"content": "字" * 682}, "字" * 682),
        ("markdown", {"content": "**已同意**\n[查看](http://houqin.example/d)"}, "已同意"),
        ("textcard", {"title": "领奖", "description": '<div class="gray">9 月</div>', "url": PAGE}, "领奖\n9 月"),
        ("news", {"articles": [{"title": "通知", "description": "停水", "url": PAGE}]}, "通知\n停水"),
    ],
)
async def test_contents_that_arrive(
    simulator: Simulator, api: Client, kind: str, content: dict[str, Any], shown: str
) -> None:
    answer = await api.send(kind, content)
    assert answer["errcode"] == 0
    assert "response_code" not in answer
    assert shown in simulator.phone("chen").messages[-1].text
    assert simulator.warnings == []


async def test_markdown_that_is_not_drawn_is_noted(simulator: Simulator, api: Client) -> None:
    await api.send("markdown", {"content": "- 一\n- 二"})
    assert len(simulator.warnings) == 1


async def test_the_thirty_first_message_in_a_minute_vanishes(simulator: Simulator, api: Client) -> None:
    answers = [await api.send("text", {"content": str(number)}) for number in range(31)]
    assert {answer["errcode"] for answer in answers} == {0}
    assert [item.text for item in simulator.phone("chen").messages] == [str(number) for number in range(30)]
    assert [(one.userid, one.msgid) for one in simulator.dropped] == [("chen", answers[30]["msgid"])]
    simulator.clock.advance(60)
    await api.send("text", {"content": "later"})
    assert simulator.phone("chen").messages[-1].text == "later"


async def test_the_thousand_and_first_message_in_an_hour_vanishes(simulator: Simulator, api: Client) -> None:
    for _ in range(34):
        for _ in range(30):
            await api.send("text", HELLO)
        simulator.clock.advance(61)
    assert len(simulator.phone("chen").messages) == 1000
    assert len(simulator.dropped) == 20


async def test_a_repeated_request_is_shown_once(simulator: Simulator, api: Client) -> None:
    first = await api.send("template_card", approval(), enable_duplicate_check=1)
    again = await api.send("template_card", approval(), enable_duplicate_check=1)
    assert first["response_code"]
    assert again == {"errcode": 0, "errmsg": "ok"}
    simulator.faults.answer_duplicates_in_full = True
    assert await api.send("template_card", approval(), enable_duplicate_check=1) == first
    assert len(simulator.phone("chen").messages) == 1


async def test_the_memory_of_requests_ends(simulator: Simulator, api: Client) -> None:
    more = {"enable_duplicate_check": 1, "duplicate_check_interval": 60}
    await api.send("text", HELLO, **more)
    simulator.clock.advance(61)
    await api.send("text", HELLO, **more)
    await api.send("text", HELLO, enable_duplicate_check=0)
    assert len(simulator.phone("chen").messages) == 3


async def test_taking_back(simulator: Simulator, api: Client) -> None:
    msgid = (await api.send("text", HELLO, touser="chen|zhao"))["msgid"]
    assert (await api.post("message/recall", {"msgid": "unknown"}))["errcode"] == 40058
    assert (await api.post("message/recall", {"msgid": msgid}))["errcode"] == 0
    assert [simulator.phone(one).messages[-1].state for one in ("chen", "zhao")] == ["recalled", "recalled"]
    assert simulator.phone("chen").messages[-1].text == ""


async def test_taking_back_too_late_or_from_elsewhere(simulator: Simulator, api: Client) -> None:
    msgid = (await api.send("text", HELLO))["msgid"]
    await api.get_token(corpsecret="small-secret")
    assert (await api.post("message/recall", {"msgid": msgid}))["errcode"] == 40058
    simulator.clock.advance(24 * 3600 + 1)
    await api.get_token()
    assert (await api.post("message/recall", {"msgid": msgid}))["errcode"] == 42052
