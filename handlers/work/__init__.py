"""Work orders: what has to be done, by whom, and how it was rated."""

from handlers.work import rating, speaking
from handlers.work.orders import move, open_order
from handlers.work.rating import ask_for_rating, rate
from handlers.work.speaking import KINDS, KindCards

ROUTERS = (rating.router, speaking.router)

__all__ = ["KINDS", "ROUTERS", "KindCards", "ask_for_rating", "move", "open_order", "rate"]
