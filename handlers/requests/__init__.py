"""Requests: from draft through approval to what fulfils them. Verbs for pages and other subsystems."""

from handlers import org
from handlers.requests import chat, leaving, reminding  # noqa: F401  # says what people are reminded of
from handlers.requests.asking import ask_material, comment, copy_to, give_material
from handlers.requests.cancelling import cancel
from handlers.requests.changing import change_form
from handlers.requests.choosing import CHOSEN_MAX, chosen_for, foresee, keep_chosen, to_choose
from handlers.requests.copies import copies_of, has_seen, unread_copies
from handlers.requests.deciding import batch_approve, decide
from handlers.requests.following import move
from handlers.requests.governing import Moved, move_runs, reassign
from handlers.requests.handing import add_approver, give_back, hand_out, recall, remove_approver, transfer
from handlers.requests.offers import Offered, possible
from handlers.requests.reading import CONCERNING, may_read, reach_of
from handlers.requests.returning import resubmit, return_to, take_back
from handlers.requests.rights import may_act, pending_for, tasks_for
from handlers.requests.searching import openly, orders_openly, read_search, request_hits, work_order_hits
from handlers.requests.showing import (
    HIDING,
    KEPT_BACK,
    files_in,
    hidden_from,
    hidden_in,
    hidden_in_orders,
    holders_for,
    line,
    order_summaries,
    readers_alike,
    summaries,
    summary_for,
    visible,
    without,
)
from handlers.requests.submitting import submit, urge, withdraw

org.declare_handover("requests", leaving.HANDOVER)

ROUTERS = chat.ROUTERS

__all__ = [
    "CHOSEN_MAX",
    "CONCERNING",
    "HIDING",
    "KEPT_BACK",
    "ROUTERS",
    "Moved",
    "Offered",
    "add_approver",
    "ask_material",
    "batch_approve",
    "cancel",
    "change_form",
    "chosen_for",
    "comment",
    "copies_of",
    "copy_to",
    "decide",
    "files_in",
    "foresee",
    "give_back",
    "give_material",
    "hand_out",
    "has_seen",
    "hidden_from",
    "hidden_in",
    "hidden_in_orders",
    "holders_for",
    "keep_chosen",
    "line",
    "may_act",
    "may_read",
    "move",
    "move_runs",
    "openly",
    "order_summaries",
    "orders_openly",
    "pending_for",
    "possible",
    "reach_of",
    "read_search",
    "readers_alike",
    "reassign",
    "recall",
    "remove_approver",
    "request_hits",
    "resubmit",
    "return_to",
    "submit",
    "summaries",
    "summary_for",
    "take_back",
    "tasks_for",
    "to_choose",
    "transfer",
    "unread_copies",
    "urge",
    "visible",
    "withdraw",
    "without",
    "work_order_hits",
]
