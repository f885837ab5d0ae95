"""What a channel's provider counts for an organisation in a calendar month, as our own rows tell it.

Only nearly so: failed attempts and downloads are not among them. Valkey could count more closely, and forget.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from models.clock import now
from models.database import current, current_tenant_id

TAPS_AND_WORDS = ("said", "tapped", "unsupported", "sentimage", "sentfile")
"""Kinds of incoming events that count; changes of the contacts do not."""

_USED = """
SELECT (SELECT count(*) + count(*) FILTER (WHERE answer->>'shown_as' IS NOT NULL) FROM outgoing_message
        WHERE tenant_id = $1 AND channel = $2 AND sent_at >= $3 AND answer->>'via' <> 'nothing')
       + 2 * (SELECT count(*) FROM sent_card
              WHERE tenant_id = $1 AND channel = $2 AND created_at >= $3 AND todo IS NOT NULL) AS calls,
       (SELECT count(*) FROM incoming_event
        WHERE tenant_id = $1 AND created_at >= $3 AND channel = $2 AND kind = ANY ($4)) AS deliveries
"""


@dataclass(frozen=True)
class Usage:
    """Calls that we make and deliveries that we get, in one month. As an allowance, 0 stands for no limit."""

    calls: int
    deliveries: int


@runtime_checkable
class Metered(Protocol):
    """A channel whose provider refuses what exceeds a month's allowance."""

    @property
    def allowance(self) -> Usage:
        """How much the organisation may use in a calendar month."""


async def used(channel: str) -> Usage:
    """What the running tenant has used of a channel since the month began in China."""
    row = await current().connection.fetchrow(_USED, current_tenant_id(), channel, month_start(), TAPS_AND_WORDS)
    return Usage(row["calls"], row["deliveries"])


def month_start() -> datetime:
    """The first moment of this month."""
    return now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
