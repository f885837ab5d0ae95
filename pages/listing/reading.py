"""The rows of a list, page by page. A page starts behind a row, never at an offset: what comes in shifts nothing."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace

from multidict import MultiDict

from bot.errors import UserError
from models.database import current
from pages.listing.columns import Row
from pages.listing.listing import Asked, Listing, Place
from pages.listing.where import Where
from pages.visit import Visit

PAGE_ROWS = 50
BATCH_ROWS = 1000


@dataclass(frozen=True)
class PageOfRows:
    """Some rows, and where the pages beside them start."""

    rows: list[Row]
    before: Place | None
    after: Place | None


async def conditions(asked: Asked, visit: Visit) -> tuple[Where, list[str]]:
    """What this reader may see and has asked for, and what could not be understood of it."""
    # How many rows have a word or a state depends on which: PostgreSQL's one plan for all of them, which it would take
    # from the sixth time on, reads a hundred thousand rows for some.
    await current().connection.execute("SET LOCAL plan_cache_mode = force_custom_plan")
    where, problems = Where(visit.person), []
    await asked.listing.scope(visit, where)
    for one in asked.listing.filters:
        try:
            await one.apply(where, asked.given)
        except UserError as problem:
            problems.append(problem.text)
    return where, problems


async def read_page(asked: Asked, where: Where, visit: Visit, *, rows_max: int = PAGE_ROWS) -> PageOfRows:
    """The page that the address names."""
    rows = await _rows(asked, where, rows_max + 1)
    more = len(rows) > rows_max
    rows = rows[:rows_max]
    if asked.before is not None:
        if not more:
            # Back at the beginning: a whole first page, not the few rows before the one we came from.
            return await read_page(replace(asked, before=None), where, visit, rows_max=rows_max)
        rows.reverse()
        before, after = True, True
    else:
        before, after = asked.after is not None, more
    await asked.listing.enrich(rows, visit)
    return PageOfRows(
        rows,
        _place_of(rows[0]) if rows and before else None,
        _place_of(rows[-1]) if rows and after else None,
    )


def _place_of(row: Row) -> Place:
    return Place(row["sorted_by"], row["id"])


@dataclass(frozen=True)
class FirstRows:
    """The beginning of a list: its rows, whether there are more, and the list's address in this state."""

    rows: list[Row]
    more: bool
    address: str


async def first_rows(visit: Visit, listing: Listing, given: Mapping[str, str], *, rows_max: int) -> FirstRows:
    """The first rows of a list for another page, such as the search page; `given` is read as the list's address."""
    asked = await Asked.read(listing, MultiDict(given))
    where, _ = await conditions(asked, visit)
    page = await read_page(asked, where, visit, rows_max=rows_max)
    return FirstRows(page.rows, page.after is not None, asked.address())


async def _rows(asked: Asked, where: Where, rows_max: int) -> list[Row]:
    listing, sort = asked.listing, asked.sort.sort
    start = Where(where.reader)
    # Its placeholders go on counting where the others end.
    start.values.extend(where.values)
    backwards = asked.before is not None
    place = asked.before if backwards else asked.after
    down = asked.descending != backwards
    by_key = sort == listing.key
    if place is not None and by_key:
        start.add(f"{sort} {'<' if down else '>'} {{}}", place.id)
    elif place is not None:
        start.add(f"({sort}, {listing.key}) {'<' if down else '>'} ({{}}, {{}})", place.value, place.id)
    query = (
        f"SELECT {listing.key} AS id, {sort} AS sorted_by, {listing.select} FROM {listing.source}"
        f" WHERE {where.sql} AND {start.sql} ORDER BY {_order(asked, down)} LIMIT {rows_max}"
    )
    return [dict(row) for row in await current().connection.fetch(query, *start.values)]


def _order(asked: Asked, down: bool) -> str:
    direction, key = "DESC" if down else "ASC", asked.listing.key
    return f"{key} {direction}" if asked.sort.sort == key else f"{asked.sort.sort} {direction}, {key} {direction}"


async def count(asked: Asked, where: Where, *, counted_max: int) -> int:
    """How many rows there are; one more than `counted_max` when there are more."""
    # In the list's order, whose index holds this tenant's rows alone.
    found_ones = (
        f"SELECT FROM {asked.listing.source} WHERE {where.sql}"
        f" ORDER BY {_order(asked, asked.descending)} LIMIT {counted_max + 1}"
    )
    found: int = await current().connection.fetchval(f"SELECT count(*) FROM ({found_ones}) counted", *where.values)
    return found


async def all_rows(asked: Asked, where: Where, visit: Visit) -> AsyncIterator[list[Row]]:
    """Every row in the list's order, in batches."""
    asked = replace(asked, before=None, after=None)
    while True:
        page = await read_page(asked, where, visit, rows_max=BATCH_ROWS)
        if page.rows:
            yield page.rows
        if page.after is None:
            return
        asked = replace(asked, after=page.after)
