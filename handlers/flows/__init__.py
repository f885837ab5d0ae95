"""Approval flows: the path of a request, decided by people. Verbs for requests; nothing here sends messages."""

from handlers.flows.core import FlowRefusal, FlowState
from handlers.flows.running import act, begin, decision, open_tasks, preview, progress

__all__ = ["FlowRefusal", "FlowState", "act", "begin", "decision", "open_tasks", "preview", "progress"]
