"""Vehicles, drivers and trips."""

from tortoise import fields

from models.record import TenantRecord


class Vehicle(TenantRecord):
    """A vehicle of the fleet. `kind`: law_enforcement or ordinary."""

    resource_id = fields.BigIntField()
    plate = fields.CharField(max_length=16)
    model = fields.CharField(max_length=50, default="")
    kind = fields.CharField(max_length=16, default="ordinary")
    seats = fields.SmallIntField(default=5)
    """Seats in all, the driver's included."""
    odometer_km = fields.IntField(default=0)
    """The last reading."""
    active = fields.BooleanField(default=True)

    class Meta:
        table = "vehicle"
        unique_together = (("tenant_id", "plate"), ("tenant_id", "resource_id"))


class Driver(TenantRecord):
    """A person who drives for the fleet."""

    resource_id = fields.BigIntField()
    person_id = fields.BigIntField()
    active = fields.BooleanField(default=True)

    class Meta:
        table = "driver"
        unique_together = (("tenant_id", "person_id"), ("tenant_id", "resource_id"))


class Trip(TenantRecord):
    """What a vehicle did for one work order: readings in km, `driver_id` None when the applicant drives."""

    work_order_id = fields.BigIntField()
    vehicle_id = fields.BigIntField()
    driver_id = fields.BigIntField(null=True)
    start_odometer_km = fields.IntField(null=True)
    end_odometer_km = fields.IntField(null=True)
    departed_at = fields.DatetimeField(null=True)
    returned_at = fields.DatetimeField(null=True)

    class Meta:
        table = "trip"
        unique_together = (("tenant_id", "work_order_id"),)
        indexes = (("tenant_id", "vehicle_id", "id"), ("tenant_id", "driver_id", "id"))

    @property
    def distance_km(self) -> int | None:
        """Kilometres driven, once both readings are in."""
        if self.start_odometer_km is None or self.end_odometer_km is None:
            return None
        return self.end_odometer_km - self.start_odometer_km
