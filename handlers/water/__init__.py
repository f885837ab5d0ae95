"""Drinking water (预约送水): barrels brought to a place, and a ledger of those that stand there."""

from handlers import org
from handlers.water import demo, speaking  # noqa: F401  # furnishes the demo agency
from handlers.water.barrels import count, on_deposit
from handlers.water.request_type import MANAGE, SERVICE, WATER
from handlers.water.rounds import HANDOVER, ask_for, due_rounds
from handlers.water.standing import begin_round, rounds_of, show_round, stop_round

org.declare_handover("water", HANDOVER)

ROUTERS = (speaking.router,)

__all__ = [
    "MANAGE",
    "ROUTERS",
    "SERVICE",
    "WATER",
    "ask_for",
    "begin_round",
    "count",
    "due_rounds",
    "on_deposit",
    "rounds_of",
    "show_round",
    "stop_round",
]
