"""Requests: from draft through approval to what fulfils them. Verbs for pages and other subsystems."""

from handlers import org
from handlers.requests import drafting, leaving, speaking, tapping
from handlers.requests.deciding import batch_approve, decide
from handlers.requests.following import move
from handlers.requests.reading import may_read, may_read_all, readable
from handlers.requests.rights import delegates_of, may_act, pending_for, principals_of, tasks_for
from handlers.requests.searching import describe, read_search, request_hits, work_order_hits
from handlers.requests.submitting import submit, urge, withdraw

org.declare_handover("requests", leaving.HANDOVER)

ROUTERS = (drafting.router, speaking.router, tapping.router)

__all__ = [
    "ROUTERS",
    "batch_approve",
    "decide",
    "delegates_of",
    "describe",
    "may_act",
    "may_read",
    "may_read_all",
    "move",
    "pending_for",
    "principals_of",
    "read_search",
    "readable",
    "request_hits",
    "submit",
    "tasks_for",
    "urge",
    "withdraw",
    "work_order_hits",
]
