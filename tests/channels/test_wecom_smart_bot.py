"""Frames of the smart bot become events."""

import base64
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import Mistake
from bot.channels.envelope import BadEnvelope
from bot.channels.wecom.bot_media import read_reference, unseal
from bot.channels.wecom.parse import Delivery
from bot.channels.wecom.smart_bot import Frame, parse, read_frame, reply
from bot.events import Said, SentImage, Unsupported
from simulator.wecom.crypto import seal_bytes

KEY = base64.b64encode(bytes(range(32))).decode()
DELIVERY = Delivery(tenant_id=7, agent_id=1, reference="ABCDEFGH", received_at=datetime(2026, 11, 26, tzinfo=UTC))


def frame(**body: Any) -> Frame:
    whole = {"msgid": "m-1", "from": {"userid": "WangFang"}, "chattype": "single", **body}
    return read_frame(
        json.dumps({"cmd": "aibot_msg_callback", "headers": {"req_id": "r-1"}, "body": whole}, ensure_ascii=False)
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"msgtype": "text", "text": {"content": " 明天用车 "}}, "明天用车"),
        ({"msgtype": "voice", "voice": {"content": "明天用车"}}, "明天用车"),
        ({"msgtype": "text", "chattype": "group", "text": {"content": "@后勤管家 明天用车"}}, "明天用车"),
        ({"msgtype": "text", "text": {"content": "@后勤管家 明天用车"}}, "@后勤管家 明天用车"),
        (
            {
                "msgtype": "mixed",
                "mixed": {"msg_item": [{"msgtype": "text", "text": {"content": "报修"}}, {"msgtype": "image"}]},
            },
            "报修",
        ),
    ],
)
def test_words_were_said(body: dict[str, Any], words: str):
    (event,) = parse(frame(**body), DELIVERY)

    assert isinstance(event, Said)
    assert (event.text, event.user_id, event.channel, event.tenant_id) == (words, "wangfang", "wecom", 7)


def test_the_same_message_has_the_same_key_and_another_one_another():
    text = {"msgtype": "text", "text": {"content": "好"}}
    keys = [parse(frame(**text, msgid=msgid), DELIVERY)[0].key for msgid in ("a", "a", "b")]

    first, again, other = keys
    assert first == again != other and len(first) <= 80


def test_pictures_come_alone_and_with_words():
    image = {"msgtype": "image", "image": {"url": "https://x/1", "aeskey": KEY}}
    (alone,) = parse(frame(**image), DELIVERY)
    said, *pictures = parse(
        frame(msgtype="mixed", mixed={"msg_item": [{"msgtype": "text", "text": {"content": "报修"}}, image, image]}),
        DELIVERY,
    )

    assert isinstance(alone, SentImage) and read_reference(alone.media_ref) == ("https://x/1", KEY)
    assert isinstance(said, Said) and all(isinstance(one, SentImage) for one in pictures)
    assert len({said.key, *(one.key for one in pictures)}) == 3 and all(len(one.key) <= 80 for one in pictures)


def test_what_cannot_be_read_is_named_and_a_stream_says_nothing():
    (picture,) = parse(frame(msgtype="image", image={"url": "https://x"}), DELIVERY)

    assert isinstance(picture, Unsupported) and picture.what == "图片"
    assert parse(frame(msgtype="stream", stream={"id": "s"}), DELIVERY) == []


@given(st.binary(max_size=200))
def test_a_file_opens_with_its_own_key_alone(content: bytes):
    sealed = seal_bytes(base64.b64decode(KEY), content)

    assert unseal(sealed, KEY) == unseal(sealed, KEY.rstrip("=")) == content
    for wrong in ("", "x", base64.b64encode(b"short").decode()):
        with pytest.raises(Mistake):
            unseal(sealed, wrong)
    with pytest.raises(Mistake):
        unseal(sealed[:-1], KEY)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
names = st.sampled_from(["msgid", "from", "chattype", "msgtype", "text", "voice", "mixed", "image", "file", "event"])


@given(st.dictionaries(names, json_values))
def test_whatever_stands_in_a_message_is_an_event_or_refused(body: dict[str, Any]):
    try:
        parse(frame(**body), DELIVERY)
    except BadEnvelope as bad:
        assert bad.code == "message"


@given(st.text() | json_values.map(json.dumps))
def test_whatever_comes_is_a_frame_or_refused(text: str):
    try:
        read_frame(text)
    except BadEnvelope as bad:
        assert bad.code == "frame"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=3000))
def test_an_answer_is_short_enough_and_on_the_id_of_the_message(text: str):
    answer = json.loads(reply(frame(msgtype="text"), text))

    assert answer["headers"]["req_id"] == "r-1" and answer["body"]["stream"]["finish"] is True
    assert len(answer["body"]["stream"]["content"].encode()) <= 2048
