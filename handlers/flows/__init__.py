"""Approval flows: the path of a request, decided by people. Verbs for requests; nothing here sends messages."""

from handlers.flows.core import FlowRefusal, FlowState
from handlers.flows.picture import Picture, decision, picture, progress
from handlers.flows.running import act, begin, open_tasks, preview

__all__ = [
    "FlowRefusal",
    "FlowState",
    "Picture",
    "act",
    "begin",
    "decision",
    "open_tasks",
    "picture",
    "preview",
    "progress",
]
