"""Somebody leaves: their passes end with it. Nobody takes a pass over."""

from handlers.org.leaving import Handover, Leaving
from handlers.passes.ending import end
from models.org import Person
from models.passes import VehiclePass


async def _preview(person: Person) -> list[str]:
    plates = [one.plate for one in await VehiclePass.listed("id", person_id=person.id, state="active")]
    return [f"{len(plates)}张车辆出入证（{'、'.join(plates)}）：注销"] if plates else []


async def _hand_over(leaving: Leaving) -> None:
    for found in await VehiclePass.listed("id", person_id=leaving.person.id, state="active"):
        one = await VehiclePass.locked(found.id)
        if one is not None and one.state == "active":
            await end(one, by=leaving.by, reason="持证人已离职")


HANDOVER = Handover(_preview, _hand_over)
