"""What every record of a tenant has, and the quick way to one row.

tortoise builds the SQL of a query anew for every call, which takes three times as long as asking PostgreSQL
(bench: 190 against 70 µs for a row by its id). The few shapes that every event needs are built once here.
"""

from functools import cache
from typing import Any, Self

from tortoise import fields
from tortoise.exceptions import DoesNotExist
from tortoise.models import Model

from models.database import current, current_tenant_id

LOCK = " FOR NO KEY UPDATE"


class TenantRecord(Model):
    """A row that belongs to one tenant. Row-level security shows it to that tenant only.

    References to other rows are plain ids with composite foreign keys `(tenant_id, id)` in the database, because
    foreign keys ignore row-level security and a simple one would accept another tenant's row.
    """

    id = fields.BigIntField(primary_key=True)
    tenant_id = fields.BigIntField(default=current_tenant_id)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        abstract = True

    @classmethod
    async def find(cls, *, lock: bool = False, **values: Any) -> Self | None:
        """The row whose columns equal these values (none of them None); None when this tenant has no such row.

        Args:
            lock: With its row lock, held to the end of the transaction.
        """
        return await cls._row(f" LIMIT 1{LOCK if lock else ''}", values)

    @classmethod
    async def one(cls, **values: Any) -> Self:
        """The row whose columns equal these values.

        Raises:
            DoesNotExist: This tenant has no such row.
        """
        found = await cls._row(" LIMIT 1", values)
        if found is None:
            raise DoesNotExist(cls)
        return found

    @classmethod
    async def greatest(cls, by: str, **values: Any) -> Self | None:
        """Of the rows whose columns equal these values, the one with the greatest `by`; None when there are none."""
        return await cls._row(f"{_ordered(cls, (by,))} DESC LIMIT 1", values)

    @classmethod
    async def listed(cls, *order: str, lock: bool = False, **values: Any) -> list[Self]:
        """The rows whose columns equal these values, or one of them where a list is given, in ascending order.

        Args:
            lock: With their row locks, taken in this order and held to the end of the transaction.
        """
        several = tuple(name for name, value in values.items() if isinstance(value, list))
        query = _select(cls, tuple(values), _ordered(cls, order) + (LOCK if lock else ""), several)
        return [cls._init_from_db(**row) for row in await current().connection.fetch(query, *values.values())]

    @classmethod
    async def locked(cls, record_id: int) -> Self | None:
        """The row with its row lock, held to the end of the transaction; None when this tenant has no such row."""
        return await cls.find(lock=True, id=record_id)

    @classmethod
    async def _row(cls, suffix: str, values: dict[str, Any]) -> Self | None:
        row = await current().connection.fetchrow(_select(cls, tuple(values), suffix), *values.values())
        return cls._init_from_db(**row) if row is not None else None


@cache
def _select(record: type[TenantRecord], columns: tuple[str, ...], suffix: str, several: tuple[str, ...] = ()) -> str:
    known = record._meta.fields_db_projection
    listed = ", ".join(f'"{column}"' for column in known.values())
    wanted = " AND ".join(
        f'"{known[column]}" = {f"ANY(${number})" if column in several else f"${number}"}'
        for number, column in enumerate(columns, start=1)
    )
    wanted = wanted or "true"
    return f'SELECT {listed} FROM "{record._meta.db_table}" WHERE {wanted}{suffix}'


@cache
def _ordered(record: type[TenantRecord], order: tuple[str, ...]) -> str:
    known = record._meta.fields_db_projection
    return " ORDER BY " + ", ".join(f'"{known[column]}"' for column in order) if order else ""
