"""Passes for private cars (车辆出入证)."""

from datetime import date, timedelta

from tortoise import fields

from models.clock import now
from models.record import TenantRecord


class VehiclePass(TenantRecord):
    """One car's permit to enter over a period of days, both ends included.

    The database refuses two passes for one plate on the same day, and two of one person in the same place: an agency
    that allows two passes a person has places 0 and 1.
    """

    request_id = fields.BigIntField()
    person_id = fields.BigIntField()
    place = fields.SmallIntField(default=0)
    """Which of the passes that a person may have at once, from 0."""
    plate = fields.CharField(max_length=16)
    brand = fields.CharField(max_length=50, default="")
    colour = fields.CharField(max_length=20, default="")
    valid_from = fields.DateField()
    valid_to = fields.DateField()
    state = fields.CharField(max_length=16, default="requested")
    """requested: held while it is being approved; active; revoked; released: never given."""
    revoked_at = fields.DatetimeField(null=True)
    revoked_by_id = fields.BigIntField(null=True)
    """None, with `revoked_at`: its holder has left."""
    revoke_reason = fields.CharField(max_length=200, default="")
    reminded_at = fields.DatetimeField(null=True)
    """When its holder was told that it ends soon."""

    class Meta:
        table = "vehicle_pass"
        indexes = (
            ("tenant_id", "request_id"),
            ("tenant_id", "person_id", "id"),
            ("tenant_id", "plate"),
            ("tenant_id", "state", "valid_to", "id"),
            ("tenant_id", "revoked_by_id"),
        )

    @property
    def number(self) -> str:
        """The number on the pass."""
        return f"CR{self.id:06d}"

    def standing(self, today: date | None = None) -> str:
        """valid, early, expired, revoked, or pending while nobody has approved it; what a gate goes by."""
        today = today or now().date()
        if self.state != "active":
            return "revoked" if self.state == "revoked" else "pending"
        if today < self.valid_from:
            return "early"
        return "valid" if today <= self.valid_to else "expired"

    @property
    def following_days(self) -> tuple[date, date]:
        """As long a period right after this one, for a renewal."""
        first = self.valid_to + timedelta(days=1)
        return first, first + (self.valid_to - self.valid_from)
