"""Supplies (物资领用): a catalogue with stock and monthly quotas, drawn by a sentence, handed over by the storeroom."""

from handlers.org.demo import declare_demo
from handlers.supplies import demo, speaking
from handlers.supplies.catalogue import offered, save_item
from handlers.supplies.request_type import SERVICE, SUPPLIES
from handlers.supplies.stock import MANAGE, count, drawn_in, receive

declare_demo(demo.furnish)

ROUTERS = (speaking.router,)

__all__ = ["MANAGE", "ROUTERS", "SERVICE", "SUPPLIES", "count", "drawn_in", "offered", "receive", "save_item"]
