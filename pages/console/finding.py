"""What the console's one search box finds: each part declares it beside its own pages, as `FINDS` of its module."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from models.moves import State
from pages.listing import Listing, Mark, Row, first_rows
from pages.visit import Visit

SHOWN_MAX = 10
"""Of each kind; the lists behind the links have all."""


@dataclass(frozen=True)
class Hit:
    """One thing that was found; `path` is empty where it has no page that this reader may open."""

    title: str
    text: str = ""
    path: str = ""
    mark: State | Mark | None = None


@dataclass(frozen=True)
class Hits:
    """What was found of one kind; `more` opens the list with the same words, when it has more than are shown."""

    rows: list[Hit]
    more: str = ""


@dataclass(frozen=True)
class Find:
    """One kind of things.

    Attributes:
        title: What the results stand under.
        find: What this reader may see of the things that have these words; one query for all of them.
        permission: Who looks for it at all; None: everybody of the tenant.
    """

    title: str
    find: Callable[[Visit, str], Awaitable[Hits]]
    permission: str | None = None


def in_list(title: str, listing: Listing, hit: Callable[[Row], Hit], permission: str | None = None) -> Find:
    """What a list with a filter `q` finds; `permission` is what the list's route asks for."""

    async def find(visit: Visit, typed: str) -> Hits:
        found = await first_rows(visit, listing, {"q": typed}, rows_max=SHOWN_MAX)
        return Hits([hit(row) for row in found.rows], found.address if found.more else "")

    return Find(title, find, permission)
