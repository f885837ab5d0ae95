"""Alibaba Cloud SMS: API 2017-05-25 of dysmsapi, RPC style, signed with ACS3-HMAC-SHA256.

Sources: the provider's pages on signature version 3, SendSms, QuerySendDetails and the error centre of Dysmsapi.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.channels import ChannelError, Gone, Misconfigured, Mistake, Receipt, Retry
from bot.channels.sms.credentials import SmsCredentials
from bot.channels.sms.http import TEXT_LENGTH, exchange, host_of
from models.clock import LOCAL

VERSION = "2017-05-25"
ALGORITHM = "ACS3-HMAC-SHA256"
DETAILS_MAX = 50
LIMITS = {"触发分钟级流控": 60.0, "触发小时级流控": 3600.0, "触发天级流控": 24 * 3600.0}
"""The words of isv.BUSINESS_LIMIT_CONTROL: one code for three limits."""
NUMBER_LIMITS = {"isv.DAY_LIMIT_CONTROL": 24 * 3600.0, "isv.MONTH_LIMIT_CONTROL": 24 * 3600.0}
BUSY = {"isp.SYSTEM_ERROR", "ServiceUnavailable", "InternalError", "Throttling", "Throttling.User", "Throttling.Api"}
RECIPIENT = {"isv.MOBILE_NUMBER_ILLEGAL", "isv.DOMESTIC_NUMBER_NOT_SUPPORTED"}
SETTINGS = {
    *("isv.SMS_SIGNATURE_ILLEGAL", "isv.SMS_SIGNATURE_SCENE_ILLEGAL", "isv.SIGN_STATE_ILLEGAL"),
    *("isv.SMS_TEMPLATE_ILLEGAL", "isv.TEMPLATE_MISSING_PARAMETERS", "isv.EXTEND_CODE_ERROR"),
    *("isv.AMOUNT_NOT_ENOUGH", "isv.OUT_OF_SERVICE", "isv.PRODUCT_UN_SUBSCRIPT", "isv.DENY_IP_RANGE"),
    *("isv.ACCOUNT_NOT_EXISTS", "isv.ACCOUNT_ABNORMAL", "isp.RAM_PERMISSION_DENY"),
    *("SignatureDoesNotMatch", "InvalidAccessKeyId.NotFound", "InvalidAccessKeyId.Inactive"),
    *("InvalidTimeStamp.Expired", "NoPermission", "Forbidden.RAM"),
}


def signed(
    credentials: SmsCredentials, action: str, parameters: Mapping[str, str], *, at: datetime, nonce: str
) -> tuple[URL, dict[str, str]]:
    """The address and headers of a call. All parameters stand in the query, the body is empty."""
    query = "&".join(f"{_encoded(name)}={_encoded(value)}" for name, value in sorted(parameters.items()))
    base = URL(credentials.address)
    headers = {
        "host": host_of(base),
        "x-acs-action": action,
        "x-acs-content-sha256": hashlib.sha256(b"").hexdigest(),
        "x-acs-date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "x-acs-signature-nonce": nonce,
        "x-acs-version": VERSION,
    }
    names = ";".join(sorted(headers))
    lines = "".join(f"{name}:{headers[name]}\n" for name in sorted(headers))
    # An API of this style has one resource only: the path that is signed is always the root.
    canonical = f"POST\n/\n{query}\n{lines}\n{names}\n{headers['x-acs-content-sha256']}"
    text = f"{ALGORITHM}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    signature = hmac.new(credentials.key_secret.encode(), text.encode(), hashlib.sha256).hexdigest()
    headers["Authorization"] = (
        f"{ALGORITHM} Credential={credentials.key_id},SignedHeaders={names},Signature={signature}"
    )
    return URL(f"{base}?{query}", encoded=True), headers


def _encoded(text: str) -> str:
    """RFC 3986: everything but letters, digits and `-_.~`."""
    return quote(text, safe="-_.~")


class AliyunSms:
    """One account's calls."""

    def __init__(self, session: aiohttp.ClientSession, credentials: SmsCredentials) -> None:
        self._session = session
        self._credentials = credentials

    async def send(self, mobile: str, template: str, params: Mapping[str, str], *, number: int) -> Receipt:
        """Send one text. `number` comes back in the receipt and in the details.

        Raises:
            ChannelError: It did not go out, or nobody knows (Retry with `unknown`).
        """
        answer = await self._call(
            "SendSms",
            {
                "PhoneNumbers": mobile,
                "SignName": self._credentials.sign_name,
                "TemplateCode": self._credentials.templates[template],
                "TemplateParam": json.dumps(params, ensure_ascii=False),
                "OutId": str(number),
            },
        )
        return Receipt({"provider_id": str(answer.get("BizId", ""))})

    async def find(self, mobile: str, *, number: int, sent_at: datetime) -> bool:
        """Whether a text was sent under our `number`, among the newest of that day.

        Raises:
            ChannelError: It could not be asked.
        """
        day = sent_at.astimezone(LOCAL).strftime("%Y%m%d")
        query = {"PhoneNumber": mobile, "SendDate": day, "PageSize": str(DETAILS_MAX), "CurrentPage": "1"}
        answer = await self._call("QuerySendDetails", query)
        details = (answer.get("SmsSendDetailDTOs") or {}).get("SmsSendDetailDTO") or []
        return any(isinstance(one, dict) and one.get("OutId") == str(number) for one in details)

    async def check(self) -> None:
        """See that the account, its key and this machine are accepted, without sending anything.

        Raises:
            ChannelError: They are not.
        """
        await self.find("13800000000", number=0, sent_at=datetime.now(UTC))

    async def _call(self, action: str, parameters: Mapping[str, str]) -> dict[str, Any]:
        url, headers = signed(self._credentials, action, parameters, at=datetime.now(UTC), nonce=secrets.token_hex(16))
        _, answer = await exchange(self._session, url, headers=headers, body=b"")
        code = str(answer.get("Code", ""))
        if code != "OK":
            raise failure(code, str(answer.get("Message", ""))[:TEXT_LENGTH])
        return answer


def failure(code: str, text: str) -> ChannelError:
    """The error that an answer stands for."""
    if code == "isv.BUSINESS_LIMIT_CONTROL":
        seconds = next((seconds for words, seconds in LIMITS.items() if words in text), 3600.0)
        return Retry(code, text, seconds=seconds)
    if code in NUMBER_LIMITS:
        return Retry(code, text, seconds=NUMBER_LIMITS[code])
    if code in BUSY:
        # Whether it went out before the system failed, only the details tell.
        return Retry(code, text, unknown=code == "isp.SYSTEM_ERROR")
    if code in RECIPIENT:
        return Gone(code, text)
    return (Misconfigured if code in SETTINGS else Mistake)(code or "no_code", text)
