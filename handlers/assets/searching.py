"""Finding assets by any part of what their labels, type plates and the register say, or by who keeps them."""

from handlers.requests.searching import Wanted, hits
from models.database import current

WORDS_SQL = "asset_words(a.number, a.name, a.model, a.serial, a.place)"
"""The words of `asset a`, as they are indexed."""
KEEPERS_MAX = 200
"""Of a part of a name that more people have, the first ones count."""


async def asset_hits(wanted: Wanted) -> list[int] | None:
    """Every asset that has all of the words, the newest first; None for words so common that a look at each is due."""
    return await hits("asset_hits", wanted)


async def keepers_called(wanted: Wanted) -> list[int]:
    """People in whose name all of the words occur."""
    query = "SELECT id FROM person WHERE lower(name) LIKE ALL ($1::text[]) ORDER BY id LIMIT $2"
    return [row["id"] for row in await current().connection.fetch(query, wanted.patterns, KEEPERS_MAX)]
