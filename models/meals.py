"""Meals: the sittings of a canteen, who has booked which, and what departments may spend on receptions."""

from tortoise import fields

from models.moves import State, Tone
from models.record import TenantRecord


class Sitting(TenantRecord):
    """A meal of the day: breakfast, lunch or dinner. Minutes count from midnight."""

    code = fields.CharField(max_length=16)
    starts_minute = fields.SmallIntField()
    ends_minute = fields.SmallIntField()
    cutoff_days = fields.SmallIntField(default=0)
    """How many days before the meal booking and cancelling end; 0: on the day itself."""
    cutoff_minute = fields.SmallIntField()
    """At what time of that day."""
    capacity = fields.IntField()
    """People at one sitting, guests included."""
    working_days_only = fields.BooleanField(default=True)
    active = fields.BooleanField(default=True)

    class Meta:
        table = "meal_sitting"
        unique_together = (("tenant_id", "code"),)


class BookingState(State):
    """What became of a booking."""

    BOOKED = "booked", "已预订", Tone.WAITING
    EATEN = "eaten", "已用餐", Tone.DONE
    MISSED = "missed", "未到", Tone.REFUSED  # others of this sitting were marked present, these people were not
    CANCELLED = "cancelled", "已取消", Tone.OFF


class MealBooking(TenantRecord):
    """Places at one sitting of one day. Nobody books an ordinary meal twice; receptions may be several."""

    request_id = fields.BigIntField()
    person_id = fields.BigIntField()
    department_id = fields.BigIntField()
    day = fields.DateField()
    sitting = fields.CharField(max_length=16)
    """The code of the sitting."""
    people = fields.SmallIntField()
    reception = fields.BooleanField(default=False)
    fen = fields.BigIntField(default=0)
    """What a reception costs in all; it is taken from the budget of the department."""
    state = fields.CharField(max_length=16, default="booked")
    """One of BookingState."""
    marked_by_id = fields.BigIntField(null=True)
    """Who has marked it as eaten."""

    class Meta:
        table = "meal_booking"
        indexes = (
            ("tenant_id", "request_id"),
            ("tenant_id", "day", "sitting", "id"),
            ("tenant_id", "person_id", "id"),
            ("tenant_id", "department_id", "day"),
            ("tenant_id", "state", "day", "id"),
            ("tenant_id", "marked_by_id"),
        )


class ReceptionBudget(TenantRecord):
    """What a department may spend on reception meals in a calendar year. Lock it before spending of it."""

    department_id = fields.BigIntField()
    year = fields.SmallIntField()
    fen = fields.BigIntField()

    class Meta:
        table = "reception_budget"
        unique_together = (("tenant_id", "department_id", "year"),)
