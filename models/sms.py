"""Texts handed to an SMS provider: what became of each, and how many a number got lately."""

from datetime import datetime, timedelta

from tortoise import fields

from models.clock import now
from models.database import current, current_tenant_id
from models.record import TenantRecord

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
HOURLY_MAX, DAILY_MAX = 5, 10
"""Of all texts to one number; and one a minute of one template: the providers' limits of verification codes, kept
here first, since whoever runs into theirs is looked at. An urge does not hold up the code that opens its link."""

_LATELY = """
SELECT template, sent_at FROM sent_sms
WHERE tenant_id = $1 AND mobile = $2 AND sent_at > $3 AND message_id <> $4 AND state <> 'refused' ORDER BY sent_at DESC
"""


class SentSms(TenantRecord):
    """One outgoing message as the SMS provider knows it, written before the provider is called.

    `state`: `sending` (under way, or nobody knows whether it went out) → `accepted` → `delivered` or `failed`, as the
    provider's receipt says; `refused` when it certainly did not go out.
    """

    message_id = fields.BigIntField()
    mobile = fields.CharField(max_length=20)
    template = fields.CharField(max_length=32)
    provider = fields.CharField(max_length=16)
    provider_number = fields.CharField(max_length=64, default="")
    """The provider's number of it: BizId (Alibaba), SerialNo (Tencent); empty until it is known."""
    state = fields.CharField(max_length=16, default="sending")
    code = fields.CharField(max_length=100, default="")
    """The provider's word for the last thing that happened."""
    sent_at = fields.DatetimeField()
    reported_at = fields.DatetimeField(null=True)

    class Meta:
        table = "sent_sms"
        unique_together = (("tenant_id", "message_id"),)
        indexes = (("tenant_id", "mobile", "sent_at"), ("tenant_id", "provider_number"))


async def room(mobile: str, template: str, *, message_id: int = 0) -> datetime | None:
    """From when on a number may get the next text of this template; None: now.

    Args:
        message_id: The message that asks, whose own earlier attempts do not count.
    """
    moment = now()
    rows = await current().connection.fetch(_LATELY, current_tenant_id(), mobile, moment - DAY, message_id)
    alike = [row["sent_at"] for row in rows if row["template"] == template]
    waits = [alike[0] + MINUTE] if alike else []
    for most, span in ((HOURLY_MAX, HOUR), (DAILY_MAX, DAY)):
        if len(rows) >= most:
            waits.append(rows[most - 1]["sent_at"] + span)
    latest = max(waits, default=moment)
    return latest if latest > moment else None
