"""Drinking water (预约送水): barrels brought to a place, and a ledger of those that stand there."""

from handlers.water import speaking
from handlers.water.barrels import on_deposit
from handlers.water.request_type import MANAGE, SERVICE, WATER

ROUTERS = (speaking.router,)

__all__ = ["MANAGE", "ROUTERS", "SERVICE", "WATER", "on_deposit"]
