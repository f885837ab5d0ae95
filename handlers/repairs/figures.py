"""How well repairs go: on time, fixed the first time, taken up again; by trade and by person, out of the history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.repairs.service import KIND
from handlers.repairs.trades import OBJECTS
from models.database import current
from models.org import people_by_id
from models.work_states import OPEN

# A completion counts for whoever completed it, in the period in which it was; it failed when 还没好 follows. The first
# completion of an order tells whether it was fixed the first time. The term moves with pauses, so the one there is now
# is the one that counts. What was completed in the period was closed in it or later, or is open again: looked up as two
# lists, each by its own index.
_COMPLETIONS = """
WITH done AS (
    SELECT o.id, r.object, h.person_id, h.created_at, h.created_at <= o.due_at AS on_time,
        extract(epoch FROM h.created_at - o.created_at) / 3600 AS hours,
        h.verb, lead(h.verb) OVER moves AS next_verb,
        row_number() OVER (PARTITION BY o.id, h.verb ORDER BY h.id) AS number
    FROM (
        SELECT id, tenant_id, created_at, due_at FROM work_order WHERE kind = $1 AND closed_at >= $2
        UNION ALL
        SELECT id, tenant_id, created_at, due_at FROM work_order WHERE kind = $1 AND state = ANY($4::text[])
    ) o
    JOIN repair r ON r.tenant_id = o.tenant_id AND r.work_order_id = o.id
    JOIN history_entry h ON h.tenant_id = o.tenant_id AND h.work_order_id = o.id
    WHERE h.verb IN ('complete', 'reopen') AND o.created_at < $3
    WINDOW moves AS (PARTITION BY o.id ORDER BY h.id)
), counted AS (
    SELECT * FROM done WHERE verb = 'complete' AND created_at >= $2 AND created_at < $3
)
SELECT object, person_id, grouping(object) = 1 AS of_person,
    count(*) AS completions,
    count(*) FILTER (WHERE number = 1) AS firsts,
    count(*) FILTER (WHERE number = 1 AND next_verb IS DISTINCT FROM 'reopen') AS fixed_first,
    count(*) FILTER (WHERE next_verb = 'reopen') AS reopened,
    count(*) FILTER (WHERE on_time) AS on_time,
    avg(hours)::float8 AS hours
FROM counted GROUP BY GROUPING SETS ((object), (person_id))
"""
_STARS = """
SELECT r.object, g.rated_id AS person_id, grouping(r.object) = 1 AS of_person, avg(g.stars)::float8 AS stars
FROM rating g
JOIN work_order o ON o.tenant_id = g.tenant_id AND o.id = g.work_order_id
JOIN repair r ON r.tenant_id = o.tenant_id AND r.work_order_id = o.id
WHERE o.kind = $1 AND g.created_at >= $2 AND g.created_at < $3
GROUP BY GROUPING SETS ((r.object), (g.rated_id))
"""
_MONEY = """
SELECT coalesce(sum(r.labour_fen), 0)::int8 + coalesce(sum((
    SELECT sum(p.fen) FROM repair_part p WHERE p.tenant_id = o.tenant_id AND p.work_order_id = o.id)), 0)::int8
FROM work_order o JOIN repair r ON r.tenant_id = o.tenant_id AND r.work_order_id = o.id
WHERE o.kind = $1 AND o.closed_at >= $2 AND o.closed_at < $3 AND o.state <> 'cancelled'
"""


@dataclass(frozen=True)
class Figures:
    """Of one trade or person in a period. Rates are None where there is nothing to count.

    Attributes:
        completions: How often something was completed; an order that was taken up again counts each time.
        fixed_first: Share of the orders' first completions after which nobody said 还没好.
        reopened: Share of completions after which somebody did.
        on_time: Share of completions by the term.
        hours: By the clock from the report to the completion, on average.
        stars: Of those who rated; nobody's silence counts.
    """

    label: str
    completions: int
    fixed_first: float | None
    reopened: float | None
    on_time: float | None
    hours: float | None
    stars: float | None


async def figures(first: datetime, last: datetime) -> tuple[list[Figures], list[Figures]]:
    """Of every trade that completed something from `first` until before `last`, in the order of the trades; and of
    everybody who did, whoever did the most first.
    """
    fetch, running = current().connection.fetch, [state.value for state in OPEN]
    stars = {_key(row): row["stars"] for row in await fetch(_STARS, KIND, first, last)}
    found = await fetch(_COMPLETIONS, KIND, first, last, running)
    rows: list[dict[str, Any]] = [{**row, "stars": stars.get(_key(row))} for row in found]
    order = list(OBJECTS)
    trades = [row for row in rows if not row["of_person"]]
    trades.sort(key=lambda row: order.index(row["object"]) if row["object"] in order else len(order))
    people = await people_by_id({row["person_id"] for row in rows if row["person_id"] is not None})
    names = {number: person.name for number, person in people.items()}
    workers = sorted((row for row in rows if row["of_person"]), key=lambda row: -row["completions"])
    return (
        [_figures(OBJECTS.get(row["object"], row["object"]), row) for row in trades],
        [_figures(names.get(row["person_id"], "系统"), row) for row in workers],
    )


def _key(row: Mapping[str, Any]) -> tuple[bool, str | int | None]:
    return row["of_person"], row["person_id"] if row["of_person"] else row["object"]


async def spent_in(first: datetime, last: datetime) -> int:
    """What material and labour of the orders closed in the period cost, in fen."""
    fen: int = await current().connection.fetchval(_MONEY, KIND, first, last)
    return fen


def _figures(label: str, row: dict[str, Any]) -> Figures:
    completions, firsts = row["completions"], row["firsts"]
    return Figures(
        label,
        completions,
        row["fixed_first"] / firsts if firsts else None,
        row["reopened"] / completions,
        row["on_time"] / completions,
        row["hours"],
        row["stars"],
    )
