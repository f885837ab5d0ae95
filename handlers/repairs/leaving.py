"""Somebody of the crew leaves: no repair is given to them any more."""

from handlers.org.leaving import Handover, Leaving
from models.org import Person
from models.repairs import RepairCrew


async def _preview(person: Person) -> list[str]:
    lines = await RepairCrew.filter(person_id=person.id).count()
    return [f"维修班组里的{lines}行：删除"] if lines else []


async def _hand_over(leaving: Leaving) -> None:
    await RepairCrew.filter(person_id=leaving.person.id).delete()


HANDOVER = Handover(_preview, _hand_over)
