"""Printing (文印服务): files sent in chat, priced, printed, fetched with a code."""

from handlers.org.demo import declare_demo
from handlers.printing import demo, speaking
from handlers.printing.handing_over import hand_over
from handlers.printing.prices import ITEMS, prices, set_prices
from handlers.printing.request_type import MANAGE, PRINTING, SERVICE

declare_demo(demo.furnish)

ROUTERS = (speaking.router,)

__all__ = ["ITEMS", "MANAGE", "PRINTING", "ROUTERS", "SERVICE", "hand_over", "prices", "set_prices"]
