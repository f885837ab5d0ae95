"""What a gate, a guard or anybody with a phone may know of passes."""

from dataclasses import dataclass
from datetime import date

from forms.dates import show_day
from forms.reading.plates import find_plate
from forms.reading.writing import fold
from models.clock import now
from models.database import current_tenant_id
from models.moves import Tone
from models.org import Tenant
from models.passes import VehiclePass

FOUND_MAX = 50
STANDINGS = {
    "valid": ("有效", Tone.DONE),
    "early": ("未到开始日期", Tone.WAITING),
    "expired": ("已过期", Tone.REFUSED),
    "revoked": ("已注销", Tone.REFUSED),
    "pending": ("还没有批准", Tone.WAITING),
}
"""How a pass stands today, as the gate reads it, and its colour."""


@dataclass(frozen=True)
class Notice:
    """What a pass says to everybody: no name, no phone."""

    standing: str
    label: str
    tone: Tone
    number: str
    plate: str
    unit: str
    days: str


async def valid_plates(day: date | None = None) -> frozenset[str]:
    """The plates that may enter on a day, today by default: what a gate's own list is filled with."""
    day = day or now().date()
    rows = VehiclePass.filter(state="active", valid_from__lte=day, valid_to__gte=day)
    return frozenset([one.plate for one in await rows])


def part_of_plate(words: str) -> str:
    """The signs that a plate is looked up by; a whole plate may be written in any way."""
    said = fold(words.strip()[:20])
    plate = find_plate(said)
    return plate.plate if plate is not None else "".join(sign for sign in said if sign.isalnum())


async def find_passes(words: str) -> list[VehiclePass]:
    """Passes whose plate contains these words, those valid longest first."""
    wanted = part_of_plate(words)
    if not wanted:
        return []
    found = VehiclePass.filter(plate__contains=wanted, state__in=["active", "revoked"])
    return await found.order_by("-valid_to", "-id").limit(FOUND_MAX)


async def notice_of(pass_id: int) -> Notice | None:
    """What anybody may see who reads the pass's code; None for what was never given."""
    one = await VehiclePass.find(id=pass_id)
    if one is None or one.state == "released":
        return None
    standing = one.standing()
    label, tone = STANDINGS[standing]
    unit = await Tenant.get(id=current_tenant_id())
    days = f"{show_day(one.valid_from)}至{show_day(one.valid_to)}"
    return Notice(standing, label, tone, one.number, one.plate, unit.name, days)
