"""A provider's account in the simulator and at our side, and the simulator that runs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from aiohttp.test_utils import TestServer

from bot.channels.sms.channel import SmsChannel
from bot.channels.sms.credentials import SmsCredentials
from simulator import Simulator
from simulator.sms.accounts import SmsAccount
from simulator.sms.simulator import Sms

SIGN = "示范市机关事务"
MOBILE = "13800000001"
RECEIPT_SECRET = "0123456789abcdefABCD"
TEXTS = {
    "aliyun": {
        "SMS_1": "您的验证码是${code}，5分钟内有效。",
        "SMS_2": "${applicant}的${request}等您审批，请打开 https://hq.example.gov.cn/s/${link} 处理。",
    },
    "tencent": {
        "1": "您的验证码是{1}，5分钟内有效。",
        "2": "{1}的{2}等您审批，请打开 https://hq.example.gov.cn/s/{3} 处理。",
    },
}
IDS = {
    "aliyun": {"code": "SMS_1", "urge": "SMS_2", "waiting": "SMS_3"},
    "tencent": {"code": "1", "urge": "2", "waiting": "3"},
}


def credentials(provider: str, endpoint: str = "") -> SmsCredentials:
    return SmsCredentials.model_validate(
        {
            "provider": provider,
            "key_id": "AKID",
            "key_secret": "AKSECRET",
            "app_id": "1400000001" if provider == "tencent" else "",
            "sign_name": SIGN,
            "templates": IDS[provider],
            "receipt_secret": RECEIPT_SECRET,
            "endpoint": endpoint,
        }
    )


def account(provider: str, receipt_url: str = "") -> SmsAccount:
    app_id = "1400000001" if provider == "tencent" else ""
    return SmsAccount(provider, "AKID", "AKSECRET", SIGN, app_id, TEXTS[provider], receipt_url)


@dataclass
class Provider:
    """One provider in the simulator, and our channel to it."""

    sms: Sms
    channel: SmsChannel
    base: str


@asynccontextmanager
async def running_provider(provider: str) -> AsyncIterator[Provider]:
    simulator = Simulator()
    simulator.sms.faults.receipt_delay_seconds = 0.0
    simulator.sms.configure(account(provider))
    server = TestServer(simulator.web_app())
    await server.start_server()
    base = str(server.make_url("")).rstrip("/")
    timeout = aiohttp.ClientTimeout(total=0.5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        yield Provider(simulator.sms, SmsChannel(session, credentials(provider, f"{base}/sms/{provider}/")), base)
    await server.close()
