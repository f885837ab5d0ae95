"""Who is in a role or a work group: both pages show and change their members alike."""

from dataclasses import dataclass

from handlers.org.tree import read_tree
from models.database import current
from models.org import Person, people_by_id
from pages.numbers import read_number
from pages.visit import Visit

MEMBERS_SHOWN = 100


@dataclass(frozen=True)
class Member:
    """A person with where they belong."""

    person: Person
    department: str


@dataclass(frozen=True)
class Members:
    """A page of members, the key of the next page (None on the last one), and how many there are in all."""

    rows: list[Member]
    after: int | None
    count: int


async def members_of(visit: Visit, table: str, column: str, owner_id: int) -> Members:
    """The members of a role or work group, in the order of their ids.

    Args:
        table: role_member or work_group_member; its `column` is compared with `owner_id`.
    """
    start = read_number(visit.request.query.get("after", "")) or 0
    fetch = current().connection.fetch
    rows = await fetch(
        f"SELECT person_id FROM {table} WHERE {column} = $1 AND person_id > $2 ORDER BY person_id LIMIT $3",
        owner_id,
        start,
        MEMBERS_SHOWN + 1,
    )
    ids = [int(row["person_id"]) for row in rows]
    [counted] = await fetch(f"SELECT count(*) AS number FROM {table} WHERE {column} = $1", owner_id)
    people, tree = await people_by_id(ids[:MEMBERS_SHOWN]), await read_tree()
    shown = [people[one] for one in ids[:MEMBERS_SHOWN]]
    return Members(
        [Member(person, tree.path(person.department_id)) for person in shown],
        shown[-1].id if len(ids) > MEMBERS_SHOWN else None,
        int(counted["number"]),
    )


async def counts_of(table: str, column: str) -> dict[int, int]:
    """How many members each has."""
    rows = await current().connection.fetch(f"SELECT {column} AS id, count(*) AS number FROM {table} GROUP BY {column}")
    return {row["id"]: row["number"] for row in rows}
