"""The readers of slots, one for each intent that has any."""

from collections.abc import Callable

from bot.language.dialogue import Frame
from bot.language.slots.canteen import read_meal
from bot.language.slots.errands import read_ic_card, read_printing, read_vehicle_pass, read_water
from bot.language.slots.faults import read_hazard, read_repair
from bot.language.slots.items import read_items
from bot.language.slots.money import read_account, read_rate, read_reject, read_top_up
from bot.language.slots.rooms import read_meeting_room, read_room_availability, read_vehicle_availability
from bot.language.slots.vehicle import read_vehicle
from bot.language.words import Turn

READERS: dict[str, Callable[[Turn, Frame], None]] = {
    "vehicle": read_vehicle,
    "meeting_room": read_meeting_room,
    "meal": read_meal,
    "water": read_water,
    "vehicle_pass": read_vehicle_pass,
    "ic_card": read_ic_card,
    "supplies": read_items,
    "printing": read_printing,
    "repair": read_repair,
    "hazard": read_hazard,
    "purchase": read_items,
    "shopping": read_items,
    "room_availability": read_room_availability,
    "vehicle_availability": read_vehicle_availability,
    "balance": read_account,
    "top_up": read_top_up,
    "rate": read_rate,
    "reject": read_reject,
}
"""Intent to the reader that fills its slots from one piece of what was said."""
