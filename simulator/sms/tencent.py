"""Tencent Cloud's SMS API: SendSms of version 2021-01-11, behind TC3-HMAC-SHA256. Errors come with status 200, too."""

import asyncio
import hashlib
import hmac
import json
import re
import secrets
import time
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from simulator.sms.accounts import SmsAccount
from simulator.sms.platform import DAY, HOUR, SmsPlatform, digits
from simulator.sms.receipts import Receipts

AUTHORIZATION = re.compile(
    r"TC3-HMAC-SHA256 Credential=([^/]+)/(\d{4}-\d\d-\d\d)/(\w+)/tc3_request, "
    r"SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})"
)
MOBILE = re.compile(r"(?:\+86)?(1[3-9][0-9]{9})")
LINK = re.compile(r"https?:|www\.|\.(com|cn|net)\b", re.IGNORECASE)
STALE_SECONDS = 300
HALF_MINUTE = 30.0


class Refusal(Exception):
    """A whole call that is not carried out."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code)
        self.code, self.message = code, message


class Tencent:
    """Answers POST on its one address; what is called stands in a header."""

    def __init__(self, platform: SmsPlatform, receipts: Receipts) -> None:
        self._platform = platform
        self._receipts = receipts

    async def serve(self, request: web.Request) -> web.StreamResponse:
        faults = self._platform.faults
        if faults.latency_seconds:
            await asyncio.sleep(faults.latency_seconds)
        if faults.down:
            return _closed(request)
        answer: dict[str, Any]
        try:
            body = await request.read()
            account = self._verified(request, body)
            if faults.take("system_errors"):
                raise Refusal("InternalError.Timeout", "Request timed out.")
            if (request.headers.get("X-TC-Action"), request.headers.get("X-TC-Version")) != ("SendSms", "2021-01-11"):
                raise Refusal("InvalidAction", "The action or version is invalid.")
            answer = self._send(account, _object(body))
            if faults.take("lose_answers"):
                return _closed(request)
        except Refusal as refusal:
            self._platform.refuse("tencent", refusal.code)
            answer = {"Error": {"Code": refusal.code, "Message": refusal.message}}
        return web.json_response({"Response": {**answer, "RequestId": secrets.token_hex(16)}})

    def _verified(self, request: web.Request, body: bytes) -> SmsAccount:
        """The account that signed the call."""
        found = AUTHORIZATION.fullmatch(request.headers.get("Authorization", ""))
        stamp = request.headers.get("X-TC-Timestamp", "")
        if found is None or not stamp.isdigit():
            raise Refusal("AuthFailure.InvalidAuthorization", "The authorization header is malformed.")
        key_id, date, service, names, signature = found.groups()
        account = self._platform.account("tencent", key_id)
        if account is None:
            raise Refusal("AuthFailure.SecretIdNotFound", "The SecretId is not found.")
        if abs(time.time() - int(stamp)) > STALE_SECONDS:
            raise Refusal("AuthFailure.SignatureExpire", "The signature is expired.")
        signed = names.split(";")
        headers = {name.lower(): value.strip() for name, value in request.headers.items()}
        of_day = datetime.fromtimestamp(int(stamp), UTC).strftime("%Y-%m-%d")
        if not {"content-type", "host"} <= set(signed) <= headers.keys() or (date, service) != (of_day, "sms"):
            raise Refusal("AuthFailure.SignatureFailure", "The provided credentials could not be validated.")
        lines = "".join(f"{name}:{headers[name].lower()}\n" for name in signed)
        canonical = f"POST\n/\n\n{lines}\n{names}\n{hashlib.sha256(body).hexdigest()}"
        scope = f"{date}/{service}/tc3_request"
        text = f"TC3-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
        key = f"TC3{account.key_secret}".encode()
        for part in scope.split("/"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        if not hmac.compare_digest(hmac.new(key, text.encode(), hashlib.sha256).hexdigest(), signature):
            raise Refusal("AuthFailure.SignatureFailure", "The provided credentials could not be validated.")
        return account

    def _send(self, account: SmsAccount, call: dict[str, Any]) -> dict[str, Any]:
        numbers, template = call.get("PhoneNumberSet"), str(call.get("TemplateId", ""))
        if call.get("SmsSdkAppId") != account.app_id:
            raise Refusal("UnauthorizedOperation.SmsSdkAppIdVerifyFail", "SmsSdkAppId verification failed.")
        if not isinstance(numbers, list) or not 1 <= len(numbers) <= 200:
            raise Refusal("InvalidParameterValue.IncorrectPhoneNumber", "PhoneNumberSet holds 1 to 200 numbers.")
        if call.get("SignName") != account.sign_name:
            raise Refusal("FailedOperation.SignatureIncorrectOrUnapproved", "The signature is not approved.")
        if template not in account.templates:
            raise Refusal("FailedOperation.TemplateUnapprovedOrNotExist", "The template does not exist.")
        values = _values(account, template, call.get("TemplateParamSet", []))
        context = str(call.get("SessionContext", ""))
        if len(context.encode()) >= 512:
            raise Refusal("InvalidParameterValue.SessionContextTooLong", "SessionContext takes less than 512 bytes.")
        return {"SendStatusSet": [self._send_one(account, str(one), template, values, context) for one in numbers]}

    def _send_one(
        self, account: SmsAccount, number: str, template: str, values: dict[str, str], context: str
    ) -> dict[str, Any]:
        mobile = MOBILE.fullmatch(number)
        code = self._limit(account, mobile[1]) if mobile else "InvalidParameterValue.IncorrectPhoneNumber"
        serial = ""
        if mobile and not code:
            serial = f"{digits(4)}:{digits(12)}"
            text = self._platform.sent(account, mobile[1], template, values, provider_id=serial, out_id=context)
            self._receipts.report(account, text)
        else:
            self._platform.refuse("tencent", code)
        return {
            "SerialNo": serial,
            "PhoneNumber": number,
            "Fee": 0 if code else 1,
            "SessionContext": context,
            "Code": code or "Ok",
            "Message": "the number of sms messages is limited" if code else "send success",
            "IsoCode": "CN" if mobile else "",
        }

    def _limit(self, account: SmsAccount, mobile: str) -> str:
        """The limit of this number that is reached; none: empty."""
        mine = [one for one in self._platform.texts if (one.key_id, one.mobile) == (account.key_id, mobile)]
        limits = [("ThirtySecond", HALF_MINUTE, 1), ("OneHour", HOUR, 5), ("Daily", DAY, 10)]
        name = next((name for name, seconds, most in limits if self._platform.lately(mine, seconds) >= most), "")
        return f"LimitExceeded.PhoneNumber{name}Limit" if name else ""


def _object(body: bytes) -> dict[str, Any]:
    try:
        call = json.loads(body)
    except ValueError:
        call = None
    if not isinstance(call, dict):
        raise Refusal("InvalidParameter", "The body is no JSON object.")
    return call


def _values(account: SmsAccount, template: str, given: object) -> dict[str, str]:
    names = account.variables(template)
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise Refusal("InvalidParameterValue.TemplateParameterFormatError", "TemplateParamSet takes strings.")
    if len(given) != len(names):
        raise Refusal("FailedOperation.TemplateParamSetNotMatchApprovedTemplate", "The parameters do not match.")
    if any(LINK.search(one) for one in given):
        raise Refusal("InvalidParameterValue.ProhibitedUseUrlInTemplateParameter", "A parameter holds a URL.")
    if any(not 1 <= len(one) <= 35 for one in given):
        raise Refusal("InvalidParameterValue.TemplateParameterLengthLimit", "A parameter is too long.")
    ordered = sorted(names, key=int)
    return dict(zip(ordered, given, strict=True))


def _closed(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=503)
