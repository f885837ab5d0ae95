"""Request types that an agency designs itself: published forms become types that chat and pages know at once."""

from bot.request_types import use_designed
from handlers.designing import speaking
from handlers.designing.catalogue import designed_types
from handlers.designing.comparing import compare
from handlers.designing.filling import beginning, settling
from handlers.designing.publishing import Conflict, digest, open_type, problems, publish, save_draft, switch

ROUTERS = (speaking.router,)
use_designed(designed_types)

__all__ = [
    "ROUTERS",
    "Conflict",
    "beginning",
    "compare",
    "digest",
    "open_type",
    "problems",
    "publish",
    "save_draft",
    "settling",
    "switch",
]
