"""Which vehicles and drivers are free for a period."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.database import current


@dataclass(frozen=True)
class FreeVehicle:
    """A vehicle nobody has reserved for the period."""

    id: int
    resource_id: int
    plate: str
    model: str
    kind: str
    seats: int


@dataclass(frozen=True)
class FreeDriver:
    """A driver nobody has reserved for the period."""

    id: int
    resource_id: int
    person_id: int
    name: str


_TAKEN = """EXISTS (SELECT FROM reservation r
    WHERE r.resource_id = {table}.resource_id AND r.active AND r.starts_at < $2 AND r.ends_at > $1)"""


async def free_vehicles(start: datetime, end: datetime) -> list[FreeVehicle]:
    """Active vehicles that are free, the smallest first."""
    rows = await current().connection.fetch(
        "SELECT id, resource_id, plate, model, kind, seats FROM vehicle"
        f" WHERE active AND NOT {_TAKEN.format(table='vehicle')} ORDER BY seats, plate",
        start,
        end,
    )
    return [FreeVehicle(**row) for row in rows]


async def free_drivers(start: datetime, end: datetime) -> list[FreeDriver]:
    """Active drivers who are free, by name."""
    rows = await current().connection.fetch(
        "SELECT driver.id, driver.resource_id, driver.person_id, person.name FROM driver"
        " JOIN person ON person.id = driver.person_id AND person.active"
        f" WHERE driver.active AND NOT {_TAKEN.format(table='driver')} ORDER BY person.name, driver.id",
        start,
        end,
    )
    return [FreeDriver(**row) for row in rows]


def suitable(vehicles: list[FreeVehicle], form: Mapping[str, Any]) -> list[FreeVehicle]:
    """Those that seat everybody, of the wanted kind first."""
    with_driver = form.get("driver_needed") is not False
    seats = (form.get("passengers") or 1) + (1 if with_driver else 0)
    large_enough = [vehicle for vehicle in vehicles if vehicle.seats >= seats]
    wanted = form.get("vehicle_kind")
    return sorted(large_enough, key=lambda vehicle: (wanted is not None and vehicle.kind != wanted, vehicle.seats))
