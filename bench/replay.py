"""(c) The very statements of one handled event, run by asyncpg alone with fresh ids, in the same transactions.

An event is handled once in this process on a connection that writes everything down. Ids that came out of one
statement and went into a later one become slots, which a replay fills from its own rows; so it locks, reads and writes
other rows each time, as real events do. Texts within JSON stay as captured: PostgreSQL does not look into them.
"""

import asyncio
import re
import secrets
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import asyncpg
from structlog.contextvars import bound_contextvars
from tortoise import Tortoise
from tortoise.connection import get_connection

from bench.load import AT_ONCE
from bench.stand import ID_STEP
from bot import links
from bot.dispatch import Dispatcher
from bot.events import Event
from bot.router import Registry
from handlers.subsystems import ROUTERS
from models import database
from settings import Settings

Row = Sequence[Any]
TASK_ID = re.compile(r"[a-z-]+-\d+-[0-9a-f]{16}")
"""What bot.outbox calls a new card: it must differ each time."""


@dataclass(frozen=True)
class Call:
    """One call of the driver as it was made, and the rows that came back."""

    method: str
    query: str
    arguments: Row
    rows: Sequence[Row]


@dataclass(frozen=True)
class Slot:
    """A place in a replay's memory that stands for a captured value; `fresh` ones are drawn anew."""

    number: int
    fresh: bool = False


@dataclass(frozen=True)
class Statement:
    """A call with slots in its arguments. `learns`: row and column of its result to remember in a slot."""

    method: str
    query: str
    arguments: Row
    learns: tuple[tuple[int, int, int], ...]


@dataclass
class Plan:
    """All statements of one event. The first slots take what a replay is given: see `play`."""

    statements: list[Statement] = field(default_factory=list)
    slots: int = 0

    async def play(self, connection: Any, given: Row) -> None:
        """Run it once with the values that stand for the captured ones, in the same order."""
        memory = [*given, *[None] * (self.slots - len(given))]
        for statement in self.statements:
            arguments = [_filled(argument, memory) for argument in statement.arguments]
            result = await getattr(connection, statement.method)(statement.query, *arguments)
            for row, column, slot in statement.learns:
                memory[slot] = result[row][column]


def _filled(argument: Any, memory: list[Any]) -> Any:
    if type(argument) is Slot:
        if argument.fresh:
            return f"replayed-0-{secrets.token_hex(8)}"
        return memory[argument.number]
    if type(argument) is list:
        return [_filled(one, memory) for one in argument]
    return argument


async def capture(settings: Settings, event: Event) -> list[Call]:
    """Handle an event here and now, and give back every call it made."""
    calls: list[Call] = []
    configuration = database.configuration(settings.database_url, connections_max=1)
    options = configuration["connections"]["default"]["credentials"]
    options["connection_class"] = _recording(options["connection_class"], calls, event.tenant_id)
    links.use_base_url(settings.base_url)
    await Tortoise.init(config=configuration, _enable_global_fallback=True)
    try:
        await get_connection("default").create_connection(with_db=True)
        calls.clear()
        with bound_contextvars(reference=event.reference):
            await Dispatcher(Registry(ROUTERS)).dispatch(event)
    finally:
        await Tortoise.close_connections()
    return calls


def _recording(base: type[Any], calls: list[Call], tenant_id: int) -> type[Any]:
    class Recording(base):  # type: ignore[misc]  # asyncpg ships no types
        """Writes down what is asked and what comes back."""

        __slots__ = ()

        async def execute(self, query: str, *arguments: Any, timeout: float | None = None) -> str:  # noqa: ASYNC109
            status: str = await super().execute(query, *arguments, timeout=timeout)
            if query == "BEGIN;":
                query = f"BEGIN;SELECT set_config('app.tenant','{tenant_id}',true);"
            calls.append(Call("execute", query, arguments, []))
            return status

        async def executemany(self, query: str, rows: Any, *, timeout: float | None = None) -> None:  # noqa: ASYNC109
            rows = [list(row) for row in rows]
            await super().executemany(query, rows, timeout=timeout)
            calls.append(Call("executemany", query, [rows], []))

        async def fetch(self, query: str, *arguments: Any, **options: Any) -> Any:
            rows = await super().fetch(query, *arguments, **options)
            calls.append(Call("fetch", query, arguments, [tuple(row) for row in rows]))
            return rows

        async def fetchrow(self, query: str, *arguments: Any, **options: Any) -> Any:
            row = await super().fetchrow(query, *arguments, **options)
            calls.append(Call("fetch", query, arguments, [] if row is None else [tuple(row)]))
            return row

        async def fetchval(self, query: str, *arguments: Any, **options: Any) -> Any:
            value = await super().fetchval(query, *arguments, **options)
            calls.append(Call("fetch", query, arguments, [] if value is None else [(value,)]))
            return value

    return Recording


def planned(calls: Sequence[Call], given: Row) -> Plan:
    """Turn the calls of one event into a plan; `given` are its values that the door would know, such as the key."""
    slots: dict[Any, Slot] = {value: Slot(number) for number, value in enumerate(given)}
    used = set(_values(calls))

    def placed(argument: Any) -> Any:
        if isinstance(argument, list):
            # Rows of executemany, or the values of `= ANY($1)`.
            return [placed(one) for one in argument]
        if isinstance(argument, str) and argument not in slots and TASK_ID.fullmatch(argument):
            slots[argument] = Slot(len(slots), fresh=True)
        known = isinstance(argument, str) or (type(argument) is int and argument >= ID_STEP)
        return slots.get(argument, argument) if known else argument

    plan = Plan()
    for call in calls:
        arguments = tuple(placed(argument) for argument in call.arguments)
        learns = []
        for row, values in enumerate(call.rows):
            for column, value in enumerate(values):
                if type(value) is int and value >= ID_STEP and value not in slots and value in used:
                    slots[value] = Slot(len(slots))
                    learns.append((row, column, slots[value].number))
        plan.statements.append(Statement(call.method, call.query, arguments, tuple(learns)))
    plan.slots = len(slots)
    return plan


def _values(calls: Sequence[Call]) -> Iterator[int]:
    """Every whole number that is an argument somewhere."""
    for call in calls:
        yield from _numbers(call.arguments)


def _numbers(values: Iterable[Any]) -> Iterator[int]:
    for value in values:
        if isinstance(value, list):
            yield from _numbers(value)
        elif type(value) is int:
            yield value


@asynccontextmanager
async def replaying(settings: Settings) -> Any:
    """Connections like the service's own, in this process."""
    options = dict(database.configuration(settings.database_url)["connections"]["default"]["credentials"])
    sizes = {"min_size": options.pop("minsize"), "max_size": options.pop("maxsize")}
    async with asyncpg.create_pool(**options, **sizes) as pool:
        yield pool


def work(pool: Any, plan: Plan, given: Sequence[Row]) -> Callable[[], Any]:
    """Replay the plan for each of `given` with as many at once as the service gets callbacks."""
    waiting = iter(given)
    answers: list[float] = []

    async def play() -> None:
        for values in waiting:
            started = time.perf_counter()
            async with pool.acquire() as connection:
                await plan.play(connection, values)
            answers.append(time.perf_counter() - started)

    async def all_of_them() -> list[float]:
        await asyncio.gather(*(play() for _ in range(AT_ONCE)))
        return answers

    return all_of_them
