"""Dangers that anybody reports (隐患上报): a work order at once for whoever is responsible, until it is removed.

Inspections come with an issue of their own. A danger that a round finds is opened with `open_hazard`, without a
request; what becomes of it is the work order's life, which they may refine by the hooks of `SERVICE`.
"""

from handlers.hazards.late import late_hazards, tell_late
from handlers.hazards.request_type import HAZARD, LEVELS, open_hazard
from handlers.hazards.service import KIND, SERVICE

__all__ = ["HAZARD", "KIND", "LEVELS", "SERVICE", "late_hazards", "open_hazard", "tell_late"]
