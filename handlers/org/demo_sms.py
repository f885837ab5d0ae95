"""The demo agency's SMS: an Alibaba Cloud account, which is the simulator on this machine."""

import secrets
from typing import Any

from bot.channels.sms.credentials import SmsCredentials
from handlers.org.exchange.agency import Agency
from settings import Settings

SIGN_NAME = "示范市机关事务"
TEMPLATES = {"code": "SMS_100000001", "urge": "SMS_100000002", "waiting": "SMS_100000003"}


def fresh_sms(address: str) -> SmsCredentials:
    """An account with random keys at the simulator's address."""
    return SmsCredentials(
        provider="aliyun",
        key_id=f"LTAI{secrets.token_hex(8)}",
        key_secret=secrets.token_hex(15),
        sign_name=SIGN_NAME,
        templates=TEMPLATES,
        receipt_secret=secrets.token_hex(16),
        endpoint=sms_endpoint(address),
    )


def sms_endpoint(address: str) -> str:
    """Where the simulator at this address plays Alibaba Cloud."""
    return f"{address}/sms/aliyun/"


def simulated_sms(settings: Settings, sms: SmsCredentials, agency: Agency, *, code: str) -> dict[str, Any]:
    """The account as the simulator's control API takes it, and whose number is whose.

    Args:
        code: The tenant's, which the address of the receipts names.
    """
    texts = {
        "code": "您的验证码是${code}，5分钟内有效。如非本人操作，请忽略本短信。",
        "urge": f"${{applicant}}的${{request}}等您审批，请打开 {settings.base_url}/s/${{link}} 处理。",
        "waiting": "${what}在等您处理，请打开手机上的后勤管家查看。",
    }
    return {
        "account": {
            "provider": sms.provider,
            "key_id": sms.key_id,
            "key_secret": sms.key_secret,
            "sign_name": sms.sign_name,
            "templates": {sms.templates[name]: text for name, text in texts.items()},
            "receipt_url": f"{settings.base_url}/webhooks/sms/{code}/{sms.receipt_secret}",
        },
        "names": {row.mobile: row.name for row in agency.people if row.mobile},
    }
