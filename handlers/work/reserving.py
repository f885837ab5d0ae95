"""Taking things for a period: the database refuses two active reservations of one thing that overlap."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.work import Resource


class Taken(Exception):
    """A thing was reserved by somebody else in the meantime."""


@asynccontextmanager
async def reserving(resource_ids: Iterable[int]) -> AsyncIterator[None]:
    """Create reservations of these things inside: all of them, or none.

    Raises:
        Taken: One of them is reserved for an overlapping period.
    """
    # Rows are locked in one order first: an exclusion constraint alone lets rivals deadlock instead of wait.
    await Resource.filter(id__in=list(resource_ids)).order_by("id").select_for_update(no_key=True).all()
    try:
        async with in_transaction():
            yield
    except IntegrityError as error:
        if getattr(error.__cause__, "constraint_name", None) == "reservation_no_overlap":
            raise Taken from error
        raise
