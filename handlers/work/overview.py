"""How the work stands: for whoever says who does it. Every figure is one query over what the reader may see."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.clock import LOCAL, now
from models.database import current
from models.work import WorkOrder

ROWS_MAX = 50
DONE_DAYS = 30
_OPEN = "('open', 'dispatched', 'accepted', 'in_progress', 'suspended')"
_LATE = "due_at < $2 AND state <> 'suspended'"
"""Nothing gets late while it waits for material."""
_COUNTS = f"""
SELECT count(*) FILTER (WHERE state = 'open') AS waiting,
       count(*) FILTER (WHERE state <> 'open') AS running,
       count(*) FILTER (WHERE state = 'suspended') AS suspended,
       count(*) FILTER (WHERE {_LATE}) AS late
FROM work_order WHERE kind = ANY($1::text[]) AND state IN {_OPEN}
"""
_DONE = """
SELECT count(*) FROM work_order
WHERE kind = ANY($1::text[]) AND state IN ('completed', 'confirmed') AND closed_at >= $2
"""
_PEOPLE = f"""
WITH mine AS (
    SELECT assignee_id, state, due_at, closed_at, id FROM work_order
    WHERE kind = ANY($1::text[]) AND assignee_id IS NOT NULL
    AND (state IN {_OPEN} OR state IN ('completed', 'confirmed') AND closed_at >= $3)
)
SELECT person.id, person.name,
       count(*) FILTER (WHERE mine.state IN {_OPEN}) AS open,
       count(*) FILTER (WHERE mine.state IN {_OPEN} AND {_LATE}) AS late,
       count(*) FILTER (WHERE mine.closed_at IS NOT NULL) AS done,
       round(avg(rating.stars), 1) AS stars
FROM mine JOIN person ON person.id = mine.assignee_id
LEFT JOIN rating ON rating.tenant_id = person.tenant_id AND rating.work_order_id = mine.id
GROUP BY person.id, person.name ORDER BY open DESC, done DESC, person.id LIMIT {ROWS_MAX}
"""
_PLACES = f"""
SELECT place, count(*) AS open, count(*) FILTER (WHERE {_LATE}) AS late
FROM work_order WHERE kind = ANY($1::text[]) AND state IN {_OPEN} AND place <> ''
GROUP BY place ORDER BY open DESC, place LIMIT 20
"""


@dataclass(frozen=True)
class OfPerson:
    """What one person has to do and has done lately; `stars` None: nobody has rated it."""

    id: int
    name: str
    open: int
    late: int
    done: int
    stars: float | None


@dataclass(frozen=True)
class OfPlace:
    """What is open at one place."""

    place: str
    open: int
    late: int


@dataclass(frozen=True)
class Overview:
    """The whole: counts of open orders, what was done today, the most urgent ones, people and places."""

    waiting: int
    running: int
    suspended: int
    late: int
    done_today: int
    orders: list[WorkOrder]
    people: list[OfPerson]
    places: list[OfPlace]


@dataclass(frozen=True)
class Only:
    """Which of the open orders are listed: `open` or `late` ones, of one person, at one place; the figures stay."""

    state: str = ""
    person_id: int | None = None
    place: str = ""


async def overview(kinds: Collection[str], only: Only) -> Overview:
    """How the orders of these kinds stand now."""
    fetch, moment, wanted = current().connection, now(), list(kinds)
    today = moment.astimezone(LOCAL).replace(hour=0, minute=0, second=0, microsecond=0)
    counts = await fetch.fetchrow(_COUNTS, wanted, moment)
    people = await fetch.fetch(_PEOPLE, wanted, moment, moment - timedelta(days=DONE_DAYS))
    places = await fetch.fetch(_PLACES, wanted, moment)
    return Overview(
        **counts,
        done_today=await fetch.fetchval(_DONE, wanted, today),
        orders=await _most_urgent(wanted, only, moment),
        people=[_of_person(row) for row in people],
        places=[OfPlace(**row) for row in places],
    )


def _of_person(row: Mapping[str, Any]) -> OfPerson:
    stars = row["stars"]
    return OfPerson(**{**row, "stars": float(stars) if stars is not None else None})


async def _most_urgent(kinds: list[str], only: Only, moment: datetime) -> list[WorkOrder]:
    """Open orders, those first that should be done first; what nobody promised a time for comes last."""
    rows = await current().connection.fetch(
        f"SELECT * FROM work_order WHERE kind = ANY($1::text[]) AND state IN {_OPEN}"
        f" AND ($3 <> 'open' OR state = 'open') AND ($3 <> 'late' OR {_LATE})"
        " AND ($4::bigint IS NULL OR assignee_id = $4) AND ($5 = '' OR place = $5)"
        f" ORDER BY coalesce(due_at, starts_at) NULLS LAST, id LIMIT {ROWS_MAX}",
        kinds,
        moment,
        only.state,
        only.person_id,
        only.place,
    )
    return [WorkOrder._init_from_db(**row) for row in rows]
