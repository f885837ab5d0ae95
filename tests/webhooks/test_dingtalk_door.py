"""What happens at DingTalk's doors: to genuine deliveries, to forged ones, and to those that take too long."""

import asyncio
import json
import time
from collections.abc import AsyncIterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.channels.dingtalk.app import DingTalkApp
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.tokens import Tokens
from bot.channels.network import open_session
from bot.errors import Refused
from bot.events import MemberRemoved, Said, SentImage, Tapped
from cards.card import Button, Card
from simulator.dingtalk.signing import card_sign, robot_sign
from tests.dingtalk_agency import GROUP, SECRET
from tests.webhooks.dingtalk_desk import Desk, desk

CARD = Card(title="用车审批", buttons=(Button(text="同意", key="yes:1"), Button(text="驳回", key="no:1")))


@pytest.fixture
async def at_door(connected: str) -> AsyncIterator[Desk]:
    async with desk("http") as found:
        yield found


async def show(at: Desk, userid: str = "Chen01", *, mode: str = "http") -> None:
    """A card of ours on somebody's phone."""
    async with open_session() as session:
        credentials = at.running.credentials(mode=mode)
        app = DingTalkApp(DingTalkClient(session, Tokens(session, None)), credentials, "https://houqin.example/h5/")
        await app.show(userid, CARD, task_id=f"t-{userid}", number=1)


async def posted(at: Desk, door: str, body: str | bytes, *, tenant: str = "demo", **headers: str) -> tuple[int, str]:
    url = f"/webhooks/dingtalk/{tenant}/{door}"
    async with at.http.post(url, data=body, headers=headers) as response:
        return response.status, await response.text()


async def refusal(at: Desk, door: str, body: str | bytes, *, tenant: str = "demo", **headers: str) -> tuple[int, str]:
    """Status and logged reason; checks that the sender learns a reference and no reason, and nothing was done."""
    with capture_logs() as logs:
        status, text = await posted(at, door, body, tenant=tenant, **headers)
    [entry] = [entry for entry in logs if entry["event"] == "event.refused"]
    assert text.startswith("refused, reference ") and len(text) == len("refused, reference XXXXXXXX")
    assert at.clerk.done == []
    return status, entry["reason"]


def signed(age: float = 0, secret: str = SECRET) -> dict[str, str]:
    stamp = str(int((time.time() - age) * 1000))
    return {"timestamp": stamp, "sign": robot_sign(secret, stamp)}


async def test_what_a_person_writes_reaches_the_bot(at_door: Desk):
    delivery = await at_door.dingtalk.phone("Chen01").says("明天用车")
    in_group = await at_door.dingtalk.phone("lin").says("待我审批", group=GROUP)

    assert [status for status, _ in (*delivery.attempts, *in_group.attempts)] == [200, 200]
    assert await at_door.dingtalk.phone("zhao").sees("已在单聊里回复您"), "everybody in the group sees it"
    said = [(event.text, event.user_id) for event in at_door.clerk.done if isinstance(event, Said)]
    assert said == [("明天用车", "Chen01"), ("待我审批", "lin")]


async def test_a_picture_is_named_by_what_it_is_fetched_with(at_door: Desk):
    await at_door.dingtalk.phone("Chen01").sends("picture", {"content": {"downloadCode": "code-1"}})

    [event] = at_door.clerk.done
    assert isinstance(event, SentImage) and event.media_ref == "code-1"


async def test_a_tap_is_answered_and_done(at_door: Desk):
    await show(at_door)
    delivery = await at_door.dingtalk.phone("Chen01").taps("驳回")

    assert delivery.attempts[0][0] == 200 and not delivery.defect
    [event] = at_door.clerk.done
    assert isinstance(event, Tapped) and (event.action_key, event.card_task_id) == ("no:1", "t-Chen01")


async def test_a_slow_tap_is_answered_in_time_and_still_done(at_door: Desk):
    await show(at_door)
    at_door.clerk.seconds = 1.8
    delivery = await at_door.dingtalk.phone("Chen01").taps("同意")
    [(status, seconds)] = delivery.attempts
    waited = len(at_door.clerk.done)
    await asyncio.sleep(0.7)

    assert status == 200 and 1.4 < seconds < 2.0
    assert (waited, len(at_door.clerk.done)) == (0, 1)


async def test_the_console_accepts_our_address(at_door: Desk):
    assert await at_door.dingtalk.verify_event_address() == ""
    assert at_door.clerk.done == []


async def test_an_event_is_taken_and_answered(at_door: Desk):
    delivery = await at_door.tells("user_leave_org", userId=["zhao"])

    assert delivery.attempts[0][0] == 200 and not delivery.defect
    [event] = at_door.clerk.done
    assert isinstance(event, MemberRemoved) and event.member == "zhao"


async def test_a_repeated_delivery_acts_once(at_door: Desk):
    at_door.dingtalk.faults.duplicate_pushes = 3
    delivery = await at_door.dingtalk.phone("Chen01").says("明天用车")

    assert [status for status, _ in delivery.attempts] == [200] * 4
    assert len(at_door.clerk.done) == 1


async def test_a_stranger_is_told_in_the_chat(at_door: Desk):
    at_door.clerk.failures = [Refused("unknown_user", "请联系管理员为您登记。")]
    await at_door.dingtalk.phone("Chen01").says("你好")
    found = await at_door.dingtalk.phone("Chen01").sees("请联系管理员为您登记")

    assert "编号" in found.text and at_door.clerk.done == []


async def test_somebody_from_outside_is_told_too(at_door: Desk):
    at_door.running.configure(robot_url=at_door.url("robot"), published=False)
    await at_door.dingtalk.phone("Chen01").says("你好")

    assert await at_door.dingtalk.phone("Chen01").sees("还没有开通")


async def test_answers_go_to_dingtalk_alone(at_door: Desk):
    at_door.clerk.failures = [Refused("unknown_user", "请联系管理员")]
    message = {"msgId": "m", "msgtype": "text", "text": {"content": "hi"}, "senderStaffId": "x"}
    body = json.dumps({**message, "sessionWebhook": at_door.url("robot")})
    with capture_logs() as logs:
        await posted(at_door, "robot", body, **signed())

    assert "dingtalk.no_session" in [entry["event"] for entry in logs]


@pytest.mark.parametrize("fault", ["wrong_signature", "stale"])
async def test_what_is_not_signed_by_dingtalk_now_is_refused(at_door: Desk, fault: str):
    await show(at_door)
    if fault == "stale":
        at_door.dingtalk.faults.stale_seconds = 3700
    else:
        at_door.dingtalk.faults.wrong_signature = True
    phone = at_door.dingtalk.phone("Chen01")
    with capture_logs() as logs:
        said, tapped = await phone.says("明天用车"), await phone.taps("同意")
        told = await at_door.tells("user_leave_org", userId=["zhao"])

    assert [delivery.attempts[0][0] for delivery in (said, tapped, told)] == [403] * 3
    reasons = {entry["reason"] for entry in logs if entry["event"] == "event.refused"}
    assert reasons == {"stale" if fault == "stale" else "signature"}
    assert at_door.clerk.done == []


async def test_an_event_for_another_app_is_refused(at_door: Desk):
    at_door.dingtalk.faults.wrong_owner_key = True
    told = await at_door.tells("user_leave_org", userId=["zhao"])

    assert told.attempts[0][0] == 403 and at_door.clerk.done == []


async def test_forged_deliveries_are_refused_alike(at_door: Desk):
    stamp = str(int(time.time() * 1000))
    wrong = {"x-ddpaas-signature-timestamp": stamp, "x-ddpaas-signature": card_sign("another", stamp)}

    assert await refusal(at_door, "robot", "{}", **signed(secret="another")) == (403, "signature")
    assert await refusal(at_door, "robot", "{}") == (403, "signature")
    assert await refusal(at_door, "robot", "{}", **signed(age=-3700)) == (403, "stale")
    assert await refusal(at_door, "robot", "no json", **signed()) == (403, "json")
    assert await refusal(at_door, "robot", "x" * 300_000, **signed()) == (413, "too_large")
    assert await refusal(at_door, "robot", '{"msgId": "1", "chatbotCorpId": "x"}', **signed()) == (403, "organisation")
    assert await refusal(at_door, "robot", "{}", tenant="other", **signed()) == (404, "unknown_tenant")
    assert await refusal(at_door, "card", "{}", **wrong) == (403, "signature")
    for body in ("", "[]", '{"encrypt": ""}', '{"encrypt": 1}'):
        assert await refusal(at_door, "event", body) == (403, "json")
    assert await refusal(at_door, "event", '{"encrypt": "abcd"}') == (403, "signature")


async def test_an_app_that_listens_by_stream_has_no_doors(connected: str):
    async with desk("stream") as at:
        for door in ("robot", "card", "event"):
            assert await refusal(at, door, "{}", **signed()) == (404, "no_http")


async def test_without_keys_there_is_no_door_for_events(connected: str):
    async with desk("http", token=None, aes_key=None) as at:
        assert await refusal(at, "event", "{}") == (404, "no_events")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=200), door=st.sampled_from(["robot", "card", "event"]))
async def test_no_garbage_gets_past_the_doors(at_door: Desk, body: bytes, door: str):
    status, text = await posted(at_door, door, body, timestamp="1", sign="x")

    assert status == 403 and text.startswith("refused, reference ")
    assert at_door.clerk.done == []
