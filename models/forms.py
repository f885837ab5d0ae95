"""Request types that an agency designed itself, and the numbers that requests are given."""

from typing import Any

from tortoise import fields

from models.record import TenantRecord


class DesignedType(TenantRecord):
    """A request type made in the console. Its form is the newest DesignedForm; before the first it is only a draft."""

    code = fields.CharField(max_length=32)
    """The type's name in requests; `x_` and digits or letters, so that it never meets a built-in type's."""
    label = fields.CharField(max_length=20)
    active = fields.BooleanField(default=True)
    """Inactive types take no new requests; old ones stay readable."""
    draft: dict[str, Any] | None = fields.JSONField(null=True)
    """What the designer page is working on, not yet published."""

    class Meta:
        table = "designed_type"
        unique_together = (("tenant_id", "code"), ("tenant_id", "label"))


class DesignedForm(TenantRecord):
    """One published version of a designed type's form; a request keeps the version it was submitted with."""

    designed_type_id = fields.BigIntField()
    version = fields.IntField()
    definition: dict[str, Any] = fields.JSONField()
    """See forms.stored."""
    published_by_id = fields.BigIntField(null=True)
    note = fields.CharField(max_length=200, default="")

    class Meta:
        table = "designed_form"
        unique_together = (("tenant_id", "designed_type_id", "version"),)
        indexes = (("tenant_id", "published_by_id"),)


class NumberSeries(TenantRecord):
    """The last number given in a series such as 用印〔2026〕; the row is locked while the next one is given."""

    key = fields.CharField(max_length=100)
    given = fields.IntField(default=0)

    class Meta:
        table = "number_series"
        unique_together = (("tenant_id", "key"),)
