"""What we send is signed as the providers' own libraries sign it, arrives, and every no becomes the right error."""

from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import Gone, Misconfigured, Mistake, Retry
from bot.channels.sms import aliyun, tencent
from bot.channels.sms.channel import SmsChannel
from bot.channels.sms.templates import CHARACTERS_MAX, checked, fitted
from tests.sms.provider import MOBILE, SIGN, Provider, credentials

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
URGE = {"applicant": "王芳", "request": "用车申请 SQ000001", "link": "4fG0aZ9kQx7TnB2vLm5RsD"}


def test_alibabas_own_library_signs_the_same() -> None:
    """The signature was made by alibabacloud-tea-openapi 0.4.6 for the same request."""
    query = {
        "PhoneNumbers": "13800000000",
        "SignName": "示范市机关",
        "TemplateCode": "SMS_1",
        "TemplateParam": '{"code": "1234", "a": "~*/ 王"}',
        "OutId": "42",
    }
    _, headers = aliyun.signed(credentials("aliyun"), "SendSms", query, at=NEW_YEAR, nonce="0123456789abcdef")
    assert headers["Authorization"].endswith("020427b9f1a1e0015e0987d7de49f9a9f2dc828bf7bdacef1785a1ccbfef2074")


def test_tencents_own_library_signs_the_same() -> None:
    """The signature was made by tencentcloud-sdk-python-common 3.1.195 for the same request."""
    given = credentials("tencent").model_copy(update={"key_id": "SID", "key_secret": "SKEY"})
    body = '{"PhoneNumberSet": ["+8613800000000"], "SignName": "示范市机关"}'.encode()
    _, headers = tencent.signed(given, "SendSms", body, at=NEW_YEAR)
    assert headers["Authorization"].endswith("4cbcd30ded826e9998303fa5b8ec350ccb455c32a229d01bc9e4e9aff4dabbb1")


async def test_a_text_arrives_with_its_variables(provider: Provider) -> None:
    receipt = await provider.channel.send(MOBILE, "urge", URGE, number=7)
    [text] = provider.sms.inbox(MOBILE)
    words = f"【{SIGN}】王芳的用车申请 SQ000001等您审批，请打开 https://hq.example.gov.cn/s/{URGE['link']} 处理。"
    assert text.content == words
    assert text.out_id == "7" and receipt.answer == {"provider_id": text.provider_id}
    assert provider.sms.links(MOBILE) == [f"https://hq.example.gov.cn/s/{URGE['link']}"]


async def test_the_number_gets_one_code_a_minute(provider: Provider) -> None:
    await provider.channel.send(MOBILE, "code", {"code": "123456"}, number=1)
    with pytest.raises(Retry) as refused:
        await provider.channel.send(MOBILE, "code", {"code": "654321"}, number=2)
    assert not refused.value.unknown
    assert refused.value.seconds == (60 if provider.channel.provider == "aliyun" else 30)
    provider.sms.platform.clock.advance(61)
    await provider.channel.send(MOBILE, "code", {"code": "654321"}, number=2)
    for number in range(3, 6):
        provider.sms.platform.clock.advance(61)
        await provider.channel.send(MOBILE, "code", {"code": "654321"}, number=number)
    provider.sms.platform.clock.advance(61)
    with pytest.raises(Retry) as refused:
        await provider.channel.send(MOBILE, "code", {"code": "654321"}, number=6)
    assert refused.value.seconds == 3600


async def test_a_lost_answer_is_unknown_and_a_shut_door_is_not(provider: Provider) -> None:
    provider.sms.faults.lose_answers = 1
    with pytest.raises(Retry) as lost:
        await provider.channel.send(MOBILE, "code", {"code": "123456"}, number=1)
    assert lost.value.unknown and len(provider.sms.inbox(MOBILE)) == 1
    provider.sms.faults.system_errors = 1
    with pytest.raises(Retry) as failed:
        await provider.channel.send("13800000002", "code", {"code": "123456"}, number=2)
    assert failed.value.unknown and provider.sms.inbox("13800000002") == []
    provider.sms.faults.latency_seconds = 1.0
    with pytest.raises(Retry) as slow:
        await provider.channel.send("13800000002", "code", {"code": "123456"}, number=2)
    assert slow.value.unknown


async def test_nobody_listens(provider: Provider) -> None:
    nowhere = credentials(provider.channel.provider, "http://127.0.0.1:9/")
    async with aiohttp.ClientSession() as session:
        with pytest.raises(Retry) as refused:
            await SmsChannel(session, nowhere).send(MOBILE, "code", {"code": "123456"}, number=1)
    assert not refused.value.unknown


@pytest.mark.parametrize(
    "wrong", [{"key_secret": "other"}, {"key_id": "OTHER"}, {"sign_name": "别人"}, {"templates": {"code": "SMS_9"}}]
)
async def test_wrong_settings_are_for_the_operator(provider: Provider, wrong: dict[str, object]) -> None:
    good = credentials(provider.channel.provider, f"{provider.base}/sms/{provider.channel.provider}/")
    async with aiohttp.ClientSession() as session:
        channel = SmsChannel(session, good.model_copy(update=wrong))
        with pytest.raises(Misconfigured):
            await channel.send(MOBILE, "code", {"code": "123456"}, number=1)
        if "key_id" in wrong or "key_secret" in wrong:
            with pytest.raises(Misconfigured):
                await channel.check()
    assert provider.sms.inbox(MOBILE) == []


async def test_a_template_that_is_not_filed_yet_stops_its_own_texts_alone(provider: Provider) -> None:
    name = provider.channel.provider
    good = credentials(name, f"{provider.base}/sms/{name}/")
    async with aiohttp.ClientSession() as session:
        channel = SmsChannel(session, good.model_copy(update={"templates": {"code": good.templates["code"]}}))
        with pytest.raises(Mistake):
            await channel.send(MOBILE, "urge", URGE, number=1)
        await channel.send(MOBILE, "code", {"code": "123456"}, number=2)


async def test_a_check_sends_nothing(provider: Provider) -> None:
    await provider.channel.check()
    assert provider.sms.platform.texts == []


async def test_alibaba_tells_what_was_sent_under_our_number(provider: Provider) -> None:
    if not provider.channel.can_find:
        assert provider.channel.provider == "tencent"
        return
    at = datetime.now(UTC)
    await provider.channel.send(MOBILE, "urge", URGE, number=7)
    assert await provider.channel.find(MOBILE, number=7, sent_at=at)
    assert not await provider.channel.find(MOBILE, number=8, sent_at=at)
    assert not await provider.channel.find("13800000002", number=7, sent_at=at)
    assert not await provider.channel.find(MOBILE, number=7, sent_at=at - timedelta(days=1))


@pytest.mark.parametrize(
    "mobile", ["", "02088888888", "+8613800000001", "1380000000", "138000000011", "１３８00000001"]
)
async def test_only_mobile_numbers_are_sent_to(provider: Provider, mobile: str) -> None:
    with pytest.raises(Gone):
        await provider.channel.send(mobile, "code", {"code": "123456"}, number=1)


@pytest.mark.parametrize(
    "params",
    [
        {"applicant": "王芳", "request": "用车"},
        {**URGE, "more": "x"},
        {**URGE, "request": ""},
        {**URGE, "request": "长" * (CHARACTERS_MAX + 1)},
        {**URGE, "request": "见 www.example.com"},
        {**URGE, "request": "http://例子"},
        {**URGE, "request": "两\n行"},
    ],
)
async def test_what_a_provider_would_refuse_never_leaves(provider: Provider, params: dict[str, str]) -> None:
    with pytest.raises(Mistake):
        await provider.channel.send(MOBILE, "urge", params, number=1)
    assert provider.sms.platform.refused == []


@given(st.text(max_size=80))
def test_anybodys_words_become_a_variable(words: str) -> None:
    checked("urge", {**URGE, "applicant": fitted(words)})
