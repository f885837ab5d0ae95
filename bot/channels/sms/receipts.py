"""What the providers report of texts, and noting it: the newest word of a text that we know."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, StringConstraints

from models.database import current, current_tenant_id

Short = Annotated[str, StringConstraints(max_length=100, pattern=r"^[^\x00]*$")]

_NOTE = """
UPDATE sent_sms SET state = CASE WHEN $5 THEN 'delivered' ELSE 'failed' END, code = $6, reported_at = now(),
    provider_number = CASE WHEN provider_number = '' THEN $3 ELSE provider_number END
WHERE tenant_id = $1 AND mobile = $2 AND state <> 'delivered'
  AND (provider_number = $3 AND $3 <> '' OR message_id = $4 AND provider_number IN ('', $3))
"""
"""By the provider's number, or by ours where the answer with the provider's was lost. What has arrived stays so."""


@dataclass(frozen=True)
class Report:
    """What became of one text."""

    mobile: str
    provider_number: str
    our_number: int | None
    arrived: bool
    code: str


class AliyunReceipt(BaseModel):
    """One entry of Alibaba Cloud's SmsReport."""

    phone_number: Short
    success: bool
    err_code: Short = ""
    biz_id: Short
    out_id: Short | None = None

    @property
    def report(self) -> Report:
        """In our words."""
        return Report(self.phone_number, self.biz_id, _number(self.out_id), self.success, self.err_code)


class TencentReceipt(BaseModel):
    """One entry of Tencent Cloud's status callback."""

    mobile: Short
    report_status: Short
    errmsg: Short = ""
    sid: Short
    ext: Short | None = None

    @property
    def report(self) -> Report:
        """In our words."""
        return Report(self.mobile, self.sid, _number(self.ext), self.report_status == "SUCCESS", self.errmsg)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 18 else None


async def note(report: Report) -> bool:
    """Note a report in the running unit of work; False when we sent no such text, or know that it has arrived."""
    values = (report.mobile, report.provider_number, report.our_number, report.arrived, report.code)
    status = await current().connection.execute(_NOTE, current_tenant_id(), *values)
    return str(status) != "UPDATE 0"
