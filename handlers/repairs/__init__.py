"""Repairs and installations (报装维修): reported in one sentence, done by the people of a trade, confirmed, counted."""

from handlers import org
from handlers.repairs import budget, demo, estimating, leaving, recounting  # noqa: F401  # these declare
from handlers.repairs.budget import decide_cost, estimate
from handlers.repairs.costs import COSTS, costs_of, enter_costs
from handlers.repairs.crews import SERVE, add_to_crew, crew_table, declare_trade, on_duty, remove_from_crew, trades
from handlers.repairs.escalating import escalate, late_repairs, managers_of
from handlers.repairs.estimating import ESTIMATE
from handlers.repairs.request_type import REPAIR
from handlers.repairs.rules import Rules, load_rules, save_rules
from handlers.repairs.service import BUDGET, DISPATCH, DISPATCHING, KIND, MANAGE, SERVICE, spent_fen
from handlers.repairs.trades import OBJECTS
from handlers.repairs.yearly import this_year

org.declare_handover("repairs", leaving.HANDOVER)

ROUTERS = (budget.router, estimating.router)

__all__ = [
    "BUDGET",
    "COSTS",
    "DISPATCH",
    "DISPATCHING",
    "ESTIMATE",
    "KIND",
    "MANAGE",
    "OBJECTS",
    "REPAIR",
    "ROUTERS",
    "SERVE",
    "SERVICE",
    "Rules",
    "add_to_crew",
    "costs_of",
    "crew_table",
    "decide_cost",
    "declare_trade",
    "enter_costs",
    "escalate",
    "estimate",
    "late_repairs",
    "load_rules",
    "managers_of",
    "on_duty",
    "remove_from_crew",
    "save_rules",
    "spent_fen",
    "this_year",
    "trades",
]
