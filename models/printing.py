"""Printing: what it costs, how many pages a sent file has, and every job that was done."""

from tortoise import fields

from models.record import TenantRecord


class PrintPrice(TenantRecord):
    """What one thing costs; what has no row costs nothing.

    `item` is `A4.mono`, `A4.colour`, `A3.mono` … for one printed side, or `binding.left` … for binding one copy
    (handlers.printing.prices lists them).
    """

    item = fields.CharField(max_length=32)
    fen = fields.IntField()

    class Meta:
        table = "print_price"
        unique_together = (("tenant_id", "item"),)


class CountedFile(TenantRecord):
    """How many pages a stored file has, counted once."""

    file_id = fields.BigIntField()
    pages = fields.IntField(null=True)
    """None: it cannot be told from the file, and somebody has to say."""

    class Meta:
        table = "counted_file"
        unique_together = (("tenant_id", "file_id"),)


class PrintJob(TenantRecord):
    """A finished job: what it cost whom, and whether it was fetched. There is one for each work order."""

    work_order_id = fields.BigIntField()
    request_id = fields.BigIntField()
    department_id = fields.BigIntField()
    """Who pays: the applicant's department when it was asked for."""
    pages = fields.IntField()
    copies = fields.IntField()
    cost_fen = fields.BigIntField()
    biz_date = fields.DateField()
    """The agency's day on which it was printed."""
    code = fields.CharField(max_length=4)
    """What the applicant tells when fetching it; no two jobs that wait have the same."""
    fetched_at = fields.DatetimeField(null=True)
    handed_by_id = fields.BigIntField(null=True)

    class Meta:
        table = "print_job"
        unique_together = (("tenant_id", "work_order_id"),)
        indexes = (
            ("tenant_id", "request_id"),
            ("tenant_id", "department_id", "biz_date"),
            ("tenant_id", "handed_by_id"),
            ("tenant_id", "biz_date", "id"),
        )
