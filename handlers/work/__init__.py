"""Work orders: what has to be done, by whom, and how it was rated.

A trade whose orders are done by people declares a `Service` and opens them with `serve`; all the rest follows.
"""

from handlers import org
from handlers.work import (  # noqa: F401  # draws and reminds
    confirming,
    crews,
    leaving,
    rating,
    reminding,
    serving_cards,
    serving_chat,
    speaking,
)
from handlers.work.acts import call_off, call_off_all
from handlers.work.confirming import reopen, solved
from handlers.work.crews import add_to_crew, crew_table, declare_trade, on_duty, remove_from_crew, trades
from handlers.work.joining import APART, asks_whether_same, joins, leave, reporters, settle_same
from handlers.work.lapsing import lapse, unanswered
from handlers.work.merging import candidates, may_merge, merge
from handlers.work.opening import applicant_of, ask_for_hands, orders_for, requests_of, serve
from handlers.work.orders import move, open_order
from handlers.work.overview import Only, overview
from handlers.work.photos import Stage, add_photos, photo_labels
from handlers.work.rating import ask_for_rating, rate
from handlers.work.reserving import Taken, reserving
from handlers.work.services import Service, crew_of, declare_service, service_of, services
from handlers.work.serving import do, entry_of, possible
from handlers.work.serving_cards import crew_options, must_know, order_lines
from handlers.work.several import crews_of, dispatched_by, give, merge_all
from handlers.work.speaking import KINDS, KindCards, kinds_for, label_of
from handlers.work.terms import RUNNING, due_in, late_words

org.declare_handover("work", leaving.HANDOVER)
org.declare_handover("crews", crews.HANDOVER)

ROUTERS = (rating.router, speaking.router, serving_chat.router, confirming.router)

__all__ = [
    "APART",
    "KINDS",
    "ROUTERS",
    "RUNNING",
    "KindCards",
    "Only",
    "Service",
    "Stage",
    "Taken",
    "add_photos",
    "add_to_crew",
    "applicant_of",
    "ask_for_hands",
    "ask_for_rating",
    "asks_whether_same",
    "call_off",
    "call_off_all",
    "candidates",
    "crew_of",
    "crew_options",
    "crew_table",
    "crews_of",
    "declare_service",
    "declare_trade",
    "dispatched_by",
    "do",
    "due_in",
    "entry_of",
    "give",
    "joins",
    "kinds_for",
    "label_of",
    "lapse",
    "late_words",
    "leave",
    "may_merge",
    "merge",
    "merge_all",
    "move",
    "must_know",
    "on_duty",
    "open_order",
    "order_lines",
    "orders_for",
    "overview",
    "photo_labels",
    "possible",
    "rate",
    "remove_from_crew",
    "reopen",
    "reporters",
    "requests_of",
    "reserving",
    "serve",
    "service_of",
    "services",
    "settle_same",
    "solved",
    "trades",
    "unanswered",
]
