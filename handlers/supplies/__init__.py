"""Supplies (物资领用): a catalogue with stock and monthly quotas, drawn by a sentence, handed over by the storeroom."""

from handlers.org.demo import declare_demo
from handlers.supplies import demo, speaking
from handlers.supplies.catalogue import offered, save_item
from handlers.supplies.quotas import quotas_by_category, set_quotas, shares, tightest
from handlers.supplies.request_type import SERVICE, SUPPLIES
from handlers.supplies.stock import MANAGE, count, receive
from handlers.supplies.units import holds

declare_demo(demo.furnish)

ROUTERS = (speaking.router,)

__all__ = [
    "MANAGE",
    "ROUTERS",
    "SERVICE",
    "SUPPLIES",
    "count",
    "holds",
    "offered",
    "quotas_by_category",
    "receive",
    "save_item",
    "set_quotas",
    "shares",
    "tightest",
]
