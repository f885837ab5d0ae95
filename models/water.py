"""Water: which barrels stand where, movement by movement."""

from tortoise import fields

from models.record import TenantRecord


class BarrelMove(TenantRecord):
    """What one delivery brought and took back. Their difference, summed up, is what a place still holds.

    Whoever keeps the ledger counts what stands somewhere: what that found to be more or less is a move, too.
    """

    work_order_id = fields.BigIntField(null=True)
    """None: it was counted."""
    department_id = fields.BigIntField()
    """The department that the barrels are on deposit with: of whoever asked for them."""
    place = fields.CharField(max_length=100)
    delivered = fields.IntField()
    returned = fields.IntField()
    """Empty barrels that were taken back."""
    by_id = fields.BigIntField()
    biz_date = fields.DateField()
    """The agency's day on which it happened."""

    class Meta:
        table = "barrel_move"
        unique_together = (("tenant_id", "work_order_id"),)
        indexes = (
            ("tenant_id", "department_id", "place"),
            ("tenant_id", "by_id"),
            ("tenant_id", "biz_date", "id"),
        )


class WaterRound(TenantRecord):
    """A standing order: so many barrels to a place on one day of every week, asked for in this person's name."""

    person_id = fields.BigIntField()
    request_id = fields.BigIntField(null=True)
    """The request that set it up; None: it was set up on its page."""
    place = fields.CharField(max_length=100)
    barrels = fields.IntField()
    weekday = fields.SmallIntField()
    """0 is Monday."""
    minute = fields.SmallIntField()
    """When on that day, in minutes since midnight."""
    next_on = fields.DateField()
    """The next day for which nothing was asked yet."""
    active = fields.BooleanField(default=True)

    class Meta:
        table = "water_round"
        indexes = (("tenant_id", "person_id"), ("tenant_id", "request_id"), ("tenant_id", "active", "next_on"))
