"""Filters of a list: each reads its part of the page's address and adds its condition."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from bot.errors import UserError
from models.clock import LOCAL
from models.database import current
from models.org import Department
from pages.listing.where import Where, containing

PEOPLE_MAX = 500
"""So many people may have the letters in their name; more say nothing any more."""
Given = Mapping[str, str]
"""What the address says, by name."""


@dataclass(frozen=True)
class Input:
    """One input of the filter form; `options` are value and label, for those that are chosen from."""

    name: str
    title: str
    kind: str
    value: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Filter:
    """What a list can be narrowed by."""

    key: str
    title: str
    kind: ClassVar[str] = "text"

    @property
    def names(self) -> tuple[str, ...]:
        """The names it reads in the address."""
        return (self.key,)

    async def apply(self, where: Where, given: Given) -> None:
        """Add the condition, if the reader asked for one.

        Raises:
            UserError: What was typed cannot be meant.
        """
        raise NotImplementedError

    async def inputs(self, given: Given) -> list[Input]:
        """What the filter form shows."""
        return [Input(self.key, self.title, self.kind, given.get(self.key, ""))]


@dataclass(frozen=True)
class Words(Filter):
    """Free words, looked for the way `search` does it: it adds the condition for the words."""

    search: Callable[[Where, str], Awaitable[None]]

    async def apply(self, where: Where, given: Given) -> None:
        if words := given.get(self.key, "").strip():
            await self.search(where, words)


@dataclass(frozen=True)
class Choice(Filter):
    """One of a few values of a column, as code and label: fixed ones, or those that are known when the page is made."""

    column: str
    options: Mapping[str, str] | Callable[[], Awaitable[Mapping[str, str]]]
    kind: ClassVar[str] = "choice"

    async def apply(self, where: Where, given: Given) -> None:
        code = given.get(self.key, "")
        if code in await self._known():
            where.add(f"{self.column} = {{}}", code)

    async def inputs(self, given: Given) -> list[Input]:
        options = tuple((await self._known()).items())
        return [Input(self.key, self.title, self.kind, given.get(self.key, ""), options)]

    async def _known(self) -> Mapping[str, str]:
        return await self.options() if callable(self.options) else self.options


@dataclass(frozen=True)
class PersonCalled(Filter):
    """People by a part of their name."""

    column: str

    async def apply(self, where: Where, given: Given) -> None:
        if name := given.get(self.key, "").strip():
            query = "SELECT id FROM person WHERE name LIKE $1 LIMIT $2"
            rows = await current().connection.fetch(query, containing(name), PEOPLE_MAX + 1)
            if len(rows) > PEOPLE_MAX:
                raise UserError(f"名字里有“{name}”的人太多，请把姓名写完整一些。")
            where.add(f"{self.column} = ANY({{}}::bigint[])", [row["id"] for row in rows])


@dataclass(frozen=True)
class InDepartment(Filter):
    """A department with everything below it."""

    column: str
    kind: ClassVar[str] = "choice"

    async def apply(self, where: Where, given: Given) -> None:
        if (chosen := given.get(self.key, "")).isdecimal():
            where.add(f"{self.column} = ANY({{}}::bigint[])", await departments_below([int(chosen)]))

    async def inputs(self, given: Given) -> list[Input]:
        places = await Department.all().order_by("name", "id").values_list("id", "name")
        options = tuple((str(number), name) for number, name in places)
        return [Input(self.key, self.title, self.kind, given.get(self.key, ""), options)]


async def departments_below(roots: list[int]) -> list[int]:
    """These departments and all below them."""
    query = (
        "WITH RECURSIVE below AS (SELECT id FROM department WHERE id = ANY($1::bigint[])"
        " UNION SELECT child.id FROM department child JOIN below ON child.parent_id = below.id) SELECT id FROM below"
    )
    return [row["id"] for row in await current().connection.fetch(query, roots)]


@dataclass(frozen=True)
class Days(Filter):
    """From one day to another, both included, as the agency's calendar counts them."""

    column: str
    kind: ClassVar[str] = "date"

    @property
    def names(self) -> tuple[str, ...]:
        return (f"{self.key}_from", f"{self.key}_to")

    async def apply(self, where: Where, given: Given) -> None:
        first, last = (_day(given.get(name, "")) for name in self.names)
        if first is not None:
            where.add(f"{self.column} >= {{}}", _midnight(first))
        if last is not None:
            where.add(f"{self.column} < {{}}", _midnight(last) + timedelta(days=1))

    async def inputs(self, given: Given) -> list[Input]:
        since, until = self.names
        return [
            Input(since, f"{self.title}从", self.kind, given.get(since, "")),
            Input(until, "到", self.kind, given.get(until, "")),
        ]


def _day(typed: str) -> date | None:
    if not (typed := typed.strip()):
        return None
    try:
        found = date.fromisoformat(typed.replace("/", "-").replace(".", "-"))
    except ValueError:
        found = date.min
    # PostgreSQL and the sums of days need some room at both ends.
    if not 1900 <= found.year <= 9000:
        raise UserError(f"“{typed[:20]}”不是日期，请写成 2026-11-26 这样。")
    return found


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=LOCAL)
