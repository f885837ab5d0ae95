"""What both sites show of an asset: its facts, and its life in words."""

from dataclasses import dataclass
from datetime import datetime

from handlers import assets
from handlers.assets.class_list import class_name
from handlers.assets.register import LABELS, show_value
from models.assets import Asset, AssetEvent
from models.clock import now
from models.org import Department, Person, people_by_id
from pages.facts import Fact

OPEN = ("number", "name", "category", "model", "place", "department_id", "keeper_id", "state")
"""What anybody of the agency may know."""
MORE = ("class_code", "serial", "acquired_on", "value_fen", "warranty_until", "supplier", "useful_years", "note")
"""For whoever answers for it."""


async def facts_of(asset: Asset, *, everything: bool) -> list[Fact]:
    """Label and words of every field that is filled."""
    keeper = await Person.find(id=asset.keeper_id) if asset.keeper_id is not None else None
    department = await Department.find(id=asset.department_id) if asset.department_id is not None else None
    departments = {department.id: department.name} if department is not None else {}
    facts = []
    for name in (*OPEN, *(MORE if everything else ())):
        if name == "keeper_id":
            shown = f"{keeper.name} {keeper.mobile}".strip() if keeper is not None else ""
        else:
            shown = show_value(name, getattr(asset, name), departments)
        if name == "class_code" and shown:
            shown = f"{shown} {await class_name(shown)}".strip()
        if name == "warranty_until" and asset.warranty_until is not None and asset.warranty_until < now().date():
            shown = f"{shown}（已过保）"
        elif name == "warranty_until" and shown:
            shown = f"{shown}（在保）"
        if shown:
            facts.append((LABELS[name], shown))
    return facts


@dataclass(frozen=True)
class Lived:
    """One line of an asset's life."""

    when: datetime
    who: str
    what: str
    note: str
    request_id: int | None


async def history_of(asset: Asset) -> list[Lived]:
    """Its life, the newest first."""
    events: list[AssetEvent] = await assets.life_of(asset.id)
    people = await people_by_id({one.person_id for one in events if one.person_id is not None})
    return [
        Lived(
            one.created_at,
            people[one.person_id].name if one.person_id in people else "系统",
            assets.KINDS.get(one.kind, one.kind),
            one.note,
            one.request_id,
        )
        for one in events
    ]
