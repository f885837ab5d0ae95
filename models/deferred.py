"""Work put off in the running transaction: it begins only if that commits, and then once, by whichever worker is free.

The queue is pgqueuer's; jobs/engine.py takes the work out and does it.
"""

import json
import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from pgqueuer import Queries
from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.adapters.persistence.qb import QueryQueueBuilder
from pgqueuer.domain.settings import DBSettings

from models.database import current

QUEUE_SCHEMA = "pgqueuer"
"""Where the migration put pgqueuer's tables; the service's own connections look there only when told."""


async def defer(
    job: str, payload: Mapping[str, Any], *, after: timedelta = timedelta(0), key: str | None = None
) -> None:
    """Have the job of this name done with this payload, not before `after` has passed since the transaction began.

    Args:
        key: The work is not put off again while work of the same key waits or is being done.
    """
    queries = Queries(
        AsyncpgDriver(current().connection), qbq=QueryQueueBuilder(settings=DBSettings(db_schema=QUEUE_SCHEMA))
    )
    body = json.dumps(payload, ensure_ascii=False).encode()
    await queries.enqueue(job, body, execute_after=after, dedupe_key=key, on_conflict="skip")


async def defer_together(job: str, payload: Mapping[str, Any], *, key: str, within: timedelta) -> None:
    """Have the job done once for all who ask within one stretch of time; it begins after the stretch has ended.

    Whoever asks while the job is being done already belongs to a later stretch: what they changed will be seen.
    """
    seconds = within.total_seconds()
    # By the clock that starts the work, and as of the beginning of this transaction, as `after` is counted.
    begun = float(await current().connection.fetchval("SELECT extract(epoch FROM now())"))
    stretch = math.floor(begun / seconds) + 1
    await defer(job, payload, after=timedelta(seconds=stretch * seconds - begun), key=f"{job}:{key}:{stretch}")
