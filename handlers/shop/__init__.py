"""Online shopping: until the shop opens, its entry says when, and what can be used meanwhile."""

from handlers.shop import speaking
from handlers.shop.opening import MANAGE, load_opening, save_opening, tell

ROUTERS = (speaking.router,)

__all__ = ["MANAGE", "ROUTERS", "load_opening", "save_opening", "tell"]
