"""People who join, many at once and whichever way they come: from a file or from the channel's contacts."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.database import current, current_tenant_id

_ADD = """
WITH new AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('person', 'id')) AS id, rows.*
    FROM unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[])
        rows (user_id, name, department_id, title, mobile)
), added AS (
    INSERT INTO person (id, tenant_id, name, department_id, title, mobile, active, created_at)
    SELECT id, $1, name, department_id, title, mobile, true, now() FROM new
)
INSERT INTO channel_account (tenant_id, person_id, channel, user_id, user_key, created_at)
SELECT $1, id, $2, user_id, lower(user_id), now() FROM new
RETURNING user_key, person_id
"""


@dataclass(frozen=True)
class Newcomer:
    """Somebody of whom we have nothing yet."""

    user_id: str
    name: str
    department_id: int
    title: str = ""
    mobile: str = ""


async def add_newcomers(channel: str, people: Sequence[Newcomer]) -> dict[str, int]:
    """Add people with their accounts, in one statement; returns our ids by user id in lower case."""
    connection = current().connection
    if len(people) > 1:
        # The check that an account's person exists keeps the plan for the size the table once had on this connection:
        # ten thousand people after a dozen took ten times as long.
        await connection.execute("DISCARD PLANS")
    rows = await connection.fetch(
        _ADD,
        current_tenant_id(),
        channel,
        [one.user_id for one in people],
        [one.name for one in people],
        [one.department_id for one in people],
        [one.title for one in people],
        [one.mobile for one in people],
    )
    return {row["user_key"]: row["person_id"] for row in rows}
