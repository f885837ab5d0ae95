"""Assets: what the agency owns, where each thing is and who keeps it, its life, and stock-takings."""

from datetime import date

from tortoise import fields

from models.moves import State, Tone
from models.record import TenantRecord


class AssetState(State):
    """Where an asset stands."""

    IN_USE = "in_use", "在用", Tone.DONE
    IDLE = "idle", "闲置", Tone.WAITING
    UNDER_REPAIR = "under_repair", "维修中", Tone.RUNNING
    DISPOSED = "disposed", "已报废", Tone.OFF


class Asset(TenantRecord):
    """One thing that is owned, located and maintained. Disposed ones stay, with their number."""

    number = fields.CharField(max_length=32)
    """On its label; the agency's own, as an import brings it, or the next of our series."""
    name = fields.CharField(max_length=100)
    class_code = fields.CharField(max_length=16, default="")
    """GB/T 14885-2022, such as A02010105; empty: not classified yet."""
    category = fields.CharField(max_length=32)
    """One of handlers.assets.CATEGORIES."""
    model = fields.CharField(max_length=100, default="")
    serial = fields.CharField(max_length=100, default="")
    """The maker's number of this piece."""
    department_id = fields.BigIntField(null=True)
    """Which uses it; None: nobody's yet."""
    keeper_id = fields.BigIntField(null=True)
    """Who answers for it (保管人)."""
    place = fields.CharField(max_length=100, default="")
    """Building, storey and room in words."""
    acquired_on: date | None = fields.DateField(null=True)
    value_fen = fields.BigIntField(null=True)
    """What it cost."""
    warranty_until: date | None = fields.DateField(null=True)
    """The last day of the warranty."""
    warranty_told: date | None = fields.DateField(null=True)
    """The `warranty_until` of which whoever manages assets was told that it is near."""
    supplier = fields.CharField(max_length=100, default="")
    """Whom to call under warranty: name and telephone in words."""
    useful_years = fields.SmallIntField(null=True)
    state = fields.CharField(max_length=16, default="in_use")
    """One of AssetState."""
    note = fields.CharField(max_length=200, default="")

    class Meta:
        table = "asset"
        unique_together = (("tenant_id", "number"),)
        indexes = (
            ("tenant_id", "state", "id"),
            ("tenant_id", "category", "id"),
            ("tenant_id", "department_id", "id"),
            ("tenant_id", "keeper_id", "id"),
            ("tenant_id", "warranty_until", "id"),
        )

    def __str__(self) -> str:
        return f"{self.name}（{self.number}）"


class AssetClass(TenantRecord):
    """A class of GB/T 14885-2022 that the agency uses, as its own list has it."""

    code = fields.CharField(max_length=16)
    name = fields.CharField(max_length=100)
    unit = fields.CharField(max_length=10, default="")
    useful_years = fields.SmallIntField(null=True)
    """How long such a thing is used, for assets that say nothing themselves."""

    class Meta:
        table = "asset_class"
        unique_together = (("tenant_id", "code"),)


class AssetEvent(TenantRecord):
    """Something in an asset's life, never changed afterwards."""

    asset_id = fields.BigIntField()
    kind = fields.CharField(max_length=16)
    """One of handlers.assets.life.KINDS."""
    person_id = fields.BigIntField(null=True)
    """Who did it; None: the system."""
    request_id = fields.BigIntField(null=True)
    """What asked for it."""
    note = fields.CharField(max_length=300, default="")

    class Meta:
        table = "asset_event"
        indexes = (("tenant_id", "asset_id", "id"), ("tenant_id", "person_id"), ("tenant_id", "request_id"))


class AssetFile(TenantRecord):
    """A document of an asset, such as its invoice or a picture."""

    asset_id = fields.BigIntField()
    file_id = fields.BigIntField()

    class Meta:
        table = "asset_file"
        unique_together = (("tenant_id", "file_id"),)
        indexes = (("tenant_id", "asset_id", "id"),)


class Stocktaking(TenantRecord):
    """盘点: everything of some departments, places and categories is looked for, and compared with the register."""

    name = fields.CharField(max_length=100)
    opened_by_id = fields.BigIntField()
    closed_by_id = fields.BigIntField(null=True)
    closed_at = fields.DatetimeField(null=True)
    """None while it goes on."""

    class Meta:
        table = "stocktaking"
        indexes = (("tenant_id", "opened_by_id"), ("tenant_id", "closed_by_id"), ("tenant_id", "closed_at", "id"))


class StocktakingHelper(TenantRecord):
    """Somebody who scans beside the keepers."""

    stocktaking_id = fields.BigIntField()
    person_id = fields.BigIntField()

    class Meta:
        table = "stocktaking_helper"
        unique_together = (("tenant_id", "stocktaking_id", "person_id"),)
        indexes = (("tenant_id", "person_id"),)


class Finding(State):
    """What a stock-taking found of one asset."""

    EXPECTED = "expected", "未盘", Tone.WAITING  # nobody has looked for it yet
    FOUND = "found", "账实相符", Tone.DONE
    ELSEWHERE = "elsewhere", "位置不符", Tone.RUNNING
    MISSING = "missing", "未找到", Tone.REFUSED
    UNKNOWN = "unknown", "不在盘点范围", Tone.WAITING  # scanned, though nobody looked for it here


class StocktakingLine(TenantRecord):
    """One asset in a stock-taking. What the register said when it was opened, and what was found."""

    stocktaking_id = fields.BigIntField()
    asset_id = fields.BigIntField()
    place = fields.CharField(max_length=100, default="")
    """By the register, when the stock-taking was opened."""
    finding = fields.CharField(max_length=16, default="expected")
    """One of Finding."""
    found_place = fields.CharField(max_length=100, default="")
    note = fields.CharField(max_length=200, default="")
    photo_id = fields.BigIntField(null=True)
    checked_by_id = fields.BigIntField(null=True)
    checked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "stocktaking_line"
        unique_together = (("tenant_id", "stocktaking_id", "asset_id"),)
        indexes = (
            ("tenant_id", "stocktaking_id", "finding", "id"),
            ("tenant_id", "asset_id"),
            ("tenant_id", "photo_id"),
            ("tenant_id", "checked_by_id"),
        )
