"""Events that were taken in, so that a repeated delivery finds itself claimed."""

from tortoise import fields

from models.database import current, current_tenant_id
from models.record import TenantRecord


class IncomingEvent(TenantRecord):
    """One claimed event. `key` is the channel's message id or a digest of the event's content."""

    channel = fields.CharField(max_length=16)
    key = fields.CharField(max_length=80)
    kind = fields.CharField(max_length=32)
    reference = fields.CharField(max_length=16)
    """The event id that every log line carries and that people quote."""

    class Meta:
        table = "incoming_event"
        unique_together = (("tenant_id", "channel", "key"),)
        indexes = (("tenant_id", "created_at"),)


async def claim_event(*, channel: str, key: str, kind: str, reference: str) -> bool:
    """Take an event; False when it was taken before.

    A concurrent second delivery waits here for the first one's commit, and then finds the claim or, after a rollback,
    does the work itself.
    """
    taken = await current().connection.fetchval(
        "INSERT INTO incoming_event (tenant_id, channel, key, kind, reference, created_at)"
        " VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT DO NOTHING RETURNING true",
        current_tenant_id(),
        channel,
        key,
        kind,
        reference,
    )
    return bool(taken)
