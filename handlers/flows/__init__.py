"""Approval flows: the path of a request, decided by people. Verbs for requests; nothing here sends messages."""

from handlers.flows.algebra import Refusal
from handlers.flows.algebra.actions import Action, Offer
from handlers.flows.organisation import departments_above
from handlers.flows.path import Choice, Chosen, find_path
from handlers.flows.picture import Picture, picture, progress
from handlers.flows.running import (
    Foreseen,
    Ongoing,
    PeopleToChoose,
    act,
    advance,
    begin,
    choices,
    foresee,
    ongoing,
    open_tasks,
)

__all__ = [
    "Action",
    "Choice",
    "Chosen",
    "Foreseen",
    "Offer",
    "Ongoing",
    "PeopleToChoose",
    "Picture",
    "Refusal",
    "act",
    "advance",
    "begin",
    "choices",
    "departments_above",
    "find_path",
    "foresee",
    "ongoing",
    "open_tasks",
    "picture",
    "progress",
]
