"""Signed links: addresses that open one matter to one person, after a code sent to their registered number."""

from typing import Any

from tortoise import fields

from models.database import current
from models.record import TenantRecord


class SignedLink(TenantRecord):
    """One link. Its token exists in the message alone; here is the hash.

    `purpose` names what it opens and `subject_id` what that is about. It is over once it is used, locked or expired.
    """

    token_hash = fields.CharField(max_length=64)
    purpose = fields.CharField(max_length=32)
    subject_id = fields.BigIntField()
    person_id = fields.BigIntField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    locked_at = fields.DatetimeField(null=True)
    """When somebody had tried too many wrong codes."""
    code_hmac = fields.CharField(max_length=64, default="")
    """Of the code that is out, its number and the browser that asked for it; empty: none is out."""
    code_sent_at = fields.DatetimeField(null=True)
    code_tries = fields.SmallIntField(default=0)
    """Wrong codes since the last right one."""
    session_hash = fields.CharField(max_length=64, default="")
    """Of the cookie of the browser that gave the right code."""
    session_expires_at = fields.DatetimeField(null=True)
    draft: dict[str, Any] = fields.JSONField(default=dict)
    """What was typed and not sent yet, by the name of the input."""

    class Meta:
        table = "signed_link"
        unique_together = (("tenant_id", "token_hash"),)
        indexes = (("tenant_id", "person_id"), ("tenant_id", "expires_at"))


async def tenant_id_by_link(token_hash: str) -> int | None:
    """Whose link this is, before any tenant is chosen; call in a unit of work without tenant."""
    tenant_id: int | None = await current().connection.fetchval("SELECT tenant_id_by_link($1)", token_hash)
    return tenant_id
