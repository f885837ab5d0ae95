"""Who can do a repair: its trades in the table of crews, and what follows from that for one order."""

from handlers import work
from handlers.repairs.trades import OBJECTS
from models.org import Person, people_who_may
from models.permissions import declare_permission
from models.repairs import Repair
from models.work import WorkOrder

SERVE = declare_permission("repairs.serve", "维修")

for _code, _label in OBJECTS.items():
    work.declare_trade(_code, _label, SERVE)


async def crew_for(order: WorkOrder) -> list[Person]:
    """Who can do this repair."""
    repair = await Repair.find(work_order_id=order.id)
    everybody = await people_who_may(SERVE)
    if repair is None:
        return everybody
    return await work.on_duty(repair.object, repair.place_key, everybody)
