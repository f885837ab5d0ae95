"""A list, declared once: where its rows come from, who sees which, its columns and filters, and its order.

From the declaration follow the page with filters and paging, the choice of columns, saved views, print and export.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlencode

from multidict import MultiMapping

from pages.listing.columns import Column, Row
from pages.listing.filters import Filter
from pages.listing.where import Where
from pages.numbers import read_number
from pages.visit import Visit


async def _nothing_more(rows: list[Row], visit: Visit) -> None:
    """The query has brought everything."""


async def _no_more_columns(given: Mapping[str, str]) -> tuple[Column, ...]:
    return ()


@dataclass(frozen=True)
class Batch:
    """What can be done with several ticked rows at once."""

    path: str
    label: str
    confirm: str


@dataclass(frozen=True)
class Listing:
    """One list.

    Attributes:
        name: The list's code in saved views.
        path: Its address.
        source: SQL behind FROM. Joins cost for every counted row; look names up in `enrich` instead.
        key: SQL of the row's id, which also decides the order of equal rows.
        select: SQL of what `columns` need, beside `id`.
        scope: Adds what limits the list to rows this reader may see; refuses who may not open it at all.
        order: The key of the column it is ordered by at first, with `-` for descending.
        enrich: Looks up what a page of rows needs, in a query for all of them.
        link: The page of a row.
        more_columns: Columns that appear with a filter, such as a request type's form fields.
        empty: What the page says when there is nothing.
        add: Address and words of a link that adds a row; None where none is added by hand.
    """

    name: str
    title: str
    path: str
    source: str
    key: str
    select: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    scope: Callable[[Visit, Where], Awaitable[None]]
    link: Callable[[Row], str]
    order: str
    enrich: Callable[[list[Row], Visit], Awaitable[None]] = _nothing_more
    more_columns: Callable[[Mapping[str, str]], Awaitable[tuple[Column, ...]]] = _no_more_columns
    empty: str = "没有符合条件的记录。"
    batch: Batch | None = None
    add: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        assert self.order.lstrip("-") in {column.key for column in self.columns if column.sort}, self.name
        _declared[self.name] = self


_declared: dict[str, Listing] = {}


def listing(name: str) -> Listing | None:
    """The declared list of this name."""
    return _declared.get(name)


@dataclass(frozen=True)
class Place:
    """A place in the list: the row with this sort value and id."""

    value: int | datetime
    id: int

    def __str__(self) -> str:
        value = self.value.isoformat() if isinstance(self.value, datetime) else str(self.value)
        return f"{value}~{self.id}"


@dataclass(frozen=True)
class Asked:
    """A list as an address asks for it. What makes no sense is passed over: addresses get cut and retyped."""

    listing: Listing
    given: Mapping[str, str]
    """What the filters read."""
    offered: tuple[Column, ...]
    """All columns there are."""
    columns: tuple[Column, ...]
    chosen: bool
    """The columns are the reader's choice."""
    sort: Column
    descending: bool
    after: Place | None = None
    before: Place | None = None
    pairs: tuple[tuple[str, str], ...] = field(default=())
    """The state without the place in the list, as it stands in addresses and saved views."""

    @classmethod
    async def read(cls, listing: Listing, query: MultiMapping[str]) -> "Asked":
        """Read the address's query."""
        given = {name: query[name][:100] for one in listing.filters for name in one.names if query.get(name)}
        offered = listing.columns + await listing.more_columns(given)
        wanted = set(query.getall("columns", []))
        columns = tuple(column for column in offered if column.key in wanted)
        order = query.get("sort", listing.order)
        sort = next((column for column in offered if column.sort and column.key == order.lstrip("-")), None)
        if sort is None:
            order = listing.order
            sort = next(column for column in offered if column.key == order.lstrip("-"))
        pairs = [*given.items(), *(("columns", column.key) for column in columns)]
        if order != listing.order:
            pairs.append(("sort", order))
        return cls(
            listing,
            given,
            offered,
            columns or tuple(column for column in offered if column.shown),
            bool(columns),
            sort,
            order.startswith("-"),
            _place(query.get("after", ""), sort),
            _place(query.get("before", ""), sort),
            tuple(pairs),
        )

    def state(self) -> str:
        """The query string of this state, which opens the same list again."""
        return urlencode(self.pairs)

    def address(self, **more: str) -> str:
        """The page's address in this state, with something added."""
        query = urlencode([*(pair for pair in self.pairs if pair[0] not in more), *more.items()])
        return f"{self.listing.path}?{query}" if query else self.listing.path

    def sorted_by(self, column: Column) -> str:
        """The address of the list ordered by this column; the other way round if it is already."""
        turned = self.sort.key == column.key and self.descending
        return self.address(sort=column.key if turned else f"-{column.key}")


def _place(text: str, sort: Column) -> Place | None:
    value, _, number = text.partition("~")
    key = read_number(number)
    if key is None:
        return None
    try:
        found = sort.sorts.fromisoformat(value) if sort.sorts is datetime else int(value[:19])
    except ValueError:
        return None
    if isinstance(found, datetime):
        return Place(found, key) if found.tzinfo is not None and 1900 <= found.year <= 9000 else None
    return Place(found, key) if abs(found) < 2**62 else None
