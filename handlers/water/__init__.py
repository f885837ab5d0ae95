"""Drinking water: barrels brought to a place (预约送水)."""

from handlers.water import speaking
from handlers.water.request_type import SERVICE, WATER

ROUTERS = (speaking.router,)

__all__ = ["ROUTERS", "SERVICE", "WATER"]
