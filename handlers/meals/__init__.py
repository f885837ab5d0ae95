"""Meals in the canteen: booked for a sitting until its cut-off, counted for the kitchen, marked when eaten.

The canteen's own menu and tills come with the canteen: it declares its menu with `declare_menu`, and its tills call
`mark_eaten`.
"""

from handlers import org
from handlers.meals import chat, demo, leaving  # noqa: F401  # furnishes the demo agency
from handlers.meals.booking import mark_eaten
from handlers.meals.closing import close, note_absent, over
from handlers.meals.menu import MenuOf, declare_menu
from handlers.meals.ordinary import MEAL
from handlers.meals.reception import RECEPTION
from handlers.meals.sittings import MANAGE, SERVE, SITTINGS, load_sittings, save_sittings

org.declare_handover("meals", leaving.HANDOVER)

ROUTERS = (chat.router,)

__all__ = [
    "MANAGE",
    "MEAL",
    "RECEPTION",
    "ROUTERS",
    "SERVE",
    "SITTINGS",
    "MenuOf",
    "close",
    "declare_menu",
    "load_sittings",
    "mark_eaten",
    "note_absent",
    "over",
    "save_sittings",
]
