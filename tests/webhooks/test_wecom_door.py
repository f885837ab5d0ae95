"""What happens at WeCom's door: to genuine callbacks, to forged ones, and while the database is away."""

import asyncio
import time

import aiohttp
import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.errors import Refused
from bot.events import Said, Tapped
from models.database import unit_of_work
from models.events import IncomingEvent
from simulator.wecom import crypto
from tests.webhooks.door import Door
from tests.wecom_agency import AES_KEY, AGENT, CORP, TOKEN


def message(text: str = "用车", *, msg_id: int = 1, agent: int = AGENT) -> str:
    return (
        f"<xml><ToUserName>{CORP}</ToUserName><FromUserName>Chen</FromUserName><CreateTime>1348831860</CreateTime>"
        f"<MsgType>text</MsgType><Content>{text}</Content><MsgId>{msg_id}</MsgId><AgentID>{agent}</AgentID></xml>"
    )


def envelope(plain: str, *, receive_id: str = CORP, age: float = 0, **query: str) -> tuple[dict[str, str], str]:
    """A callback as WeCom sends it: query and body; `query` replaces what would be right."""
    encrypted = crypto.encrypt(AES_KEY, plain, receive_id)
    timestamp = query.get("timestamp", str(int(time.time() - age)))
    signature = crypto.sign(TOKEN, timestamp, "n1", encrypted)
    found = {"msg_signature": signature, "timestamp": timestamp, "nonce": "n1", **query}
    return found, f"<xml><ToUserName>{CORP}</ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>"


async def posted(door: Door, query: dict[str, str], body: str | bytes, *, tenant: str = "demo") -> tuple[int, str]:
    async with door.http.post(f"/webhooks/wecom/{tenant}", params=query, data=body) as response:
        return response.status, await response.text()


async def refusal(door: Door, query: dict[str, str], body: str | bytes, *, tenant: str = "demo") -> tuple[int, str]:
    """Status and logged reason; checks that the sender learns a reference and no reason, and nothing was done."""
    with capture_logs() as logs:
        status, text = await posted(door, query, body, tenant=tenant)
    [entry] = [entry for entry in logs if entry["event"] == "event.refused"]
    assert entry["log_level"] == "warning"
    assert text.startswith("refused, reference ") and len(text) == len("refused, reference XXXXXXXX")
    assert door.clerk.done == []
    return status, entry["reason"]


async def test_what_a_person_writes_reaches_the_bot(at_door: Door):
    delivery = await at_door.wecom.simulator.phone("Chen").says("明天用车")

    assert delivery.attempts[0][0] == 200 and len(delivery.attempts) == 1
    [event] = at_door.clerk.done
    assert isinstance(event, Said)
    assert (event.text, event.user_id, event.tenant_id) == ("明天用车", "chen", at_door.tenant_id)


async def test_the_console_accepts_our_address(at_door: Door):
    async with aiohttp.ClientSession() as session:
        body = {"corp_id": CORP, "agent_id": AGENT}
        async with session.post(f"{at_door.wecom.base}/control/verify", json=body) as response:
            answer = await response.json()

    assert answer["ok"], answer


async def test_a_plus_read_as_a_space_still_opens(at_door: Door):
    encrypted = next(
        sealed for number in range(100) if "+" in (sealed := crypto.encrypt(AES_KEY, f"echo {number}", CORP))
    )
    timestamp = str(int(time.time()))
    signature = crypto.sign(TOKEN, timestamp, "n", encrypted)
    query = {"msg_signature": signature, "timestamp": timestamp, "nonce": "n", "echostr": encrypted.replace("+", " ")}
    async with at_door.http.get("/webhooks/wecom/demo", params=query) as response:
        assert response.status == 200
        assert (await response.text()).startswith("echo ")


async def test_a_repeated_delivery_acts_once(at_door: Door):
    query, body = envelope(message())
    again = envelope(message())
    answers = [await posted(at_door, query, body), await posted(at_door, query, body), await posted(at_door, *again)]

    assert answers == [(200, "")] * 3
    assert len(at_door.clerk.done) == 1


async def test_ten_deliveries_at_once_act_once(at_door: Door):
    at_door.clerk.seconds = 0.05
    answers = await asyncio.gather(*(posted(at_door, *envelope(message())) for _ in range(10)))

    assert answers == [(200, "")] * 10
    assert len(at_door.clerk.done) == 1
    async with unit_of_work(at_door.tenant_id):
        assert await IncomingEvent.all().count() == 1


async def test_two_taps_in_one_second_are_two_events(at_door: Door):
    phone = at_door.wecom.simulator.phone("Chen")
    for code in "AB":
        fields = [("EventKey", "yes:1"), ("TaskId", "t-1"), ("CardType", "button_interaction"), ("ResponseCode", code)]
        await phone.sends_event("template_card_event", fields)

    assert [event.response_code for event in at_door.clerk.done if isinstance(event, Tapped)] == ["A", "B"]


async def test_a_wrong_signature_is_refused(at_door: Door):
    assert await refusal(at_door, *envelope(message(), msg_signature="0" * 40)) == (403, "signature")
    assert await refusal(at_door, {}, envelope(message())[1]) == (403, "signature")


async def test_a_stale_delivery_is_refused(at_door: Door):
    assert await refusal(at_door, *envelope(message(), age=700)) == (403, "stale")
    assert await refusal(at_door, *envelope(message(), age=-700)) == (403, "stale")
    assert await refusal(at_door, *envelope(message(), timestamp="yesterday")) == (403, "stale")


async def test_nine_minutes_are_not_stale(at_door: Door):
    assert await posted(at_door, *envelope(message(), age=540)) == (200, "")
    assert len(at_door.clerk.done) == 1


async def test_another_enterprise_and_another_app_are_refused(at_door: Door):
    assert await refusal(at_door, *envelope(message(), receive_id="ww_another")) == (403, "receive_id")
    assert await refusal(at_door, *envelope(message(agent=AGENT + 1))) == (403, "agent")


async def test_an_unknown_tenant_is_refused(at_door: Door):
    for code in ("other", "%00", "x" * 500):
        assert await refusal(at_door, *envelope(message()), tenant=code) == (404, "unknown_tenant")


async def test_a_body_that_is_too_large_is_refused(at_door: Door):
    query, _ = envelope(message())

    assert await refusal(at_door, query, b"<xml>" + b"a" * 70_000 + b"</xml>") == (413, "too_large")
    assert await refusal(at_door, query, b"a" * 1_000_000) == (413, "too_large")


async def test_hostile_xml_is_refused_outside_and_inside(at_door: Door):
    laughs = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><xml><Encrypt>&b;&b;</Encrypt></xml>'
    outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Content>&f;</Content></xml>'
    query, _ = envelope(message())

    assert await refusal(at_door, query, laughs) == (403, "hostile_xml")
    assert await refusal(at_door, query, outside) == (403, "hostile_xml")
    assert await refusal(at_door, *envelope(outside)) == (403, "hostile_xml")


@pytest.mark.parametrize("body", ["", "hello", "<xml>", "<xml/>", "<xml><Encrypt/></xml>", b"\xff\xfe"])
async def test_what_is_no_xml_is_refused(at_door: Door, body: str | bytes):
    assert await refusal(at_door, envelope(message())[0], body) == (403, "xml")


async def test_events_of_no_use_are_answered_and_forgotten(at_door: Door):
    delivery = await at_door.wecom.simulator.phone("Chen").sends_event("an_event_of_tomorrow")

    assert delivery.attempts[0][0] == 200 and len(delivery.attempts) == 1
    assert at_door.clerk.done == []


async def test_a_stranger_is_told_in_the_answer(at_door: Door):
    at_door.clerk.failures = [Refused("unknown_user", "请联系管理员为您登记。")]
    phone = at_door.wecom.simulator.phone("Chen")
    delivery = await phone.says("你好")

    assert delivery.defect is None or not delivery.defect
    assert phone.messages[-1].text.startswith("请联系管理员为您登记。（编号 ")
    assert at_door.clerk.done == []


async def test_a_short_absence_of_the_database_is_waited_out(at_door: Door):
    away = asyncpg.AdminShutdownError("terminating connection due to administrator command")
    at_door.clerk.failures = [ConnectionRefusedError(), away, asyncpg.CannotConnectNowError("starting up")]
    delivery = await at_door.wecom.simulator.phone("Chen").says("明天用车")

    assert [status for status, _ in delivery.attempts] == [200]
    assert len(at_door.clerk.done) == 1


async def test_a_longer_absence_breaks_the_connection_and_wecom_delivers_again(at_door: Door):
    """The first attempt meets a database that is down and then one that hangs; the second works."""
    at_door.wecom.simulator.faults.retry_on_status = False
    at_door.clerk.failures = [OSError(), OSError()]
    at_door.clerk.hangs = 1
    delivery = await at_door.wecom.simulator.phone("Chen").says("明天用车")
    (broken, seconds), (answer, _) = delivery.attempts

    assert broken not in (200, 500, 503) and 3.5 < seconds < 4.9
    assert answer == 200
    assert len(at_door.clerk.done) == 1


async def test_a_mistake_of_ours_is_told_with_a_reference(at_door: Door):
    at_door.clerk.failures = [KeyError("oops")]
    with capture_logs() as logs:
        status, text = await posted(at_door, *envelope(message()))

    assert status == 500 and text.startswith("failed, reference ")
    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == ["event.failed"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=400), signature=st.text(max_size=50), timestamp=st.text(max_size=20))
async def test_no_garbage_gets_past_the_door(at_door: Door, body: bytes, signature: str, timestamp: str):
    query = {"msg_signature": signature, "timestamp": timestamp, "nonce": "n"}
    status, text = await posted(at_door, query, body)

    assert status == 403 and text.startswith("refused, reference ")
    assert at_door.clerk.done == []
