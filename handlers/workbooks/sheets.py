"""What a workbook consists of, declared once: template, instructions, import and export all follow from this."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

FIRST_ROW = 2
"""Row 1 of a sheet holds the headings."""


@dataclass(frozen=True)
class Column:
    """One column: its heading, the field it fills, an example, and what to know about it."""

    heading: str
    field: str
    example: str
    hint: str
    required: bool = False
    words: Mapping[str, str] | None = None
    """What may be written → what is stored."""
    number: bool = False
    """Exported as a number."""


@dataclass(frozen=True)
class Sheet:
    """One sheet: what its rows are, its columns, and how many rows it may have."""

    title: str
    table: str
    row: type[BaseModel]
    columns: tuple[Column, ...]
    rows_max: int
