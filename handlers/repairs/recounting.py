"""The calendar changes: repairs that are under way keep the working time they have left."""

from datetime import datetime

from handlers.org.calendar import declare_recount
from handlers.org.working_time import Calendar, counted_anew
from handlers.repairs.service import KIND
from models.database import current
from models.work_states import OPEN

# What waits for material has as much left as when it began to wait.
_RUNNING = """
SELECT o.id, o.due_at, CASE WHEN o.state = 'suspended' THEN (
    SELECT max(h.created_at) FROM history_entry h
    WHERE h.tenant_id = o.tenant_id AND h.work_order_id = o.id AND h.verb = 'suspend') ELSE $3 END AS since
FROM work_order o JOIN repair r ON r.tenant_id = o.tenant_id AND r.work_order_id = o.id
WHERE o.kind = $1 AND o.state = ANY($2::text[]) AND NOT r.urgent AND o.due_at IS NOT NULL
ORDER BY o.id FOR NO KEY UPDATE OF o
"""
_MOVE = """
UPDATE work_order SET due_at = moved.due_at FROM unnest($1::bigint[], $2::timestamptz[]) AS moved (id, due_at)
WHERE work_order.id = moved.id
"""


async def recount(before: Calendar, after: Calendar, moment: datetime) -> None:
    """Count the terms anew that lie ahead; what is urgent goes by the clock."""
    connection = current().connection
    moved: dict[int, datetime] = {}
    for row in await connection.fetch(_RUNNING, KIND, [state.value for state in OPEN], moment):
        anew = counted_anew(row["due_at"], row["since"], before, after)
        if anew != row["due_at"]:
            moved[row["id"]] = anew
    if moved:
        await connection.execute(_MOVE, list(moved), list(moved.values()))


declare_recount(recount)
