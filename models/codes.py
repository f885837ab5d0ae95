"""Printed codes: what a QR code on a door, a device or a pass stands for."""

from tortoise import fields

from models.database import current
from models.record import TenantRecord


class QrCode(TenantRecord):
    """One code that was printed, or may be. It says who it is about and nothing that anybody could change.

    `kind` names the subsystem's declaration (`handlers.codes.declare_code`), `subject_id` the row there.
    """

    token = fields.CharField(max_length=32)
    """Random: codes of other things cannot be guessed from one. It is no secret, since everybody can read it off."""
    kind = fields.CharField(max_length=32)
    subject_id = fields.BigIntField()

    class Meta:
        table = "qr_code"
        unique_together = (("tenant_id", "token"), ("tenant_id", "kind", "subject_id"))


async def tenant_id_by_qr_code(token: str) -> int | None:
    """Whose code this is, before any tenant is chosen; call in a unit of work without tenant."""
    tenant_id: int | None = await current().connection.fetchval("SELECT tenant_id_by_qr_code($1)", token)
    return tenant_id
