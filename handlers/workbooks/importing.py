"""Carrying out an import: looked through once more, one at a time, and written as a whole or not at all."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from tortoise.transactions import in_transaction

from models.database import current, current_tenant_id


class LookedThrough(Protocol):
    """What looking through a workbook gives; with findings nothing is written."""

    @property
    def findings(self) -> Sequence[object]: ...


E = TypeVar("E", bound=LookedThrough)


async def carry_out(
    purpose: str,
    content: bytes,
    name: str,
    examine: Callable[[bytes, str], Awaitable[E]],
    keep: Callable[[E], Awaitable[None]],
) -> E:
    """Write a workbook if there is nothing to correct, and give back what was found; inside a unit of work.

    Whatever `keep` raises, nothing of it stays.

    Args:
        purpose: What is imported, as its uploaded file is kept for.
        name: The file's name, for the texts.
        examine: Looks through the workbook; raises a UserError when it is none.
        keep: Writes what it would change.
    """
    # One import at a time: two of the same file would both find its rows missing.
    lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, $2))"
    await current().connection.execute(lock, f"workbooks.{purpose}", current_tenant_id())
    examined = await examine(content, name)
    if not examined.findings:
        async with in_transaction():
            await keep(examined)
    return examined
