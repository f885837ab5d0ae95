"""Meeting rooms (会场): booked, held from the moment of asking, prepared, checked in to, and free again."""

from handlers import org
from handlers.rooms import changing, demo, finding, leaving, pleading, reporting, speaking, using  # noqa: F401  # furnishes the demo agency
from handlers.rooms.availability import free_rooms, hours_of, open_rooms, taken, unsuited
from handlers.rooms.calendar_feed import Whose, address_of, read_feed, renew_address
from handlers.rooms.equipment import EQUIPMENT, shown
from handlers.rooms.holding import LIVE, live_bookings
from handlers.rooms.keeping import RoomFacts, add_room, change_room, read_facts, stop_room
from handlers.rooms.moving import Target, approvers_of, ask_anew, check_move, follow_ups, move, needs_approval
from handlers.rooms.needs import change_needs
from handlers.rooms.occasions import REPEATS, Occasion
from handlers.rooms.plan import Stretch, plan_of
from handlers.rooms.request_type import ROOMS
from handlers.rooms.rights import MANAGE, own_booking
from handlers.rooms.using import CODE, check_in, give_back, present_booking
from handlers.rooms.waiting import wish_for

org.declare_handover("rooms", leaving.HANDOVER)

ROUTERS = (speaking.router, finding.router, using.router, reporting.router, changing.router, pleading.router)

__all__ = [
    "CODE",
    "EQUIPMENT",
    "LIVE",
    "MANAGE",
    "REPEATS",
    "ROOMS",
    "ROUTERS",
    "Occasion",
    "RoomFacts",
    "Stretch",
    "Target",
    "Whose",
    "add_room",
    "address_of",
    "approvers_of",
    "ask_anew",
    "change_needs",
    "change_room",
    "check_in",
    "check_move",
    "follow_ups",
    "free_rooms",
    "give_back",
    "hours_of",
    "live_bookings",
    "move",
    "needs_approval",
    "open_rooms",
    "own_booking",
    "plan_of",
    "present_booking",
    "read_facts",
    "read_feed",
    "renew_address",
    "shown",
    "stop_room",
    "taken",
    "unsuited",
    "wish_for",
]
