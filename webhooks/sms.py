"""The SMS provider's door: reports of what became of each text (回执, SmsReport of Alibaba Cloud, callback of Tencent).

Nothing is signed, so the last part of the address is a secret that the provider's console alone was told, and only
what we sent is noted: our number or the provider's, together with the phone number. A report may come several times.
"""

import hmac
from typing import Any

import structlog
from aiohttp import web
from pydantic import TypeAdapter, ValidationError

from bot.channels.sms.credentials import SmsCredentials
from bot.channels.sms.receipts import AliyunReceipt, Report, TencentReceipt, note
from models.database import unit_of_work
from webhooks.admission import body_of, guarded, tenant_of
from webhooks.delivery import patiently
from webhooks.refusals import NotAdmitted

BODY_BYTES_MAX = 512 * 1024
"""A hundred reports of Tencent Cloud; each is some hundred bytes."""
PATH = "/webhooks/sms/{tenant}/{secret}"
RECEIPTS: dict[str, TypeAdapter[list[Any]]] = {
    "aliyun": TypeAdapter(list[AliyunReceipt]),
    "tencent": TypeAdapter(list[TencentReceipt]),
}
ANSWERS = {"aliyun": {"code": 0, "msg": "接收成功"}, "tencent": {"result": 0, "errmsg": "OK"}}
"""What each provider takes for a yes; anything else it repeats."""

log = structlog.get_logger()


async def receive(request: web.Request, reference: str, until: float) -> web.Response:
    """Take one delivery of reports."""
    body = await body_of(request, until, at_most=BODY_BYTES_MAX)
    tenant_id, credentials = await tenant_of(request, until, SmsCredentials)
    if not hmac.compare_digest(request.match_info["secret"].encode(), credentials.receipt_secret.encode()):
        raise NotAdmitted("wrong_secret", "the address ends with another secret", status=404)
    try:
        reports = [one.report for one in RECEIPTS[credentials.provider].validate_json(body)]
    except ValidationError as error:
        raise NotAdmitted("bad_receipt", f"{error.error_count()} mistakes in the report", status=400) from error
    noted = await patiently(lambda: _note_all(tenant_id, reports), until)
    log.info("sms.reported", reports=len(reports), noted=noted)
    return web.json_response(ANSWERS[credentials.provider])


async def _note_all(tenant_id: int, reports: list[Report]) -> int:
    async with unit_of_work(tenant_id):
        return sum([await note(report) for report in reports])


ROUTES = [web.post(PATH, guarded(receive))]
