"""Repairs and installations (报装维修): reported in one sentence, done by the people of a trade, confirmed, counted."""

from handlers.repairs import budget, demo, estimating, recounting  # noqa: F401  # these declare
from handlers.repairs.budget import decide_cost, estimate
from handlers.repairs.costs import COSTS, costs_of, enter_costs
from handlers.repairs.crews import SERVE
from handlers.repairs.escalating import escalate, late_repairs
from handlers.repairs.estimating import ESTIMATE
from handlers.repairs.request_type import REPAIR
from handlers.repairs.rules import Rules, load_rules, save_rules
from handlers.repairs.service import BUDGET, DISPATCH, DISPATCHING, KIND, MANAGE, SERVICE, spent_fen
from handlers.repairs.trades import OBJECTS
from handlers.repairs.yearly import this_year

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
    "costs_of",
    "decide_cost",
    "enter_costs",
    "escalate",
    "estimate",
    "late_repairs",
    "load_rules",
    "save_rules",
    "spent_fen",
    "this_year",
]
