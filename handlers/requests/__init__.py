"""Requests: from draft through approval to what fulfils them. Verbs for pages and other subsystems."""

from handlers.requests import deciding, drafting, speaking, tapping
from handlers.requests.deciding import decide
from handlers.requests.submitting import move, submit, urge, withdraw

ROUTERS = (drafting.router, deciding.router, speaking.router, tapping.router)

__all__ = ["ROUTERS", "decide", "move", "submit", "urge", "withdraw"]
