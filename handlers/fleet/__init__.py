"""The fleet: vehicle requests, dispatch, trips."""

from handlers import org, work
from handlers.fleet import binding, dispatching, driving, leaving, reminding, speaking  # noqa: F401  # as in requests
from handlers.fleet.dispatching import (
    KIND,
    PERMISSION,
    TRIP_VIEW,
    VIEW,
    DispatchOptions,
    dispatch,
    dispatch_options,
    dispatch_state,
    form_for,
    trip_form,
)
from handlers.fleet.driving import accept, decline, finish, start
from handlers.fleet.request_type import VEHICLE

org.declare_handover("fleet", leaving.HANDOVER)
work.KINDS[KIND] = work.KindCards(TRIP_VIEW, VIEW, PERMISSION, "出车单")

ROUTERS = (dispatching.router, driving.router, speaking.router, binding.router)

__all__ = [
    "ROUTERS",
    "VEHICLE",
    "DispatchOptions",
    "accept",
    "decline",
    "dispatch",
    "dispatch_options",
    "dispatch_state",
    "finish",
    "form_for",
    "start",
    "trip_form",
]
