"""The simulated providers are as strict as their references, and their inbox shows what arrived."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.channels.sms import aliyun, tencent
from simulator import Simulator
from simulator.sms.accounts import SmsAccount
from tests.sms.provider import MOBILE, SIGN, Provider, account, credentials, running_provider

SEND = {"PhoneNumbers": MOBILE, "SignName": SIGN, "TemplateCode": "SMS_1", "TemplateParam": '{"code":"1234"}'}


async def alibaba(provider: Provider, change: dict[str, str | None], nonce: str = "") -> tuple[int, dict[str, str]]:
    """A signed call with some parameters changed or left out; its status and answer."""
    query = {name: value for name, value in {**SEND, **change}.items() if value is not None}
    given = credentials("aliyun", f"{provider.base}/sms/aliyun/")
    url, headers = aliyun.signed(given, "SendSms", query, at=datetime.now(UTC), nonce=nonce or str(time.monotonic_ns()))
    async with aiohttp.ClientSession() as session, session.post(url, headers=headers) as answer:
        return answer.status, await answer.json()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"PhoneNumbers": "138"}, "isv.MOBILE_NUMBER_ILLEGAL"),
        ({"SignName": "别人"}, "isv.SMS_SIGNATURE_ILLEGAL"),
        ({"TemplateCode": "SMS_9"}, "isv.SMS_TEMPLATE_ILLEGAL"),
        ({"TemplateParam": None}, "isv.TEMPLATE_MISSING_PARAMETERS"),
        ({"TemplateParam": '{"code":1234}'}, "isv.INVALID_JSON_PARAM"),
        ({"TemplateParam": json.dumps({"code": "1" * 36})}, "isv.PARAM_LENGTH_LIMIT"),
        ({"TemplateParam": '{"code":"https://x"}'}, "isv.PARAM_NOT_SUPPORT_URL"),
    ],
)
async def test_alibaba_answers_business_errors_with_200(change: dict[str, str | None], code: str) -> None:
    async with running_provider("aliyun") as provider:
        status, answer = await alibaba(provider, change)
        assert (status, answer["Code"]) == (200, code) and "HostId" not in answer
        assert provider.sms.platform.refused == [("aliyun", code)]


async def test_alibaba_answers_a_bad_signature_and_a_repeated_nonce_with_400() -> None:
    async with running_provider("aliyun") as provider:
        assert (await alibaba(provider, {}, nonce="once"))[1]["Code"] == "OK"
        status, answer = await alibaba(provider, {}, nonce="once")
        assert (status, answer["Code"]) == (400, "SignatureNonceUsed") and answer["HostId"]
        given = credentials("aliyun", f"{provider.base}/sms/aliyun/")
        url, headers = aliyun.signed(given, "SendSms", SEND, at=datetime.now(UTC), nonce="n")
        async with aiohttp.ClientSession() as session:
            async with session.post(url.update_query(PhoneNumbers="13900000000"), headers=headers) as tampered:
                assert (tampered.status, (await tampered.json())["Code"]) == (400, "SignatureDoesNotMatch")
            url, headers = aliyun.signed(given, "SendSms", SEND, at=datetime(2026, 1, 1, tzinfo=UTC), nonce="n")
            async with session.post(url, headers=headers) as stale:
                assert (await stale.json())["Code"] == "InvalidTimeStamp.Expired"


async def tencent_call(provider: Provider, change: dict[str, object], at: datetime | None = None) -> dict[str, object]:
    call = {
        "PhoneNumberSet": [f"+86{MOBILE}"],
        "SmsSdkAppId": "1400000001",
        "TemplateId": "1",
        "SignName": SIGN,
        "TemplateParamSet": ["1234"],
        **change,
    }
    given, body = credentials("tencent", f"{provider.base}/sms/tencent/"), json.dumps(call).encode()
    url, headers = tencent.signed(given, "SendSms", body, at=at or datetime.now(UTC))
    async with aiohttp.ClientSession() as session, session.post(url, headers=headers, data=body) as answer:
        assert answer.status == 200
        response: dict[str, object] = (await answer.json())["Response"]
        return response


async def refusal(provider: Provider, change: dict[str, object], at: datetime | None = None) -> object:
    error = (await tencent_call(provider, change, at))["Error"]
    assert isinstance(error, dict)
    return error["Code"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"SmsSdkAppId": "1"}, "UnauthorizedOperation.SmsSdkAppIdVerifyFail"),
        ({"PhoneNumberSet": []}, "InvalidParameterValue.IncorrectPhoneNumber"),
        ({"SignName": "别人"}, "FailedOperation.SignatureIncorrectOrUnapproved"),
        ({"TemplateId": "9"}, "FailedOperation.TemplateUnapprovedOrNotExist"),
        ({"TemplateParamSet": []}, "FailedOperation.TemplateParamSetNotMatchApprovedTemplate"),
        ({"TemplateParamSet": [1234]}, "InvalidParameterValue.TemplateParameterFormatError"),
        ({"TemplateParamSet": ["1" * 36]}, "InvalidParameterValue.TemplateParameterLengthLimit"),
        ({"TemplateParamSet": ["www.x.com"]}, "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter"),
    ],
)
async def test_tencent_answers_every_error_with_200(change: dict[str, object], code: str) -> None:
    async with running_provider("tencent") as provider:
        answer = await tencent_call(provider, change)
        assert "Error" in answer, answer


async def test_tencent_tells_of_each_number_and_of_old_stamps() -> None:
    async with running_provider("tencent") as provider:
        answer = await tencent_call(provider, {"PhoneNumberSet": [f"+86{MOBILE}", "+861", f"+86{MOBILE}"]})
        statuses = answer["SendStatusSet"]
        assert isinstance(statuses, list)
        codes = [one["Code"] for one in statuses]
        limit = "LimitExceeded.PhoneNumberThirtySecondLimit"
        assert codes == ["Ok", "InvalidParameterValue.IncorrectPhoneNumber", limit]
        old = datetime(2026, 1, 1, tzinfo=UTC)
        assert await refusal(provider, {}, at=old) == "AuthFailure.SignatureExpire"


@pytest.mark.parametrize("name", ["aliyun", "tencent"])
async def test_receipts_come_twice_and_again_until_taken(name: str) -> None:
    bodies: list[list[dict[str, object]]] = []

    async def receive(request: web.Request) -> web.Response:
        bodies.append(await request.json())
        return web.json_response({"code": 0, "result": 0} if len(bodies) > 1 else {})

    app = web.Application()
    app.router.add_post("/r", receive)
    server = TestServer(app)
    await server.start_server()
    async with running_provider(name) as provider:
        faults = provider.sms.faults
        faults.receipt_retry_seconds, faults.duplicate_receipts, faults.undeliverable = 0.001, 1, True
        provider.sms.configure(account(name, str(server.make_url("/r"))))
        receipt = await provider.channel.send(MOBILE, "code", {"code": "123456"}, number=5)
        await provider.sms.receipts.settled()
    await server.close()
    assert provider.sms.receipts.outcomes == ["status 200", "taken", "taken"]
    assert len(bodies) == 3 and bodies[0] == bodies[2]
    [entry] = bodies[0]
    sent = receipt.answer["provider_id"]
    if name == "aliyun":
        assert (entry["biz_id"], entry["out_id"], entry["success"]) == (sent, "5", False)
    else:
        assert (entry["sid"], entry["ext"], entry["report_status"]) == (sent, "5", "FAIL")
    assert provider.sms.inbox(MOBILE) == []


async def test_the_inbox_page_shows_texts_links_and_switches() -> None:
    async with running_provider("aliyun") as provider, aiohttp.ClientSession() as session:
        urge = {"applicant": "<b>王芳</b>", "request": "用车申请", "link": "abc"}
        await provider.channel.send(MOBILE, "urge", urge, number=1)
        async with session.get(f"{provider.base}/sms") as answer:
            page = await answer.text()
        assert '<a href="https://hq.example.gov.cn/s/abc"' in page and "&lt;b&gt;王芳" in page and MOBILE in page
        async with session.post(f"{provider.base}/sms/faults", data={"name": "down", "on": "1"}) as answer:
            assert 'aria-pressed="true">短信接口断开' in await answer.text()
        assert provider.sms.faults.down
        async with session.post(f"{provider.base}/sms/faults", data={"name": "other"}) as answer:
            assert answer.status == 404


async def test_another_process_sets_up_accounts_and_switches(tmp_path: Path) -> None:
    simulator = Simulator(snapshot=tmp_path / "simulator.json")
    server = TestServer(simulator.web_app())
    await server.start_server()
    base = str(server.make_url("")).rstrip("/")
    async with aiohttp.ClientSession() as session:
        known = {"account": account("aliyun").to_dict(), "names": {MOBILE: "李敏"}}
        assert (await session.post(f"{base}/control/sms/accounts", json=known)).status == 200
        wrong = {"account": {**account("aliyun").to_dict(), "provider": "other"}}
        assert (await session.post(f"{base}/control/sms/accounts", json=wrong)).status == 400
        assert (await session.post(f"{base}/control/sms/faults", json={"latency_seconds": 2})).status == 200
        assert (await session.post(f"{base}/control/sms/faults", json={"unknown": 2})).status == 400
    assert simulator.sms.faults.latency_seconds == 2.0
    await server.close()
    again = Simulator(snapshot=tmp_path / "simulator.json")
    assert again.sms.platform.account("aliyun", "AKID") == account("aliyun") and again.sms.names == {MOBILE: "李敏"}


def test_a_filed_text_names_each_variable_once() -> None:
    with pytest.raises(ValueError, match="once"):
        SmsAccount("aliyun", "k", "s", "签名", templates={"1": "${a}和${a}"})
