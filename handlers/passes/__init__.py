"""Passes for private cars (车辆出入证): asked for, checked at the gate, renewed, revoked."""

from handlers import org
from handlers.passes import chat, demo, leaving  # noqa: F401  # furnishes the demo agency
from handlers.passes.checking import Notice, find_passes, notice_of, valid_plates
from handlers.passes.ending import revoke
from handlers.passes.renewing import renew, renewable
from handlers.passes.request_type import PASS
from handlers.passes.rules import CHECK, MANAGE, Rules, load_rules, save_rules

org.declare_handover("passes", leaving.HANDOVER)

ROUTERS = (chat.router,)

__all__ = [
    "CHECK",
    "MANAGE",
    "PASS",
    "ROUTERS",
    "Notice",
    "Rules",
    "find_passes",
    "load_rules",
    "notice_of",
    "renew",
    "renewable",
    "revoke",
    "save_rules",
    "valid_plates",
]
