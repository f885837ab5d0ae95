"""Supplies: the catalogue with what is in stock, what people drew of it, and every movement of the stock."""

from tortoise import fields

from models.record import TenantRecord


class SupplyItem(TenantRecord):
    """A thing that can be drawn. Lock it before changing `stock` or `held`; the database keeps 0 ≤ held ≤ stock."""

    name = fields.CharField(max_length=50)
    unit = fields.CharField(max_length=8)
    """What it is counted and handed over in: 盒."""
    piece = fields.CharField(max_length=8, default="")
    """What people count when they open it: 支; empty when nobody does."""
    pieces = fields.IntField(null=True)
    """How many of these one unit holds; None: not known."""
    category = fields.CharField(max_length=20, default="")
    aliases = fields.CharField(max_length=200, default="")
    """Other ways of naming it, separated by 、."""
    stock = fields.IntField(default=0)
    """What lies there, with what is held."""
    held = fields.IntField(default=0)
    """What is promised to requests and not handed over yet."""
    low_stock = fields.IntField(default=0)
    """From here down whoever keeps the supplies is told; 0: never."""
    person_monthly = fields.IntField(null=True)
    """How many one person may draw in a calendar month; None: any number."""
    department_monthly = fields.IntField(null=True)
    """The same for a department."""
    active = fields.BooleanField(default=True)

    class Meta:
        table = "supply_item"
        unique_together = (("tenant_id", "name"),)
        indexes = (("tenant_id", "category", "name"),)

    @property
    def left(self) -> int:
        """What can still be asked for."""
        return self.stock - self.held

    @property
    def known_as(self) -> list[str]:
        """The other ways of naming it."""
        return [alias for alias in self.aliases.split("、") if alias]


class SupplyQuota(TenantRecord):
    """What may be drawn in a calendar month of everything in a category together, each item in its own unit.

    Lock it before adding to what is drawn, after the items.
    """

    category = fields.CharField(max_length=20)
    person_monthly = fields.IntField(null=True)
    """How many one person may draw; None: any number."""
    department_monthly = fields.IntField(null=True)
    """The same for a department."""

    class Meta:
        table = "supply_quota"
        unique_together = (("tenant_id", "category"),)


class SupplyDraw(TenantRecord):
    """What one request takes of one item; it counts for the month's quotas while it is held or handed over."""

    request_id = fields.BigIntField()
    item_id = fields.BigIntField()
    person_id = fields.BigIntField()
    department_id = fields.BigIntField()
    quantity = fields.IntField()
    month = fields.DateField()
    """The first day of the month in which it was asked for."""
    state = fields.CharField(max_length=8, default="held")
    """held, or issued: handed over. What is given back has no row any more."""

    class Meta:
        table = "supply_draw"
        unique_together = (("tenant_id", "request_id", "item_id"),)
        indexes = (
            ("tenant_id", "item_id", "month"),
            ("tenant_id", "person_id", "month"),
            ("tenant_id", "department_id", "month"),
        )


class StockMove(TenantRecord):
    """One movement of an item's stock; rows are never changed, and their sum is what lies there."""

    item_id = fields.BigIntField()
    quantity = fields.IntField()
    """Positive: came in; negative: went out."""
    balance = fields.IntField()
    """What lay there afterwards."""
    kind = fields.CharField(max_length=16)
    """receipt, issue, or count: what counting found to be different."""
    request_id = fields.BigIntField(null=True)
    work_order_id = fields.BigIntField(null=True)
    by_id = fields.BigIntField()
    note = fields.CharField(max_length=200, default="")

    class Meta:
        table = "stock_move"
        indexes = (
            ("tenant_id", "item_id", "id"),
            ("tenant_id", "request_id"),
            ("tenant_id", "work_order_id"),
            ("tenant_id", "by_id"),
        )
