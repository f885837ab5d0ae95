"""Finding colleagues by what people type, for lists and for every form that asks for a person."""

from collections.abc import Collection
from dataclasses import dataclass

from models.database import current
from models.org import Person

MATCHES_MAX = 20


@dataclass(frozen=True)
class Found:
    """A page of people, and the key of the next page; None on the last one."""

    people: list[Person]
    after: int | None


async def find_people(
    text: str = "",
    *,
    departments: Collection[int] | None = None,
    active: bool = True,
    with_mobile: bool = False,
    after: int = 0,
    limit: int = MATCHES_MAX,
) -> Found:
    """People whose name or account contains the text, in the order of their ids.

    Args:
        text: Empty: everybody.
        departments: Only people of these; None: of all.
        with_mobile: Whether the text may be part of a mobile number, too: only for readers who may see the numbers.
        after: The key of the page, as the page before gave it.
    """
    # strpos and no LIKE: what people type has no wildcards. Neither could use an index under row-level security, but
    # the tenant's own rows are found by one, and ten thousand people are looked through in milliseconds.
    rows = await current().connection.fetch(
        "SELECT p.id FROM person p WHERE p.active = $1 AND p.id > $2"
        " AND ($3::bigint[] IS NULL OR p.department_id = ANY($3))"
        " AND ($4 = '' OR strpos(p.name, $4) > 0 OR ($5 AND strpos(p.mobile, $4) > 0) OR EXISTS"
        " (SELECT FROM channel_account a WHERE a.tenant_id = p.tenant_id AND a.person_id = p.id"
        " AND strpos(a.user_key, lower($4)) > 0)) ORDER BY p.id LIMIT $6",
        active,
        after,
        list(departments) if departments is not None else None,
        text.strip(),
        with_mobile,
        limit + 1,
    )
    ids = [int(row["id"]) for row in rows]
    people = await Person.listed("id", id=ids[:limit]) if ids else []
    return Found(people, ids[limit - 1] if len(ids) > limit else None)
