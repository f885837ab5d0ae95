"""Texts on their way: through the queue to the provider, once, within the number's limits, and what is reported."""

from datetime import timedelta

import aiohttp
import pytest

from bot import outbox, texts
from bot.channels.credentials import save
from models.clock import now
from models.database import current
from models.messages import OutgoingMessage
from models.org import ChannelCredential, Person
from models.sms import SentSms, room
from tests.sms import provider
from tests.story import Service

URGE = {"applicant": "王芳", "request": "用车申请 SQ000001", "link": "4fG0aZ9kQx7TnB2vLm5RsD"}
LIMIN = "limin"


async def write(service: Service, template: str = "code", params: dict[str, str] | None = None) -> bool:
    async with service.agency.work():
        person_id = service.agency.ids[LIMIN]
        return await texts.text_by_sms(person_id, template, params or {"code": "123456"})


async def mobile(service: Service) -> str:
    async with service.agency.work():
        return (await Person.get(id=service.agency.ids[LIMIN])).mobile


async def messages(service: Service) -> list[OutgoingMessage]:
    async with service.agency.work():
        return await OutgoingMessage.filter(kind="sms").order_by("id")


async def sent(service: Service) -> list[SentSms]:
    async with service.agency.work():
        return await SentSms.all().order_by("id")


async def skip(service: Service, seconds: float) -> None:
    """Let time pass on both sides."""
    service.simulator.clock.advance(seconds)
    async with service.agency.work():
        for statement in (
            "UPDATE outgoing_message SET due_at = due_at - make_interval(secs => $1),"
            " leased_until = leased_until - make_interval(secs => $1)",
            "UPDATE sent_sms SET sent_at = sent_at - make_interval(secs => $1)",
        ):
            await current().connection.execute(statement, seconds)


async def inbox(service: Service) -> list[str]:
    number = await mobile(service)
    return [text.content for text in service.simulator.sms.inbox(number)]


async def test_a_text_goes_out_and_its_arrival_is_noted(service: Service) -> None:
    assert await write(service, "urge", URGE)
    assert await service.deliver() == 1
    words = f"王芳的用车申请 SQ000001等您审批，请打开 {service.url}/s/{URGE['link']} 处理。"
    assert await inbox(service) == [f"【示范市机关事务】{words}"]
    await service.simulator.sms.receipts.settled()
    [row], [message] = await sent(service), await messages(service)
    assert (row.state, row.code, row.message_id) == ("delivered", "DELIVERED", message.id)
    assert row.provider_number and message.answer is not None
    assert message.answer["provider_number"] == row.provider_number and message.state == "sent"


async def test_the_table_holds_no_code_and_no_link(service: Service) -> None:
    await write(service, "urge", URGE)
    [message] = await messages(service)
    assert URGE["link"] not in str(message.payload) and "王芳" not in str(message.payload)


async def test_neither_queue_holds_up_the_other(service: Service) -> None:
    service.simulator.faults.api_down = True
    async with service.agency.work():
        await outbox.say(service.agency.ids[LIMIN], "企业微信里的话")
    await service.deliver()
    await write(service)
    await service.deliver()
    assert len(await inbox(service)) == 1
    service.simulator.faults.api_down, service.simulator.sms.faults.down = False, True
    await skip(service, 70)
    await write(service)
    await service.deliver()
    service.person(LIMIN).sees("企业微信里的话")
    assert [message.state for message in await messages(service)] == ["sent", "waiting"]


async def test_a_number_gets_one_text_of_a_kind_a_minute_and_five_an_hour(service: Service) -> None:
    for _ in range(2):
        await write(service)
    await service.deliver()
    assert len(await inbox(service)) == 1
    # Either of the two: they set out together.
    [held] = [message for message in await messages(service) if message.state == "waiting"]
    assert held.answer is not None and held.answer["code"] == "own_limit"
    assert service.simulator.sms.platform.refused == [], "the provider was not even asked"
    await write(service, "urge", URGE)
    await service.deliver()
    assert len(await inbox(service)) == 2, "an urge and a code do not wait for each other"
    for _ in range(4):
        await skip(service, 61)
        await service.deliver()
        await write(service, "urge", URGE)
        await service.deliver()
    assert len(await inbox(service)) == 5
    number = await mobile(service)
    async with service.agency.work():
        later = await room(number, "code")
    assert later is not None and later - now() > timedelta(minutes=50)


async def test_a_lost_answer_sends_nothing_twice(service: Service) -> None:
    service.simulator.sms.faults.lose_answers = 1
    service.simulator.sms.faults.lose_receipts = True
    await write(service)
    await service.deliver()
    [message], [row] = await messages(service), await sent(service)
    assert (message.state, row.state) == ("waiting", "sending")
    await skip(service, 31)
    await service.deliver()
    [message], [row] = await messages(service), await sent(service)
    assert (message.state, row.state) == ("sent", "accepted") and len(await inbox(service)) == 1


async def test_a_text_that_the_provider_never_had_is_sent_after_all(service: Service) -> None:
    service.simulator.sms.faults.system_errors = 1
    await write(service)
    await service.deliver()
    assert await inbox(service) == []
    await skip(service, 31)
    await service.deliver()
    [row] = await sent(service)
    assert len(await inbox(service)) == 1 and row.state != "sending"


async def test_a_receipt_settles_what_nobody_knew(service: Service) -> None:
    service.simulator.sms.faults.lose_answers = 1
    await write(service)
    await service.deliver()
    await service.simulator.sms.receipts.settled()
    [row] = await sent(service)
    assert row.state == "delivered" and row.provider_number
    await skip(service, 31)
    service.simulator.sms.faults.down = True
    await service.deliver()
    assert [message.state for message in await messages(service)] == ["sent"]


async def test_a_worker_that_died_while_sending_leads_to_a_question(service: Service) -> None:
    service.simulator.sms.faults.lose_receipts = True
    await write(service)
    await service.deliver()
    async with service.agency.work():
        # As if it had died before it wrote down the answer.
        await OutgoingMessage.filter(kind="sms").update(state="sending", leased_until=now() - timedelta(seconds=1))
        await SentSms.all().update(state="sending", provider_number="")
    await service.deliver()
    assert len(await inbox(service)) == 1
    assert [message.state for message in await messages(service)] == ["sent"]


@pytest.fixture
async def tencent(service: Service) -> Service:
    """The agency has its account with Tencent Cloud."""
    base = f"http://127.0.0.1:{service.agency.settings.simulator_port}"
    known = provider.credentials("tencent", f"{base}/sms/tencent/")
    async with service.agency.work():
        await save(known, service.agency.settings.secret_key)
    receipts = f"{service.url}/webhooks/sms/demo/{provider.RECEIPT_SECRET}"
    service.simulator.sms.configure(provider.account("tencent", receipts))
    return service


async def test_tencent_reports_back_too(tencent: Service) -> None:
    await write(tencent, "urge", URGE)
    await tencent.deliver()
    await tencent.simulator.sms.receipts.settled()
    [row] = await sent(tencent)
    assert (row.provider, row.state, row.code) == ("tencent", "delivered", "DELIVRD")
    assert tencent.simulator.sms.receipts.outcomes == ["taken"] and len(await inbox(tencent)) == 1


async def test_what_tencent_does_not_answer_is_never_repeated(tencent: Service) -> None:
    faults = tencent.simulator.sms.faults
    faults.lose_answers, faults.receipt_delay_seconds = 1, 60.0
    await write(tencent)
    await tencent.deliver()
    await skip(tencent, 31)
    await tencent.deliver()
    assert len(await inbox(tencent)) == 1
    [message], [row] = await messages(tencent), await sent(tencent)
    assert (message.state, row.state) == ("failed", "sending")
    entry = {"mobile": row.mobile, "report_status": "SUCCESS", "errmsg": "DELIVRD", "sid": "1:2"}
    url = f"{tencent.url}/webhooks/sms/demo/{provider.RECEIPT_SECRET}"
    entry["ext"] = str(row.message_id)
    async with aiohttp.ClientSession() as session, session.post(url, json=[entry]) as answer:
        assert await answer.json() == {"result": 0, "errmsg": "OK"}
    assert [(one.state, one.provider_number) for one in await sent(tencent)] == [("delivered", "1:2")]


async def test_what_comes_too_late_is_not_sent(service: Service) -> None:
    async with service.agency.work():
        valid_for = timedelta(seconds=-1)
        await texts.text_by_sms(service.agency.ids[LIMIN], "code", {"code": "123456"}, valid_for=valid_for)
    await service.deliver()
    assert await inbox(service) == []
    assert [message.state for message in await messages(service)] == ["failed"]


async def test_what_cannot_be_sent_is_given_up_in_time(service: Service) -> None:
    await write(service)
    async with service.agency.work():
        await ChannelCredential.filter(channel="sms").delete()
    await service.deliver()
    [message] = await messages(service)
    assert message.state == "waiting" and message.answer is not None and message.answer["code"] == "no_sms"
    async with service.agency.work():
        past = message.payload | {"until": str(now() - timedelta(seconds=1))}
        await OutgoingMessage.filter(id=message.id).update(payload=past, due_at=now() - timedelta(seconds=1))
    await service.deliver()
    assert [one.state for one in await messages(service)] == ["failed"]


async def test_nobody_is_written_to_who_cannot_be_reached(service: Service) -> None:
    async with service.agency.work():
        await Person.filter(id=service.agency.ids[LIMIN]).update(mobile="")
    assert not await write(service)
    async with service.agency.work():
        await Person.filter(id=service.agency.ids[LIMIN]).update(mobile="13800000077")
        await ChannelCredential.filter(channel="sms").delete()
    assert not await write(service)
    assert await messages(service) == []


async def door(service: Service) -> str:
    assert service.agency.tenant.sms is not None
    return f"{service.url}/webhooks/sms/demo/{service.agency.tenant.sms.receipt_secret}"


def receipt(row: SentSms, **change: object) -> dict[str, object]:
    entry = {"phone_number": row.mobile, "success": False, "err_code": "MK:0013", "biz_id": row.provider_number}
    return {**entry, "out_id": str(row.message_id), **change}


async def test_reports_of_failure_and_repeats_and_strangers(service: Service) -> None:
    service.simulator.sms.faults.lose_receipts = True
    await write(service)
    await service.deliver()
    [row] = await sent(service)
    async with aiohttp.ClientSession() as session:
        strangers = [
            receipt(row, phone_number="13900000000"),
            receipt(row, biz_id="1^0"),
            receipt(row, biz_id="1^0", out_id=str(row.message_id + 1)),
            receipt(row, biz_id="", out_id="x"),
        ]
        async with session.post(await door(service), json=strangers) as answer:
            assert answer.status == 200 and (await answer.json())["code"] == 0
        assert [one.state for one in await sent(service)] == ["accepted"]
        for entry, state in (
            (receipt(row), "failed"),
            (receipt(row), "failed"),
            (receipt(row, success=True, err_code="DELIVERED"), "delivered"),
            (receipt(row), "delivered"),
        ):
            async with session.post(await door(service), json=[entry]) as answer:
                assert answer.status == 200
            assert [one.state for one in await sent(service)] == [state]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{}", 400),
        (b"[{}]", 400),
        (b'[{"phone_number": "1", "success": true, "biz_id": "\\u0000"}]', 400),
        (b"[" + b" " * 600_000 + b"]", 413),
        (b"[]", 200),
    ],
)
async def test_the_door_takes_reports_only(service: Service, body: bytes, status: int) -> None:
    async with aiohttp.ClientSession() as session, session.post(await door(service), data=body) as answer:
        assert answer.status == status


async def test_the_door_is_hidden_behind_its_secret(service: Service) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("demo/0123456789abcdef0123456789abcdef", "other/0123456789abcdef0123456789abcdef", "demo/é"):
            async with session.post(f"{service.url}/webhooks/sms/{path}", json=[]) as answer:
                assert answer.status == 404
