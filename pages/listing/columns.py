"""Columns of a list: what they take from a row, and how it looks on a page and in a spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from models.clock import LOCAL
from models.moves import State, Tone

Row = dict[str, Any]
"""A row as the query gave it, with what the list has looked up for it."""


@dataclass(frozen=True)
class Mark:
    """A word with its meaning's colour, where no state enum has it."""

    label: str
    tone: Tone


Value = str | int | Decimal | date | datetime | State | Mark | None


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        value: Takes the cell's value from a row; its type decides how it is shown, and a spreadsheet's cell type.
        sort: SQL of what the list is ordered by when the reader asks for it, never NULL; empty when it cannot be.
        sorts: The type of `sort`, which the page's address carries.
        shown: Whether it is there before the reader has chosen columns.
        leads: Its cell links to the row's own page.
    """

    key: str
    title: str
    value: Callable[[Row], Value]
    sort: str = ""
    sorts: type[int] | type[datetime] = int
    shown: bool = True
    leads: bool = False


@dataclass(frozen=True)
class Cell:
    """A value as the page shows it."""

    text: str
    tone: str = ""
    numeric: bool = False


def cell_of(value: Value) -> Cell:
    """How a value looks in a table: moments with all digits, so that they can be compared line by line."""
    match value:
        case None:
            return Cell("")
        case State() | Mark():
            return Cell(value.label, tone=value.tone)
        case datetime():
            return Cell(f"{value.astimezone(LOCAL):%Y-%m-%d %H:%M}")
        case date():
            return Cell(f"{value:%Y-%m-%d}")
        case int():
            return Cell(str(value), numeric=True)
        case Decimal():
            return Cell(f"{value:,}", numeric=True)
        case _:
            return Cell(value)
