"""What every record of a tenant has."""

from typing import Self

from tortoise import fields
from tortoise.models import Model

from models.database import current_tenant_id


class TenantRecord(Model):
    """A row that belongs to one tenant. Row-level security shows it to that tenant only.

    References to other rows are plain ids with composite foreign keys `(tenant_id, id)` in the database, because
    foreign keys ignore row-level security and a simple one would accept another tenant's row.
    """

    id = fields.BigIntField(primary_key=True)
    tenant_id = fields.BigIntField(default=current_tenant_id)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        abstract = True

    @classmethod
    async def locked(cls, record_id: int) -> Self | None:
        """The row with its row lock, held to the end of the transaction; None when this tenant has no such row."""
        return await cls.filter(id=record_id).select_for_update(no_key=True).first()
