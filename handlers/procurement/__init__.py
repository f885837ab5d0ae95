"""Purchase requisitions (申购): what a department asks to buy, approved, bought, and handed over by whoever buys."""

from handlers.procurement import speaking
from handlers.procurement.request_type import PURCHASE, SERVICE

ROUTERS = (speaking.router,)

__all__ = ["PURCHASE", "ROUTERS", "SERVICE"]
