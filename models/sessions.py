"""Who is logged in on the web pages."""

from tortoise import fields

from models.record import TenantRecord


class WebSession(TenantRecord):
    """A login of one person in one browser. Only the token's hash is stored; deleting the row logs out."""

    token_hash = fields.CharField(max_length=64)
    person_id = fields.BigIntField()
    expires_at = fields.DatetimeField()

    class Meta:
        table = "web_session"
        unique_together = (("tenant_id", "token_hash"),)
        indexes = (("tenant_id", "person_id"), ("tenant_id", "expires_at"))
