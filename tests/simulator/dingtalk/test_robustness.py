"""Whatever a call's body holds, the APIs answer or refuse it in their own words; they never break."""

import json
from copy import deepcopy
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.clock import Clock
from simulator.dingtalk.api import Api
from simulator.dingtalk.calls import Call
from simulator.dingtalk.cards import create_and_deliver
from simulator.dingtalk.errors import ApiError, LegacyError
from simulator.dingtalk.gate import Endpoint
from simulator.dingtalk.jsapi import Jsapi
from simulator.dingtalk.logins import Logins
from simulator.dingtalk.oapi import LegacyApi
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.sessions import send_by_session
from simulator.dingtalk.state import Session
from simulator.dingtalk.stream import Gateway
from simulator.news import News
from tests.simulator.dingtalk.service import AGENT, APP, CORP, GROUP, OWN, approval, organisation

SCALARS = st.none() | st.booleans() | st.integers(-3, 30) | st.text(max_size=5)
SCALARS |= st.sampled_from(["chen", "{}", "[]", '{"content": "x"}', APP, GROUP, "http://a.cn/"])
NAMES = ["atUserIds", "title", "form", "btns", "links", "text", "params", "id", "url", "key", "cardParamMap", "value"]
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)
)
TODO = {"subject": "x", "executorIds": [], "detailUrl": {"appUrl": "http://a", "pcUrl": "http://a"}, "done": True}
TODO |= {"executorStatusList": [], "sourceId": "1", "isDone": False}
FIELDS: dict[str, Any] = {
    **approval(),
    **TODO,
    "robotCode": APP,
    "userIds": ["chen"],
    "openConversationId": GROUP,
    "msgKey": "sampleText",
    "msgParam": '{"content": "x"}',
    "processQueryKeys": ["k"],
    "downloadCode": "d",
    "privateData": {"chen": {"cardParamMap": {}}},
    "cardUpdateOptions": {"updateCardDataByKey": True},
    "guid": "g",
    "key": "markdown",
    "content": "x",
    "isFull": True,
    "callbackRouteKey": "r",
    "callbackUrl": "http://a/b",
    "dept_id": 1,
    "userid": "chen",
    "cursor": 0,
    "size": 10,
    "mobile": "13800000001",
    "unionid": "u",
    "code": "c",
    "agent_id": AGENT,
    "userid_list": "chen",
    "dept_id_list": "2",
    "task_id": 1,
    "msg_task_id": 1,
    "status_value": "x",
    "msg": {"msgtype": "text", "text": {"content": "x"}},
    "msgtype": "text",
    "text": {"content": "x"},
    "at": {"atUserIds": []},
    "subscriptions": [],
}
"""A body in which every field of every call is right, so that single wrong ones get as far as they can."""


MESSAGES = (
    {"msgtype": "text", "text": {"content": "x"}, "at": {"atUserIds": ["chen"]}},
    {"msgtype": "markdown", "markdown": {"title": "x", "text": "y"}},
    {"msgtype": "link", "link": {"title": "x", "text": "y", "messageUrl": "http://a"}},
    {"msgtype": "actionCard", "actionCard": {"title": "x", "text": "y", "btns": [{"title": "a", "actionURL": "b"}]}},
    {"msgtype": "feedCard", "feedCard": {"links": [{"title": "a", "messageURL": "b"}]}},
)
"""Of a session webhook."""
NOTICES = (
    {"msgtype": "action_card", "action_card": {"title": "x", "markdown": "y", "btn_json_list": [{"title": "a"}]}},
    {
        "msgtype": "oa",
        "oa": {
            "message_url": "http://a",
            "head": {"text": "x"},
            "body": {"title": "x", "form": [{"key": "a", "value": "b"}]},
            "status_bar": {"status_value": "x"},
        },
    },
)
FULL = {"buttons": [{"text": "同意", "id": "a", "params": {"action": "a"}, "request": True}, {"text": "b", "url": "c"}]}
FORM = {"fields": [{"name": "car", "type": "SELECT", "options": [{"value": "1", "text": "a"}], "defaultValue": "1"}]}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every part of a body."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] * bool(path) + [place for key, part in inside for place in places(part, (*path, key))]


def spoiled(good: dict[str, Any], draw: st.DrawFn) -> dict[str, Any]:
    """A copy with up to three parts taken away or replaced by anything."""
    body = deepcopy(good)
    for _ in range(draw(st.integers(0, 3))):
        *parents, last = draw(st.sampled_from(places(body)))
        part: Any = body
        for step in parents:
            part = part[step]
        if draw(st.booleans()):
            part[last] = draw(VALUES)
        else:
            del part[last]
        if not body:
            break
    return body


@st.composite
def calls(draw: st.DrawFn) -> tuple[Endpoint, dict[str, Any]]:
    """An endpoint, with a body that is right but for a few parts."""
    endpoint = draw(st.sampled_from(endpoints()))
    notice = draw(st.sampled_from(NOTICES))
    return endpoint, spoiled(FIELDS | {"msg": notice}, draw)


messages = st.composite(lambda draw: spoiled(draw(st.sampled_from(MESSAGES)), draw))
cards = st.composite(lambda draw: (spoiled(FULL, draw), spoiled(FORM, draw)))


def platform() -> Platform:
    found = Platform(Clock(), News())
    found.world.corps[CORP] = organisation()
    found.faults.calls_per_second = 0
    return found


@cache
def endpoints() -> list[Endpoint]:
    found = platform()
    logins = Logins(found)
    api = Api(found, Gateway(found), logins, Jsapi(found, logins))
    return [*api.endpoints, *LegacyApi(found, logins).endpoints]


def read_everything(found: Platform) -> None:
    """Whatever stands on the phones can be read."""
    for item in (item for chat in found.world.chats.values() for item in chat):
        assert isinstance(item.text, str)
        assert all(isinstance(part, str) for pair in (*item.buttons, *item.links) for part in pair)
        assert item.state in ("open", "replaced", "recalled")


@given(call=calls())
@settings(max_examples=150, deadline=None)
def test_any_body(call: tuple[Endpoint, dict[str, Any]]) -> None:
    endpoint, body = call
    found = platform()
    corp = found.world.corps[CORP]
    path = {"unionid": corp.members[0].unionid, "task": "t"}
    try:
        answer = endpoint.handler(found, Call(corp, corp.apps[0], path, {"robotCode": APP}, body, []))
    except (ApiError, LegacyError) as refusal:
        assert refusal.code
    else:
        assert isinstance(answer, dict)
    read_everything(found)


@given(body=messages())
@settings(max_examples=80, deadline=None)
def test_any_message_for_a_session(body: dict[str, Any]) -> None:
    found = platform()
    found.world.sessions["s"] = Session(CORP, APP, "chen", "", found.clock.now() + 60)
    try:
        send_by_session(found, "s", body)
    except LegacyError as refusal:
        assert refusal.code
    read_everything(found)


@given(parts=cards())
@settings(max_examples=80, deadline=None)
def test_any_card_that_is_taken_can_be_read(parts: tuple[dict[str, Any], dict[str, Any]]) -> None:
    found = platform()
    corp = found.world.corps[CORP]
    full, form = parts
    params = {"title": "x", "form": json.dumps(form), "sys_full_json_obj": json.dumps(full)}
    body = approval() | {"cardTemplateId": OWN, "cardData": {"cardParamMap": params}}
    create_and_deliver(found, Call(corp, corp.apps[0], {}, {}, body, []))
    read_everything(found)
