"""What DingTalk delivers becomes events."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.dingtalk.card_callbacks import card_callback
from bot.channels.dingtalk.robot_messages import robot_message
from bot.channels.envelope import BadEnvelope
from bot.events import Said, SentFile, SentImage, Unsupported
from models.clock import LOCAL
from tests.channels.dingtalk_samples import DELIVERY, WEBHOOK, robot, tap

rich = [{"text": "前半"}, {"type": "picture", "downloadCode": "x"}, {"text": "后半"}]
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


def test_text_is_said():
    heard = robot_message(robot(), DELIVERY)

    assert isinstance(heard.event, Said)
    assert (heard.event.text, heard.event.user_id, heard.event.channel) == ("明天用车", "Chen01", "dingtalk")
    assert (heard.event.tenant_id, heard.event.reference) == (7, "ABCDEFGH")
    assert heard.event.happened_at == datetime(2023, 9, 20, 8, 41, 9, 62000, UTC)
    assert heard.session_webhook == WEBHOOK


def test_it_is_told_in_which_group_it_was_said():
    in_group = {"conversationType": "2", "conversationId": "cidx==", "conversationTitle": f" {'车' * 60}"}
    heard, alone = robot_message(robot(**in_group), DELIVERY), robot_message(robot(conversationType="1"), DELIVERY)

    assert isinstance(heard.event, Said) and isinstance(alone.event, Said)
    assert (heard.event.group, heard.event.group_name, heard.in_group) == ("cidx==", "车" * 50, True)
    assert (alone.event.group, alone.event.group_name, alone.in_group) == ("", "", False)


def test_a_message_of_the_small_hours_is_of_the_agencys_day():
    at_one_in_china = datetime(2026, 11, 27, 1, tzinfo=LOCAL)
    delivery = replace(DELIVERY, received_at=at_one_in_china + timedelta(seconds=1))
    heard = robot_message(robot(createAt=int(at_one_in_china.timestamp() * 1000)), delivery)

    assert heard.event is not None
    assert (heard.event.happened_at, heard.event.happened_at.date()) == (at_one_in_china, at_one_in_china.date())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"text": None, "content": "写成一句"}, "写成一句"),
        ({"text": "写成一句"}, "写成一句"),
        ({"msgtype": "richText", "text": None, "content": {"richText": rich}}, "前半后半"),
        ({"msgtype": "audio", "text": None, "content": {"duration": 4000, "recognition": "明天用车"}}, "明天用车"),
    ],
)
def test_words_are_found_wherever_they_stand(changes: dict[str, Any], words: str):
    heard = robot_message(robot(**changes), DELIVERY)

    assert isinstance(heard.event, Said) and heard.event.text == words


@pytest.mark.parametrize(("kind", "name"), [("audio", "语音"), ("video", "视频"), ("unknownMsgType", "这种消息")])
def test_what_cannot_be_read_is_named(kind: str, name: str):
    heard = robot_message(robot(msgtype=kind, text=None, content={"downloadCode": "x", "duration": "5"}), DELIVERY)

    assert isinstance(heard.event, Unsupported) and heard.event.what == name


def test_pictures_and_files_are_named_by_what_they_are_fetched_with():
    picture = {"downloadCode": "code-1", "pictureDownloadCode": "older"}
    pictures = [
        robot(msgtype="picture", text=None, content=picture),
        robot(msgtype="richText", text=None, content={"richText": [{"type": "picture", **picture}]}),
    ]
    file = robot(msgtype="file", text=None, content={"downloadCode": "code-2", "fileName": "名单.xlsx"})

    for one in pictures:
        event = robot_message(one, DELIVERY).event
        assert isinstance(event, SentImage) and event.media_ref == "code-1"
    event = robot_message(file, DELIVERY).event
    assert type(event) is SentFile and (event.media_ref, event.name) == ("code-2", "名单.xlsx")
    empty = robot_message(robot(msgtype="picture", text=None, content={}), DELIVERY).event
    assert isinstance(empty, Unsupported)


def test_somebody_from_outside_is_no_event_but_can_be_answered():
    for staff_id in (None, "", "x" * 65):
        heard = robot_message(robot(senderStaffId=staff_id), DELIVERY)

        assert (heard.event, heard.what, heard.session_webhook) == (None, "outsider", WEBHOOK)


def test_beyond_the_quota_there_are_no_words():
    heard = robot_message(robot(text=None, errorCode=20001, errorMessage="quota"), DELIVERY)

    assert (heard.event, heard.what) == (None, "quota/20001")


def test_repeats_have_one_key_and_other_messages_others():
    keys = [robot_message(robot(msgId=number), DELIVERY).event.key for number in ("a", "a", "b")]

    assert keys[0] == keys[1] != keys[2] and len(keys[0]) <= 80


@pytest.mark.parametrize("changes", [{"chatbotCorpId": "another"}, {"robotCode": "another"}])
def test_what_is_meant_for_others_is_refused(changes: dict[str, str]):
    with pytest.raises(BadEnvelope, match="meant for another"):
        robot_message(robot(**changes), DELIVERY)


@pytest.mark.parametrize("body", ["", "no json", "[]", "{}", '{"msgId": ""}', b"\xff\xfe"])
def test_what_is_no_delivery_is_refused(body: str | bytes):
    for read in (robot_message, card_callback):
        with pytest.raises(BadEnvelope, match="json"):
            read(body, DELIVERY)


@patient
@given(changes=st.dictionaries(st.sampled_from(["msgtype", "text", "content", "createAt", "errorCode"]), anything))
def test_no_message_breaks_the_reader(changes: dict[str, Any]):
    try:
        heard = robot_message(robot(**changes), DELIVERY)
    except BadEnvelope:
        return
    assert heard.event is None or heard.event.user_id == "Chen01"


PARAMS = {"action": "flows.approve:12"}
CONTENT = {"cardPrivateData": {"actionIds": ["x"], "params": PARAMS}}


@pytest.mark.parametrize(
    "callback",
    [
        tap(PARAMS),
        tap({"id": "flows.approve:12", "text": "同意"}),
        tap({"value": "flows.approve:12"}),
        tap({}, action_ids=["flows.approve:12"]),
        tap(None, content=CONTENT),
        tap(None, content=None, value=json.dumps(CONTENT)),
        tap(None, content=json.dumps({"cardPrivateData": {"actionIds": ["x"]}, "params": PARAMS})),
        tap(None, content=json.dumps({"params": json.dumps(PARAMS)})),
        tap(None, content="{}", params=PARAMS),
    ],
)
def test_a_tap_is_read_in_every_shape_it_comes_in(callback: str):
    tapped = card_callback(callback, DELIVERY)

    assert (tapped.action_key, tapped.card_task_id) == ("flows.approve:12", "requests-approval-12-00ff")
    assert (tapped.user_id, tapped.channel, tapped.response_code) == ("Chen01", "dingtalk", None)
    assert tapped.selections == {}


def test_a_form_brings_what_was_picked():
    form = {
        "action": "fleet.dispatch:3",
        "vehicle": {"index": 2, "value": "3"},
        "extras": {"index": [0, 1], "value": ["a", "b"]},
        "note": "靠窗",
        "people": 3,
        "empty": "",
        "nothing": {"index": -1, "value": None},
    }
    tapped = card_callback(tap({"form": form}, action_ids=["form"]), DELIVERY)

    assert tapped.action_key == "fleet.dispatch:3"
    assert tapped.selections == {"vehicle": ("3",), "extras": ("a", "b"), "note": ("靠窗",), "people": ("3",)}


def test_one_delivery_has_one_key_and_the_next_tap_another():
    again = DELIVERY.__class__(7, DELIVERY.credentials, "ABCDEFGI", DELIVERY.received_at, "frame-2")
    first, repeat, next_tap = (card_callback(tap(PARAMS), one).key for one in (DELIVERY, DELIVERY, again))

    assert first == repeat != next_tap and len(first) <= 80


def test_a_tap_in_another_organisation_is_refused():
    with pytest.raises(BadEnvelope, match="meant for another"):
        card_callback(tap(PARAMS, corpId="another"), DELIVERY)


@patient
@given(content=anything, params=anything)
def test_no_tap_breaks_the_reader(content: Any, params: Any):
    tapped = card_callback(tap(params, params=params, value=content), DELIVERY)
    written = card_callback(tap(None, content=json.dumps(content)), DELIVERY)

    assert tapped.card_task_id == written.card_task_id
    assert all(isinstance(one, str) for picked in tapped.selections.values() for one in picked)
