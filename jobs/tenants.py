"""Work for every tenant, piece by piece: each piece in a unit of work of its own, so that none holds up another."""

from collections.abc import Awaitable, Callable

import structlog

from bot.away import AWAY
from models.database import repeated, unit_of_work

log = structlog.get_logger()


async def apart(tenant_id: int, verb: Callable[[int], Awaitable[bool]], record_id: int) -> bool:
    """Do one piece; False when it was not to be done or has failed, which the log tells. The next round tries again."""

    @repeated
    async def attempt() -> bool:
        async with unit_of_work(tenant_id):
            return await verb(record_id)

    try:
        done = await attempt()
    except AWAY:
        raise
    except Exception:
        log.exception("job.piece_failed", tenant_id=tenant_id, verb=verb.__name__, record_id=record_id)
        return False
    if done:
        log.info("job.piece_done", tenant_id=tenant_id, verb=verb.__name__, record_id=record_id)
    return done
