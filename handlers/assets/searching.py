"""Finding assets by any part of what their labels, type plates and the register say, or by who keeps them."""

from handlers.requests.searching import Wanted, hits
from models.database import current

WORDS_SQL = "asset_words(a.number, a.name, a.model, a.serial, a.place)"
"""The words of `asset a`, as they are indexed."""
KEEPERS_MAX, KEPT_MAX = 200, 5000
"""Of a part of a name that more people have, the first ones count; of what they keep, the newest."""


async def asset_hits(wanted: Wanted) -> list[int] | None:
    """Every asset that has all of the words, the newest first; None for words so common that a look at each is due."""
    return await hits("asset_hits", wanted)


async def kept_by_called(wanted: Wanted) -> list[int]:
    """The newest assets of people in whose name all of the words occur."""
    called = "SELECT id FROM person WHERE lower(name) LIKE ALL ($1::text[]) ORDER BY id LIMIT $2"
    keepers = [row["id"] for row in await current().connection.fetch(called, wanted.patterns, KEEPERS_MAX)]
    if not keepers:
        return []
    # Sorted apart: PostgreSQL would go through all assets by their ids until it had so many.
    kept = (
        "WITH kept AS MATERIALIZED (SELECT id FROM asset WHERE keeper_id = ANY($1::bigint[]))"
        " SELECT id FROM kept ORDER BY id DESC LIMIT $2"
    )
    return [row["id"] for row in await current().connection.fetch(kept, keepers, KEPT_MAX)]
