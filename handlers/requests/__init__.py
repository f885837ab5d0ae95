"""Requests: from draft through approval to what fulfils them. Verbs for pages and other subsystems."""

from handlers import org
from handlers.requests import deciding, drafting, leaving, speaking, tapping
from handlers.requests.deciding import decide
from handlers.requests.reading import may_read, may_read_all, readable
from handlers.requests.searching import describe, read_search, request_hits, work_order_hits
from handlers.requests.submitting import move, submit, urge, withdraw

org.declare_handover("requests", leaving.HANDOVER)

ROUTERS = (drafting.router, deciding.router, speaking.router, tapping.router)

__all__ = [
    "ROUTERS",
    "decide",
    "describe",
    "may_read",
    "may_read_all",
    "move",
    "read_search",
    "readable",
    "request_hits",
    "submit",
    "urge",
    "withdraw",
    "work_order_hits",
]
