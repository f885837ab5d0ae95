"""Work orders: what has to be done, by whom, and how it was rated."""

from tortoise import fields

from models.record import TenantRecord


class WorkOrder(TenantRecord):
    """A piece of work. Its kind decides which subsystem dispatches it; its life is the same for all."""

    kind = fields.CharField(max_length=32)
    """Such as `trip`."""
    request_id = fields.BigIntField(null=True)
    state = fields.CharField(max_length=16, default="open")
    """One of models.work_states.WorkState."""
    assignee_id = fields.BigIntField(null=True)
    """Who works on it now; None while it waits for dispatch."""
    summary = fields.CharField(max_length=200)
    place = fields.CharField(max_length=100, default="")
    """Where it is to be done, in words."""
    starts_at = fields.DatetimeField(null=True)
    ends_at = fields.DatetimeField(null=True)
    due_at = fields.DatetimeField(null=True)
    """By when it should be done; later is late. None: nobody promised anything."""
    alike_key = fields.CharField(max_length=150, default="")
    """What is reported and where, in one way of writing: whoever reports the same joins it. Empty: nobody can."""
    closed_at = fields.DatetimeField(null=True)
    merged_into_id = fields.BigIntField(null=True)
    """The order that does this one's work, too; this one is cancelled, and its request ends with the other."""

    class Meta:
        table = "work_order"
        indexes = (
            ("tenant_id", "request_id"),
            ("tenant_id", "assignee_id", "state", "id"),
            ("tenant_id", "assignee_id", "id"),
            ("tenant_id", "kind", "id"),
            ("tenant_id", "state", "id"),
            ("tenant_id", "state", "due_at"),
            ("tenant_id", "merged_into_id"),
        )

    @property
    def number(self) -> str:
        """The number people quote."""
        return f"GD{self.id:06d}"


class WorkFollower(TenantRecord):
    """A further request that the order of an earlier one fulfils, since both report the same."""

    work_order_id = fields.BigIntField()
    request_id = fields.BigIntField()

    class Meta:
        table = "work_follower"
        unique_together = (("tenant_id", "request_id"),)
        indexes = (("tenant_id", "work_order_id", "id"),)


class Rating(TenantRecord):
    """Stars and words from the applicant for one finished work order; there is one at most."""

    work_order_id = fields.BigIntField()
    rater_id = fields.BigIntField()
    rated_id = fields.BigIntField()
    """Who did the work."""
    stars = fields.SmallIntField()
    words = fields.TextField(default="")

    class Meta:
        table = "rating"
        unique_together = (("tenant_id", "work_order_id"),)
        indexes = (("tenant_id", "rated_id", "id"), ("tenant_id", "rater_id"))


class Resource(TenantRecord):
    """Something used for a period: a vehicle, a driver, a room, later a desk. Lock it before reserving it."""

    kind = fields.CharField(max_length=16)

    class Meta:
        table = "resource"


class Reservation(TenantRecord):
    """A resource taken for a period. The database refuses two active ones that overlap.

    `work_order_id`: the trip that it is for; None where what it is for refers to the reservation, as a room's booking.
    """

    resource_id = fields.BigIntField()
    work_order_id = fields.BigIntField(null=True)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    active = fields.BooleanField(default=True)

    class Meta:
        table = "reservation"
        indexes = (("tenant_id", "resource_id", "starts_at"), ("tenant_id", "work_order_id"))


class CrewMember(TenantRecord):
    """Somebody who does one trade: everywhere or where the place begins so, always or in a shift."""

    trade = fields.CharField(max_length=32)
    person_id = fields.BigIntField()
    place = fields.CharField(max_length=50, default="")
    from_minute = fields.SmallIntField(null=True)
    """Of the day; a shift may go over midnight."""
    to_minute = fields.SmallIntField(null=True)

    class Meta:
        table = "crew_member"
        unique_together = (("tenant_id", "trade", "person_id", "place"),)
        indexes = (("tenant_id", "person_id"),)
