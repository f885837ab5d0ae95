"""Lists page by key, never by offset: a row that comes in meanwhile shifts nothing."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from tortoise.queryset import QuerySet

from models.record import TenantRecord
from pages.numbers import read_number

PAGE_ROWS = 20

R = TypeVar("R", bound=TenantRecord)


@dataclass(frozen=True)
class PageOf(Generic[R]):
    """Some rows, newest first; `before` is the key of the next page, None on the last one."""

    rows: list[R]
    before: int | None


async def newest_first(rows: "QuerySet[R]", before: str) -> PageOf[R]:
    """The rows older than the id `before`, as the address gave it; anything else means the first page."""
    if (key := read_number(before)) is not None:
        rows = rows.filter(id__lt=key)
    found = await rows.order_by("-id").limit(PAGE_ROWS + 1)
    shown = found[:PAGE_ROWS]
    return PageOf(shown, shown[-1].id if len(found) > PAGE_ROWS else None)
