"""How every door says no: a status, a reference that the log knows, and not a word about why."""

import secrets

import structlog
from aiohttp import web

from bot import metrics

REFERENCE_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
REFERENCE_LENGTH = 8

log = structlog.get_logger()


class NotAdmitted(Exception):
    """A delivery that is not let in. `reason` is one word for the counter, `why` a sentence for the log."""

    def __init__(self, reason: str, why: str, *, status: int = 403) -> None:
        super().__init__(f"{reason}: {why}")
        self.reason = reason
        self.why = why
        self.status = status


def new_reference() -> str:
    """Names one delivery, in the log and to people: 8 characters that can be read out over the telephone."""
    return "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(REFERENCE_LENGTH))


def refuse(refused: NotAdmitted, reference: str) -> web.Response:
    """The answer to whoever sent it. Tenant and reference are bound to the log line by the door."""
    metrics.refusals.labels(refused.reason).inc()
    log.warning("event.refused", reason=refused.reason, why=refused.why)
    return web.Response(status=refused.status, text=f"refused, reference {reference}")
