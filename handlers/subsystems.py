"""All subsystems joined. Whoever needs them all imports this: the switchboard, and every process in which requests are
decided or people leave, since a subsystem says only when it is imported what its request types are and what it hands
over.
"""

from bot.request_types import name_first
from handlers import (
    assets,
    codes,
    designing,
    fleet,
    hazards,  # noqa: F401  # declares its request type and trade
    ic_cards,
    meals,
    org,
    passes,
    printing,
    procurement,
    repairs,
    requests,
    rooms,
    shop,
    supplies,
    water,
    work,
)
from handlers.org.delegation import course, speaking

org.declare_handover("delegations", course.HANDOVER)
name_first("vehicle", "meeting_room", "repair", "meal", "water", "supplies", "printing")

ROUTERS = (
    # Before those that answer to whatever was scanned.
    *codes.ROUTERS,
    *requests.ROUTERS,
    *work.ROUTERS,
    *fleet.ROUTERS,
    *water.ROUTERS,
    *assets.ROUTERS,
    *passes.ROUTERS,
    *repairs.ROUTERS,
    *printing.ROUTERS,
    *ic_cards.ROUTERS,
    *rooms.ROUTERS,
    *supplies.ROUTERS,
    *procurement.ROUTERS,
    *meals.ROUTERS,
    *shop.ROUTERS,
    *designing.ROUTERS,
    *org.ROUTERS,
    speaking.router,
)
"""What the switchboard knows; a new subsystem adds its own here."""
