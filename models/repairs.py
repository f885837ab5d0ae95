"""Repairs: what their work orders hold beside what all do, and what it costs."""

from tortoise import fields

from models.record import TenantRecord


class Repair(TenantRecord):
    """What a work order of the trade `repair` is about. There is one for each."""

    work_order_id = fields.BigIntField()
    object = fields.CharField(max_length=32)
    """What is broken, as bot.language names it: `plumbing`."""
    place_key = fields.CharField(max_length=100)
    """The place in one way of writing, as crews are found by it."""
    asset_id = fields.BigIntField(null=True)
    """What is broken, where its label was scanned or its number was given."""
    urgent = fields.BooleanField(default=False)
    estimate_fen = fields.BigIntField(null=True)
    """What it will probably cost; None: nobody has said."""
    budget = fields.CharField(max_length=16, default="")
    """Of an estimate above the agency's limit: asked, allowed, refused; empty where nobody has to be asked."""
    labour_minutes = fields.IntField(null=True)
    labour_fen = fields.BigIntField(default=0)
    escalated = fields.SmallIntField(default=0)
    """How far its lateness has been told: 1 to whoever dispatches, 2 to their managers."""

    class Meta:
        table = "repair"
        unique_together = (("tenant_id", "work_order_id"),)
        indexes = (("tenant_id", "object", "place_key", "id"), ("tenant_id", "asset_id", "id"))


class RepairPart(TenantRecord):
    """Material that a repair has used; `fen` is what all of it cost."""

    work_order_id = fields.BigIntField()
    name = fields.CharField(max_length=100)
    quantity = fields.CharField(max_length=20, default="")
    fen = fields.BigIntField(default=0)

    class Meta:
        table = "repair_part"
        indexes = (("tenant_id", "work_order_id", "id"),)
