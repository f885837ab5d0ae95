"""Every night: throw away what nobody will ask for again."""

from collections import Counter

import structlog

from jobs.engine import Timed
from models.database import current, repeated, unit_of_work
from models.org import tenant_ids

BATCH = 1000
"""Rows a transaction: short enough to keep nobody waiting."""

EVENTS = """
WITH gone AS (
    DELETE FROM incoming_event WHERE tenant_id = $1 AND id = ANY (ARRAY(
        SELECT id FROM incoming_event WHERE tenant_id = $1 AND created_at < now() - interval '30 days'
        ORDER BY created_at LIMIT $2))
    RETURNING 1)
SELECT count(*) FROM gone
"""
"""WeCom repeats a callback within minutes; a month leaves room for looking up an event id that somebody quotes."""

SESSIONS = """
WITH gone AS (
    DELETE FROM web_session WHERE tenant_id = $1 AND id = ANY (ARRAY(
        SELECT id FROM web_session WHERE tenant_id = $1 AND expires_at < now() ORDER BY expires_at LIMIT $2))
    RETURNING 1)
SELECT count(*) FROM gone
"""

LINKS = """
WITH gone AS (
    DELETE FROM signed_link WHERE tenant_id = $1 AND id = ANY (ARRAY(
        SELECT id FROM signed_link WHERE tenant_id = $1 AND expires_at < now() - interval '30 days'
        ORDER BY expires_at LIMIT $2))
    RETURNING 1)
SELECT count(*) FROM gone
"""
"""A month to look at what came of them."""

FILES = """
WITH gone AS (
    DELETE FROM stored_file WHERE tenant_id = $1 AND id = ANY (ARRAY(
        SELECT id FROM stored_file WHERE tenant_id = $1 AND request_id IS NULL AND purpose <> 'asset'
        AND created_at < now() - interval '1 day'
        AND NOT EXISTS (SELECT FROM approval_task
                        WHERE approval_task.tenant_id = $1 AND signature_id = stored_file.id)
        AND NOT EXISTS (SELECT FROM request draft
                        WHERE draft.tenant_id = $1 AND draft.applicant_id = stored_file.person_id
                        AND draft.state = 'draft' AND draft.form::text LIKE '%' || stored_file.id || '%')
        LIMIT $2))
    RETURNING 1)
SELECT count(*) FROM gone
"""
"""Uploads that are part of no request, draft or asset. Where the digits only stand in another value of a draft, the
file stays as long as the draft."""

# Messages have no index by age, which would cost every message something; but ids grow with time. So walk along them
# from the oldest, past those that may not go, and end at the first stretch without an old one.
MESSAGES = """
WITH stretch AS (
    SELECT id, created_at < now() - interval '400 days' AS old, state IN ('sent', 'failed', 'stopped') AS settled
    FROM outgoing_message WHERE tenant_id = $1 AND id > $3 ORDER BY id LIMIT $2
), gone AS (
    DELETE FROM outgoing_message
    WHERE tenant_id = $1 AND id = ANY (ARRAY(SELECT id FROM stretch WHERE old AND settled))
    RETURNING 1)
SELECT (SELECT count(*) FROM gone) AS count, (SELECT max(id) FROM stretch WHERE old) AS reached
"""
"""A year's messages stay, and a month to look at them; the cards stay for good, since people still tap old ones."""

log = structlog.get_logger()


async def keep_house() -> None:
    """Delete old events, expired logins and links, forsaken uploads and old messages of all tenants."""
    tenants = await tenant_ids()
    counts: Counter[str] = Counter()
    for tenant_id in tenants:
        counts["events"] += await _delete(tenant_id, EVENTS)
        counts["sessions"] += await _delete(tenant_id, SESSIONS)
        counts["links"] += await _delete(tenant_id, LINKS)
        counts["files"] += await _delete(tenant_id, FILES)
        counts["messages"] += await _delete_messages(tenant_id)
    log.info("housekeeping.done", tenants=len(tenants), **counts)


HOUSEKEEPING = Timed("housekeeping", "17 19 * * *", keep_house)
"""At 03:17 in China."""


async def _delete(tenant_id: int, statement: str) -> int:
    total = 0
    while deleted := await _delete_batch(tenant_id, statement):
        total += deleted
    return total


@repeated
async def _delete_batch(tenant_id: int, statement: str) -> int:
    async with unit_of_work(tenant_id):
        deleted: int = await current().connection.fetchval(statement, tenant_id, BATCH)
        return deleted


async def _delete_messages(tenant_id: int) -> int:
    total = 0
    reached: int | None = 0
    while reached is not None:
        deleted, reached = await _delete_stretch(tenant_id, reached)
        total += deleted
    return total


@repeated
async def _delete_stretch(tenant_id: int, after: int) -> tuple[int, int | None]:
    async with unit_of_work(tenant_id):
        row = await current().connection.fetchrow(MESSAGES, tenant_id, BATCH, after)
        return row["count"], row["reached"]
