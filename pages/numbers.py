"""Whole numbers as browsers send them: a row's id in a query or a ticked box, a page's key, a typed count."""

from collections.abc import Iterable

DIGITS_MAX = 18
"""So that every number fits into the database's bigint."""


def read_number(typed: str) -> int | None:
    """The number that was sent; None for nothing and for anything else."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= DIGITS_MAX else None


def read_numbers(typed: Iterable[str]) -> list[int]:
    """The numbers among what was sent, in its order."""
    return [number for one in typed if (number := read_number(one)) is not None]
