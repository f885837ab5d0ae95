"""Alibaba Cloud's SMS API: SendSms and QuerySendDetails of version 2017-05-25, behind ACS3-HMAC-SHA256."""

import asyncio
import hashlib
import hmac
import json
import re
import secrets
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import quote, unquote_plus

from aiohttp import web

from simulator.sms.accounts import SmsAccount
from simulator.sms.platform import DAY, HOUR, MINUTE, SmsPlatform, Text, digits
from simulator.sms.receipts import Receipts

AUTHORIZATION = re.compile(r"ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})")
SIGNED_AT_LEAST = {"host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce"}
MOBILE = re.compile(r"(?:\+?86)?(1[3-9][0-9]{9})")
LINK = re.compile(r"https?:|www\.|\.(com|cn|net)\b", re.IGNORECASE)
STALE_SECONDS = 15 * 60
CHINA = timezone(timedelta(hours=8))


class Refusal(Exception):
    """A call that is not carried out. The signature's and permission's errors have a status of their own."""

    def __init__(self, code: str, message: str, status: int = 200) -> None:
        super().__init__(code)
        self.code, self.message, self.status = code, message, status


class Aliyun:
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
        request_id = secrets.token_hex(16).upper()
        answer: dict[str, Any]
        try:
            account = self._verified(request, await request.read())
            if faults.take("system_errors"):
                raise Refusal("isp.SYSTEM_ERROR", "系统出现错误，请重新调用")
            match request.headers["x-acs-action"]:
                case "SendSms":
                    answer = self._send(account, dict(request.query))
                    if faults.take("lose_answers"):
                        return _closed(request)
                case "QuerySendDetails":
                    answer = self._details(account, dict(request.query))
                case other:
                    raise Refusal("InvalidAction.NotFound", f"Specified api is not found: {other}", 404)
        except Refusal as refusal:
            self._platform.refuse("aliyun", refusal.code)
            answer, status = {"Code": refusal.code, "Message": refusal.message}, refusal.status
            if status != 200:
                answer["HostId"] = request.host
            return web.json_response({**answer, "RequestId": request_id}, status=status)
        return web.json_response({"Code": "OK", "Message": "OK", **answer, "RequestId": request_id})

    def _verified(self, request: web.Request, body: bytes) -> SmsAccount:
        """The account that signed the call."""
        found = AUTHORIZATION.fullmatch(request.headers.get("Authorization", ""))
        if found is None:
            raise Refusal("MissingAuthorization", "Authorization header is missing or malformed", 400)
        key_id, names, signature = found.groups()
        account = self._platform.account("aliyun", key_id)
        if account is None:
            raise Refusal("InvalidAccessKeyId.NotFound", "Specified access key is not found.", 404)
        headers = {name.lower(): value.strip() for name, value in request.headers.items()}
        signed = names.split(";")
        digest = hashlib.sha256(body).hexdigest()
        if not SIGNED_AT_LEAST <= set(signed) <= headers.keys() or headers["x-acs-content-sha256"] != digest:
            raise Refusal("IncompleteSignature", "The request signature does not conform to standards.", 400)
        text = f"ACS3-HMAC-SHA256\n{hashlib.sha256(_canonical(request, headers, signed, digest)).hexdigest()}"
        expected = hmac.new(account.key_secret.encode(), text.encode(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, signature):
            raise Refusal("SignatureDoesNotMatch", "Specified signature is not matched with our calculation.", 400)
        self._check_age(headers)
        return account

    def _check_age(self, headers: dict[str, str]) -> None:
        try:
            at = datetime.strptime(headers["x-acs-date"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        except ValueError:
            raise Refusal("InvalidTimeStamp.Format", "Specified time stamp or date value is not valid.", 400) from None
        if abs((datetime.now(UTC) - at).total_seconds()) > STALE_SECONDS:
            raise Refusal("InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.", 400)
        nonce = headers["x-acs-signature-nonce"]
        if nonce in self._platform.nonces:
            raise Refusal("SignatureNonceUsed", "Specified signature nonce was used already.", 400)
        self._platform.nonces.add(nonce)

    def _send(self, account: SmsAccount, query: dict[str, str]) -> dict[str, Any]:
        mobile = MOBILE.fullmatch(query.get("PhoneNumbers", ""))
        template = query.get("TemplateCode", "")
        if mobile is None:
            raise Refusal("isv.MOBILE_NUMBER_ILLEGAL", "手机号码格式错误")
        if query.get("SignName") != account.sign_name:
            raise Refusal("isv.SMS_SIGNATURE_ILLEGAL", "该账号下找不到对应签名")
        if template not in account.templates:
            raise Refusal("isv.SMS_TEMPLATE_ILLEGAL", "该账号下找不到对应模版")
        values = _values(account, template, query.get("TemplateParam", "{}"))
        self._check_limits(account, mobile[1], template)
        biz_id = f"{digits(16)}^0"
        text = self._platform.sent(
            account, mobile[1], template, values, provider_id=biz_id, out_id=query.get("OutId", "")
        )
        self._receipts.report(account, text)
        return {"BizId": biz_id}

    def _check_limits(self, account: SmsAccount, mobile: str, template: str) -> None:
        """A verification code: 1 a minute, 5 an hour, 10 a day; another text: 50 a day of one template."""
        mine = [one for one in self._platform.texts if (one.key_id, one.mobile) == (account.key_id, mobile)]
        if account.verifies(template):
            limits = [("分钟", MINUTE, 1), ("小时", HOUR, 5), ("天", DAY, 10)]
            mine = [one for one in mine if one.verifies]
        else:
            limits = [("天", DAY, 50)]
            mine = [one for one in mine if one.template == template]
        for words, seconds, permits in limits:
            if self._platform.lately(mine, seconds) >= permits:
                raise Refusal("isv.BUSINESS_LIMIT_CONTROL", f"触发{words}级流控Permits:{permits}")

    def _details(self, account: SmsAccount, query: dict[str, str]) -> dict[str, Any]:
        size, page = query.get("PageSize", ""), query.get("CurrentPage", "")
        if not (size.isdigit() and page.isdigit() and 1 <= int(size) <= 50 and int(page) >= 1):
            raise Refusal("isv.INVALID_PARAMETERS", "参数异常")
        found = [
            text
            for text in reversed(self._platform.texts)
            if (text.key_id, text.mobile) == (account.key_id, query.get("PhoneNumber"))
            and f"{_china(text.at):%Y%m%d}" == query.get("SendDate")
            and query.get("BizId", text.provider_id) == text.provider_id
        ]
        start = int(size) * (int(page) - 1)
        shown = [_detail(text) for text in found[start : start + int(size)]]
        return {"TotalCount": len(found), "SmsSendDetailDTOs": {"SmsSendDetailDTO": shown}}


def _canonical(request: web.Request, headers: dict[str, str], signed: list[str], digest: str) -> bytes:
    """The request as it is signed: the path of such an API is always the root, the query is sorted anew."""
    pairs = [pair.partition("=") for pair in request.rel_url.raw_query_string.split("&") if pair]
    query = "&".join(
        f"{quote(unquote_plus(name), safe='-_.~')}={quote(unquote_plus(value), safe='-_.~')}"
        for name, _, value in sorted(pairs)
    )
    lines = "".join(f"{name}:{headers[name]}\n" for name in signed)
    return f"POST\n/\n{query}\n{lines}\n{';'.join(signed)}\n{digest}".encode()


def _values(account: SmsAccount, template: str, raw: str) -> dict[str, str]:
    try:
        given = json.loads(raw)
    except ValueError:
        given = None
    if not isinstance(given, dict) or not all(isinstance(value, str) for value in given.values()):
        raise Refusal("isv.INVALID_JSON_PARAM", "JSON参数不合法，只接受字符串值")
    names = account.variables(template)
    if not set(names) <= given.keys():
        raise Refusal("isv.TEMPLATE_MISSING_PARAMETERS", "模版缺少变量")
    for name in names:
        if not 1 <= len(given[name]) <= 35:
            raise Refusal("isv.PARAM_LENGTH_LIMIT", "参数超出长度限制")
        if LINK.search(given[name]):
            raise Refusal("isv.PARAM_NOT_SUPPORT_URL", "变量不支持传入URL")
    return given


def _china(at: float) -> datetime:
    return datetime.fromtimestamp(at, CHINA)


def _detail(text: Text) -> dict[str, object]:
    status = 1 if not text.reported_at else 3 if text.arrived else 2
    return {
        "PhoneNum": text.mobile,
        "SendStatus": status,
        "ErrCode": {1: "", 2: "MK:0013", 3: "DELIVERED"}[status],
        "TemplateCode": text.template,
        "Content": text.content,
        "SendDate": f"{_china(text.at):%Y-%m-%d %H:%M:%S}",
        "ReceiveDate": f"{_china(text.reported_at):%Y-%m-%d %H:%M:%S}" if text.reported_at else "",
        "OutId": text.out_id,
    }


def _closed(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=503)
