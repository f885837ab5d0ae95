"""Tencent Cloud SMS: API 2021-01-11, signed with TC3-HMAC-SHA256.

Sources: the provider's pages on signature method v3, SendSms and its error codes.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import aiohttp
from yarl import URL

from bot.channels import ChannelError, Gone, Misconfigured, Mistake, Receipt, Retry
from bot.channels.sms.credentials import SmsCredentials
from bot.channels.sms.http import TEXT_LENGTH, exchange, host_of

VERSION = "2021-01-11"
ALGORITHM = "TC3-HMAC-SHA256"
SERVICE = "sms"
CONTENT_TYPE = "application/json; charset=utf-8"
DAY = 24 * 3600.0
LIMITS = {
    "LimitExceeded.PhoneNumberThirtySecondLimit": 30.0,
    "LimitExceeded.PhoneNumberOneHourLimit": 3600.0,
    "LimitExceeded.PhoneNumberDailyLimit": DAY,
    "LimitExceeded.PhoneNumberSameContentDailyLimit": DAY,
    "LimitExceeded.PhoneNumberCountLimit": DAY,
    "LimitExceeded.DeliveryFrequencyLimit": 60.0,
    "LimitExceeded.AppDailyLimit": DAY,
    "FailedOperation.MarketingSendTimeConstraint": 3600.0,
    "RequestLimitExceeded": 5.0,
}
UNKNOWN = {"InternalError.Timeout", "InternalError", "InternalError.OtherError"}
RECIPIENT = {"InvalidParameterValue.IncorrectPhoneNumber", "FailedOperation.PhoneNumberInBlacklist"}
MISTAKES = {
    "FailedOperation.ContainSensitiveWord",
    "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
    "InvalidParameterValue.ContentLengthLimit",
    "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter",
    "InvalidParameterValue.TemplateParameterFormatError",
    "InvalidParameterValue.TemplateParameterLengthLimit",
}
"""What we wrote is wrong; other codes of these families are about the account."""
SETTINGS = ("AuthFailure", "UnauthorizedOperation", "FailedOperation")


def signed(credentials: SmsCredentials, action: str, body: bytes, *, at: datetime) -> tuple[URL, dict[str, str]]:
    """The address and headers of a call."""
    url, moment = URL(credentials.address), at.astimezone(UTC)
    date, stamp = moment.strftime("%Y-%m-%d"), str(int(moment.timestamp()))
    canonical = (
        f"POST\n/\n\ncontent-type:{CONTENT_TYPE}\nhost:{host_of(url)}\n\ncontent-type;host\n"
        f"{hashlib.sha256(body).hexdigest()}"
    )
    scope = f"{date}/{SERVICE}/tc3_request"
    text = f"{ALGORITHM}\n{stamp}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    key = f"TC3{credentials.key_secret}".encode()
    for part in (date, SERVICE, "tc3_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    credential = f"Credential={credentials.key_id}/{scope}"
    return url, {
        "host": host_of(url),
        "content-type": CONTENT_TYPE,
        "X-TC-Action": action,
        "X-TC-Version": VERSION,
        "X-TC-Region": credentials.region,
        "X-TC-Timestamp": stamp,
        "Authorization": f"{ALGORITHM} {credential}, SignedHeaders=content-type;host, Signature={signature}",
    }


class TencentSms:
    """One account's calls."""

    def __init__(self, session: aiohttp.ClientSession, credentials: SmsCredentials) -> None:
        self._session = session
        self._credentials = credentials

    async def send(self, mobile: str, template: str, params: Mapping[str, str], *, number: int) -> Receipt:
        """Send one text. `number` comes back in the receipt.

        Raises:
            ChannelError: It did not go out, or nobody knows (Retry with `unknown`).
        """
        answer = await self._call(
            "SendSms",
            {
                "PhoneNumberSet": [f"+86{mobile}"],
                "SmsSdkAppId": self._credentials.app_id,
                "TemplateId": self._credentials.templates[template],
                "SignName": self._credentials.sign_name,
                "TemplateParamSet": list(params.values()),
                "SessionContext": str(number),
            },
        )
        statuses = answer.get("SendStatusSet")
        status = statuses[0] if isinstance(statuses, list) and statuses and isinstance(statuses[0], dict) else {}
        if status.get("Code") != "Ok":
            raise failure(str(status.get("Code", "no_status")), str(status.get("Message", ""))[:TEXT_LENGTH])
        return Receipt({"provider_id": str(status.get("SerialNo", ""))})

    async def check(self) -> None:
        """See that the account, its key and this machine are accepted, without sending anything.

        Raises:
            ChannelError: They are not.
        """
        try:
            await self._call("SendSms", {"PhoneNumberSet": [], "SmsSdkAppId": self._credentials.app_id})
        except (Mistake, Gone):
            # Who we are was looked at first; that there is nobody to send to came after.
            return

    async def _call(self, action: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
        body = json.dumps(parameters, ensure_ascii=False).encode()
        url, headers = signed(self._credentials, action, body, at=datetime.now(UTC))
        _, answer = await exchange(self._session, url, headers=headers, body=body)
        response = answer.get("Response")
        if not isinstance(response, dict):
            raise Retry("no_response", unknown=True)
        if isinstance(error := response.get("Error"), dict):
            raise failure(str(error.get("Code", "")), str(error.get("Message", ""))[:TEXT_LENGTH])
        return response


def failure(code: str, text: str) -> ChannelError:
    """The error that an answer stands for."""
    if code in LIMITS:
        return Retry(code, text, seconds=LIMITS[code])
    if code in UNKNOWN:
        return Retry(code, text, unknown=True)
    if code in RECIPIENT:
        return Gone(code, text)
    if code not in MISTAKES and code.startswith(SETTINGS):
        return Misconfigured(code, text)
    return Mistake(code, text)
